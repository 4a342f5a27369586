import { isDeepStrictEqual } from 'node:util';
import type { Comparison, ExportComparison } from './comparisons.ts';
import { type Answer, ask, askJson, type Target } from './http.ts';
import type { RawEngine } from './raw.ts';
import type { Compared } from './results.ts';
import { readServerTiming, type Stages } from './stages.ts';
import { median } from './statistics.ts';

/** The product and the engine alone, over the same records. */
export interface Rivals {
  readonly target: Target;
  readonly raw: RawEngine;
  readonly signal: AbortSignal;
}

const CHECKED = 5;
/** A portal answers for weeks, and a program just started runs its first hundreds of answers unoptimized: so long both are asked before. */
const WARMING_MS = 10_000;
/** Questions from there on are other ones than those that are timed. */
const FIRST_WARMING = 600;
const MOST_WARMING = 250;
/** Questions that one is asked before it is the other's turn: each finds the processor's memory as it left it. */
const TURN = 10;

/** Asks both for some seconds what is not timed. */
export async function warmUp(comparisons: readonly Comparison[], { target, raw, signal }: Rivals): Promise<void> {
  const began = performance.now();
  for (let nth = 0; nth < MOST_WARMING && performance.now() - began < WARMING_MS; nth++) {
    for (const { question } of comparisons) {
      const { path, statements } = question(FIRST_WARMING + nth);
      await ask(target, path, { signal });
      for (const statement of statements) await raw.run(statement);
    }
  }
}

/** Asks both in turns, after having held their answers to be equal. */
export async function compare(comparison: Comparison, rivals: Rivals): Promise<Compared> {
  for (let nth = 0; nth < CHECKED; nth++) await checkEqual(comparison, nth, rivals);
  const answers: Answer[] = [];
  const engine: number[] = [];
  for (let from = 0; from < comparison.runs; from += TURN) {
    rivals.signal.throwIfAborted();
    const turn = Array.from({ length: TURN }, (_, nth) => comparison.question(CHECKED + from + nth));
    for (const { statements } of turn) {
      engine.push(
        await timed(async () => {
          for (const statement of statements) await rivals.raw.run(statement);
        }),
      );
    }
    for (const { path } of turn) answers.push(await ask(rivals.target, path, { signal: rivals.signal }));
  }
  return summed(comparison, answers, engine);
}

async function checkEqual(
  { title, question }: Comparison,
  nth: number,
  { target, raw, signal }: Rivals,
): Promise<void> {
  const { path, statements, fromProduct, fromEngine } = question(nth);
  const { body } = await askJson(target, path, signal);
  const rows = [];
  for (const statement of statements) rows.push(await raw.run(statement));
  const [ours, theirs] = [fromProduct(body), fromEngine(rows)];
  if (isDeepStrictEqual(ours, theirs)) return;
  const texts = [ours, theirs].map((answer) => JSON.stringify(answer).slice(0, 1000));
  throw new Error(`${title}: the product says ${texts[0]}, the engine ${texts[1]}.`);
}

/** Downloads everything and has the engine write everything, in turn; the number of records must be right. */
export async function compareExports(
  comparison: ExportComparison,
  { file, rows }: { readonly file: string; readonly rows: number },
  rivals: Rivals,
): Promise<Compared> {
  const { target, raw, signal } = rivals;
  const { path, title, counted } = comparison;
  const found = (await countIn(path, counted.text, rivals)) - counted.besides;
  if (found !== rows) throw new Error(`${title}: ${found} records where there are ${rows}.`);
  const answers: Answer[] = [];
  const engine: number[] = [];
  for (let nth = 0; nth < comparison.runs; nth++) {
    signal.throwIfAborted();
    engine.push(await timed(() => raw.run(comparison.copyTo(file))));
    answers.push(await ask(target, path, { signal }));
  }
  return summed(comparison, answers, engine);
}

/** How often a text stands in an answer, also where it is cut between two chunks. */
async function countIn(path: string, text: string, { target, signal }: Rivals): Promise<number> {
  let count = 0;
  let rest: Buffer = Buffer.alloc(0);
  const onChunk = (chunk: Buffer) => {
    const bytes = Buffer.concat([rest, chunk]);
    for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + text.length)) count++;
    rest = bytes.subarray(Math.max(0, bytes.length - text.length + 1));
  };
  await ask(target, path, { signal, onChunk });
  return count;
}

type Named = Pick<Compared, 'id' | 'title' | 'sentence'>;

function summed({ id, title, sentence }: Named, answers: readonly Answer[], engine: readonly number[]): Compared {
  return {
    id,
    title,
    sentence,
    product: answers.map(({ ms }) => ms),
    firstByte: answers.map(({ firstByteMs }) => firstByteMs),
    engine,
    stages: medianStages(answers.map(({ serverTiming }) => readServerTiming(serverTiming))),
  };
}

function medianStages(all: readonly Stages[]): Stages {
  const names = Object.keys(all[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, median(all.map((stages) => stages[name] ?? 0))]));
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
