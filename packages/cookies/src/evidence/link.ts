import { canonicalJson } from '../canonical.ts';

/** Why a link was made: the register changed, texts or code changed, or a bundle of pictures was put away. */
export type LinkKind = 'register' | 'program' | 'bundle';

/** What held when a link was made. Each hash is a SHA-256 in hex digits. */
export interface LinkFacts {
  readonly register: { readonly version: number; readonly hash: string };
  /** Of the charter in all its languages: see `textsHash`. */
  readonly texts: string;
  /** Of the program that enforces and shows it: see `codeHash`. */
  readonly code: string;
  /** Of the bundle's file; only in a link of that kind. */
  readonly bundle?: string;
}

/** One link of the append-only chain. The hash of each stands in the next, so that none can change alone. */
export interface Link {
  readonly schema: typeof linkSchema;
  readonly portal: string;
  /** From 1, without a gap. */
  readonly seq: number;
  /** UTC, to the millisecond; the server's word unless a stamp says the same. */
  readonly time: string;
  readonly kind: LinkKind;
  readonly facts: LinkFacts;
  /** The hash of the link before; null for the first. */
  readonly previous: string | null;
}

/** Takes a text, gives its SHA-256 in hex digits; comes from the caller. */
export type Sha256 = (text: string) => string;

export const linkSchema = 'lucarne-evidence/1';

/** The hash of a link: SHA-256 of its canonical JSON (RFC 8785). */
export const linkHash = (link: Link, sha256: Sha256): string => sha256(canonicalJson(link));

/** The link that follows `last`, or that begins a chain. A clock that went back does not take the chain back with it. */
export function nextLink(
  last: { readonly link: Link; readonly hash: string } | null,
  { portal, time, kind, facts }: Pick<Link, 'portal' | 'time' | 'kind' | 'facts'>,
): Link {
  const notBefore = last && last.link.time > time ? last.link.time : time;
  return {
    schema: linkSchema,
    portal,
    seq: (last?.link.seq ?? 0) + 1,
    time: notBefore,
    kind,
    facts,
    previous: last?.hash ?? null,
  };
}
