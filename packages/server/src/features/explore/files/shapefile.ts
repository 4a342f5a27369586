import { type FileHandle, open, rm } from 'node:fs/promises';
import { problem } from '../../../core/problem.ts';
import { exploreProblems } from '../problems.ts';
import { DBF_END, type DbfColumn, dbfColumns, dbfHeader, dbfRecords } from './dbf.ts';
import { type Feature, featureOf, movePositions } from './geometry.ts';
import type { ReferenceSystem } from './projections.ts';
import type { Encode, RowBatches } from './rows.ts';
import { type Bounds, type ShapeKind, shapeBytes, shapeKind, shapeKinds } from './shapes.ts';
import { type ZipEntry, zip } from './zip.ts';

/** Lengths are counted in words of two bytes, in 31 bits. */
const MOST_BYTES = 0x7fff_ffff;
const HEADER_BYTES = 100;
const RECORD_HEADER_BYTES = 8;

/** One shapefile: shapes of one kind, their places in the file, their table; all three wait on the disk for their headers. */
interface Layer {
  kind: ShapeKind | null;
  count: number;
  bounds: Bounds | null;
  readonly files: { readonly shp: Spool; readonly shx: Spool; readonly dbf: Spool };
}

interface Spool {
  readonly path: string;
  readonly handle: FileHandle;
  length: number;
}

/**
 * Shapefiles in a zip archive, one for each kind of shape that occurs; the first keeps the name of the dataset, and
 * holds the records without a place too.
 */
export const encodeShapefile = (name: string, system: ReferenceSystem): Encode =>
  async function* encode(rows, { columns, spool }) {
    const table = dbfColumns(columns.filter(({ type }) => type !== 'geo_point_2d' && type !== 'geo_shape'));
    const layers: Layer[] = [];
    try {
      await fill(layers, rows, { table, spool, system });
      yield* zip(entries(layers, name, table, system));
    } finally {
      await Promise.all(layers.flatMap(({ files }) => Object.values(files).map(removeSpool)));
    }
  };

interface Filling {
  readonly table: readonly DbfColumn[];
  readonly spool: () => string;
  readonly system: ReferenceSystem;
}

async function fill(layers: Layer[], rows: RowBatches, { table, spool, system }: Filling): Promise<void> {
  layers.push(await openLayer(spool));
  for await (const batch of rows) {
    const byLayer = new Map<Layer, Feature[]>();
    for (const row of batch) {
      const { geometry, properties } = featureOf(row);
      const moved = geometry && system.project ? movePositions(geometry, system.project) : geometry;
      const layer = layerFor(layers, shapeKind(moved)) ?? (await addLayer(layers, shapeKind(moved), spool));
      const features = byLayer.get(layer) ?? [];
      features.push({ geometry: moved, properties });
      byLayer.set(layer, features);
    }
    for (const [layer, features] of byLayer) await append(layer, features, table);
  }
}

/** Records without a place go to the first; the first shape decides on its kind. */
function layerFor(layers: readonly Layer[], kind: ShapeKind | null): Layer | undefined {
  const [first] = layers;
  if (!first || kind === null) return first;
  first.kind ??= kind;
  return layers.find((layer) => layer.kind === kind);
}

async function addLayer(layers: Layer[], kind: ShapeKind | null, spool: () => string): Promise<Layer> {
  const layer = await openLayer(spool);
  layer.kind = kind;
  layers.push(layer);
  return layer;
}

async function openLayer(spool: () => string): Promise<Layer> {
  const [shp, shx, dbf] = await Promise.all([openSpool(spool()), openSpool(spool()), openSpool(spool())]);
  return { kind: null, count: 0, bounds: null, files: { shp, shx, dbf } };
}

async function openSpool(path: string): Promise<Spool> {
  return { path, handle: await open(path, 'wx+'), length: 0 };
}

async function removeSpool({ handle, path }: Spool): Promise<void> {
  await handle.close();
  await rm(path, { force: true });
}

async function append(layer: Layer, features: readonly Feature[], table: readonly DbfColumn[]): Promise<void> {
  const { files } = layer;
  const shapes: Buffer[] = [];
  const places = Buffer.allocUnsafe(RECORD_HEADER_BYTES * features.length);
  let length = HEADER_BYTES + files.shp.length;
  for (const [index, { geometry }] of features.entries()) {
    const { bytes, bounds } = shapeBytes(geometry, shapeKind(geometry), RECORD_HEADER_BYTES);
    const words = (bytes.length - RECORD_HEADER_BYTES) / 2;
    layer.count++;
    layer.bounds = bounds ? joined(layer.bounds, bounds) : layer.bounds;
    bytes.writeInt32BE(words, bytes.writeInt32BE(layer.count, 0));
    places.writeInt32BE(words, places.writeInt32BE(length / 2, RECORD_HEADER_BYTES * index));
    shapes.push(bytes);
    length += bytes.length;
    if (length > MOST_BYTES) throw problem(exploreProblems, 'FileTooLarge', { format: 'shp', limit: '2 GB' });
  }
  await write(files.shp, Buffer.concat(shapes));
  await write(files.shx, places);
  const records = features.map(({ properties }) => properties);
  await write(files.dbf, dbfRecords(table, records));
}

async function write(spool: Spool, bytes: Buffer): Promise<void> {
  await spool.handle.write(bytes, 0, bytes.length, spool.length);
  spool.length += bytes.length;
}

function joined(some: Bounds | null, more: Bounds): Bounds {
  if (some === null) return more;
  return [
    Math.min(some[0], more[0]),
    Math.min(some[1], more[1]),
    Math.max(some[2], more[2]),
    Math.max(some[3], more[3]),
  ];
}

async function* entries(
  layers: readonly Layer[],
  name: string,
  table: readonly DbfColumn[],
  { wkt }: ReferenceSystem,
): AsyncGenerator<ZipEntry> {
  for (const [index, layer] of layers.entries()) {
    const base = index === 0 ? name : `${name}_${layer.kind}`;
    const { shp, shx, dbf } = layer.files;
    yield { name: `${base}.shp`, bytes: framed(shapeHeader(layer, shp.length), shp) };
    yield { name: `${base}.shx`, bytes: framed(shapeHeader(layer, shx.length), shx) };
    yield { name: `${base}.dbf`, bytes: framed(dbfHeader(table, layer.count), dbf, DBF_END) };
    yield { name: `${base}.prj`, bytes: piece(wkt) };
    yield { name: `${base}.cpg`, bytes: piece('UTF-8') };
  }
}

async function* piece(text: string): AsyncGenerator<string> {
  yield text;
}

async function* framed(head: Buffer, { handle }: Spool, tail = new Uint8Array(0)): AsyncGenerator<Uint8Array> {
  yield head;
  yield* handle.createReadStream({ start: 0, autoClose: false });
  yield tail;
}

function shapeHeader({ kind, bounds }: Layer, length: number): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeInt32BE(9994, 0);
  header.writeInt32BE((HEADER_BYTES + length) / 2, 24);
  header.writeInt32LE(1000, 28);
  header.writeInt32LE(kind === null ? 0 : shapeKinds[kind], 32);
  (bounds ?? [0, 0, 0, 0]).forEach((value, index) => void header.writeDoubleLE(value, 36 + 8 * index));
  return header;
}
