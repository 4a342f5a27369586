/** How a CSV file is written. */
export interface Dialect {
  /** Null: the file has one column and its lines are taken whole. */
  readonly delimiter: ',' | ';' | '\t' | '|' | null;
  readonly quote: '"' | "'";
  /** A quote inside a quoted value is written `\"`, not `""`. */
  readonly backslash: boolean;
  /** Blanks may stand between a separator and the quote that opens a value. */
  readonly blanks: boolean;
  /** Lines end with a lone carriage return, as on old Macs; otherwise with a line feed, a return before it or not. */
  readonly carriageReturns: boolean;
}

/** A dialect made ready for reading bytes. */
export interface Reader {
  readonly dialect: Dialect;
  readonly quote: number;
  readonly newline: number;
  /** What each byte means outside of quotes. */
  readonly kinds: Uint8Array;
}

const DELIMITER = 1;
const NEWLINE = 2;
/** Legal, but the record must be written again before another reader is given it. */
const ODD = 3;
const NUL = 4;

const BACKSLASH = 0x5c;
const SPACE = 0x20;
const RETURN = 0x0d;
const FEED = 0x0a;

export function readerOf(dialect: Dialect): Reader {
  const kinds = new Uint8Array(256);
  const quote = dialect.quote.charCodeAt(0);
  const newline = dialect.carriageReturns ? RETURN : FEED;
  kinds[RETURN] = ODD;
  kinds[FEED] = ODD;
  kinds[0x22] = ODD;
  kinds[quote] = ODD;
  kinds[0] = NUL;
  kinds[newline] = NEWLINE;
  if (dialect.delimiter !== null) kinds[dialect.delimiter.charCodeAt(0)] = DELIMITER;
  return { dialect, quote, newline, kinds };
}

export type RecordFault = 'unclosed' | 'after_quote' | 'nul';

/** A record found in a buffer, overwritten by each scan: a file has millions. */
export interface Scan {
  /** False: the buffer ends before the record does. */
  complete: boolean;
  /** Past the last byte of the record, and where the next one starts. */
  end: number;
  next: number;
  cells: number;
  /** Line ends inside quotes. */
  newlines: number;
  /** Written so that every CSV reader agrees: it can be copied as it stands. */
  plain: boolean;
  fault: RecordFault | null;
}

export const newScan = (): Scan => ({
  complete: false,
  end: 0,
  next: 0,
  cells: 0,
  newlines: 0,
  plain: true,
  fault: null,
});

/** Reads one record from `from`, up to its end or its first fault. With `last`, the end of the bytes ends the record. */
export function scanRecord(bytes: Buffer, from: number, last: boolean, reader: Reader, scan: Scan): void {
  scan.cells = 0;
  scan.newlines = 0;
  scan.plain = reader.dialect.quote === '"' && reader.dialect.delimiter !== null;
  scan.fault = null;
  for (let at = from; ; at++) {
    scan.cells++;
    at = cellEnd(bytes, at, reader, scan);
    const ended = at >= bytes.length || reader.kinds[bytes[at] ?? 0] === NEWLINE;
    if (!ended && scan.fault === null) continue;
    scan.complete = last || (at < bytes.length && scan.fault !== 'unclosed');
    scan.end = bytes[at - 1] === RETURN && at > from ? at - 1 : at;
    scan.next = Math.min(at + 1, bytes.length);
    return;
  }
}

/** The values of a record that `scanRecord` found faultless between `from` and `end`. */
export function cellsOf(bytes: Buffer, from: number, end: number, reader: Reader): string[] {
  const record = bytes.subarray(from, end);
  const scan = newScan();
  const cells: string[] = [];
  for (let at = 0; at <= record.length; at++) {
    const start = at;
    at = cellEnd(record, start, reader, scan);
    cells.push(cellValue(record.toString('utf8', start, at), reader.dialect));
  }
  return cells;
}

function cellValue(cell: string, { quote, backslash, blanks }: Dialect): string {
  const text = blanks ? cell.trim() : cell.trimEnd();
  if (!text.startsWith(quote) || text.length < 2) return cell;
  const inside = text.slice(1, -1);
  return backslash ? inside.replace(/\\(["'\\])/g, '$1') : inside.replaceAll(quote + quote, quote);
}

/** Where the cell that starts at `from` ends: on a separator, on a line end, or past the buffer. */
function cellEnd(bytes: Buffer, from: number, reader: Reader, scan: Scan): number {
  const start = reader.dialect.blanks ? pastBlanks(bytes, from) : from;
  if (bytes[start] === reader.quote) {
    if (start !== from) scan.plain = false;
    return quotedEnd(bytes, start, reader, scan);
  }
  let at = from;
  for (; at < bytes.length; at++) {
    const kind = reader.kinds[bytes[at] ?? 0] ?? 0;
    if (kind === 0) continue;
    if (kind === DELIMITER || kind === NEWLINE) return at;
    if (kind === ODD && !endsLine(bytes, at, reader)) scan.plain = false;
    if (kind === NUL) {
      scan.fault = 'nul';
      return at;
    }
  }
  return at;
}

/** A return just before the line feed belongs to the end of the line. */
function endsLine(bytes: Buffer, at: number, reader: Reader): boolean {
  return bytes[at] === RETURN && bytes[at + 1] === reader.newline;
}

function quotedEnd(bytes: Buffer, from: number, reader: Reader, scan: Scan): number {
  const { backslash } = reader.dialect;
  for (let at = from + 1; at < bytes.length; at++) {
    const byte = bytes[at];
    const following = bytes[at + 1];
    if (byte === reader.newline) scan.newlines++;
    else if (backslash && byte === BACKSLASH && (following === reader.quote || following === BACKSLASH)) {
      scan.plain = false;
      at++;
    } else if (byte === reader.quote) {
      if (backslash || following !== reader.quote) return afterQuote(bytes, at + 1, reader, scan);
      at++;
    } else if (byte === 0) {
      scan.fault = 'nul';
      return at;
    }
  }
  scan.fault = 'unclosed';
  return bytes.length;
}

/** Past a closing quote only blanks may come before the separator or the end of the line. */
function afterQuote(bytes: Buffer, from: number, reader: Reader, scan: Scan): number {
  let at = pastBlanks(bytes, from);
  if (at !== from) scan.plain = false;
  if (bytes[at] === RETURN && reader.newline === FEED) at++;
  const kind = reader.kinds[bytes[at] ?? 0];
  if (at < bytes.length && kind !== DELIMITER && kind !== NEWLINE) scan.fault = 'after_quote';
  return at;
}

function pastBlanks(bytes: Buffer, from: number): number {
  let at = from;
  while (bytes[at] === SPACE) at++;
  return at;
}
