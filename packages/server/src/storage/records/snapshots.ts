import { access, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { WordIndex } from '@lucarne/odsql';
import { problem } from '../../core/problem.ts';
import { CACHE_FORMAT } from '../../core/snapshot.ts';
import { type HeldTable, type HeldTables, heldTables } from './held.ts';
import { recordsProblems } from './problems.ts';
import { quoteName, quoteText } from './quote.ts';
import { idTable, wordTables } from './words.ts';

/** One version of a dataset. */
export interface SnapshotName {
  readonly uid: string;
  readonly version: number;
}

/** What the maker of a cache file is asked. */
export interface CacheFiles {
  readonly snapshotFile: string;
  readonly manifestFile: string;
  /** Written complete or not at all. */
  readonly cacheFile: string;
}

export type BuildCache = (files: CacheFiles, options: { readonly signal: AbortSignal }) => Promise<void>;

export interface SnapshotsOptions {
  readonly cacheFolder: string;
  readonly snapshotsFolder: string;
  readonly buildCache: BuildCache;
  /** Runs a statement that has no answer. */
  readonly run: (statement: string) => Promise<void>;
  readonly query: (statement: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  readonly limit: number;
  /** Ends a cache that is being made. */
  readonly closing: AbortSignal;
  readonly failed: (what: string, error: unknown) => void;
}

/** A cache file in service. */
export interface SnapshotTable extends HeldTable {
  /** The name under which it is attached. */
  readonly attached: string;
}

/** The cache files in service: made when missing, attached when first asked. */
export function snapshotTables(options: SnapshotsOptions): HeldTables<SnapshotName, SnapshotTable> {
  return heldTables({
    keyOf: ({ uid, version }) => `${uid}@${version}`,
    open: (name) => openSnapshot(name, options),
    shut: ({ attached }) => options.run(`detach ${attached}`),
    limit: options.limit,
    failed: options.failed,
  });
}

const attachedAs = ({ uid, version }: SnapshotName): string => quoteName(`${uid}@${version}`);

/** The reference to the records of a version, while they are in service. */
export const sourceOf = (name: SnapshotName): string => `${attachedAs(name)}."records"`;

async function openSnapshot(name: SnapshotName, options: SnapshotsOptions): Promise<SnapshotTable> {
  const attached = attachedAs(name);
  const cacheFile = join(options.cacheFolder, name.uid, `${name.version}.duckdb`);
  const snapshot = join(options.snapshotsFolder, name.uid, String(name.version));
  const files = { snapshotFile: `${snapshot}.parquet`, manifestFile: `${snapshot}.json`, cacheFile };
  const build = () => options.buildCache(files, { signal: options.closing });
  const attach = async () => {
    await options.run(`attach ${quoteText(cacheFile)} as ${attached} (read_only)`);
    return checkFormat(attached, options).catch(async (error: unknown) => {
      await options.run(`detach ${attached}`);
      throw error;
    });
  };
  try {
    const words = await attachOrBuild({ cacheFile, build, attach });
    const attachment = { file: cacheFile, name: attached };
    const table = {
      attached,
      attachment,
      source: sourceOf(name),
      boxes: `${attached}."$boxes"`,
      ids: idTable(attached),
    };
    return words === null ? table : { ...table, words };
  } catch (error) {
    options.failed(`Opening version ${name.version} of ${name.uid}`, error);
    throw problem(recordsProblems, 'records_unreadable', { dataset: name.uid, version: name.version });
  }
}

/** A cache of another format is as good as none. Tells the index of words of this one. */
async function checkFormat(attached: string, { query }: SnapshotsOptions): Promise<WordIndex | null> {
  const [row] = await query(`select * from ${attached}."$format"`);
  if (row?.['format'] !== CACHE_FORMAT) throw new Error(`the cache has the format ${row?.['format']}`);
  const fields = row['words'];
  return Array.isArray(fields) ? { ...wordTables(attached), fields: fields.map(String) } : null;
}

interface CacheFile {
  readonly cacheFile: string;
  readonly build: () => Promise<void>;
  readonly attach: () => Promise<WordIndex | null>;
}

/** A cache file that does not open is made again, once: it may be from an older version or from a disk that was full. */
async function attachOrBuild({ cacheFile, build, attach }: CacheFile): Promise<WordIndex | null> {
  if (await exists(cacheFile)) {
    try {
      return await attach();
    } catch {
      await rm(cacheFile);
    }
  }
  await build();
  return attach();
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
