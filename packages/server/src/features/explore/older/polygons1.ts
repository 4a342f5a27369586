import { call, type QueryTree } from '@lucarne/odsql';
import type { FastifyReply } from 'fastify';
import type { PublishedDataset } from '../../../core/dataset.ts';
import { recordText } from '../answers.ts';
import type { Asked, Explore } from '../explore.ts';
import { integer, invalid, type RawParameters } from '../parameters.ts';
import { pageOf } from '../road.ts';
import { sendOlder } from './answers1.ts';
import { GROUP_CAPS, group, item, measured, measures, overall } from './clusters1.ts';
import { readExact } from './exact.ts';
import { askedPlace, MOST, placeOf, readPage1, shapeField } from './parameters1.ts';
import type { Row } from './points.ts';
import { geometryOf } from './record1.ts';
import { olderRoad } from './road1.ts';
import { readSeries1, type Series } from './series.ts';

/** Places shown when the request does not say how many, and at most. */
const ROWS = '1000';
const PLACES = 5_000;

const PLACE = 'place';
const CENTRE = 'centre';
const DIGEST = 'digest';

/** `records/1.0/geopreview`: the different places of the records, each with a digest that tells one from another. */
export async function geoPreview(explore: Explore, asked: Asked, reply: FastifyReply): Promise<FastifyReply> {
  const { raw } = asked;
  const { limit, offset } = readPage1({ ...raw, rows: raw['rows'] || ROWS });
  const rows = await placesOf(explore, asked, {
    what: 'geopreview',
    series: [],
    limit: Math.min(limit, PLACES),
    offset,
  });
  return sendOlder(
    reply,
    asked,
    rows.map((row) => ({ geometry: geometryOf(row[PLACE]), geo_digest: row[DIGEST] })),
  );
}

/** `records/1.0/geopolygon`: the different places, each with the number of its records and its series. */
export async function geoPolygon(explore: Explore, asked: Asked, reply: FastifyReply): Promise<FastifyReply> {
  const { raw } = asked;
  const series = readSeries1(raw);
  const rows = await placesOf(explore, asked, { what: 'geopolygon', series, limit: PLACES, offset: 0 });
  const shown = readMost(raw);
  if (rows.length === PLACES) reply.header('ods-analyze-truncated', 'true');
  const clusters = rows.slice(0, shown).map((row) => ({
    cluster_center: centreOf(row),
    ...measures(row, series),
    cluster: geometryOf(row[PLACE]),
    geo_digest: row[DIGEST],
  }));
  const precision = integer(raw, 'clusterprecision');
  const said = precision === undefined ? {} : { clusterprecision: precision };
  return sendOlder(reply, asked, { clusters, ...overall(rows, series), ...said });
}

function readMost(raw: RawParameters): number {
  const most = integer(raw, 'maxpoints') ?? 0;
  if (most >= 0) return most === 0 ? PLACES : most;
  throw invalid('maxpoints', String(most), `0 <= maxpoints <= ${MOST}`);
}

interface Wanted {
  readonly what: string;
  readonly series: readonly Series[];
  readonly limit: number;
  readonly offset: number;
}

async function placesOf(explore: Explore, asked: Asked, wanted: Wanted): Promise<readonly Row[]> {
  const { timezone, language } = asked;
  const { dataset, road, filters } = await olderRoad(explore, asked);
  const { name, type } = placeOf(askedPlace(asked.raw, dataset, shapeField(dataset)), wanted.what, dataset);
  const query = { ...filters, limit: wanted.limit, offset: wanted.offset };
  const reshape = byPlace({ name, type }, wanted.series);
  const { records } = await pageOf(road, { query, timezone, language, only: null, caps: GROUP_CAPS, reshape }, 'json');
  return records.map((row) => readExact(recordText(row)));
}

/** One row for each place: which, where, how many. Records without one are left out. */
function byPlace({ name, type }: Pick<PublishedDataset['fields'][number], 'name' | 'type'>, series: readonly Series[]) {
  const field = { kind: 'field', name, reserved: false, at: 0 } as const;
  const isShape = type === 'geo_shape';
  return (tree: QueryTree): QueryTree => ({
    ...tree,
    where: [...tree.where, { kind: 'is null', subject: field, negated: true, at: 0 }],
    groups: [group(call(isShape ? '#digest' : '#pointdigest', [field]), DIGEST)],
    select: [
      item(call('#any', [field]), PLACE),
      ...(isShape ? [item(call('#any', [call('#centre', [field])]), CENTRE)] : []),
      ...measured(series),
    ],
  });
}

interface LonLat {
  readonly lon: unknown;
  readonly lat: unknown;
}

/** Latitude first, of the place itself or of the middle of its shape. */
function centreOf(row: Row): readonly unknown[] {
  const { lat, lon } = (row[CENTRE] ?? row[PLACE]) as LonLat;
  return [lat, lon];
}
