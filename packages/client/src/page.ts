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
}

/** What an account may do, from the widest to the narrowest. */
export type Role = 'installation_administrator' | 'portal_administrator' | 'publisher';

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
  /** The purposes and providers that need consent; empty when the register is exempt only. */
  readonly questions: readonly ConsentQuestion[];
  /** The visitor's standing answers, by `questions[].key`. */
  readonly answers: Readonly<Record<string, boolean>>;
  /** True when the visitor objected to the anonymous statistics. */
  readonly objected: boolean;
  /** Hosts whose frames this visitor accepted, e.g. `media.localhost`. */
  readonly acceptedHosts: readonly string[];
}

/** One question of the first layer: a purpose or a service, and who provides it. */
export interface ConsentQuestion {
  readonly key: string;
  readonly title: string;
  readonly sentence: string;
  readonly providers: readonly { readonly name: string; readonly url: string }[];
}

/** What a form led to, with the status that the page answers with. */
export interface PageOutcome {
  readonly form: 'login' | 'choice' | 'welcome' | 'upload';
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
