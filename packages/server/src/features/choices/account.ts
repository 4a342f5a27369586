import { type Choice, readChoice, writeChoice } from '@lucarne/cookies';
import type { Kysely } from 'kysely';
import { hashToken } from '../../core/identifiers.ts';
import { json } from '../../storage/catalogue/open.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';

/** What an account keeps, as a choice that still holds: the same days and the same rules as the cookie of a browser. */
export function readAccountChoice(stored: object | null, today: string): Choice | null {
  return stored && readChoice(writeChoice(stored as Choice), today);
}

/** Who chooses: an account on one portal, in one of its sessions. */
export interface Chooser {
  readonly accountId: string;
  readonly portalId: string;
  readonly session: string;
}

/** Keeps the choice of an account in place of the one before. Its other sessions will be told; this one knows. */
export async function keepAccountChoice(db: Kysely<Catalogue>, chooser: Chooser, choice: Choice): Promise<void> {
  const { accountId: account_id, portalId: portal_id, session } = chooser;
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('account_choices')
      .values({ account_id, portal_id, choice: json(choice) })
      .onConflict((conflict) => conflict.columns(['account_id', 'portal_id']).doUpdateSet({ choice: json(choice) }))
      .execute();
    await transaction
      .updateTable('sessions')
      .set({ told_choice: false })
      .where('account_id', '=', account_id)
      .where('portal_id', '=', portal_id)
      .execute();
    await markTold(transaction, session);
  });
}

/** From here on this session has been told that the choice of its account applies. */
export async function markTold(db: Kysely<Catalogue>, session: string): Promise<void> {
  await db.updateTable('sessions').set({ told_choice: true }).where('token_hash', '=', hashToken(session)).execute();
}
