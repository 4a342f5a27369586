import type { IncomingMessage, ServerResponse } from 'node:http';
import { objected } from '@lucarne/cookies';
import type { FastifyRequest } from 'fastify';
import type { App } from '../../http/app-type.ts';
import type { Visit } from '../../http/visit.ts';
import type { Services } from '../../services.ts';
import type { CountKind } from './batch.ts';
import { isRobot } from './robots.ts';
import type { Visitor } from './visitors.ts';

/** Counts the uses of the data API by people and programs; what pages ask, in memory or by their scripts, is not a use. */
export function countUses(app: App, services: Services): void {
  app.addHook('onResponse', async (request, reply) => {
    if (!wasAnswered(reply) || request.method !== 'GET' || !request.visit || isAskedByPage(request)) return;
    const kinds = usesOf(request, reply.statusCode);
    if (kinds.length === 0 || !mayCount(request.visit)) return;
    const { dataset_id = null } = (request.params ?? {}) as { dataset_id?: string };
    count({ request: request.raw, visit: request.visit, dataset: dataset_id, kinds }, services);
  });
}

/** Counts a page of the public site once it was shown: what is not there cannot be looked at. */
export function countView(request: IncomingMessage, response: ServerResponse, visit: Visit, services: Services): void {
  const [pathname = '/', query = ''] = (request.url ?? '/').split('?');
  if (request.method !== 'GET' || OFFICE.test(pathname) || !mayCount(visit)) return;
  const isSearch = pathname === '/explore/' && isFiltered(query);
  const kinds: readonly CountKind[] = isSearch ? ['view', 'search'] : ['view'];
  response.once('finish', () => {
    const isPage = String(response.getHeader('content-type') ?? 'text/html').startsWith('text/html');
    if (!isPage || !wasAnswered(response)) return;
    count({ request, visit, dataset: datasetOf(pathname), kinds }, services);
  });
}

/** Not of somebody who objected, nor of a browser that does so for its owner. */
export function mayCount({ entry, choice, gpc }: Pick<Visit, 'entry' | 'choice' | 'gpc'>): boolean {
  return !gpc && !objected(entry.register, choice);
}

interface Seen {
  readonly request: IncomingMessage;
  readonly visit: Visit;
  readonly dataset: string | null;
  readonly kinds: readonly CountKind[];
}

/** A call of the API is a program's: many people may be behind it, or none, so it makes no visitor. */
function count({ request, visit, dataset, kinds }: Seen, { counts, settings }: Services): void {
  const { portal } = visit.entry;
  const agent = request.headers['user-agent'] ?? '';
  const isCall = kinds.includes('api_call');
  const robot = isCall ? agent !== '' && isRobot(agent) : isRobot(agent);
  const isPerson = !robot && !isCall && visit.viewer?.by !== 'key';
  counts.add({
    portal,
    dataset,
    kinds: robot ? ['robot'] : kinds,
    ...(isPerson ? { visitor: visitorOf(request, agent, settings.trustProxy) } : {}),
  });
}

/** The address is the socket's, or the one that our own proxy saw. */
function visitorOf({ socket, headers }: IncomingMessage, agent: string, trustProxy: boolean): Visitor {
  const forwarded = trustProxy
    ? String(headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : '';
  return { address: forwarded || (socket.remoteAddress ?? ''), agent };
}

function isAskedByPage({ headers }: FastifyRequest): boolean {
  if (headers['x-lucarne-page'] !== undefined) return true;
  return headers['sec-fetch-site'] === 'same-origin' && headers['sec-fetch-dest'] === 'empty';
}

function usesOf(request: FastifyRequest, status: number): readonly CountKind[] {
  const route = request.routeOptions.url ?? '';
  if (!API.test(route)) return [];
  if (/\/files\/.*\/300$/.test(route)) return [];
  if (/\/files\//.test(route)) return status === 200 ? ['attachment'] : [];
  if (/\/exports\/.|\/download(?:\/|$)/.test(route)) return status === 200 ? ['download'] : [];
  if (/\/(?:attachments|alternative_exports)\/./.test(route)) return status === 200 ? ['attachment'] : [];
  const query = request.url.split('?')[1] ?? '';
  return CATALOGUE.test(route) && isFiltered(query) ? ['api_call', 'search'] : ['api_call'];
}

/** 304: what the browser keeps is shown again; but nothing is downloaded. */
const wasAnswered = ({ statusCode }: { readonly statusCode: number }): boolean =>
  statusCode === 200 || statusCode === 304;

const API = /^\/(?:api\/(?:explore|v2|records|datasets)|explore\/dataset)\//;
const CATALOGUE = /^\/api\/(?:(?:explore\/[^/]+|v2)\/catalog\/datasets|datasets\/1\.0\/search)\/?$/;
const FILTERS = /^(?:q|search|where|refine|exclude)(?:\.|$)/;
const isFiltered = (query: string): boolean =>
  [...new URLSearchParams(query)].some(([name, value]) => FILTERS.test(name) && value !== '');

/** Pages that are no use of the portal's data: the administration, and the way into it. */
const OFFICE = /^\/(?:backoffice|login|logout|account|welcome)(?:\/|$)/;
/** A dataset's identifier needs no encoding: what does is none. */
const DATASET_PAGE = /^\/explore\/dataset\/([a-z0-9][a-z0-9_-]{0,99})\//;

const datasetOf = (path: string): string | null => DATASET_PAGE.exec(path)?.[1] ?? null;
