import type { FastifyReply } from 'fastify';
import type { PublishedDataset } from '../../../core/dataset.ts';
import { recordText } from '../answers.ts';
import type { Asked, Explore } from '../explore.ts';
import { datasetFacets, facetsOf } from '../facets.ts';

import { pageOf } from '../road.ts';
import { echo, facetGroups, sendOlder } from './answers1.ts';
import { download } from './download.ts';
import { sendFeed } from './feeds1.ts';
import { CAPS, readFacets1, readFormat, readPage1, readSort1 } from './parameters1.ts';
import { type OlderRecord, olderRecord, shownFields } from './record1.ts';
import { missingRecord, recordById } from './records20.ts';
import { olderRoad } from './road1.ts';

const FORMATS = ['json', 'jsonp', 'geojson', 'geojsonp', 'csv', 'rss', 'atom'] as const;

/** `records/1.0/search`: a page of records, with facets when asked. */
export async function searchRecords(explore: Explore, asked: Asked, reply: FastifyReply): Promise<FastifyReply> {
  const { raw, timezone, language } = asked;
  const format = readFormat(raw, FORMATS, 'json');
  if (format === 'csv') return download(explore, asked, { reply, byDefault: 'csv', page: readPage1(raw) });
  const { dataset, road, filters } = await olderRoad(explore, asked);
  const shown = shownFields(raw, dataset);
  const page = readPage1(raw);
  const query = { ...filters, ...page, select: shown.select, order_by: readSort1(raw, shown.sorts) };
  const request = { query, timezone, language, only: null, caps: CAPS };
  const { records, total } = await pageOf(road, request, 'json');
  const found = records.map((row) => olderRecord(shown, recordText(row)));
  if (format.startsWith('geojson')) return sendOlder(reply, asked, featuresOf(dataset, found));
  if (format === 'rss' || format === 'atom') return sendFeed(reply, asked, { format, dataset, records: found });
  const facets = readFacets1(raw);
  const groups = facets.length > 0 ? await facetsOf(road, request, datasetFacets(facets, dataset)) : null;
  return sendOlder(reply, asked, {
    nhits: total,
    parameters: echo(asked, page, dataset.id),
    records: found,
    ...(groups ? { facet_groups: facetGroups(groups) } : {}),
  });
}

/** A shape that is shown says more than the point in it. */
function featuresOf(dataset: PublishedDataset, found: readonly OlderRecord[]) {
  const shape = dataset.fields.find(({ type }) => type === 'geo_shape')?.name ?? '';
  const features = found.map(({ fields, geometry = null }) => ({
    type: 'Feature',
    geometry: fields[shape] ?? geometry,
    properties: fields,
  }));
  return { type: 'FeatureCollection', features };
}

/** One record by its identifier. */
export async function oneOlderRecord(explore: Explore, asked: Asked, reply: FastifyReply): Promise<FastifyReply> {
  const { dataset_id = '', record_id: id = '' } = asked.request.params as { dataset_id?: string; record_id?: string };
  const { dataset, road } = await olderRoad(explore, asked, dataset_id);
  const shown = shownFields(asked.raw, dataset);
  const [row] = await recordById(road, { ...asked, id, select: shown.select });
  if (row) return sendOlder(reply, asked, olderRecord(shown, recordText(row)));
  throw missingRecord(id);
}
