import { createHash } from 'node:crypto';
import { canonicalJson, exemptRegister, hashOf, type Register } from '@lucarne/cookies';
import type { Kysely, Transaction } from 'kysely';
import type { Portal } from '../../core/dataset.ts';
import { json } from '../../storage/catalogue/open.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';
import { recorders } from './followers.ts';

export interface StoredRegister {
  readonly register: Register;
  /** SHA-256 of its canonical text. */
  readonly hash: string;
}

/** SHA-256 of the canonical text of a register's public facts. */
export const hashRegister = (register: Register): string =>
  hashOf(register, (text) => createHash('sha256').update(text).digest('hex'));

/** The versions of a portal's register after `known`, the oldest first. */
export async function registersAfter(
  db: Kysely<Catalogue>,
  portalId: string,
  known: number,
): Promise<readonly StoredRegister[]> {
  const rows = await db
    .selectFrom('registers')
    .select(['register', 'hash'])
    .where('portal_id', '=', portalId)
    .where('version', '>', known)
    .orderBy('version')
    .execute();
  return rows.map(({ register, hash }) => ({ register: register as Register, hash }));
}

/** The version with the very entries of the one before it where they are equal: many versions then take little memory. */
export function sharing(before: StoredRegister | undefined, after: StoredRegister): StoredRegister {
  const known = new Map(before?.register.entries.map((entry) => [canonicalJson(entry), entry]));
  const entries = after.register.entries.map((entry) => known.get(canonicalJson(entry)) ?? entry);
  return { ...after, register: { ...after.register, entries } };
}

/** Gives a portal that has no register the five built-in entries, with this provider. */
export async function firstRegister(db: Kysely<Catalogue>, portal: Portal, provider: string): Promise<StoredRegister> {
  return saveRegister(db, portal.id, builtInRegister(portal.slug, provider));
}

/** The register that a new portal begins with. */
export function builtInRegister(slug: string, provider: string): Register {
  const date = new Date().toISOString().slice(0, 10);
  return exemptRegister({ portal: slug, version: 1, date, provider: { name: provider, url: '/' } });
}

/** Keeps a version that the program made; one that is there already stands. */
export async function saveRegister(
  db: Kysely<Catalogue>,
  portalId: string,
  register: Register,
): Promise<StoredRegister> {
  return db.transaction().execute((transaction) => insertRegister(transaction, { portalId, register, madeBy: null }));
}

export interface NewVersion {
  readonly portalId: string;
  readonly register: Register;
  /** The account; null for the program itself. */
  readonly madeBy: string | null;
}

/** Writes a version and, in the same transaction, what must be recorded with it: both or neither. */
export async function insertRegister(
  transaction: Transaction<Catalogue>,
  { portalId, register, madeBy }: NewVersion,
): Promise<StoredRegister> {
  const hash = hashRegister(register);
  const { numInsertedOrUpdatedRows: inserted = 0n } = await transaction
    .insertInto('registers')
    .values({ portal_id: portalId, version: register.version, register: json(register), hash, made_by: madeBy })
    .onConflict((conflict) => conflict.columns(['portal_id', 'version']).doNothing())
    .executeTakeFirstOrThrow();
  if (inserted > 0n) for (const record of recorders) await record(transaction, { portalId, register, hash });
  return { register, hash };
}

/** When these versions were made and by whom, by their number. */
export async function authorsOf(db: Kysely<Catalogue>, portalId: string, versions: readonly number[]) {
  const rows = await db
    .selectFrom('registers')
    .leftJoin('accounts', 'accounts.id', 'registers.made_by')
    .select(['registers.version', 'registers.created', 'accounts.name'])
    .where('registers.portal_id', '=', portalId)
    .where('registers.version', 'in', [...versions, 0])
    .execute();
  const authors = new Map(
    rows.map(({ version, created, name }) => [version, { created: created.toISOString(), made_by: name }] as const),
  );
  return (version: number) => authors.get(version) ?? { created: '', made_by: null };
}
