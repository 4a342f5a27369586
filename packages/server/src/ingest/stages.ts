import { posix, win32 } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { problem } from '../core/problem.ts';
import type { IngestProgress, IngestRequest, Manifest, SnapshotSource } from '../core/snapshot.ts';
import { type Unpacked, unpackTable } from './archive/archive.ts';
import { firstLine, isKnown } from './failure.ts';
import type { FileKeeper } from './files/keeper.ts';
import type { FileSource } from './files/source.ts';
import { ingestProblems } from './problems.ts';
import { hashOf, type Inspected, inspect } from './read/inspect.ts';
import { stage } from './read/stage.ts';
import type { Staged } from './read/staged.ts';
import { type Typed, typeRecords } from './typing/typing.ts';
import { closeCache, writeCache } from './write/cache.ts';
import { contentHash, extent } from './write/content.ts';
import { spareMemory } from './write/database.ts';
import { listFiles } from './write/files.ts';
import { cachePart, fileListPart, type Parts, parquetPart } from './write/parts.ts';
import { writeParquet } from './write/snapshot.ts';

export type OnProgress = (progress: IngestProgress) => void;

/** What the stages of an import share. */
interface Import {
  readonly request: IngestRequest;
  readonly parts: Parts;
  readonly connection: DuckDBConnection;
  readonly onProgress: OnProgress;
  readonly keeper: FileKeeper;
}

/** Where each stage ends, as a share of the whole import. */
const ends = { inspected: 0.1, staged: 0.45, typed: 0.6, written: 0.75, cached: 0.9 } as const;

/** The stages of an import: the file is unpacked if it is an archive, inspected, staged, typed, written and indexed; its parts wait to be published. */
export async function writeParts(work: Import): Promise<Manifest> {
  const { request, parts, keeper } = work;
  const unpacked = await unpackTable(request.file, parts.work, keeper);
  const files = { keeper, types: request.types, archive: unpacked?.archive ?? null };
  if (unpacked === null) return writeTable(work, request, files);
  try {
    const manifest = await writeTable(work, { ...request, ...pickTable(unpacked) }, files);
    const { size, sha256 } = await hashOf(request.file);
    return { ...manifest, source: { ...manifest.source, filename: nameAlone(request.filename), size, sha256 } };
  } finally {
    unpacked.archive.close();
  }
}

const pickTable = ({ file, filename }: Unpacked): Pick<IngestRequest, 'file' | 'filename'> => ({ file, filename });

async function writeTable(work: Import, request: IngestRequest, files: FileSource): Promise<Manifest> {
  const { parts, connection, onProgress } = work;
  const inspecting = reading(0, ends.inspected, onProgress);
  const inspected = await inspect(request.file, request.filename, inspecting);
  const staging = reading(ends.inspected, ends.staged, onProgress);
  const onBytes = (count: number): void => staging(count / inspected.size);
  const staged = await stage(request, inspected, { folder: parts.work, connection, onBytes, files });
  await spareMemory(staged, request.memoryMb, connection);
  const typed = await readable(staged, () => writeRecords({ ...work, request }, files, staged));
  onProgress({ stage: 'indexing', done: ends.written });
  return index({ ...work, request }, inspected, staged, typed);
}

async function writeRecords(
  { request, parts, connection, onProgress }: Import,
  files: FileSource,
  staged: Staged,
): Promise<Typed> {
  onProgress({ stage: 'typing', done: ends.staged });
  const typed = await typeRecords(staged, { ...request, files }, connection);
  onProgress({ stage: 'writing', done: ends.typed });
  const source = { ...typed, recordBytes: staged.bytes / staged.rows };
  const rows = await writeParquet(source, parquetPart(parts), connection);
  if (rows !== typed.rows) throw new Error(`${rows} records were written where ${typed.rows} were read`);
  return typed;
}

/** A Parquet file lies as it came: only when its records are read does it show that it is damaged. */
async function readable<Result>({ format }: Staged, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (format !== 'parquet' || isKnown(error)) throw error;
    throw problem(ingestProblems, 'parquet_invalid', { reason: firstLine(error) });
  }
}

/** Tells how far the reading is, once per hundredth of the import. */
function reading(from: number, to: number, onProgress: OnProgress): (share: number) => void {
  let told = -1;
  return (share) => {
    const hundredths = Math.floor((from + Math.min(share, 1) * (to - from)) * 100);
    if (hundredths === told) return;
    told = hundredths;
    onProgress({ stage: 'reading', done: hundredths / 100 });
  };
}

async function index(work: Import, inspected: Inspected, staged: Staged, typed: Typed): Promise<Manifest> {
  const { request, parts, connection, onProgress } = work;
  const { fields } = typed;
  const facts = { dataset_uid: request.datasetUid, key: request.key, fields, time: new Date().toISOString() };
  await writeCache(parquetPart(parts), cachePart(parts), facts, connection);
  onProgress({ stage: 'indexing', done: ends.cached });
  const content_hash = await contentHash(fields, connection);
  const { bbox, geometry_types } = await extent(fields, connection);
  const files = await listFiles(fields, fileListPart(parts), connection);
  await closeCache(connection);
  onProgress({ stage: 'indexing', done: 1 });
  return {
    format: 1,
    ...facts,
    version: request.version,
    row_count: typed.rows,
    content_hash,
    bbox,
    geometry_types,
    source: sourceOf(request, inspected, staged),
    rejected: typed.rejected,
    ...(files === null ? {} : { files }),
  };
}

/** The name alone is kept of a file name that holds a path, of either kind. */
const nameAlone = (filename: string): string => win32.basename(posix.basename(filename));

function sourceOf({ filename }: IngestRequest, { size, sha256, encoding }: Inspected, staged: Staged): SnapshotSource {
  return {
    filename: nameAlone(filename),
    size,
    sha256,
    format: staged.format,
    encoding: encoding?.encoding ?? null,
    delimiter: staged.delimiter,
  };
}
