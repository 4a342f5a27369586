import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { problem } from '../core/problem.ts';
import type { IngestRequest, Manifest } from '../core/snapshot.ts';
import { firstLine, isKnown } from './failure.ts';
import { openKeeper } from './files/keeper.ts';
import type { CacheRequest } from './messages.ts';
import { ingestProblems } from './problems.ts';
import { type OnProgress, writeParts } from './stages.ts';
import { closeCache, writeCache } from './write/cache.ts';
import { withDatabase } from './write/database.ts';
import { publishFiles } from './write/files.ts';
import { cachePart, filesPart, manifestPart, openParts, type Parts, parquetPart, publish } from './write/parts.ts';

/** Makes a snapshot and its cache from a file, in this process. Nothing is visible before the end, and the manifest comes last. */
export async function runIngest(request: IngestRequest, onProgress: OnProgress): Promise<Manifest> {
  const { file, snapshotFolder, version, cacheFile, memoryMb } = request;
  const manifestFile = join(snapshotFolder, `${version}.json`);
  if (existsSync(manifestFile)) throw problem(ingestProblems, 'snapshot_exists', { version });
  const parts = await openParts(snapshotFolder, cacheFile, process.pid);
  try {
    const keeper = openKeeper(filesPart(parts));
    const manifest = await withDatabase({ parts, files: [file], memoryMb }, (connection) =>
      writeParts({ request, parts, connection, onProgress, keeper }),
    );
    if (manifest.files) await publishFiles(parts, snapshotFolder, version);
    await publish(parquetPart(parts), join(snapshotFolder, `${version}.parquet`));
    await publish(cachePart(parts), cacheFile);
    await writeFile(manifestPart(parts), `${JSON.stringify(manifest, null, 2)}\n`);
    await publish(manifestPart(parts), manifestFile);
    return manifest;
  } finally {
    await removeParts(parts);
  }
}

/** Makes the cache of a snapshot again, as its import did. */
export async function runBuildCache({ snapshotFile, manifestFile, cacheFile, memoryMb }: CacheRequest): Promise<null> {
  const manifest = await readManifest(manifestFile);
  const parts = await openParts(dirname(cacheFile), cacheFile, process.pid);
  try {
    await withDatabase({ parts, files: [snapshotFile], memoryMb }, (connection) =>
      buildCachePart(snapshotFile, cachePart(parts), manifest, connection),
    );
    await publish(cachePart(parts), cacheFile);
    return null;
  } finally {
    await removeParts(parts);
  }
}

async function buildCachePart(
  snapshot: string,
  cache: string,
  manifest: Manifest,
  connection: DuckDBConnection,
): Promise<void> {
  const rows = await undamaged(() => writeCache(snapshot, cache, manifest, connection));
  const reason = `it holds ${rows} records, its manifest says ${manifest.row_count}`;
  if (rows !== manifest.row_count) throw problem(ingestProblems, 'snapshot_damaged', { reason });
  await closeCache(connection);
}

const readManifest = (file: string): Promise<Manifest> =>
  undamaged(async () => JSON.parse(await readFile(file, 'utf8')));

async function undamaged<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (isKnown(error)) throw error;
    throw problem(ingestProblems, 'snapshot_damaged', { reason: firstLine(error) });
  }
}

async function removeParts({ snapshot, work }: Parts): Promise<void> {
  for (const folder of [snapshot, work]) await rm(folder, { recursive: true, force: true });
}
