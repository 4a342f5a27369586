import { chartersOf, type Link, type LinkKind, linkHash, nextLink, type Register, textsHash } from '@lucarne/cookies';
import type { Kysely, Transaction } from 'kysely';
import { json } from '../../storage/catalogue/open.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';
import { programCode } from './code.ts';
import { sha256 } from './hash.ts';

/** A link as it stands in the chain. */
export interface StoredLink {
  readonly link: Link;
  readonly hash: string;
  /** The token of a time-stamping service over `hash`, base64; null while there is none. */
  readonly stamp: string | null;
}

interface NewLink {
  readonly portalId: string;
  readonly kind: LinkKind;
  /** The version that it is about; the latest when left out. */
  readonly register?: StoredVersion;
  /** The hash of a bundle's file. */
  readonly bundle?: string;
}

interface StoredVersion {
  readonly register: Register;
  readonly hash: string;
}

type Words = NonNullable<Parameters<typeof chartersOf>[1]['wording']>;

/**
 * Appends to a portal's chain, in the transaction of what it records: both stand or neither. The portal's row is the lock, so
 * that links come one after the other and numbers have no gap.
 */
export async function appendLink(transaction: Transaction<Catalogue>, wanted: NewLink): Promise<StoredLink> {
  const { slug, wording } = await lockPortal(transaction, wanted.portalId);
  const version = wanted.register ?? (await latestVersion(transaction, wanted.portalId));
  return append(transaction, wanted, { slug, facts: factsOf(slug, version, wording, wanted.bundle) });
}

/** The recorder of the register's versions: each has its link from the moment that it stands. */
export async function recordVersion(
  transaction: Transaction<Catalogue>,
  { portalId, register, hash }: { readonly portalId: string; readonly register: Register; readonly hash: string },
): Promise<void> {
  await appendLink(transaction, { portalId, kind: 'register', register: { register, hash } });
}

/** Adds what the chain does not say yet: versions older than the chain itself, then texts or code that changed. */
export async function recordChanges(transaction: Transaction<Catalogue>, portalId: string): Promise<boolean> {
  const { slug, wording } = await lockPortal(transaction, portalId);
  const before = await linksOf(transaction, portalId);
  const recorded = new Set(before.map(({ link }) => link.facts.register.version));
  const versions = await allVersions(transaction, portalId);
  for (const version of versions) {
    if (recorded.has(version.register.version)) continue;
    const facts = factsOf(slug, version, wording);
    await append(transaction, { portalId, kind: 'register' }, { slug, facts });
  }
  const latest = versions.at(-1);
  if (!latest) return false;
  const last = await lastLink(transaction, portalId);
  const facts = factsOf(slug, latest, wording);
  if (last?.link.facts.texts === facts.texts && last.link.facts.code === facts.code)
    return versions.length > recorded.size;
  await append(transaction, { portalId, kind: 'program' }, { slug, facts });
  return true;
}

/** The same for every portal: what a start does first. */
export async function recordProgram(db: Kysely<Catalogue>): Promise<void> {
  const portals = await db.selectFrom('portals').select('id').orderBy('created').execute();
  for (const { id } of portals) await db.transaction().execute((transaction) => recordChanges(transaction, id));
}

/** A portal's chain, from its first link. */
export async function linksOf(db: Kysely<Catalogue>, portalId: string): Promise<readonly StoredLink[]> {
  const rows = await db
    .selectFrom('evidence_links')
    .select(['link', 'hash', 'stamp'])
    .where('portal_id', '=', portalId)
    .orderBy('seq')
    .execute();
  return rows.map(({ link, hash, stamp }) => ({ link: link as Link, hash, stamp }));
}

async function append(
  transaction: Transaction<Catalogue>,
  { portalId, kind }: Pick<NewLink, 'portalId' | 'kind'>,
  { slug, facts }: { readonly slug: string; readonly facts: Link['facts'] },
): Promise<StoredLink> {
  const last = await lastLink(transaction, portalId);
  const link = nextLink(last, { portal: slug, time: new Date().toISOString(), kind, facts });
  const hash = linkHash(link, sha256);
  const row = { portal_id: portalId, seq: link.seq, link: json(link), hash };
  await transaction.insertInto('evidence_links').values(row).execute();
  return { link, hash, stamp: null };
}

function factsOf(slug: string, { register, hash }: StoredVersion, wording: Words, bundle?: string): Link['facts'] {
  const texts = textsHash(chartersOf(register, { address: slug, hash, wording }), sha256);
  const facts = { register: { version: register.version, hash }, texts, code: programCode().hash };
  return bundle === undefined ? facts : { ...facts, bundle };
}

/** Holds the portal until the transaction ends; gives what its charters are made of, besides the register. */
export async function lockPortal(transaction: Transaction<Catalogue>, id: string) {
  const row = await transaction
    .selectFrom('portals')
    .select(['slug', 'charter_words'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { slug: row.slug, wording: row.charter_words as Words };
}

async function lastLink(transaction: Transaction<Catalogue>, portalId: string): Promise<StoredLink | null> {
  const row = await transaction
    .selectFrom('evidence_links')
    .select(['link', 'hash', 'stamp'])
    .where('portal_id', '=', portalId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { link: row.link as Link, hash: row.hash, stamp: row.stamp } : null;
}

async function allVersions(db: Transaction<Catalogue>, portalId: string): Promise<readonly StoredVersion[]> {
  const rows = await db
    .selectFrom('registers')
    .select(['register', 'hash'])
    .where('portal_id', '=', portalId)
    .orderBy('version')
    .execute();
  return rows.map(({ register, hash }) => ({ register: register as Register, hash }));
}

async function latestVersion(db: Transaction<Catalogue>, portalId: string): Promise<StoredVersion> {
  const row = await db
    .selectFrom('registers')
    .select(['register', 'hash'])
    .where('portal_id', '=', portalId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return { register: row.register as Register, hash: row.hash };
}
