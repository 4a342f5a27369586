import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { type DuckDBConnection, DuckDBInstance, type DuckDBResultReader } from '@duckdb/node-api';
import { recordText, type ShapeTest, type SqlText } from '@lucarne/odsql';
import type { Report } from '../../core/events.ts';
import { bindAll } from './bind.ts';
import { type Connections, type Errand, openConnections } from './connections.ts';
import { type CopyRequest, type CopyStatement, copyParts } from './copies.ts';
import { explainFailure, isMemory } from './failures.ts';
import type { Held, HeldTable } from './held.ts';
import { keptRows } from './kept.ts';
import type { LaneLimits } from './lanes.ts';
import { createTable, type MemoryTable } from './memory.ts';
import { keptPlans, readOnce } from './plans.ts';
import { quoteText } from './quote.ts';
import type { Row } from './rows.ts';
import { shapeAnswers } from './shapes/answers.ts';
import { type BuildCache, type SnapshotName, snapshotTables, sourceOf } from './snapshots.ts';
import { type StopOptions, stopFor, unlessStopped } from './stop.ts';
import { openWriter, WRITER, type Writer } from './writer.ts';

export interface RecordsOptions {
  /** Absolute. Holds `{uid}/{version}.duckdb`, and two folders of this process, emptied at start. */
  readonly cacheFolder: string;
  /** Holds `{uid}/{version}.parquet`. */
  readonly snapshotsFolder: string;
  readonly memoryMb: number;
  readonly threads?: number;
  /** How long a query of somebody may take, its wait included. */
  readonly queryMs: number;
  readonly lanes?: LaneLimits;
  /** Makes a cache file that is missing, outside this process. */
  readonly buildCache: BuildCache;
  readonly report: Report;
}

export type { Row } from './rows.ts';

/** What answers queries: records of snapshots, and small tables kept in memory. */
export interface RecordsEngine {
  /** Holds a version of a dataset in service, until released. */
  hold(snapshot: SnapshotName, stop?: StopOptions): Promise<Held<HeldTable>>;
  /** A statement of the server's own. */
  query(sql: SqlText, stop?: StopOptions): Promise<readonly Row[]>;
  /** A question about a table: from memory when its small answer was kept, else in its turn and within the time for queries. */
  ask(table: HeldTable, sql: SqlText, asker: Asker): Promise<readonly Row[]>;
  /** Holds the rows of a table that pass a test of shapes: a table whose column `row` holds their `rowid`. */
  holdShapeAnswer(table: HeldTable, test: ShapeTest, asker: Asker): Promise<Held<HeldTable>>;
  /** Moves the rows of such an answer to a file, for an export: whoever writes it does not read what is in memory. */
  putOnDisk(answer: Held<HeldTable>): Promise<Held<HeldTable>>;
  /** The bytes of an export; an error in its middle is an error of the stream. */
  copy(request: CopyRequest): Promise<Readable>;
  /** A path in the folder of this process, for a file that one export uses; it is gone at the next start at the latest. */
  spool(): string;
  /** Makes a small table in memory, from rows of plain data. */
  createTable(table: MemoryTable): Promise<HeldTable>;
  dropTable(table: HeldTable): Promise<void>;
  /** The snapshot itself, which is the Parquet export of the whole dataset. */
  snapshotFile(snapshot: SnapshotName): string;
  /** Shuts a version and deletes its cache file, once nobody reads it. */
  forget(snapshot: SnapshotName): Promise<void>;
  /** Stops what runs, waits for it, and closes. */
  close(): Promise<void>;
}

/** Who asks. */
export interface Asker {
  /** Aborts when they left. */
  readonly signal: AbortSignal;
  /** Whose turn it is: an account, an address; null is the server itself. */
  readonly owner: string | null;
}

const LANES: LaneLimits = { places: 16, heavy: 4, kept: 4, waiting: 500, waitingOfOne: 100 };
const ATTACHED = 64;
/** A question that many ask at once may be asked for as long as this many of them, one after the other. */
const MOST_SHARED = 2;

