import type { PublishedDataset } from '../../../core/dataset.ts';
import { invalid, type RawParameters, readChoice } from '../parameters.ts';
import { list, quoted } from './parameters1.ts';
import type { Series } from './series.ts';

const PRECISIONS = ['day', 'year', 'month', 'week', 'hour', 'minute'] as const;
const PERIODS = ['none', 'year', 'month', 'week', 'weekday', 'day', 'hour', 'minute'] as const;
const DEPTHS = ['year', 'month', 'day', 'hour', 'minute'];
const OF_A_DAY = ['hour', 'minute'];

/** A part of x: a field, or a component of a date. */
export interface Part {
  readonly field: string;
  readonly component: string | null;
  readonly group: string;
  readonly alias: string;
}

/** What x is made of: `x=field`, several times for several fields; `x=date.year` names a component itself. */
export function readParts(raw: RawParameters, dataset: PublishedDataset): readonly Part[] {
  return list(raw, 'x').flatMap((name) => partsOf(raw, dataset, name));
}

function partsOf(raw: RawParameters, { fields }: PublishedDataset, name: string): readonly Part[] {
  const typeOf = (field: string) => fields.find((one) => one.name === field)?.type;
  const type = typeOf(name);
  if (type === 'date' || type === 'datetime')
    return componentsOf(raw, type).map((component) => partOf(name, component));
  const [, field = '', component = ''] = /^(.+)\.([a-z]+)$/.exec(name) ?? [];
  if (type === undefined && component in groups && typeOf(field)?.startsWith('date')) return [partOf(field, component)];
  return [{ field: name, component: null, group: quoted(name), alias: `x ${name}` }];
}

const partOf = (field: string, component: string): Part => ({
  field,
  component,
  group: groups[component]?.(quoted(field)) ?? '',
  alias: `x ${field} ${component}`,
});

/** From the component that comes back down to the precision; a date is cut at its days. */
function componentsOf(raw: RawParameters, type: 'date' | 'datetime'): readonly string[] {
  const periodic = readChoice(raw, 'periodic', PERIODS, 'none');
  const precision = readChoice(raw, 'precision', PRECISIONS, 'day');
  if (periodic === 'weekday' || periodic === 'week') return [periodic];
  if (precision === 'week') return ['weekyear', 'week'];
  const from = periodic === 'none' ? 0 : DEPTHS.indexOf(periodic);
  const said = raw['precision'] !== undefined && raw['precision'] !== '';
  const to = periodic === 'none' || said ? Math.max(from, DEPTHS.indexOf(precision)) : from;
  const asked = DEPTHS.slice(from, to + 1);
  const whole = type === 'date' ? asked.filter((component) => !OF_A_DAY.includes(component)) : asked;
  return whole.length > 0 ? whole : ['day'];
}

const groups: Readonly<Record<string, (field: string) => string>> = {
  ...Object.fromEntries(
    [...DEPTHS, 'second'].map((component) => [component, (field: string) => `${component}(${field})`]),
  ),
  weekday: (field) => `date_format(${field}, 'e')`,
  week: (field) => `date_format(${field}, 'w')`,
  weekyear: (field) => `date_format(${field}, 'xxxx')`,
  yearday: (field) => `date_format(${field}, 'D')`,
};

export type Row = Readonly<Record<string, unknown>>;

/** The value itself for one field, its components for a date, each by its name for several fields. */
export function xOf(row: Row, parts: readonly Part[]): unknown {
  const fields = [...new Set(parts.map(({ field }) => field))];
  const of = (field: string): unknown => {
    const own = parts.filter((part) => part.field === field);
    const [first] = own;
    if (first?.component === null) return placeOrValue(row[first.alias]);
    return Object.fromEntries(
      own.map(({ component, alias }) => [keyOf(component), componentValue(component, row[alias])]),
    );
  };
  const [only] = fields;
  return fields.length === 1 && only !== undefined
    ? of(only)
    : Object.fromEntries(fields.map((field) => [field, of(field)]));
}

/** Points are latitude and longitude, as everywhere in version 1. */
const placeOrValue = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'lat' in value && 'lon' in value ? [value.lat, value.lon] : value;

const keyOf = (component: string | null): string => (component === 'weekyear' ? 'year' : String(component));

/** Weeks begin on Monday, which is 0. */
const componentValue = (component: string | null, value: unknown): number => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return component === 'weekday' ? Number(text) - 1 : Number(text);
};

/**
 * Points stand in the order of x, unless `x` or a series is named: then from the greatest, with a hyphen from the least. The
 * parts of x by name (`x.date.year`), which programs of charts send, stand from the least. What sorts records sorts no points.
 */
export function orderOf(
  raw: RawParameters,
  { fields }: PublishedDataset,
  { parts, series }: { readonly parts: readonly Part[]; readonly series: readonly Series[] },
): string | undefined {
  const said = list(raw, 'sort').flatMap((text) => {
    const reversed = text.startsWith('-');
    const name = text.replace(/^-/, '');
    const bare = name.replace(/^[xy]\./, '');
    const found = series.find((one) => one.name === bare)?.items[0];
    if (found) return [`${quoted(found.key)} ${reversed ? 'asc' : 'desc'}`];
    const named = parts.filter(
      ({ field, component }) => name === 'x' || field === bare || `${field}.${component}` === bare,
    );
    if (named.length === 0 && !isField(fields, bare)) throw invalid('sort', text, 'x or the name of a series');
    const descends = name.startsWith('x.') ? reversed : !reversed;
    return named.map(({ alias }) => `${quoted(alias)} ${descends ? 'desc' : 'asc'}`);
  });
  return said.length > 0 ? said.join(', ') : undefined;
}

const isField = (fields: PublishedDataset['fields'], name: string): boolean =>
  ['dist', 'record_timestamp'].includes(name) || fields.some((field) => field.name === name);
