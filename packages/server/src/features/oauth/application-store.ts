import { dayOf } from '@lucarne/cookies';
import type { Kysely, Transaction } from 'kysely';
import { hashToken, randomText } from '../../core/identifiers.ts';
import { problem } from '../../core/problem.ts';
import { json } from '../../storage/catalogue/open.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';
import { CODE_MS } from './code-store.ts';
import { oauthProblems } from './problems.ts';

const MOST_APPLICATIONS = 200;

/** A program that is registered on one portal. */
export interface Application {
  readonly id: string;
  readonly name: string;
  readonly secretHash: string | null;
  readonly redirectUris: readonly string[];
}

export interface NewApplication {
  readonly name: string;
  readonly isPublic: boolean;
  readonly redirectUris: readonly string[];
}

/** Registers an application; the secret of a confidential one is shown once and kept as a hash only. */
export async function insertApplication(db: Kysely<Catalogue>, portalId: string, made: NewApplication) {
  const id = randomText(30);
  const secret = made.isPublic ? null : randomText(50);
  const secret_hash = secret === null ? null : hashToken(secret);
  const row = { id, portal_id: portalId, name: made.name, secret_hash, redirect_uris: json(made.redirectUris) };
  await db.transaction().execute(async (transaction) => {
    await lockPortal(transaction, portalId);
    const held = await listApplications(transaction, portalId);
    if (held.length >= MOST_APPLICATIONS)
      throw problem(oauthProblems, 'too_many_applications', { most: MOST_APPLICATIONS });
    await transaction.insertInto('applications').values(row).execute();
  });
  return { id, secret };
}

/** Of two applications that are registered at once, the second waits here, and then counts the first. */
const lockPortal = (transaction: Transaction<Catalogue>, id: string) =>
  transaction.selectFrom('portals').select('id').where('id', '=', id).forNoKeyUpdate().executeTakeFirstOrThrow();

export async function listApplications(db: Kysely<Catalogue>, portalId: string) {
  const rows = await db
    .selectFrom('applications')
    .leftJoin('oauth_grants', 'oauth_grants.application_id', 'applications.id')
    .select(['applications.id', 'applications.name', 'applications.redirect_uris', 'applications.created'])
    .select('applications.secret_hash')
    .select((select) => select.fn.count<string>('oauth_grants.account_id').distinct().as('accounts'))
    .where('applications.portal_id', '=', portalId)
    .groupBy('applications.id')
    .orderBy('applications.name')
    .orderBy('applications.id')
    .execute();
  return rows.map(({ id, name, secret_hash, redirect_uris, created, accounts }) => ({
    client_id: id,
    name,
    kind: kindOf(secret_hash),
    redirect_uris: [...redirect_uris],
    created: dayOf(created.getTime()),
    accounts: Number(accounts),
  }));
}

const kindOf = (secretHash: string | null) => (secretHash === null ? ('public' as const) : ('confidential' as const));

export async function findApplication(
  db: Kysely<Catalogue>,
  portalId: string,
  id: string,
): Promise<Application | null> {
  const row = await db
    .selectFrom('applications')
    .select(['id', 'name', 'secret_hash', 'redirect_uris'])
    .where('id', '=', id)
    .where('portal_id', '=', portalId)
    .executeTakeFirst();
  if (!row) return null;
  return { id: row.id, name: row.name, secretHash: row.secret_hash, redirectUris: row.redirect_uris };
}

/** Deletes an application with all that it was given; false when the portal has none of that name. */
export async function deleteApplication(db: Kysely<Catalogue>, portalId: string, id: string): Promise<boolean> {
  const gone = await db
    .deleteFrom('applications')
    .where('id', '=', id)
    .where('portal_id', '=', portalId)
    .returning('id')
    .executeTakeFirst();
  return gone !== undefined;
}

/** An account on a portal, and the moment at which it asks. */
interface Standing {
  readonly accountId: string;
  readonly portalId: string;
  readonly now: number;
}

/** The applications that an account lets act for it on a portal, those included that have not come for their tokens yet. */
export async function listAllowed(db: Kysely<Catalogue>, standing: Standing) {
  const pending = await listPending(db, standing);
  const granted = await listGranted(db, standing);
  const waiting = pending.filter(({ client_id }) => !granted.some((one) => one.client_id === client_id));
  return [...granted, ...waiting].sort((one, other) => (one.name < other.name ? -1 : 1));
}

async function listGranted(db: Kysely<Catalogue>, { accountId, portalId }: Standing) {
  const rows = await db
    .selectFrom('oauth_grants')
    .innerJoin('applications', 'applications.id', 'oauth_grants.application_id')
    .select(['applications.id', 'applications.name'])
    .select((select) => [
      select.fn.min('oauth_grants.created').as('since'),
      select.fn.max('oauth_grants.last_used').as('last_used'),
    ])
    .where('oauth_grants.account_id', '=', accountId)
    .where('applications.portal_id', '=', portalId)
    .groupBy(['applications.id', 'applications.name'])
    .execute();
  return rows.map(({ id, name, since, last_used }) => ({
    client_id: id,
    name,
    since: dayOf(since.getTime()),
    last_used,
  }));
}

async function listPending(db: Kysely<Catalogue>, { accountId, portalId, now }: Standing) {
  const rows = await db
    .selectFrom('oauth_codes')
    .innerJoin('applications', 'applications.id', 'oauth_codes.application_id')
    .select(['applications.id', 'applications.name'])
    .select((select) => select.fn.min('oauth_codes.expires').as('expires'))
    .where('oauth_codes.account_id', '=', accountId)
    .where('oauth_codes.used', '=', false)
    .where('oauth_codes.expires', '>', new Date(now))
    .where('applications.portal_id', '=', portalId)
    .groupBy(['applications.id', 'applications.name'])
    .execute();
  return rows.map(({ id, name, expires }) => ({
    client_id: id,
    name,
    since: dayOf(expires.getTime() - CODE_MS),
    last_used: null,
  }));
}

/**
 * Takes back all that an account let an application of the portal do; false when it had let it do nothing. Codes end first: one that is
 * being exchanged meanwhile has then become tokens, which end next.
 */
export async function endAllowed(db: Kysely<Catalogue>, { id, ...standing }: Standing & { readonly id: string }) {
  const { accountId, portalId, now } = standing;
  const application = db.selectFrom('applications').select('id').where('id', '=', id).where('portal_id', '=', portalId);
  const codes = await db
    .deleteFrom('oauth_codes')
    .where('account_id', '=', accountId)
    .where('application_id', 'in', application)
    .returning(['used', 'expires'])
    .execute();
  const grants = await db
    .deleteFrom('oauth_grants')
    .where('account_id', '=', accountId)
    .where('application_id', 'in', application)
    .returning('id')
    .execute();
  return grants.length > 0 || codes.some(({ used, expires }) => !used && expires.getTime() > now);
}
