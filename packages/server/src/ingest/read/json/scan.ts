/** How far into a JSON value a scan has come, so that it can go on with the next block. */
export interface ValueScan {
  depth: number;
  deepest: number;
  inString: boolean;
  escaped: boolean;
}

export const newValueScan = (): ValueScan => ({ depth: 0, deepest: 0, inString: false, escaped: false });

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Moves past one JSON value by its brackets and quotes alone; returns its end, or -1 when the bytes end before it surely does. */
export function scanValue(bytes: Buffer, from: number, scan: ValueScan): number {
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (scan.inString) {
      if (scan.escaped) scan.escaped = false;
      else if (byte === BACKSLASH) scan.escaped = true;
      else if (byte === QUOTE) {
        scan.inString = false;
        if (scan.depth === 0) return at + 1;
      }
    } else if (byte === QUOTE) {
      scan.inString = true;
    } else if (byte === 0x7b || byte === 0x5b) {
      scan.depth++;
      if (scan.depth > scan.deepest) scan.deepest = scan.depth;
    } else if (byte === 0x7d || byte === 0x5d) {
      if (scan.depth === 0) return at;
      scan.depth--;
      if (scan.depth === 0) return at + 1;
    } else if (scan.depth === 0 && endsScalar(byte)) {
      return at;
    }
  }
  return -1;
}

const endsScalar = (byte: number): boolean => byte === 0x2c || byte === 0x3a || isBlank(byte);

export const isBlank = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
