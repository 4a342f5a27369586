/** A geometry of GeoJSON; its numbers are numbers, or texts of numbers that were read exactly. */
interface Geometry {
  readonly type: string;
  readonly coordinates?: unknown;
  readonly geometries?: readonly Geometry[];
}

type Position = readonly unknown[];
type Pixel = readonly [x: number, y: number];

/** What a map of a zoom shows of a geometry: corners that lie within half a pixel of the line between others are left out. */
export type Simplify = (geometry: unknown) => unknown;

export const asItIs: Simplify = (geometry) => geometry;

export const simplifierFor =
  (zoom: number): Simplify =>
  (geometry) =>
    isGeometry(geometry) ? simplified(geometry, projectionTo(zoom)) : geometry;

const isGeometry = (value: unknown): value is Geometry =>
  typeof value === 'object' && value !== null && 'type' in value;

type Project = (position: Position) => Pixel;

function simplified(geometry: Geometry, project: Project): Geometry {
  const { type, coordinates, geometries } = geometry;
  if (geometries) return { ...geometry, geometries: geometries.map((part) => simplified(part, project)) };
  switch (type) {
    case 'LineString':
      return { type, coordinates: thinned(coordinates as Position[], project) };
    case 'MultiLineString':
      return { type, coordinates: (coordinates as Position[][]).map((line) => thinned(line, project)) };
    case 'Polygon':
      return { type, coordinates: rings(coordinates as Position[][], project) };
    case 'MultiPolygon':
      return { type, coordinates: parts(coordinates as Position[][][], project) };
    default:
      return geometry;
  }
}

/** The parts that are seen; where none is, the first. */
function parts(polygons: readonly Position[][][], project: Project): readonly Position[][][] {
  const seen = polygons.filter(([outline = []]) => isSeen(outline, project));
  return (seen.length > 0 ? seen : polygons.slice(0, 1)).map((polygon) => rings(polygon, project));
}

/** The outline always stays, holes where they are seen. */
const rings = ([outline = [], ...holes]: readonly Position[][], project: Project): Position[][] =>
  [outline, ...holes.filter((hole) => isSeen(hole, project))].map((ring) => thinnedRing(ring, project));

function isSeen(ring: readonly Position[], project: Project): boolean {
  const pixels = ring.map(project);
  const wide = (axis: 0 | 1): number => {
    const along = pixels.map((pixel) => pixel[axis]);
    return along.reduce((a, b) => Math.max(a, b), -Infinity) - along.reduce((a, b) => Math.min(a, b), Infinity);
  };
  return wide(0) > HALF || wide(1) > HALF;
}

const HALF = 0.5;

/** A ring is two lines, to the corner that is farthest from the first and back; three corners are left at least. */
function thinnedRing(ring: Position[], project: Project): Position[] {
  const pixels = ring.map(project);
  const far = farthest(pixels, 0, pixels.length - 1, (pixel, start) => squaredLength(pixel, start)).index;
  const kept = new Set([0, ring.length - 1, far]);
  keep(pixels, kept, [
    [0, far],
    [far, ring.length - 1],
  ]);
  for (let index = 1; kept.size < 4 && index < ring.length; index += 1) kept.add(index);
  return ring.filter((_, index) => kept.has(index));
}

function thinned(line: Position[], project: Project): Position[] {
  const kept = new Set([0, line.length - 1]);
  keep(line.map(project), kept, [[0, line.length - 1]]);
  return line.filter((_, index) => kept.has(index));
}

/** Between two corners that stay, the farthest from the line between them stays if it is seen, and so on. */
function keep(pixels: readonly Pixel[], kept: Set<number>, stretches: [number, number][]): void {
  for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
    const [from, to] = stretch;
    const { index, squared } = farthest(pixels, from, to, squaredDistance);
    if (squared <= HALF * HALF) continue;
    kept.add(index);
    stretches.push([from, index], [index, to]);
  }
}

type Measure = (pixel: Pixel, start: Pixel, end: Pixel) => number;

function farthest(pixels: readonly Pixel[], from: number, to: number, measure: Measure) {
  const [start = ORIGIN, end = ORIGIN] = [pixels[from], pixels[to]];
  let found = { index: from, squared: 0 };
  for (let index = from + 1; index < to; index += 1) {
    const squared = measure(pixels[index] ?? start, start, end);
    if (squared > found.squared) found = { index, squared };
  }
  return found;
}

const ORIGIN: Pixel = [0, 0];

const squaredLength = ([x, y]: Pixel, [x0, y0]: Pixel): number => (x - x0) ** 2 + (y - y0) ** 2;

/** From the nearest place of the line between two others. */
function squaredDistance(pixel: Pixel, start: Pixel, end: Pixel): number {
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((pixel[0] - start[0]) * dx + (pixel[1] - start[1]) * dy) / length;
  const share = Math.max(0, Math.min(1, along));
  return squaredLength(pixel, [start[0] + share * dx, start[1] + share * dy]);
}

/** Where a position lies on the square map of the web, in pixels of a zoom. */
function projectionTo(zoom: number): Project {
  const scale = 256 * 2 ** zoom;
  return ([lon, lat]) => {
    const sine = Math.sin((Math.max(-85, Math.min(85, numberOf(lat))) * Math.PI) / 180);
    return [((numberOf(lon) + 180) / 360) * scale, (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * scale];
  };
}

const numberOf = (value: unknown): number =>
  typeof value === 'number' ? value : Number((value as { readonly rawJSON: string }).rawJSON);
