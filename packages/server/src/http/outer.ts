import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { underSignal } from '@lucarne/cookies';
import { problem } from '../core/problem.ts';
import { cookieHeader, removals } from '../features/choices/refused.ts';
import { answerDemoMedia, MEDIA_HOST } from '../features/demo/media.ts';
import { hostName } from '../features/portals/directory.ts';
import type { Services } from '../services.ts';
import { unlockDoor } from './door.ts';
import { NOTHING_LOADS } from './page-headers.ts';
import { type PagesOptions, renderPage } from './pages.ts';
import { bodyOf, challengeOf, httpProblems, toProblem } from './problems.ts';
import { showUnknownHost } from './unknown-host.ts';
import { arrive, identify, isHttps, recognise, rememberVisit, type Visit } from './visit.ts';

export interface OuterOptions extends PagesOptions {
  /** Fastify's own handler. */
  readonly api: RequestListener;
}

/** The first to see a request: opens the door for its portal, then gives it to the API or to the pages. */
export function outerHandler(options: OuterOptions): RequestListener {
  return (request, response) => {
    route(request, response, options).catch((error) => refuse(error, request, response, options.services));
  };
}

async function route(request: IncomingMessage, response: ServerResponse, options: OuterOptions): Promise<void> {
  const { services, api } = options;
  const { directory, settings, clock, db } = services;
  delete request.headers['x-lucarne-page'];
  request.headers['x-lucarne-proto'] = isHttps(request, settings.trustProxy) ? 'https' : 'http';
  request.url = withOneSlash(request.url ?? '/');
  const path = request.url.split('?')[0] ?? '/';
  if (answersOnAnyHost(path)) unlockFor(request, options);
  else if (hostName(request.headers.host) === MEDIA_HOST && hasDemo(services))
    return answerDemoMedia(request, response);
  if (answersOnAnyHost(path)) return api(request, response);
  const entry = directory.byHost(request.headers.host);
  if (!entry) throw problem(httpProblems, 'host_unknown', { host: String(request.headers.host ?? '').slice(0, 200) });
  const visitOptions = { db, clock, trustProxy: settings.trustProxy };
  const arrival = arrive(request, entry, visitOptions);
  unlock(request, arrival);
  if (isStatic(path)) return options.handler(request, response, () => response.writeHead(404).end());
  const visit = await recognise(request, arrival, visitOptions);
  openDoor(request, response, visit);
  if (isForApi(request.method ?? 'GET', path)) return api(request, response);
  renderPage(request, response, await identify(request, visit, visitOptions), null, options);
}

function unlockFor(request: IncomingMessage, { services }: OuterOptions): void {
  const entry = services.directory.byHost(request.headers.host);
  if (!entry) return;
  const { db, clock, settings } = services;
  unlock(request, arrive(request, entry, { db, clock, trustProxy: settings.trustProxy }));
}

function unlock(request: IncomingMessage, { entry, https, choice, gpc }: Visit): void {
  unlockDoor(request, {
    portal: entry.portal.slug,
    register: entry.register,
    https,
    choice: underSignal(choice, { gpc }),
  });
}

/**
 * From here on, cookies of the register pass; what this visitor refused is taken back with this very answer, and nobody
 * behind this line reads it.
 */
function openDoor(request: IncomingMessage, response: ServerResponse, visit: Visit): void {
  unlock(request, visit);
  rememberVisit(request, visit);
  const { entry, cookies, sent } = visit;
  if (cookies.size === sent.size) return;
  const refused = [...sent.keys()].filter((name) => !cookies.has(name));
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  for (const header of removals(entry.register, refused, { ...visit, path })) {
    response.appendHeader('set-cookie', header);
  }
  request.headers.cookie = cookieHeader(cookies);
}

const hasDemo = ({ directory }: Services): boolean => directory.all().some(({ portal }) => portal.demonstration);

const ANYWHERE = new Set(['/healthz', '/readyz', '/metrics']);
/** Programs put the parts of an address of the API together with a slash too many. */
const withOneSlash = (url: string): string => {
  const [path = ''] = url.split('?', 1);
  return /^\/+(?:api|explore)\//.test(path) ? path.replace(/\/{2,}/g, '/') + url.slice(path.length) : url;
};

const answersOnAnyHost = (path: string): boolean => ANYWHERE.has(path) || path.startsWith('/api/automation/');

/** The records of a dataset in a file, and the files that they name, at the addresses that older pages link to. */
const DOWNLOAD = /^\/explore\/dataset\/[^/]+\/(?:download|files\/.+)\/?$/;
const FIXED = new Set(['/robots.txt', '/sitemap.xml', '/theme.css', '/favicon.ico', '/favicon.svg']);
const FORMS = new Set([
  '/login/',
  '/logout/',
  '/i18n/setlang/',
  '/cookies/',
  '/cookies/receipt/',
  '/cookies/remove/',
  '/cookies/once/',
  '/backoffice/upload/',
  '/backoffice/attachments/',
]);

function isForApi(method: string, path: string): boolean {
  if (path.startsWith('/api/')) return path !== '/api/docs' && !path.startsWith('/api/docs/');
  if (
    /^\/api-console(?:\/|$)/.test(path) ||
    path.startsWith('/.well-known/') ||
    path.startsWith('/oauth2/') ||
    FIXED.has(path) ||
    ALIASES.has(path) ||
    DOWNLOAD.test(path)
  )
    return true;
  if (method !== 'POST') return false;
  return FORMS.has(path.endsWith('/') ? path : `${path}/`) || path.startsWith('/welcome/');
}

/** The other addresses of the charter; a redirect of the API's. */
const ALIASES = new Set([
  '/terms/cookies-policy/',
  '/terms/cookies-policy',
  '/pages/charte-cookies/',
  '/pages/charte-cookies',
  '/cookies/once/',
  '/cookies/once',
]);

const isStatic = (path: string): boolean => path.startsWith('/_app/') || path.startsWith('/islands/');

function refuse(error: unknown, request: IncomingMessage, response: ServerResponse, services: Services): void {
  const found = toProblem(error);
  if (found.code === 'failed') {
    services.report({
      kind: 'request_failed',
      method: request.method ?? '',
      path: (request.url ?? '').split('?')[0] ?? '',
      error,
    });
  }
  if (response.headersSent) return void response.destroy();
  if (found.code === 'host_unknown' && showUnknownHost(request, response, found)) return;
  response.writeHead(found.status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...challengeOf(found),
    'content-security-policy': NOTHING_LOADS,
  });
  response.end(`${JSON.stringify(bodyOf(found))}\n`);
}
