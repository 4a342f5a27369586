import type { GroupTree, ItemTree, QueryTree } from '../tree/query.ts';
import type { Scope } from './scope.ts';

/**
 * `select=year(d) as y&group_by=y` says the same as `group_by=year(d) as y`: programs write both. A field goes before a
 * name that `select` gives.
 */
export const groupsByName = ({ columns }: Scope, tree: QueryTree): QueryTree => {
  const items = (tree.select ?? []).filter((item): item is ItemTree => item.kind === 'item');
  const keys = new Map<ItemTree, ItemTree>();
  const groups = tree.groups.map((group): GroupTree => {
    const { expression, alias } = group;
    if (expression.kind !== 'field' || alias !== null || columns.has(expression.name)) return group;
    const item = items.find((one) => one.alias === expression.name);
    if (item?.expression.kind !== 'field' && item?.expression.kind !== 'call') return group;
    keys.set(item, { ...item, expression, alias: null });
    return { ...group, expression: item.expression, alias: item.alias };
  });
  const select = tree.select?.map((item) => (item.kind === 'item' ? (keys.get(item) ?? item) : item)) ?? null;
  return { ...tree, groups, select };
};
