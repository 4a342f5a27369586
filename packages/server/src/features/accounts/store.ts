import type { Kysely } from 'kysely';
import { makeId } from '../../core/identifiers.ts';
import { problem } from '../../core/problem.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';
import { hashPassword } from './passwords.ts';
import { accountProblems } from './problems.ts';
import type { Grant, Role, Viewer } from './rules.ts';

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly password: string | null;
  readonly grants: readonly Grant[];
}

/** Makes an account with its roles. The password is hashed before anything is written. */
export async function insertAccount(db: Kysely<Catalogue>, account: NewAccount): Promise<string> {
  const id = makeId();
  const password_hash = account.password === null ? null : await hashPassword(account.password);
  await db.transaction().execute(async (transaction) => {
    const made = await transaction
      .insertInto('accounts')
      .values({ id, email: account.email, name: account.name, password_hash })
      .onConflict((conflict) => conflict.column('email').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!made) throw problem(accountProblems, 'email_taken', { email: account.email });
    for (const { portalId, role } of account.grants) {
      await transaction.insertInto('roles').values({ account_id: id, portal_id: portalId, role }).execute();
    }
  });
  return id;
}

export async function findByEmail(db: Kysely<Catalogue>, email: string) {
  return db.selectFrom('accounts').selectAll().where('email', '=', email).executeTakeFirst();
}

export async function hasAdministrator(db: Kysely<Catalogue>): Promise<boolean> {
  const found = await db
    .selectFrom('roles')
    .select('account_id')
    .where('role', '=', 'installation_administrator')
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Accounts that hold a role on the portal or on the installation. */
export async function listAccounts(db: Kysely<Catalogue>, portalId: string) {
  const rows = await db
    .selectFrom('accounts')
    .innerJoin('roles', 'roles.account_id', 'accounts.id')
    .leftJoin('suspensions', (join) =>
      join.onRef('suspensions.account_id', '=', 'accounts.id').on('suspensions.portal_id', '=', portalId),
    )
    .select(['accounts.id', 'accounts.email', 'accounts.name', 'roles.role'])
    .select('suspensions.portal_id as suspended')
    .where((where) => where.or([where('roles.portal_id', '=', portalId), where('roles.portal_id', 'is', null)]))
    .orderBy('accounts.email')
    .execute();
  return rows.map((row) => ({ ...row, suspended: row.suspended !== null }));
}

/** The account as a viewer, without the roles of portals that suspended it. */
export async function viewerOf(
  db: Kysely<Catalogue>,
  account: { id: string; email: string; name: string },
  by: Viewer['by'],
): Promise<Viewer> {
  const roles = await db
    .selectFrom('roles')
    .leftJoin('suspensions', (join) =>
      join
        .onRef('suspensions.account_id', '=', 'roles.account_id')
        .onRef('suspensions.portal_id', '=', 'roles.portal_id'),
    )
    .select(['roles.portal_id', 'roles.role'])
    .where('roles.account_id', '=', account.id)
    .where('suspensions.portal_id', 'is', null)
    .execute();
  const grants = roles.map(({ portal_id, role }) => ({ portalId: portal_id, role: role as Role }));
  return { accountId: account.id, email: account.email, name: account.name, grants, by };
}
