import type { DuckDBConnection } from '@duckdb/node-api';
import type { SnapshotField } from '../../core/snapshot.ts';
import { identifier, literal } from '../sql.ts';

/** The types of the columns of a snapshot. */
const columnTypes: Readonly<Record<SnapshotField['type'], string>> = {
  text: 'varchar',
  int: 'bigint',
  double: 'double',
  boolean: 'boolean',
  date: 'date',
  datetime: 'timestamp with time zone',
  geo_point_2d: 'struct(lon double, lat double)',
  geo_shape: 'varchar',
  json_blob: 'json',
  file: 'varchar',
};

/** Bytes of records that are written at once, and later read at once; and DuckDB's own number of rows for small ones. */
const GROUP_BYTES = 32 * 1024 * 1024;
const GROUP_ROWS = 122_880;

/** Writes the public fields as Parquet, in file order; returns how many records it wrote. */
export async function writeParquet(
  { query, fields, recordBytes }: { query: string; fields: readonly SnapshotField[]; recordBytes: number },
  file: string,
  connection: DuckDBConnection,
): Promise<number> {
  const groupRows = Math.max(1, Math.min(GROUP_ROWS, Math.floor(GROUP_BYTES / (recordBytes + 1))));
  const columns = fields.map(({ name, type, multivalued }) => {
    const columnType = multivalued ? `${columnTypes[type]}[]` : columnTypes[type];
    return `cast(${identifier(name)} as ${columnType}) as ${identifier(name)}`;
  });
  const written = await connection.runAndReadAll(
    `copy (select ${columns.join(', ')} from (${query})) to ${literal(file)} (format parquet, compression zstd, row_group_size ${groupRows})`,
  );
  return Number(written.getRowsJson()[0]?.[0]);
}
