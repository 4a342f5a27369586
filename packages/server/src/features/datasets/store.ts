import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type {
  Metadata,
  Portal,
  PublishedDatasets,
  Reader,
  SeenDataset,
  Sight,
  Visibility,
} from '../../core/dataset.ts';
import { makeDatasetUid } from '../../core/identifiers.ts';
import { nearestName, problem } from '../../core/problem.ts';
import { json } from '../../storage/catalogue/open.ts';
import type { Catalogue, DatasetsTable, FieldNote, VersionsTable } from '../../storage/catalogue/schema.ts';
import { attachmentsOf } from '../attachments/published.ts';
import { datasetProblems } from './problems.ts';
import { publishedFrom } from './rules.ts';
import { type Grants, sightsOf } from './sight.ts';

export type DatasetRow = Selectable<DatasetsTable>;
export type VersionRow = Selectable<VersionsTable>;
type Db = Kysely<Catalogue>;

/** Makes a dataset under an identifier of its portal that is still free, with a uid that never was. */
export async function insertDataset(db: Db, portalId: string, id: string, metadata: Metadata): Promise<string> {
  return db.transaction().execute(async (transaction) => {
    const uid = await reserveUid(transaction);
    const made = await transaction
      .insertInto('datasets')
      .values({
        uid,
        portal_id: portalId,
        dataset_id: id,
        metadata: json(metadata),
        field_notes: json({}),
        published_version: null,
      })
      .onConflict((conflict) => conflict.columns(['portal_id', 'dataset_id']).doNothing())
      .returning('uid')
      .executeTakeFirst();
    if (!made) throw problem(datasetProblems, 'dataset_id_taken', { id });
    return uid;
  });
}

/** A uid that no dataset has or ever had: the list of uids is never shortened. */
async function reserveUid(db: Transaction<Catalogue>): Promise<string> {
  for (;;) {
    const uid = makeDatasetUid();
    const made = await db
      .insertInto('dataset_uids')
      .values({ uid })
      .onConflict((conflict) => conflict.doNothing())
      .returning('uid')
      .executeTakeFirst();
    if (made) return uid;
  }
}

export async function listDatasets(db: Db, portalId: string): Promise<readonly DatasetRow[]> {
  return db.selectFrom('datasets').selectAll().where('portal_id', '=', portalId).orderBy('dataset_id').execute();
}

/** The dataset of this portal, or a problem that names the nearest one. */
export async function getDataset(db: Db, portalId: string, id: string): Promise<DatasetRow> {
  const found = await findDataset(db, portalId, id);
  if (found) return found;
  const all = await db.selectFrom('datasets').select('dataset_id').where('portal_id', '=', portalId).execute();
  const nearest = nearestName(
    id,
    all.map((row) => row.dataset_id),
  );
  throw problem(datasetProblems, 'dataset_not_found', { id: id.slice(0, 120), nearest });
}

export async function findDataset(db: Db, portalId: string, id: string): Promise<DatasetRow | undefined> {
  return db
    .selectFrom('datasets')
    .selectAll()
    .where('portal_id', '=', portalId)
    .where('dataset_id', '=', id)
    .executeTakeFirst();
}

/** What may be changed of a dataset: what it says of itself, and who sees what of it. */
export interface DatasetChange {
  readonly metadata: Metadata;
  readonly field_notes: Readonly<Record<string, FieldNote>>;
  readonly visibility: Visibility;
  readonly public_condition: string | null;
}

/** Lays a change over what stands; of two at once, the second waits for the first, and lays its own over that. */
export async function updateDataset(
  db: Db,
  portalId: string,
  uid: string,
  changed: (before: DatasetChange) => Partial<DatasetChange>,
): Promise<void> {
  const now = new Date().toISOString();
  await db.transaction().execute(async (transaction) => {
    const before = await transaction
      .selectFrom('datasets')
      .select(['metadata', 'field_notes', 'visibility', 'public_condition'])
      .where('portal_id', '=', portalId)
      .where('uid', '=', uid)
      .forUpdate()
      .executeTakeFirst();
    if (!before) return;
    const change = { ...before, ...changed(before) };
    await transaction
      .updateTable('datasets')
      .set({
        ...change,
        metadata: json(change.metadata),
        field_notes: json(change.field_notes),
        metadata_processed: now,
        updated: now,
      })
      .where('portal_id', '=', portalId)
      .where('uid', '=', uid)
      .execute();
    await moveCounter(transaction, portalId);
  });
}

