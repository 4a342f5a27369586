import type { Kysely } from 'kysely';
import { hashToken, randomText } from '../../core/identifiers.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';

/** How long a code is good. RFC 6749 asks for ten minutes at most; programs of the field were promised an hour. */
export const CODE_MS = 3600_000;
const CODE_LENGTH = 30;

/** What a person allowed: which application, for whom, to be sent where. */
export interface Allowed {
  readonly applicationId: string;
  readonly accountId: string;
  readonly redirectUri: string;
  readonly challenge: string | null;
  readonly state: string;
}

/** Makes the code of one consent, kept as a hash; forgets those whose hour is over. */
export async function insertCode(db: Kysely<Catalogue>, allowed: Allowed, now: number): Promise<string> {
  const code = randomText(CODE_LENGTH);
  await db.deleteFrom('oauth_codes').where('expires', '<', new Date(now)).execute();
  await db
    .insertInto('oauth_codes')
    .values({
      code_hash: hashToken(code),
      application_id: allowed.applicationId,
      account_id: allowed.accountId,
      redirect_uri: allowed.redirectUri,
      challenge: allowed.challenge,
      state: allowed.state,
      expires: new Date(now + CODE_MS).toISOString(),
    })
    .execute();
  return code;
}

/** What stands behind a code of this application, used or not; null when there is nothing, or its hour is over. */
export async function findCode(db: Kysely<Catalogue>, applicationId: string, code: string, now: number) {
  const row = await db
    .selectFrom('oauth_codes')
    .selectAll()
    .where('code_hash', '=', hashToken(code))
    .where('application_id', '=', applicationId)
    .where('expires', '>', new Date(now))
    .executeTakeFirst();
  return row ?? null;
}

/** Marks a code as used, for exactly one of those who come with it at the same moment: false for all others. */
export async function useCode(db: Kysely<Catalogue>, codeHash: string, grantId: string): Promise<boolean> {
  const used = await db
    .updateTable('oauth_codes')
    .set({ used: true, grant_id: grantId })
    .where('code_hash', '=', codeHash)
    .where('used', '=', false)
    .returning('code_hash')
    .executeTakeFirst();
  return used !== undefined;
}

/** A code that comes twice was stolen once: what it was exchanged for ends, whoever holds it. */
export async function endWhatCodeGave(db: Kysely<Catalogue>, codeHash: string): Promise<void> {
  const row = await db
    .selectFrom('oauth_codes')
    .select('grant_id')
    .where('code_hash', '=', codeHash)
    .executeTakeFirst();
  if (row?.grant_id) await db.deleteFrom('oauth_grants').where('id', '=', row.grant_id).execute();
}
