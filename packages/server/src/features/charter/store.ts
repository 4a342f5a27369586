import { createHash } from 'node:crypto';
import { exemptRegister, hashOf, type Register } from '@lucarne/cookies';
import type { Kysely } from 'kysely';
import type { Portal } from '../../core/dataset.ts';
import { json } from '../../storage/catalogue/open.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';

export interface StoredRegister {
  readonly register: Register;
  /** SHA-256 of its canonical text. */
  readonly hash: string;
}

const hashRegister = (register: Register): string =>
  hashOf(register, (text) => createHash('sha256').update(text).digest('hex'));

/** The latest register of a portal; a portal without one gets the five built-in entries, with this provider. */
export async function loadRegister(db: Kysely<Catalogue>, portal: Portal, provider: string): Promise<StoredRegister> {
  const row = await db
    .selectFrom('registers')
    .select(['register', 'hash'])
    .where('portal_id', '=', portal.id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row) return { register: row.register as Register, hash: row.hash };
  return saveRegister(db, portal.id, builtInRegister(portal.slug, provider));
}

/** The register that a new portal begins with. */
export function builtInRegister(slug: string, provider: string): Register {
  const date = new Date().toISOString().slice(0, 10);
  return exemptRegister({ portal: slug, version: 1, date, provider: { name: provider, url: '/' } });
}

export async function saveRegister(
  db: Kysely<Catalogue>,
  portalId: string,
  register: Register,
): Promise<StoredRegister> {
  const hash = hashRegister(register);
  await db
    .insertInto('registers')
    .values({ portal_id: portalId, version: register.version, register: json(register), hash })
    .onConflict((conflict) => conflict.columns(['portal_id', 'version']).doNothing())
    .execute();
  return { register, hash };
}
