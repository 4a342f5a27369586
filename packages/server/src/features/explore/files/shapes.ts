import { type Geometry, type Position, type Simple, simpleParts } from './geometry.ts';

/** The kinds of shape that one file can hold: it holds one. */
export const shapeKinds = { point: 1, line: 3, polygon: 5, multipoint: 8 } as const;

export type ShapeKind = keyof typeof shapeKinds;

/** `[west, south, east, north]`. */
export type Bounds = [number, number, number, number];

/** The kind of file that a geometry goes into; null when it has no place, or mixes kinds. */
export function shapeKind(geometry: Geometry | null): ShapeKind | null {
  if (geometry === null) return null;
  const parts = simpleParts(geometry);
  const [first] = parts;
  if (first === undefined || parts.some(({ kind }) => kind !== first.kind)) return null;
  return first.kind === 'point' && geometry.type !== 'Point' ? 'multipoint' : first.kind;
}

/**
 * The content of a record: its kind, and in the kind's order bounds, counts, where parts begin, positions. Before it are
 * so many bytes of `room`, of any value, which the caller writes over.
 */
export function shapeBytes(
  geometry: Geometry | null,
  kind: ShapeKind | null,
  room = 0,
): { bytes: Buffer; bounds: Bounds | null } {
  if (geometry === null || kind === null) return { bytes: Buffer.alloc(room + 4), bounds: null };
  const parts = simpleParts(geometry).flatMap(linesOf);
  const all = parts.flat();
  const bounds = boundsOf(all);
  const box = kind === 'point' ? [] : bounds;
  const counts = countsOf(parts, kind);
  const positions = kind === 'point' ? all.slice(0, 1) : all;
  const bytes = Buffer.allocUnsafe(room + 4 + 8 * box.length + 4 * counts.length + 16 * positions.length);
  let at = bytes.writeInt32LE(shapeKinds[kind], room);
  for (const bound of box) at = bytes.writeDoubleLE(bound, at);
  for (const count of counts) at = bytes.writeInt32LE(count, at);
  for (const [x = 0, y = 0] of positions) at = bytes.writeDoubleLE(y, bytes.writeDoubleLE(x, at));
  return { bytes, bounds };
}

function countsOf(parts: readonly (readonly Position[])[], kind: ShapeKind): readonly number[] {
  if (kind === 'point') return [];
  const positions = parts.reduce((sum, { length }) => sum + length, 0);
  if (kind === 'multipoint') return [positions];
  let next = 0;
  const starts = parts.map(({ length }) => {
    const start = next;
    next += length;
    return start;
  });
  return [parts.length, positions, ...starts];
}

/** Outer rings turn clockwise, holes the other way. */
function linesOf(part: Simple): readonly (readonly Position[])[] {
  if (part.kind === 'point') return [[part.at]];
  if (part.kind === 'line') return [part.along];
  return part.rings.map((ring, index) => (turnsClockwise(ring) === (index === 0) ? ring : ring.toReversed()));
}

function turnsClockwise(ring: readonly Position[]): boolean {
  const turned = ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[index + 1] ?? ring[0] ?? [];
    return sum + (nextX - x) * (nextY + y);
  }, 0);
  return turned > 0;
}

function boundsOf(positions: readonly Position[]): Bounds {
  return positions.reduce<Bounds>(
    ([west, south, east, north], [x = 0, y = 0]) => [
      Math.min(west, x),
      Math.min(south, y),
      Math.max(east, x),
      Math.max(north, y),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  );
}
