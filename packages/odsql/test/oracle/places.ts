/** A place on Earth, in degrees. */
export interface Place {
  readonly lon: number;
  readonly lat: number;
}

const radius = 6_371_008.7714;

/** The arc between two places, by the angle between their directions from the centre of the Earth. */
export const metresBetween = (one: Place, other: Place): number => {
  const direction = ({ lon, lat }: Place): readonly [number, number, number] => {
    const [x, y] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
    return [Math.cos(y) * Math.cos(x), Math.cos(y) * Math.sin(x), Math.sin(y)];
  };
  const [a, b] = [direction(one), direction(other)];
  const chord = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
  return radius * 2 * Math.asin(Math.min(1, chord / 2));
};

/** `POINT(lon lat)`, the one geometry that the oracle reads. */
export const readPoint = (written: string): Place => {
  const [, lon, lat] = /^POINT\s*\((\S+) (\S+)\)$/.exec(written) ?? [];
  return { lon: Number(lon), lat: Number(lat) };
};

const metresIn: Readonly<Record<string, number>> = {
  mi: 1609.344,
  yd: 0.9144,
  ft: 0.3048,
  m: 1,
  cm: 0.01,
  km: 1000,
  mm: 0.001,
};

export const metresOf = (amount: string, unit: string): number => Number(amount) * (metresIn[unit] ?? Number.NaN);

/** How far a corner is from being passed on the left. */
const turn = (a: Place, b: Place, p: Place): number =>
  (b.lon - a.lon) * (p.lat - a.lat) - (b.lat - a.lat) * (p.lon - a.lon);

/** The corners of the smallest convex outline: those points that can be cut off by a line. */
export const outlineOf = (places: readonly Place[]): readonly Place[] => {
  const different = places.filter(
    (place, index) => places.findIndex(({ lon, lat }) => lon === place.lon && lat === place.lat) === index,
  );
  return different.filter(
    (corner) => !different.some((a) => different.some((b) => isBetween(corner, a, b, different))),
  );
};

/** A corner is none when it lies on the line of two others, between them, or inside the triangle of three. */
const isBetween = (p: Place, a: Place, b: Place, all: readonly Place[]): boolean => {
  if (p === a || p === b || a === b) return false;
  if (turn(a, b, p) === 0) return (p.lon - a.lon) * (p.lon - b.lon) + (p.lat - a.lat) * (p.lat - b.lat) < 0;
  return all.some((c) => {
    if (c === p || c === a || c === b || turn(a, b, c) === 0) return false;
    const sides = [turn(a, b, p), turn(b, c, p), turn(c, a, p)];
    return sides.every((side) => side > 0) || sides.every((side) => side < 0);
  });
};
