import type { Problem } from './problems.ts';
import type { Attributes, Entry, Ground, Party, Place, Provider, Register, Store } from './register/register.ts';
import type { Language, Words } from './words.ts';

export type { Problem, ProblemCode } from './problems.ts';
export type {
  Attributes,
  Entry,
  Ground,
  Load,
  Party,
  Place,
  Provider,
  PurposeKind,
  Question,
  Recipient,
  Register,
  Store,
} from './register/register.ts';
export { labelOf } from './register/register.ts';
export { asLanguage, type Language, languages, type Words } from './words.ts';

// Signatures, agreed before the bodies. Each `declare` becomes a re-export.

// ---- register

/** The names that code may set; another does not compile. */
export type BuiltInCookie = 'sessionid' | 'django_language' | 'csrftoken' | 'cookies_preferences';
export type BuiltInName = BuiltInCookie | 'anonymous_statistics';

export interface RegisterSettings {
  readonly portal: string;
  readonly version?: number;
  readonly date: string;
  /** The body that runs the installation. */
  readonly provider: Provider;
  /** The portal's own wording of a built-in. */
  readonly wording?: Partial<Record<BuiltInName, { readonly purpose?: Words; readonly explanation?: Words }>>;
}

/** The five built-ins alone: nothing to ask, no banner. */
export declare function exemptRegister(settings: RegisterSettings): Register;
/** The register with one more entry, or with the entry of that name replaced. The version is the caller's matter. */
export declare function withEntry(register: Register, entry: Entry): Register;
/** A video player on another host: the host itself and the cookie it sets there, both under the question `videos`. */
export declare function videoPlayer(settings: {
  readonly host: string;
  readonly cookie: string;
  readonly lifetime_s: number | null;
  readonly attributes: Attributes;
  readonly provider: Provider;
}): readonly [host: Entry, cookie: Entry];
/** Judges a register that came from outside (JSON). */
export declare function readRegister(
  input: unknown,
): { readonly ok: true; readonly register: Register } | { readonly ok: false; readonly problems: readonly Problem[] };
/** The one text of a register, whatever the order of its keys: what is hashed. */
export declare function canonicalText(register: Register): string;
/** `sha256` comes from the caller: `hashOf(register, (text) => createHash('sha256').update(text).digest('hex'))`. */
export declare function hashOf(register: Register, sha256: (text: string) => string): string;

// ---- rule

export type Kind = 'necessary' | 'statistics' | 'internal' | 'third_party';
export type Consent = 'exempt' | 'asked';
export interface Verdict {
  readonly kind: Kind;
  readonly consent: Consent;
  readonly ground: Ground | null;
}
/** Kind and consent of an entry. */
export declare function classify(
  entry: Pick<Entry, 'purposeKind' | 'anonymous' | 'party' | 'ground' | 'recipients'>,
): Verdict;

// ---- choice

/** What `cookies_preferences` says. */
export interface Choice {
  readonly v: 1;
  /** Eight hex digits of the register's version. */
  readonly r: string;
  /** The day of the choice, `YYYY-MM-DD`. */
  readonly d: string;
  readonly p: Readonly<Record<string, boolean>>;
}
/** Cookie value → choice. Anything unreadable, expired or from the future is null. `today` is `YYYY-MM-DD`. */
export declare function readChoice(value: string | undefined, today: string): Choice | null;
/** Choice → cookie value, ready for `writeCookie('cookies_preferences', …)`. */
export declare function writeChoice(choice: Choice): string;
/** `YYYY-MM-DD`, in UTC, of a time in milliseconds. */
export declare function dayOf(time: number): string;
/** What `r` must be for a choice made under this register. */
export declare function versionKey(register: Register): string;

export interface AskedQuestion {
  readonly key: string;
  readonly title: Words;
  readonly sentence: Words;
  readonly providers: readonly Provider[];
  readonly entries: readonly Entry[];
}
export declare function questionsOf(register: Register): readonly AskedQuestion[];
/** An answer for each question; what was not answered is refused. */
export declare function answersOf(register: Register, choice: Choice | null): Readonly<Record<string, boolean>>;
/** Whether the first layer is shown. */
export declare function asksNow(register: Register, choice: Choice | null, signal: { readonly gpc: boolean }): boolean;
/** Hosts that pages may contact for this visitor. */
export declare function acceptedHosts(register: Register, choice: Choice | null): readonly string[];
/** True when the visitor objected to the anonymous statistics. */
export declare function objected(register: Register, choice: Choice | null): boolean;
/** The choice after a form was sent; null when nothing is left to remember: then expire the cookie. */
export declare function choose(
  register: Register,
  before: Choice | null,
  change: { readonly answers?: Readonly<Record<string, boolean>>; readonly objected?: boolean },
  today: string,
): Choice | null;
/** The same answer to every question: `choose(register, before, { answers: answerAll(register, false) }, today)`. */
export declare function answerAll(register: Register, answer: boolean): Readonly<Record<string, boolean>>;
/** Of the names that a browser sent, those of the register that it should not hold: expire them. */
export declare function refusedCookies(
  register: Register,
  choice: Choice | null,
  names: readonly string[],
): readonly string[];
/** Exactly the `PageConsent` that pages are given. */
export declare function pageConsent(
  register: Register,
  choice: Choice | null,
  asker: { readonly gpc: boolean; readonly language: Language },
): {
  readonly asks: boolean;
  readonly questions: readonly {
    readonly key: string;
    readonly title: string;
    readonly sentence: string;
    readonly providers: readonly Provider[];
  }[];
  readonly answers: Readonly<Record<string, boolean>>;
  readonly objected: boolean;
  readonly acceptedHosts: readonly string[];
};

