import type { Kysely } from 'kysely';
import { hashToken, randomText } from '../../core/identifiers.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';
import type { Viewer } from '../accounts/rules.ts';
import { viewerOf } from '../accounts/store.ts';

/** Two weeks, as the charter says of `sessionid`; not sliding. */
const SESSION_SECONDS = 14 * 24 * 3600;

/** A session is worth something only on the portal where it began. The token is returned once and kept as a hash. */
export async function beginSession(db: Kysely<Catalogue>, accountId: string, portalId: string, now: number) {
  const token = randomText(32);
  const expires = new Date(now + SESSION_SECONDS * 1000).toISOString();
  await db
    .insertInto('sessions')
    .values({ token_hash: hashToken(token), account_id: accountId, portal_id: portalId, expires })
    .execute();
  return token;
}

export async function viewerBySession(
  db: Kysely<Catalogue>,
  token: string,
  portalId: string,
  now: number,
): Promise<Viewer | null> {
  if (!/^[0-9a-z]{32}$/.test(token)) return null;
  const row = await db
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.id', 'sessions.account_id')
    .select(['accounts.id', 'accounts.email', 'accounts.name', 'sessions.expires'])
    .where('sessions.token_hash', '=', hashToken(token))
    .where('sessions.portal_id', '=', portalId)
    .executeTakeFirst();
  return row && row.expires.getTime() > now ? viewerOf(db, row, 'session') : null;
}

export async function endSession(db: Kysely<Catalogue>, token: string): Promise<void> {
  await db.deleteFrom('sessions').where('token_hash', '=', hashToken(token)).execute();
}

export async function forgetOldSessions(db: Kysely<Catalogue>, now: number): Promise<void> {
  await db.deleteFrom('sessions').where('expires', '<', new Date(now)).execute();
}
