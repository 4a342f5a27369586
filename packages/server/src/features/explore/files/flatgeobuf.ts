import type { OutputColumn } from '@lucarne/odsql';
import { Builder } from 'flatbuffers';
import { type Feature, featureOf, type Geometry, movePositions, type Position } from './geometry.ts';
import type { ReferenceSystem } from './projections.ts';
import { cellText, type Encode, labelOf, type RowValues, type Value } from './rows.ts';

/** The first eight bytes: the name of the format and its version. */
const MAGIC = Uint8Array.of(0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62, 0x00);
/** The numbers that the format gives to kinds of columns and of geometries. */
const COLUMN = { boolean: 2, long: 7, double: 10, string: 11 };
const GEOMETRY = {
  Point: 1,
  LineString: 2,
  Polygon: 3,
  MultiPoint: 4,
  MultiLineString: 5,
  MultiPolygon: 6,
  GeometryCollection: 7,
};

export interface FgbOptions {
  readonly title: string;
  readonly system: ReferenceSystem;
  /** Whether every geometry is a point. */
  readonly points: boolean;
  readonly labels: Readonly<Record<string, string>>;
}

/** FlatGeobuf without an index, which would have to come before the records: a reader goes through it from its start. */
export const encodeFgb = (options: FgbOptions): Encode =>
  async function* encode(rows, { columns }) {
    const fields = columns.filter(({ type }) => type !== 'geo_point_2d' && type !== 'geo_shape');
    const { project } = options.system;
    const bench: Bench = { builder: new Builder(4096), room: Buffer.alloc(4096) };
    let before = [MAGIC, header(fields, options)];
    for await (const batch of rows) {
      const features = batch.map(featureOf).map(({ geometry, properties }) => {
        const moved = geometry && project ? movePositions(geometry, project) : geometry;
        return feature(bench, { geometry: moved, properties }, fields);
      });
      yield Buffer.concat([...before, ...features]);
      before = [];
    }
    yield Buffer.concat(before);
  };

function columnKind({ type, multivalued }: OutputColumn): number {
  if (multivalued) return COLUMN.string;
  if (type === 'int') return COLUMN.long;
  if (type === 'double') return COLUMN.double;
  return type === 'boolean' ? COLUMN.boolean : COLUMN.string;
}

/** The slots are those of the format's schema: name, envelope, geometry_type, four flags, columns, features_count, index_node_size, crs. */
function header(fields: readonly OutputColumn[], { title, system, points, labels }: FgbOptions): Uint8Array {
  const builder = new Builder(1024);
  const name = builder.createString(title);
  const columns = offsets(
    builder,
    fields.map((field) => columnTable(builder, field, labelOf(labels, field.name))),
  );
  builder.startObject(6);
  builder.addFieldInt32(1, system.epsg, 0);
  const crs = builder.endObject();
  builder.startObject(14);
  builder.addFieldOffset(0, name, 0);
  builder.addFieldInt8(2, points ? GEOMETRY.Point : 0, 0);
  builder.addFieldOffset(7, columns, 0);
  builder.addFieldInt16(9, 0, 16);
  builder.addFieldOffset(10, crs, 0);
  builder.finishSizePrefixed(builder.endObject());
  return builder.asUint8Array();
}

function columnTable(builder: Builder, field: OutputColumn, label: string | undefined): number {
  const name = builder.createString(field.name);
  const title = label === undefined ? 0 : builder.createString(label);
  builder.startObject(11);
  builder.addFieldOffset(0, name, 0);
  builder.addFieldInt8(1, columnKind(field), 0);
  builder.addFieldOffset(2, title, 0);
  return builder.endObject();
}

/** What each feature is made on, one after the other: memory of its own for each of them would be more than the file. */
interface Bench {
  readonly builder: Builder;
  room: Buffer;
}

function feature(bench: Bench, { geometry, properties }: Feature, fields: readonly OutputColumn[]): Uint8Array {
  const { builder } = bench;
  builder.clear();
  const shape = geometry ? geometryTable(builder, geometry) : 0;
  const data = propertyBytes(bench, properties, fields);
  const bytes = data.length > 0 ? builder.createByteVector(data) : 0;
  builder.startObject(3);
  builder.addFieldOffset(0, shape, 0);
  builder.addFieldOffset(1, bytes, 0);
  builder.finishSizePrefixed(builder.endObject());
  return Buffer.from(builder.asUint8Array());
}

