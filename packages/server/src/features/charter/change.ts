import { canonicalJson, dayOf, type Register, readRegister } from '@lucarne/cookies';
import type { Transaction } from 'kysely';
import type { Portal } from '../../core/dataset.ts';
import { problem } from '../../core/problem.ts';
import type { Services } from '../../services.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';
import type { PortalEntry } from '../portals/directory.ts';
import { followers } from './followers.ts';
import { registerProblems } from './problems.ts';
import { insertRegister, type StoredRegister } from './store.ts';

/** Which version a change was made on: its number or its hash; null takes whatever stands. */
export type Expected = number | string | null;

/**
 * The one road by which a register changes. Takes the entries of `after`, checks the whole, writes it as the next version with
 * today's date, and makes the door enforce it before it answers. A change that changes nothing makes no version.
 */
export async function changeRegister(
  services: Services,
  portal: Portal,
  after: unknown,
  madeBy: string | null,
  expected: Expected = null,
): Promise<PortalEntry> {
  const { db, directory, clock } = services;
  const written = await db.transaction().execute(async (transaction) => {
    const before = await lockRegister(transaction, portal);
    refuseLostUpdate(before, expected);
    const register = checkedRegister(portal, before.register, after, dayOf(clock()));
    if (canonicalJson(register.entries) === canonicalJson(before.register.entries)) return false;
    await insertRegister(transaction, { portalId: portal.id, register, madeBy });
    return true;
  });
  await directory.refresh();
  const entry = directory.bySlug(portal.slug) as PortalEntry;
  if (written) await follow(services, entry);
  return entry;
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

function refuseLostUpdate({ register: { version }, hash }: StoredRegister, expected: Expected): void {
  if (expected === null || expected === version || expected === hash) return;
  throw problem(registerProblems, 'register_changed', { version, hash, expected: String(expected) });
}

/** The next version as it will stand, or the problem of what would be wrong with it. */
export function checkedRegister(portal: Portal, before: Register, after: unknown, date: string): Register {
  const sent = typeof after === 'object' && after !== null ? after : {};
  const named = 'portal' in sent && typeof sent.portal === 'string' ? sent.portal : portal.slug;
  if (named !== portal.slug) {
    throw problem(registerProblems, 'register_of_another', { portal: portal.slug, sent: named.slice(0, 100) });
  }
  const entries = 'entries' in sent ? sent.entries : undefined;
  const read = readRegister({ portal: portal.slug, version: before.version + 1, date, entries });
  if (read.ok) return read.register;
  const [first] = read.problems;
  throw problem(registerProblems, 'register_invalid', {
    entry: first?.details.entry ?? null,
    field: first?.details.field ?? null,
    rule: first?.code ?? '',
    says: first?.message ?? '',
    advice: first?.hint ?? '',
    problems: read.problems
      .slice(0, 50)
      .map(({ code, message, hint, details }) => ({ code, message, hint, ...details })),
  });
}

async function follow(services: Services, entry: PortalEntry): Promise<void> {
  for (const follower of followers) {
    await follower(services, entry).catch((error: unknown) =>
      services.report({
        kind: 'background_failed',
        what: `what follows a change of ${entry.portal.slug}'s register`,
        error,
      }),
    );
  }
}
