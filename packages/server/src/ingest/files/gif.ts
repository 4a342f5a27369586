/** The pixels of one picture, four bytes each: red, green, blue, and how solid it is. */
export interface Pixels {
  readonly pixels: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Where the first frame of a GIF lies on its screen, and how it is to be read. */
interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly interlaced: boolean;
  readonly palette: Buffer;
  readonly clear: number | null;
  /** Where its packed pixels begin. */
  readonly data: number;
}

/** The first frame of a GIF, on its screen. Throws on one that is broken. */
export function firstFrame(bytes: Buffer): Pixels {
  const [width, height] = [bytes.readUInt16LE(6), bytes.readUInt16LE(8)];
  const frame = findFrame(bytes);
  const indexes = unpack(bytes, frame);
  const pixels = Buffer.alloc(width * height * 4);
  for (const [rank, row] of rowsOf(frame).entries()) {
    for (let column = 0; column < frame.width; column++) {
      const [x, y] = [frame.left + column, frame.top + row];
      const index = indexes[rank * frame.width + column] ?? 0;
      if (x >= width || y >= height || index === frame.clear) continue;
      const at = (y * width + x) * 4;
      frame.palette.copy(pixels, at, index * 3, index * 3 + 3);
      pixels[at + 3] = 255;
    }
  }
  return { pixels, width, height };
}

const paletteLength = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

function findFrame(bytes: Buffer): Frame {
  const shared = paletteLength(bytes.readUInt8(10));
  let clear: number | null = null;
  for (let at = 13 + shared; ; ) {
    const block = bytes.readUInt8(at);
    if (block === 0x2c) return frameAt(bytes, at, { palette: bytes.subarray(13, 13 + shared), clear });
    if (block !== 0x21) throw new Error('the GIF has no frame');
    const isControl = bytes.readUInt8(at + 1) === 0xf9;
    if (isControl) clear = bytes.readUInt8(at + 3) & 1 ? bytes.readUInt8(at + 6) : null;
    at = pastBlocks(bytes, at + 2);
  }
}

function frameAt(bytes: Buffer, at: number, outer: { palette: Buffer; clear: number | null }): Frame {
  const flags = bytes.readUInt8(at + 9);
  const own = paletteLength(flags);
  const [left = 0, top = 0, width = 0, height = 0] = [1, 3, 5, 7].map((place) => bytes.readUInt16LE(at + place));
  const palette = own > 0 ? bytes.subarray(at + 10, at + 10 + own) : outer.palette;
  const { clear } = outer;
  return { left, top, width, height, interlaced: (flags & 0x40) !== 0, palette, clear, data: at + 10 + own };
}

function pastBlocks(bytes: Buffer, from: number): number {
  let at = from;
  for (let length = bytes.readUInt8(at); length > 0; length = bytes.readUInt8(at)) at += length + 1;
  return at + 1;
}

/** The rows of a frame in the order in which they are packed. */
function rowsOf({ height, interlaced }: Frame): number[] {
  const all = Array.from({ length: height }, (_, row) => row);
  if (!interlaced) return all;
  const passes = [(row: number) => row % 8 === 0, (row: number) => row % 8 === 4, (row: number) => row % 4 === 2];
  return [...passes, (row: number) => row % 2 === 1].flatMap((isIn) => all.filter(isIn));
}

const MOST_CODES = 4096;

/** The index of each pixel: words of a list that grows as they are read (LZW). */
function unpack(bytes: Buffer, { data, width, height }: Frame): Buffer {
  const literal = bytes.readUInt8(data);
  const reset = 1 << literal;
  const screen = bytes.readUInt16LE(6) * bytes.readUInt16LE(8);
  if (literal > 8 || width * height > screen) throw new Error('the GIF is broken');
  const indexes = Buffer.alloc(width * height);
  const [prefixes, suffixes] = [new Uint16Array(MOST_CODES), new Uint8Array(MOST_CODES)];
  const word = Buffer.alloc(MOST_CODES + 1);
  let [length, codes, last, first, filled] = [literal + 1, reset + 2, -1, 0, 0];
  for (const code of codesOf(bytes, data + 1, () => length)) {
    if (code === reset + 1 || filled >= indexes.length) break;
    if (code === reset) {
      [length, codes, last] = [literal + 1, reset + 2, -1];
      continue;
    }
    if (code > codes || (last < 0 && code > reset)) throw new Error('the GIF is broken');
    let at = word.length;
    let part = code;
    if (code === codes) {
      word[--at] = first;
      part = last;
    }
    for (; part > reset; part = prefixes[part] ?? 0) word[--at] = suffixes[part] ?? 0;
    first = part;
    word[--at] = first;
    if (last >= 0 && codes < MOST_CODES) {
      prefixes[codes] = last;
      suffixes[codes] = first;
      codes++;
      if (codes === 1 << length && length < 12) length++;
    }
    last = code;
    filled += word.copy(indexes, filled, at);
  }
  return indexes;
}

/** The codes of packed pixels, as long as `length` says at the moment, over the blocks that hold them. */
function* codesOf(bytes: Buffer, from: number, length: () => number): Generator<number> {
  let [bits, held] = [0, 0];
  for (let at = from, size = bytes.readUInt8(at); size > 0; at += size + 1, size = bytes.readUInt8(at)) {
    for (const byte of bytes.subarray(at + 1, at + 1 + size)) {
      held |= byte << bits;
      bits += 8;
      while (bits >= length()) {
        const code = held & ((1 << length()) - 1);
        const taken = length();
        held >>>= taken;
        bits -= taken;
        yield code;
      }
    }
  }
}
