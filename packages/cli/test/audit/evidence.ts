import type { Evidence } from '../../src/audit/compare/compare.ts';
import { compare } from '../../src/audit/compare/compare.ts';
import {
  type Entry,
  nothingSeen,
  type Seen,
  type SeenCookie,
  type StateKind,
  type StateSeen,
} from '../../src/audit/model.ts';
import { english } from '../../src/audit/words/english.ts';
import { sentenceOf } from '../../src/audit/words/words.ts';

export const site = { origin: 'https://data.example.fr', hosts: ['data.example.fr'] };
export const DAY = 86_400;

export const cookie = (changes: Partial<SeenCookie> = {}): SeenCookie => ({
  name: 'a',
  host: 'data.example.fr',
  path: '/',
  secure: true,
  http_only: false,
  same_site: 'Lax',
  partitioned: false,
  lifetime_s: 10 * DAY - 1,
  asked_s: 10 * DAY,
  over_https: true,
  page: '/',
  by: null,
  ...changes,
});

export const entry = (changes: Partial<Entry> = {}): Entry => ({
  label: 'a',
  isPattern: false,
  store: 'cookie',
  provider: 'Town',
  party: 'first',
  where: ['front'],
  lifetime_s: 10 * DAY,
  attributes: { secure: true, http_only: false, same_site: 'Lax', path: '/', partitioned: false },
  consent: 'exempt',
  question: null,
  host: null,
  ...changes,
});

export const asked = (changes: Partial<Entry> = {}): Entry => entry({ consent: 'asked', ...changes });

export function state(kind: StateKind, seen: Partial<Seen> = {}, changes: Partial<StateSeen> = {}): StateSeen {
  const pages = [{ url: 'https://data.example.fr/', status: 200, note: null }];
  return { kind, purpose: null, notRun: null, banner: null, pages, seen: { ...nothingSeen, ...seen }, ...changes };
}

const register = (entries: readonly Entry[]) => ({
  source: 'file' as const,
  address: 'register.json',
  version: 1,
  hash: null,
  realHash: null,
  entries,
});

/** What is found of these states beside these lines; the charter left out unless it is what is looked at. */
export function found(states: readonly StateSeen[], entries: readonly Entry[], changes: Partial<Evidence> = {}) {
  const evidence = { site, register: register(entries), states, banner: null, charter: null, everythingWalked: false };
  const differences = compare({ ...evidence, ...changes });
  const kept =
    changes.charter === undefined ? differences.filter(({ rule }) => rule !== 'charter_not_found') : differences;
  return kept.map((one) => ({ ...one, sentence: sentenceOf(english, one) }));
}

/** The sentences of what is wrong, warnings left out. */
export const wrong = (...given: Parameters<typeof found>): readonly string[] =>
  found(...given)
    .filter(({ severity }) => severity === 'difference')
    .map(({ sentence }) => sentence);
