import type { FastifyReply } from 'fastify';
import { inLanguage, type PublishedDataset } from '../../../core/dataset.ts';
import type { CatalogueView } from '../../../storage/records/catalogue.ts';
import { describeFields } from '../../../storage/records/catalogue-fields.ts';
import type { HeldTable } from '../../../storage/records/held.ts';
import { datasetObject } from '../dataset-object.ts';
import { type Asked, catalogueRoad, describedDataset, type Explore, withFacts } from '../explore.ts';
import { catalogueFacets, facetsOf } from '../facets.ts';
import { catalogueRss } from '../files/catalogue-files.ts';
import { describeDataset } from '../files/described.ts';
import { addressesFrom } from '../links.ts';
import { one } from '../parameters.ts';
import { pageOf, type Road } from '../road.ts';
import { echo, facetGroups, sendOlder } from './answers1.ts';
import { csvText, sendCsv } from './csv.ts';
import { readFilters1 } from './filters1.ts';
import { CAPS, readFacets1, readFormat, readPage1, readSort1 } from './parameters1.ts';
import { ownId } from './road1.ts';

const FORMATS = ['json', 'jsonp', 'csv', 'rss'] as const;

/** `datasets/1.0/search`: a page of the catalogue, with facets when asked. */
export async function searchDatasets(explore: Explore, asked: Asked, reply: FastifyReply): Promise<FastifyReply> {
  const { raw, timezone, language } = asked;
  const format = readFormat(raw, FORMATS, 'json');
  const road = withBareNames(await catalogueRoad(explore, asked));
  const page = readPage1(raw);
  const query = { ...readFilters1(raw, null), ...page, select: 'dataset_id', order_by: readSort1(raw) };
  const request = { query, timezone, language, only: null, caps: CAPS };
  const { records, total, table } = await pageOf(road, request, 'typed');
  const found = records.flatMap((row) => table.datasets.get(String(row['dataset_id'])) ?? []);
  if (format === 'csv') return sendCsv(reply, asked, catalogueCsv(asked, table, found));
  if (format === 'rss') return sendRss(reply, asked, found);
  const facets = readFacets1(raw);
  const groups = facets.length > 0 ? await facetsOf(road, request, catalogueFacets(facets, table)) : null;
  return sendOlder(reply, asked, {
    nhits: total,
    parameters: echo(asked, page),
    datasets: found.map((dataset) => olderDataset(asked, table, dataset)),
    ...(groups ? { facet_groups: facetGroups(groups) } : {}),
  });
}

/** Version 1 calls the metadata of every family by their bare names: `issued` is `dcat.issued`. */
function withBareNames<Table extends HeldTable>(road: Road<Table>): Road<Table> {
  const { columns } = road.source;
  const taken = new Set(columns.flatMap(({ name, aliases = [] }) => [name, ...aliases]));
  const named = columns.map((column) => {
    const bare = column.name.slice(column.name.indexOf('.') + 1);
    return taken.has(bare) ? column : { ...column, aliases: [...(column.aliases ?? []), bare] };
  });
  return { ...road, source: { ...road.source, columns: named } };
}

/** One dataset by its identifier. */
export async function oneOlderDataset(explore: Explore, asked: Asked, reply: FastifyReply): Promise<FastifyReply> {
  const { dataset_id: id = '' } = asked.request.params as { dataset_id?: string };
  const { view, dataset } = await describedDataset(explore, asked, ownId(id));
  return sendOlder(reply, asked, olderDataset(asked, view, dataset));
}

/** A dataset as version 1 describes it; the last three families only when asked for. */
function olderDataset({ request, raw }: Asked, view: CatalogueView, dataset: PublishedDataset) {
  const addresses = addressesFrom(`${request.origin}/api/explore/v2.1`);
  const described = datasetObject(view, dataset, { addresses, appMetas: true });
  const wants = (name: string): boolean => one(raw, name)?.toLowerCase() === 'true';
  const { default: basic, dcat, inspire = {}, custom = {}, explore = {} } = described.metas;
  const metas = isSet(basic);
  return {
    datasetid: dataset.id,
    metas: { domain: request.portal.slug, ...metas },
    has_records: described.has_records,
    data_visible: described.data_visible,
    features: described.features,
    attachments: described.attachments,
    alternative_exports: described.alternative_exports,
    fields: describeFields(dataset).map((field) => ({ ...field, annotations: olderAnnotations(field.annotations) })),
    ...(wants('basicmetas') ? { basic_metas: metas } : {}),
    ...(wants('interopmetas') ? { interop_metas: { dcat: isSet(dcat), inspire: isSet(inspire) } } : {}),
    ...(wants('extrametas')
      ? { extra_metas: { visualization: {}, processing: {}, custom: isSet(custom), explore: isSet(explore) } }
      : {}),
  };
}

const isSet = (metas: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(metas).filter(([, value]) => value !== null));

/** `{facet: true, facetsort: "-count"}` → `[{name: "facet"}, {name: "facetsort", args: ["-count"]}]`. */
function olderAnnotations(annotations: Readonly<Record<string, unknown>>) {
  return Object.entries(annotations).map(([name, value]) => (value === true ? { name } : { name, args: [value] }));
}

/** The feed of version 2.1, of the datasets that were found. */
function sendRss(reply: FastifyReply, asked: Asked, found: readonly PublishedDataset[]): FastifyReply {
  const { request, language } = asked;
  const { portal, origin } = request;
  const addresses = addressesFrom(`${origin}/api/explore/v2.1`);
  const said = { portal, language, origin, addresses, formats: () => [], only: null, labelled: false };
  const text = catalogueRss({
    address: addresses.catalogue,
    title: inLanguage(portal.name, language, portal.defaultLanguage),
    description: inLanguage(portal.tagline, language, portal.defaultLanguage),
    language,
    datasets: found.map((dataset) => describeDataset(dataset, said)),
  });
  return withFacts(reply, asked).header('content-type', 'application/rss+xml; charset=utf-8').send(text);
}

function catalogueCsv(asked: Asked, view: CatalogueView, datasets: readonly PublishedDataset[]): string {
  const rows = datasets.map((dataset) => olderDataset(asked, view, dataset));
  const names = [...new Set(rows.flatMap(({ metas }) => Object.keys(metas)))];
  return csvText(asked.raw, [
    ['datasetid', ...names],
    ...rows.map(({ datasetid, metas }) => [datasetid, ...names.map((name) => metas[name as keyof typeof metas])]),
  ]);
}
