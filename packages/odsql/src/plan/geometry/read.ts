import { malformed } from '../../problems.ts';
import type { GeometryTree } from '../../tree/expression.ts';
import type { Point } from '../expression.ts';
import { placeOf, type Scope } from '../scope.ts';
import { readGeoJson } from './geojson.ts';
import { type Geometry, type Polygon, type Position, positionsOf } from './geometry.ts';
import { readWkb } from './wkb.ts';
import { readWkt } from './wkt.ts';

/** The geometry that a literal writes as WKT, WKB in hexadecimal, or GeoJSON; longitude first, rings closed. */
export const readGeometry = (scope: Scope, literal: GeometryTree): Geometry => {
  const text = literal.text.trim();
  const geometry = readWkt(text) ?? readWkb(text) ?? readGeoJson(text);
  if (geometry === undefined) throw invalid(scope, literal);
  const positions = positionsOf(geometry);
  if (positions.length === 0) throw invalid(scope, literal);
  for (const position of positions) checkPosition(scope, position, literal.at);
  return { ...geometry, polygons: geometry.polygons.map((polygon) => closeRings(scope, polygon, literal.at)) };
};

/** The point that a literal writes; another geometry is refused. */
export const readPoint = (scope: Scope, literal: GeometryTree): Point => {
  const { points, lines, polygons } = readGeometry(scope, literal);
  const [point] = points;
  if (point !== undefined && points.length + lines.length + polygons.length === 1) {
    return { lon: point[0], lat: point[1] };
  }
  throw malformed(placeOf(scope, literal.at), 'a point is needed here', "Write geom'POINT(longitude latitude)'.");
};

const invalid = (scope: Scope, { text, at }: GeometryTree) =>
  malformed(
    placeOf(scope, at),
    `Invalid geometry: ${text.slice(0, 100)}`,
    "Write geom'POINT(longitude latitude)' or geom'POLYGON((…))', or the same as GeoJSON or hexadecimal WKB.",
  );

const checkPosition = (scope: Scope, [lon, lat]: Position, at: number): void => {
  if (Math.abs(lat) <= 90 && Math.abs(lon) <= 360) return;
  throw malformed(
    placeOf(scope, at),
    `the point ${lon} ${lat} is not on Earth`,
    'The longitude comes first, then the latitude, which goes from -90 to 90.',
  );
};

const closeRings = (scope: Scope, polygon: Polygon, at: number): Polygon =>
  polygon.map((ring) => {
    const [first, last] = [ring[0], ring.at(-1)];
    const closed = first !== undefined && (first[0] !== last?.[0] || first[1] !== last[1]) ? [...ring, first] : ring;
    if (closed.length >= 4) return closed;
    throw malformed(
      placeOf(scope, at),
      'a ring of a polygon has fewer than three corners',
      'Write each corner once, then the first again: POLYGON((0 0, 1 0, 1 1, 0 0)).',
    );
  });
