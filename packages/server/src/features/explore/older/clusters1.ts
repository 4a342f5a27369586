import { call, type ExpressionTree, type GroupTree, type QueryTree, readSeries } from '@lucarne/odsql';
import type { FastifyReply } from 'fastify';
import type { PublishedDataset } from '../../../core/dataset.ts';
import { recordText } from '../answers.ts';
import type { Asked, Explore } from '../explore.ts';
import { invalid, one, type RawParameters, readBoolean, readChoice } from '../parameters.ts';
import { pageOf } from '../road.ts';
import { sendOlder } from './answers1.ts';
import { readExact } from './exact.ts';
import { askedPlace, LAST_ZOOM, needed, placeField, placeOf, readZoom } from './parameters1.ts';
import type { Row } from './points.ts';
import { geometryOf } from './record1.ts';
import { olderRoad } from './road1.ts';
import { boundsOf, numberOf, readSeries1, type Series, seriesValue } from './series.ts';
import { asItIs, type Simplify, simplifierFor } from './simplify1.ts';

const MODES = ['polygon', 'heatmap'] as const;
/** The most that precisions may be together. */
const PRECISE = 29;
export const GROUP_CAPS = { rows: 20_000, window: 20_000, groupRows: 20_000, groupWindow: 20_000 };

/** `records/1.0/geocluster`: the places that lie near one another on a map, with their number, their outline and series. */
export async function geoCluster(explore: Explore, asked: Asked, reply: FastifyReply): Promise<FastifyReply> {
  const { raw, timezone, language } = asked;
  const { dataset, road, filters } = await olderRoad(explore, asked);
  const wanted = readClusters(raw);
  const series = readSeries1(raw);
  const query = { ...filters, limit: GROUP_CAPS.groupRows, offset: 0 };
  const reshape = clustering(placeOfRecords(raw, dataset), wanted, series);
  const { records } = await pageOf(road, { query, timezone, language, only: null, caps: GROUP_CAPS, reshape }, 'json');
  const rows = records.map((row) => readExact(recordText(row)));
  const clusters = rows.map((row) => ({
    cluster_center: centreOf(row[CLUSTER]),
    ...measures(row, series),
    ...(wanted.outlines ? { cluster: wanted.simplify(geometryOf(row[OUTLINE])) } : {}),
  }));
  return sendOlder(reply, asked, { clusters, ...overall(rows, series), clusterprecision: wanted.precision });
}

interface Clusters {
  readonly precision: number;
  readonly distance: number;
  readonly outlines: boolean;
  readonly simplify: Simplify;
}

function readClusters(raw: RawParameters): Clusters {
  const { precision, simplify } = readPrecision(raw);
  const distance = Number(needed(raw, 'clusterdistance'));
  if (!(distance > 0 && distance <= 10_000)) {
    throw invalid('clusterdistance', String(one(raw, 'clusterdistance')), '0 < clusterdistance <= 10000');
  }
  const mode = readChoice(raw, 'clustermode', MODES, 'polygon');
  return { precision, distance, simplify, outlines: mode === 'polygon' && readBoolean(raw, 'return_polygons', true) };
}

/** `clusterprecision`, and `shapeprecision` on top of it: how fine outlines are; exact where it is not said. */
function readPrecision(raw: RawParameters): Pick<Clusters, 'precision' | 'simplify'> {
  needed(raw, 'clusterprecision');
  const precision = readZoom(raw, 'clusterprecision') ?? 0;
  const shape = readZoom(raw, 'shapeprecision') ?? 0;
  if (precision < 0 || precision > PRECISE) {
    throw invalid('clusterprecision', String(precision), `0 <= clusterprecision <= ${PRECISE}`);
  }
  if (shape < 0) throw invalid('shapeprecision', String(shape), '0 <= shapeprecision');
  const simplify = shape === 0 ? asItIs : simplifierFor(precision + shape);
  if (precision + shape <= PRECISE) return { precision, simplify };
  throw invalid('sum of clusterprecision + shapeprecision', String(precision + shape), `<= ${PRECISE}`);
}

const CLUSTER = 'cluster';
const OUTLINE = 'outline';
const COUNT = 'count';

/** The points of the records, or the middles of their shapes. */
function placeOfRecords(raw: RawParameters, dataset: PublishedDataset): ExpressionTree {
  const { name, type } = placeOf(askedPlace(raw, dataset, placeField(dataset)), 'geocluster', dataset);
  const field: ExpressionTree = { kind: 'field', name, at: 0 };
  return type === 'geo_shape' ? call('#centre', [field]) : field;
}

function clustering(place: ExpressionTree, { precision, distance, outlines }: Clusters, series: readonly Series[]) {
  const zoom = { kind: 'number', text: String(Math.min(precision, LAST_ZOOM)), at: 0 } as const;
  const radius = { kind: 'number', text: String(Math.max(1, distance)), at: 0 } as const;
  const outline = item(call('envelope', [place]), OUTLINE);
  return (tree: QueryTree): QueryTree => ({
    ...tree,
    groups: [group(call('geo_cluster', [place, zoom, radius]), CLUSTER)],
    select: [...(outlines ? [outline] : []), ...measured(series)],
  });
}

/** An item of `select`, and one of `group_by`, that no text says. */
export const item = (expression: ExpressionTree, alias: string) =>
  ({ kind: 'item', expression, alias, text: alias, at: 0 }) as const;

export const group = (expression: GroupTree['expression'], alias: string) =>
  ({ kind: 'group', expression, alias, text: alias, at: 0 }) as const;

/** What is computed for each cluster. */
export const measured = (series: readonly Series[]) => [
  item(call('count', [{ kind: 'star', at: 0 }]), COUNT),
  ...series.flatMap(({ items }) => items).map(readSeries),
];

/** The number of a cluster's records, and its series. */
export function measures(row: Row, series: readonly Series[]) {
  const values = series.map((one): [string, unknown] => [one.name, seriesValue(one, row)]);
  return { count: row[COUNT], ...(series.length > 0 ? { series: Object.fromEntries(values) } : {}) };
}

/** The least and the greatest over all clusters. */
export function overall(rows: readonly Row[], series: readonly Series[]) {
  const { min, max } = boundsOf(rows.map((row) => numberOf(row[COUNT])));
  const bounds = series.map((one) => [one.name, boundsOf(rows.map((row) => numberOf(seriesValue(one, row))))]);
  return {
    count: { min: min ?? 0, max: max ?? 0 },
    ...(series.length > 0 ? { series: Object.fromEntries(bounds) } : {}),
  };
}

interface Centroid {
  readonly cluster_centroid: { readonly lon: unknown; readonly lat: unknown };
}

const centreOf = (value: unknown): readonly unknown[] => {
  const { lat, lon } = (value as Centroid).cluster_centroid;
  return [lat, lon];
};
