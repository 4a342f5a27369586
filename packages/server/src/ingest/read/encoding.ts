import { isUtf8 } from 'node:buffer';

/** How the bytes of a text file are to be read. Latin-1 and Windows-1252 share one decoder: the second holds the first. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'iso-8859-1' | 'windows-1252';

export interface DetectedEncoding {
  readonly encoding: Encoding;
  /** Bytes of the mark at the start of the file, which are not text. */
  readonly markLength: number;
  /** Some bytes are not UTF-8 though the file is: the records that hold them are rejected. */
  readonly stray: boolean;
}

/** What a pass over all bytes of a file has seen; see `countBytes`. */
export interface ByteCounts {
  readonly utf8Sequences: number;
  readonly strayBytes: number;
  readonly windowsBytes: number;
}

/** The encoding that the first bytes prove, by a mark or by the zeros of UTF-16; null when all bytes must be seen. */
export function encodingOfHead(head: Buffer): DetectedEncoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return null;
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', markLength: 2, stray: false };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', markLength: 2, stray: false };
  return utf16WithoutMark(head);
}

/** The letters of European text have a zero byte beside them in UTF-16, always on the same side. */
function utf16WithoutMark(head: Buffer): DetectedEncoding | null {
  const zeros = [0, 0];
  for (let at = 0; at < head.length; at++) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const half = head.length / 2;
  if (odd > half * 0.3 && even < half * 0.05) return { encoding: 'utf-16le', markLength: 0, stray: false };
  if (even > half * 0.3 && odd < half * 0.05) return { encoding: 'utf-16be', markLength: 0, stray: false };
  return null;
}

/** The encoding of a file without UTF-16: UTF-8 when most of its accents are, else one byte per letter. */
export function encodingOfCounts(head: Buffer, counts: ByteCounts): DetectedEncoding {
  const marked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  const markLength = marked ? 3 : 0;
  if (counts.strayBytes === 0) return { encoding: 'utf-8', markLength, stray: false };
  const mostlyUtf8 = marked || counts.utf8Sequences >= counts.strayBytes;
  if (mostlyUtf8) return { encoding: 'utf-8', markLength, stray: true };
  return { encoding: counts.windowsBytes > 0 ? 'windows-1252' : 'iso-8859-1', markLength: 0, stray: false };
}

/** Counts valid UTF-8 sequences of several bytes and the bytes that belong to none, over the chunks of a file. */
export function byteCounter(): { add(chunk: Buffer): void; end(): ByteCounts } {
  const counts = { utf8Sequences: 0, strayBytes: 0, windowsBytes: 0 };
  let rest = Buffer.alloc(0);
  const add = (chunk: Buffer, last = false): void => {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const to = last ? bytes.length : completeLength(bytes);
    count(bytes.subarray(0, to), counts);
    rest = Buffer.from(bytes.subarray(to));
  };
  return {
    add,
    end: () => {
      add(Buffer.alloc(0), true);
      return counts;
    },
  };
}

/** Where the last sequence that the chunk may have cut begins. */
function completeLength(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? bytes.length - back : bytes.length;
    if (byte < 0x80) return bytes.length;
  }
  return bytes.length;
}

function sequenceLength(first: number): number {
  if (first >= 0xf0) return 4;
  return first >= 0xe0 ? 3 : 2;
}

function count(bytes: Buffer, counts: { utf8Sequences: number; strayBytes: number; windowsBytes: number }): void {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const length = sequenceLength(byte);
    if (continues(bytes, at, length) && isUtf8(bytes.subarray(at, at + length))) {
      counts.utf8Sequences++;
      at += length - 1;
    } else {
      counts.strayBytes++;
      if (byte < 0xa0) counts.windowsBytes++;
    }
  }
}

/** A cheap look before `isUtf8`, which in a file of one byte per letter would be asked for every accent. */
function continues(bytes: Buffer, at: number, length: number): boolean {
  return at + length <= bytes.length && ((bytes[at + 1] ?? 0) & 0xc0) === 0x80;
}