/** Opens the engine of this process. */
export async function openRecords(options: RecordsOptions): Promise<RecordsEngine> {
  const cacheFolder = resolve(options.cacheFolder);
  const privateFolder = join(cacheFolder, 'serving');
  const writerFolder = join(cacheFolder, 'writing');
  for (const folder of [privateFolder, writerFolder]) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
  }
  const instance = await openInstance(options, cacheFolder, privateFolder);
  const connections = await openConnections(instance, options.lanes ?? LANES);
  const kept = keptRows();
  const readAll = keptPlans();
  const closing = new AbortController();
  const use: Use = (errand, work) => lend(connections, errand, closing.signal, work);
  const run = (statement: string) => use(OWN, async (connection) => void (await connection.run(statement)));
  const failed = (what: string, error: unknown) => options.report({ kind: 'background_failed', what, error });
  const query: RecordsEngine['query'] = (sql, stop = {}) =>
    use({ ...OWN, ...stop }, (connection) => rowsOf(readOnce(connection, sql), sql));
  const askEngine: RecordsEngine['ask'] = async (table, sql, { signal, owner }) => {
    const stop = stopFor({ signal, timeoutMs: options.queryMs }, closing.signal);
    const read = (left: AbortSignal) =>
      use({ signal: left, owner, statement: sql.text, timeoutMs: MOST_SHARED * options.queryMs }, (connection) =>
        rowsOf(readAll(connection, sql), sql),
      );
    return kept.read({ table, sql }, stop.signal, read).finally(stop.release);
  };
  const snapshots = snapshotTables({
    ...options,
    cacheFolder,
    run,
    query: async (text) => query({ text, values: [], columns: [] }),
    limit: ATTACHED,
    closing: closing.signal,
    failed,
  });
  const wait = (holding: Promise<Held<HeldTable>>, stop: StopOptions) =>
    holdUnlessStopped(holding, stop, closing.signal);
  const shapes = shapeAnswers({ query, wait, failed });
  // Two instances give the files that they spill the same names, so each has a folder of its own.
  const writer = await openWriter(await openInstance({ ...options, ...WRITER }, cacheFolder, writerFolder), failed);
  const useWriter: Use = (errand, work) => lend(writer, errand, closing.signal, work);

  return {
    hold: (snapshot, stop = {}) => wait(snapshots.hold(snapshot), stop),
    query,
    ask: async (table, sql, asker) => kept.find({ table, sql }) ?? askEngine(table, sql, asker),
    holdShapeAnswer: (table, test, { signal }) => shapes.hold({ table, test }, { signal, timeoutMs: options.queryMs }),
    putOnDisk: (answer) => putOnDisk(answer, join(privateFolder, randomUUID()), run),
    copy: (request) => copy(request, { use, useWriter, wait, writer, privateFolder }),
    spool: () => join(privateFolder, randomUUID()),
    createTable: (table) => use(OWN, (connection) => createTable(connection, table)),
    async dropTable(table) {
      kept.forget(table);
      await run(`drop table ${table.source}`);
    },
    snapshotFile: ({ uid, version }) => join(resolve(options.snapshotsFolder), uid, `${version}.parquet`),
    async forget(snapshot) {
      await snapshots.retire(snapshot);
      kept.forget({ source: sourceOf(snapshot) });
      await rm(join(cacheFolder, snapshot.uid, `${snapshot.version}.duckdb`), { force: true });
    },
    async close() {
      closing.abort();
      await shapes.close();
      await writer.close();
      await connections.close();
      instance.closeSync();
    },
  };
}

/** What is run, for whom, and when it must end before its time. */
type Running = StopOptions & Omit<Errand, 'signal'>;
type Use = <Value>(errand: Running, work: (connection: DuckDBConnection) => Promise<Value>) => Promise<Value>;

/** What the server does for itself. */
const OWN: Running = { owner: null, statement: null };

