import type { Geometry, Position } from '@lucarne/odsql';
import fc from 'fast-check';

/**
 * A slow and obvious judge of relations, for tests: whole numbers of any size, no index, nothing of jsts. A point is
 * [x, y, w], for x/w and y/w, so that crossings and middles are exact.
 */
type Point = readonly [x: bigint, y: bigint, w: bigint];
type Segment = readonly [Point, Point];

/** Coordinates are whole numbers of halves. */
const pointOf = ([x, y]: Position): Point => [BigInt(x * 2), BigInt(y * 2), 2n];

const turn = ([ax, ay, aw]: Point, [bx, by, bw]: Point, [cx, cy, cw]: Point): number => {
  const area = ax * (by * cw - cy * bw) - ay * (bx * cw - cx * bw) + aw * (bx * cy - cx * by);
  return area > 0n ? 1 : area < 0n ? -1 : 0;
};
const compare = (a: bigint, aw: bigint, b: bigint, bw: bigint): number => {
  const difference = a * bw - b * aw;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
};
const between = (a: Point, b: Point, p: Point): boolean =>
  compare(p[0], p[2], a[0], a[2]) * compare(p[0], p[2], b[0], b[2]) <= 0 &&
  compare(p[1], p[2], a[1], a[2]) * compare(p[1], p[2], b[1], b[2]) <= 0;
const isOn = ([a, b]: Segment, p: Point): boolean => turn(a, b, p) === 0 && between(a, b, p);
const middle = ([ax, ay, aw]: Point, [bx, by, bw]: Point): Point => [
  ax * bw + bx * aw,
  ay * bw + by * aw,
  2n * aw * bw,
];

const cross = ([ax, ay, aw]: Point, [bx, by, bw]: Point): Point => [
  ay * bw - by * aw,
  aw * bx - bw * ax,
  ax * by - bx * ay,
];
/** Where the lines of two segments cross; nothing when they are parallel. */
const crossing = ([a, b]: Segment, [c, d]: Segment): Point | undefined => {
  const [x, y, w] = cross(cross(a, b), cross(c, d));
  if (w === 0n) return undefined;
  return w > 0n ? [x, y, w] : [-x, -y, -w];
};

const segmentsOf = (path: readonly Position[]): readonly Segment[] =>
  path.slice(1).map((position, at) => [pointOf(path[at] as Position), pointOf(position)]);
const edgesOf = ({ polygons }: Geometry): readonly Segment[] => polygons.flat().flatMap(segmentsOf);
const linesOf = ({ lines }: Geometry): readonly Segment[] => lines.flatMap(segmentsOf);

/** 1 inside an area, 0 on an edge, -1 outside. */
const placeInArea = (geometry: Geometry, p: Point): number => {
  const edges = edgesOf(geometry);
  if (edges.some((edge) => isOn(edge, p))) return 0;
  const above = (q: Point): boolean => compare(q[1], q[2], p[1], p[2]) > 0;
  const crossed = edges.filter(([a, b]) => above(a) !== above(b) && turn(a, b, p) === (above(b) ? 1 : -1));
  return crossed.length % 2 === 1 ? 1 : -1;
};
const holds = (geometry: Geometry, p: Point): boolean =>
  placeInArea(geometry, p) >= 0 ||
  linesOf(geometry).some((line) => isOn(line, p)) ||
  geometry.points.some((one) => isOn([pointOf(one), pointOf(one)], p));

/** Every point where the two change how they stand to one another, and a point between each two of those. */
const samples = (segments: readonly Segment[], others: readonly Segment[]): readonly Point[] =>
  segments.flatMap((segment) => {
    const cuts = others.flatMap((other) => [crossing(segment, other) ?? [], other[0], other[1]].filter(isPoint));
    const on = [...segment, ...cuts.filter((p) => isOn(segment, p))];
    const sorted = on.toSorted((p, q) => compare(p[0], p[2], q[0], q[2]) || compare(p[1], p[2], q[1], q[2]));
    return [...sorted, ...sorted.slice(1).map((p, at) => middle(sorted[at] as Point, p))];
  });
const isPoint = (value: Point | readonly []): value is Point => value.length === 3;

const samplesOf = (one: Geometry, other: Geometry): readonly Point[] => [
  ...one.points.map(pointOf),
  ...samples([...linesOf(one), ...edgesOf(one)], [...linesOf(other), ...edgesOf(other)]),
];

export const slowlyIntersects = (one: Geometry, other: Geometry): boolean =>
  samplesOf(one, other).some((p) => holds(other, p)) || samplesOf(other, one).some((p) => holds(one, p));

/** Within an area; `inner` is of one kind. */
export const slowlyWithin = (inner: Geometry, area: Geometry): boolean => {
  const points = samplesOf(inner, area);
  if (points.some((p) => placeInArea(area, p) < 0)) return false;
  if (inner.polygons.length > 0) return samplesOf(area, inner).every((p) => placeInArea(inner, p) <= 0);
  return points.some((p) => placeInArea(area, p) > 0);
};

const empty: Geometry = { points: [], lines: [], polygons: [] };
export const position = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }));

/** The outline of some points: theirs that no other two enclose. */
export const outline = (positions: readonly Position[]): readonly Position[] => {
  const sorted = positions.toSorted(([ax, ay], [bx, by]) => ax - bx || ay - by);
  const half = (line: readonly Position[]): readonly Position[] =>
    line.reduce<Position[]>((kept, p) => {
      while (
        kept.length > 1 &&
        turn(pointOf(kept.at(-2) as Position), pointOf(kept.at(-1) as Position), pointOf(p)) <= 0
      )
        kept.pop();
      kept.push(p);
      return kept;
    }, []);
  return [...half(sorted).slice(0, -1), ...half(sorted.toReversed())];
};
const isRing = (ring: readonly Position[]): boolean => ring.length >= 4;

/** An outline, and within it a hole that does not touch it, where there is room for one. */
const polygon = fc
  .tuple(fc.array(position, { minLength: 3, maxLength: 6 }), fc.array(position, { minLength: 3, maxLength: 8 }))
  .map(([around, inside]) => {
    const ring = outline(around);
    const area: Geometry = { ...empty, polygons: [[ring]] };
    const hole = outline(inside.filter((p) => placeInArea(area, pointOf(p)) > 0));
    return isRing(hole) ? [ring, hole] : [ring];
  })
  .filter(([ring = []]) => isRing(ring));

/** One or two polygons with holes, the second far from the first, both on a small grid so that they often touch. */
export const areas: fc.Arbitrary<Geometry> = fc.tuple(polygon, fc.option(polygon)).map(([first, second]) => ({
  ...empty,
  polygons: second === null ? [first] : [first, second.map((ring) => ring.map(([x, y]): Position => [x + 9, y]))],
}));

export const lines: fc.Arbitrary<Geometry> = fc
  .uniqueArray(position, { minLength: 2, maxLength: 4, selector: String })
  .map((line) => ({ ...empty, lines: [line] }));

export const points: fc.Arbitrary<Geometry> = fc
  .uniqueArray(position, { minLength: 1, maxLength: 3, selector: String })
  .map((several) => ({ ...empty, points: several }));

/** Places of halves all over the grid and beyond it. */
export const grid: readonly Position[] = Array.from({ length: 39 * 19 }, (_, at) => [
  (at % 39) / 2 - 0.5,
  Math.floor(at / 39) / 2 - 0.5,
]);
