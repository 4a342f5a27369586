import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FILES_FOLDER } from '../../core/record-file.ts';

/**
 * Removes the files that no version of a dataset names: those of versions that are gone, and of imports that ended in their middle.
 * `folder` is that of the dataset's snapshots. Run while nothing is being imported into it.
 */
export async function cleanRecordFiles(folder: string): Promise<void> {
  const store = join(folder, FILES_FOLDER);
  const kept = await readdir(store).catch(() => []);
  if (kept.length === 0) return;
  const named = new Set<string>();
  const there = await readdir(folder);
  for (const list of there.filter((name) => name.endsWith('.files'))) {
    const isVersion = there.includes(list.replace(/\.files$/, '.json'));
    if (!isVersion) await rm(join(folder, list));
    else for (const name of (await readFile(join(folder, list), 'utf8')).split('\n')) named.add(name);
  }
  for (const name of kept) if (!named.has(name)) await rm(join(store, name));
}
