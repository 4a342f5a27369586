import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import type { Services } from '../../services.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';
import { type DatasetRow, listVersions } from '../datasets/store.ts';
import { forgetUploads } from '../imports/uploads.ts';

/** The newest import of a dataset that has not ended, with the hash of its file. */
export async function waitingJob(
  db: Kysely<Catalogue>,
  datasetUid: string,
): Promise<{ readonly id: string; readonly sha256: string } | undefined> {
  return db
    .selectFrom('jobs')
    .innerJoin('uploads', (join) => join.on(sql<boolean>`uploads.id = jobs.request->>'upload_id'`))
    .select(['jobs.id', 'uploads.sha256'])
    .where('jobs.dataset_uid', '=', datasetUid)
    .where('jobs.state', 'in', ['queued', 'running'])
    .orderBy('jobs.version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Forgets all versions but the newest `kept` and the one in service: rows, snapshots, and the files they came from. */
export async function forgetOlderVersions(
  { db, folder }: Services,
  { portal_id, uid, published_version }: DatasetRow,
  kept: number,
): Promise<void> {
  const versions = (await listVersions(db, portal_id, uid)).slice(kept);
  const old = versions.filter(({ version }) => version !== published_version);
  for (const { version, upload_id } of old) {
    await db.deleteFrom('versions').where('dataset_uid', '=', uid).where('version', '=', version).execute();
    for (const ending of ['json', 'files', 'parquet']) {
      await rm(join(folder.snapshots, uid, `${version}.${ending}`), { force: true });
    }
    await rm(join(folder.cache, uid, `${version}.duckdb`), { force: true });
    if (upload_id) await forgetUploads({ db, folder: folder.uploads }, [upload_id]);
  }
}
