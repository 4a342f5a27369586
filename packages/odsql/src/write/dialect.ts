import type { Condition } from '../plan/condition.ts';
import type { ClusterNode, Expression } from '../plan/expression.ts';
import type { RangeForm } from '../plan/range.ts';
import type { BoundValue, OutputColumn, SqlTarget, WordIndex } from '../types.ts';

/** The index of words of the table that a statement reads. */
export interface WordTables extends WordIndex {
  readonly source: string;
}

/** What a dialect writes with: it binds values, and writes the parts of what it is writing. */
export interface Pen {
  /** Names a value in the SQL. */
  readonly bind: (value: BoundValue) => string;
  readonly expression: (node: Expression) => string;
  readonly condition: (node: Condition) => string;
  readonly timezone: string;
  /** Which rows hold a word, where that is known. */
  readonly words: WordTables | undefined;
  /** Where records are by their identifiers, where that is known. */
  readonly ids: string | undefined;
  /** What tells one row from another: `rowid`, or the keys of a group. */
  readonly identity: readonly string[];
}

/** One writer per kind, complete by type: a kind without its SQL does not compile. */
export type Writers<Node extends { readonly kind: string }> = {
  readonly [Kind in Node['kind']]: (node: Extract<Node, { readonly kind: Kind }>, pen: Pen) => string;
};

/** An output column whose SQL is known. */
export interface WrittenOutput extends OutputColumn {
  readonly sql: string;
}

/** The rows of an answer, from columns to the form that was asked for. */
export type RowForm = (outputs: readonly WrittenOutput[], pen: Pen, target: SqlTarget) => string;

/** A SQL engine: how it names values, and writes expressions, conditions, intervals, rows. */
export interface Dialect {
  readonly value: (value: BoundValue, name: string) => string;
  readonly expressions: Writers<Expression>;
  readonly conditions: Writers<Condition>;
  /** What the records of one interval have in common, and how the interval is called. */
  readonly rangeKey: (of: Expression, form: RangeForm, pen: Pen) => string;
  /** Makes one the neighbouring clusters among the values of a key. */
  readonly mergeClusters: (rows: string, node: ClusterNode, at: { readonly key: string; readonly pen: Pen }) => string;
  readonly rangeLabel: (key: string, form: RangeForm, pen: Pen) => string;
  readonly forms: Readonly<Record<SqlTarget['as'], RowForm>>;
  /** Text as it is sorted and searched: without case and accents. */
  readonly fold: (text: string) => string;
  /** A list as text, its items joined. */
  readonly join: (list: string, separator: string) => string;
  /** The rows that hold all conditions, as `"row"`, where they are found without reading the table. */
  readonly rowsFound: (conditions: readonly Condition[], pen: Pen) => string | undefined;
  /** A list without repeats, or something else where it has no item. */
  readonly distinctElements: (list: string, whenEmpty: string) => string;
}
