import { aggregateRows } from './aggregate.ts';
import { dateRows, momentRows } from './date.ts';
import { geoRows } from './geo.ts';
import { groupingRows } from './grouping.ts';
import {
  fileRows,
  olderAggregateRows,
  olderChanceRow,
  olderMomentRows,
  olderPlaceRows,
  olderRows,
  olderTextRow,
} from './older.ts';
import { predicateRows } from './predicate.ts';
import type { AggregateRow, FunctionRow, ScalarRow } from './rows.ts';
import { textRows, valueRows } from './text.ts';

const byName = <T extends FunctionRow>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.name, row]));

/** Functions that their row alone describes. */
export const scalars: ReadonlyMap<string, ScalarRow> = byName([
  ...textRows,
  ...dateRows,
  ...olderRows,
  ...olderPlaceRows,
  olderChanceRow,
  olderTextRow,
  ...fileRows,
]);

export const aggregates: ReadonlyMap<string, AggregateRow> = byName([...aggregateRows, ...olderAggregateRows]);

/** Every function of the language. */
export const functions: readonly FunctionRow[] = [
  ...textRows,
  ...valueRows,
  ...dateRows,
  ...momentRows,
  ...geoRows,
  ...aggregateRows,
  ...groupingRows,
  ...predicateRows,
];

/** And those of older versions, whose names begin with a sign that the language does not have. */
export const functionsByName: ReadonlyMap<string, FunctionRow> = byName([
  ...functions,
  ...olderRows,
  ...olderMomentRows,
  ...olderPlaceRows,
  olderTextRow,
  ...fileRows,
  ...olderAggregateRows,
]);

const isPredicate = (row: FunctionRow): boolean => row.family === 'predicate';

/** What the reader takes for a condition when a parenthesis follows. */
export const predicates: ReadonlySet<string> = new Set(functions.filter(isPredicate).map((row) => row.name));

/** What the reader takes for a value when a parenthesis follows. */
export const calls: ReadonlySet<string> = new Set([
  ...functions.filter((row) => !isPredicate(row)).map((row) => row.name),
  ...[...olderRows, ...olderMomentRows].map((row) => row.name),
]);
