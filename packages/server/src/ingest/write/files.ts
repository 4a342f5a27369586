import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { FILES_FOLDER, type FileCounts, type RecordFile, thumbnailOf } from '../../core/record-file.ts';
import type { SnapshotField } from '../../core/snapshot.ts';
import { identifier } from '../sql.ts';
import { fileListPart, filesPart, type Parts, publish, publishAll } from './parts.ts';

/** Lists what the files that the records of the cache name are called in the store, one a line; null where there is no field for files. */
export async function listFiles(
  fields: readonly SnapshotField[],
  listFile: string,
  connection: DuckDBConnection,
): Promise<FileCounts | null> {
  const values = fields
    .filter(({ type }) => type === 'file')
    .map(({ name }) => `select distinct ${identifier(name)} as value from cache.records`);
  if (values.length === 0) return null;
  const found = await connection.runAndReadAll(`select value from (${values.join(' union ')}) where value is not null`);
  const files = found.getRowsJson().map(([value]) => JSON.parse(String(value)) as RecordFile);
  const names = files.flatMap((file) => (file.thumbnail ? [file.etag, thumbnailOf(file).name] : [file.etag]));
  await writeFile(
    listFile,
    [...new Set(names)]
      .toSorted()
      .map((name) => `${name}\n`)
      .join(''),
  );
  const images = files.filter(({ width }) => width !== undefined);
  const bare = images.filter(({ thumbnail }) => !thumbnail).length;
  return { count: files.length, images: images.length, ...(bare > 0 ? { without_thumbnail: bare } : {}) };
}

/**
 * Puts the files of an import into the store of its dataset, and then their list; both before the manifest, so that a version never
 * names a file that is not there. One that is there already stays: the same name is the same bytes.
 */
export async function publishFiles(parts: Parts, snapshotFolder: string, version: number): Promise<void> {
  const store = join(snapshotFolder, FILES_FOLDER);
  await mkdir(store, { recursive: true });
  const names = (await readFile(fileListPart(parts), 'utf8')).split('\n');
  const added = names.filter((name) => name !== '' && !existsSync(join(store, name)));
  await publishAll(
    added.map((name) => join(filesPart(parts), name)),
    store,
  );
  await publish(fileListPart(parts), join(snapshotFolder, `${version}.files`));
}
