import type { FastifyInstance } from 'fastify';
import { problem } from '../../core/problem.ts';
import type { CatalogueView } from '../../storage/records/catalogue.ts';
import type { Row } from '../../storage/records/engine.ts';
import { pageText, recordText, withDatasetKey, withLinks } from './answers.ts';
import { datasetObject } from './dataset-object.ts';
import {
  type Asked,
  capsOf,
  catalogueRoad,
  catalogueView,
  describedDataset,
  type Explore,
  readAsked,
  sendJson,
} from './explore.ts';
import { catalogueFacets, facetsOf } from './facets.ts';
import { datasetLinks, pageLinks } from './links.ts';
import { readBoolean, readFacets, readFilters, readQueryParameters } from './parameters.ts';
import { exploreProblems } from './problems.ts';
import { pageOf } from './road.ts';
import { Answers, answering, DatasetPath, describeRoute, Queries } from './shapes.ts';
import { DATASET_KEY, describesWhole, lessExcluded, wholeSelect } from './whole.ts';

/** The catalogue of a portal: its datasets, one dataset, the values to filter them by. */
export function catalogueRoutes(app: FastifyInstance, explore: Explore): void {
  app.get('/catalog/datasets', { schema: datasetsSchema }, async (request, reply) => {
    const asked = readAsked(explore, request);
    return sendJson(reply, asked, await datasetsPage(explore, asked));
  });
  app.get('/catalog/datasets/:dataset_id', { schema: datasetSchema }, async (request, reply) => {
    const asked = readAsked(explore, request);
    return sendJson(reply, asked, await oneDataset(explore, asked));
  });
  catalogueFacetRoutes(app, explore);
}

/** The same in each version 2. */
export function catalogueFacetRoutes(app: FastifyInstance, explore: Explore): void {
  app.get('/catalog/facets', { schema: facetsSchema }, async (request, reply) => {
    const asked = readAsked(explore, request);
    return sendJson(reply, asked, await catalogueFacetsText(explore, asked));
  });
}

/** Whole descriptions when nothing is selected, or all but some; else the rows that were asked for. */
export async function datasetsPage(explore: Explore, asked: Asked): Promise<string> {
  const { raw, timezone, language } = asked;
  const query = readQueryParameters(raw, { limit: 10 });
  const whole = describesWhole(query);
  const include = { links: readBoolean(raw, 'include_links'), appMetas: readBoolean(raw, 'include_app_metas') };
  const linked = include.links && query.group_by === undefined;
  const select = whole ? wholeSelect(query.select) : linked ? withDatasetKey(query.select) : query.select;
  const wanted = { query: { ...query, select }, timezone, language, only: null };
  const page = await pageOf(await catalogueRoad(explore, asked), wanted, whole ? 'typed' : 'json');
  const rows = whole
    ? page.records.map((row) => describedRow(asked, page.table, row, include))
    : page.records.map((row) => selectedRow(asked, row, linked));
  const address = `${asked.request.origin}${asked.request.url}`;
  const links = include.links ? pageLinks(address, query, page.total, capsOf(asked.request.portal.limits)) : null;
  return pageText({ total: page.total, rows, links });
}

/** The description of the dataset that a row names. */
export function describedRow(
  asked: Asked,
  view: CatalogueView,
  row: Row,
  { links = false, appMetas = false }: { readonly links?: boolean; readonly appMetas?: boolean } = {},
): string {
  const { [DATASET_KEY]: named, ...kept } = row;
  const id = String(named);
  const dataset = view.datasets.get(id);
  if (!dataset) throw new Error(`The catalogue lists ${id}, which it does not hold`);
  const told = links ? datasetLinks(asked.addresses, id) : null;
  const described = datasetObject(view, dataset, { addresses: asked.addresses, links: told, appMetas });
  return JSON.stringify(Object.keys(kept).length === 0 ? described : lessExcluded(described, view, kept));
}

/** What was selected of a dataset, with its links where its identifier stands for them. */
function selectedRow({ addresses }: Asked, row: Row, linked: boolean): string {
  const text = recordText(row);
  return linked ? withLinks(text, (id) => datasetLinks(addresses, id)) : text;
}

async function oneDataset(explore: Explore, asked: Asked): Promise<string> {
  const { raw, request, language, timezone } = asked;
  const { dataset_id: id = '' } = request.params as { dataset_id?: string };
  const { view, dataset } = await describedDataset(explore, asked, id);
  const { select } = readQueryParameters(raw, { limit: 1 });
  const links = readBoolean(raw, 'include_links') ? datasetLinks(asked.addresses, dataset.id) : null;
  const appMetas = readBoolean(raw, 'include_app_metas');
  if (select === undefined)
    return JSON.stringify(datasetObject(view, dataset, { addresses: asked.addresses, links, appMetas }));
  const only = `dataset_id = ${JSON.stringify(dataset.id)}`;
  const whole = describesWhole({ select });
  const chosen = whole ? wholeSelect(select) : links ? withDatasetKey(select) : select;
  const wanted = { query: { select: chosen, limit: 1, offset: 0 }, timezone, language, only };
  const { records, table } = await pageOf(await catalogueRoad(explore, asked), wanted, whole ? 'typed' : 'json');
  const [row] = records;
  if (row && whole) return describedRow(asked, table, row, { links: links !== null, appMetas });
  if (row) return selectedRow(asked, row, links !== null);
  throw problem(exploreProblems, 'NotFoundResource', { what: 'dataset', id: dataset.id, nearest: null });
}

async function catalogueFacetsText(explore: Explore, asked: Asked): Promise<string> {
  const { raw, timezone, language, addresses } = asked;
  const query = { ...readFilters(raw), limit: 0, offset: 0 };
  const wanted = { query, timezone, language, only: null };
  const chosen = catalogueFacets(readFacets(raw), await catalogueView(explore, asked));
  const facets = await facetsOf(await catalogueRoad(explore, asked), wanted, chosen);
  const links = [
    { rel: 'self', href: `${addresses.catalogue}/facets` },
    { rel: 'source', href: addresses.catalogue },
  ];
  return JSON.stringify({ links, facets });
}

const datasetsSchema = describeRoute({
  summary: 'Datasets',
  description: 'A page of the datasets of the portal. Without `select`, each is described in full.',
  querystring: Queries.catalogue,
  response: answering(Answers.datasets),
});

const datasetSchema = describeRoute({
  summary: 'One dataset',
  description: 'The description of a dataset: its fields and its metadata.',
  params: DatasetPath,
  querystring: Queries.dataset,
  response: answering(Answers.dataset),
});

const facetsSchema = describeRoute({
  summary: 'Facets of the catalogue',
  description: 'The values of facets over the datasets, with how many datasets have each.',
  querystring: Queries.facets,
  response: answering(Answers.facets),
});
