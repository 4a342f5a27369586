import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type Json } from '@duckdb/node-api';
import type { IngestRequest, Manifest } from '../core/snapshot.ts';
import { runIngest } from './run.ts';

/** A data folder of a test's own. */
export interface Workshop extends AsyncDisposable {
  readonly folder: string;
  /** Writes a source and asks for its import. */
  request(filename: string, content: string | Uint8Array, wishes?: Partial<IngestRequest>): Promise<IngestRequest>;
  /** Everything below the data folder but the sources. */
  visible(): Promise<string[]>;
}

export async function openWorkshop(): Promise<Workshop> {
  const folder = await mkdtemp(join(tmpdir(), 'lucarne-ingest-'));
  return {
    folder,
    request: async (filename, content, wishes) => {
      const file = join(folder, 'upload');
      await writeFile(file, content);
      return { ...plainRequest(folder, file, filename), ...wishes };
    },
    visible: async () => {
      const names = await readdir(folder, { recursive: true });
      return names.filter((name) => /^(snapshots|cache)\W/.test(name)).toSorted();
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

function plainRequest(folder: string, file: string, filename: string): IngestRequest {
  return {
    file,
    filename,
    datasetUid: 'da_test01',
    version: 1,
    snapshotFolder: join(folder, 'snapshots'),
    cacheFile: join(folder, 'cache', 'da_test01.duckdb'),
    types: {},
    separators: {},
    key: [],
    timezone: 'UTC',
    memoryMb: 512,
  };
}

export interface Imported {
  readonly manifest: Manifest;
  /** The public fields of each record, as the cache holds them. */
  readonly records: readonly Record<string, Json>[];
}

/** Imports a source in this process, with a real engine. */
export async function importSource(
  filename: string,
  content: string | Uint8Array,
  wishes?: Partial<IngestRequest>,
): Promise<Imported> {
  await using workshop = await openWorkshop();
  const request = await workshop.request(filename, content, wishes);
  const manifest = await runIngest(request, () => {});
  const records = await ask(request.cacheFile, 'select * exclude ("$id", "$timestamp", "$size") from records');
  return { manifest, records };
}

/** Asks a DuckDB file, or none (`:memory:`). */
export async function ask(cacheFile: string, sql: string): Promise<Record<string, Json>[]> {
  const instance = await DuckDBInstance.create(cacheFile, cacheFile === ':memory:' ? {} : { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  try {
    await connection.run(`set TimeZone = 'UTC'`);
    return (await connection.runAndReadAll(sql)).getRowObjectsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
