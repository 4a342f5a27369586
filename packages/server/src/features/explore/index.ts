import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PublishedDatasets } from '../../core/dataset.ts';
import type { Report } from '../../core/events.ts';
import { type Problem, problem } from '../../core/problem.ts';
import { type CountedUses, openCatalogueRecords } from '../../storage/records/catalogue.ts';
import type { RecordsEngine } from '../../storage/records/engine.ts';
import type { Tally } from '../quotas/tally.ts';
import { catalogueRoutes, datasetsPage } from './catalogue-routes.ts';
import { encodeAnswers } from './encoding.ts';
import { sendExploreError } from './errors.ts';
import type { Explore } from './explore.ts';
import { exportRoutes } from './export-routes.ts';
import { fileMakers } from './files/workers.ts';
import { keepFresh } from './fresh.ts';
import { addExploreHeaders } from './headers.ts';
import { narrower } from './narrowed.ts';
import { sendOlderError } from './older/errors1.ts';
import { readParameterForms } from './older/forms1.ts';
import { version1Routes } from './older/version1-routes.ts';
import { deprecationHeaders, version20Routes } from './older/version20-routes.ts';
import { exploreProblems } from './problems.ts';
import { countCalls } from './quota.ts';
import { recordsRoutes } from './records-routes.ts';
import { alsoShared, monitoringRoutes, rootRoutes } from './root-routes.ts';

export interface ExploreOptions {
  readonly datasets: Pick<PublishedDatasets, 'seenBy'>;
  readonly records: RecordsEngine;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly report: Report;
  readonly uses: CountedUses;
  readonly quotas: Pick<Tally, 'take'>;
  /** Where the files of attachments are. */
  readonly attachmentsFolder: string;
  /** Where the files of records are. */
  readonly snapshotsFolder: string;
  /** How long the reader of a file may take nothing of it. */
  readonly idleMs?: number;
}

/**
 * The Explore API v2.1, and the older versions that programs still speak. Each request must already carry its `portal`,
 * `language`, `origin` and `viewer`, and the router must ignore a final slash. Parameters are read by `parameters.ts`, in
 * the words of the API: the schemas only describe.
 */
export async function exploreRoutes(app: FastifyInstance, options: ExploreOptions): Promise<void> {
  const makers = fileMakers();
  const catalogues = openCatalogueRecords(options.records, { ...options, narrow: narrower({ ...options, makers }) });
  app.addHook('onClose', () => makers.close());
  const parts = { ...options, catalogues, makers };
  await app.register(version21Routes, { ...parts, prefix: '/api/explore/v2.1' });
  await app.register(version20, { ...parts, prefix: '/api/explore/v2.0' });
  await app.register(version20, { ...parts, prefix: '/api/v2' });
  await app.register(version1Routes, parts);
  for (const path of ['/api-console', '/api-console/*', '/api/v1/*'])
    app.get(path, { schema: { hide: true } }, async (_request, reply) => reply.redirect('/api/docs/', 302));
  await app.register(unknownVersion, { ...parts, prefix: '/api/explore' });
}

/** Answers in the shape of the version that an address was meant for, though it cannot be read; false for other addresses. */
export function refuseUnreadable(
  error: Problem,
  request: FastifyRequest,
  reply: FastifyReply,
  report: Report,
): boolean {
  if (/^\/api\/(?:explore\/v2\.0|v2)\//.test(request.url)) reply.headers(deprecationHeaders(request));
  if (/^\/api\/(?:explore|v2)\//.test(request.url)) sendExploreError(error, request, reply, report);
  else if (/^\/api\/(?:records|datasets)\//.test(request.url)) sendOlderError(error, request, reply, report);
  else return false;
  return true;
}

type Parts = ExploreOptions & Pick<Explore, 'catalogues' | 'makers'>;

async function version21Routes(app: FastifyInstance, parts: Parts): Promise<void> {
  const explore = openVersion2(app, parts);
  alsoShared(app);
  rootRoutes(app, explore);
  monitoringRoutes(app, explore, datasetsPage);
  catalogueRoutes(app, explore);
  recordsRoutes(app, explore);
  exportRoutes(app, explore);
}

async function version20(app: FastifyInstance, parts: Parts): Promise<void> {
  version20Routes(app, openVersion2(app, parts));
}

/** What there never was is refused like what there is no more. */
async function unknownVersion(app: FastifyInstance, { report }: Parts): Promise<void> {
  answerErrors(app, report);
}

/** The errors, the headers, the forms and the unknown addresses of each version 2. */
function openVersion2(app: FastifyInstance, { report, ...parts }: Parts): Explore {
  app.setValidatorCompiler(() => (value) => ({ value }));
  answerErrors(app, report);
  readParameterForms(app);
  alsoByForm(app);
  countCalls(app, parts);
  keepFresh(app, parts);
  encodeAnswers(app, parts.idleMs);
  return { ...parts, prefix: app.prefix };
}

function answerErrors(app: FastifyInstance, report: Report): void {
  app.setErrorHandler((error, request, reply) => sendExploreError(error, request, reply, report));
  app.setNotFoundHandler((request, reply) => {
    const description = `${request.origin}/api/openapi.json`;
    return sendExploreError(problem(exploreProblems, 'NotFoundURI', { description }), request, reply, report);
  });
  addExploreHeaders(app);
}

/** What is asked by GET may be asked by a form: a long outline does not fit into an address. */
function alsoByForm(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (route.method !== 'GET') return;
    const { url, handler } = route;
    app.route({ method: 'POST', url: url.slice(app.prefix.length) || '/', handler, schema: { hide: true } });
  });
}
