import type { IncomingMessage } from 'node:http';
import { type Choice, dayOf, readChoice } from '@lucarne/cookies';
import type { Kysely } from 'kysely';
import { problem } from '../core/problem.ts';
import { accountProblems } from '../features/accounts/problems.ts';
import type { Viewer } from '../features/accounts/rules.ts';
import { viewerByKey } from '../features/accounts/store.ts';
import { chooseLanguage } from '../features/languages/rules.ts';
import type { PortalEntry } from '../features/portals/directory.ts';
import { viewerBySession } from '../features/sessions/store.ts';
import type { Catalogue } from '../storage/catalogue/schema.ts';
import { readCookies } from './cookies.ts';

/** One request, understood: which portal, which language, who, and what they chose about cookies. */
export interface Visit {
  readonly entry: PortalEntry;
  readonly language: string;
  /** `scheme://host[:port]` as the visitor typed it. */
  readonly origin: string;
  readonly https: boolean;
  readonly cookies: ReadonlyMap<string, string>;
  readonly choice: Choice | null;
  /** `Sec-GPC: 1`: the browser refuses on behalf of the visitor. */
  readonly gpc: boolean;
  readonly viewer: Viewer | null;
  /** The token of the session that stands, null for visitors and for API keys. */
  readonly session: string | null;
}

export interface VisitOptions {
  readonly db: Kysely<Catalogue>;
  readonly trustProxy: boolean;
  readonly clock: () => number;
}

/** What can be said of a request without asking the catalogue. */
export type Arrival = Omit<Visit, 'viewer' | 'session'>;

/** Reads portal, scheme, language and choice from the request alone. */
export function arrive(request: IncomingMessage, entry: PortalEntry, options: VisitOptions): Arrival {
  const { headers } = request;
  const cookies = readCookies(headers.cookie);
  const https = isHttps(request, options.trustProxy);
  const { portal } = entry;
  return {
    entry,
    https,
    origin: `${https ? 'https' : 'http'}://${headers.host ?? ''}`,
    cookies,
    choice: readChoice(cookies.get('cookies_preferences'), dayOf(options.clock())),
    gpc: headers['sec-gpc'] === '1',
    language: chooseLanguage({
      once: queryValue(request.url ?? '', 'flg'),
      chosen: cookies.get('django_language') ?? null,
      accepted: headers['accept-language'],
      languages: portal.languages,
      fallback: portal.defaultLanguage,
    }),
  };
}

/** Finds out who asks: an API key, else a session of this portal. A key that is not known is a problem, not a visitor. */
export async function identify(request: IncomingMessage, arrival: Arrival, options: VisitOptions): Promise<Visit> {
  const viewer = await viewerOfKey(request, options.db);
  if (viewer) return { ...arrival, viewer, session: null };
  const session = arrival.cookies.get('sessionid') ?? null;
  const portalId = arrival.entry.portal.id;
  const found = session ? await viewerBySession(options.db, session, portalId, options.clock()) : null;
  return { ...arrival, viewer: found, session: found ? session : null };
}

/** The account behind `Authorization: Apikey …` or `?apikey=`, if one was sent. */
export async function viewerOfKey(request: IncomingMessage, db: Kysely<Catalogue>): Promise<Viewer | null> {
  const key = sentKey(request);
  if (key === null) return null;
  const viewer = await viewerByKey(db, key);
  if (viewer) return viewer;
  throw problem(accountProblems, 'key_unknown', {});
}

function sentKey({ headers, url }: IncomingMessage): string | null {
  const [scheme = '', key] = (headers.authorization ?? '').trim().split(/\s+/);
  if (scheme.toLowerCase() === 'apikey' && key) return key;
  return url?.includes('apikey=') ? queryValue(url, 'apikey') : null;
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
