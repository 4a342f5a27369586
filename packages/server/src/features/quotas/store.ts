import type { Kysely } from 'kysely';
import type { PortalLimits } from '../../core/dataset.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';
import type { Used } from './tally.ts';

type Db = Kysely<Catalogue>;

/** What was used on a day. */
export async function readUsed(db: Db, day: string): Promise<readonly Used[]> {
  const rows = await db.selectFrom('quota_counts').selectAll().where('day', '=', day).execute();
  return rows.map(({ portal_id, who, n }) => ({ portalId: portal_id, who, n }));
}

/** Rows in one statement. */
const ROWS = 2000;

/** Writes what was used so far on a day, and forgets the days before. Given again, it changes nothing. */
export async function writeUsed(db: Db, day: string, used: readonly Used[]): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('quota_counts').where('day', '<', day).execute();
    const portals = await transaction.selectFrom('portals').select('id').execute();
    const standing = new Set(portals.map(({ id }) => id));
    const rows = used.filter(({ portalId }) => standing.has(portalId));
    for (let from = 0; from < rows.length; from += ROWS) {
      const values = rows
        .slice(from, from + ROWS)
        .map(({ portalId, who, n }) => ({ portal_id: portalId, day, who, n }));
      await transaction
        .insertInto('quota_counts')
        .values(values)
        .onConflict((conflict) =>
          conflict.columns(['portal_id', 'day', 'who']).doUpdateSet((row) => ({ n: row.ref('excluded.n') })),
        )
        .execute();
    }
  });
}

/** Sets what a portal allows its callers. */
export async function setLimits(db: Db, portalId: string, limits: PortalLimits): Promise<void> {
  await db
    .updateTable('portals')
    .set({
      anonymous_calls: limits.anonymousCalls,
      account_calls: limits.accountCalls,
      dataset_calls: limits.datasetCalls,
      page_window: limits.pageWindow,
    })
    .where('id', '=', portalId)
    .execute();
}
