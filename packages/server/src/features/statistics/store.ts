import { type Kysely, sql, type Transaction } from 'kysely';
import type { Catalogue } from '../../storage/catalogue/schema.ts';
import { BATCH_PREFIX, type Batch, type CountKind, type CountRow, countRows, type MarkRow, markRows } from './batch.ts';
import { SMALLEST_SHOWN } from './masking.ts';

type Db = Kysely<Catalogue>;

/** Rows in one statement; each binds a few values, of which PostgreSQL takes 65,535. */
const ROWS = 5000;

/**
 * Writes a batch: all of it or nothing, and once even if it is given again because its first answer was lost. `previous` is the
 * batch before it, which needs no memory any more.
 */
export async function writeBatch(db: Db, batch: Batch, previous: string | null): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const { numInsertedOrUpdatedRows: isNew = 0n } = await transaction
      .insertInto('marks')
      .values({ name: batch.id })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (isNew === 0n) return;
    if (previous) await transaction.deleteFrom('marks').where('name', '=', previous).execute();
    const { portals, today } = await standing(transaction);
    const marks = markRows(batch).filter(({ portal_id, day }) => today.get(portal_id) === day);
    const visitors = await writeMarks(transaction, marks);
    const counts = [...countRows(batch), ...visitors].filter(({ portal_id }) => portals.has(portal_id));
    await writeCounts(transaction, counts);
  });
}

/** The portals that are there, and the day of each one's salt: marks of another day have nothing to be compared with any more. */
async function standing(transaction: Transaction<Catalogue>) {
  const portals = await transaction
    .selectFrom('portals')
    .leftJoin('day_salts', 'day_salts.portal_id', 'portals.id')
    .select(['portals.id', 'day_salts.day'])
    .execute();
  return {
    portals: new Set(portals.map(({ id }) => id)),
    today: new Map(portals.map(({ id, day }) => [id, day])),
  };
}

/** Writes the marks that are not there yet; each is a visitor who was not counted yet. */
async function writeMarks(
  transaction: Transaction<Catalogue>,
  marks: readonly MarkRow[],
): Promise<readonly CountRow[]> {
  const visitors = new Map<string, CountRow>();
  for (const rows of slices(marks)) {
    const added = await transaction
      .insertInto('day_visitors')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .returning(['portal_id', 'dataset_id', 'day'])
      .execute();
    for (const place of added) {
      const key = JSON.stringify(Object.values(place));
      visitors.set(key, { ...place, kind: 'visitor', n: (visitors.get(key)?.n ?? 0) + 1 });
    }
  }
  return [...visitors.values()];
}

async function writeCounts(transaction: Transaction<Catalogue>, counts: readonly CountRow[]): Promise<void> {
  for (const rows of slices(counts)) {
    await transaction
      .insertInto('counts')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(['portal_id', 'dataset_id', 'day', 'kind'])
          .doUpdateSet({ n: sql<number>`counts.n + excluded.n` }),
      )
      .execute();
  }
}

function slices<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  return Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, index) =>
    rows.slice(index * ROWS, (index + 1) * ROWS),
  );
}

/** Forgets the batches that earlier servers wrote: nobody will give them again. */
export async function forgetBatches(db: Db): Promise<void> {
  await db.deleteFrom('marks').where('name', 'like', `${BATCH_PREFIX}%`).execute();
}

/**
 * The salt of a portal's day: the one that is there, or `fresh` in place of an older one. All marks of other days go in the same
 * transaction, so that a salt and a mark of two days never stand beside each other.
 */
export async function saltOf(db: Db, portalId: string, day: string, fresh: string): Promise<string> {
  return db.transaction().execute(async (transaction) => {
    const replaced = await transaction
      .insertInto('day_salts')
      .values({ portal_id: portalId, day, salt: fresh })
      .onConflict((conflict) =>
        conflict.column('portal_id').doUpdateSet({ day, salt: fresh }).where('day_salts.day', '!=', day),
      )
      .returning('salt')
      .executeTakeFirst();
    await transaction.deleteFrom('day_visitors').where('portal_id', '=', portalId).where('day', '!=', day).execute();
    if (replaced) return replaced.salt;
    const { salt } = await transaction
      .selectFrom('day_salts')
      .select('salt')
      .where('portal_id', '=', portalId)
      .executeTakeFirstOrThrow();
    return salt;
  });
}

/** Deletes the counts of a portal before a day: of its uses, and of the answers to its questions about cookies. */
export async function forgetBefore(db: Db, portalId: string, day: string): Promise<void> {
  for (const table of ['counts', 'choice_counts'] as const) {
    await db.deleteFrom(table).where('portal_id', '=', portalId).where('day', '<', day).execute();
  }
}

/** Writes the tables of the day anew, without what was deleted from them: the embedded catalogue never does it by itself. */
export async function writeAnew(db: Db): Promise<void> {
  for (const table of ['day_salts', 'day_visitors', 'marks']) await sql`vacuum full ${sql.table(table)}`.execute(db);
}

export interface CountsAsked {
  readonly portalId: string;
  /** Both included. */
  readonly from: string;
  readonly to: string;
  /** One dataset alone. */
  readonly dataset?: string;
}

export type DayCounts = Readonly<Record<CountKind, number>>;

export interface CountedDay {
  readonly day: string;
  /** Empty for what concerns no dataset; its visitors are then those of the whole portal. */
  readonly dataset: string;
  readonly counts: DayCounts;
}

const NONE: DayCounts = { view: 0, search: 0, download: 0, api_call: 0, visitor: 0, robot: 0, attachment: 0 };

/** What was counted, by day and dataset, in this order. */
export async function readCounts(db: Db, { portalId, from, to, dataset }: CountsAsked): Promise<readonly CountedDay[]> {
  const all = db
    .selectFrom('counts')
    .select(['day', 'dataset_id', 'kind', 'n'])
    .where('portal_id', '=', portalId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day')
    .orderBy('dataset_id');
  const rows = await (dataset === undefined ? all : all.where('dataset_id', '=', dataset)).execute();
  const found = new Map<string, CountedDay>();
  for (const { day, dataset_id, kind, n } of rows) {
    const key = JSON.stringify([day, dataset_id]);
    const counts = { ...(found.get(key)?.counts ?? NONE), [kind]: n };
    found.set(key, { day, dataset: dataset_id, counts });
  }
  return [...found.values()];
}

/**
 * What was counted of each dataset on the days before one, by kind: a sum of what is told, so that a count too small to be
 * told adds one.
 */
export async function readTotals(
  db: Db,
  portalId: string,
  before: string,
): Promise<ReadonlyMap<string, Readonly<Record<string, number>>>> {
  const rows = await db
    .selectFrom('counts')
    .select(['dataset_id', 'kind'])
    .select(sql<string>`sum(case when n between 1 and ${SMALLEST_SHOWN - 1} then 1 else n end)`.as('total'))
    .where('portal_id', '=', portalId)
    .where('day', '<', before)
    .where('dataset_id', '!=', '')
    .groupBy(['dataset_id', 'kind'])
    .execute();
  const found = new Map<string, Record<string, number>>();
  for (const { dataset_id, kind, total } of rows)
    found.set(dataset_id, { ...found.get(dataset_id), [kind]: Number(total) });
  return found;
}
