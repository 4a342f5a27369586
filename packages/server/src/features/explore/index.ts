import type { FastifyInstance } from 'fastify';
import type { PublishedDatasets } from '../../core/dataset.ts';
import type { Report } from '../../core/events.ts';
import { problem } from '../../core/problem.ts';
import { openCatalogueRecords } from '../../storage/records/catalogue.ts';
import type { RecordsEngine } from '../../storage/records/engine.ts';
import { catalogueRoutes } from './catalogue-routes.ts';
import { sendExploreError } from './errors.ts';
import { exportRoutes } from './export-routes.ts';
import { addExploreHeaders } from './headers.ts';
import { exploreProblems } from './problems.ts';
import { recordsRoutes } from './records-routes.ts';

export interface ExploreOptions {
  readonly datasets: PublishedDatasets;
  readonly records: RecordsEngine;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly report: Report;
}

/**
 * The Explore API v2.1. Each request must already carry its `portal`, `language`, `origin` and `viewer`, and the router
 * must ignore a final slash. Parameters are read by `parameters.ts`, in the words of the API: the schemas only describe.
 */
export async function exploreRoutes(app: FastifyInstance, options: ExploreOptions): Promise<void> {
  const { datasets, records, clock, report } = options;
  const catalogues = openCatalogueRecords(records, datasets, report);
  const explore = { datasets, records, catalogues, clock, prefix: app.prefix };
  app.setValidatorCompiler(() => (value) => ({ value }));
  app.setErrorHandler((error, request, reply) => sendExploreError(error, request, reply, report));
  app.setNotFoundHandler((request, reply) => {
    const description = `${request.origin}/api/openapi.json`;
    return sendExploreError(problem(exploreProblems, 'NotFoundURI', { description }), request, reply, report);
  });
  addExploreHeaders(app);
  catalogueRoutes(app, explore);
  recordsRoutes(app, explore);
  exportRoutes(app, explore);
}
