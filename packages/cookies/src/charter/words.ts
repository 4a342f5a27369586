import type { Ground, Store } from '../register/register.ts';
import type { Kind } from '../register/rule.ts';
import type { PlatformColumn } from './tree.ts';

export type Unit = 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second';

/** The version that a charter was made from. */
export interface Edition {
  readonly version: number;
  /** In words. */
  readonly date: string;
  readonly hash: string;
}

/** The head of the chain of evidence, its time in words. */
export interface EvidenceInWords {
  readonly head: string;
  readonly time: string;
  readonly stampedBy: string | null;
}

/** What one provider does under a purpose. An empty text stands for nothing. */
export interface ProviderInWords {
  readonly name: string;
  readonly life: string;
  readonly hosts: string;
  /** Who receives the data for ends of its own, and who only works for the publisher. */
  readonly own: string;
  readonly working: string;
}

/** Which of the platform's tables an entry stands in. */
export type Group = 'functional' | 'statistics' | 'asked';

/** All that a charter says in one language, besides the register's own words. A missing text does not compile. */
export interface CharterWords {
  readonly title: string;
  readonly why: { readonly heading: string; readonly text: string };
  readonly cookie: { readonly heading: string; readonly text: string; readonly examples: readonly string[] };
  readonly kinds: {
    readonly heading: string;
    readonly caption: string;
    readonly columns: readonly [kind: string, meaning: string, consent: string];
    readonly rows: Readonly<Record<Kind, readonly [kind: string, meaning: string, consent: string]>>;
  };
  readonly platform: {
    readonly heading: (address: string) => string;
    readonly text: string;
    /** Said only while nothing but what the software itself keeps is exempt. */
    readonly reading: string;
    readonly groups: Readonly<Record<Group, { readonly heading: string; readonly caption: string }>>;
    readonly columns: Readonly<Record<PlatformColumn, string>>;
    readonly where: Readonly<Record<'front' | 'back' | 'both', string>>;
    /** Under the name of what is not a cookie. */
    readonly stores: Readonly<Record<Exclude<Store, 'cookie'>, string>>;
    readonly heldBy: (host: string) => string;
    readonly kinds: Readonly<Record<Kind, string>>;
    readonly exempt: string;
    readonly asked: string;
    readonly receivers: (names: string) => string;
    readonly grounds: Readonly<Record<Ground, string>>;
  };
  readonly lifetime: {
    readonly units: Readonly<Record<Unit, readonly [one: string, many: string]>>;
    /** When the register gives no time, by store. */
    readonly open: Readonly<Record<Store, string>>;
  };
  readonly purposes: {
    readonly heading: (title: string) => string;
    readonly provider: (line: ProviderInWords) => string;
  };
  /** How the portal counts without following anybody. */
  readonly counting: string;
  readonly choice: {
    readonly heading: string;
    readonly noBanner: string;
    readonly ask: string;
    readonly once: string;
    readonly withdraw: string;
    readonly object: string;
    readonly keep: string;
    readonly again: string;
    readonly account: string;
  };
  readonly signal: { readonly heading: string; readonly asked: string; readonly exempt: string };
  readonly register: {
    readonly heading: string;
    readonly text: (edition: Edition) => string;
    readonly door: string;
    readonly evidence: (evidence: EvidenceInWords) => string;
  };
}
