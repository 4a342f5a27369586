import { problem } from '../../../core/problem.ts';
import { limits } from '../../limits.ts';
import { ingestProblems } from '../../problems.ts';
import { type Cursor, close, cursorOver, fail, peekCharacter, take, takeValue } from './cursor.ts';
import { type JsonShape, keysOf } from './survey.ts';

/** A record as it stands in the file, and its line (its rank in a list). The bytes are good until the next one. */
export interface Item {
  readonly bytes: Buffer;
  readonly line: number;
}

/** The records of a JSON text, one by one. */
export function itemsOf(chunks: AsyncIterable<Buffer>, shape: JsonShape): AsyncGenerator<Item> {
  return shape.kind === 'lines' ? linesOf(chunks) : listed(chunks, shape);
}

async function* listed(chunks: AsyncIterable<Buffer>, shape: JsonShape): AsyncGenerator<Item> {
  const cursor = cursorOver(chunks);
  try {
    if (shape.kind === 'member') yield* memberItems(cursor, shape.key);
    else if (shape.kind === 'single') yield { bytes: await takeValue(cursor), line: 1 };
    else yield* arrayItems(cursor);
    if (shape.kind === 'array' && (await peekCharacter(cursor)) !== '')
      fail(cursor, 'text follows the end of the list');
  } finally {
    await close(cursor);
  }
}

async function* arrayItems(cursor: Cursor): AsyncGenerator<Item> {
  await take(cursor, '[');
  if ((await peekCharacter(cursor)) !== ']') {
    for (let line = 1; ; line++) {
      yield { bytes: await takeValue(cursor), line };
      if ((await peekCharacter(cursor)) !== ',') break;
      await take(cursor, ',');
    }
  }
  await take(cursor, ']');
}

async function* memberItems(cursor: Cursor, wanted: string): AsyncGenerator<Item> {
  for await (const key of keysOf(cursor)) {
    if (key === wanted) yield* arrayItems(cursor);
    else await skipValue(cursor);
  }
}

/** A list beside the records may be longer than any record. */
async function skipValue(cursor: Cursor): Promise<void> {
  if ((await peekCharacter(cursor)) !== '[') await takeValue(cursor);
  else for await (const _ of arrayItems(cursor));
}

async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Item> {
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let at = 0;
    for (let feed = bytes.indexOf(0x0a); feed >= 0; feed = bytes.indexOf(0x0a, at)) {
      if (feed > at) yield { bytes: bytes.subarray(at, feed), line };
      line++;
      at = feed + 1;
    }
    rest = Buffer.from(bytes.subarray(at));
    if (rest.length > limits.recordBytes) throw problem(ingestProblems, 'record_too_large', { line });
  }
  if (rest.length > 0) yield { bytes: rest, line };
}
