import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Report } from '../../../core/events.ts';
import { problem } from '../../../core/problem.ts';
import type { CountedUses } from '../../../storage/records/catalogue.ts';
import { attachmentRoutes } from '../attachments.ts';
import { encodeAnswers } from '../encoding.ts';
import { type Asked, type Explore, readAsked } from '../explore.ts';
import { keepFresh } from '../fresh.ts';
import { addExploreHeaders, exploreHeaders } from '../headers.ts';
import { exploreProblems } from '../problems.ts';
import { countCalls, type QuotaOptions } from '../quota.ts';
import { portalFileRoutes, recordFileRoutes } from '../record-files.ts';
import { analyze } from './analyze.ts';
import { noReuses, noTerritory } from './beside1.ts';
import { geoCluster } from './clusters1.ts';
import { oneOlderDataset, searchDatasets } from './datasets1.ts';
import { download } from './download.ts';
import { sendOlderError } from './errors1.ts';
import { boundingBox } from './extent1.ts';
import { readParameterForms } from './forms1.ts';
import { geoPolygon, geoPreview } from './polygons1.ts';
import { oneOlderRecord, searchRecords } from './records1.ts';
import { makeScriptsForStrangers } from './scripts1.ts';
import { schemas1 } from './shapes1.ts';

type Options = Omit<Explore, 'prefix'> & { readonly report: Report; readonly uses: CountedUses } & QuotaOptions;

/** Version 1.0, for the widgets and scripts that still speak it: its own parameters and shapes, the road of all. */
export async function version1Routes(app: FastifyInstance, options: Options): Promise<void> {
  await app.register(async (api) => recordsRoutes1(open(api, options), options), { prefix: '/api/records/1.0' });
  await app.register(async (api) => datasetsRoutes1(open(api, options), options), { prefix: '/api/datasets/1.0' });
  for (const [prefix, routes] of Object.entries(besideRoutes1)) {
    await app.register(async (api) => routes(open(api, options), options), { prefix });
  }
  await app.register(async (pages) => pageRoutes(pages, options), { prefix: '/explore/dataset' });
}

/** The errors, the headers, the forms and the unknown addresses of version 1. */
function open(app: FastifyInstance, options: Options): FastifyInstance {
  const { report } = options;
  answerErrors(app, report);
  app.setNotFoundHandler((request, reply) => {
    const description = `${request.origin}/api/openapi.json`;
    return sendOlderError(problem(exploreProblems, 'NotFoundURI', { description }), request, reply, report);
  });
  addExploreHeaders(app);
  readParameterForms(app);
  makeScriptsForStrangers(app);
  countCalls(app, options);
  keepFresh(app, options);
  encodeAnswers(app);
  return app;
}

function answerErrors(app: FastifyInstance, report: Report): void {
  app.setValidatorCompiler(() => (value) => ({ value }));
  app.setErrorHandler((error, request, reply) => sendOlderError(error, request, reply, report));
}

type Answer = (explore: Explore, asked: Asked, reply: FastifyReply) => Promise<FastifyReply>;

/** GET and POST: a form is a long query string. */
function both(app: FastifyInstance, options: Options, address: { path: string; schema: object; answer: Answer }): void {
  const explore = { ...options, prefix: app.prefix };
  const handler = async (request: FastifyRequest, reply: FastifyReply) =>
    address.answer(explore, readAsked(explore, request), reply);
  app.get(address.path, { schema: address.schema }, handler);
  app.post(address.path, { schema: { hide: true } }, handler);
}

function recordsRoutes1(app: FastifyInstance, options: Options): void {
  both(app, options, { path: '/search', schema: schemas1.search, answer: searchRecords });
  both(app, options, { path: '/analyze', schema: schemas1.analyze, answer: analyze });
  both(app, options, { path: '/boundingbox', schema: schemas1.box, answer: boundingBox });
  both(app, options, { path: '/geocluster', schema: schemas1.clusters, answer: geoCluster });
  both(app, options, { path: '/geopolygon', schema: schemas1.polygons, answer: geoPolygon });
  both(app, options, { path: '/geopreview', schema: schemas1.preview, answer: geoPreview });
  const whole: Answer = (explore, asked, reply) => download(explore, asked, { reply, byDefault: 'csv' });
  both(app, options, { path: '/download', schema: schemas1.download, answer: whole });
}

function datasetsRoutes1(app: FastifyInstance, options: Options): void {
  both(app, options, { path: '/search', schema: schemas1.datasets, answer: searchDatasets });
  both(app, options, { path: '/:dataset_id', schema: schemas1.dataset, answer: oneOlderDataset });
  both(app, options, { path: '/:dataset_id/records/:record_id', schema: schemas1.record, answer: oneOlderRecord });
  attachmentRoutes(app, { ...options, prefix: app.prefix }, '/:dataset_id');
  recordFileRoutes(app, { ...options, prefix: app.prefix }, '/:dataset_id');
}

/** What programs of portals ask besides. */
const besideRoutes1: Readonly<Record<string, (app: FastifyInstance, options: Options) => void>> = {
  '/api/reuses': (app, options) => both(app, options, { path: '/', schema: schemas1.reuses, answer: noReuses }),
  '/api/georeference/v1': (app, options) =>
    both(app, options, { path: '/uid/:uid', schema: schemas1.territory, answer: noTerritory }),
};

/** The addresses that pages and spreadsheets of the time link to: all records, and the files that they name. */
function pageRoutes(app: FastifyInstance, options: Options): void {
  answerErrors(app, options.report);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(exploreHeaders(request));
  });
  makeScriptsForStrangers(app);
  countCalls(app, options);
  encodeAnswers(app);
  const explore = { ...options, prefix: app.prefix };
  portalFileRoutes(app, explore);
  app.get('/:dataset_id/download', { schema: schemas1.page }, async (request, reply) => {
    const { dataset_id: id = '' } = request.params as { dataset_id?: string };
    return download(explore, readAsked(explore, request), { reply, id, byDefault: 'csv' });
  });
}
