/** What the head of a picture says, before anything of it is decoded. */
export interface Measured {
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp' | 'image/gif';
  readonly width: number;
  readonly height: number;
  /** Whether it takes more than a byte for each colour of a pixel. */
  readonly isDeep: boolean;
}

/** The kind and the size of a picture, from its first bytes; null for anything else. */
export function measure(bytes: Buffer): Measured | null {
  return jpeg(bytes) ?? png(bytes) ?? gif(bytes) ?? webp(bytes);
}

const sized = (type: Measured['type'], width: number, height: number, isDeep = false): Measured | null =>
  width > 0 && height > 0 ? { type, width, height, isDeep } : null;

function png(bytes: Buffer): Measured | null {
  if (bytes.length < 24 || bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return null;
  return sized('image/png', bytes.readUInt32BE(16), bytes.readUInt32BE(20), (bytes[24] ?? 0) > 8);
}

function gif(bytes: Buffer): Measured | null {
  if (bytes.length < 10 || !/^GIF8[79]a$/.test(bytes.toString('latin1', 0, 6))) return null;
  return sized('image/gif', bytes.readUInt16LE(6), bytes.readUInt16LE(8));
}

/** Frames say the size; what stands before them is of any length, and is passed over. */
function jpeg(bytes: Buffer): Measured | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return sized('image/jpeg', bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5));
    else at += 2 + (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8) ? 0 : bytes.readUInt16BE(at + 2));
  }
  return null;
}

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function webp(bytes: Buffer): Measured | null {
  if (bytes.length < 30 || bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP')
    return null;
  const kind = bytes.toString('latin1', 12, 16);
  if (kind === 'VP8X') return sized('image/webp', bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1);
  if (kind === 'VP8 ') return sized('image/webp', bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff);
  if (kind !== 'VP8L') return null;
  const packed = bytes.readUInt32LE(21);
  return sized('image/webp', (packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1);
}
