import { malformed } from '../problems.ts';
import type { GeometryTree } from '../tree/expression.ts';
import type { Point } from './expression.ts';
import { placeOf, type Scope } from './scope.ts';

/** The point that a literal writes as WKT, WKB in hexadecimal, or GeoJSON; longitude first. */
export const readPoint = (scope: Scope, literal: GeometryTree): Point => {
  const text = literal.text.trim();
  const point = readWkt(text) ?? readWkb(text) ?? readGeoJson(text);
  if (point === undefined) throw notAPoint(scope, literal);
  return checkPoint(scope, point, literal.at);
};

const notAPoint = (scope: Scope, { text, at }: GeometryTree) =>
  /^\s*(?:(?:multi)?(?:point|linestring|polygon)|geometrycollection|\{)/i.test(text)
    ? malformed(placeOf(scope, at), 'a point is needed here', "Write geom'POINT(longitude latitude)'.")
    : malformed(
        placeOf(scope, at),
        `Invalid geometry: ${text.slice(0, 100)}`,
        "Write geom'POINT(longitude latitude)', or the same as GeoJSON or hexadecimal WKB.",
      );

const checkPoint = (scope: Scope, { lon, lat }: Point, at: number): Point => {
  if (Math.abs(lat) <= 90 && Math.abs(lon) <= 360) return { lon, lat };
  throw malformed(
    placeOf(scope, at),
    `the point ${lon} ${lat} is not on Earth`,
    'The longitude comes first, then the latitude, which goes from -90 to 90.',
  );
};

const number = String.raw`[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?`;
const wkt = new RegExp(
  String.raw`^(?:srid=4326;)?\s*point\s*(?:z|m|zm)?\s*\(\s*(${number})[\s,]+(${number})(?:\s+${number}){0,2}\s*\)$`,
  'iu',
);

const readWkt = (text: string): Point | undefined => {
  const match = wkt.exec(text);
  return match === null ? undefined : { lon: Number(match[1]), lat: Number(match[2]) };
};

/** One byte of order, four of type (1, whatever its dimensions and flags), eight for each coordinate. */
const readWkb = (text: string): Point | undefined => {
  if (!/^(?:[\da-f]{2}){21,45}$/i.test(text)) return undefined;
  const bytes = Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const view = new DataView(bytes.buffer);
  const little = view.getUint8(0) === 1;
  const type = view.getUint32(1, little);
  if ((type & 0xfff) % 1000 !== 1) return undefined;
  const start = (type & 0x20000000) !== 0 ? 9 : 5;
  if (bytes.length < start + 16) return undefined;
  const [lon, lat] = [view.getFloat64(start, little), view.getFloat64(start + 8, little)];
  return Number.isFinite(lon) && Number.isFinite(lat) ? { lon, lat } : undefined;
};

const readGeoJson = (text: string): Point | undefined => {
  if (!text.startsWith('{')) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    return pointOf(parsed);
  } catch {
    return undefined;
  }
};

const pointOf = (value: unknown): Point | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('geometry' in value) return pointOf(value.geometry);
  if (!('type' in value) || value.type !== 'Point' || !('coordinates' in value)) return undefined;
  const [lon, lat]: readonly unknown[] = Array.isArray(value.coordinates) ? value.coordinates : [];
  return typeof lon === 'number' && typeof lat === 'number' ? { lon, lat } : undefined;
};
