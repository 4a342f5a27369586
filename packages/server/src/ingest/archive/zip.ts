import { closeSync, createReadStream, createWriteStream, fstatSync, openSync, readSync } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { limits } from '../limits.ts';
import { type Entry, readDirectory } from './directory.ts';

/** A ZIP archive that is open. What is wrong with it is thrown as an error whose message ends «the archive cannot be read: …». */
export interface Zip {
  readonly entries: readonly Entry[];
  /** A file, unpacked in memory. */
  read(entry: Entry): Buffer;
  /** A file, unpacked into another. */
  unpack(entry: Entry, target: string): Promise<void>;
  close(): void;
}

/** Opens a ZIP archive by the list at its end; nothing is unpacked. Null for a file that has no such list. */
export function openZip(file: string): Zip | null {
  const handle = openSync(file, 'r');
  try {
    const bytesAt = (from: number, length: number) => readExactly(handle, from, length);
    const entries = entriesOf(bytesAt, fstatSync(handle).size);
    if (entries === null) {
      closeSync(handle);
      return null;
    }
    return {
      entries,
      read: (entry) => unpacked(bytesAt(dataOf(entry, bytesAt), entry.packedSize), entry),
      unpack: (entry, target) => unpackInto(file, dataOf(entry, bytesAt), entry, target),
      close: () => closeSync(handle),
    };
  } catch (error) {
    closeSync(handle);
    throw error;
  }
}

type BytesAt = (from: number, length: number) => Buffer;

function readExactly(handle: number, from: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  for (let at = 0; at < length; ) {
    const read = readSync(handle, bytes, at, length - at, from + at);
    if (read === 0) throw new Error('it is cut');
    at += read;
  }
  return bytes;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const WIDE_LOCATOR = 0x07064b50;
const WIDE_END = 0x06064b50;

function entriesOf(bytesAt: BytesAt, size: number): readonly Entry[] | null {
  const length = Math.min(size, END_LENGTH + 0xffff);
  const tail = bytesAt(size - length, length);
  for (let at = tail.length - END_LENGTH; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END || at + END_LENGTH + tail.readUInt16LE(at + 20) > tail.length) continue;
    const { count, from, bytes } = endOf(tail, at, bytesAt);
    if (from + bytes > size) throw new Error('it is cut');
    if (count > limits.archive.entries) throw new Error(`it holds more than ${limits.archive.entries} files`);
    if (bytes > limits.archive.directoryBytes) throw new Error('its list is too long');
    return readDirectory(bytesAt(from, bytes), count);
  }
  return null;
}

/** How many files there are, and where their list is. Where 32 bits do not say it, a longer end stands before. */
function endOf(tail: Buffer, at: number, bytesAt: BytesAt): { count: number; from: number; bytes: number } {
  const short = {
    count: tail.readUInt16LE(at + 10),
    bytes: tail.readUInt32LE(at + 12),
    from: tail.readUInt32LE(at + 16),
  };
  const isWide = short.count === 0xffff || short.bytes === 0xffffffff || short.from === 0xffffffff;
  if (!isWide || at < 20 || tail.readUInt32LE(at - 20) !== WIDE_LOCATOR) return short;
  const end = bytesAt(Number(tail.readBigUInt64LE(at - 12)), 56);
  if (end.readUInt32LE(0) !== WIDE_END) throw new Error('its end is broken');
  const [count = 0, bytes = 0, from = 0] = [32, 40, 48].map((place) => Number(end.readBigUInt64LE(place)));
  return { count, bytes, from };
}

/** Where the bytes of a file begin: behind a head of their own, which repeats its name. */
function dataOf({ offset, method, encrypted }: Entry, bytesAt: BytesAt): number {
  if (encrypted) throw new Error('it needs a password');
  if (method !== 0 && method !== 8) throw new Error('it is packed in a way that is not known');
  const head = bytesAt(offset, 30);
  if (head.readUInt32LE(0) !== 0x04034b50) throw new Error('it is broken');
  return offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
}

/** No more is unpacked than the list says. */
function unpacked(packed: Buffer, { method, size, crc }: Entry): Buffer {
  const bytes = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  if (bytes.length !== size || crc32(bytes) !== crc) throw new Error('it is broken');
  return bytes;
}

async function unpackInto(file: string, from: number, { method, size, packedSize, crc }: Entry, target: string) {
  let [count, sum] = [0, 0];
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      count += chunk.length;
      sum = crc32(chunk, sum);
      done(count > size ? new Error('it is larger than it says') : null, chunk);
    },
  });
  const packed = createReadStream(file, { start: from, end: Math.max(from, from + packedSize - 1) });
  const way = method === 0 ? [] : [createInflateRaw()];
  await pipeline([packed, ...way, measure, createWriteStream(target)]);
  if (count !== size || sum !== crc) throw new Error('it is broken');
}
