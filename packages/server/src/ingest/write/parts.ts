import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Folders of one import, named by its process: nothing in them is visible until it is renamed into place. */
export interface Parts {
  /** Beside the snapshots. */
  readonly snapshot: string;
  /** Beside the caches; what DuckDB spills goes here too. */
  readonly work: string;
}

export const parquetPart = ({ snapshot }: Parts): string => join(snapshot, 'records.parquet');
export const manifestPart = ({ snapshot }: Parts): string => join(snapshot, 'manifest.json');
export const filesPart = ({ snapshot }: Parts): string => join(snapshot, 'files');
export const fileListPart = ({ snapshot }: Parts): string => join(snapshot, 'files.txt');
export const cachePart = ({ work }: Parts): string => join(work, 'cache.duckdb');

const partName = (pid: number): string => `import.part-${pid}`;

/** Makes the folders of this process, and clears those of processes that have ended. */
export async function openParts(snapshotFolder: string, cacheFile: string, pid: number): Promise<Parts> {
  const folders = [snapshotFolder, dirname(cacheFile)];
  for (const folder of folders) await mkdir(folder, { recursive: true });
  await clearParts(folders, (owner) => owner === pid || !isAlive(owner));
  const [snapshot, work] = folders.map((folder) => join(folder, partName(pid)));
  const parts = { snapshot: snapshot ?? '', work: work ?? '' };
  for (const folder of new Set([parts.snapshot, parts.work])) await mkdir(folder);
  return parts;
}

/** Removes what imports have left in these folders. */
export async function clearParts(folders: readonly string[], isOver: (pid: number) => boolean): Promise<void> {
  for (const folder of folders) {
    for (const name of await namesIn(folder)) {
      const pid = /^import\.part-(\d+)$/.exec(name)?.[1];
      if (pid !== undefined && isOver(Number(pid))) await rm(join(folder, name), { recursive: true, force: true });
    }
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Moves a finished file into its place so that it is there whole even after a power cut. */
export async function publish(part: string, file: string): Promise<void> {
  await sync(part);
  await rename(part, file);
  await sync(dirname(file));
}

/** Moves files into a folder as `publish` does, many of them faster. */
export async function publishAll(parts: readonly string[], folder: string): Promise<void> {
  for (let from = 0; from < parts.length; from += AT_ONCE) {
    await Promise.all(
      parts.slice(from, from + AT_ONCE).map(async (part) => {
        await sync(part);
        await rename(part, join(folder, basename(part)));
      }),
    );
  }
  await sync(folder);
}

const AT_ONCE = 16;

/** Windows cannot open a folder to sync it, and need not. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
