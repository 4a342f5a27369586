import type { IncomingMessage } from 'node:http';
import { dayOf, readChoice, underSignal } from '@lucarne/cookies';
import type { Kysely } from 'kysely';
import { problem } from '../core/problem.ts';
import { KEY_PARAMETERS } from '../core/request.ts';
import { viewerByKey } from '../features/accounts/key-store.ts';
import { accountProblems } from '../features/accounts/problems.ts';
import type { Viewer } from '../features/accounts/rules.ts';
import { readAccountChoice } from '../features/choices/account.ts';
import { readableCookies } from '../features/choices/refused.ts';
import { type Standing, standing } from '../features/choices/standing.ts';
import { chooseLanguage } from '../features/languages/rules.ts';
import { viewerByToken } from '../features/oauth/grant-store.ts';
import type { PortalEntry } from '../features/portals/directory.ts';
import { openSession } from '../features/sessions/store.ts';
import type { Catalogue } from '../storage/catalogue/schema.ts';
import { readCookies } from './cookies.ts';

/** One request, understood: which portal, which language, who, and what they chose about cookies. */
export interface Visit extends Standing {
  readonly entry: PortalEntry;
  readonly language: string;
  /** `scheme://host[:port]` as the visitor typed it. */
  readonly origin: string;
  readonly https: boolean;
  /** What may be read: a cookie that this visitor refused is not among them. */
  readonly cookies: ReadonlyMap<string, string>;
  /** All that the browser sent, what was refused included: to show it to its owner and to expire it, for nothing else. */
  readonly sent: ReadonlyMap<string, string>;
  /** `Sec-GPC: 1`: the browser refuses on behalf of the visitor. */
  readonly gpc: boolean;
  readonly viewer: Viewer | null;
  /** The token of the session that stands, null for visitors and for API keys. */
  readonly session: string | null;
  /** Of a session: where its choices about cookies are kept, and whether its owner knows. */
  readonly account: AccountChoice | null;
}

/** The choice of the account behind a session, which holds on all its devices. */
export interface AccountChoice {
  readonly accountId: string;
  /** False until the account has answered: the choice of the browser then stands. */
  readonly chosen: boolean;
  /** True once this session was told that the choice of the account applies. */
  readonly told: boolean;
}

export interface VisitOptions {
  readonly db: Kysely<Catalogue>;
  readonly trustProxy: boolean;
  readonly clock: () => number;
}

/** Reads portal, scheme, language and the browser's choice from the request alone. */
export function arrive(request: IncomingMessage, entry: PortalEntry, options: VisitOptions): Visit {
  const { headers } = request;
  const sent = readCookies(headers.cookie);
  const https = isHttps(request, options.trustProxy);
  const { portal } = entry;
  const stands = standing(entry, readChoice(sent.get('cookies_preferences'), dayOf(options.clock())));
  const gpc = headers['sec-gpc'] === '1';
  return {
    entry,
    https,
    origin: `${https ? 'https' : 'http'}://${headers.host ?? ''}`,
    ...stands,
    sent,
    cookies: readableCookies(entry.register, underSignal(stands.choice, { gpc }), sent),
    gpc,
    language: chooseLanguage({
      once: queryValue(request.url ?? '', 'flg'),
      chosen: sent.get('django_language') ?? null,
      accepted: headers['accept-language'],
      languages: portal.languages,
      fallback: portal.defaultLanguage,
    }),
    viewer: null,
    session: null,
    account: null,
  };
}

/** Adds the person whose session this is, and the choice of their account. A key for programs comes without a browser. */
export async function recognise(request: IncomingMessage, visit: Visit, options: VisitOptions): Promise<Visit> {
  const token = visit.sent.get('sessionid');
  if (token === undefined || sentKey(request) !== null) return visit;
  const { entry, sent } = visit;
  const session = await openSession(options.db, { token, portalId: entry.portal.id, now: options.clock() });
  if (!session) return visit;
  const { viewer, choice, told } = session;
  const said = readAccountChoice(choice, dayOf(options.clock()));
  const stands = said === null ? {} : standing(entry, said);
  const seen = { ...visit, ...stands, viewer, session: token };
  const cookies = readableCookies(entry.register, underSignal(seen.choice, seen), sent);
  return { ...seen, cookies, account: { accountId: viewer.accountId, chosen: said !== null, told } };
}

