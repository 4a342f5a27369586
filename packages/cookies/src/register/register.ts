import type { Words } from '../words.ts';

/** Where in the browser a thing is kept. `host` is a third-party host that pages contact, `none` keeps nothing at all. */
export const stores = ['cookie', 'local', 'session', 'indexeddb', 'cache', 'host', 'none'] as const;
export type Store = (typeof stores)[number];

export const purposeKinds = ['necessary', 'statistics', 'other'] as const;
export type PurposeKind = (typeof purposeKinds)[number];

export const parties = ['first', 'third'] as const;
export type Party = (typeof parties)[number];

/** The public site and the administration. */
export const places = ['front', 'back'] as const;
export type Place = (typeof places)[number];

/** Why the law asks for no consent. The charter says each one in words. */
export const grounds = [
  'carriage',
  'choice',
  'authentication',
  'security',
  'interface',
  'load_balancing',
  'requested_service',
  'anonymous_statistics',
] as const;
export type Ground = (typeof grounds)[number];

/** What a page may load from a host, or send to it; each one opens one directive of the content security policy. */
export const loads = ['frame', 'image', 'media', 'connect', 'script', 'style', 'font', 'form'] as const;
export type Load = (typeof loads)[number];

/** The attributes of a cookie. `secure` is meant on https, where it is always written. A cookie of ours never has a Domain. */
export interface Attributes {
  readonly secure: boolean;
  readonly http_only: boolean;
  readonly same_site: 'Lax' | 'Strict' | 'None';
  readonly path: string;
  /** Kept apart for each site that frames it: how a third-party cookie lives where browsers block the others. */
  readonly partitioned?: boolean;
}

export interface Provider {
  readonly name: string;
  readonly url: string;
}

/** Somebody besides the publisher who receives what the entry collects. */
export interface Recipient extends Provider {
  /** True when it uses it for its own ends: consent is then always asked. */
  readonly ownEnds: boolean;
}

/** What a visitor is asked. Entries with the same key are accepted or refused together. */
export interface Question {
  readonly key: string;
  readonly title: Words;
  readonly sentence: Words;
}

interface EntryFacts {
  readonly store: Store;
  readonly provider: Provider;
  /** A short, stable name of the service, the same in each language, e.g. `authentication`. */
  readonly service: string;
  readonly serviceTitle: Words;
  readonly where: readonly Place[];
  readonly purposeKind: PurposeKind;
  /** What it is for, one short sentence. */
  readonly purpose: Words;
  /** When it is set, what it holds, what happens to it. */
  readonly explanation: Words;
  /** True when nobody can be found again through it. */
  readonly anonymous: boolean;
  readonly party: Party;
  /** Seconds; null ends with the browser's session, or has no meaning for the store. */
  readonly lifetime_s: number | null;
  /** Of a cookie; null for every other store. */
  readonly attributes: Attributes | null;
  /** Named for what is exempt from consent, null for what is asked. */
  readonly ground: Ground | null;
  readonly recipients?: readonly Recipient[];
  /** For what is asked. */
  readonly question?: Question;
  /** The other host that sets and holds it, when it is not the portal's own; such a cookie never passes our door. */
  readonly host?: string;
  /** Of a `host`: what pages load from it. */
  readonly loads?: readonly Load[];
  /** Of a host that pages load scripts from: the addresses there that each page loads once this is allowed. */
  readonly scripts?: readonly string[];
}

interface Named {
  readonly name: string;
  readonly pattern?: never;
}

interface Patterned {
  /** A name in which each `*` stands for any characters, e.g. `_pk_id.*`. */
  readonly pattern: string;
  readonly name?: never;
}

export type NamedEntry = EntryFacts & Named;
export type PatternEntry = EntryFacts & Patterned;

/** One line of a register: a cookie, a storage key, a host, or a processing that stores nothing. */
export type Entry = NamedEntry | PatternEntry;

/** All that a portal may put in, or ask of, a visitor's browser. */
export interface Register {
  /** The portal's slug. */
  readonly portal: string;
  /** Grows by one with each change. */
  readonly version: number;
  /** The day of this version, `YYYY-MM-DD`. */
  readonly date: string;
  readonly entries: readonly Entry[];
}

/** The name or the pattern: what people call the entry. */
export const labelOf = (entry: Entry): string => entry.name ?? entry.pattern ?? '';
