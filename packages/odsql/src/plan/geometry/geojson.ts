import { empty, type Geometry, merge, ofLine, ofPoint, ofPolygon, type Position } from './geometry.ts';

const deepest = 8;

/** The geometry that GeoJSON writes, alone or as that of a feature. */
export const readGeoJson = (text: string): Geometry | undefined => {
  if (!text.startsWith('{')) return undefined;
  try {
    return geometryOf(JSON.parse(text), 0);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

const geometryOf = (value: unknown, depth: number): Geometry | undefined => {
  if (typeof value !== 'object' || value === null || depth > deepest) return undefined;
  if ('geometry' in value) return value.geometry === null ? empty : geometryOf(value.geometry, depth + 1);
  const { type, coordinates, geometries } = value as Readonly<Record<string, unknown>>;
  if (type === 'GeometryCollection')
    return gather(
      listOf(geometries, (part) => geometryOf(part, depth + 1)),
      (part) => part,
    );
  return typeof type === 'string' && Object.hasOwn(shapes, type) ? shapes[type]?.(coordinates) : undefined;
};

const positionOf = (value: unknown): Position | undefined => {
  const [lon, lat]: readonly unknown[] = Array.isArray(value) ? value : [];
  return typeof lon === 'number' && typeof lat === 'number' ? [lon, lat] : undefined;
};

const listOf = <T>(value: unknown, read: (item: unknown) => T | undefined): readonly T[] | undefined => {
  if (!Array.isArray(value)) return undefined;
  const items = value.map(read);
  return items.every((item) => item !== undefined) ? items : undefined;
};
const positionsOf = (value: unknown) => listOf(value, positionOf);
const ringsOf = (value: unknown) => listOf(value, positionsOf);

const gather = <T>(items: readonly T[] | undefined, make: (item: T) => Geometry): Geometry | undefined =>
  items === undefined ? undefined : merge(items.map(make));
const one = <T>(item: T | undefined, make: (item: T) => Geometry): Geometry | undefined =>
  item === undefined ? undefined : make(item);

const shapes: Readonly<Record<string, (coordinates: unknown) => Geometry | undefined>> = {
  Point: (value) => one(positionOf(value), ofPoint),
  LineString: (value) => one(positionsOf(value), ofLine),
  Polygon: (value) => one(ringsOf(value), ofPolygon),
  MultiPoint: (value) => gather(positionsOf(value), ofPoint),
  MultiLineString: (value) => gather(ringsOf(value), ofLine),
  MultiPolygon: (value) => gather(listOf(value, ringsOf), ofPolygon),
};
