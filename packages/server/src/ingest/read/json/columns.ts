import { problem } from '../../../core/problem.ts';
import { limits } from '../../limits.ts';
import { ingestProblems } from '../../problems.ts';

/** The fields of a JSON source, in the order in which they first appear. */
export interface Columns {
  readonly labels: string[];
  readonly places: Map<string | symbol, number>;
}

export const newColumns = (): Columns => ({ labels: [], places: new Map() });

/** The place of a field, found or made. */
export function placeOf(columns: Columns, key: string): number {
  return columns.places.get(key) ?? addColumn(columns, key);
}

/** Adds a field, under a symbol when its label may also be a name in the records. */
export function addColumn(columns: Columns, label: string, key: string | symbol = label): number {
  const place = columns.labels.push(label) - 1;
  columns.places.set(key, place);
  if (place >= limits.fields) {
    throw problem(ingestProblems, 'too_many_fields', { count: place + 1, limit: limits.fields });
  }
  return place;
}
