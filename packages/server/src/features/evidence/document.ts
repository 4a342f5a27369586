import { chartersOf, textsHash, wellKnown } from '@lucarne/cookies';
import type { Services } from '../../services.ts';
import type { PortalEntry } from '../portals/directory.ts';
import { sha256 } from './hash.ts';
import { linksOf } from './links.ts';

/** `/.well-known/cookies-evidence.json`: the chain, and all that a stranger needs to compute each of its hashes again. */
export async function evidenceDocument({ db, stamps }: Services, { portal, versions, charter }: PortalEntry) {
  const links = await linksOf(db, portal.id);
  const latest = versions.at(-1);
  const wording = charter.words;
  const charters = latest && chartersOf(latest.register, { address: portal.slug, hash: latest.hash, wording });
  const last = links.at(-1);
  return {
    schema: 'lucarne-evidence-chain/1',
    portal: portal.slug,
    head: last && { seq: last.link.seq, hash: last.hash, time: last.link.time },
    /** Where times are stamped by another than this server. */
    time_stamping: stamps.service,
    links,
    registers: versions.map(({ register, hash }) => wellKnown(register, { hash })),
    texts: { hash: textsHash(charters, sha256), charters },
  };
}
