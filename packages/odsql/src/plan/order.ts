import { malformed } from '../problems.ts';
import type { OrderTree } from '../tree/query.ts';
import { type Expression, holds, holdsAggregate } from './expression.ts';
import { type NamedKey, planGroupExpression } from './groups.ts';
import { refuseRange } from './outputs.ts';
import type { Order, Output } from './plan.ts';
import { placeOf, type Scope } from './scope.ts';
import { planExpression } from './values.ts';

/** Checks what records are sorted by: an alias of `select`, or any expression. */
export const planRecordOrder = (
  scope: Scope,
  outputs: readonly Output[],
  order: readonly OrderTree[],
): readonly Order[] =>
  order.map((item) => {
    const expression = named(outputs, item) ?? planExpression(scope, item.expression);
    if (holdsAggregate(expression) && !outputs.some((output) => holdsAggregate(output.expression)))
      throw malformed(placeOf(scope, item.at), 'aggregation function in order by needs a group_by');
    refuseRange(scope, expression, item.at);
    return orderOf(scope, expression, item);
  });

/** Checks what groups are sorted by; aggregates come before keys. */
export const planGroupOrder = (
  scope: Scope,
  { keys, outputs, order }: { keys: readonly NamedKey[]; outputs: readonly Output[]; order: readonly OrderTree[] },
): readonly Order[] => {
  const planned = order.map((item) =>
    orderOf(scope, named(outputs, item) ?? planGroupExpression(scope, keys, item.expression), item),
  );
  const firstKey = planned.findIndex(({ expression }) => !holdsAggregate(expression));
  if (firstKey >= 0 && planned.slice(firstKey).some(({ expression }) => holdsAggregate(expression)))
    throw malformed(
      placeOf(scope, order[firstKey]?.at),
      'aggregation functions must come before fields',
      'Put the aggregates first in order_by.',
    );
  return planned;
};

/** What an alias of `select` names. */
const named = (outputs: readonly Output[], { expression: tree }: OrderTree): Expression | undefined =>
  tree.kind === 'field' ? outputs.find(({ name }) => name === tree.name)?.expression : undefined;

const unsortable: ReadonlySet<string> = new Set(['geo_point_2d', 'geo_shape', 'file', 'json_blob', 'json']);

const orderOf = (scope: Scope, expression: Expression, { descending, at }: OrderTree): Order => {
  if (unsortable.has(expression.type))
    throw malformed(placeOf(scope, at), `order_by cannot use an expression of type ${expression.type}`);
  const refused = scope.context.columns.find(
    ({ name, sortable }) =>
      sortable === false && holds(expression, (part) => part.kind === 'column' && part.field === name),
  );
  if (refused !== undefined) throw malformed(placeOf(scope, at), `Field ${refused.name} is not sortable`);
  return { expression, descending: descending && expression.kind !== 'random' };
};
