/** `npm run bench`: makes a table, runs the product on it beside the engine alone, shows and writes what was measured. */
process.env['UV_THREADPOOL_SIZE'] ??= '32';

import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { measureExports } from './exports.ts';
import { measureGrowth } from './growth.ts';
import { processorUse, thisMachine } from './machine.ts';
import { type Bench, measure, measureConsent } from './measure.ts';
import { GROWN_ROWS, HELP, type Options, PUBLISHED_ROWS, readOptions } from './options.ts';
import { type Apart, consentReport, exportsReport, growthReport, pageReport, terminalReport } from './report.ts';
import type { ExportsMeasured, Growth, Results } from './results.ts';
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
    if (options.only === 'growth') return await showGrowth(folder, options, signal);
    if (options.only === 'exports') return await showExports(folder, options, signal);
    const results = await runIn(folder, options, signal);
    console.log(`\n${terminalReport(results)}\n`);
    await publish(results, options);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runIn(folder: string, { rows }: Options, signal: AbortSignal): Promise<Results> {
  const csv = join(folder, 'places.csv');
  const apikey = randomBytes(24).toString('hex');
  return watched(async (stage) => {
    await stage(`Making a table of ${rows} rows`);
    await pipeline(Readable.from(csvBlocks(rows)), createWriteStream(csv), { signal });
    return { rows, ...(await measure({ folder, csv, rows, apikey, signal, stage })) };
  });
}

/** The same questions on two sizes; the published page shows them below the rest. */
async function showGrowth(folder: string, options: Options, signal: AbortSignal): Promise<void> {
  const apikey = randomBytes(24).toString('hex');
  const growth: Growth = await watched(async (stage) => ({
    sizes: await measureGrowth({ folder, apikey, signal, stage }, options.rows),
  }));
  console.log(`\n${growthReport(growth)}\n`);
  await publishApart('growth', growth, foldersFor(options, GROWN_ROWS));
}

/** A download in each format; the published page shows them below the rest. */
async function showExports(folder: string, options: Options, signal: AbortSignal): Promise<void> {
  const apikey = randomBytes(24).toString('hex');
  const measured: ExportsMeasured = await watched(async (stage) => ({
    rows: options.rows,
    exported: await measureExports({ folder, apikey, signal, stage }, options.rows),
  }));
  console.log(`\n${exportsReport(measured)}\n`);
  await publishApart('exports', measured, foldersFor(options, PUBLISHED_ROWS));
}

/** What was measured, when, where, and what others did meanwhile. */
async function watched<Measured>(measuring: (stage: Bench['stage']) => Promise<Measured>) {
  const began = performance.now();
  const others: number[] = [];
  const measured = await measuring(async (what) => {
    others.push(await processorUse());
    say(what);
  });
  others.push(await processorUse());
  const seconds = (performance.now() - began) / 1000;
  return { date: new Date().toISOString().slice(0, 10), machine: thisMachine(), others, seconds, ...measured };
}

/** The part about consent alone: shown, with every run, and written nowhere. */
async function showConsent(signal: AbortSignal): Promise<void> {
  const stage = async (what: string): Promise<void> => say(what);
  const results = await measureConsent({ apikey: randomBytes(24).toString('hex'), signal, stage });
  console.log(`\n${consentReport(results)}\n`);
}

async function publish(results: Results, options: Options): Promise<void> {
  const folders = foldersFor(options, PUBLISHED_ROWS);
  if (folders.data === null) return;
  await makeFolders(folders);
  await writeJson(join(folders.data, 'results.json'), results);
  await writePage(folders);
}

async function publishApart(name: keyof Apart, measured: unknown, folders: Folders): Promise<void> {
  if (folders.data === null) return;
  await makeFolders(folders);
  await writeJson(join(folders.data, `${name}.json`), measured);
  await writePage(folders);
}

/** The page of all that was measured so far. */
async function writePage({ data, page }: WrittenFolders): Promise<void> {
  const results = await readJson<Results>(join(data, 'results.json'));
  if (!results) return;
  const exports = await readJson<ExportsMeasured>(join(data, 'exports.json'));
  const growth = await readJson<Growth>(join(data, 'growth.json'));
  await writeFile(join(page, 'benchmarks.md'), pageReport(results, { exports, growth }));
}

async function makeFolders({ data, page }: WrittenFolders): Promise<void> {
  for (const folder of [data, page]) await mkdir(folder, { recursive: true });
}

interface WrittenFolders {
  readonly data: string;
  readonly page: string;
}
type Folders = WrittenFolders | { readonly data: null; readonly page: null };

/** Where the figures and their page are written: where was asked, else the published place for the published size, else nowhere. */
function foldersFor({ out, rows }: Options, published: number): Folders {
  if (out !== null) return { data: out, page: out };
  if (rows !== published) return { data: null, page: null };
  const root = join(import.meta.dirname, '..');
  return { data: join(root, 'bench'), page: join(root, 'docs') };
}

const writeJson = (file: string, value: unknown): Promise<void> =>
  writeFile(file, `${JSON.stringify(value, rounded, 2)}\n`);

/** What an earlier run wrote, if there was one. */
async function readJson<Value>(file: string): Promise<Value | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as Value);
}

/** A thousandth of a millisecond says nothing any more. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error('The bench failed:', error);
  process.exitCode = 1;
});
