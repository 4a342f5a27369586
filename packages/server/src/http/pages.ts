import type { IncomingMessage, ServerResponse } from 'node:http';
import { scriptsFor, underSignal } from '@lucarne/cookies';
import { inLanguage } from '../core/dataset.ts';
import { rolesOn } from '../features/accounts/rules.ts';
import { markTold } from '../features/choices/account.ts';
import { consentOf, tellsAccount } from '../features/choices/page.ts';
import { cookieHeader } from '../features/choices/refused.ts';
import { hostsOpenOnce, withHostsOpenOnce } from '../features/embeds/once.ts';
import { countView } from '../features/statistics/uses.ts';
import type { Services } from '../services.ts';
import type { App } from './app-type.ts';
import { forceStatus } from './door.ts';
import type { Outcome, ShowPage } from './forms.ts';
import { pageHeaders, placeOf } from './page-headers.ts';
import { bodyOf } from './problems.ts';
import type { Visit } from './visit.ts';
import { tokenFor } from './visitor.ts';

/** SvelteKit's handler, as its Node adapter builds it. */
export type PagesHandler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** What the page's code finds on the Node request; its shape is the client package's `PageContext`. */
interface WithContext extends IncomingMessage {
  lucarne?: unknown;
}

export interface PagesOptions {
  readonly services: Services;
  readonly app: () => App;
  readonly handler: PagesHandler;
}

/** Gives a page its context and its headers, then lets SvelteKit render it. */
export function renderPage(
  request: IncomingMessage,
  response: ServerResponse,
  visit: Visit,
  outcome: Outcome | null,
  options: PagesOptions,
): void {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  const token = needsToken(visit, path) ? tokenFor(visit, options.services.secret) : null;
  if (token?.setCookie) response.appendHeader('set-cookie', token.setCookie);
  const { https, entry } = visit;
  const choice = underSignal(visit.choice, visit);
  const headers = pageHeaders({
    register: entry.register,
    choice,
    https,
    path,
    once: hostsOpenOnce(request),
    leadsTo: outcome?.leadsTo,
  });
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  (request as WithContext).lucarne = contextOf(request, visit, token?.token ?? null, outcome, options);
  countView(request, response, visit, options.services);
  noteTold(response, visit, options.services);
  options.handler(request, response, () => response.writeHead(404).end());
}

/** Pages whose forms carry the token: sign-in, the first administrator, and all pages of a session. */
function needsToken(visit: Visit, path: string): boolean {
  return visit.session !== null || path === '/login/' || path.startsWith('/welcome/');
}

function contextOf(
  request: IncomingMessage,
  visit: Visit,
  csrfToken: string | null,
  outcome: Outcome | null,
  options: PagesOptions,
) {
  const { entry, language, viewer, origin, choice } = visit;
  const { portal, register } = entry;
  const say = (text: Readonly<Record<string, string>>) => inLanguage(text, language, portal.defaultLanguage);
  return {
    portal: {
      slug: portal.slug,
      name: say(portal.name),
      tagline: say(portal.tagline),
      languages: portal.languages,
      defaultLanguage: portal.defaultLanguage,
      timezone: portal.timezone,
      origin,
      colours: portal.colours,
      demonstration: portal.demonstration,
      limits: portal.limits,
      membersOnly: portal.membersOnly,
    },
    language,
    account:
      viewer && viewer.by !== 'token'
        ? { email: viewer.email, name: viewer.name, roles: rolesOn(viewer, portal.id) }
        : null,
    csrfToken,
    consent: withHostsOpenOnce(consentOf(visit), request),
    scripts: scriptsFor(register, underSignal(choice, visit), placeOf(request.url ?? '/')),
    outcome: outcome && {
      form: outcome.form,
      status: outcome.problem?.status ?? 200,
      problem: outcome.problem && bodyOf(outcome.problem),
      values: outcome.values,
    },
    fetch: (path: string, init?: RequestInit) => callInMemory({ request, visit }, path, init, options.app()),
  };
}

const PASSED_ON = [
  ...['host', 'accept-language', 'sec-gpc', 'origin', 'referer', 'sec-fetch-site', 'x-lucarne-proto'],
  'x-forwarded-for',
];

interface Caller {
  readonly request: IncomingMessage;
  readonly visit: Visit;
}

/** Calls the API as this visitor, without a socket; stops with `init.signal`. */
async function callInMemory(
  { request, visit }: Caller,
  path: string,
  init: RequestInit = {},
  app: App,
): Promise<Response> {
  const passed = PASSED_ON.flatMap((name) => {
    const value = request.headers[name];
    return value === undefined ? [] : [[name, String(value)] as const];
  });
  const headers = {
    ...Object.fromEntries(passed),
    ...(visit.sent.size > 0 ? { cookie: cookieHeader(visit.sent) } : {}),
    ...Object.fromEntries(new Headers(init.headers)),
    'x-lucarne-page': '1',
  };
  const method = (init.method ?? 'GET') as 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  const answer = await app.inject({
    method,
    url: path,
    headers,
    remoteAddress: request.socket.remoteAddress ?? '127.0.0.1',
    ...(typeof init.body === 'string' ? { payload: init.body } : {}),
    ...(init.signal ? { signal: init.signal } : {}),
  });
  const body = answer.statusCode === 204 || answer.statusCode === 304 ? null : answer.rawPayload;
  return new Response(body === null ? null : new Uint8Array(body), {
    status: answer.statusCode,
    headers: Object.entries(answer.headers).flatMap(([name, value]): [string, string][] =>
      name === 'set-cookie' || value === undefined ? [] : [[name, String(value)]],
    ),
  });
}

/** Once a page has told it, a session is not told again that the choice of its account applies. */
function noteTold(response: ServerResponse, visit: Visit, { db, report }: Services): void {
  const { session } = visit;
  if (session === null || !tellsAccount(visit)) return;
  response.once('finish', () => {
    if (response.statusCode !== 200 || !String(response.getHeader('content-type')).startsWith('text/html')) return;
    markTold(db, session).catch((error) =>
      report({ kind: 'background_failed', what: 'a notice about cookies', error }),
    );
  });
}

/** Shows a page in answer to a form, with the status of the problem that the form met, if it met one. */
export function pageShower(options: PagesOptions): ShowPage {
  return (request, reply, path, outcome) => {
    reply.hijack();
    request.raw.method = 'GET';
    request.raw.url = path;
    if (outcome) tellProblem(request.raw, reply.raw, outcome);
    renderPage(request.raw, reply.raw, request.visit as Visit, outcome, options);
    return reply;
  };
}

function tellProblem(request: IncomingMessage, response: ServerResponse, { problem }: Outcome): void {
  if (problem === null) return;
  forceStatus(request, problem.status);
  const { details } = problem;
  if (typeof details === 'object' && details !== null && 'seconds' in details) {
    response.setHeader('retry-after', String(details.seconds));
  }
}
