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

/** A session that stands, with the choice about cookies that its account keeps on the portal. */
export interface OpenSession {
  readonly viewer: Viewer;
  readonly choice: object | null;
  /** True once the session was told that the choice of its account applies. */
  readonly told: boolean;
}

/** The session of a token on one portal; null when there is none, or its time is over. */
export async function openSession(
  db: Kysely<Catalogue>,
  { token, portalId, now }: { readonly token: string; readonly portalId: string; readonly now: number },
): Promise<OpenSession | null> {
  if (!/^[0-9a-z]{32}$/.test(token)) return null;
  const row = await db
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.id', 'sessions.account_id')
    .leftJoin('account_choices', (join) =>
      join
        .onRef('account_choices.account_id', '=', 'sessions.account_id')
        .onRef('account_choices.portal_id', '=', 'sessions.portal_id'),
    )
    .leftJoin('suspensions', (join) =>
      join
        .onRef('suspensions.account_id', '=', 'sessions.account_id')
        .onRef('suspensions.portal_id', '=', 'sessions.portal_id'),
    )
    .select(['accounts.id', 'accounts.email', 'accounts.name', 'sessions.expires', 'sessions.told_choice'])
    .select('account_choices.choice')
    .where('sessions.token_hash', '=', hashToken(token))
    .where('sessions.portal_id', '=', portalId)
    .where('suspensions.portal_id', 'is', null)
    .executeTakeFirst();
  if (!row || row.expires.getTime() <= now) return null;
  return { viewer: await viewerOf(db, row, 'session'), choice: row.choice, told: row.told_choice };
}

export async function endSession(db: Kysely<Catalogue>, token: string): Promise<void> {
  await db.deleteFrom('sessions').where('token_hash', '=', hashToken(token)).execute();
}

export async function forgetOldSessions(db: Kysely<Catalogue>, now: number): Promise<void> {
  await db.deleteFrom('sessions').where('expires', '<', new Date(now)).execute();
}
