import { canonicalJson } from './canonical.ts';
import type { Attributes, Entry, Ground, Party, Place, Provider, Register, Store } from './register/register.ts';
import { type Consent, classify, type Kind } from './register/rule.ts';
import type { Words } from './words.ts';

/** The shape of the document; another shape gets another name. */
const schema = 'lucarne-cookies/1';

export type WellKnownEntry = ({ readonly name: string } | { readonly pattern: string }) & {
  readonly store: Store;
  readonly provider: Provider;
  readonly service: string;
  readonly where: readonly Place[];
  readonly purpose: Words;
  readonly party: Party;
  readonly anonymous: boolean;
  readonly kind: Kind;
  readonly lifetime_s: number | null;
  readonly attributes: Attributes | null;
  readonly consent: Consent;
  readonly ground: Ground | null;
};

interface PublicFacts {
  readonly schema: string;
  readonly portal: string;
  readonly version: number;
  readonly date: string;
  readonly entries: readonly WellKnownEntry[];
}

/** The register for machines. */
export interface WellKnown extends PublicFacts {
  /** SHA-256 of the canonical text of all the rest. */
  readonly hash: string;
}

/** The document of `/.well-known/cookies.json`. */
export function wellKnown(register: Register, settings: { readonly hash: string }): WellKnown {
  const { entries, ...head } = publicFacts(register);
  return { ...head, hash: settings.hash, entries };
}

/**
 * The one text of a register's public facts: what is hashed. Anyone makes it again from `cookies.json`: take `hash` out,
 * sort the keys, no spaces (RFC 8785).
 */
export const canonicalText = (register: Register): string => canonicalJson(publicFacts(register));

/** `sha256` comes from the caller: `hashOf(register, (text) => createHash('sha256').update(text).digest('hex'))`. */
export const hashOf = (register: Register, sha256: (text: string) => string): string => sha256(canonicalText(register));

function publicFacts({ portal, version, date, entries }: Register): PublicFacts {
  return { schema, portal, version, date, entries: entries.map(publicEntry) };
}

function publicEntry(entry: Entry): WellKnownEntry {
  const { kind, consent, ground } = classify(entry);
  const { store, provider, service, where, purpose, party, anonymous, lifetime_s, attributes } = entry;
  const named = entry.pattern === undefined ? { name: entry.name } : { pattern: entry.pattern };
  return {
    ...named,
    store,
    provider: { name: provider.name, url: provider.url },
    service,
    where,
    purpose,
    party,
    anonymous,
    kind,
    lifetime_s,
    attributes,
    consent,
    ground,
  };
}
