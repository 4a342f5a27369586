import type { FastifyInstance } from 'fastify';
import { problem } from '../../core/problem.ts';
import { pageText, recordText, withLinks, withTechnicalKeys } from './answers.ts';
import { attachmentRoutes, attachmentsText } from './attachments.ts';
import { type Asked, capsOf, datasetRoad, type Explore, readAsked, sendJson } from './explore.ts';
import { datasetFacets, facetsOf } from './facets.ts';
import { pageLinks, recordLinks } from './links.ts';
import { readBoolean, readFacets, readFilters, readQueryParameters } from './parameters.ts';
import { exploreProblems } from './problems.ts';
import { recordFileRoutes } from './record-files.ts';
import { allRowsOf, pageOf } from './road.ts';
import { Answers, answering, DatasetPath, describeRoute, Queries, RecordPath } from './shapes.ts';

/** The records of a dataset: a page of them, one of them, the values to filter them by. */
export function recordsRoutes(app: FastifyInstance, explore: Explore): void {
  app.get('/catalog/datasets/:dataset_id/records', { schema: recordsSchema }, async (request, reply) => {
    const asked = readAsked(explore, request);
    return sendJson(reply, asked, await recordsPage(explore, asked));
  });
  app.get('/catalog/datasets/:dataset_id/records/:record_id', { schema: recordSchema }, async (request, reply) => {
    const asked = readAsked(explore, request);
    return sendJson(reply, asked, await oneRecord(explore, asked));
  });
  besideRecordsRoutes(app, explore);
  for (const [name, instead] of Object.entries(REMOVED)) {
    for (const place of ['/catalog', '/catalog/datasets/:dataset_id']) {
      app.get(`${place}/${name}`, { schema: { hide: true } }, async () => {
        throw problem(exploreProblems, 'RemovedURI', { name, instead });
      });
    }
  }
}

/** What is the same in each version 2: facets, attachments, files. */
export function besideRecordsRoutes(app: FastifyInstance, explore: Explore): void {
  app.get('/catalog/datasets/:dataset_id/facets', { schema: facetsSchema }, async (request, reply) => {
    const asked = readAsked(explore, request);
    return sendJson(reply, asked, await facetsText(explore, asked));
  });
  app.get('/catalog/datasets/:dataset_id/attachments', { schema: attachmentsSchema }, async (request, reply) => {
    const asked = readAsked(explore, request);
    const { dataset } = await datasetRoad(explore, asked);
    return sendJson(reply, asked, attachmentsText(dataset, asked.addresses));
  });
  attachmentRoutes(app, explore, '/catalog/datasets/:dataset_id');
  recordFileRoutes(app, explore, '/catalog/datasets/:dataset_id');
}

const REMOVED = { aggregates: 'records, with group_by or aggregates in select', query: 'records' };

async function recordsPage(explore: Explore, asked: Asked): Promise<string> {
  const { raw, timezone, language, addresses } = asked;
  const { dataset, road } = await datasetRoad(explore, asked);
  const query = readQueryParameters(raw, { limit: 10 });
  const grouped = query.group_by !== undefined;
  const include = { metas: readBoolean(raw, 'include_app_metas'), links: readBoolean(raw, 'include_links') };
  const select = grouped ? query.select : withTechnicalKeys(query.select, include);
  const page = await pageOf(road, { query: { ...query, select }, timezone, language, only: null }, 'json');
  const texts = page.records.map(recordText);
  const linked = include.links && !grouped;
  const rows = linked ? texts.map((text) => withLinks(text, (id) => recordLinks(addresses, dataset.id, id))) : texts;
  const address = `${asked.request.origin}${asked.request.url}`;
  const links = include.links ? pageLinks(address, query, page.total, capsOf(asked.request.portal.limits)) : null;
  return pageText({ total: page.total, rows, links });
}

async function oneRecord(explore: Explore, asked: Asked): Promise<string> {
  const { raw, timezone, language } = asked;
  const { record_id: id = '' } = asked.request.params as { record_id?: string };
  const { road } = await datasetRoad(explore, asked);
  const { select } = readQueryParameters(raw, { limit: 1 });
  const missing = problem(exploreProblems, 'NotFoundResource', { what: 'record', id: id.slice(0, 200), nearest: null });
  if (!/^[0-9a-f]{40}$/.test(id)) throw missing;
  const only = `\`$id\` = "${id}"`;
  const request = { query: { select, limit: 1, offset: 0 }, timezone, language, only };
  const [row] = (await allRowsOf(road, request, 'json')).rows;
  if (row) return recordText(row);
  throw missing;
}

async function facetsText(explore: Explore, asked: Asked): Promise<string> {
  const { raw, timezone, language, addresses } = asked;
  const { dataset, road } = await datasetRoad(explore, asked);
  const query = { ...readFilters(raw), limit: 0, offset: 0 };
  const wanted = { query, timezone, language, only: null };
  const facets = await facetsOf(road, wanted, datasetFacets(readFacets(raw), dataset));
  const self = addresses.dataset(dataset.id);
  const links = [
    { rel: 'self', href: `${self}/facets` },
    { rel: 'dataset', href: self },
  ];
  return JSON.stringify({ links, facets });
}

const recordsSchema = describeRoute({
  summary: 'Records',
  description: 'A page of the records of a dataset, or with `group_by` one row for each group.',
  params: DatasetPath,
  querystring: Queries.records,
  response: answering(Answers.records),
});

const recordSchema = describeRoute({
  summary: 'One record',
  description: 'A record by its identifier, which stays the same from version to version.',
  params: RecordPath,
  querystring: Queries.record,
  response: answering(Answers.record),
});

const facetsSchema = describeRoute({
  summary: 'Facets of the records',
  description: 'The values of facets over the records, with how many records have each.',
  params: DatasetPath,
  querystring: Queries.facets,
  response: answering(Answers.facets),
});

const attachmentsSchema = describeRoute({
  summary: 'Attachments',
  description: 'The files that the publisher joined to the dataset.',
  params: DatasetPath,
  response: answering(Answers.attachments),
});
