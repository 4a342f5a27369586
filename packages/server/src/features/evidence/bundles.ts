import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Kysely, Transaction } from 'kysely';
import { makeId } from '../../core/identifiers.ts';
import { problem } from '../../core/problem.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';
import type { DataFolder } from '../../storage/folder/folder.ts';
import { sha256 } from './hash.ts';
import { appendLink, linksOf, lockPortal, type StoredLink } from './links.ts';
import { evidenceProblems } from './problems.ts';
import { openBundle } from './unpack.ts';

export interface StoredBundle {
  readonly hash: string;
  readonly size: number;
  readonly created: string;
}

interface Place {
  readonly db: Kysely<Catalogue>;
  readonly folder: Pick<DataFolder, 'path'>;
}

/** Where the file of a bundle is kept. */
export const bundlePath = (folder: Place['folder'], hash: string): string =>
  join(folder.path, 'files', 'evidence', `${hash}.zip`);

/** Checks a bundle, keeps its file and appends its link, in this order: a link names a file that is on the disk. */
export async function keepBundle({ db, folder }: Place, portalId: string, zip: Uint8Array): Promise<StoredLink> {
  const { manifest, problems } = openBundle(zip);
  if (!manifest || problems.length > 0) {
    throw problem(evidenceProblems, 'bundle_unreadable', { reason: problems.slice(0, 5).join(' ') });
  }
  const hash = sha256(zip);
  const links = await linksOf(db, portalId);
  if (!links.some((one) => one.hash === manifest.head.hash)) throw otherChain(manifest.head.hash);
  if (!isThere(links, hash)) refuseStale(links, manifest.head.hash);
  await writeWhole(bundlePath(folder, hash), zip);
  return db
    .transaction()
    .execute((transaction) => linkBundle(transaction, { portalId, hash, size: zip.length, head: manifest.head.hash }));
}

interface NewBundle {
  readonly portalId: string;
  readonly hash: string;
  readonly size: number;
  /** The link that it was made on. */
  readonly head: string;
}

/** The same bundle again has its link already. */
async function linkBundle(
  transaction: Transaction<Catalogue>,
  { portalId, hash, size, head }: NewBundle,
): Promise<StoredLink> {
  await lockPortal(transaction, portalId);
  const links = await linksOf(transaction, portalId);
  const there = isThere(links, hash);
  if (there) return there;
  refuseStale(links, head);
  await transaction.insertInto('evidence_bundles').values({ hash, portal_id: portalId, size }).execute();
  return appendLink(transaction, { portalId, kind: 'bundle', bundle: hash });
}

const isThere = (links: readonly StoredLink[], hash: string): StoredLink | undefined =>
  links.find((one) => one.link.facts.bundle === hash);

/** Looked at before the file is kept, so that what is refused takes no room, and again where it is linked. */
function refuseStale(links: readonly StoredLink[], head: string): void {
  const madeOn = links.find((one) => one.hash === head)?.link.facts;
  const now = links.at(-1)?.link.facts;
  const same =
    madeOn?.register.hash === now?.register.hash && madeOn?.texts === now?.texts && madeOn?.code === now?.code;
  if (!same) throw problem(evidenceProblems, 'bundle_stale', { head });
}

const otherChain = (head: string) =>
  problem(evidenceProblems, 'bundle_unreadable', {
    reason: `it was made on ${head}, which is no link of this portal.`,
  });

/** A portal's bundles, the newest first. */
export async function bundlesOf(db: Kysely<Catalogue>, portalId: string): Promise<readonly StoredBundle[]> {
  const rows = await db
    .selectFrom('evidence_bundles')
    .select(['hash', 'size', 'created'])
    .where('portal_id', '=', portalId)
    .orderBy('created', 'desc')
    .execute();
  return rows.map(({ hash, size, created }) => ({ hash, size, created: created.toISOString() }));
}

/** On the disk under its name, whole or not at all. */
async function writeWhole(path: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const part = `${path}.${makeId()}.part`;
  try {
    const file = await open(part, 'w');
    await file.writeFile(content);
    await file.sync();
    await file.close();
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
