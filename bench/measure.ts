import { copyFile, cp, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type ChoiceBench, measureChoice } from './choice/choice.ts';
import { measureDoor } from './choice/door.ts';
import { compare, compareExports, type Rivals, timed, warmUp } from './compare.ts';
import { comparisons, comparisonsOn, csvExport, type ExportComparison, jsonExport, rawImport } from './comparisons.ts';
import { ask, type Target, targetAt } from './http.ts';
import { underLoad } from './load.ts';
import { describeDataset, type ImportTimes, importFile, makeDataset, manager, PORTAL } from './manage.ts';
import { memoryOf, peakDuring } from './memory.ts';
import { type Product, startProduct } from './product.ts';
import { openEmpty, openRaw } from './raw.ts';
import type { Compared, ExportMemory, Imported, Results, Starts } from './results.ts';
import { textComparisons } from './text-questions.ts';

/** Where a bench works, and what ends it. */
export interface Bench {
  /** Emptied by whoever made it. */
  readonly folder: string;
  readonly csv: string;
  readonly rows: number;
  readonly apikey: string;
  readonly signal: AbortSignal;
  /** Says what comes next, after a moment in which nothing is done, to see what others do. */
  readonly stage: (what: string) => Promise<void>;
}

export type Measured = Pick<
  Results,
  'compared' | 'exportMemory' | 'emptyAnswer' | 'imported' | 'starts' | 'rest' | 'after' | 'loads' | 'choice' | 'door'
>;

const AGAIN = 3;
const LOAD_SECONDS = 8;
export const PORTAL_HOST = `${PORTAL}.localhost`;

/** Runs everything, one thing after the other; the product that it started last is always stopped. */
export async function measure(bench: Bench): Promise<Measured> {
  const [full, empty] = [join(bench.folder, 'data'), join(bench.folder, 'data-without-records')];
  const startOn = (folder: string) => () => startProduct({ ...bench, folder });
  await bench.stage('Starting on an empty folder');
  const first = await using(startOn(full), async (product) => {
    await makeDataset(manager({ ...bench, port: product.port }));
    return product.readyMs;
  });
  await cp(full, empty, { recursive: true });
  const { imported, cacheFile } = await using(startOn(full), (product) => importSeveral(product, bench));
  await bench.stage('Starting again, with and without records');
  const starts = { first, ...(await severalStarts(startOn(empty), startOn(full), bench)) };
  const asked = await using(startOn(full), (product) => questions(product, cacheFile, bench));
  return { starts, imported, ...asked, ...(await measureConsent(bench)) };
}

/** What asking for consent costs visitors, and the door each response. */
export async function measureConsent(bench: ChoiceBench): Promise<Pick<Results, 'choice' | 'door'>> {
  await bench.stage('Passing the door');
  return { door: measureDoor(), choice: await measureChoice(bench) };
}

type Start = () => Promise<Product>;

export async function using<Value>(start: Start, work: (product: Product) => Promise<Value>): Promise<Value> {
  const product = await start();
  try {
    return await work(product);
  } finally {
    await product.stop();
  }
}

async function severalStarts(startEmpty: Start, startFull: Start, bench: Bench): Promise<Omit<Starts, 'first'>> {
  const [withoutRecords, withRecords, firstQuestions]: [number[], number[], number[]] = [[], [], []];
  for (let nth = 0; nth < AGAIN; nth++) {
    withoutRecords.push(await using(startEmpty, async ({ readyMs }) => readyMs));
    firstQuestions.push(
      await using(startFull, async (product) => {
        withRecords.push(product.readyMs);
        return firstQuestion(product, bench);
      }),
    );
  }
  return { withoutRecords, withRecords, firstQuestion: firstQuestions };
}

async function firstQuestion({ port }: Product, { signal }: Bench): Promise<number> {
  const target = targetAt(port, PORTAL_HOST);
  try {
    return (await ask(target, comparisons[0]?.question(0).path ?? '/', { signal })).ms;
  } finally {
    target.agent.destroy();
  }
}

