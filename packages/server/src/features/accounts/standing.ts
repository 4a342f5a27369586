import type { Kysely, Transaction } from 'kysely';
import { problem } from '../../core/problem.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';
import { accountProblems } from './problems.ts';
import type { Viewer } from './rules.ts';

/** An account on a portal, as the one who wants to shut it out names it. */
export interface Standing {
  readonly actor: Viewer;
  readonly accountId: string;
  readonly portalId: string;
}

/** Lets an account into the portal no longer: its sessions and applications there end, its keys open nothing there. */
export async function suspendAccount(db: Kysely<Catalogue>, standing: Standing): Promise<void> {
  await checkStanding(db, standing);
  const { accountId: account_id, portalId: portal_id } = standing;
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('suspensions')
      .values({ account_id, portal_id })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await endOn(transaction, standing);
  });
}

/** Lets a suspended account in again, with the roles and keys that it had; it signs in anew. */
export async function restoreAccount(db: Kysely<Catalogue>, standing: Standing): Promise<void> {
  await checkStanding(db, standing);
  const { accountId, portalId } = standing;
  await db.deleteFrom('suspensions').where('account_id', '=', accountId).where('portal_id', '=', portalId).execute();
}

/** Takes an account off the portal. Who holds a role nowhere else is deleted, with keys, choices and all. */
export async function removeAccount(db: Kysely<Catalogue>, standing: Standing): Promise<void> {
  await checkStanding(db, standing);
  const { accountId, portalId } = standing;
  await db.transaction().execute(async (transaction) => {
    await endOn(transaction, standing);
    for (const table of ['roles', 'suspensions', 'account_choices', 'dataset_grants'] as const) {
      await transaction
        .deleteFrom(table)
        .where('account_id', '=', accountId)
        .where('portal_id', '=', portalId)
        .execute();
    }
    const left = transaction.selectFrom('roles').select('account_id').where('account_id', '=', accountId);
    await transaction.deleteFrom('accounts').where('id', '=', accountId).where('id', 'not in', left).execute();
  });
}

/** True when the portal has suspended the account. */
export async function isSuspended(db: Kysely<Catalogue>, accountId: string, portalId: string): Promise<boolean> {
  const found = await db
    .selectFrom('suspensions')
    .select('account_id')
    .where('account_id', '=', accountId)
    .where('portal_id', '=', portalId)
    .executeTakeFirst();
  return found !== undefined;
}

/** An administrator shuts out whoever has a role on the portal and none on the whole installation, and never themselves. */
async function checkStanding(db: Kysely<Catalogue>, { actor, accountId, portalId }: Standing): Promise<void> {
  const roles = await db.selectFrom('roles').select('portal_id').where('account_id', '=', accountId).execute();
  const whole = roles.some(({ portal_id }) => portal_id === null);
  if (!whole && !roles.some(({ portal_id }) => portal_id === portalId)) {
    throw problem(accountProblems, 'account_not_found', { id: accountId.slice(0, 100) });
  }
  if (accountId === actor.accountId) throw problem(accountProblems, 'account_is_yours', {});
  if (whole) throw problem(accountProblems, 'account_of_installation', {});
}

async function endOn(transaction: Transaction<Catalogue>, { accountId, portalId }: Standing): Promise<void> {
  await transaction
    .deleteFrom('sessions')
    .where('account_id', '=', accountId)
    .where('portal_id', '=', portalId)
    .execute();
  const applications = transaction.selectFrom('applications').select('id').where('portal_id', '=', portalId);
  for (const table of ['oauth_codes', 'oauth_grants'] as const) {
    await transaction
      .deleteFrom(table)
      .where('account_id', '=', accountId)
      .where('application_id', 'in', applications)
      .execute();
  }
}
