/** The clauses that an expression may stand in. */
export type ExpressionClause = 'select' | 'where' | 'group_by' | 'order_by';

/** What an argument must be. */
export type ArgumentKind =
  | 'text'
  | 'number'
  | 'date'
  | 'number or date'
  | 'geo point'
  | 'place'
  | 'file'
  | 'geometry'
  | 'value'
  | 'field'
  | 'fields'
  | 'format'
  | 'distance'
  | 'settings'
  | 'interval or bounds'
  | 'any';

export interface ArgumentRow {
  readonly name: string;
  readonly takes: ArgumentKind;
  readonly optional?: true;
}

/** What the documentation tells of a piece of the language. */
export interface Told {
  /** In English. */
  readonly sentence: string;
  readonly french: string;
  /** Parameters of a request that uses it, on the toy dataset of the cases. */
  readonly example: string;
}

/** A function of the language, told once: the reader, the checks, the SQL and the documentation all come from its row. */
export interface FunctionRow extends Told {
  readonly name: string;
  readonly family: 'scalar' | 'aggregate' | 'predicate' | 'grouping';
  readonly arguments: readonly ArgumentRow[];
  /** The type of the answer, for people; `same` is that of the first argument. */
  readonly result:
    | 'int'
    | 'double'
    | 'text'
    | 'number'
    | 'boolean'
    | 'datetime'
    | 'geo_point_2d'
    | 'geo_shape'
    | 'json'
    | 'same';
  readonly clauses: readonly ExpressionClause[];
  /** The name to use now, of a function that is kept for programs that know it. */
  readonly instead?: string;
}

/** SQL made from the SQL of the arguments. A datetime arrives as the time that clocks show, a date as it is. */
export type Template = (...args: readonly string[]) => string;

/** A row that is wholly said by its arguments and its template; the others have a planner of their own. */
export interface ScalarRow extends FunctionRow {
  readonly family: 'scalar';
  readonly result: 'int' | 'text' | 'double' | 'geo_point_2d';
  readonly sql: { readonly duckdb: Template };
}

export interface AggregateRow extends FunctionRow {
  readonly family: 'aggregate';
  readonly sql: { readonly duckdb: Template };
}

export const everywhere: readonly ExpressionClause[] = ['select', 'where', 'group_by', 'order_by'];
