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

/** The content of a record: its kind, and in the kind's order bounds, counts, where parts begin, positions. */
export function shapeBytes(
  geometry: Geometry | null,
  kind: ShapeKind | null,
): { bytes: Buffer; bounds: Bounds | null } {
  if (geometry === null || kind === null) return { bytes: Buffer.alloc(4), bounds: null };
  const parts = simpleParts(geometry).flatMap(linesOf);
  const positions = parts.flat();
  const bounds = boundsOf(positions);
  if (kind === 'point') return { bytes: Buffer.concat([int32s([1]), doubles(positions.slice(0, 1))]), bounds };
  const head = [int32s([shapeKinds[kind]]), doubles([bounds.slice(0, 2), bounds.slice(2)])];
  if (kind === 'multipoint') {
    return { bytes: Buffer.concat([...head, int32s([positions.length]), doubles(positions)]), bounds };
  }
  let next = 0;
  const starts = parts.map(({ length }) => {
    const start = next;
    next += length;
    return start;
  });
  const counts = int32s([parts.length, positions.length, ...starts]);
  return { bytes: Buffer.concat([...head, counts, doubles(positions)]), bounds };
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

function int32s(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => void bytes.writeInt32LE(value, 4 * index));
  return bytes;
}

function doubles(positions: readonly Position[]): Buffer {
  const bytes = Buffer.alloc(16 * positions.length);
  positions.forEach(([x = 0, y = 0], index) => {
    bytes.writeDoubleLE(x, 16 * index);
    bytes.writeDoubleLE(y, 16 * index + 8);
  });
  return bytes;
}
