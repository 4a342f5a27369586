import { nearest } from '../nearest.ts';
import { type ClauseName, malformed, type Place, type QueryProblem } from '../problems.ts';
import type { FieldTree } from '../tree/expression.ts';
import type { Column, QueryContext } from '../types.ts';
import type { Expression } from './expression.ts';

/** What is known while a clause is checked. */
export interface Scope {
  readonly clause: ClauseName;
  readonly columns: ReadonlyMap<string, Column>;
  readonly context: QueryContext;
}

/** Every name that leads to a column: the names first, so that an alias never hides a field. */
export const nameColumns = (columns: readonly Column[]): ReadonlyMap<string, Column> => {
  const table = new Map(columns.map((column) => [column.name, column]));
  for (const column of columns)
    for (const alias of column.aliases ?? []) if (!table.has(alias)) table.set(alias, column);
  return table;
};

export const placeOf = (scope: Scope, at?: number): Place => ({ clause: scope.clause, at });

/** The column that a field names, if the clause may use it. */
export const resolveColumn = (scope: Scope, field: FieldTree): Column => {
  const column = scope.columns.get(field.name);
  if (column === undefined) throw unknownField(scope, field);
  const allowed = scope.clause === 'select' ? column.selectable : column.filterable;
  if (allowed === false)
    throw malformed(placeOf(scope, field.at), `Field ${field.name} is not allowed in the current clause`);
  return column;
};

/** What the column is in a plan. */
export const columnExpression = (column: Column): Expression =>
  column.constant === undefined
    ? {
        kind: 'column',
        field: column.name,
        stored: column.stored ?? column.name,
        type: column.type,
        multivalued: column.multivalued,
        ...(column.precision === undefined ? {} : { precision: column.precision }),
      }
    : { kind: 'constant', type: 'text', value: { type: 'text', value: column.constant } };

/** No column answers to that name; those that only this program knows are not told. */
export const unknownField = (scope: Scope, { name, at }: FieldTree): QueryProblem => {
  const told = [...scope.columns.keys()].filter((known) => !known.startsWith('$'));
  const near = qualified(scope, name) ?? nearest(name, told);
  const hint = near === undefined ? hints.get(scope.clause) : `Did you mean ${near}?`;
  return malformed(placeOf(scope, at), `Unknown field: ${name}`, hint);
};

/** The name with its template, where that alone is missing: `dcat.creator` for `creator`. */
const qualified = ({ columns }: Scope, name: string): string | undefined =>
  [...columns.keys()].find((known) => known.endsWith(`.${name}`));

const hints: ReadonlyMap<ClauseName, string> = new Map([
  ['where', 'A text to search for stands between quotes: "text".'],
]);
