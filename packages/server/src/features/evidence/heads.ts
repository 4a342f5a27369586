import type { Link } from '@lucarne/cookies';
import type { Kysely } from 'kysely';
import type { Catalogue } from '../../storage/catalogue/schema.ts';
import { readStamp } from './reading.ts';

/** The newest link of a portal's chain, as charter and receipts print it. */
export interface EvidenceHead {
  /** Its hash, which fixes everything before it. */
  readonly head: string;
  readonly seq: number;
  readonly time: string;
  /** Who vouches for the time besides this server; null when nobody does. */
  readonly stampedBy: string | null;
}

/** The heads of every portal, by the portal's id. A portal with a register has one. */
export async function headsOf(db: Kysely<Catalogue>): Promise<(portalId: string) => EvidenceHead> {
  const rows = await db
    .selectFrom('evidence_links')
    .distinctOn('portal_id')
    .select(['portal_id', 'seq', 'hash', 'link', 'stamp'])
    .orderBy('portal_id')
    .orderBy('seq', 'desc')
    .execute();
  const heads = await Promise.all(
    rows.map(async ({ portal_id, seq, hash, link, stamp }) => {
      const stampedBy = stamp === null ? null : ((await readStamp(stamp))?.signer ?? null);
      return [portal_id, { head: hash, seq, time: (link as Link).time, stampedBy }] as const;
    }),
  );
  const known = new Map<string, EvidenceHead>(heads);
  return (portalId) => {
    const found = known.get(portalId);
    if (found) return found;
    throw new Error(`The portal ${portalId} has a register without a link in its chain.`);
  };
}
