import { readFileSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type Column, type FieldType, technicalColumns } from '../src/index.ts';

/** A small table of the cases: its columns and, row after row, its values as JSON. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

const sqlTypes: Readonly<Record<FieldType, string>> = {
  text: 'VARCHAR',
  int: 'BIGINT',
  double: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
  datetime: 'TIMESTAMPTZ',
  geo_point_2d: 'STRUCT(lon DOUBLE, lat DOUBLE)',
  geo_shape: 'VARCHAR',
  file: 'JSON',
  json_blob: 'JSON',
};

/** Reads `cases/tables/{name}.txt`: lines `column name type [option…]`, then one JSON object per row. */
export const readTable = (name: string): Table => {
  const lines = readFileSync(new URL(`../cases/tables/${name}.txt`, import.meta.url), 'utf8').split('\n');
  const columns = lines.filter((line) => line.startsWith('column ')).map(readColumn);
  const rows = lines.filter((line) => line.startsWith('{')).map((line): Record<string, unknown> => JSON.parse(line));
  return { name, columns, rows };
};

const readColumn = (line: string): Column => {
  const [, name = '', type, ...options] = line.split(/\s+/);
  const option = (key: string): string | undefined =>
    options.find((text) => text.startsWith(`${key}=`))?.slice(key.length + 1);
  const flag = (key: string): boolean => options.includes(key);
  const hierarchical = option('hierarchical');
  const precision = option('precision');
  const aliases = option('aliases');
  const constant = option('constant');
  return {
    name,
    type: type as FieldType,
    multivalued: flag('list'),
    facet: flag('facet'),
    disjunctive: flag('disjunctive'),
    ...(hierarchical === undefined ? {} : { hierarchical }),
    ...(precision === 'year' || precision === 'month' ? { precision } : {}),
    ...(aliases === undefined ? {} : { aliases: aliases.split(',') }),
    ...(constant === undefined ? {} : { constant }),
    ...(flag('technical') ? { technical: true } : {}),
    ...(flag('unsortable') ? { sortable: false } : {}),
    ...(flag('hidden') ? { selectable: false } : {}),
    ...(flag('unfilterable') ? { filterable: false } : {}),
  };
};

/** The columns of a query on the table. */
export const columnsOf = ({ columns }: Table): readonly Column[] => [...columns, ...technicalColumns];

/** Makes the table in the engine, with the technical columns of a snapshot. */
export const makeTable = async (connection: DuckDBConnection, { name, columns, rows }: Table): Promise<void> => {
  const stored = columns.filter(({ constant }) => constant === undefined);
  const definitions = stored.map(
    (column) => `"${column.name}" ${sqlTypes[column.type]}${column.multivalued ? '[]' : ''}`,
  );
  await connection.run(
    `CREATE TABLE "${name}" ("$id" VARCHAR, "$timestamp" TIMESTAMPTZ, "$size" BIGINT, ${definitions.join(', ')})`,
  );
  for (const [index, row] of rows.entries()) {
    const values = stored.map((column, place) => castSql(column, `$${place + 1}`));
    const technical = `sha1('${index}'), TIMESTAMPTZ '2024-05-06 07:08:09.123456+00', ${index + 1}`;
    await connection.run(
      `INSERT INTO "${name}" VALUES (${technical}, ${values.join(', ')})`,
      stored.map((column) => textOf(row[column.name])),
    );
  }
};

const castSql = ({ type, multivalued }: Column, name: string): string => {
  if (multivalued) return `CAST(CAST(${name} AS JSON) AS ${sqlTypes[type]}[])`;
  return type === 'geo_point_2d'
    ? `CAST(CAST(${name} AS JSON) AS ${sqlTypes[type]})`
    : `CAST(${name} AS ${sqlTypes[type]})`;
};

const textOf = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
};
