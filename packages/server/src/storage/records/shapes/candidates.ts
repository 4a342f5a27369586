import { type BoundValue, type Extent, extentOf, type Geometry, type ShapeTest } from '@lucarne/odsql';

/** What the boxes of shapes say of a test: which may pass, and which of these surely do. SQL on the columns of `$boxes`. */
export interface Candidates {
  readonly possible: string;
  /** null: none can be told from its box alone. */
  readonly sure: string | null;
  readonly values: readonly BoundValue[];
}

const METRES_PER_DEGREE = (Math.PI * 6_371_008.7714) / 180;
/** Boxes and distances are rounded; a metre more costs nothing. */
const MARGIN = 1e-5;

export function candidatesOf(test: ShapeTest): Candidates {
  if (test.kind === 'near') return boxesNear(test);
  const extent = extentOf(test.geometry);
  const within = test.relation === 'within';
  const inside = `"west" >= $1 and "south" >= $2 and "east" <= $3 and "north" <= $4`;
  const clear = `"west" > $1 and "south" > $2 and "east" < $3 and "north" < $4`;
  const sure = isRectangle(test.geometry, extent) ? (within ? clear : inside) : null;
  const touching = `"east" >= $1 and "north" >= $2 and "west" <= $3 and "south" <= $4`;
  return { possible: within ? inside : touching, sure, values: doubles(extent) };
}

const doubles = ({ west, south, east, north }: Extent): readonly BoundValue[] =>
  [west, south, east, north].map((value) => ({ type: 'double', value }));

/** A band of latitudes, and of longitudes where it holds no pole and does not cross the antimeridian. */
function boxesNear({ from: { lon, lat }, metres }: Extract<ShapeTest, { kind: 'near' }>): Candidates {
  const reach = metres / METRES_PER_DEGREE + MARGIN;
  const sideways = Math.abs(lat) + reach < 89 ? sidewaysReach(lat, reach) + MARGIN : Number.POSITIVE_INFINITY;
  const whole = lon - sideways < -180 || lon + sideways > 180;
  const values = doubles({
    west: whole ? -400 : lon - sideways,
    east: whole ? 400 : lon + sideways,
    south: lat - reach,
    north: lat + reach,
  });
  return { possible: `"east" >= $1 and "north" >= $2 and "west" <= $3 and "south" <= $4`, sure: null, values };
}

const sidewaysReach = (lat: number, reach: number): number => {
  const radians = Math.PI / 180;
  return Math.asin(Math.sin(reach * radians) / Math.cos(lat * radians)) / radians;
};

/** One polygon that is its own box. */
function isRectangle({ points, lines, polygons }: Geometry, { west, south, east, north }: Extent): boolean {
  const [outline = []] = polygons[0] ?? [];
  if (points.length + lines.length > 0 || polygons.length !== 1 || polygons[0]?.length !== 1) return false;
  const corners = outline.every(([x, y]) => (x === west || x === east) && (y === south || y === north));
  const turns = outline.slice(1).every(([x, y], at) => (x === outline[at]?.[0]) !== (y === outline[at]?.[1]));
  return outline.length === 5 && corners && turns && west < east && south < north;
}
