import type { Condition } from '../../plan/condition.ts';
import { type Extent, extentOf, type Geometry, type Position } from '../../plan/geometry/geometry.ts';
import type { Pen } from '../dialect.ts';

type Relates = Extract<Condition, { kind: 'relates' }>;

/** The coordinates of a geo point of the table, as SQL. */
interface Place {
  readonly lon: string;
  readonly lat: string;
}

/** From the lower end to the upper one; `part` tells the polygons of a geometry apart. */
interface Segment {
  readonly from: Position;
  readonly to: Position;
  readonly part: number;
}

/** Up to so many segments stand in the text of the statement; more are a table, which the engine joins. */
const few = 12;

/**
 * How a geo point stands to a geometry, exactly: inside a polygon an upward ray crosses its edges an odd number of times, and
 * a point of an edge, a line or a point is found by itself. What touches intersects, and lies within lines and points only.
 * Geo shapes are tested before the SQL is written.
 */
export const relates = ({ of, relation, geometry }: Relates, pen: Pen): string => {
  if (of.type !== 'geo_point_2d') throw new TypeError('a test of shapes is answered before it is written');
  const [lon = '', lat = ''] = ['lon', 'lat'].map((axis) => `struct_extract(${pen.expression(of)}, '${axis}')`);
  const place = { lon, lat };
  const box = inExtent(place, extentOf(geometry), pen);
  if (relation === 'within') return `(${box} AND ${lieWithin(place, geometry, pen)})`;
  const intersects = `(${box} AND (${touches(place, geometry, pen)}))`;
  return relation === 'intersects'
    ? intersects
    : `(isfinite(${lon}) AND isfinite(${lat}) AND NOT coalesce(${intersects}, true))`;
};

const double = (value: number, pen: Pen): string => pen.bind({ type: 'double', value });

const inExtent = ({ lon, lat }: Place, { west, south, east, north }: Extent, pen: Pen): string =>
  [
    `${lat} >= ${double(south, pen)}`,
    `${lat} <= ${double(north, pen)}`,
    `${lon} >= ${double(west, pen)}`,
    `${lon} <= ${double(east, pen)}`,
  ].join(' AND ');

const touches = (place: Place, geometry: Geometry, pen: Pen): string => {
  const edges = edgesOf(geometry);
  const all = [...edges, ...segmentsOf(geometry.lines, 0), ...geometry.points.map((point) => dot(point))];
  return [...(edges.length === 0 ? [] : [isInside(place, edges, pen)]), isOn(place, all, pen)].join(' OR ');
};

const lieWithin = (place: Place, geometry: Geometry, pen: Pen): string => {
  const edges = edgesOf(geometry);
  const thin = [...segmentsOf(geometry.lines, 0), ...geometry.points.map((point) => dot(point))];
  const parts = [
    ...(edges.length === 0 ? [] : [`(${isInside(place, edges, pen)} AND NOT ${isOn(place, edges, pen)})`]),
    ...(thin.length === 0 ? [] : [isOn(place, thin, pen)]),
  ];
  return `(${parts.join(' OR ')})`;
};

const dot = (point: Position): Segment => ({ from: point, to: point, part: 0 });

const edgesOf = ({ polygons }: Geometry): readonly Segment[] =>
  polygons.flatMap((rings, part) => segmentsOf(rings, part));

const segmentsOf = (lines: readonly (readonly Position[])[], part: number): readonly Segment[] =>
  lines.flatMap((line) =>
    line.slice(1).map((position, index): Segment => {
      const before = line[index] as Position;
      return before[1] <= position[1] ? { from: before, to: position, part } : { from: position, to: before, part };
    }),
  );

/** How a test of one segment is written, on the SQL of its ends. Both compare the same products, so that no point is lost between them. */
type Ends = Readonly<Record<'x1' | 'y1' | 'x2' | 'y2', string>>;

const crosses = ({ lon, lat }: Place, { x1, y1, x2, y2 }: Ends): string =>
  `${lat} >= ${y1} AND ${lat} < ${y2} AND (${x2} - ${x1}) * (${lat} - ${y1}) > (${y2} - ${y1}) * (${lon} - ${x1})`;

const holds = ({ lon, lat }: Place, { x1, y1, x2, y2 }: Ends): string =>
  `${lat} >= ${y1} AND ${lat} <= ${y2} AND ${lon} >= least(${x1}, ${x2}) AND ${lon} <= greatest(${x1}, ${x2}) AND ` +
  `(${x2} - ${x1}) * (${lat} - ${y1}) = (${y2} - ${y1}) * (${lon} - ${x1})`;

const isInside = (place: Place, edges: readonly Segment[], pen: Pen): string => {
  const rising = edges.filter(({ from, to }) => from[1] !== to[1]);
  if (rising.length === 0) return 'false';
  const parts = new Set(rising.map(({ part }) => part)).size;
  if (rising.length <= few && parts === 1) {
    const sum = rising.map((edge) => `CAST(${crosses(place, bound(edge, pen))} AS INTEGER)`).join(' + ');
    return `(${sum}) % 2 = 1`;
  }
  const crossed = `FROM ${tableOf(rising, pen)} WHERE ${crosses(place, columns)}`;
  return parts === 1
    ? `(SELECT count(*) % 2 = 1 ${crossed})`
    : `EXISTS (SELECT 1 ${crossed} GROUP BY "$part" HAVING count(*) % 2 = 1)`;
};

const isOn = (place: Place, segments: readonly Segment[], pen: Pen): string =>
  segments.length <= few
    ? `(${segments.map((segment) => `(${holds(place, bound(segment, pen))})`).join(' OR ')})`
    : `EXISTS (SELECT 1 FROM ${tableOf(segments, pen)} WHERE ${holds(place, columns)})`;

const bound = ({ from, to }: Segment, pen: Pen): Ends => ({
  x1: double(from[0], pen),
  y1: double(from[1], pen),
  x2: double(to[0], pen),
  y2: double(to[1], pen),
});

const columns: Ends = { x1: '"$x1"', y1: '"$y1"', x2: '"$x2"', y2: '"$y2"' };

const tableOf = (segments: readonly Segment[], pen: Pen): string => {
  const lists = {
    ...columns,
    part: '"$part"',
  };
  const read: Readonly<Record<keyof typeof lists, (segment: Segment) => number>> = {
    x1: ({ from }) => from[0],
    y1: ({ from }) => from[1],
    x2: ({ to }) => to[0],
    y2: ({ to }) => to[1],
    part: ({ part }) => part,
  };
  const unnested = (Object.keys(lists) as (keyof typeof lists)[]).map(
    (name) => `unnest(${pen.bind({ type: 'doubles', value: segments.map(read[name]) })}) AS ${lists[name]}`,
  );
  return `(SELECT ${unnested.join(', ')})`;
};
