import { dayOf } from '@lucarne/cookies';
import type { Kysely, Transaction } from 'kysely';
import { hashToken, makeId, randomText } from '../../core/identifiers.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';
import type { Viewer } from '../accounts/rules.ts';
import { viewerOf } from '../accounts/store.ts';
import { useCode } from './code-store.ts';
import { sameText } from './rules.ts';

/** How long an access token opens something, in seconds. */
export const TOKEN_SECONDS = 3600;
const TOKEN_LENGTH = 40;
const ID_LENGTH = 20;
/** Of one consent at a time, and of one account for one application: more are a loop, and the oldest go. */
const MOST_TOKENS = 20;
const MOST_GRANTS = 50;

/** What the token endpoint gives: the two tokens, told this once, and the state that the application had sent along. */
export interface Given {
  readonly access: string;
  readonly refresh: string;
  readonly state: string;
}

/** Who is given something by a code, and which code. */
export interface Exchange {
  readonly applicationId: string;
  readonly accountId: string;
  readonly state: string;
  readonly codeHash: string;
  readonly now: number;
}

/**
 * Exchanges a code for tokens, or gives null when somebody else did. The application's row is held first, so that whoever deletes it
 * meanwhile waits for us, and we never for them.
 */
export async function beginGrant(db: Kysely<Catalogue>, exchange: Exchange): Promise<Given | null> {
  const { applicationId, accountId, state, codeHash, now } = exchange;
  const id = makeId();
  const refresh = refreshTokenOf(id);
  return db.transaction().execute(async (transaction) => {
    await transaction
      .selectFrom('applications')
      .select('id')
      .where('id', '=', applicationId)
      .forKeyShare()
      .executeTakeFirst();
    if (!(await useCode(transaction, codeHash, id))) return null;
    await transaction
      .insertInto('oauth_grants')
      .values({
        id,
        application_id: applicationId,
        account_id: accountId,
        state,
        refresh_hash: hashToken(refresh),
        last_used: dayOf(now),
      })
      .execute();
    await forgetOldest(transaction, exchange);
    return { access: await insertToken(transaction, id, now), refresh, state };
  });
}

async function forgetOldest(transaction: Transaction<Catalogue>, { applicationId, accountId }: Exchange) {
  const ofBoth = transaction
    .selectFrom('oauth_grants')
    .where('application_id', '=', applicationId)
    .where('account_id', '=', accountId);
  const oldest = ofBoth.select('id').orderBy('created', 'desc').offset(MOST_GRANTS);
  await transaction.deleteFrom('oauth_grants').where('id', 'in', oldest).execute();
}

/** A refresh token begins with the identifier of what it belongs to, so that one that was used before is known as such. */
const refreshTokenOf = (id: string): string => `${id}${randomText(TOKEN_LENGTH)}`;

/** Exchanges a refresh token for new tokens. One that was used before ends them all: somebody has a copy. */
export async function refreshGrant(db: Kysely<Catalogue>, applicationId: string, token: string, now: number) {
  const id = token.slice(0, ID_LENGTH);
  const refresh = refreshTokenOf(id);
  return db.transaction().execute(async (transaction): Promise<Given | null> => {
    const grant = await transaction
      .selectFrom('oauth_grants')
      .select(['refresh_hash', 'state'])
      .where('id', '=', id)
      .where('application_id', '=', applicationId)
      .forUpdate()
      .executeTakeFirst();
    if (!grant) return null;
    if (!sameText(grant.refresh_hash, hashToken(token))) {
      await transaction.deleteFrom('oauth_grants').where('id', '=', id).execute();
      return null;
    }
    const next = { refresh_hash: hashToken(refresh), last_used: dayOf(now) };
    await transaction.updateTable('oauth_grants').set(next).where('id', '=', id).execute();
    return { access: await insertToken(transaction, id, now), refresh, state: grant.state };
  });
}

/** An access token of a consent, which keeps its newest ones. */
async function insertToken(transaction: Transaction<Catalogue>, grantId: string, now: number): Promise<string> {
  const token = randomText(TOKEN_LENGTH);
  const newest = transaction
    .selectFrom('oauth_tokens')
    .select('token_hash')
    .where('grant_id', '=', grantId)
    .orderBy('expires', 'desc')
    .limit(MOST_TOKENS - 1);
  await transaction
    .deleteFrom('oauth_tokens')
    .where('grant_id', '=', grantId)
    .where('token_hash', 'not in', newest)
    .execute();
  const expires = new Date(now + TOKEN_SECONDS * 1000).toISOString();
  await transaction
    .insertInto('oauth_tokens')
    .values({ token_hash: hashToken(token), grant_id: grantId, expires })
    .execute();
  return token;
}

/** Takes back a token of an application: a refresh token with all that came of it, an access token alone. */
export async function revokeToken(db: Kysely<Catalogue>, applicationId: string, token: string): Promise<void> {
  const own = db.selectFrom('oauth_grants').select('id').where('application_id', '=', applicationId);
  await db
    .deleteFrom('oauth_grants')
    .where('id', '=', token.slice(0, ID_LENGTH))
    .where('application_id', '=', applicationId)
    .where('refresh_hash', '=', hashToken(token))
    .execute();
  await db.deleteFrom('oauth_tokens').where('token_hash', '=', hashToken(token)).where('grant_id', 'in', own).execute();
}

/** The account behind an access token, on the portal of its application alone and unless the portal has suspended it. */
export async function viewerByToken(
  db: Kysely<Catalogue>,
  token: string,
  { portalId, now }: { readonly portalId: string; readonly now: number },
): Promise<Viewer | null> {
  const row = await db
    .selectFrom('oauth_tokens')
    .innerJoin('oauth_grants', 'oauth_grants.id', 'oauth_tokens.grant_id')
    .innerJoin('applications', 'applications.id', 'oauth_grants.application_id')
    .innerJoin('accounts', 'accounts.id', 'oauth_grants.account_id')
    .leftJoin('suspensions', (join) =>
      join
        .onRef('suspensions.account_id', '=', 'accounts.id')
        .onRef('suspensions.portal_id', '=', 'applications.portal_id'),
    )
    .select(['accounts.id', 'accounts.email', 'accounts.name', 'oauth_grants.id as grant', 'oauth_grants.last_used'])
    .where('oauth_tokens.token_hash', '=', hashToken(token))
    .where('oauth_tokens.expires', '>', new Date(now))
    .where('applications.portal_id', '=', portalId)
    .where('suspensions.portal_id', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const today = dayOf(now);
  if (row.last_used !== today) {
    await db.updateTable('oauth_grants').set({ last_used: today }).where('id', '=', row.grant).execute();
  }
  return viewerOf(db, row, 'token');
}
