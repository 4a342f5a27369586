import type { StagedContent } from '../staged.ts';
import { addColumn, type Columns, newColumns, placeOf } from './columns.ts';
import { centreOf, geometryFault } from './geometry.ts';
import { eachMember } from './members.ts';

/** Where features put what is not a property. */
const POINT = 0;
const SHAPE = 1;
const featureId = Symbol('id');

/** What the geometries of a source were. */
export interface Geometries {
  points: number;
  shapes: number;
}

/** The columns of a collection of features: point and shape first, then the properties as they appear. */
export function featureColumns(): Columns {
  const columns = newColumns();
  addColumn(columns, 'geo_point_2d', Symbol('point'));
  addColumn(columns, 'geo_shape', Symbol('shape'));
  return columns;
}

/** The places of the columns to publish: no shape when all geometries are points, no point when there is no geometry. */
export function keptColumns({ labels }: Columns, { points, shapes }: Geometries): number[] {
  return labels
    .map((_, place) => place)
    .filter((place) => (place === POINT ? points + shapes > 0 : place === SHAPE ? shapes > 0 : true));
}

/** Points and shapes are known for what they are: nobody needs to look at their values again. */
export function featureContent(place: number, column: string): StagedContent {
  if (place > SHAPE) return { kind: 'json' };
  const multivalued = false;
  if (place === SHAPE) return { kind: 'typed', type: 'geo_shape', multivalued, value: `cast(${column} as varchar)` };
  const [lon, lat] = ['lon', 'lat'].map((name) => `cast(json_extract(${column}, '$.${name}') as double)`);
  const value = `case when ${column} is not null then struct_pack(lon := ${lon}, lat := ${lat}) end`;
  return { kind: 'typed', type: 'geo_point_2d', multivalued, value };
}

/** An item with its text, for its values as they are written, and what the text says. */
export interface ParsedItem {
  readonly text: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Spreads a feature over the cells of its record, as JSON text; returns what is wrong with it, or null. */
export function spreadFeature(
  { text, value }: ParsedItem,
  { columns, geometries }: { columns: Columns; geometries: Geometries },
  cells: string[],
): string | null {
  if (value['type'] !== 'Feature') return 'the item is not a feature';
  const geometry = value['geometry'] ?? null;
  const fault = geometry === null ? null : geometryFault(geometry);
  if (fault !== null) return fault;
  eachMember(text, (key, raw) => {
    if (raw === 'null') return;
    if (key === 'properties') spreadProperties(raw, columns, cells);
    else if (key === 'id') cells[columns.places.get(featureId) ?? addColumn(columns, 'id', featureId)] = raw;
    else if (key === 'geometry') {
      cells[POINT] = JSON.stringify(centreOf(geometry));
      cells[SHAPE] = raw;
      geometries[isPoint(geometry) ? 'points' : 'shapes']++;
    }
  });
  return null;
}

/** Spreads the members of an object over the cells of its record, as JSON text. */
export function spreadProperties(text: string, columns: Columns, cells: string[]): void {
  eachMember(text, (name, raw) => {
    cells[placeOf(columns, name)] = raw;
  });
}

const isPoint = (geometry: unknown): boolean => (geometry as { type: string }).type === 'Point';
