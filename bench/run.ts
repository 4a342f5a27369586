/** `npm run bench`: makes a table, runs the product on it beside the engine alone, shows and writes what was measured. */
process.env['UV_THREADPOOL_SIZE'] ??= '32';

import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { processorUse, thisMachine } from './machine.ts';
import { measure, measureConsent } from './measure.ts';
import { HELP, type Options, PUBLISHED_ROWS, readOptions } from './options.ts';
import { consentReport, pageReport, terminalReport } from './report.ts';
import type { Results } from './results.ts';
import { csvBlocks } from './rows.ts';

/** Nothing that a bench starts outlives this. */
const LIMIT_MS = 20 * 60_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const say = (what: string): void => console.error(`${what} …`);

async function main(words: readonly string[]): Promise<void> {
  const options = readOptions(words);
  if (options === null) return console.log(HELP);
  const ended = new AbortController();
  for (const name of SIGNALS) process.once(name, () => ended.abort(new Error(`ended by ${name}`)));
  const signal = AbortSignal.any([ended.signal, AbortSignal.timeout(LIMIT_MS)]);
  if (options.only === 'choice') return showConsent(signal);
  const folder = await mkdtemp(join(tmpdir(), 'lucarne-bench-'));
  try {
    const results = await runIn(folder, options, signal);
    console.log(`\n${terminalReport(results)}\n`);
    await publish(results, options);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runIn(folder: string, { rows }: Options, signal: AbortSignal): Promise<Results> {
  const began = performance.now();
  const csv = join(folder, 'places.csv');
  say(`Making a table of ${rows} rows`);
  await pipeline(Readable.from(csvBlocks(rows)), createWriteStream(csv), { signal });
  const apikey = randomBytes(24).toString('hex');
  const others: number[] = [];
  const stage = async (what: string): Promise<void> => {
    others.push(await processorUse());
    say(what);
  };
  const measured = await measure({ folder, csv, rows, apikey, signal, stage });
  others.push(await processorUse());
  const seconds = (performance.now() - began) / 1000;
  const date = new Date().toISOString().slice(0, 10);
  return { date, machine: thisMachine(), others, rows, seconds, ...measured };
}

/** The part about consent alone: shown, with every run, and written nowhere. */
async function showConsent(signal: AbortSignal): Promise<void> {
  const stage = async (what: string): Promise<void> => say(what);
  const results = await measureConsent({ apikey: randomBytes(24).toString('hex'), signal, stage });
  console.log(`\n${consentReport(results)}\n`);
}

async function publish(results: Results, { out, rows }: Options): Promise<void> {
  const root = join(import.meta.dirname, '..');
  const whole = rows === PUBLISHED_ROWS;
  if (out === null && !whole) return;
  const files = out === null ? [join(root, 'bench'), join(root, 'docs')] : [out, out];
  const [data = '', page = ''] = files;
  for (const folder of files) await mkdir(folder, { recursive: true });
  await writeFile(join(data, 'results.json'), `${JSON.stringify(results, rounded, 2)}\n`);
  await writeFile(join(page, 'benchmarks.md'), pageReport(results));
}

/** A thousandth of a millisecond says nothing any more. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error('The bench failed:', error);
  process.exitCode = 1;
});
