import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Catalogue } from '../../storage/catalogue/schema.ts';
import type { DataFolder } from '../../storage/folder/folder.ts';
import { cleanRecordFiles } from './record-files.ts';
import { type ImportRequest, listUnfinished } from './store.ts';

export interface CleaningOptions {
  readonly db: Kysely<Catalogue>;
  readonly folder: DataFolder;
  readonly now: number;
}

const KEPT_MS = 24 * 3600 * 1000;

/**
 * Removes what nobody will ask for again: uploads that no version and no waiting import uses, once they are a day old, and
 * files that the catalogue does not know, which a crash or the deletion of a dataset in the middle of its import left behind.
 * Run while nothing is being imported.
 */
export async function cleanFiles({ db, folder, now }: CleaningOptions): Promise<void> {
  const waiting = (await listUnfinished(db)).map((job) => (job.request as ImportRequest).upload_id);
  await db
    .deleteFrom('uploads')
    .where('created', '<', new Date(now - KEPT_MS))
    .where('id', 'not in', (select) =>
      select.selectFrom('versions').select('upload_id').where('upload_id', 'is not', null),
    )
    .where('id', 'not in', waiting.length > 0 ? waiting : [''])
    .execute();
  const uploads = await db.selectFrom('uploads').select('id').execute();
  await removeOthers(folder.uploads, new Set(uploads.map(({ id }) => id)));
  const attachments = await db.selectFrom('attachments').select('file').execute();
  await removeOthers(folder.attachments, new Set(attachments.map(({ file }) => file)));
  const datasets = await db.selectFrom('datasets').select('uid').execute();
  await removeOthers(folder.snapshots, new Set(datasets.map(({ uid }) => uid)));
  for (const { uid } of datasets) await cleanRecordFiles(join(folder.snapshots, uid));
}

async function removeOthers(folder: string, known: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!known.has(name)) await rm(join(folder, name), { recursive: true, force: true });
  }
}