/** Moves the one pointer that makes data visible; null takes it out of service. One transaction, nothing else does it. */
export async function pointAt(db: Db, portalId: string, uid: string, version: number | null): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await pointWithin(transaction, portalId, uid, version);
  });
}

/** `pointAt` within a transaction that does more. */
export async function pointWithin(
  db: Transaction<Catalogue>,
  portalId: string,
  uid: string,
  version: number | null,
): Promise<void> {
  await db
    .updateTable('datasets')
    .set({
      published_version: version,
      updated: new Date().toISOString(),
      ...(version === null ? {} : { was_published: true }),
    })
    .where('portal_id', '=', portalId)
    .where('uid', '=', uid)
    .execute();
  await moveCounter(db, portalId);
}

export async function deleteDataset(db: Db, portalId: string, uid: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('datasets').where('portal_id', '=', portalId).where('uid', '=', uid).execute();
    await moveCounter(transaction, portalId);
  });
}

/** Says within a transaction that what is told of a dataset changed, so that readers see it. */
export async function markDescribed(db: Transaction<Catalogue>, portalId: string, uid: string): Promise<void> {
  const now = new Date().toISOString();
  await db
    .updateTable('datasets')
    .set({ metadata_processed: now, updated: now })
    .where('portal_id', '=', portalId)
    .where('uid', '=', uid)
    .execute();
  await moveCounter(db, portalId);
}

/** Says within a transaction that readers of the catalogue may see something else from now on. */
export async function moveCounter(db: Transaction<Catalogue>, portalId: string): Promise<void> {
  await db
    .updateTable('portals')
    .set({ catalogue_counter: sql<number>`catalogue_counter + 1` })
    .where('id', '=', portalId)
    .execute();
}

export async function listVersions(db: Db, portalId: string, uid: string): Promise<readonly VersionRow[]> {
  return db
    .selectFrom('versions')
    .selectAll()
    .where('portal_id', '=', portalId)
    .where('dataset_uid', '=', uid)
    .orderBy('version', 'desc')
    .execute();
}

/**
 * Published datasets as readers may ask for them: by portal first, always. Those of a portal are kept until its counter moves,
 * because each question about records asks for one.
 */
export function publishedDatasets(db: Db): PublishedDatasets {
  const kept = new Map<string, { readonly counter: number; readonly loaded: Promise<Loaded> }>();
  const load = (portal: Portal): Promise<Loaded> => {
    const known = kept.get(portal.id);
    if (known?.counter === portal.catalogueCounter) return known.loaded;
    const loaded = loadAll(db, portal);
    kept.set(portal.id, { counter: portal.catalogueCounter, loaded });
    loaded.catch(() => kept.delete(portal.id));
    return loaded;
  };
  return {
    find: async (portal, datasetId) => (await load(portal)).datasets.get(datasetId) ?? null,
    list: async (portal) => [...(await load(portal)).datasets.values()],
    seenBy: async (portal, reader) => (await load(portal)).seenBy(reader),
  };
}

interface Loaded {
  readonly datasets: ReadonlyMap<string, SeenDataset>;
  readonly seenBy: (reader: Reader) => Sight;
}

async function loadAll(db: Db, portal: Portal): Promise<Loaded> {
  const [datasets, grants] = await Promise.all([loadPublished(db, portal), grantsOf(db, portal.id)]);
  return { datasets, seenBy: sightsOf([...datasets.values()], grants) };
}

async function grantsOf(db: Db, portalId: string): Promise<Grants> {
  const rows = await db
    .selectFrom('dataset_grants')
    .select(['account_id', 'dataset_uid', 'condition'])
    .where('portal_id', '=', portalId)
    .execute();
  const found = new Map<string, Map<string, string | null>>();
  for (const { account_id, dataset_uid, condition } of rows)
    found.set(account_id, (found.get(account_id) ?? new Map()).set(dataset_uid, condition));
  return found;
}

async function loadPublished(db: Db, portal: Portal): Promise<ReadonlyMap<string, SeenDataset>> {
  const rows = await db
    .selectFrom('datasets')
    .innerJoin('versions', (join) =>
      join
        .onRef('versions.dataset_uid', '=', 'datasets.uid')
        .onRef('versions.version', '=', 'datasets.published_version'),
    )
    .selectAll('datasets')
    .select('versions.manifest')
    .where('datasets.portal_id', '=', portal.id)
    .orderBy('datasets.dataset_id')
    .execute();
  const attachments = await attachmentsOf(db, portal.id);
  return new Map(
    rows.map((row) => [
      row.dataset_id,
      { ...publishedFrom(row, row.manifest), attachments: attachments.get(row.uid) ?? [], readable: null },
    ]),
  );
}
