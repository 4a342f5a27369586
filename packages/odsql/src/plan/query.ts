import { malformed } from '../problems.ts';
import type { ConditionTree } from '../tree/condition.ts';
import type { QueryTree } from '../tree/query.ts';
import type { QueryContext } from '../types.ts';
import type { Condition } from './condition.ts';
import { planCondition } from './conditions.ts';
import { groupsByName } from './group-names.ts';
import { planGroupOutputs, planKeys } from './groups.ts';
import { planGroupOrder, planRecordOrder } from './order.ts';
import { planOutputs } from './outputs.ts';
import type { Filters, GroupsPlan, QueryPlan, RecordsPlan } from './plan.ts';
import { planRefinements } from './refinements.ts';
import { nameColumns, type Scope } from './scope.ts';
import { checkZone } from './zone.ts';

/** Tree → plan: names and types checked, nothing left to refuse but rights. */
export const planQuery = (tree: QueryTree, context: QueryContext): QueryPlan => {
  const scope = openScope(context);
  const filters = planFilters(scope, tree);
  return tree.groups.length > 0 ? planGroups(scope, tree, filters) : planRecords(scope, tree, filters);
};

/** A scope on the columns of a context, whose time zone is checked. */
const openScope = (context: QueryContext): Scope => ({
  clause: 'where',
  columns: nameColumns(context.columns),
  context: { ...context, timezone: checkZone(context.timezone) },
});

/** A condition read by itself, checked. */
export const planLoneCondition = (tree: ConditionTree, context: QueryContext): Condition =>
  planCondition(openScope(context), tree);

const planFilters = (scope: Scope, tree: QueryTree): Filters => {
  const asked = tree.disjunctive.map((name) => scope.columns.get(name)?.name ?? name);
  const marked = scope.context.columns.filter((column) => column.disjunctive).map(({ name }) => name);
  const disjunctive = [...new Set([...asked, ...marked])];
  return {
    where: tree.where.map((condition) => planCondition(scope, condition)),
    refinements: planRefinements(scope, tree, disjunctive),
    restrictions: [],
    disjunctive,
  };
};

const page = ({ limit, offset }: QueryTree): Pick<QueryPlan, 'limit' | 'offset'> => ({
  limit: limit < 0 ? null : Math.trunc(limit),
  offset: Math.max(0, Math.trunc(offset)),
});

const planRecords = (scope: Scope, tree: QueryTree, filters: Filters): RecordsPlan => {
  const select: Scope = { ...scope, clause: 'select' };
  const outputs = planOutputs(select, tree.select);
  if (outputs.length === 0) throw malformed({ clause: 'select', at: 0 }, 'no field is selected');
  const order = planRecordOrder({ ...scope, clause: 'order_by' }, outputs, tree.order);
  return { kind: 'records', outputs, filters, order, ...page(tree), context: scope.context };
};

const planGroups = (scope: Scope, asked: QueryTree, filters: Filters): GroupsPlan => {
  const tree = groupsByName(scope, asked);
  const keys = planKeys({ ...scope, clause: 'group_by' }, tree.groups);
  const outputs = planGroupOutputs({ ...scope, clause: 'select' }, keys, tree.select);
  const order = planGroupOrder({ ...scope, clause: 'order_by' }, { keys, outputs, order: tree.order });
  return { kind: 'groups', keys, outputs, filters, order, ...page(tree), context: scope.context };
};
