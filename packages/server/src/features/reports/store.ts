import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Catalogue } from '../../storage/catalogue/schema.ts';
import type { BlockedReport } from './read.ts';

/** A portal keeps so many lines: reports come from anybody. Beyond, the rarest and oldest makes room for a new one. */
export const MOST_LINES = 500;

/** Adds reports to the portal's lines: host, directive, last page, how often, first and last time. */
export async function keepReports(
  db: Kysely<Catalogue>,
  portalId: string,
  reports: readonly BlockedReport[],
  now: number,
): Promise<void> {
  for (const report of reports)
    if (!(await addToLine(db, portalId, report, now))) await addLine(db, portalId, report, now);
}

async function addToLine(
  db: Kysely<Catalogue>,
  portalId: string,
  { host, directive, page }: BlockedReport,
  now: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('blocked_hosts')
    .set({ page, last_seen: new Date(now).toISOString(), n: sql<number>`least(n + 1, 1000000000)` })
    .where('portal_id', '=', portalId)
    .where('host', '=', host)
    .where('directive', '=', directive)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function addLine(db: Kysely<Catalogue>, portalId: string, report: BlockedReport, now: number): Promise<void> {
  const moment = new Date(now).toISOString();
  const { lines } = await db
    .selectFrom('blocked_hosts')
    .select(({ fn }) => fn.countAll<number | string>().as('lines'))
    .where('portal_id', '=', portalId)
    .executeTakeFirstOrThrow();
  if (Number(lines) >= MOST_LINES) await forgetRarest(db, portalId);
  await db
    .insertInto('blocked_hosts')
    .values({ portal_id: portalId, ...report, n: 1, first_seen: moment, last_seen: moment })
    .onConflict((conflict) => conflict.columns(['portal_id', 'host', 'directive']).doNothing())
    .execute();
}

async function forgetRarest(db: Kysely<Catalogue>, portalId: string): Promise<void> {
  const rarest = db
    .selectFrom('blocked_hosts')
    .select(['host', 'directive'])
    .where('portal_id', '=', portalId)
    .orderBy('n')
    .orderBy('last_seen')
    .orderBy('host')
    .limit(1);
  await db
    .deleteFrom('blocked_hosts')
    .using(rarest.as('rarest'))
    .where('portal_id', '=', portalId)
    .whereRef('blocked_hosts.host', '=', 'rarest.host')
    .whereRef('blocked_hosts.directive', '=', 'rarest.directive')
    .execute();
}

/** The lines of a portal, the most frequent first. */
export function listBlocked(db: Kysely<Catalogue>, portalId: string) {
  return db
    .selectFrom('blocked_hosts')
    .selectAll()
    .where('portal_id', '=', portalId)
    .orderBy('n', 'desc')
    .orderBy('host')
    .orderBy('directive')
    .execute();
}

/** Forgets a host, or all of them; returns how many lines went. */
export async function forgetBlocked(db: Kysely<Catalogue>, portalId: string, host: string | null): Promise<number> {
  const all = db.deleteFrom('blocked_hosts').where('portal_id', '=', portalId);
  const { numDeletedRows } = await (host === null ? all : all.where('host', '=', host)).executeTakeFirst();
  return Number(numDeletedRows);
}
