import { createHash } from 'node:crypto';
import { DuckDBBlobValue, type DuckDBConnection } from '@duckdb/node-api';
import type { Manifest, SnapshotField } from '../../core/snapshot.ts';
import { eachPosition } from '../read/json/geometry.ts';
import { identifier } from '../sql.ts';
import { recordJson } from './cache.ts';

const BLOCK_BYTES = 8 * 1024 * 1024;

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

/** Answers of the cache to one selection, asked for a few megabytes of records at a time. */
async function* blocks(selection: string, connection: DuckDBConnection) {
  const measured = await connection.runAndReadAll('select count(*), sum("$size") from cache.records');
  const [rows = 0, bytes = 0] = (measured.getRowsJson()[0] ?? []).map(Number);
  const step = Math.max(1, Math.floor((BLOCK_BYTES / (bytes + 1)) * rows));
  for (let from = 0; from < rows; from += step) {
    const range = [BigInt(from), BigInt(from + step)];
    const sql = `select ${selection} from cache.records where rowid >= $1 and rowid < $2`;
    yield (await connection.runAndReadAll(sql, range)).getRows();
  }
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
  const types = new Set<string>();
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for await (const rows of blocks(identifier(name), connection)) {
    for (const [shape] of rows) {
      if (typeof shape !== 'string') continue;
      const geometry: { type: string } = JSON.parse(shape);
      types.add(geometry.type);
      eachPosition(geometry, (lon, lat) => {
        west = Math.min(west, lon);
        south = Math.min(south, lat);
        east = Math.max(east, lon);
        north = Math.max(north, lat);
      });
    }
  }
  return { box: west <= east ? [west, south, east, north] : null, types };
}
