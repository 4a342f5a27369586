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

/** Writes the public fields as Parquet, in file order; returns how many records it wrote. */
export async function writeParquet(
  query: string,
  fields: readonly SnapshotField[],
  file: string,
  connection: DuckDBConnection,
): Promise<number> {
  const columns = fields.map(({ name, type, multivalued }) => {
    const columnType = multivalued ? `${columnTypes[type]}[]` : columnTypes[type];
    return `cast(${identifier(name)} as ${columnType}) as ${identifier(name)}`;
  });
  const written = await connection.runAndReadAll(
    `copy (select ${columns.join(', ')} from (${query})) to ${literal(file)} (format parquet, compression zstd)`,
  );
  return Number(written.getRowsJson()[0]?.[0]);
}