type Line = readonly Position[];

/** Coordinates in one row, with where each line or ring ends; several polygons are parts of their own. */
function geometryTable(builder: Builder, geometry: Geometry): number {
  if (geometry.type === 'GeometryCollection') return partsTable(builder, GEOMETRY[geometry.type], geometry.geometries);
  if (geometry.type === 'MultiPolygon') {
    const polygons = geometry.coordinates.map((coordinates): Geometry => ({ type: 'Polygon', coordinates }));
    return partsTable(builder, GEOMETRY[geometry.type], polygons);
  }
  const lines = linesOf(geometry);
  const positions = lines.flat();
  const ends = lines.length > 1 ? numbers(builder, endsOf(lines), 4) : 0;
  const xy = numbers(
    builder,
    positions.flatMap(([x = 0, y = 0]) => [x, y]),
    8,
  );
  const deep = positions.length > 0 && positions.every((position) => position.length > 2);
  const z = deep
    ? numbers(
        builder,
        positions.map(([, , height = 0]) => height),
        8,
      )
    : 0;
  builder.startObject(8);
  builder.addFieldOffset(0, ends, 0);
  builder.addFieldOffset(1, xy, 0);
  builder.addFieldOffset(2, z, 0);
  builder.addFieldInt8(6, GEOMETRY[geometry.type], 0);
  return builder.endObject();
}

function linesOf(geometry: Exclude<Geometry, { type: 'GeometryCollection' | 'MultiPolygon' }>): readonly Line[] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'MultiPoint':
    case 'LineString':
      return [geometry.coordinates];
    case 'Polygon':
    case 'MultiLineString':
      return geometry.coordinates;
  }
}

/** How many positions there are up to the end of each line. */
function endsOf(lines: readonly Line[]): readonly number[] {
  let end = 0;
  return lines.map(({ length }) => {
    end += length;
    return end;
  });
}

function partsTable(builder: Builder, kind: number, geometries: readonly Geometry[]): number {
  const parts = offsets(
    builder,
    geometries.map((part) => geometryTable(builder, part)),
  );
  builder.startObject(8);
  builder.addFieldInt8(6, kind, 0);
  builder.addFieldOffset(7, parts, 0);
  return builder.endObject();
}

/** Vectors are built from their end. */
function offsets(builder: Builder, found: readonly number[]): number {
  builder.startVector(4, found.length, 4);
  for (const offset of found.toReversed()) builder.addOffset(offset);
  return builder.endVector();
}

function numbers(builder: Builder, values: readonly number[], size: 4 | 8): number {
  builder.startVector(size, values.length, size);
  for (const value of values.toReversed()) {
    if (size === 8) builder.addFloat64(value);
    else builder.addInt32(value);
  }
  return builder.endVector();
}

/** For each value there is: the number of its column in two bytes, then the value; eight bytes hold all but texts. */
function propertyBytes(bench: Bench, properties: RowValues, fields: readonly OutputColumn[]): Uint8Array {
  let end = 0;
  fields.forEach((field, index) => {
    const value = properties[field.name];
    if (value === null || value === undefined) return;
    makeRoom(bench, end, 10);
    end = bench.room.writeUInt16LE(index, end);
    end = writeValue(bench, end, value, field);
  });
  return bench.room.subarray(0, end);
}

function writeValue(bench: Bench, at: number, value: Value, field: OutputColumn): number {
  const kind = columnKind(field);
  if (kind === COLUMN.boolean) return bench.room.writeUInt8(value === true ? 1 : 0, at);
  if (kind === COLUMN.double) return bench.room.writeDoubleLE(Number(value), at);
  if (kind === COLUMN.long) return bench.room.writeBigInt64LE(BigInt(value as number | bigint), at);
  const text = cellText(value, field.type) ?? '';
  const length = Buffer.byteLength(text);
  makeRoom(bench, at, 4 + length);
  bench.room.writeUInt32LE(length, at);
  return at + 4 + bench.room.write(text, at + 4);
}

function makeRoom(bench: Bench, at: number, length: number): void {
  if (at + length <= bench.room.length) return;
  const larger = Buffer.alloc(2 * (at + length));
  larger.set(bench.room.subarray(0, at));
  bench.room = larger;
}
