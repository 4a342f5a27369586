import type { DuckDBConnection } from '@duckdb/node-api';
import type { HeldTable } from './held.ts';
import { quoteName } from './quote.ts';

const MEMORY_TYPES = [
  'VARCHAR',
  'VARCHAR[]',
  'BIGINT',
  'DOUBLE',
  'BOOLEAN',
  'DATE',
  'TIMESTAMPTZ',
  'JSON',
  'STRUCT(lon DOUBLE, lat DOUBLE)',
] as const;

/** A column of a table in memory, with the types that cache files use. */
export interface MemoryColumn {
  readonly name: string;
  readonly type: (typeof MEMORY_TYPES)[number];
}

export interface MemoryTable {
  readonly name: string;
  readonly columns: readonly MemoryColumn[];
  /** One value for each column, in their order, as JSON has it. */
  readonly rows: readonly (readonly unknown[])[];
}

/** Makes the table from one bound value: its rows as JSON. */
export async function createTable(connection: DuckDBConnection, table: MemoryTable): Promise<HeldTable> {
  const source = `"memory"."main".${quoteName(table.name)}`;
  const keys = table.columns.map((_, index) => `c${index}`);
  const rows = table.rows.map((row) => Object.fromEntries(keys.map((key, index) => [key, row[index] ?? null])));
  const structure = Object.fromEntries(keys.map((key, index) => [key, table.columns[index]?.type]));
  const selected = table.columns.map(({ name }, index) => `r.c${index} as ${quoteName(name)}`);
  await connection.run(
    `create table ${source} as select ${selected.join(', ')} from (select unnest(from_json($1::json, $2)) as r)`,
    [JSON.stringify(rows), JSON.stringify([structure])],
  );
  return { source };
}
