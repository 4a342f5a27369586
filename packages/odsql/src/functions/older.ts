import { fileId } from './file-id.ts';
import { coordinatesOf } from './positions.ts';
import type { AggregateRow, ArgumentRow, FunctionRow, ScalarRow, Template } from './rows.ts';

/** These functions stand in requests of older versions only: nothing written in ODSQL can name them, and no reference tells them. */
const inOlder = {
  french: '',
  clauses: ['select', 'where', 'group_by', 'order_by'],
  example: 'y.s.func=AVG&y.s.expr=sqrt(pop)*2',
} as const;

const numbers: Readonly<Record<0 | 1 | 2, readonly ArgumentRow[]>> = {
  0: [],
  1: [{ name: 'number', takes: 'number' }],
  2: [
    { name: 'number', takes: 'number' },
    { name: 'number', takes: 'number' },
  ],
};

/** What has no answer is null: the root of -1, the logarithm of 0. */
const row = (name: string, sentence: string, sql: Template, takes: 1 | 2 = 1): ScalarRow => ({
  ...inOlder,
  name: `#${name.toLowerCase()}`,
  family: 'scalar',
  arguments: numbers[takes],
  result: 'double',
  sentence,
  sql: { duckdb: (...args) => `TRY(${sql(...args)})` },
});

/** What version 2.0 answers as a text. */
export const olderTextRow: ScalarRow = {
  ...inOlder,
  name: '#text',
  family: 'scalar',
  arguments: numbers[1],
  result: 'text',
  sentence: 'A whole number, as a text.',
  sql: { duckdb: (number) => `CAST(CAST(${number} AS BIGINT) AS VARCHAR)` },
};

const middle = (list: string): string => `(list_min(${list}) + list_max(${list})) / 2`;

/** The functions of version 1 that calculate. */
export const olderRows: readonly ScalarRow[] = [
  row('sin', 'The sine of an angle in radians.', (x) => `sin(${x})`),
  row('cos', 'The cosine of an angle in radians.', (x) => `cos(${x})`),
  row('tan', 'The tangent of an angle in radians.', (x) => `tan(${x})`),
  row('asin', 'The angle that has this sine.', (x) => `asin(${x})`),
  row('acos', 'The angle that has this cosine.', (x) => `acos(${x})`),
  row('atan', 'The angle that has this tangent.', (x) => `atan(${x})`),
  row('atan2', 'The angle of the point whose ordinate and abscissa are given.', (y, x) => `atan2(${y}, ${x})`, 2),
  row('toRadians', 'Degrees as radians.', (x) => `radians(${x})`),
  row('toDegrees', 'Radians as degrees.', (x) => `degrees(${x})`),
  row('exp', 'The number e to a power.', (x) => `exp(${x})`),
  row('log', 'The natural logarithm.', (x) => `ln(${x})`),
  row('log10', 'The decimal logarithm.', (x) => `log10(${x})`),
  row('sqrt', 'The square root.', (x) => `sqrt(${x})`),
  row('cbrt', 'The cubic root.', (x) => `cbrt(${x})`),
  row('pow', 'A number to a power.', (x, y) => `pow(${x}, ${y})`, 2),
  row('hypot', 'The root of the sum of two squares.', (x, y) => `sqrt(pow(${x}, 2) + pow(${y}, 2))`, 2),
  row(
    'IEEEremainder',
    'What remains of a division to the nearest whole number.',
    (x, y) => `${x} - ${y} * round_even(${x} / nullif(${y}, 0), 0)`,
    2,
  ),
  row('ceil', 'The next whole number above.', (x) => `ceil(${x})`),
  row('floor', 'The next whole number below.', (x) => `floor(${x})`),
  row('rint', 'The nearest whole number, of two the even one.', (x) => `round_even(${x}, 0)`),
  row('round', 'The nearest whole number, of two the higher one.', (x) => `floor(${x} + 0.5)`),
  row('abs', 'A number without its sign.', (x) => `abs(${x})`),
  row('max', 'The larger of two numbers.', (x, y) => `greatest(${x}, ${y})`, 2),
  row('min', 'The smaller of two numbers.', (x, y) => `least(${x}, ${y})`, 2),
  row(
    'ulp',
    'The distance to the next number that the machine knows.',
    (x) => `nextafter(abs(${x}), 'Infinity'::DOUBLE) - abs(${x})`,
  ),
  row('signum', 'The sign of a number: -1, 0 or 1.', (x) => `CAST(sign(${x}) AS DOUBLE)`),
  row('sinh', 'The hyperbolic sine.', (x) => `sinh(${x})`),
  row('cosh', 'The hyperbolic cosine.', (x) => `cosh(${x})`),
  row('tanh', 'The hyperbolic tangent.', (x) => `tanh(${x})`),
  row('finite', 'A number, or null where it is none.', (x) => `CASE WHEN isfinite(${x}) THEN ${x} END`),
];

