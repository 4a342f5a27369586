import type { Kysely, Transaction } from 'kysely';
import { problem } from '../../core/problem.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';
import { type DatasetRow, moveCounter } from '../datasets/store.ts';
import { rightsProblems } from './problems.ts';

type Db = Kysely<Catalogue>;
type Owner = Pick<DatasetRow, 'portal_id' | 'uid'>;

/** Accounts that one dataset may be granted to. */
const MOST = 1000;

export interface GrantRow {
  readonly email: string;
  readonly name: string;
  readonly condition: string | null;
  readonly created: Date;
}

/** Who was granted a dataset, by address. */
export async function listGrants(db: Db, { portal_id, uid }: Owner): Promise<readonly GrantRow[]> {
  return db
    .selectFrom('dataset_grants')
    .innerJoin('accounts', 'accounts.id', 'dataset_grants.account_id')
    .select(['accounts.email', 'accounts.name', 'dataset_grants.condition', 'dataset_grants.created'])
    .where('dataset_grants.portal_id', '=', portal_id)
    .where('dataset_grants.dataset_uid', '=', uid)
    .orderBy('accounts.email')
    .execute();
}

/** Grants a dataset to an account of its portal, or changes what was granted. */
export async function putGrant(db: Db, owner: Owner, email: string, condition: string | null): Promise<void> {
  const { portal_id, uid: dataset_uid } = owner;
  await db.transaction().execute(async (transaction) => {
    const account_id = await accountHere(transaction, portal_id, email);
    await transaction
      .insertInto('dataset_grants')
      .values({ portal_id, dataset_uid, account_id, condition })
      .onConflict((conflict) => conflict.columns(['dataset_uid', 'account_id']).doUpdateSet({ condition }))
      .execute();
    if ((await listGrants(transaction, owner)).length > MOST)
      throw problem(rightsProblems, 'grants_too_many', { limit: MOST });
    await moveCounter(transaction, portal_id);
  });
}

/** Takes a grant away; false when there was none. */
export async function deleteGrant(db: Db, { portal_id, uid }: Owner, email: string): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const { numDeletedRows } = await transaction
      .deleteFrom('dataset_grants')
      .where('portal_id', '=', portal_id)
      .where('dataset_uid', '=', uid)
      .where('account_id', '=', (from) => from.selectFrom('accounts').select('id').where('email', '=', email))
      .executeTakeFirstOrThrow();
    if (numDeletedRows > 0n) await moveCounter(transaction, portal_id);
    return numDeletedRows > 0n;
  });
}

/** Opens a portal to everybody, or to its accounts alone. */
export async function setMembersOnly(db: Db, portalId: string, members_only: boolean): Promise<void> {
  await db.updateTable('portals').set({ members_only }).where('id', '=', portalId).execute();
}

/** Accounts of other portals, and those that administer the installation, are not told apart from addresses without one. */
async function accountHere(db: Transaction<Catalogue>, portalId: string, email: string): Promise<string> {
  const found = await db
    .selectFrom('accounts')
    .innerJoin('roles', 'roles.account_id', 'accounts.id')
    .select('accounts.id')
    .where('accounts.email', '=', email)
    .where('roles.portal_id', '=', portalId)
    .executeTakeFirst();
  if (found) return found.id;
  throw problem(rightsProblems, 'account_not_here', { email });
}
