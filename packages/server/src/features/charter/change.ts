import { canonicalJson, dayOf, type Register, readRegister } from '@lucarne/cookies';
import type { Transaction } from 'kysely';
import type { Portal } from '../../core/dataset.ts';
import { problem } from '../../core/problem.ts';
import type { Services } from '../../services.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';
import { followChange } from './followers.ts';
import { invalidRegister, registerProblems } from './problems.ts';
import { hashRegister, insertRegister, type StoredRegister } from './store.ts';

export interface ChangeOptions {
  /** The account that asks; null for the program itself. */
  readonly madeBy: string | null;
  /** The number or the hash of the version that the change was made on; null takes whatever stands. */
  readonly expected?: number | string | null;
  /** Only says what would change. */
  readonly dryRun?: boolean;
}

export interface ChangedRegister {
  readonly before: StoredRegister;
  /** The same as before when nothing changed. */
  readonly after: StoredRegister;
}

/**
 * The one road by which a register changes. `edit` makes the entries from those that stand; the whole is checked, written as the
 * next version with today's date, and enforced by the door before this ends. A change that changes nothing makes no version.
 */
export async function changeRegister(
  services: Services,
  portal: Portal,
  edit: (before: Register) => unknown,
  { madeBy, expected = null, dryRun = false }: ChangeOptions,
): Promise<ChangedRegister> {
  const changed = await services.db.transaction().execute(async (transaction) => {
    const before = await lockRegister(transaction, portal);
    refuseLostUpdate(before, expected);
    const register = checkedRegister(before.register, edit(before.register), dayOf(services.clock()));
    if (canonicalJson(register.entries) === canonicalJson(before.register.entries)) return { before, after: before };
    if (dryRun) return { before, after: { register, hash: hashRegister(register) } };
    return { before, after: await insertRegister(transaction, { portalId: portal.id, register, madeBy }) };
  });
  if (!dryRun && changed.after !== changed.before) await followChange(services, portal.slug);
  return changed;
}

/** The latest version; two changes of one portal wait for each other. */
async function lockRegister(transaction: Transaction<Catalogue>, { id }: Portal): Promise<StoredRegister> {
  await transaction.selectFrom('portals').select('id').where('id', '=', id).forUpdate().executeTakeFirstOrThrow();
  const row = await transaction
    .selectFrom('registers')
    .select(['register', 'hash'])
    .where('portal_id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return { register: row.register as Register, hash: row.hash };
}

function refuseLostUpdate({ register: { version }, hash }: StoredRegister, expected: number | string | null): void {
  if (expected === null || expected === version || expected === hash) return;
  throw problem(registerProblems, 'register_changed', { version, hash, expected: String(expected).slice(0, 80) });
}

/** The next version as it will stand, or the problem with all that is wrong in it. */
function checkedRegister({ portal, version }: Register, entries: unknown, date: string): Register {
  const read = readRegister({ portal, version: version + 1, date, entries });
  if (read.ok) return read.register;
  throw invalidRegister(read.problems);
}
