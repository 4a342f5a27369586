import type { FastifyInstance, FastifyRequest } from 'fastify';
import { catalogueFacetRoutes } from '../catalogue-routes.ts';
import { catalogueRoad, datasetRoad, type Explore, readAsked, sendJson } from '../explore.ts';
import { exportRoutes } from '../export-routes.ts';
import { besideRecordsRoutes } from '../records-routes.ts';
import { alsoShared, monitoringRoutes, rootRoutes } from '../root-routes.ts';
import { answering, DatasetPath, describeRoute, RecordPath } from '../shapes.ts';
import { aggregationsText, partsAsTexts } from './aggregates.ts';
import { datasetsPage20, oneDataset20 } from './catalogue20.ts';
import { oneRecord20, recordsPage20, rowsText } from './records20.ts';
import { Answers20, Queries20 } from './shapes20.ts';

/** Version 2.0: the same road and the older shapes, with a header that says so on every answer. */
export function version20Routes(app: FastifyInstance, explore: Explore): void {
  markOlder(app, explore.prefix === '/api/v2');
  alsoShared(app);
  rootRoutes(app, explore);
  monitoringRoutes(app, explore, datasetsPage20);
  catalogueRoutes20(app, explore);
  recordsRoutes20(app, explore);
  catalogueFacetRoutes(app, explore);
  besideRecordsRoutes(app, explore);
  exportRoutes(app, explore, { names: { xlsx: 'xls' }, reshape: partsAsTexts });
}

/** What programs of the time did not say, and what it meant then. */
const DEFAULTS_THEN = { with_bom: 'false', use_extension: 'false' };

/** `q`, as version 2 first had it, is read as the filters that widgets still send: in the language of version 1, where it reads. */
const withWords = ({ q, qv1, ...query }: Record<string, unknown>): Record<string, unknown> => {
  const words = [qv1, q].flat().filter((text) => text !== undefined);
  return words.length > 0 ? { ...query, qv1: words } : query;
};

/** Says on every answer that the version is older, also where an address could not be read. */
export const deprecationHeaders = ({ origin }: FastifyRequest): Readonly<Record<string, string>> => ({
  'ods-explore-api-deprecation': 'API_VERSION: deprecated API version (v2.0), please use the current v2.1 version',
  link: `<${origin ?? ''}/api/docs/>; rel="deprecation"; type="text/html"`,
});

function markOlder(app: FastifyInstance, isAlias: boolean): void {
  app.addHook('onRoute', (route) => {
    route.schema = { ...route.schema, tags: ['explore 2.0'], deprecated: true, ...(isAlias ? { hide: true } : {}) };
  });
  app.addHook('onRequest', async (request, reply) => {
    request.query = { ...DEFAULTS_THEN, ...withWords(request.query as Record<string, unknown>) };
    reply.headers(deprecationHeaders(request));
  });
}

function catalogueRoutes20(app: FastifyInstance, explore: Explore): void {
  app.get('/catalog/datasets', { schema: schemas.datasets }, async (request, reply) => {
    const asked = readAsked(explore, request);
    return sendJson(reply, asked, await datasetsPage20(explore, asked));
  });
  app.get('/catalog/datasets/:dataset_id', { schema: schemas.dataset }, async (request, reply) => {
    const asked = readAsked(explore, request);
    return sendJson(reply, asked, await oneDataset20(explore, asked));
  });
  app.get('/catalog/aggregates', { schema: schemas.aggregates }, async (request, reply) => {
    const asked = readAsked(explore, request);
    return sendJson(reply, asked, await aggregationsText(await catalogueRoad(explore, asked), asked));
  });
  app.get('/catalog/query', { schema: schemas.query }, async (request, reply) => {
    const asked = readAsked(explore, request);
    return sendJson(reply, asked, await rowsText(await catalogueRoad(explore, asked), asked));
  });
}

function recordsRoutes20(app: FastifyInstance, explore: Explore): void {
  const dataset = '/catalog/datasets/:dataset_id';
  app.get(`${dataset}/records`, { schema: of(schemas.records) }, async (request, reply) => {
    const asked = readAsked(explore, request);
    return sendJson(reply, asked, await recordsPage20(explore, asked));
  });
  app.get(`${dataset}/records/:record_id`, { schema: schemas.record }, async (request, reply) => {
    const asked = readAsked(explore, request);
    return sendJson(reply, asked, await oneRecord20(explore, asked));
  });
  app.get(`${dataset}/aggregates`, { schema: of(schemas.aggregates) }, async (request, reply) => {
    const asked = readAsked(explore, request);
    const { road } = await datasetRoad(explore, asked);
    return sendJson(reply, asked, await aggregationsText(road, asked));
  });
  app.get(`${dataset}/query`, { schema: of(schemas.query) }, async (request, reply) => {
    const asked = readAsked(explore, request);
    const { road } = await datasetRoad(explore, asked);
    return sendJson(reply, asked, await rowsText(road, asked));
  });
}

const of = <Schema extends object>(schema: Schema) => ({ ...schema, params: DatasetPath });

const schemas = {
  datasets: describeRoute({
    summary: 'Datasets',
    description: 'A page of the datasets of the portal, each in an envelope with its links.',
    querystring: Queries20.catalogue,
    response: answering(Answers20.datasets),
  }),
  dataset: describeRoute({
    summary: 'One dataset',
    description: 'The description of a dataset, in an envelope with its links.',
    params: DatasetPath,
    querystring: Queries20.dataset,
    response: answering(Answers20.dataset),
  }),
  aggregates: describeRoute({
    summary: 'Aggregates',
    description: 'One row for each group, or one for everything.',
    querystring: Queries20.aggregates,
    response: answering(Answers20.aggregations),
  }),
  query: describeRoute({
    summary: 'Rows',
    description: 'Rows without envelopes.',
    querystring: Queries20.records,
    response: answering(Answers20.rows),
  }),
  records: describeRoute({
    summary: 'Records',
    description: 'A page of the records of a dataset, each in an envelope with its links.',
    querystring: Queries20.records,
    response: answering(Answers20.records),
  }),
  record: describeRoute({
    summary: 'One record',
    description: 'A record by its identifier, in an envelope.',
    params: RecordPath,
    querystring: Queries20.record,
    response: answering(Answers20.record),
  }),
};
