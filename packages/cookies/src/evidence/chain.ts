import { canonicalJson } from '../canonical.ts';
import { isRecord } from '../values.ts';
import { type Link, linkHash, type Sha256 } from './link.ts';
import { isHash, isLink } from './read.ts';

/** A link beside the hash that is claimed for it, as a chain is published. */
export interface HashedLink {
  readonly link: unknown;
  readonly hash: unknown;
}

export interface ChainSettings {
  readonly sha256: Sha256;
  /** A hash that somebody noted earlier, e.g. from a charter or a receipt: it must stand in the chain. */
  readonly known?: string | undefined;
  /** Every version of the register, as `/.well-known/cookies.json` gives one; each link must name one of them. */
  readonly registers?: readonly unknown[] | undefined;
}

/** What is wrong with a chain, as sentences; none when each hash is right and nothing was taken out, moved or put between. */
export function checkChain(links: readonly HashedLink[], settings: ChainSettings): readonly string[] {
  const { sha256, known, registers } = settings;
  if (links.length === 0) return ['The chain is empty.'];
  const read = links.map(({ link }, at) => (isLink(link) ? link : `Link ${at + 1} has not the shape of a link.`));
  const misshapen = read.filter((one) => typeof one === 'string');
  if (misshapen.length > 0) return misshapen;
  const sound = read.filter((one) => typeof one !== 'string');
  const hashes = sound.map((link) => linkHash(link, sha256));
  return [
    ...links.flatMap(({ hash }, at) => (hash === hashes[at] ? [] : [`Link ${at + 1}: its hash is not the one given.`])),
    ...sound.flatMap((link, at) => checkPlace(link, { at, before: sound[at - 1], hash: hashes[at - 1] })),
    ...(known === undefined || hashes.includes(known) ? [] : [`No link of the chain has the known hash ${known}.`]),
    ...(registers ? checkRegisters(sound, registers, sha256) : []),
  ];
}

interface Before {
  readonly at: number;
  readonly before: Link | undefined;
  readonly hash: string | undefined;
}

function checkPlace(link: Link, { at, before, hash }: Before): readonly string[] {
  const name = `Link ${at + 1}`;
  const problems: string[] = [];
  if (link.seq !== at + 1) problems.push(`${name}: its number is ${link.seq}; a link is missing or out of its place.`);
  if (link.previous !== (hash ?? null)) problems.push(`${name} does not hold the hash of the link before it.`);
  if (!before) return problems;
  if (link.portal !== before.portal) problems.push(`${name} belongs to another portal, «${link.portal}».`);
  if (link.time < before.time) problems.push(`${name}: its time, ${link.time}, is before that of the link before it.`);
  const [version, versionBefore] = [link.facts.register.version, before.facts.register.version];
  if (version < versionBefore) problems.push(`${name}: the register goes back from version ${versionBefore}.`);
  return problems;
}

/** Each published version has the hash that it says, and is the one that the links name; every named version is published. */
function checkRegisters(links: readonly Link[], registers: readonly unknown[], sha256: Sha256): readonly string[] {
  const read = registers.map((one) => readRegisterDocument(one, sha256));
  const problems = read.flatMap(({ problem }) => (problem === null ? [] : [problem]));
  const hashOf = new Map(read.map(({ version, hash }) => [version, hash] as const));
  const named = links.flatMap(({ seq, portal, facts: { register } }) => {
    if (hashOf.get(register.version) === register.hash) return [];
    const why = hashOf.has(register.version) ? 'has another hash' : 'is not published';
    return [`Link ${seq}: version ${register.version} of the register of ${portal} ${why}.`];
  });
  const recorded = new Set(links.map(({ facts }) => facts.register.version));
  const unrecorded = [...hashOf.keys()].filter((version) => version !== null && !recorded.has(version));
  return [...problems, ...named, ...unrecorded.map((version) => `No link records version ${version} of the register.`)];
}

/** A document of `cookies.json`, and whether its own hash is right. */
export function readRegisterDocument(document: unknown, sha256: Sha256) {
  if (!isRecord(document) || typeof document['version'] !== 'number') {
    return { version: null, hash: null, problem: 'A register has no version.' };
  }
  const { hash: claimed, ...facts } = document;
  const { version } = document;
  const hash = sha256(canonicalJson(facts));
  const right = isHash(claimed) && claimed === hash;
  return { version, hash, problem: right ? null : `Version ${version} of the register has not the hash that it says.` };
}
