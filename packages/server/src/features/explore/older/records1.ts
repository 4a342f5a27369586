import type { FastifyReply } from 'fastify';
import { recordText } from '../answers.ts';
import { type Asked, type Explore, roadToDataset, withFacts } from '../explore.ts';
import { datasetFacets, facetsOf } from '../facets.ts';
import { readChoice } from '../parameters.ts';
import { pageOf } from '../road.ts';
import { echo, facetGroups, sendOlder } from './answers1.ts';
import { CAPS, needed, quoted, readFacets1, readFilters1, readPage1, readSort1 } from './parameters1.ts';
import { olderRecord, shownFields } from './record1.ts';
import { missingRecord, recordById } from './records20.ts';

const FORMATS = ['json', 'jsonp', 'geojson', 'geojsonp'] as const;

/** The dataset that a request of version 1 names; the portal behind `@` is this one. */
export async function olderRoad(explore: Explore, asked: Asked, id: string = needed(asked.raw, 'dataset')) {
  const { dataset, road } = await roadToDataset(explore, asked, id.replace(/@[^@]*$/, ''));
  return { dataset, road, filters: readFilters1(asked.raw, dataset) };
}

/** `records/1.0/search`: a page of records, with facets when asked. */
export async function searchRecords(explore: Explore, asked: Asked, reply: FastifyReply): Promise<FastifyReply> {
  const { raw, timezone, language } = asked;
  const format = readChoice(raw, 'format', FORMATS, 'json');
  const { dataset, road, filters } = await olderRoad(explore, asked);
  const shown = shownFields(raw, dataset);
  const page = readPage1(raw);
  const query = { ...filters, ...page, select: shown.select, order_by: readSort1(raw) };
  const request = { query, timezone, language, only: null, caps: CAPS };
  const { records, total } = await pageOf(road, request, 'json');
  const found = records.map((row) => olderRecord(shown, recordText(row)));
  if (format.startsWith('geojson')) return sendOlder(reply, asked, featuresOf(found));
  const facets = readFacets1(raw);
  const groups = facets.length > 0 ? await facetsOf(road, request, datasetFacets(facets, dataset)) : null;
  return sendOlder(reply, asked, {
    nhits: total,
    parameters: echo(asked, page, dataset.id),
    records: found,
    ...(groups ? { facet_groups: facetGroups(groups) } : {}),
  });
}

type Found = ReturnType<typeof olderRecord>;

function featuresOf(found: readonly Found[]) {
  return {
    type: 'FeatureCollection',
    features: found.map(({ fields, geometry = null }) => ({ type: 'Feature', geometry, properties: fields })),
  };
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

/** Where the records lie, and how many they are. */
export async function boundingBox(explore: Explore, asked: Asked, reply: FastifyReply): Promise<FastifyReply> {
  const { timezone, language } = asked;
  const { dataset, road, filters } = await olderRoad(explore, asked);
  const point = dataset.fields.find(({ type }) => type === 'geo_point_2d')?.name;
  const places = point === undefined ? '' : `, count(${quoted(point)}) as points, bbox(${quoted(point)}) as box`;
  const query = { ...filters, select: `count(*) as n${places}`, limit: 1, offset: 0 };
  const { records, total } = await pageOf(road, { query, timezone, language, only: null }, 'json');
  const row = JSON.parse(records.map(recordText)[0] ?? '{}') as { points?: number; box?: Box | null };
  return sendOlder(reply, asked, { count: total, bbox: cornersOf(row.box), geometries: geometriesOf(row.points) });
}

interface Box {
  readonly geometry: { readonly coordinates: readonly (readonly [number, number])[][] };
}

/** `[west, south, east, north]`, or null where there is no place. */
function cornersOf(box: Box | null | undefined): readonly number[] | null {
  const [west, south] = box?.geometry.coordinates[0]?.[0] ?? [];
  const [east, north] = box?.geometry.coordinates[0]?.[2] ?? [];
  return west === undefined || south === undefined || east === undefined || north === undefined
    ? null
    : [west, south, east, north];
}

const geometriesOf = (points = 0) => (points > 0 ? { Point: points } : {});

/** A CSV of a few rows. */
export function sendCsv(reply: FastifyReply, asked: Asked, text: string): FastifyReply {
  return withFacts(reply, asked).header('content-type', 'text/csv; charset=utf-8').send(text);
}
