import type { Geometry, Position } from '@lucarne/odsql';

/** A geometry of one kind, as GeoJSON has it. */
export interface Simple {
  readonly type: 'Point' | 'MultiPoint' | 'LineString' | 'MultiLineString' | 'Polygon' | 'MultiPolygon';
  readonly coordinates: unknown;
}

/** What a collection holds, taken apart; any other geometry alone. */
export function simpleParts(geometry: unknown): readonly Simple[] {
  const { type, geometries } = geometry as { readonly type: string; readonly geometries?: readonly unknown[] };
  return type === 'GeometryCollection' ? (geometries ?? []).flatMap(simpleParts) : [geometry as Simple];
}

/** A geometry of a query as GeoJSON: its areas, its lines and its points, each together. */
export function partsOf({ points, lines, polygons }: Geometry): readonly Simple[] {
  const parts: readonly Simple[] = [
    { type: 'MultiPolygon', coordinates: polygons },
    { type: 'MultiLineString', coordinates: lines },
    { type: 'MultiPoint', coordinates: points },
  ];
  return parts.filter(({ coordinates }) => (coordinates as readonly unknown[]).length > 0);
}

/** The lists of positions of a part: rings, lines, or its points. */
export function pathsOf({ type, coordinates }: Simple): readonly (readonly Position[])[] {
  switch (type) {
    case 'Point':
      return [[coordinates as Position]];
    case 'MultiPoint':
    case 'LineString':
      return [coordinates as readonly Position[]];
    case 'MultiLineString':
    case 'Polygon':
      return coordinates as readonly (readonly Position[])[];
    case 'MultiPolygon':
      return (coordinates as readonly (readonly (readonly Position[])[])[]).flat();
  }
}

/** One position of each component: a point, the start of a line, the start of the outline of an area. */
export function startsOf(part: Simple): readonly Position[] {
  if (part.type === 'MultiPoint') return part.coordinates as readonly Position[];
  if (part.type === 'Polygon') return pathsOf(part).slice(0, 1).flatMap(start);
  if (part.type === 'MultiPolygon') {
    return (part.coordinates as readonly (readonly (readonly Position[])[])[]).flatMap(([outline]) =>
      outline === undefined ? [] : start(outline),
    );
  }
  return pathsOf(part).flatMap(start);
}

const start = (path: readonly Position[]): readonly Position[] => path.slice(0, 1);

export const isArea = ({ type }: Simple): boolean => type === 'Polygon' || type === 'MultiPolygon';
