import type { Position } from '@lucarne/odsql';
import { isArea, pathsOf, type Simple, simpleParts } from './parts.ts';
import type { ShapePredicate } from './relations.ts';

/** The radius of the sphere of equal surface, as the language's `distance` has it. */
const EARTH_RADIUS = 6_371_008.7714;
const RADIANS = Math.PI / 180;

export interface Circle {
  readonly from: { readonly lon: number; readonly lat: number };
  readonly metres: number;
}

/** True for shapes that come at most so near to a place. */
export function reaching({ from, metres }: Circle): ShapePredicate {
  const place: Position = [from.lon, from.lat];
  return (shape) => simpleParts(shape).some((part) => metresTo(part, place) <= metres);
}

/**
 * Metres from a place to a part of a shape; 0 inside an area. The nearest point of each edge is found on a plane around
 * the place, then measured on the sphere: up to 100 km, and below 70° of latitude, the error stays under 0.1 %.
 */
export function metresTo(part: Simple, place: Position): number {
  const paths = pathsOf(part);
  if (isArea(part) && isInside(paths, place)) return 0;
  const thin = part.type === 'Point' || part.type === 'MultiPoint';
  const nearest = paths.flatMap((path) => (thin ? path : nearestOfEdges(path, place)));
  return nearest.reduce((least, position) => Math.min(least, arc(place, position)), Number.POSITIVE_INFINITY);
}

/** An upward count of crossings; holes come for free. */
function isInside(rings: readonly (readonly Position[])[], [x, y]: Position): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let at = 1; at < ring.length; at++) {
      const [ax, ay] = ring[at - 1] as Position;
      const [bx, by] = ring[at] as Position;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

const nearestOfEdges = (path: readonly Position[], place: Position): readonly Position[] =>
  path.slice(1).map((end, index) => nearestOfEdge(path[index] as Position, end, place));

/** Where a degree of longitude is as long as it is halfway between the place and the edge. */
function nearestOfEdge(a: Position, b: Position, [lon, lat]: Position): Position {
  const middle = Math.min(Math.max(lat, Math.min(a[1], b[1])), Math.max(a[1], b[1]));
  const width = Math.cos(((lat + middle) / 2) * RADIANS);
  const [dx, dy] = [(b[0] - a[0]) * width, b[1] - a[1]];
  const [px, py] = [nearTurn(lon - a[0]) * width, lat - a[1]];
  const squared = dx * dx + dy * dy;
  const share = squared === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / squared));
  return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
}

/** Degrees the short way round. */
const nearTurn = (degrees: number): number => degrees - 360 * Math.round(degrees / 360);

/** The length of the arc between two positions. */
export function arc([lon1, lat1]: Position, [lon2, lat2]: Position): number {
  const sine = (degrees: number): number => Math.sin((degrees * RADIANS) / 2) ** 2;
  const chord = sine(lat2 - lat1) + Math.cos(lat1 * RADIANS) * Math.cos(lat2 * RADIANS) * sine(lon2 - lon1);
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(Math.min(1, chord)));
}
