/**
 * What a page of the portal is given for one request, besides the API: who asks, on which portal, in which language.
 * The server fills it; the web package reads it from `event.platform.req.lucarne` and never looks behind it.
 */
export interface PageContext {
  readonly portal: PagePortal;
  /** The language of this answer, one of `portal.languages`. */
  readonly language: string;
  /** The person who is signed in on this portal, if any. */
  readonly account: PageAccount | null;
  /** To put in `csrfmiddlewaretoken` of each form that needs it; null for a visitor who only reads. */
  readonly csrfToken: string | null;
  /** The state of the visitor's choice about cookies, and what to ask. */
  readonly consent: PageConsent;
  /** Addresses of other hosts' scripts that this page loads: those that the register declares and this visitor allows. */
  readonly scripts: readonly string[];
  /** What a form just sent to a fixed address (`/login/`, `/cookies/`…) led to, when the page is shown again. */
  readonly outcome: PageOutcome | null;
  /** Calls the server's API in memory, as this visitor. Paths only (`/api/…`). Pass `signal` to stop with the visitor. */
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
}

/** The portal that a page belongs to, in the words of the answer's language. */
export interface PagePortal {
  readonly slug: string;
  /** In the language of the answer. */
  readonly name: string;
  /** What kind of body it is and what the portal offers, one sentence. */
  readonly tagline: string;
  readonly languages: readonly string[];
  readonly defaultLanguage: string;
  readonly timezone: string;
  /** `scheme://host[:port]` as the visitor typed it. */
  readonly origin: string;
  /** `#rrggbb`; `/theme.css` adds the text colour that can be read on each. */
  readonly colours: { readonly primary: string; readonly accent: string };
  /** The demonstration says on each page that it is not the body's own service. */
  readonly demonstration: boolean;
  readonly limits: PageLimits;
  /** Only accounts with a role on the portal see its pages and its data. */
  readonly membersOnly: boolean;
}

/** What the portal allows to those who call its data API, by day; null is no limit. */
export interface PageLimits {
  readonly anonymousCalls: number | null;
  readonly accountCalls: number | null;
  readonly datasetCalls: number | null;
  /** How far `offset` and `limit` reach into the records; null is what the API says. */
  readonly pageWindow: number | null;
}

/** What an account may do, from the widest to the narrowest. */
export type Role = 'installation_administrator' | 'portal_administrator' | 'publisher' | 'reader';

/** The person who is signed in. */
export interface PageAccount {
  readonly email: string;
  readonly name: string;
  /** The roles that count on this portal. */
  readonly roles: readonly Role[];
}

/** What the visitor was asked about cookies, and what they answered. */
export interface PageConsent {
  /** True when the register asks something and the visitor has not answered: the first layer is shown. */
  readonly asks: boolean;
  /** True when the browser sends `Sec-GPC: 1`: it refuses for its owner, and an explicit choice wins. */
  readonly gpc: boolean;
  /** The purposes that need consent; empty when the register is exempt only. */
  readonly questions: readonly ConsentQuestion[];
  /** The visitor's answers, by `questions[].key` and by the key of each provider; what was not answered is refused. */
  readonly answers: Readonly<Record<string, boolean>>;
  /** True when the visitor objected to the anonymous statistics. */
  readonly objected: boolean;
  /** Hosts whose frames this visitor accepted, e.g. `media.localhost`. */
  readonly acceptedHosts: readonly string[];
  /** Why an answer is asked again: what was added since the version that the visitor answered, one sentence each. */
  readonly changes: readonly string[];
  /** The choice that does not cover what is asked now; null when nothing is asked again. */
  readonly earlier: { readonly day: string; readonly version: number | null } | null;
  /** Of a signed-in person, whose choice belongs to the account on all its devices; null for everybody else. */
  readonly account: PageAccountChoice | null;
  /** What pages stored in this browser while it was accepted, and must no longer be there. */
  readonly leftovers: readonly { readonly store: string; readonly name: string }[];
}

/** The choice of an account on this portal. */
export interface PageAccountChoice {
  /** False until the account has answered: the choice of the browser then stands. */
  readonly chosen: boolean;
  /** True on the one page that tells this session that the choice of the account applies. */
  readonly tells: boolean;
}

/** One question of the first layer: a purpose, and who receives the data. */
export interface ConsentQuestion {
  readonly key: string;
  readonly title: string;
  readonly sentence: string;
  readonly providers: readonly ConsentProvider[];
}

/** Somebody who can be accepted or refused apart, under `p.<key>` of the choice form. */
export interface ConsentProvider {
  readonly key: string;
  readonly name: string;
  readonly url: string;
  readonly accepted: boolean;
}

/** What a form led to, with the status that the page answers with. */
export interface PageOutcome {
  readonly form: 'login' | 'choice' | 'welcome' | 'upload' | 'attachment' | 'authorize';
  readonly status: number;
  readonly problem: PageProblem | null;
  /** What was typed, without secrets, to fill the form again. */
  readonly values: Readonly<Record<string, string>>;
}

/** The shape of every error of ours (Explore API errors differ: `error_code`, `message`). */
export interface PageProblem {
  readonly code: string;
  readonly message: string;
  readonly details: unknown;
  readonly hint: string | null;
}
