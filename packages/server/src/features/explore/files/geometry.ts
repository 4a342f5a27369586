import type { RowValues, Value } from './rows.ts';

export type Position = readonly number[];

/** A geometry as GeoJSON has it. */
export type Geometry =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'MultiPoint' | 'LineString'; readonly coordinates: readonly Position[] }
  | { readonly type: 'MultiLineString' | 'Polygon'; readonly coordinates: readonly (readonly Position[])[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly Position[])[])[] }
  | { readonly type: 'GeometryCollection'; readonly geometries: readonly Geometry[] };

/** A record on the map: its place, or none, and its other fields. */
export interface Feature {
  readonly geometry: Geometry | null;
  readonly properties: RowValues;
}

/** The features that the rows of a geographic export are. */
export const featureOf = ({ geometry, properties }: RowValues): Feature => ({
  geometry: geometry as Geometry | null,
  properties: properties as RowValues,
});

/** The simple geometries that a geometry is made of; an empty one is made of none. */
export function simpleParts(geometry: Geometry): readonly Simple[] {
  switch (geometry.type) {
    case 'Point':
      return geometry.coordinates.length > 0 ? [{ kind: 'point', at: geometry.coordinates }] : [];
    case 'MultiPoint':
      return geometry.coordinates.map((at) => ({ kind: 'point', at }));
    case 'LineString':
      return geometry.coordinates.length > 0 ? [{ kind: 'line', along: geometry.coordinates }] : [];
    case 'MultiLineString':
      return geometry.coordinates.map((along) => ({ kind: 'line', along }));
    case 'Polygon':
      return geometry.coordinates.length > 0 ? [{ kind: 'polygon', rings: geometry.coordinates }] : [];
    case 'MultiPolygon':
      return geometry.coordinates.map((rings) => ({ kind: 'polygon', rings }));
    case 'GeometryCollection':
      return geometry.geometries.flatMap(simpleParts);
  }
}

export type Simple =
  | { readonly kind: 'point'; readonly at: Position }
  | { readonly kind: 'line'; readonly along: readonly Position[] }
  | { readonly kind: 'polygon'; readonly rings: readonly (readonly Position[])[] };

/** The geometry with each position moved. */
export function movePositions(geometry: Geometry, move: (position: Position) => Position): Geometry {
  if (geometry.type === 'GeometryCollection') {
    return { ...geometry, geometries: geometry.geometries.map((part) => movePositions(part, move)) };
  }
  return { ...geometry, coordinates: moved(geometry.coordinates, move) } as Geometry;
}

function moved(coordinates: Value, move: (position: Position) => Position): Value {
  if (!Array.isArray(coordinates)) return coordinates;
  const items: readonly Value[] = coordinates;
  return typeof items[0] === 'number' ? move(items as Position) : items.map((item) => moved(item, move));
}
