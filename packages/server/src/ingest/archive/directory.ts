import { isUtf8 } from 'node:buffer';

/** A file in an archive, as the list of the archive tells it. */
export interface Entry {
  readonly path: string;
  /** Packed, and as it was. */
  readonly packedSize: number;
  readonly size: number;
  readonly crc: number;
  /** 0: as it is; 8: deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  /** Where what belongs to it begins. */
  readonly offset: number;
}

const ENTRY = 0x02014b50;
const HEAD = 46;

/** Reads the list of an archive. Folders and links are left out. Throws where it is broken. */
export function readDirectory(bytes: Buffer, count: number): readonly Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  for (let nth = 0; nth < count; nth++) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new Error('its list is broken');
    const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
    const end = at + HEAD + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
    if (end > bytes.length) throw new Error('its list is broken');
    const entry = readEntry(bytes.subarray(at, end), name ?? 0, extra ?? 0);
    if (entry !== null) entries.push(entry);
    at = end;
  }
  return entries;
}

function readEntry(bytes: Buffer, nameLength: number, extraLength: number): Entry | null {
  const flags = bytes.readUInt16LE(8);
  const name = bytes.subarray(HEAD, HEAD + nameLength);
  const extra = extrasOf(bytes.subarray(HEAD + nameLength, HEAD + nameLength + extraLength));
  const path = textOf(name, (flags & 0x800) !== 0, extra)
    .replaceAll('\\', '/')
    .normalize('NFC');
  const kind = (bytes.readUInt32LE(38) >>> 16) & 0xf000;
  if (path.endsWith('/') || kind === 0xa000 || kind === 0x4000) return null;
  const [size = 0, packedSize = 0, offset = 0] = wideNumbers(
    [bytes.readUInt32LE(24), bytes.readUInt32LE(20), bytes.readUInt32LE(42)],
    extra.get(0x0001),
  );
  const method = bytes.readUInt16LE(10);
  return { path, packedSize, size, crc: bytes.readUInt32LE(16), method, encrypted: isSecret(flags, method), offset };
}

const isSecret = (flags: number, method: number): boolean => (flags & 0x41) !== 0 || method === 99;

function extrasOf(bytes: Buffer): ReadonlyMap<number, Buffer> {
  const found = new Map<number, Buffer>();
  for (let at = 0; at + 4 <= bytes.length; ) {
    const length = bytes.readUInt16LE(at + 2);
    found.set(bytes.readUInt16LE(at), bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return found;
}

/** Numbers that do not fit into 32 bits stand behind, in their order. */
function wideNumbers(numbers: readonly number[], wide: Buffer | undefined): number[] {
  let at = 0;
  return numbers.map((number) => {
    if (number !== 0xffffffff || wide === undefined) return number;
    const value = wide.readBigUInt64LE(at);
    at += 8;
    return Number(value);
  });
}

const UNICODE_NAME = 0x7075;

function textOf(name: Buffer, saysUtf8: boolean, extra: ReadonlyMap<number, Buffer>): string {
  const unicode = extra.get(UNICODE_NAME);
  if (unicode !== undefined && unicode.length > 5 && isUtf8(unicode.subarray(5))) return unicode.toString('utf8', 5);
  if (saysUtf8 || isUtf8(name)) return name.toString('utf8');
  return Array.from(name, (byte) => (byte < 128 ? String.fromCharCode(byte) : UPPER_437[byte - 128])).join('');
}

/** What letters the bytes beyond ASCII are in names that old programs wrote. */
const UPPER_437 = [
  ...'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
];
