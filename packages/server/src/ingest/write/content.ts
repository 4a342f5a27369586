import { createHash } from 'node:crypto';
import { DuckDBBlobValue, type DuckDBConnection } from '@duckdb/node-api';
import type { Manifest, SnapshotField } from '../../core/snapshot.ts';
import { identifier } from '../sql.ts';
import { blocks } from './blocks.ts';
import { recordJson } from './cache.ts';

/** SHA-256 of the records as compact JSON Lines, in file order: the same for the same records however they are stored. */
export async function contentHash(fields: readonly SnapshotField[], connection: DuckDBConnection): Promise<string> {
  const json = recordJson(fields.map(({ name }) => name));
  const lines = `encode(string_agg(${json}, chr(10) order by rowid) || chr(10))`;
  const hash = createHash('sha256');
  for await (const [[block] = []] of blocks(lines, connection)) {
    if (block instanceof DuckDBBlobValue) hash.update(block.bytes);
  }
  return hash.digest('hex');
}

type Box = Manifest['bbox'];

/** The box around all points and shapes, and the types of the shapes (points count where there is no shape). */
export async function extent(
  fields: readonly SnapshotField[],
  connection: DuckDBConnection,
): Promise<Pick<Manifest, 'bbox' | 'geometry_types'>> {
  const boxes: Box[] = [];
  const types = new Set<string>();
  for (const { name } of fields.filter(({ type }) => type === 'geo_shape')) {
    const shapes = await extentOfShapes(name, connection);
    boxes.push(shapes.box);
    for (const type of shapes.types) types.add(type);
  }
  for (const { name } of fields.filter(({ type }) => type === 'geo_point_2d')) {
    boxes.push(await boxOfPoints(name, connection));
  }
  const bbox = boxes.reduce(around, null);
  if (types.size === 0 && bbox !== null) types.add('Point');
  return { bbox, geometry_types: [...types].toSorted() };
}

function around(a: Box, b: Box): Box {
  if (a === null || b === null) return a ?? b;
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

async function boxOfPoints(name: string, connection: DuckDBConnection): Promise<Box> {
  const [lon, lat] = [`${identifier(name)}.lon`, `${identifier(name)}.lat`];
  const sql = `select min(${lon}), min(${lat}), max(${lon}), max(${lat}) from cache.records`;
  const [west, south, east, north] = (await connection.runAndReadAll(sql)).getRowsJson()[0] ?? [];
  return typeof west === 'number' ? [west, Number(south), Number(east), Number(north)] : null;
}

async function extentOfShapes(name: string, connection: DuckDBConnection): Promise<{ box: Box; types: Set<string> }> {
  const sql = `select "type", min("west"), min("south"), max("east"), max("north") from cache."$boxes" where "field" = $1 group by 1`;
  const rows = (await connection.runAndReadAll(sql, [name])).getRowsJson();
  const boxes = rows.map(([, ...ends]): Box => {
    const [west = 0, south = 0, east = 0, north = 0] = ends.map(Number);
    return [west, south, east, north];
  });
  return { box: boxes.reduce(around, null), types: new Set(rows.map(([type]) => String(type))) };
}
