import { earthRadius } from '../../functions/geo.ts';
import type { Point } from '../../plan/expression.ts';
import type { Pen } from '../dialect.ts';

/** Of latitude. */
export const metresPerDegree = (Math.PI * earthRadius) / 180;

/** How far east and west a circle goes, in degrees; null where it holds a pole or crosses the antimeridian. */
export const degreesSideways = ({ lon, lat }: Point, reach: number): number | null => {
  const radians = Math.PI / 180;
  if (Math.abs(lat) + reach >= 89) return null;
  const sideways = Math.asin(Math.sin(reach * radians) / Math.cos(lat * radians)) / radians + 1e-6;
  return lon - sideways < -180 || lon + sideways > 180 ? null : sideways;
};

/** The length of the arc between a point of the table and a place; null where the point is not one. */
export const metresBetween = (point: string, { lon, lat }: Point, pen: Pen): string => {
  const [x, y] = ['lon', 'lat'].map((axis) => `struct_extract(${point}, '${axis}')`);
  const [lon0, lat0] = [lon, lat].map((value) => pen.bind({ type: 'double', value }));
  const squared = (from: string, to: string): string => `pow(sin(radians(${to} - ${from}) / 2), 2)`;
  const chord = `${squared(`${lat0}`, `${y}`)} + cos(radians(${lat0})) * cos(radians(${y})) * ${squared(`${lon0}`, `${x}`)}`;
  return `CASE WHEN isfinite(${x}) AND isfinite(${y}) THEN ${2 * earthRadius} * asin(sqrt(least(1, ${chord}))) END`;
};
