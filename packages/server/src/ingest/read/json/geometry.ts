/** Longitude and latitude in degrees, and whatever a source adds (an altitude). */
type Position = readonly number[];

type SimpleType = 'Point' | 'MultiPoint' | 'LineString' | 'MultiLineString' | 'Polygon' | 'MultiPolygon';

interface Simple {
  readonly type: SimpleType;
  readonly coordinates: unknown;
}

export interface Point {
  readonly lon: number;
  readonly lat: number;
}

/** How many lists stand around the positions of each type. */
const depths: Readonly<Record<SimpleType, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

/** What is wrong with a GeoJSON geometry; null when nothing is. */
export function geometryFault(geometry: unknown): string | null {
  if (typeof geometry !== 'object' || geometry === null) return 'the geometry is not an object';
  if (!('type' in geometry) || typeof geometry.type !== 'string') return 'the geometry has no type';
  if (geometry.type === 'GeometryCollection') {
    const parts = 'geometries' in geometry && Array.isArray(geometry.geometries) ? geometry.geometries : [];
    if (parts.length === 0) return 'the geometry is empty';
    return parts.map(geometryFault).find((fault) => fault !== null) ?? null;
  }
  if (!Object.hasOwn(depths, geometry.type)) return `${geometry.type} is not a type of geometry`;
  const coordinates = 'coordinates' in geometry ? geometry.coordinates : null;
  return coordinatesFault(coordinates, depths[geometry.type as SimpleType], geometry.type.endsWith('Polygon'));
}

function coordinatesFault(coordinates: unknown, depth: number, rings: boolean): string | null {
  if (depth === 0) return positionFault(coordinates);
  if (!Array.isArray(coordinates) || coordinates.length === 0) return 'the geometry has no coordinates';
  if (rings && depth === 1 && coordinates.length < 4) return 'a ring of a polygon has fewer than four positions';
  for (const part of coordinates) {
    const fault = coordinatesFault(part, depth - 1, rings);
    if (fault !== null) return fault;
  }
  return null;
}

function positionFault(position: unknown): string | null {
  if (!isPosition(position)) return 'a position is not a pair of numbers';
  const [lon = 0, lat = 0] = position;
  if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) return null;
  return `the position ${lon}, ${lat} is not in degrees; save the layer in WGS 84 (EPSG:4326)`;
}

function isPosition(position: unknown): position is Position {
  return Array.isArray(position) && position.length >= 2 && position.every((number) => Number.isFinite(number));
}

/** Calls back with every position of a geometry that `geometryFault` found right. */
export function eachPosition(geometry: unknown, visit: (lon: number, lat: number) => void): void {
  for (const { coordinates } of simpleParts(geometry)) visitNested(coordinates, visit);
}

function visitNested(coordinates: unknown, visit: (lon: number, lat: number) => void): void {
  const list = coordinates as readonly unknown[];
  if (typeof list[0] === 'number') visit(list[0], list[1] as number);
  else for (const part of list) visitNested(part, visit);
}

function simpleParts(geometry: unknown): Simple[] {
  const { type, geometries } = geometry as { type: string; geometries?: unknown[] };
  return type === 'GeometryCollection' ? (geometries ?? []).flatMap(simpleParts) : [geometry as Simple];
}

/** The centre of a geometry for maps and search: the centroid of its areas, else of its lines, else the mean of its points. */
export function centreOf(geometry: unknown): Point {
  const parts = simpleParts(geometry);
  return centroid(parts.flatMap(ringsOf), weighRing) ?? centroid(parts.flatMap(linesOf), weighLine) ?? mean(geometry);
}

/** Rings with their sign: holes count against the areas around them, however they are wound. */
function ringsOf({ type, coordinates }: Simple): Weighed[] {
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : [];
  return (polygons as Position[][][]).flatMap((rings) =>
    rings.map((positions, index) => ({ positions, sign: index === 0 ? 1 : -1 })),
  );
}

function linesOf({ type, coordinates }: Simple): Weighed[] {
  const lines = type === 'LineString' ? [coordinates] : type === 'MultiLineString' ? coordinates : [];
  return (lines as Position[][]).map((positions) => ({ positions, sign: 1 }));
}

interface Weighed {
  readonly positions: readonly Position[];
  readonly sign: 1 | -1;
}

/** Weight, and centre times weight. */
interface Sum {
  weight: number;
  lon: number;
  lat: number;
}

/** Adds a segment, relative to a position near it: degrees squared lose their digits otherwise. */
type Weigh = (sum: Sum, a: Position, b: Position) => void;

function centroid(shapes: readonly Weighed[], weigh: Weigh): Point | null {
  const origin = shapes[0]?.positions[0];
  if (origin === undefined) return null;
  const [lon = 0, lat = 0] = origin;
  const total: Sum = { weight: 0, lon: 0, lat: 0 };
  for (const { positions, sign } of shapes) {
    const near = positions.map(([x = 0, y = 0]) => [x - lon, y - lat]);
    const sum: Sum = { weight: 0, lon: 0, lat: 0 };
    for (let at = 1; at < near.length; at++) weigh(sum, near[at - 1] ?? [], near[at] ?? []);
    const turn = sum.weight < 0 ? -sign : sign;
    total.weight += turn * sum.weight;
    total.lon += turn * sum.lon;
    total.lat += turn * sum.lat;
  }
  return total.weight > 0
    ? { lon: rounded(lon + total.lon / total.weight), lat: rounded(lat + total.lat / total.weight) }
    : null;
}

const weighRing: Weigh = (sum, [ax = 0, ay = 0], [bx = 0, by = 0]) => {
  const cross = ax * by - bx * ay;
  sum.weight += cross / 2;
  sum.lon += ((ax + bx) * cross) / 6;
  sum.lat += ((ay + by) * cross) / 6;
};

const weighLine: Weigh = (sum, [ax = 0, ay = 0], [bx = 0, by = 0]) => {
  const length = Math.hypot(bx - ax, by - ay);
  sum.weight += length;
  sum.lon += ((ax + bx) / 2) * length;
  sum.lat += ((ay + by) / 2) * length;
};

function mean(geometry: unknown): Point {
  const sum: Sum = { weight: 0, lon: 0, lat: 0 };
  eachPosition(geometry, (lon, lat) => {
    sum.weight++;
    sum.lon += lon;
    sum.lat += lat;
  });
  if (sum.weight === 1) return { lon: sum.lon, lat: sum.lat };
  return { lon: rounded(sum.lon / sum.weight), lat: rounded(sum.lat / sum.weight) };
}

/** A tenth of a millimetre: more digits would only show how it was computed. */
const rounded = (degrees: number): number => Math.round(degrees * 1e9) / 1e9;
