import { problem } from '../../../core/problem.ts';
import { limits } from '../../limits.ts';
import { ingestProblems } from '../../problems.ts';
import { isBlank, newValueScan, scanValue } from './scan.ts';

/** A place in a JSON text of any length; what was read is let go. */
export interface Cursor {
  readonly source: AsyncIterator<Buffer>;
  bytes: Buffer;
  at: number;
  /** The line on which `bytes` starts. */
  firstLine: number;
}

export function cursorOver(chunks: AsyncIterable<Buffer>): Cursor {
  return { source: chunks[Symbol.asyncIterator](), bytes: Buffer.alloc(0), at: 0, firstLine: 1 };
}

/** Lets the source go, for a text that is not read to its end. */
export async function close(cursor: Cursor): Promise<void> {
  await cursor.source.return?.();
}

/** The line of the next byte. */
export function lineOf({ firstLine, bytes, at }: Cursor): number {
  return firstLine + newlines(bytes, at);
}

export function fail(cursor: Cursor, reason: string): never {
  throw problem(ingestProblems, 'json_invalid', { line: lineOf(cursor), reason });
}

/** The next byte that is no blank, not taken; null at the end. */
export async function peek(cursor: Cursor): Promise<number | null> {
  for (;;) {
    while (isBlank(cursor.bytes[cursor.at] ?? 0)) cursor.at++;
    const byte = cursor.bytes[cursor.at];
    if (byte !== undefined) return byte;
    if (!(await readMore(cursor))) return null;
  }
}

/** The next character that is no blank, not taken; empty at the end. */
export async function peekCharacter(cursor: Cursor): Promise<string> {
  const byte = await peek(cursor);
  return byte === null ? '' : String.fromCharCode(byte);
}

/** Takes one character after blanks, and fails when it is not the one wanted. */
export async function take(cursor: Cursor, wanted: string): Promise<void> {
  const found = await peekCharacter(cursor);
  if (found !== wanted) fail(cursor, `«${wanted}» is expected, ${shown(found)} stands there`);
  cursor.at++;
}

/** Takes a whole value. Its bytes are good until the next call. */
export async function takeValue(cursor: Cursor): Promise<Buffer> {
  const first = await peekCharacter(cursor);
  const end = await findEnd(cursor);
  if (end === cursor.at) fail(cursor, `a value is expected, ${shown(first)} stands there`);
  const found = cursor.bytes.subarray(cursor.at, end);
  cursor.at = end;
  return found;
}

/** Where the value that starts at the cursor ends, once all its bytes are there. */
async function findEnd(cursor: Cursor): Promise<number> {
  const scan = newValueScan();
  for (let scanned = 0; ; ) {
    const end = scanValue(cursor.bytes, cursor.at + scanned, scan);
    scanned = (end < 0 ? cursor.bytes.length : end) - cursor.at;
    if (scan.deepest > limits.jsonDepth) {
      throw problem(ingestProblems, 'json_too_deep', { line: lineOf(cursor), limit: limits.jsonDepth });
    }
    if (scanned > limits.recordBytes) throw problem(ingestProblems, 'record_too_large', { line: lineOf(cursor) });
    if (end >= 0) return end;
    if (await readMore(cursor)) continue;
    if (scan.inString || scan.depth > 0) fail(cursor, 'the value that starts here is never closed');
    return cursor.bytes.length;
  }
}

async function readMore(cursor: Cursor): Promise<boolean> {
  const { value, done } = await cursor.source.next();
  if (done) return false;
  cursor.firstLine += newlines(cursor.bytes, cursor.at);
  const rest = cursor.bytes.subarray(cursor.at);
  cursor.bytes = rest.length === 0 ? value : Buffer.concat([rest, value]);
  cursor.at = 0;
  return true;
}

function newlines(bytes: Buffer, to: number): number {
  let count = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0 && at < to; at = bytes.indexOf(0x0a, at + 1)) count++;
  return count;
}

const shown = (character: string): string => (character === '' ? 'the end of the file' : `«${character}»`);
