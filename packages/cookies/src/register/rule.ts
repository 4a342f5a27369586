import type { Entry, Ground, Party, PurposeKind } from './register.ts';

/** The charter's four kinds. */
export const kinds = ['necessary', 'statistics', 'internal', 'third_party'] as const;
export type Kind = (typeof kinds)[number];

export type Consent = 'exempt' | 'asked';

/** What the rule says of an entry. A ground stands beside each exemption, and only there. */
export interface Verdict {
  readonly kind: Kind;
  readonly consent: Consent;
  readonly ground: Ground | null;
}

/** `named`: exempt on the ground that the entry names, and asked when it names none. */
interface Ruling {
  readonly kind: Kind;
  readonly exempt: 'named' | 'anonymous_statistics' | null;
}

type Rule = Readonly<Record<PurposeKind, Readonly<Record<'anonymous' | 'personal', Readonly<Record<Party, Ruling>>>>>>;

const necessary: Ruling = { kind: 'necessary', exempt: 'named' };
const statistics: Ruling = { kind: 'statistics', exempt: null };
const internal: Ruling = { kind: 'internal', exempt: null };
const thirdParty: Ruling = { kind: 'third_party', exempt: null };

/** The one table that decides whether consent is asked: purpose × anonymous × party. */
export const rule: Rule = {
  necessary: {
    anonymous: { first: necessary, third: necessary },
    personal: { first: necessary, third: necessary },
  },
  statistics: {
    anonymous: { first: { kind: 'statistics', exempt: 'anonymous_statistics' }, third: statistics },
    personal: { first: statistics, third: statistics },
  },
  other: {
    anonymous: { first: internal, third: thirdParty },
    personal: { first: internal, third: thirdParty },
  },
};

export type Classed = Pick<Entry, 'purposeKind' | 'anonymous' | 'party' | 'ground' | 'recipients'>;

/** Kind and consent of an entry: the table, unless a third party receives it for its own ends, which is always asked. */
export function classify(entry: Classed): Verdict {
  const { kind, exempt } = rule[entry.purposeKind][entry.anonymous ? 'anonymous' : 'personal'][entry.party];
  const ground = exempt === 'named' ? namedGround(entry) : exempt;
  if (ground === null || receivedForOwnEnds(entry)) return { kind, consent: 'asked', ground: null };
  return { kind, consent: 'exempt', ground };
}

/** Whether somebody besides the publisher uses it for ends of its own. */
export const receivedForOwnEnds = (entry: Pick<Entry, 'recipients'>): boolean =>
  entry.recipients?.some((recipient) => recipient.ownEnds) ?? false;

const namedGround = (entry: Classed): Ground | null => (entry.ground === 'anonymous_statistics' ? null : entry.ground);