const ofPlace = (
  name: string,
  { sentence, result, sql }: Pick<ScalarRow, 'sentence' | 'result'> & { readonly sql: Template },
): ScalarRow => ({
  ...inOlder,
  name,
  family: 'scalar',
  arguments: [{ name: 'field', takes: 'place' }],
  result,
  sentence,
  sql: { duckdb: sql },
});

/** What `random()` becomes, of the identifier of a record and a seed: the engine's own would be another in the same row. */
export const olderChanceRow: ScalarRow = {
  ...inOlder,
  name: '#chance',
  family: 'scalar',
  arguments: [{ name: 'identifier', takes: 'text' }, ...numbers[1]],
  result: 'double',
  sentence: 'A number between 0 and 1, another for each record.',
  sql: { duckdb: (identifier, seed) => `hash(${identifier}, ${seed}) / 18446744073709551616.0::DOUBLE` },
};

/** What finds a file of the records. */
export const fileRows: readonly ScalarRow[] = [
  {
    ...inOlder,
    name: '#fileid',
    family: 'scalar',
    arguments: [{ name: 'field', takes: 'file' }],
    result: 'text',
    sentence: 'The identifier of a file.',
    sql: { duckdb: fileId },
  },
];

/** What version 1 asks of a geo shape; points have a digest of their own. */
export const olderPlaceRows: readonly ScalarRow[] = [
  ofPlace('#centre', {
    sentence: 'The middle of the rectangle around a shape.',
    result: 'geo_point_2d',
    sql: (shape) =>
      `CASE WHEN ${shape} IS NOT NULL THEN struct_pack(lon := ${middle(coordinatesOf(shape, 'lon'))}, lat := ${middle(coordinatesOf(shape, 'lat'))}) END`,
  }),
  ofPlace('#kind', {
    sentence: 'The kind of a shape, as GeoJSON names it.',
    result: 'text',
    sql: (shape) => `json_extract_string(${shape}, '$.type')`,
  }),
  ofPlace('#point', {
    sentence: 'A point, as what makes a group.',
    result: 'geo_point_2d',
    sql: (point) => point,
  }),
  ofPlace('#pointkind', {
    sentence: 'The kind of a point.',
    result: 'text',
    sql: (point) => `CASE WHEN ${point} IS NOT NULL THEN 'Point' END`,
  }),
  ofPlace('#digest', {
    sentence: 'A text that tells one shape from another.',
    result: 'text',
    sql: (shape) => `sha1(${shape})`,
  }),
  ofPlace('#pointdigest', {
    sentence: 'A text that tells one point from another.',
    result: 'text',
    sql: (point) => `sha1(concat_ws(',', struct_extract(${point}, 'lon'), struct_extract(${point}, 'lat')))`,
  }),
];

const spread = (value: string): string => {
  const number = `CAST(${value} AS DOUBLE)`;
  const kept = `CASE WHEN abs(${number}) < 1e140 THEN ${number} END`;
  return `CASE WHEN max(abs(${number})) < 1e140 THEN stddev_pop(${kept}) END`;
};

const aggregate = (
  name: string,
  takes: 'number' | 'place',
  facts: Pick<AggregateRow, 'result' | 'sentence'> & { readonly sql: Template },
): AggregateRow => ({
  ...inOlder,
  name,
  family: 'aggregate',
  arguments: [{ name: 'expression', takes }],
  result: facts.result,
  sentence: facts.sentence,
  sql: { duckdb: facts.sql },
});

/** What version 1 computes for many records, and ODSQL does not. */
export const olderAggregateRows: readonly AggregateRow[] = [
  aggregate('#stddev', 'number', {
    sentence: 'The standard deviation of the whole population; null where it would be too large.',
    result: 'double',
    sql: spread,
  }),
  aggregate('#sumsquares', 'number', {
    sentence: 'The sum of the squares.',
    result: 'double',
    sql: (value) => `sum(CAST(${value} AS DOUBLE) * CAST(${value} AS DOUBLE))`,
  }),
  aggregate('#any', 'place', {
    sentence: 'One of the places.',
    result: 'same',
    sql: (value) => `any_value(${value})`,
  }),
];

/** Those that the request answers, one value for all records. */
export const olderMomentRows: readonly FunctionRow[] = [
  {
    ...inOlder,
    name: '#time',
    family: 'scalar',
    arguments: [],
    result: 'int',
    sentence: 'The time of the request, in milliseconds since 1970.',
  },
  {
    ...inOlder,
    name: '#random',
    family: 'scalar',
    arguments: [],
    result: 'double',
    sentence: 'A number between 0 and 1, another for each record and each request.',
  },
];
