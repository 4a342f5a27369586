import type {
  FieldPattern,
  GroupTree,
  ItemTree,
  OrderTree,
  QueryTree,
  RefinementTree,
  SelectTree,
} from '../../tree/query.ts';
import type { RecordsQuery } from '../../types.ts';
import { writeCondition } from './condition.ts';
import { writeExpression } from './expression.ts';
import { writeName, writeText } from './literals.ts';

/**
 * Tree → the parameters of a request that reads as the same tree, each clause in one spelling: what a console shows and what
 * `q` of version 1 means as `where`.
 */
export const writeQuery = (tree: QueryTree): RecordsQuery => ({
  ...(tree.select === null ? {} : { select: tree.select.map(writeSelectItem).join(', ') }),
  where: tree.where.map(writeCondition),
  ...(tree.groups.length === 0 ? {} : { group_by: tree.groups.map(writeNamed).join(', ') }),
  ...(tree.order.length === 0 ? {} : { order_by: tree.order.map(writeOrderItem).join(', ') }),
  refine: tree.refine.map(writeRefinement),
  exclude: tree.exclude.map(writeRefinement),
  limit: tree.limit,
  offset: tree.offset,
  disjunctive: tree.disjunctive,
});

const writeSelectItem = (item: SelectTree): string => {
  if (item.kind === 'all') return '*';
  return item.kind === 'item' ? writeNamed(item) : `${item.mode}(${item.patterns.map(writePattern).join(', ')})`;
};

const writePattern = ({ name, prefix }: FieldPattern): string => `${writeName(name)}${prefix ? '*' : ''}`;

/** Without an alias an expression stays as it was typed, because that is its name in the answer. */
const writeNamed = ({ expression, alias, text }: ItemTree | GroupTree): string =>
  alias === null ? text : `${writeExpression(expression)} as ${writeName(alias)}`;

/** A minus at the beginning would turn the order round. */
const writeOrderItem = ({ expression, descending }: OrderTree): string => {
  const text = writeExpression(expression);
  return `${text.startsWith('-') ? `(${text})` : text}${descending ? ' desc' : ''}`;
};

const writeRefinement = ({ field, value }: RefinementTree): string => {
  const plain = value === value.trim() && !/^["']/.test(value);
  return `${writeName(field)}:${plain ? value : writeText(value)}`;
};
