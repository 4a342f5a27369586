import { randomBytes } from 'node:crypto';
import { dayOf } from '@lucarne/cookies';
import { type Kysely, sql, type Transaction } from 'kysely';
import { hashToken, makeId } from '../../core/identifiers.ts';
import { problem } from '../../core/problem.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';
import { accountProblems } from './problems.ts';
import type { Viewer } from './rules.ts';
import { viewerOf } from './store.ts';

/** More keys than an account has programs; a forgotten script that makes them fills no table. */
const MOST_KEYS = 100;
const MOST_LISTED = 1000;

/** Makes a key for an account; the key itself (56 hexadecimal characters, unless given) is shown once and kept as a hash only. */
export async function insertKey(db: Kysely<Catalogue>, accountId: string, label: string, given?: string) {
  const key = given ?? randomBytes(28).toString('hex');
  const id = makeId();
  await db.transaction().execute(async (transaction) => {
    await lockAccount(transaction, accountId);
    const held = await transaction
      .selectFrom('api_keys')
      .select((select) => select.fn.countAll<string>().as('n'))
      .where('account_id', '=', accountId)
      .executeTakeFirstOrThrow();
    if (Number(held.n) >= MOST_KEYS) throw problem(accountProblems, 'too_many_keys', { most: MOST_KEYS });
    await transaction
      .insertInto('api_keys')
      .values({ id, key_hash: hashToken(key), account_id: accountId, label })
      .onConflict((conflict) => conflict.column('key_hash').doNothing())
      .execute();
  });
  return { id, key };
}

/** Of two keys that are made at once, the second waits here, and then counts the first. */
const lockAccount = (transaction: Transaction<Catalogue>, id: string) =>
  transaction.selectFrom('accounts').select('id').where('id', '=', id).forNoKeyUpdate().executeTakeFirstOrThrow();

/** Whose keys: one account's, or those of all accounts that have their roles on this portal and nowhere else. */
export type KeyOwners = { readonly accountId: string } | { readonly portalId: string };

/** The keys of these owners, the newest first, without anything that would let somebody use them. */
export async function listKeys(db: Kysely<Catalogue>, owners: KeyOwners) {
  const rows = await keysOf(db, owners)
    .select(['api_keys.id', 'accounts.email', 'api_keys.label', 'api_keys.created', 'api_keys.last_used'])
    .orderBy('api_keys.created', 'desc')
    .orderBy('api_keys.id')
    .limit(MOST_LISTED)
    .execute();
  return rows.map((row) => ({ ...row, created: dayOf(row.created.getTime()) }));
}

/** Revokes one of these owners' keys; false when none of them has it. */
export async function deleteKey(db: Kysely<Catalogue>, owners: KeyOwners, id: string): Promise<boolean> {
  const mine = keysOf(db, owners).select('api_keys.id').where('api_keys.id', '=', id);
  const gone = await db.deleteFrom('api_keys').where('id', 'in', mine).returning('id').executeTakeFirst();
  return gone !== undefined;
}

/** A key acts wherever its account has a role: who is known elsewhere too is not this portal's alone to disarm. */
function keysOf(db: Kysely<Catalogue>, owners: KeyOwners) {
  const keys = db.selectFrom('api_keys').innerJoin('accounts', 'accounts.id', 'api_keys.account_id');
  if ('accountId' in owners) return keys.where('accounts.id', '=', owners.accountId);
  const roles = db.selectFrom('roles').select('roles.account_id');
  const elsewhere = roles.where(sql<boolean>`roles.portal_id is distinct from ${owners.portalId}`);
  return keys
    .where('accounts.id', 'in', roles.where('roles.portal_id', '=', owners.portalId))
    .where('accounts.id', 'not in', elsewhere);
}

/** Where and when a key is used. Without a portal, it is for a route that looks at the roles of the portal that it names. */
export interface UseOfKey {
  readonly portalId: string | null;
  readonly now: number;
}

/** The account behind a key, unless the portal has suspended it; keeps the day on which the key was used. */
export async function viewerByKey(db: Kysely<Catalogue>, key: string, use: UseOfKey): Promise<Viewer | null> {
  const row = await db
    .selectFrom('api_keys')
    .innerJoin('accounts', 'accounts.id', 'api_keys.account_id')
    .leftJoin('suspensions', (join) =>
      join.onRef('suspensions.account_id', '=', 'accounts.id').on('suspensions.portal_id', '=', use.portalId ?? ''),
    )
    .select(['accounts.id', 'accounts.email', 'accounts.name', 'api_keys.last_used'])
    .where('api_keys.key_hash', '=', hashToken(key))
    .where('suspensions.portal_id', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const today = dayOf(use.now);
  if (row.last_used !== today) {
    await db.updateTable('api_keys').set({ last_used: today }).where('key_hash', '=', hashToken(key)).execute();
  }
  return viewerOf(db, row, 'key');
}
