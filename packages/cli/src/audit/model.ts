/** What a browser was seen to hold, contact, send and read, in each state of a walk. Plain data, as the JSON report has it. */

export type KeyStore = 'local' | 'session' | 'indexeddb' | 'cache';

export interface SeenCookie {
  readonly name: string;
  /** As the browser keeps it: a leading dot is a cookie of the whole domain. */
  readonly host: string;
  readonly path: string;
  readonly secure: boolean;
  readonly http_only: boolean;
  readonly same_site: 'Lax' | 'Strict' | 'None' | 'unset';
  readonly partitioned: boolean;
  /** Seconds from when it was seen; null ends with the browser's session. */
  readonly lifetime_s: number | null;
  /** What was asked for when it was set, before the browser's own limit of 400 days; null when nobody saw that. */
  readonly asked_s: number | null;
  readonly over_https: boolean;
  readonly page: string;
  /** The address of the script or of the answer that set it, when it was seen. */
  readonly by: string | null;
}

export interface SeenKey {
  readonly store: KeyStore;
  readonly origin: string;
  readonly key: string;
  readonly page: string;
  readonly by: string | null;
}

export interface SeenHost {
  /** With its port when it is not the usual one. */
  readonly host: string;
  /** What was loaded first: a script, a frame, an image, a socket… */
  readonly what: string;
  readonly page: string;
}

/** Something that a script of the page read. */
export interface SeenRead {
  readonly store: 'cookie' | KeyStore;
  readonly key: string;
  readonly origin: string;
  readonly page: string;
  readonly by: string | null;
}

export interface SentCookie {
  readonly name: string;
  readonly host: string;
  readonly page: string;
}

/** A `Set-Cookie` that the browser did not keep. */
export interface DroppedCookie {
  readonly name: string;
  readonly host: string;
  readonly reason: string;
  readonly page: string;
}

export interface SeenWorker {
  readonly scope: string;
  readonly page: string;
}

/** All that was seen in one state. */
export interface Seen {
  readonly cookies: readonly SeenCookie[];
  readonly keys: readonly SeenKey[];
  readonly workers: readonly SeenWorker[];
  readonly hosts: readonly SeenHost[];
  readonly dropped: readonly DroppedCookie[];
  readonly reads: readonly SeenRead[];
  readonly sent: readonly SentCookie[];
}

export const stateKinds = [
  'no_answer',
  'refused',
  'accepted',
  'purpose',
  'withdrawn',
  'gpc',
  'no_script',
  'language',
  'signed_in',
] as const;
export type StateKind = (typeof stateKinds)[number];

export interface PageVisit {
  readonly url: string;
  readonly status: number | null;
  /** What stood in the way: it never finished loading, it was a file to download… */
  readonly note: VisitNote | null;
}

export type VisitNote = 'never_idle' | 'download' | 'left_site' | 'failed' | 'no_time';

export interface Purpose {
  readonly key: string;
  readonly title: string;
  /** The names of those whose services it covers, as the form shows them. */
  readonly providers: readonly string[];
}

/** Why a state was not walked. */
export type NotRun =
  | 'no_banner'
  | 'not_pressed'
  | 'no_withdrawal'
  | 'no_purposes'
  | 'no_credentials'
  | 'no_sign_in_form'
  | 'sign_in_refused'
  | 'nothing_asked'
  | 'no_language_form'
  | 'no_time'
  | 'not_reached';

export interface StateSeen {
  readonly kind: StateKind;
  /** Of the state «purpose»: the one that was accepted alone. */
  readonly purpose: Purpose | null;
  readonly notRun: NotRun | null;
  /** The manager whose banner was there, by name. */
  readonly banner: string | null;
  readonly pages: readonly PageVisit[];
  readonly seen: Seen;
}

/** What was learnt about the banner while pressing it. */
export interface BannerFacts {
  readonly name: string;
  /** Refusing took a second layer although accepting did not. */
  readonly refusalIsDeeper: boolean;
  /** No link or button of the page leads back to the choice. */
  readonly noWayBack: boolean;
}

export interface Entry {
  readonly label: string;
  readonly isPattern: boolean;
  readonly store: string;
  readonly provider: string;
  readonly party: 'first' | 'third' | null;
  readonly where: readonly string[];
  readonly lifetime_s: number | null;
  readonly attributes: EntryAttributes | null;
  readonly consent: 'exempt' | 'asked';
  readonly question: string | null;
  readonly host: string | null;
}

export interface EntryAttributes {
  readonly secure: boolean;
  readonly http_only: boolean;
  readonly same_site: string;
  readonly path: string;
  readonly partitioned: boolean;
}

export interface RegisterRead {
  readonly source: 'well_known' | 'url' | 'file';
  readonly address: string;
  readonly version: number | null;
  readonly hash: string | null;
  /** What the hash of its content really is; null when its schema says nothing of a hash. */
  readonly realHash: string | null;
  readonly entries: readonly Entry[];
}

/** A line of the charter page's tables, by the meaning of its columns. */
export interface CharterLine {
  readonly name: string;
  readonly lifetime: string | null;
  readonly provider: string | null;
  /** Headings of the columns where this line says nothing. */
  readonly empty: readonly string[];
}

export interface CharterRead {
  readonly url: string;
  readonly lines: readonly CharterLine[];
}

/** What was audited: the address that people type, and the hosts that are the site itself. */
export interface Site {
  readonly origin: string;
  readonly hosts: readonly string[];
}

export interface Difference {
  readonly rule: Rule;
  readonly severity: 'difference' | 'warning';
  /** Where it was seen; empty for what concerns no state, such as the charter's table. */
  readonly states: readonly string[];
  readonly subject: string;
  /** What its sentence is filled with. */
  readonly facts: Readonly<Record<string, string>>;
  readonly page: string | null;
  readonly by: string | null;
}

export const rules = [
  'undeclared_cookie',
  'undeclared_key',
  'undeclared_host',
  'cookie_without_consent',
  'key_without_consent',
  'host_without_consent',
  'cookie_after_withdrawal',
  'key_after_withdrawal',
  'host_after_withdrawal',
  'read_after_refusal',
  'sent_after_withdrawal',
  'wrong_attribute',
  'wrong_party',
  'longer_life',
  'shorter_life',
  'dropped_cookie',
  'never_seen',
  'service_worker',
  'charter_missing',
  'charter_extra',
  'charter_twice',
  'charter_lifetime',
  'charter_provider',
  'charter_empty',
  'charter_not_found',
  'charter_without_table',
  'register_hash',
  'refusal_is_deeper',
  'no_way_back',
  'banner_despite_gpc',
] as const;
export type Rule = (typeof rules)[number];

/** The name of a state in reports: its kind, with the purpose that was accepted alone. */
export const stateKey = ({ kind, purpose }: Pick<StateSeen, 'kind' | 'purpose'>): string =>
  purpose === null ? kind : `${kind}:${purpose.key}`;

export const nothingSeen: Seen = {
  cookies: [],
  keys: [],
  workers: [],
  hosts: [],
  dropped: [],
  reads: [],
  sent: [],
};
