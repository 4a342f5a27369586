import type { FastifyInstance } from 'fastify';
import type { PublishedDatasets } from '../../core/dataset.ts';
import type { Report } from '../../core/events.ts';
import { problem } from '../../core/problem.ts';
import { type CatalogueRecords, type CountedUses, openCatalogueRecords } from '../../storage/records/catalogue.ts';
import type { RecordsEngine } from '../../storage/records/engine.ts';
import { catalogueRoutes } from './catalogue-routes.ts';
import { sendExploreError } from './errors.ts';
import type { Explore } from './explore.ts';
import { exportRoutes } from './export-routes.ts';
import { addExploreHeaders } from './headers.ts';
import { version1Routes } from './older/version1-routes.ts';
import { version20Routes } from './older/version20-routes.ts';
import { exploreProblems } from './problems.ts';
import { recordsRoutes } from './records-routes.ts';
import { alsoShared, monitoringRoutes, rootRoutes } from './root-routes.ts';

export interface ExploreOptions {
  readonly datasets: PublishedDatasets;
  readonly records: RecordsEngine;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly report: Report;
  readonly uses: CountedUses;
}

/**
 * The Explore API v2.1, and the older versions that programs still speak. Each request must already carry its `portal`,
 * `language`, `origin` and `viewer`, and the router must ignore a final slash. Parameters are read by `parameters.ts`, in
 * the words of the API: the schemas only describe.
 */
export async function exploreRoutes(app: FastifyInstance, options: ExploreOptions): Promise<void> {
  const catalogues = openCatalogueRecords(options.records, options.datasets, options);
  const parts = { ...options, catalogues };
  await app.register(version21Routes, { ...parts, prefix: '/api/explore/v2.1' });
  await app.register(version20, { ...parts, prefix: '/api/explore/v2.0' });
  await app.register(version20, { ...parts, prefix: '/api/v2' });
  await app.register(version1Routes, parts);
  app.get('/api-console/*', { schema: { hide: true } }, async (_request, reply) => reply.redirect('/api/docs/', 302));
}

type Parts = ExploreOptions & { readonly catalogues: CatalogueRecords };

async function version21Routes(app: FastifyInstance, parts: Parts): Promise<void> {
  const explore = openVersion2(app, parts);
  alsoShared(app);
  rootRoutes(app, explore);
  monitoringRoutes(app, explore);
  catalogueRoutes(app, explore);
  recordsRoutes(app, explore);
  exportRoutes(app, explore);
}

async function version20(app: FastifyInstance, parts: Parts): Promise<void> {
  version20Routes(app, openVersion2(app, parts));
}

/** The errors, the headers and the unknown addresses of each version 2. */
function openVersion2(app: FastifyInstance, { datasets, records, catalogues, clock, report }: Parts): Explore {
  app.setValidatorCompiler(() => (value) => ({ value }));
  app.setErrorHandler((error, request, reply) => sendExploreError(error, request, reply, report));
  app.setNotFoundHandler((request, reply) => {
    const description = `${request.origin}/api/openapi.json`;
    return sendExploreError(problem(exploreProblems, 'NotFoundURI', { description }), request, reply, report);
  });
  addExploreHeaders(app);
  return { datasets, records, catalogues, clock, prefix: app.prefix };
}
