import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { ShapeTest, SqlText } from '@lucarne/odsql';
import type { Report } from '../../core/events.ts';
import { bindAll } from './bind.ts';
import { type Connections, openConnections } from './connections.ts';
import { type CopyRequest, type CopyStatement, copyParts } from './copies.ts';
import { explainFailure } from './failures.ts';
import type { Held, HeldTable } from './held.ts';
import { createTable, type MemoryTable } from './memory.ts';
import { quoteText } from './quote.ts';
import { shapeAnswers } from './shapes/answers.ts';
import { type BuildCache, type SnapshotName, snapshotTables } from './snapshots.ts';
import { type StopOptions, stopFor, unlessStopped } from './stop.ts';

export interface RecordsOptions {
  /** Absolute. Holds `{uid}/{version}.duckdb`, and a folder of this process, emptied at start. */
  readonly cacheFolder: string;
  /** Holds `{uid}/{version}.parquet`. */
  readonly snapshotsFolder: string;
  readonly memoryMb: number;
  readonly threads?: number;
  /** Makes a cache file that is missing, outside this process. */
  readonly buildCache: BuildCache;
  readonly report: Report;
}

/** A row of an answer, by the name of its column. */
export type Row = Readonly<Record<string, unknown>>;

/** What answers queries: records of snapshots, and small tables kept in memory. */
export interface RecordsEngine {
  /** Holds a version of a dataset in service, until released. */
  hold(snapshot: SnapshotName, stop?: StopOptions): Promise<Held<HeldTable>>;
  query(sql: SqlText, stop?: StopOptions): Promise<readonly Row[]>;
  /** Holds the rows of a table that pass a test of shapes: a table whose column `row` holds their `rowid`. */
  holdShapeAnswer(table: HeldTable, test: ShapeTest, stop?: StopOptions): Promise<Held<HeldTable>>;
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

const CONNECTIONS = 16;
const ATTACHED = 64;

/** Opens the engine of this process. */
export async function openRecords(options: RecordsOptions): Promise<RecordsEngine> {
  const cacheFolder = resolve(options.cacheFolder);
  const privateFolder = join(cacheFolder, 'serving');
  await rm(privateFolder, { recursive: true, force: true });
  await mkdir(privateFolder, { recursive: true });
  const instance = await openInstance(options, cacheFolder, privateFolder);
  const connections = await openConnections(instance, CONNECTIONS);
  const closing = new AbortController();
  const use: Use = (stop, work) => lend(connections, stop, closing.signal, work);
  const run = (statement: string) => use({}, async (connection) => void (await connection.run(statement)));
  const failed = (what: string, error: unknown) => options.report({ kind: 'background_failed', what, error });
  const query: RecordsEngine['query'] = (sql, stop = {}) => use(stop, (connection) => readRows(connection, sql));
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

  return {
    hold: (snapshot, stop = {}) => wait(snapshots.hold(snapshot), stop),
    query,
    holdShapeAnswer: (table, test, stop = {}) => shapes.hold({ table, test }, stop),
    copy: (request) => copyParts(request, (statement, stop) => writePart({ use, privateFolder }, statement, stop)),
    spool: () => join(privateFolder, randomUUID()),
    createTable: (table) => use({}, (connection) => createTable(connection, table)),
    dropTable: ({ source }) => run(`drop table ${source}`),
    snapshotFile: ({ uid, version }) => join(resolve(options.snapshotsFolder), uid, `${version}.parquet`),
    async forget(snapshot) {
      await snapshots.retire(snapshot);
      await rm(join(cacheFolder, snapshot.uid, `${snapshot.version}.duckdb`), { force: true });
    },
    async close() {
      closing.abort();
      await shapes.close();
      await connections.close();
      instance.closeSync();
    },
  };
}

type Use = <Value>(stop: StopOptions, work: (connection: DuckDBConnection) => Promise<Value>) => Promise<Value>;

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
  connections: Connections,
  options: StopOptions,
  closing: AbortSignal,
  work: (connection: DuckDBConnection) => Promise<Value>,
): Promise<Value> {
  const stop = stopFor(options, closing);
  try {
    return await connections.lend(stop.signal, work);
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

async function readRows(connection: DuckDBConnection, sql: SqlText): Promise<readonly Row[]> {
  const { values, types } = bindAll(sql.values);
  return (await connection.runAndReadAll(sql.text, values, types)).getRowObjectsJS();
}

/** Writes one part of an export to a file of its own; an interrupted one leaves nothing. */
async function writePart(
  { use, privateFolder }: { use: Use; privateFolder: string },
  { sql, options }: CopyStatement,
  stop: StopOptions,
): Promise<string> {
  const name = randomUUID();
  const file = join(privateFolder, name);
  const { values, types } = bindAll([...sql.values, { type: 'text', value: file }]);
  const statement = `copy (${sql.text}) to $${values.length} (${options})`;
  try {
    await use(stop, (connection) => connection.run(statement, values, types));
    return file;
  } catch (error) {
    await Promise.all([file, join(privateFolder, `tmp_${name}`)].map((left) => rm(left, { force: true })));
    throw error;
  }
}
