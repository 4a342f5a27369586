import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import swagger from '@fastify/swagger';
import Fastify, { type FastifyInstance, type LightMyRequestResponse } from 'fastify';
import { NO_LIMITS, type Portal, type PublishedDataset, type PublishedDatasets } from '../../core/dataset.ts';
import type { Event } from '../../core/events.ts';
import { problem } from '../../core/problem.ts';
import { httpProblems } from '../../http/problems.ts';
import { readQueryString } from '../../http/query-string.ts';
import { openRecords, type RecordsEngine, type RecordsOptions } from '../../storage/records/engine.ts';
import { toyDataset, writeToyCache } from '../../storage/records/toy.ts';
import { sightOf } from '../datasets/sight.ts';
import { openTally } from '../quotas/tally.ts';
import { type ExploreOptions, exploreRoutes } from './index.ts';

/** The API over real caches in a folder of its own, for tests; the portal of a request is the first label of its host. */
export interface TestExplore {
  readonly app: FastifyInstance;
  readonly records: RecordsEngine;
  readonly events: readonly Event[];
  /** The codes of the errors that routes ended with, also when nobody was left to hear them. */
  readonly errors: readonly string[];
  readonly folder: string;
  /** What is published on each portal, by slug; change it, and move the counter. */
  readonly published: Map<string, PublishedDataset[]>;
  readonly portals: Map<string, Portal>;
  get(path: string, host?: string): Promise<LightMyRequestResponse>;
  /** Any address, also of older versions. */
  visit(url: string, form?: string): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

const TOY_USES = { views: 99, downloads: 20, apiCalls: 300, attachmentDownloads: 2 };

export const API = '/api/explore/v2.1';

export function testPortal(slug: string, facts: Partial<Portal> = {}): Portal {
  return {
    id: `id-${slug}`,
    slug,
    name: { en: slug },
    tagline: { en: '' },
    languages: ['en', 'fr'],
    defaultLanguage: 'en',
    timezone: 'Europe/Paris',
    colours: { primary: '#123456', accent: '#654321' },
    demonstration: true,
    catalogueCounter: 1,
    limits: NO_LIMITS,
    membersOnly: false,
    ...facts,
  };
}

/** The cache files that are made, and what the engine allows. */
type TestOptions = Partial<
  Pick<RecordsOptions, 'buildCache' | 'queryMs' | 'lanes' | 'memoryMb'> & Pick<ExploreOptions, 'idleMs' | 'clock'>
>;

/** Two portals, `one` with the toy dataset, `two` with a dataset of its own. */
export async function startExplore(options: TestOptions = {}): Promise<TestExplore> {
  const folder = await mkdtemp(join(tmpdir(), 'lucarne-explore-'));
  const events: Event[] = [];
  const errors: string[] = [];
  const portals = new Map(['one', 'two'].map((slug) => [slug, testPortal(slug)]));
  const published = new Map([
    ['one', [toyDataset({})]],
    ['two', [toyDataset({ id: 'secret-cities', uid: 'da_toy002' })]],
  ]);
  const report = (event: Event) => void events.push(event);
  const records = await openRecords({
    cacheFolder: join(folder, 'cache'),
    snapshotsFolder: join(folder, 'snapshots'),
    memoryMb: 512,
    queryMs: 30_000,
    buildCache: ({ cacheFile }) => writeToyCache(cacheFile),
    report,
    ...options,
  });
  const app = await buildApp({ records, portals, datasets: publishedIn(published), report, ...options }, errors);
  return {
    app,
    records,
    events,
    errors,
    folder,
    published,
    portals,
    get: (path, host = 'one.localhost') => app.inject({ url: `${API}${path}`, headers: { host } }),
    visit: (url, form) =>
      app.inject({
        url,
        method: form === undefined ? 'GET' : 'POST',
        headers: { host: 'one.localhost', 'content-type': 'application/x-www-form-urlencoded' },
        ...(form === undefined ? {} : { payload: form }),
      }),
    async close() {
      await app.close();
      await records.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function publishedIn(published: TestExplore['published']): PublishedDatasets {
  const list = async ({ slug }: Portal) => published.get(slug) ?? [];
  return {
    list,
    find: async (portal, id) => (await list(portal)).find((dataset) => dataset.id === id) ?? null,
    seenBy: async (portal, reader) =>
      sightOf(
        (await list(portal)).map((dataset) => ({ ...dataset, readable: null })),
        new Map(),
        reader,
      ),
  };
}

interface AppParts {
  readonly records: RecordsEngine;
  readonly portals: TestExplore['portals'];
  readonly datasets: PublishedDatasets;
  readonly report: (event: Event) => void;
  readonly idleMs?: number;
  readonly clock?: () => number;
}

const toyClock = () => Date.parse('2026-01-02T03:04:05Z');

async function buildApp({ portals, clock = toyClock, ...parts }: AppParts, errors: string[]): Promise<FastifyInstance> {
  const app = Fastify({
    routerOptions: { querystringParser: readQueryString, ignoreTrailingSlash: true },
    forceCloseConnections: true,
  });
  await app.register(swagger, { openapi: { openapi: '3.1.0', info: { title: 'Test', version: '1' } } });
  app.decorateRequest('viewer', null);
  app.decorateRequest('language', '');
  app.decorateRequest('origin', '');
  app.addHook('onRequest', async (request) => {
    const { host = '' } = request.headers;
    const portal = portals.get(host.split('.')[0] ?? 'one') ?? portals.get('one');
    if (!portal || host === 'unknown.localhost') throw problem(httpProblems, 'host_unknown', { host });
    request.portal = portal;
    request.language = portal.defaultLanguage;
    request.origin = `http://${host}`;
  });
  app.addHook('onError', async (_request, _reply, { code }) => void errors.push(code));
  const uses = { today: () => '2026-01-02', read: async () => new Map([['cities', TOY_USES]]) };
  const quotas = openTally(clock);
  await app.register(exploreRoutes, {
    clock,
    uses,
    quotas,
    attachmentsFolder: tmpdir(),
    snapshotsFolder: tmpdir(),
    ...parts,
  });
  return app;
}
