import type { Column } from '@lucarne/odsql';
import type { FastifyReply } from 'fastify';
import type { PublishedDataset } from '../../../core/dataset.ts';
import { recordText } from '../answers.ts';
import type { Asked, Explore } from '../explore.ts';
import { integer, invalid, type RawParameters, readChoice } from '../parameters.ts';
import { pageOf } from '../road.ts';
import { sendOlder } from './answers1.ts';
import { csvText } from './csv.ts';
import { list, needed, quoted } from './parameters1.ts';
import { olderRoad, sendCsv } from './records1.ts';
import { readSeries, type Series, selectOf, seriesValue } from './series.ts';

const FORMATS = ['json', 'jsonp', 'csv'] as const;
const PRECISIONS = ['day', 'year', 'month', 'hour', 'minute'] as const;
const PERIODS = ['none', 'year', 'month', 'week', 'weekday', 'day', 'hour', 'minute'] as const;
const MOST = 20_000;

/** A part of x: a field, or a component of a date. */
interface Part {
  readonly field: string;
  readonly component: string | null;
  readonly group: string;
  readonly alias: string;
}

type Point = Record<string, unknown>;

/** `records/1.0/analyze`: one point for each value of x, with the value of each series. */
export async function analyze(explore: Explore, asked: Asked, reply: FastifyReply): Promise<FastifyReply> {
  const { raw, timezone, language } = asked;
  const format = readChoice(raw, 'format', FORMATS, 'json');
  const { dataset, road, filters } = await olderRoad(explore, asked);
  needed(raw, 'x');
  const parts = list(raw, 'x').flatMap((name, index) => partsOf(raw, dataset, { name, index }));
  const series = readSeries(raw);
  const query = {
    ...filters,
    where: [...(filters.where ?? []), ...parts.map(({ field }) => `${quoted(field)} is not null`)],
    group_by: parts.map(({ group, alias }) => `${group} as ${quoted(alias)}`).join(', '),
    select: series.flatMap(selectOf).join(', '),
    order_by: orderOf(raw, parts, series),
    limit: pointsOf(raw),
    offset: 0,
  };
  const { records, total } = await pageOf(road, { query, timezone, language, only: null }, 'json');
  const points = pointsFrom(
    records.map((row) => JSON.parse(recordText(row)) as Point),
    parts,
    series,
  );
  if (total > points.length) reply.header('ods-analyze-truncated', 'true');
  return format === 'csv' ? sendCsv(reply, asked, csvOf(raw, points, parts, series)) : sendOlder(reply, asked, points);
}

function pointsOf(raw: RawParameters): number {
  const most = integer(raw, 'maxpoints') ?? 0;
  if (most < 0) throw invalid('maxpoints', String(most), '0 <= maxpoints');
  return most === 0 ? MOST : Math.min(most, MOST);
}

/** A date is cut into components: down to the precision, or the one that comes back periodically. */
function partsOf(
  raw: RawParameters,
  { fields }: PublishedDataset,
  { name, index }: { name: string; index: number },
): readonly Part[] {
  const type: Column['type'] | undefined = fields.find((field) => field.name === name)?.type;
  const field = name;
  if (type !== 'date' && type !== 'datetime') {
    return [{ field, component: null, group: quoted(name), alias: `x ${index}` }];
  }
  const periodic = readChoice(raw, 'periodic', PERIODS, 'none');
  const precision = readChoice(raw, 'precision', PRECISIONS, 'day');
  const depth = ['year', 'month', 'day', 'hour', 'minute'].indexOf(precision) + 1;
  const components = periodic === 'none' ? ['year', 'month', 'day', 'hour', 'minute'].slice(0, depth) : [periodic];
  const own =
    type === 'date' ? components.filter((component) => component !== 'hour' && component !== 'minute') : components;
  return own.map((component) => ({
    field,
    component,
    group: componentOf(component, quoted(name)),
    alias: `x ${index} ${component}`,
  }));
}

function componentOf(component: string, field: string): string {
  if (component === 'weekday') return `date_format(${field}, 'e')`;
  return component === 'week' ? `date_format(${field}, 'ww')` : `${component}(${field})`;
}

/** Points stand in the order of x, unless a series or x is named: then from the greatest, with a hyphen from the least. */
function orderOf(raw: RawParameters, parts: readonly Part[], series: readonly Series[]): string | undefined {
  const said = list(raw, 'sort').flatMap((text) => {
    const direction = text.startsWith('-') ? 'asc' : 'desc';
    const name = text.replace(/^-/, '');
    const bare = name.replace(/^[xy]\./, '');
    const found = series.find((one) => one.name === bare);
    if (found) return [`${quoted(found.aliases[0] ?? '')} ${direction}`];
    const keys = parts.filter(({ field }) => name === 'x' || field === bare);
    if (keys.length === 0) throw invalid('sort', text, 'x or the name of a series');
    return keys.map(({ alias }) => `${quoted(alias)} ${direction}`);
  });
  return said.length > 0 ? said.join(', ') : undefined;
}

function pointsFrom(rows: readonly Point[], parts: readonly Part[], series: readonly Series[]): readonly Point[] {
  const sums = new Map<string, number>();
  return rows.map((row) => {
    const values = series.map((one): [string, unknown] => {
      const value = seriesValue(one, row);
      if (!one.cumulative) return [one.name, value];
      const sum = (sums.get(one.name) ?? 0) + (value ?? 0);
      sums.set(one.name, sum);
      return [one.name, sum];
    });
    return { x: xOf(row, parts), ...Object.fromEntries(values) };
  });
}

/** The value itself for one field, its components for a date, each by its name for several fields. */
function xOf(row: Point, parts: readonly Part[]): unknown {
  const fields = [...new Set(parts.map(({ field }) => field))];
  const of = (field: string): unknown => {
    const own = parts.filter((part) => part.field === field);
    const [first] = own;
    if (first?.component === null) return row[first.alias];
    return Object.fromEntries(own.map(({ component, alias }) => [component, componentValue(component, row[alias])]));
  };
  const [only] = fields;
  return fields.length === 1 && only !== undefined
    ? of(only)
    : Object.fromEntries(fields.map((field) => [field, of(field)]));
}

/** Weeks begin on Monday, which is 0. */
const componentValue = (component: string | null, value: unknown): number =>
  component === 'weekday' ? Number(value) - 1 : Number(value);

function csvOf(
  raw: RawParameters,
  points: readonly Point[],
  parts: readonly Part[],
  series: readonly Series[],
): string {
  const names = series.map(({ name }) => name);
  const heads = parts.map(({ field, component }) => (component === null ? field : `${field}.${component}`));
  const head = heads.length === 1 ? ['x'] : heads.map((name) => `x.${name}`);
  const rows = points.map((point) => [...flat(point['x']), ...names.map((name) => point[name])]);
  return csvText(raw, [[...head, ...names], ...rows]);
}

function flat(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(flat) : [value];
}
