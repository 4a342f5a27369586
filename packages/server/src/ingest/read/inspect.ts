import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { problem } from '../../core/problem.ts';
import type { SourceFormat } from '../../core/snapshot.ts';
import { ingestProblems } from '../problems.ts';
import { unsupportedContent } from './binary.ts';
import { byteCounter, type DetectedEncoding, encodingOfCounts, encodingOfHead } from './encoding.ts';

const HEAD_BYTES = 64 * 1024;
const CHUNK_BYTES = 1024 * 1024;

/** What can be said of a file before its records are read. */
export interface Inspected {
  readonly size: number;
  readonly sha256: string;
  readonly content: 'parquet' | 'text';
  /** Null for Parquet, which says itself how its text is written. */
  readonly encoding: DetectedEncoding | null;
}

/** One pass over the bytes of a file: its size, hash and encoding. Refuses at once what is no text and no Parquet. */
export async function inspect(file: string, filename: string, onShare: (share: number) => void): Promise<Inspected> {
  const head = await headOf(file, filename);
  const content = startsAsParquet(head) ? 'parquet' : 'text';
  const known = content === 'parquet' ? null : encodingOfHead(head);
  if (content === 'text') refuseBinary(head, filename, known !== null);
  const { size, sha256, utf8 } = await readThrough(file, onShare);
  if (content === 'parquet') return { size, sha256, content, encoding: null };
  return { size, sha256, content, encoding: known ?? (await encodingOf(file, head, utf8)) };
}

/** The chunks of a text file as UTF-8 without mark, whatever it was written in. */
export async function* textChunks(file: string, encoding: DetectedEncoding): AsyncGenerator<Buffer> {
  const chunks: AsyncIterable<Buffer> = createReadStream(file, {
    start: encoding.markLength,
    highWaterMark: CHUNK_BYTES,
  });
  if (encoding.encoding === 'utf-8') {
    yield* chunks;
    return;
  }
  const decoder = new TextDecoder(encoding.encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}

/** The first readable characters of a text, to guess its format and dialect from. */
export async function sampleOf(file: string, encoding: DetectedEncoding, bytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of textChunks(file, encoding)) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= bytes) break;
  }
  return Buffer.concat(parts).subarray(0, bytes);
}

/** The format that the name of a file announces, for content that could be several. */
export function formatOfName(filename: string): SourceFormat | null {
  const extension = /\.([a-z0-9]+)$/i.exec(filename)?.[1]?.toLowerCase() ?? '';
  const formats: Readonly<Record<string, SourceFormat>> = {
    csv: 'csv',
    tsv: 'csv',
    txt: 'csv',
    json: 'json',
    jsonl: 'jsonl',
    ndjson: 'jsonl',
    geojson: 'geojson',
    geojsonl: 'jsonl',
    parquet: 'parquet',
  };
  return formats[extension] ?? null;
}

async function headOf(file: string, filename: string): Promise<Buffer> {
  let handle: FileHandle;
  try {
    handle = await open(file, 'r');
  } catch {
    throw problem(ingestProblems, 'file_missing', { filename });
  }
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    if (bytesRead === 0) throw problem(ingestProblems, 'file_empty', { filename });
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The size and the hash of a file that is read for nothing else. */
export async function hashOf(file: string): Promise<Pick<Inspected, 'size' | 'sha256'>> {
  const { size, sha256 } = await readThrough(file, () => {});
  return { size, sha256 };
}

function startsAsParquet(head: Buffer): boolean {
  return head.toString('latin1', 0, 4) === 'PAR1';
}

function refuseBinary(head: Buffer, filename: string, twoBytesPerLetter: boolean): void {
  const unsupported = unsupportedContent(head);
  if (unsupported !== null) throw problem(ingestProblems, 'format_unsupported', { filename, ...unsupported });
  if (!twoBytesPerLetter && head.includes(0)) {
    const facts = { filename, looksLike: 'a binary file', advice: 'It is neither text nor Parquet.' };
    throw problem(ingestProblems, 'format_unsupported', facts);
  }
}

async function readThrough(file: string, onShare: (share: number) => void) {
  const whole = (await stat(file)).size;
  const hash = createHash('sha256');
  let size = 0;
  let utf8 = true;
  let cut = Buffer.alloc(0);
  const chunks: AsyncIterable<Buffer> = createReadStream(file, { highWaterMark: CHUNK_BYTES });
  for await (const chunk of chunks) {
    hash.update(chunk);
    size += chunk.length;
    if (utf8) [utf8, cut] = continueUtf8(cut, chunk);
    onShare(size / whole);
  }
  return { size, sha256: hash.digest('hex'), utf8: utf8 && cut.length === 0 };
}

/** Whether a text stays UTF-8 with this chunk, and the bytes of a letter that the chunk has cut. */
function continueUtf8(cut: Buffer, chunk: Buffer): [boolean, Buffer<ArrayBuffer>] {
  const bytes = cut.length === 0 ? chunk : Buffer.concat([cut, chunk]);
  for (let back = 0; back <= 3; back++) {
    const to = bytes.length - back;
    if (to >= 0 && isUtf8(bytes.subarray(0, to))) return [true, Buffer.from(bytes.subarray(to))];
  }
  return [false, Buffer.alloc(0)];
}

async function encodingOf(file: string, head: Buffer, utf8: boolean): Promise<DetectedEncoding> {
  if (utf8) return encodingOfCounts(head, { utf8Sequences: 0, strayBytes: 0, windowsBytes: 0 });
  const counter = byteCounter();
  const chunks: AsyncIterable<Buffer> = createReadStream(file, { highWaterMark: CHUNK_BYTES });
  for await (const chunk of chunks) counter.add(chunk);
  return encodingOfCounts(head, counter.end());
}
