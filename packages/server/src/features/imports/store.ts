import type { FieldType } from '@lucarne/odsql';
import type { Kysely, Selectable } from 'kysely';
import { makeId } from '../../core/identifiers.ts';
import { type ProblemFacts, problem } from '../../core/problem.ts';
import type { Manifest } from '../../core/snapshot.ts';
import { json, jsonText } from '../../storage/catalogue/open.ts';
import type { Catalogue, FieldNote, JobsTable } from '../../storage/catalogue/schema.ts';
import { changeNotes, type FieldChange } from '../datasets/fields.ts';
import { datasetProblems } from '../datasets/problems.ts';
import { markDescribed, pointWithin } from '../datasets/store.ts';

/** What an import was asked to do; kept with the job, so that a restart can do it again. */
export interface ImportRequest {
  readonly upload_id: string;
  readonly types: Readonly<Record<string, FieldType>>;
  readonly separators: Readonly<Record<string, string>>;
  readonly key: readonly string[];
  readonly facets: readonly string[];
  /** What is said of the fields, once they are known; jobs of earlier versions have none. */
  readonly fields?: readonly FieldChange[];
  readonly publish: boolean;
}

export type JobRow = Selectable<JobsTable>;
type Db = Kysely<Catalogue>;

/** Reserves the next version of the dataset for this job; of two at once, the second waits for the first. */
export async function insertJob(
  db: Db,
  dataset: { portal_id: string; uid: string; dataset_id: string },
  request: ImportRequest,
): Promise<string> {
  const id = makeId();
  await db.transaction().execute(async (transaction) => {
    const there = await transaction
      .selectFrom('datasets')
      .select('uid')
      .where('portal_id', '=', dataset.portal_id)
      .where('uid', '=', dataset.uid)
      .forUpdate()
      .executeTakeFirst();
    if (!there) throw problem(datasetProblems, 'dataset_not_found', { id: dataset.dataset_id, nearest: null });
    const { last } = await transaction
      .selectFrom('jobs')
      .select((select) => select.fn.max('version').as('last'))
      .where('dataset_uid', '=', dataset.uid)
      .executeTakeFirstOrThrow();
    await transaction
      .insertInto('jobs')
      .values({
        id,
        portal_id: dataset.portal_id,
        dataset_uid: dataset.uid,
        dataset_id: dataset.dataset_id,
        version: (last ?? 0) + 1,
        state: 'queued',
        stage: 'waiting',
        progress: 0,
        request: json(request),
      })
      .execute();
  });
  return id;
}

export async function findJob(db: Db, id: string): Promise<JobRow | undefined> {
  return db.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function listUnfinished(db: Db): Promise<readonly JobRow[]> {
  return db.selectFrom('jobs').selectAll().where('state', 'in', ['queued', 'running']).orderBy('created').execute();
}

/** The newest job of each dataset of a portal, by dataset. */
export async function latestJobs(db: Db, portalId: string): Promise<ReadonlyMap<string, JobRow>> {
  const rows = await db
    .selectFrom('jobs')
    .selectAll()
    .distinctOn('dataset_uid')
    .where('portal_id', '=', portalId)
    .orderBy('dataset_uid')
    .orderBy('version', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.dataset_uid, row]));
}

/** What the import of a version was asked. */
export async function requestOf(db: Db, datasetUid: string, version: number): Promise<ImportRequest | null> {
  const job = await db
    .selectFrom('jobs')
    .select('request')
    .where('dataset_uid', '=', datasetUid)
    .where('version', '=', version)
    .executeTakeFirst();
  return (job?.request as ImportRequest | undefined) ?? null;
}

/** The files that were ever imported, or meant to be, into a dataset. */
export async function uploadsOf(db: Db, portalId: string, datasetUid: string): Promise<readonly string[]> {
  const jobs = await db
    .selectFrom('jobs')
    .select('request')
    .where('portal_id', '=', portalId)
    .where('dataset_uid', '=', datasetUid)
    .execute();
  return jobs.map(({ request }) => (request as ImportRequest).upload_id);
}

export async function markRunning(db: Db, id: string, attempts: number): Promise<void> {
  const now = new Date().toISOString();
  await db.updateTable('jobs').set({ state: 'running', attempts, updated: now }).where('id', '=', id).execute();
}

export async function markFailed(db: Db, id: string, facts: ProblemFacts): Promise<void> {
  const { code, message, details, hint } = facts;
  const stored = jsonText({ code, message, details: details ?? null, hint });
  await db
    .updateTable('jobs')
    .set({ state: 'failed', problem: stored, updated: new Date().toISOString() })
    .where('id', '=', id)
    .execute();
}

/**
 * Adds the version and, when asked, puts it in service: all of it in one transaction. An import that ends late, after a
 * newer version went into service, does not take its place; one that names a facet that is no field fails.
 */
export async function finishImport(db: Db, job: JobRow, manifest: Manifest, request: ImportRequest): Promise<void> {
  const { version, row_count, rejected, files } = manifest;
  await db.transaction().execute(async (transaction) => {
    const { field_notes: notes, published_version } = await transaction
      .selectFrom('datasets')
      .select(['field_notes', 'published_version'])
      .where('uid', '=', job.dataset_uid)
      .forUpdate()
      .executeTakeFirstOrThrow();
    await transaction
      .insertInto('versions')
      .values({
        dataset_uid: job.dataset_uid,
        version: job.version,
        portal_id: job.portal_id,
        manifest: json(manifest),
        upload_id: request.upload_id,
      })
      .onConflict((conflict) => conflict.columns(['dataset_uid', 'version']).doNothing())
      .execute();
    const facets = request.facets.map((name): FieldChange => ({ name, annotations: { facet: true } }));
    const changes = [...separatorsTold(notes, manifest, request), ...facets, ...(request.fields ?? [])];
    await transaction
      .updateTable('datasets')
      .set({ field_notes: json(changeNotes(notes, manifest.fields, changes)) })
      .where('uid', '=', job.dataset_uid)
      .execute();
    const published = request.publish && job.version > (published_version ?? 0);
    if (published) await pointWithin(transaction, job.portal_id, job.dataset_uid, job.version);
    else if (changes.length > 0) await markDescribed(transaction, job.portal_id, job.dataset_uid);
    await transaction
      .updateTable('jobs')
      .set({
        state: 'done',
        stage: 'done',
        progress: 1,
        report: jsonText({ version, row_count, published, rejected, files }),
        updated: new Date().toISOString(),
      })
      .where('id', '=', job.id)
      .execute();
  });
}

/** What cut the fields of this version into several values; what cut an earlier one no longer counts. */
function separatorsTold(
  notes: Readonly<Record<string, FieldNote>>,
  { fields }: Manifest,
  { separators }: ImportRequest,
): readonly FieldChange[] {
  return fields.flatMap(({ name }) => {
    const multivalued = separators[name] ?? null;
    const before = notes[name]?.annotations?.multivalued ?? null;
    return multivalued === before ? [] : [{ name, annotations: { multivalued } }];
  });
}
