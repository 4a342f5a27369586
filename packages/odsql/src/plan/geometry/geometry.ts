/** Longitude, then latitude, in degrees. */
export type Position = readonly [lon: number, lat: number];

/** Rings of positions, closed; the first is the outline, the others are holes. */
export type Polygon = readonly (readonly Position[])[];

/** Any geometry, taken apart: what a collection holds is read as its points, lines and polygons. */
export interface Geometry {
  readonly points: readonly Position[];
  readonly lines: readonly (readonly Position[])[];
  readonly polygons: readonly Polygon[];
}

export interface Extent {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export const positionsOf = ({ points, lines, polygons }: Geometry): readonly Position[] => [
  ...points,
  ...lines.flat(),
  ...polygons.flat(2),
];

/** The smallest rectangle that holds a geometry, which is not empty. */
export const extentOf = (geometry: Geometry): Extent => {
  const positions = positionsOf(geometry);
  const bound = (axis: 0 | 1, pick: (one: number, other: number) => number): number =>
    positions.map((position) => position[axis]).reduce((one, other) => pick(one, other));
  return {
    west: bound(0, Math.min),
    south: bound(1, Math.min),
    east: bound(0, Math.max),
    north: bound(1, Math.max),
  };
};

export const merge = (parts: readonly Geometry[]): Geometry => ({
  points: parts.flatMap(({ points }) => points),
  lines: parts.flatMap(({ lines }) => lines),
  polygons: parts.flatMap(({ polygons }) => polygons),
});

export const empty: Geometry = { points: [], lines: [], polygons: [] };
export const ofPoint = (position: Position): Geometry => ({ ...empty, points: [position] });
export const ofLine = (positions: readonly Position[]): Geometry => ({ ...empty, lines: [positions] });
export const ofPolygon = (polygon: Polygon): Geometry => ({ ...empty, polygons: [polygon] });

/** The area between two corners; a line or a point where it has no width. */
export const rectangle = ({ west, south, east, north }: Extent): Geometry => {
  const corners: readonly Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  if (west === east && south === north) return ofPoint([west, south]);
  return west === east || south === north
    ? ofLine([
        [west, south],
        [east, north],
      ])
    : ofPolygon([corners]);
};
