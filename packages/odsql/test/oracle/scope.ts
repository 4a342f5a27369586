import type { QueryContext } from '../../src/index.ts';
import type { ArgumentTree, ExpressionTree } from '../../src/tree/expression.ts';
import type { Value } from './values.ts';

/** A record: its cells by the name of their column, and its place in the file. */
export interface Row {
  readonly cells: ReadonlyMap<string, Value>;
  readonly place: number;
}

/** Where an expression is worked out. */
export interface Scope {
  readonly context: QueryContext;
  /** The record, or none for a group. */
  readonly row: Row | null;
  /** The records that aggregates are about. */
  readonly rows: readonly Row[];
  /** What is known beforehand: the keys of a group, aliases. */
  readonly known: (tree: ExpressionTree) => Value | undefined;
}

export const nothingKnown = (): undefined => undefined;

/** The name of the column that a field leads to. */
export const columnNamed = ({ columns }: QueryContext, name: string): string => {
  const column = columns.find((one) => one.name === name) ?? columns.find(({ aliases }) => aliases?.includes(name));
  if (column === undefined) throw new Error(`no field ${name}`);
  return column.name;
};

export const cellOf = ({ context, row }: Scope, name: string): Value => {
  const column = columnNamed(context, name);
  if (row === null) throw new Error(`${name} is of no group`);
  return row.cells.get(column) ?? null;
};

export const asExpression = (tree: ArgumentTree | undefined): ExpressionTree => {
  if (
    tree === undefined ||
    tree.kind === 'star' ||
    tree.kind === 'distinct' ||
    tree.kind === 'quantity' ||
    tree.kind === 'setting'
  )
    throw new Error(`${tree?.kind} is no expression`);
  return tree;
};
