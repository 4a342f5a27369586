import { boxOfShapes } from '../../functions/aggregate.ts';
import { aggregates, scalars } from '../../functions/all.ts';
import type { DatePart, Expression, FormatPart } from '../../plan/expression.ts';
import { isMultivalued } from '../../plan/expression.ts';
import type { Pen, Writers } from '../dialect.ts';
import { groupName } from '../quote.ts';
import { standardExpressions } from '../standard.ts';
import { bucketOf } from './clusters.ts';
import { metresBetween } from './places.ts';
import { rangeKey, rangeLabel } from './ranges.ts';
import { instantOfLocal, localTime } from './times.ts';

type Node<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>;

/** A date is a local time as it is: the engine reads its parts and finds no hours in it. */
const local = ({ of }: Node<'local'>, pen: Pen): string =>
  of.type === 'date' ? pen.expression(of) : localTime(pen.expression(of), pen);

const convert = ({ of, type }: Node<'convert'>, pen: Pen): string =>
  type === 'double'
    ? `CAST(${pen.expression(of)} AS DOUBLE)`
    : instantOfLocal(`TRY(CAST(${pen.expression(of)} AS TIMESTAMP))`, pen);

const whole = ({ of }: Node<'whole'>, pen: Pen): string =>
  `TRY_CAST(regexp_extract(${pen.expression(of)}, '^[+-]?[0-9]+$') AS BIGINT)`;

/** The readings of strftime that give each part without padding. */
const partSql: Readonly<Record<DatePart, (moment: string) => string>> = {
  year: (moment) => `year(${moment})`,
  'iso year': (moment) => `isoyear(${moment})`,
  'iso week': (moment) => `week(${moment})`,
  'iso weekday': (moment) => `isodow(${moment})`,
  'day of year': (moment) => `dayofyear(${moment})`,
  month: (moment) => `month(${moment})`,
  day: (moment) => `day(${moment})`,
  hour: (moment) => `hour(${moment})`,
  minute: (moment) => `minute(${moment})`,
  second: (moment) => `second(${moment})`,
};

const formatPart = (part: FormatPart, moment: string, pen: Pen): string => {
  if (part.kind === 'literal') return pen.bind({ type: 'text', value: part.text });
  if (part.kind === 'name') {
    const place = part.of === 'month' ? `month(${moment})` : `isodow(${moment})`;
    return `list_extract(${pen.bind({ type: 'texts', value: part.names })}, ${place})`;
  }
  const number = `CAST(${partSql[part.of](moment)} AS VARCHAR)`;
  const digits = part.digits === null ? number : `right(${number}, ${part.digits})`;
  return part.width === 1
    ? digits
    : `lpad(${digits}, CAST(greatest(${part.width}, length(${digits})) AS INTEGER), '0')`;
};

/** `||` and not `concat`: without a date there is no text. */
const dateFormat = ({ of, parts }: Node<'date format'>, pen: Pen): string => {
  const moment = pen.expression(of);
  if (parts.length === 0) return `CASE WHEN ${moment} IS NOT NULL THEN '' END`;
  const text = parts.map((part) => formatPart(part, moment, pen)).join(' || ');
  return `CASE WHEN ${moment} IS NOT NULL THEN ${text} END`;
};

/** The engine takes NaN and infinities for JSON; readers of JSON do not. */
const jsonFormat = ({ of, fallback }: Node<'json format'>, pen: Pen): string => {
  const text = pen.expression(of);
  const outside = `regexp_replace(${text}, '"(\\\\.|[^"\\\\])*"', '""', 'g')`;
  const isJson = `json_valid(${text}) AND NOT regexp_matches(${outside}, '(?i)nan|inf')`;
  const other =
    fallback === null ? text : fallback.text === null ? 'NULL' : pen.bind({ type: 'text', value: fallback.text });
  return `CASE WHEN ${text} IS NULL THEN NULL WHEN ${isJson} THEN CAST(json(${text}) AS VARCHAR) ELSE CAST(to_json(${other}) AS VARCHAR) END`;
};

const aggregate = ({ function: name, of, distinct, share }: Node<'aggregate'>, pen: Pen): string => {
  if (name === 'bbox' && of?.type === 'geo_shape') return boxOfShapes(pen.expression(of));
  const template = aggregates.get(name)?.sql.duckdb;
  if (of === null || template === undefined) return 'count(*)';
  const value = pen.expression(of);
  if (distinct && isMultivalued(of)) return `coalesce(len(list_distinct(flatten(list(DISTINCT ${value})))), 0)`;
  if (name === 'count' && isMultivalued(of)) return `count(*) FILTER (WHERE len(${value}) > 0)`;
  return template(distinct ? `DISTINCT ${value}` : value, ...(share === null ? [] : [`${share}`]));
};

export const duckdbExpressions: Writers<Expression> = {
  ...standardExpressions,
  call: ({ function: name, args }, pen) => `${scalars.get(name)?.sql.duckdb(...args.map(pen.expression))}`,
  local,
  convert,
  whole,
  'date format': dateFormat,
  'json format': jsonFormat,
  distance: ({ of, from }, pen) => metresBetween(pen.expression(of), from, pen),
  random: ({ seed }, pen) => `hash(${[...pen.identity, pen.bind({ type: 'int', value: seed })].join(', ')})`,
  aggregate,
  range: ({ of, form }, pen) => rangeKey(of, form, pen),
  cluster: bucketOf,
  coordinate: ({ of, axis }, pen) => `struct_extract(${pen.expression(of)}, '${axis}')`,
  centroid: ({ lon, lat }, pen) => {
    const [x, y] = [lon, lat].map((part) => `CAST(${pen.expression(part)} AS VARCHAR)`);
    return `'{"cluster_centroid":{"lon":' || ${x} || ',"lat":' || ${y} || '}}'`;
  },
  group: ({ index, ranged }, pen) => (ranged === null ? groupName(index) : rangeLabel(groupName(index), ranged, pen)),
};
