import { type QueryTree, readSeries } from '@lucarne/odsql';
import type { FastifyReply } from 'fastify';
import { recordText } from '../answers.ts';
import type { Asked, Explore } from '../explore.ts';
import { integer, invalid, one, type RawParameters } from '../parameters.ts';
import { pageOf } from '../road.ts';
import { groupingByPoints } from './aggregates.ts';
import { sendOlder } from './answers1.ts';
import { csvText, sendCsv } from './csv.ts';
import { readExact } from './exact.ts';
import { asksOtherPlaces } from './filters1.ts';
import { type Join, joinedRecords, keysOf, readJoin, takingFrom } from './joins1.ts';
import { prefixed, quoted, readFormat } from './parameters1.ts';
import { orderOf, type Part, type Row, readParts, xOf } from './points.ts';
import { olderRoad } from './road1.ts';
import { boundsOf, emptyValue, neededSeries, numberOf, type Series, seriesValue } from './series.ts';

const FORMATS = ['json', 'jsonp', 'csv'] as const;
const MOST = 20_000;

type Point = Record<string, unknown>;

/** `records/1.0/analyze`: one point for each value of x, with the value of each series; without x one for everything. */
export async function analyze(explore: Explore, asked: Asked, reply: FastifyReply): Promise<FastifyReply> {
  const { raw, timezone, language } = asked;
  const format = readFormat(raw, FORMATS, 'json');
  const { dataset, road, filters } = await olderRoad(explore, asked);
  const join = readJoin(raw);
  const parts = readParts(join ? { ...raw, x: join.localKey } : raw, dataset);
  const series = neededSeries(raw);
  const query = {
    ...filters,
    where: [...(filters.where ?? []), ...parts.map(({ field }) => `${quoted(field)} is not null`)],
    ...groupsOf(parts),
    order_by: parts.length > 0 ? orderOf(raw, dataset, { parts, series }) : undefined,
    limit: parts.length > 0 ? pointsOf(raw) : 1,
    offset: 0,
  };
  const request = {
    query,
    timezone,
    language,
    only: null,
    reshape: (tree: QueryTree) => groupingByPoints(road)(withSeries(series)(tree)),
  };
  const { records, total } = await pageOf(road, request, 'json');
  const rows = records.map((row) => readExact(recordText(row)));
  const found = parts.length > 0 ? pointsFrom(rows, parts, series) : [wholePoint(rows[0], series)];
  const { points, isCut } = join
    ? await joinedPoints(explore, asked, { join, points: found, byPlace: asksOtherPlaces(raw, dataset) })
    : { points: found, isCut: false };
  if (isCut || (parts.length > 0 && total > found.length)) reply.header('ods-analyze-truncated', 'true');
  if (format === 'csv') return sendCsv(reply, asked, csvOf(raw, points, parts, series));
  return sendOlder(reply, asked, withAggregations(raw, points));
}

interface Points {
  readonly points: readonly Point[];
  /** There would be more. */
  readonly isCut: boolean;
}

/** The points whose x is the key of records of another dataset, with these in its place. */
async function joinedPoints(
  explore: Explore,
  asked: Asked,
  { join, points, byPlace }: { readonly join: Join; readonly points: readonly Point[]; readonly byPlace: boolean },
): Promise<Points> {
  if (points.length === 0) return { points, isCut: false };
  const keys = points.flatMap(({ x }) => keysOf(x));
  const joined = await joinedRecords(explore, asked, { join, keys, byPlace });
  const { take, isFull } = takingFrom(joined);
  const given = points.flatMap((point) => {
    const x = take(keysOf(point['x']));
    return x.length > 0 ? [{ ...point, x }] : [];
  });
  return { points: given, isCut: joined.isCut || isFull() };
}

const groupsOf = (parts: readonly Part[]) =>
  parts.length > 0 ? { group_by: parts.map(({ group, alias }) => `${group} as ${quoted(alias)}`).join(', ') } : {};

/** Series are read in the words of version 1 and stand in the place of what is selected. */
export const withSeries =
  (series: readonly Series[]) =>
  (tree: QueryTree): QueryTree => ({
    ...tree,
    select: [...(tree.select ?? []), ...series.flatMap(({ items }) => items).map(readSeries)],
  });

function pointsOf(raw: RawParameters): number {
  const most = integer(raw, 'maxpoints') ?? 0;
  if (most < -1) throw invalid('maxpoints', String(most), '0 <= maxpoints');
  return most <= 0 ? MOST : Math.min(most, MOST);
}

function pointsFrom(rows: readonly Row[], parts: readonly Part[], series: readonly Series[]): readonly Point[] {
  const sums = new Map<string, number>();
  return rows.map((row) => {
    const values = series.map((one): [string, unknown] => {
      const value = seriesValue(one, row);
      if (!one.cumulative) return [one.name, value];
      const sum = (sums.get(one.name) ?? 0) + (numberOf(value) ?? 0);
      sums.set(one.name, sum);
      return [one.name, sum];
    });
    return { x: xOf(row, parts), ...Object.fromEntries(values) };
  });
}

const wholePoint = (row: Row | undefined, series: readonly Series[]): Point =>
  Object.fromEntries(series.map((one) => [one.name, row ? seriesValue(one, row) : emptyValue(one)]));

const AGGREGATES: ReadonlyMap<string, (values: readonly number[]) => number | null> = new Map([
  ['min', (values: readonly number[]) => boundsOf(values).min],
  ['max', (values: readonly number[]) => boundsOf(values).max],
  ['sum', sumOf],
  ['avg', (values: readonly number[]) => (values.length === 0 ? null : sumOf(values) / values.length)],
  ['count', (values: readonly number[]) => values.length],
]);

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** `agg.NAME.func=MIN,MAX` over the values of a series: charts want them for their colours, beside the points. */
function withAggregations(raw: RawParameters, points: readonly Point[]): unknown {
  const asked = prefixed(raw, 'agg.').flatMap(([name, text]): [string, string][] =>
    name.endsWith('.func') ? [[name.slice(0, -5), text]] : [],
  );
  if (asked.length === 0) return points;
  const aggregations = asked.map(([name, text]): [string, Record<string, number | null>] => {
    const values = points.map((point) => numberOf(point[one(raw, `agg.${name}.expr`) ?? name]));
    const known = values.filter((value) => value !== null);
    const words = text.split(',').map((word) => word.trim().toLowerCase());
    return [name, Object.fromEntries(words.map((word) => [word, AGGREGATES.get(word)?.(known) ?? null]))];
  });
  return { results: points, aggregations: Object.fromEntries(aggregations) };
}

function csvOf(
  raw: RawParameters,
  points: readonly Point[],
  parts: readonly Part[],
  series: readonly Series[],
): string {
  const names = series.map(({ name }) => name);
  const heads = parts.map(({ field, component }) => (component === null ? field : `${field}.${component}`));
  const head = heads.length === 1 ? ['x'] : heads.map((name) => `x.${name}`);
  const rows = points.map((point) => [
    ...(parts.length > 0 ? flat(point['x']) : []),
    ...names.map((name) => point[name]),
  ]);
  return csvText(raw, [[...head, ...names], ...rows]);
}

function flat(value: unknown): readonly unknown[] {
  const isObject = typeof value === 'object' && value !== null && !('rawJSON' in value);
  return isObject ? Object.values(value).flatMap(flat) : [value];
}
