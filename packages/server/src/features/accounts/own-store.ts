import type { Kysely } from 'kysely';
import { hashToken } from '../../core/identifiers.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';
import { hashPassword } from './passwords.ts';

/** A session, and the account behind it. */
export interface OwnSession {
  readonly accountId: string;
  readonly session: string;
}

/** How many sessions of the account stand besides this one, on all portals. */
export async function countOtherSessions(db: Kysely<Catalogue>, { accountId, session }: OwnSession, now: number) {
  const found = await db
    .selectFrom('sessions')
    .select((select) => select.fn.countAll<string>().as('n'))
    .where('account_id', '=', accountId)
    .where('token_hash', '<>', hashToken(session))
    .where('expires', '>', new Date(now))
    .executeTakeFirstOrThrow();
  return Number(found.n);
}

/** Ends all sessions of the account but this one; says how many there were. */
export async function endOtherSessions(db: Kysely<Catalogue>, { accountId, session }: OwnSession): Promise<number> {
  const ended = await db
    .deleteFrom('sessions')
    .where('account_id', '=', accountId)
    .where('token_hash', '<>', hashToken(session))
    .returning('account_id')
    .execute();
  return ended.length;
}

/** Sets a new password where the old one still stands; false when it was changed meanwhile. */
export async function changePassword(
  db: Kysely<Catalogue>,
  account: { readonly id: string; readonly password_hash: string | null },
  password: string,
): Promise<boolean> {
  const password_hash = await hashPassword(password);
  const changed = await db
    .updateTable('accounts')
    .set({ password_hash })
    .where('id', '=', account.id)
    .where('password_hash', '=', account.password_hash)
    .returning('id')
    .executeTakeFirst();
  return changed !== undefined;
}
