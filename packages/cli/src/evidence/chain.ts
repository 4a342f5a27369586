import { checkChain, isLink, type Link, linksIn, textsHash } from '@lucarne/cookies';
import { counted } from '../text.ts';
import { checked, type Findings, together, unproven } from './findings.ts';
import { isObject, sha256 } from './hash.ts';

/** What a published chain holds, once it has the shape of one. */
export interface ChainDocument {
  readonly portal: string;
  readonly links: readonly { readonly link: Link; readonly hash: string; readonly stamp: string | null }[];
  readonly registers: readonly unknown[];
  readonly texts: unknown;
}

export const chainSchema = 'lucarne-evidence-chain/1';

/** The chain in a document whose links were checked. */
export function chainOf(document: unknown): ChainDocument {
  const { portal, registers, texts, links } = isObject(document) ? document : {};
  const read = (Array.isArray(links) ? links : []).flatMap((one: unknown) => {
    if (!isObject(one) || !isLink(one['link'])) return [];
    const stamp = typeof one['stamp'] === 'string' ? one['stamp'] : null;
    return [{ link: one['link'], hash: String(one['hash']), stamp }];
  });
  return { portal: String(portal), links: read, registers: Array.isArray(registers) ? registers : [], texts };
}

/** Computes every hash of a chain again: links, registers, the newest texts, stamps. */
export async function verifyChain(document: unknown, known: string | undefined): Promise<Findings> {
  const links = linksIn(document);
  const { registers, texts, links: read } = chainOf(document);
  const problems = checkChain(links, { sha256, registers, known });
  if (problems.length > 0) return checked('', problems);
  const { length } = registers;
  return together(
    checked(`The chain is whole: ${counted(links.length, 'link')}, from the first register on.`),
    checked(`Its head, to keep for the next time: ${read.at(-1)?.hash ?? ''}`),
    checked(`${counted(length, 'version')} of the register, each the one that the links name.`),
    ...(known === undefined ? [] : [checked(`The chain holds the hash that you knew, ${known}.`)]),
    verifyTexts(texts, read.at(-1)?.link),
    await verifyStamps(read),
    known === undefined
      ? unproven('That the whole chain was not written anew: keep its head, and give it next time with --known.')
      : unproven(),
  );
}

function verifyTexts(texts: unknown, last: Link | undefined): Findings {
  const hash = isObject(texts) ? textsHash(texts['charters'], sha256) : null;
  const right = hash === last?.facts.texts;
  return checked(
    'The texts of the charter are those that the newest link names.',
    right ? [] : ['The texts that are published are not those that the newest link names.'],
  );
}

/** How far the clocks of two honest machines may be apart. */
const CLOCKS_MS = 5 * 60_000;

/** What reads stamps is the server's, and is loaded only where there is one. */
async function verifyStamps(links: ChainDocument['links']): Promise<Findings> {
  const stamped = links.flatMap(({ link: { seq, time }, hash, stamp }) =>
    stamp === null ? [] : [{ seq, time, hash, stamp }],
  );
  const bare = links.length - stamped.length;
  const word = `The times of ${bare === links.length ? 'the links' : counted(bare, 'link')}: they are the server's word.`;
  const open = bare > 0 ? unproven(word) : unproven();
  if (stamped.length === 0) return open;
  const { checkStamp, readStamp } = await import('@lucarne/server');
  const read = stamped.map(async ({ seq, time, hash, stamp }) => {
    const facts = await readStamp(stamp);
    const early = facts !== null && Date.parse(facts.time) + CLOCKS_MS < Date.parse(time);
    const wrong = [
      ...(await checkStamp(stamp, hash)),
      ...(early ? ['It was stamped before the time that it gives.'] : []),
    ];
    return { wrong: wrong.map((problem) => `Link ${seq}: ${problem}`), signer: `«${facts?.signer ?? 'nobody'}»` };
  });
  const found = await Promise.all(read);
  const problems = found.flatMap(({ wrong }) => wrong);
  const signers = [...new Set(found.map(({ signer }) => signer))];
  return together(
    checked(
      `${counted(stamped.length, 'link')} stamped in time, signed with the certificate of ${signers.join(', ')}.`,
      problems,
    ),
    unproven(`That the certificate of ${signers.join(', ')} deserves trust: who vouches for it was not looked at.`),
    open,
  );
}
