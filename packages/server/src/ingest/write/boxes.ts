import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api';
import type { SnapshotField } from '../../core/snapshot.ts';
import { eachPosition } from '../read/json/geometry.ts';
import { identifier } from '../sql.ts';
import { blocks } from './blocks.ts';

/** Makes the table `$boxes` of the cache: for each shape its field, row, box, type and size, so that few shapes need to be read for a test of them. */
export async function writeBoxes(fields: readonly SnapshotField[], connection: DuckDBConnection): Promise<void> {
  await connection.run(
    `create table cache."$boxes" ("field" varchar, "row" bigint, "west" double, "south" double, "east" double, "north" double, "type" varchar, "bytes" bigint)`,
  );
  const appender = await connection.createAppender('$boxes', 'main', 'cache');
  for (const { name } of fields.filter(({ type }) => type === 'geo_shape')) {
    for await (const rows of blocks(`rowid, ${identifier(name)}`, connection)) {
      for (const [row, shape] of rows) {
        if (typeof row === 'bigint' && typeof shape === 'string') appendBox(appender, { name, row, shape });
      }
      appender.flushSync();
    }
  }
  appender.closeSync();
}

function appendBox(
  appender: DuckDBAppender,
  { name, row, shape }: { readonly name: string; readonly row: bigint; readonly shape: string },
): void {
  const geometry: { type: string } = JSON.parse(shape);
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  eachPosition(geometry, (lon, lat) => {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  });
  appender.appendVarchar(name);
  appender.appendBigInt(row);
  for (const value of [west, south, east, north]) appender.appendDouble(value);
  appender.appendVarchar(geometry.type);
  appender.appendBigInt(BigInt(shape.length));
  appender.endRow();
}