/** Imports the file a few times as new versions, and has the engine alone read it in turn. */
async function importSeveral(product: Product, bench: Bench): Promise<{ imported: Imported; cacheFile: string }> {
  const { csv, rows, folder, signal, stage } = bench;
  const client = manager({ ...bench, port: product.port });
  const raw = await openEmpty();
  const engine: number[] = [];
  const times: ImportTimes[] = [];
  try {
    const { peak } = await peakDuring(product.pid, async () => {
      for (let nth = 0; nth < AGAIN; nth++) {
        await stage(`Importing, ${nth + 1} of ${AGAIN}`);
        engine.push(await timed(() => raw.run(rawImport(csv, join(folder, 'raw.parquet')))));
        times.push(await importFile(client, csv, rows, signal));
      }
    });
    const { cacheFile, bytes } = await filesOf(await describeDataset(client), bench);
    return { imported: { product: times, engine, peak, bytes }, cacheFile };
  } finally {
    raw.close();
  }
}

interface InService {
  readonly dataset_uid: string;
  readonly version: number | null;
}

export async function filesOf(
  { dataset_uid: uid, version }: InService,
  { folder, csv }: Pick<Bench, 'folder' | 'csv'>,
) {
  const cacheFile = join(folder, 'data/cache', uid, `${version}.duckdb`);
  const snapshot = join(folder, 'data/files/snapshots', uid, `${version}.parquet`);
  const sizeOf = async (file: string) => (await stat(file)).size;
  const bytes = { csv: await sizeOf(csv), snapshot: await sizeOf(snapshot), cache: await sizeOf(cacheFile) };
  return { cacheFile, bytes };
}

/** All that is asked of one running product: small questions, downloads, then both by several clients at once. */
async function questions(product: Product, cacheFile: string, bench: Bench) {
  const { folder, rows, signal, stage } = bench;
  const rest = memoryOf(product.pid);
  const copy = join(folder, 'raw.duckdb');
  await copyFile(cacheFile, copy);
  const raw = await openRaw(copy);
  const target = targetAt(product.port, PORTAL_HOST);
  try {
    const asked = await compareAll({ target, raw, signal }, { pid: product.pid, folder, rows, stage });
    const emptyAnswer = await emptyAnswers(target, signal);
    const loads = [];
    for (const downloads of [0, 2]) {
      await stage(downloads === 0 ? 'Sixteen clients at once' : 'Sixteen clients and two downloads at once');
      const amount = { clients: 16, downloads, seconds: LOAD_SECONDS };
      loads.push(await underLoad({ ...amount, target, raw, pid: product.pid, signal }));
    }
    return { rest, ...asked, emptyAnswer, loads, after: memoryOf(product.pid) };
  } finally {
    target.agent.destroy();
    raw.close();
  }
}

export interface Asking extends Pick<Bench, 'folder' | 'rows' | 'stage'> {
  readonly pid: number;
  /** How often at most, where less than usual is enough. */
  readonly runs?: { readonly small: number; readonly downloads: number };
}

/** Every question, then the downloads with the memory that they take. */
export async function compareAll(
  rivals: Rivals,
  { pid, folder, rows, stage, runs = ALL_RUNS }: Asking,
): Promise<{ compared: Compared[]; exportMemory: ExportMemory[] }> {
  const compared = [];
  await stage('Warming up');
  await warmUp(comparisons, rivals);
  for (const comparison of [...(await comparisonsOn(rivals.raw)), ...textComparisons]) {
    await stage(comparison.title);
    compared.push(await compare({ ...comparison, runs: Math.min(runs.small, comparison.runs) }, rivals));
  }
  const exportMemory = [];
  for (const comparison of EXPORTS) {
    await stage(comparison.title);
    const before = memoryOf(pid);
    const times = { ...comparison, runs: Math.min(runs.downloads, comparison.runs) };
    const files = { file: join(folder, `raw.${comparison.id}`), rows };
    const { value, peak } = await peakDuring(pid, () => compareExports(times, files, rivals));
    compared.push(value);
    exportMemory.push({ id: comparison.id, title: comparison.title, before, peak });
    await rm(files.file);
  }
  return { compared, exportMemory };
}

const ALL_RUNS = { small: Number.POSITIVE_INFINITY, downloads: Number.POSITIVE_INFINITY };
const EXPORTS: readonly ExportComparison[] = [csvExport, jsonExport];

async function emptyAnswers(target: Target, signal: AbortSignal): Promise<number[]> {
  const all: number[] = [];
  for (let nth = 0; nth < 100; nth++) all.push((await ask(target, '/healthz', { signal })).ms);
  return all;
}