/** No file but those of the cache, no extension, nothing in local time. */
async function openInstance(options: RecordsOptions, cacheFolder: string, spill: string): Promise<DuckDBInstance> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: `${options.memoryMb}MB`,
    temp_directory: spill,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    ...(options.threads === undefined ? {} : { threads: String(options.threads) }),
  });
  const connection = await instance.connect();
  await connection.run("set global TimeZone = 'UTC'");
  await connection.run(`set allowed_directories = [${quoteText(`${cacheFolder}/`)}]`);
  await connection.run('set enable_external_access = false');
  connection.closeSync();
  return instance;
}

async function lend<Value>(
  connections: Pick<Connections, 'lend'>,
  errand: Running,
  closing: AbortSignal,
  work: (connection: DuckDBConnection) => Promise<Value>,
): Promise<Value> {
  const stop = stopFor(errand, closing);
  try {
    return await connections.lend({ ...errand, signal: stop.signal }, work);
  } catch (error) {
    throw explainFailure(error);
  } finally {
    stop.release();
  }
}

async function holdUnlessStopped(
  holding: Promise<Held<HeldTable>>,
  options: StopOptions,
  closing: AbortSignal,
): Promise<Held<HeldTable>> {
  const stop = stopFor(options, closing);
  try {
    return await unlessStopped(holding, stop.signal);
  } catch (error) {
    holding.then(
      ({ release }) => release(),
      () => undefined,
    );
    throw error;
  } finally {
    stop.release();
  }
}

async function rowsOf(reading: Promise<DuckDBResultReader>, sql: SqlText): Promise<readonly Row[]> {
  const read = await reading;
  if (!sql.parts) return read.getRowObjectsJS();
  return read.getRowsJS().map((row) => ({ record: recordText(row, sql.columns) }));
}

/** Whether it can be written or not, the answer itself is let go. */
async function putOnDisk(
  { table, release }: Held<HeldTable>,
  file: string,
  run: (statement: string) => Promise<void>,
): Promise<Held<HeldTable>> {
  try {
    await run(`copy (select "row" from ${table.source}) to ${quoteText(file)} (format parquet)`);
  } finally {
    release();
  }
  const remove = () => void rm(file, { force: true }).catch(() => undefined);
  return { table: { source: `read_parquet(${quoteText(file)})` }, release: remove };
}

interface Writing {
  readonly use: Use;
  readonly wait: (holding: Promise<Held<HeldTable>>, stop: StopOptions) => Promise<Held<HeldTable>>;
  readonly useWriter: Use;
  readonly writer: Writer;
  readonly privateFolder: string;
}

/** An export: by the writer where a file holds all that it reads, unless that takes more memory than the writer has. */
async function copy(request: CopyRequest, writing: Writing): Promise<Readable> {
  const { use, useWriter, wait, writer, privateFolder } = writing;
  const make = (by: Use, statement: CopyStatement, stop: StopOptions) =>
    writePart({ use: by, privateFolder }, statement, {
      ...stop,
      owner: request.owner ?? null,
      statement: statement.sql.text,
    });
  const { attachment } = request;
  if (!attachment) return copyParts(request, (statement, stop) => make(use, statement, stop));
  const { release } = await wait(writer.hold(attachment), request);
  return copyParts(
    request,
    (statement, stop) =>
      make(useWriter, statement, stop).catch((error) => {
        if (!isMemory(error)) throw error;
        return make(use, statement, stop);
      }),
    release,
  );
}

/** Writes one part of an export to a file of its own; an interrupted one leaves nothing. */
async function writePart(
  { use, privateFolder }: { use: Use; privateFolder: string },
  { sql, options }: CopyStatement,
  errand: Running,
): Promise<string> {
  const name = randomUUID();
  const file = join(privateFolder, name);
  const { values, types } = bindAll([...sql.values, { type: 'text', value: file }]);
  const statement = `copy (${sql.text}) to $${values.length} (${options})`;
  try {
    await use(errand, (connection) => connection.run(statement, values, types));
    return file;
  } catch (error) {
    await Promise.all([file, join(privateFolder, `tmp_${name}`)].map((left) => rm(left, { force: true })));
    throw error;
  }
}
