import { dirname, resolve } from 'node:path';
import type { IngestRequest, Manifest } from '../core/snapshot.ts';
import type { CacheRequest, DemoSource } from './messages.ts';
import { inWorker, type WorkOptions } from './process.ts';

export type { CacheRequest, DemoSource } from './messages.ts';
export { ingestProblems } from './problems.ts';
export type { WorkOptions } from './process.ts';

/**
 * Makes an immutable snapshot and its cache from a file, in a process of its own. Rejects with a Problem; whatever
 * happens to that process, nothing is visible unless all of it is.
 */
export function ingest(request: IngestRequest, options: WorkOptions = {}): Promise<Manifest> {
  const [file, snapshotFolder, cacheFile] = [
    resolve(request.file),
    resolve(request.snapshotFolder),
    resolve(request.cacheFile),
  ];
  const absolute = { ...request, file, snapshotFolder, cacheFile };
  return inWorker({ kind: 'ingest', request: absolute }, options, [snapshotFolder, dirname(cacheFile)]);
}

/** Makes the cache of a snapshot again, in a process of its own. */
export async function buildCache(request: CacheRequest, options: WorkOptions = {}): Promise<void> {
  const [snapshotFile, cacheFile] = [resolve(request.snapshotFile), resolve(request.cacheFile)];
  await inWorker({ kind: 'buildCache', request: { ...request, snapshotFile, cacheFile } }, options, [
    dirname(cacheFile),
  ]);
}

/** Writes the files of the demonstration into a folder, in a process of its own: the list of the world's cities is long. */
export function makeDemoSources(folder: string, options: WorkOptions = {}): Promise<readonly DemoSource[]> {
  return inWorker({ kind: 'makeSources', request: { folder } }, options, []);
}
