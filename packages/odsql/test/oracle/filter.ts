import type { Column, QueryContext, QueryTree } from '../../src/index.ts';
import type { RefinementTree } from '../../src/tree/query.ts';
import { holds, isWithin } from './conditions.ts';
import { columnNamed, nothingKnown, type Row, type Scope } from './scope.ts';
import { isMissing, keyOf, numberOf, textOf, type Value } from './values.ts';

/** The column that a refinement is about. */
export const columnOf = (context: QueryContext, name: string): Column => {
  const found = columnNamed(context, name);
  const column = context.columns.find((one) => one.name === found);
  if (column === undefined) throw new Error(`no field ${name}`);
  return column;
};

export const isDisjunctive = (tree: Pick<QueryTree, 'disjunctive'>, column: Column): boolean =>
  column.disjunctive === true || tree.disjunctive.includes(column.name);

/** A value of a facet, or anything below it in a tree of values. */
const matches = (row: Row, { field, value }: RefinementTree, tree: QueryTree, context: QueryContext): boolean => {
  const column = columnOf(context, field);
  const cell = row.cells.get(column.name) ?? null;
  if (isMissing(cell) || cell === null) return false;
  const { hierarchical } = column;
  const below = hierarchical === undefined || isDisjunctive(tree, column) ? null : value + hierarchical;
  const isText = (text: string): boolean => text === value || (below !== null && text.startsWith(below));
  return matchesCell(cell, value, isText, { context, row, rows: [], known: nothingKnown });
};

const matchesCell = (
  cell: NonNullable<Value>,
  value: string,
  isText: (text: string) => boolean,
  scope: Scope,
): boolean => {
  if (cell.type === 'list') return cell.value.some(isText);
  if (cell.type === 'date' || cell.type === 'datetime') return isWithin(cell, value, scope);
  if (cell.type === 'boolean') return `${cell.value}` === value.toLowerCase();
  return cell.type === 'text' ? isText(textOf(cell)) : Number(numberOf(cell)) === Number(value);
};

/** The records that a query is about; without the refinements of one facet when told. */
export const filterRows = (
  rows: readonly Row[],
  tree: QueryTree,
  context: QueryContext,
  without?: string,
): readonly Row[] =>
  rows.filter((row) => {
    const scope: Scope = { context, row, rows: [], known: nothingKnown };
    if (!tree.where.every((condition) => holds(condition, scope))) return false;
    if (tree.exclude.some((one) => matches(row, one, tree, context))) return false;
    const asked = tree.refine.filter(({ field }) => columnOf(context, field).name !== without);
    return asked.every((one) => {
      const column = columnOf(context, one.field);
      if (!isDisjunctive(tree, column)) return matches(row, one, tree, context);
      return asked.some(
        (other) => columnOf(context, other.field).name === column.name && matches(row, other, tree, context),
      );
    });
  });

export const distinct = (values: readonly Value[]): readonly Value[] =>
  values.filter((value, index) => values.findIndex((other) => keyOf(other) === keyOf(value)) === index);
