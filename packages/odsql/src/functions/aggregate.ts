import { outline } from './outline.ts';
import { coordinatesOf } from './positions.ts';
import type { AggregateRow, ArgumentKind, ExpressionClause, Template } from './rows.ts';

const clauses: readonly ExpressionClause[] = ['select', 'order_by'];

const row = (
  name: string,
  takes: ArgumentKind,
  facts: Pick<AggregateRow, 'result' | 'sentence' | 'french' | 'example'> & { duckdb: Template },
): AggregateRow => ({
  name,
  family: 'aggregate',
  arguments: [{ name: 'expression', takes }],
  clauses,
  result: facts.result,
  sentence: facts.sentence,
  french: facts.french,
  example: facts.example,
  sql: { duckdb: facts.duckdb },
});

/** Shapes have no order. */
const unsorted: typeof row = (...facts) => ({ ...row(...facts), clauses: ['select'] });

/** One value for many records. */
export const aggregateRows: readonly AggregateRow[] = [
  row('count', 'any', {
    result: 'int',
    sentence: 'Number of records: all with *, those that have the field, or with distinct its different values.',
    french:
      'Le nombre d’enregistrements : tous avec *, ceux qui ont le champ, ou avec distinct ses valeurs différentes.',
    example: 'select=count(*) as n, count(distinct country) as countries&group_by=country',
    duckdb: (value) => `count(${value})`,
  }),
  row('sum', 'number', {
    result: 'number',
    sentence: 'The sum of a number.',
    french: 'La somme d’un nombre.',
    example: 'select=sum(pop) as total&group_by=country',
    duckdb: (value) => `sum(${value})`,
  }),
  row('avg', 'number', {
    result: 'double',
    sentence: 'The mean of a number.',
    french: 'La moyenne d’un nombre.',
    example: 'select=avg(pop) as mean&group_by=country',
    duckdb: (value) => `avg(${value})`,
  }),
  row('min', 'number or date', {
    result: 'same',
    sentence: 'The smallest number or the first date.',
    french: 'Le plus petit nombre ou la première date.',
    example: 'select=min(founded) as first&group_by=country',
    duckdb: (value) => `min(${value})`,
  }),
  row('max', 'number or date', {
    result: 'same',
    sentence: 'The largest number or the last date.',
    french: 'Le plus grand nombre ou la dernière date.',
    example: 'select=max(founded) as last&group_by=country',
    duckdb: (value) => `max(${value})`,
  }),
  row('median', 'number', {
    result: 'double',
    sentence: 'The number in the middle: percentile 50.',
    french: 'Le nombre du milieu : le percentile 50.',
    example: 'select=median(pop) as middle&group_by=country',
    duckdb: (value) => `quantile_cont(CAST(${value} AS DOUBLE), 0.5)`,
  }),
  {
    name: 'percentile',
    family: 'aggregate',
    arguments: [
      { name: 'expression', takes: 'number' },
      { name: 'percent', takes: 'number' },
    ],
    result: 'double',
    clauses,
    sentence: 'The number below which so many percent of the values lie; the percent goes from 0 to 100.',
    french: 'Le nombre sous lequel se trouvent tant de pour cent des valeurs, de 0 à 100.',
    example: 'select=percentile(pop, 90) as high&group_by=country',
    sql: { duckdb: (value, share) => `quantile_cont(CAST(${value} AS DOUBLE), ${share})` },
  },
  unsorted('bbox', 'place', {
    result: 'geo_shape',
    sentence: 'The rectangle that holds all geo points, or all shapes.',
    french: 'Le rectangle qui contient tous les points, ou toutes les formes.',
    example: 'select=bbox(geo) as box&group_by=country',
    duckdb: (point) => boundingBox(point),
  }),
  unsorted('envelope', 'geo point', {
    result: 'geo_shape',
    sentence: 'The smallest convex outline that holds all geo points.',
    french: 'Le plus petit contour convexe qui contient tous les points.',
    example: 'select=envelope(geo) as outline&group_by=country',
    duckdb: (point) => outline(point),
  }),
];

/** GeoJSON made of the least and greatest coordinates; null where there is no point. */
const boundingBox: Template = (point) => {
  const [lon, lat] = ['lon', 'lat'].map((axis) => `struct_extract(${point}, '${axis}')`);
  const [west, east] = ['min', 'max'].map((end) => `${end}(CASE WHEN isfinite(${lon}) THEN ${lon} END)`);
  const [south, north] = ['min', 'max'].map((end) => `${end}(CASE WHEN isfinite(${lat}) THEN ${lat} END)`);
  return rectangle({ west, south, east, north });
};

/** Of shapes. */
export const boxOfShapes: Template = (shape) => {
  const [west, east] = ['min', 'max'].map((end) => `${end}(list_${end}(${coordinatesOf(shape, 'lon')}))`);
  const [south, north] = ['min', 'max'].map((end) => `${end}(list_${end}(${coordinatesOf(shape, 'lat')}))`);
  return rectangle({ west, south, east, north });
};

type Ends = Readonly<Record<'west' | 'south' | 'east' | 'north', string | undefined>>;

const rectangle = ({ west, south, east, north }: Ends): string => {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ].map(([x, y]) => `'[' || ${x} || ',' || ${y} || ']'`);
  return `'{"type":"Polygon","coordinates":[[' || ${corners.join(` || ',' || `)} || ']]}'`;
};
