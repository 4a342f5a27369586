import type { Condition } from '../../plan/condition.ts';
import { type Expression, isMultivalued } from '../../plan/expression.ts';
import type { Pen, Writers } from '../dialect.ts';
import { standardConditions } from '../standard.ts';
import { rowsOfId } from './id-index.ts';
import { degreesSideways, metresBetween, metresPerDegree } from './places.ts';
import { relates } from './relations.ts';
import { beginning, phrase, startsWith, words } from './texts.ts';

type OneOf = Extract<Condition, { kind: 'one of' }>;

/** Beyond that, a list is faster as a table. */
const shortList = 32;

const oneOf = ({ of, values }: OneOf, pen: Pen): string => {
  if (values.value.length === 0) return 'false';
  const [value, list] = [pen.expression(of), pen.bind(values)];
  if (isMultivalued(of)) return `list_has_any(${value}, ${list})`;
  return values.value.length <= shortList ? `list_contains(${list}, ${value})` : `${value} IN (SELECT unnest(${list}))`;
};

const path = (of: Expression, whole: string, below: string, pen: Pen): string => {
  const value = pen.expression(of);
  const equal = isMultivalued(of) ? `list_contains(${value}, ${whole})` : `${value} = ${whole}`;
  return `(${equal} OR ${startsWith(of, below, pen)})`;
};

const axis = (of: Expression, name: 'lon' | 'lat', pen: Pen): string =>
  `struct_extract(${pen.expression(of)}, '${name}')`;

const inside = (value: string, low: number, high: number, pen: Pen): string =>
  `${value} >= ${pen.bind({ type: 'double', value: low })} AND ${value} <= ${pen.bind({ type: 'double', value: high })}`;

export const duckdbConditions: Writers<Condition> = {
  ...standardConditions,
  compare: (condition, pen) => {
    const compared = standardConditions.compare(condition, pen);
    const rows = rowsOfId(condition, pen);
    // By itself the comparison would be made with all records, before the few rows are looked at.
    return rows === undefined ? compared : `(${rows} AND CASE WHEN rowid IS NOT NULL THEN ${compared} ELSE false END)`;
  },
  'one of': oneOf,
  element: ({ of, value }, pen) => `list_contains(${pen.expression(of)}, ${pen.expression(value)})`,
  path: ({ of, path: text, separator }, pen) =>
    path(of, pen.bind({ type: 'text', value: text }), pen.bind({ type: 'text', value: text + separator }), pen),
  'null test': ({ of }, pen) => {
    const value = pen.expression(of);
    return isMultivalued(of) ? `(${value} IS NULL OR len(${value}) = 0)` : `${value} IS NULL`;
  },
  words,
  phrase,
  beginning,
  /** The box around first: it is quick and leaves few points to measure. */
  near: ({ of, from, metres }, pen) => {
    const reach = metres / metresPerDegree + 1e-6;
    const sideways = degreesSideways(from, reach);
    const bands = [
      inside(axis(of, 'lat', pen), from.lat - reach, from.lat + reach, pen),
      ...(sideways === null ? [] : [inside(axis(of, 'lon', pen), from.lon - sideways, from.lon + sideways, pen)]),
    ];
    return `(${bands.join(' AND ')} AND ${metresBetween(pen.expression(of), from, pen)} <= ${pen.bind({ type: 'double', value: metres })})`;
  },
  box: ({ of, south, north, west, east }, pen) =>
    `(${inside(axis(of, 'lat', pen), south, north, pen)} AND ${inside(axis(of, 'lon', pen), west, east, pen)})`,
  relates,
  rows: ({ table }) => `rowid IN (SELECT "row" FROM ${table})`,
};
