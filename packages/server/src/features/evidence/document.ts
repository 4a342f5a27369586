import { chartersOf, textsHash, wellKnown } from '@lucarne/cookies';
import type { Services } from '../../services.ts';
import type { PortalEntry } from '../portals/directory.ts';
import { sha256 } from './hash.ts';
import { linksOf } from './links.ts';

const written = new WeakMap<PortalEntry, Promise<Buffer>>();

/** The document as it is sent, written once for each state of the portal: with many versions it is long, and anybody may ask. */
export function writtenEvidence(services: Services, entry: PortalEntry): Promise<Buffer> {
  const known = written.get(entry) ?? evidenceDocument(services, entry).then((one) => Buffer.from(JSON.stringify(one)));
  written.set(entry, known);
  known.catch(() => written.delete(entry));
  return known;
}

/** `/.well-known/cookies-evidence.json`: the chain, and all that a stranger needs to compute each of its hashes again. */
async function evidenceDocument({ db, stamps }: Services, { portal, versions, charter }: PortalEntry) {
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