/**
 * Adds the account behind an API key, if one was sent. A key that is not known is a problem, not a visitor; but a browser that asks
 * before it calls is let through, so that its program reads that problem.
 */
export async function identify(request: IncomingMessage, visit: Visit, options: VisitOptions): Promise<Visit> {
  if (request.method === 'OPTIONS') return visit;
  const viewer = await viewerOfKey(request, visit.entry.portal.id, options);
  return viewer ? { ...visit, viewer, session: null, account: null } : visit;
}

const known = new WeakMap<IncomingMessage, Visit>();

/** Keeps what was understood of a request for whoever answers it. */
export const rememberVisit = (request: IncomingMessage, visit: Visit): void => void known.set(request, visit);
export const knownVisit = (request: IncomingMessage): Visit | undefined => known.get(request);

/**
 * The account behind `Authorization: Apikey …` or `Bearer …`, `?apikey=` or `?access_token=`, if one was sent. The routes of
 * management look at the roles on the portal that they name, not on the one whose address was called.
 */
export async function viewerOfKey(
  request: IncomingMessage,
  portalId: string | null,
  options: VisitOptions,
): Promise<Viewer | null> {
  const sent = sentKey(request);
  const byKeyOn = request.url?.startsWith(MANAGEMENT) ? null : portalId;
  return sent && viewerOfSecret(sent, { portalId, byKeyOn }, options);
}

/** The same for a form, whose body holds it. */
export async function viewerOfForm(body: unknown, portalId: string, options: VisitOptions): Promise<Viewer | null> {
  const { access_token, apikey } = Object(body) as Readonly<Record<string, unknown>>;
  const key = typeof access_token === 'string' && access_token !== '' ? access_token : apikey;
  if (typeof key !== 'string' || key === '') return null;
  return viewerOfSecret({ key, mayBeToken: key === access_token }, { portalId, byKeyOn: portalId }, options);
}

interface Places {
  readonly portalId: string | null;
  readonly byKeyOn: string | null;
}

/** Programs of the field also send a key where RFC 6750 has a token. */
async function viewerOfSecret({ key, mayBeToken }: SentKey, places: Places, { db, clock }: VisitOptions) {
  const { portalId, byKeyOn } = places;
  const now = clock();
  const token = mayBeToken && portalId !== null ? await viewerByToken(db, key, { portalId, now }) : null;
  const viewer = token ?? (await viewerByKey(db, key, { portalId: byKeyOn, now }));
  if (viewer) return viewer;
  throw problem(accountProblems, mayBeToken ? 'token_unknown' : 'key_unknown', {});
}

/** The addresses of management, which answer on any host. */
export const MANAGEMENT = '/api/automation/';

interface SentKey {
  readonly key: string;
  readonly mayBeToken: boolean;
}

/** Programs write the scheme in any case. Other schemes are the affair of a proxy before us; an empty key is none. */
function sentKey({ headers, url = '' }: IncomingMessage): SentKey | null {
  const [scheme = '', key] = (headers.authorization ?? '').trim().split(/\s+/);
  if (/^(?:apikey|bearer)$/i.test(scheme) && key) return { key, mayBeToken: /^bearer$/i.test(scheme) };
  for (const name of KEY_PARAMETERS) {
    const value = url.includes(`${name}=`) && queryValue(url, name);
    if (value) return { key: value, mayBeToken: name === 'access_token' };
  }
  return null;
}

/** A page's call in memory has no socket: it says what its own request came by, in headers that nobody else can send. */
export function isHttps(request: IncomingMessage, trustProxy: boolean): boolean {
  if (request.headers['x-lucarne-page'] !== undefined) return request.headers['x-lucarne-proto'] === 'https';
  if ('encrypted' in request.socket && request.socket.encrypted) return true;
  return trustProxy && String(request.headers['x-forwarded-proto'] ?? '').split(',')[0] === 'https';
}

function queryValue(url: string, name: string): string | null {
  const mark = url.indexOf('?');
  return mark < 0 ? null : new URLSearchParams(url.slice(mark)).get(name);
}