// ---- door

export type DropReason =
  | 'malformed'
  | 'undeclared'
  | 'not_accepted'
  | 'domain'
  | 'path'
  | 'same_site'
  | 'http_only'
  | 'secure'
  | 'longer_life'
  | 'unknown_attribute';
export type Judgement =
  | { readonly pass: true; readonly name: string; readonly deletion: boolean }
  | { readonly pass: false; readonly name: string; readonly reason: DropReason };
/** One `Set-Cookie` header against the register. `now` (milliseconds) is read only for `Expires`. */
export declare function judgeSetCookie(
  register: Register,
  header: string,
  context: { readonly https: boolean; readonly choice?: Choice | null; readonly now?: () => number },
): Judgement;
/** A whole `Set-Cookie` header for a built-in. Throws when the value cannot stand in a header. */
export declare function writeCookie(name: BuiltInCookie, value: string, context: { readonly https: boolean }): string;
/** A `Set-Cookie` header that removes a cookie, of any name. */
export declare function expireCookie(
  name: string,
  context: { readonly https: boolean; readonly path?: string; readonly domain?: string },
): string;

// ---- charter, document, policy

/** What a row of the platform's tables says, for `data-` attributes; the same facts as in `/.well-known/cookies.json`. */
export interface RowData {
  /** Exactly one of `name` and `pattern` is not null. */
  readonly name: string | null;
  readonly pattern: string | null;
  readonly store: Store;
  readonly provider: string;
  readonly provider_url: string;
  readonly service: string;
  readonly where: readonly Place[];
  readonly party: Party;
  readonly anonymous: boolean;
  readonly kind: Kind;
  readonly lifetime_s: number | null;
  readonly attributes: Attributes | null;
  readonly consent: Consent;
  readonly ground: Ground | null;
}
/** A cell: its text, and a smaller line under it. */
export interface Cell {
  readonly text: string;
  readonly note: string | null;
  /** How to draw the text: `code` for names, `link` goes to `href`. */
  readonly style: 'text' | 'code' | 'link';
  readonly href: string | null;
}
export type PlatformColumn = 'provider' | 'service' | 'name' | 'purpose' | 'kind' | 'lifetime' | 'consent';
export type CharterBlock =
  | { readonly kind: 'heading'; readonly id: string; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly id: string; readonly text: string }
  | { readonly kind: 'list'; readonly id: string; readonly items: readonly string[] }
  | {
      readonly kind: 'kinds';
      readonly id: string;
      readonly caption: string;
      readonly columns: readonly [kind: string, meaning: string, consent: string];
      readonly rows: readonly { readonly of: Kind; readonly cells: readonly [string, string, string] }[];
    }
  | {
      readonly kind: 'platform';
      readonly id: string;
      readonly caption: string;
      /** In order; `cells` of each row are in the same order. */
      readonly columns: readonly { readonly of: PlatformColumn; readonly text: string }[];
      readonly rows: readonly { readonly data: RowData; readonly cells: readonly Cell[] }[];
    };
/** A charter as data: one title, then blocks in reading order. The `id`s are the same in each language. */
export interface Charter {
  readonly language: Language;
  readonly title: string;
  readonly blocks: readonly CharterBlock[];
  readonly version: number;
  readonly date: string;
  readonly hash: string;
}
export declare function charter(
  register: Register,
  settings: {
    readonly language: Language;
    /** The portal's own address as the visitor knows it, e.g. `data.example.fr`. */
    readonly address: string;
    readonly hash: string;
    /** The portal's own words in place of the first paragraph. */
    readonly wording?: { readonly why?: Words };
  },
): Charter;

export interface WellKnown {
  readonly schema: string;
  readonly portal: string;
  readonly version: number;
  readonly hash: string;
  readonly date: string;
  readonly entries: readonly WellKnownEntry[];
}
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
/** The document of `/.well-known/cookies.json`. */
export declare function wellKnown(register: Register, settings: { readonly hash: string }): WellKnown;

export interface PolicySettings {
  readonly where: Place;
  /** Without quotes or prefix, as made for this answer. */
  readonly nonce?: string;
  /** Hashes of inline scripts, e.g. `sha256-…`, without quotes. */
  readonly hashes?: readonly string[];
  /** The page hydrates: the route announcer's style is allowed, and Trusted Types are required. */
  readonly hydrated?: boolean;
}
/** The text of the `Content-Security-Policy` header for this visitor. */
export declare function policyOf(register: Register, choice: Choice | null, settings: PolicySettings): string;
