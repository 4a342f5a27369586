import type { BoundValue } from '../../types.ts';
import type { Dialect } from '../dialect.ts';
import { mergeBuckets } from './clusters.ts';
import { duckdbConditions } from './conditions.ts';
import { duckdbExpressions } from './expressions.ts';
import { fold } from './fold.ts';
import { csv, geojson, json, parts, typed } from './forms.ts';
import { rowsFound } from './indexed.ts';
import { distinctElements } from './lists.ts';
import { rangeKey, rangeLabel } from './ranges.ts';
import { text } from './template.ts';

const sqlTypes: Readonly<Record<BoundValue['type'], string>> = {
  text: 'VARCHAR',
  int: 'BIGINT',
  double: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
  datetime: 'TIMESTAMPTZ',
  texts: 'VARCHAR[]',
  ints: 'BIGINT[]',
  doubles: 'DOUBLE[]',
};

/** DuckDB 1.5. The session runs in UTC; time zones are said in the SQL. */
export const duckdb: Dialect = {
  value: ({ type }, name) => `CAST(${name} AS ${sqlTypes[type]})`,
  expressions: duckdbExpressions,
  conditions: duckdbConditions,
  rangeKey,
  rangeLabel,
  mergeClusters: mergeBuckets,
  forms: { json, jsonl: json, parts, csv, geojson, text, typed },
  fold,
  join: (list, separator) => `array_to_string(${list}, ${separator})`,
  distinctElements,
  rowsFound,
};
