import { limits } from '../limits.ts';
import { malformed } from '../problems.ts';
import type { GroupTree, ItemTree, SelectTree } from '../tree/query.ts';
import {
  type ClusterNode,
  type Expression,
  isGeographic,
  isMultivalued,
  partsOf,
  precisionOf,
  signature,
} from './expression.ts';
import { aliasTwice, keyOf, lastNamed, outputOf } from './outputs.ts';
import type { GroupKey, Output } from './plan.ts';
import { placeOf, type Scope } from './scope.ts';
import { planExpression } from './values.ts';

/** A key of `group_by` with the name that it has in the answer. */
export interface NamedKey extends GroupKey {
  readonly name: string;
  readonly alias: string | null;
}

/** Checks what `group_by` holds. */
export const planKeys = (scope: Scope, groups: readonly GroupTree[]): readonly NamedKey[] => {
  const keys = groups.map((group) => planKey(scope, group));
  if (keys.length > mostKeys)
    throw malformed(placeOf(scope, groups[mostKeys]?.at), `group_by takes ${mostKeys} expressions at most`);
  for (const [index, { name }] of keys.entries())
    if (keys.findIndex((other) => other.name === name) < index) throw aliasTwice(scope, name, groups[index]?.at);
  return keys;
};

const mostKeys = Math.min(limits.items, 50);

const planKey = (scope: Scope, { expression, alias, text, at }: GroupTree): NamedKey => {
  const planned = planExpression(scope, expression);
  if (isGeographic(planned) && planned.kind === 'column')
    throw malformed(
      placeOf(scope, at),
      'Aggregation on geo point field is not possible. Use the geo_cluster(point_geo, int_precision) aggregation function instead',
    );
  const clusters = planned.kind === 'cluster';
  if (planned.type === 'json_blob' || planned.type === 'file' || (planned.type === 'json' && !clusters))
    throw malformed(placeOf(scope, at), `group_by cannot use a field of type ${planned.type}`);
  const bounded =
    planned.kind === 'range' && (planned.form.kind === 'number bounds' || planned.form.kind === 'date bounds');
  return {
    expression: planned,
    multivalued: isMultivalued(planned),
    dropsNull: bounded || clusters,
    name: alias ?? keyOf(expression, text),
    alias,
  };
};

/** What `select` makes of each group: the keys that it does not name come first. */
export const planGroupOutputs = (
  scope: Scope,
  keys: readonly NamedKey[],
  select: readonly SelectTree[] | null,
): readonly Output[] => {
  const chosen = (select ?? []).flatMap((item) => planGroupItem(scope, keys, item));
  const missing = keys.flatMap((key, index) =>
    chosen.some(({ name }) => name === key.name) ? [] : [outputOf(key.name, groupReference(key, index))],
  );
  const names = new Map<string, string>();
  for (const { name, expression } of [...missing, ...chosen]) {
    if ((names.get(name) ?? signature(expression)) !== signature(expression))
      throw aliasTwice(scope, name, lastNamed(select, name));
    names.set(name, signature(expression));
  }
  return [...missing, ...chosen].filter(
    ({ name }, index, all) => all.findIndex((other) => other.name === name) === index,
  );
};

/** `*` says nothing more than the keys, which are there anyway. */
const planGroupItem = (scope: Scope, keys: readonly NamedKey[], item: SelectTree): readonly Output[] => {
  if (item.kind === 'all') return [];
  if (item.kind === 'fields')
    throw malformed(
      placeOf(scope, item.patterns[0]?.at),
      'include and exclude cannot be used with group_by',
      'Select aggregates and expressions of group_by.',
    );
  if (item.alias !== null && keys.some(({ alias }) => alias === item.alias))
    throw aliasTwice(scope, item.alias, item.at);
  return [outputOf(item.alias ?? keyOf(item.expression, item.text), planGroupExpression(scope, keys, item.expression))];
};

/** An expression over groups: keys, by their expression or alias, and aggregates. */
export const planGroupExpression = (
  scope: Scope,
  keys: readonly NamedKey[],
  tree: ItemTree['expression'],
): Expression => {
  const named = tree.kind === 'field' ? keys.findIndex(({ alias }) => alias === tree.name) : -1;
  const key = keys[named];
  if (key !== undefined) return groupReference(key, named);
  const expression = replaceKeys(planExpression(scope, tree), keys);
  if (!holdsRecordValue(expression)) return expression;
  throw malformed(
    placeOf(scope, tree.at),
    'only aggregates and expressions of group_by can be used with group_by',
    'Add the expression to group_by, or aggregate it, as in max(…).',
  );
};

const groupReference = ({ expression }: GroupKey, index: number): Expression => {
  if (expression.kind === 'cluster')
    return { kind: 'centroid', lon: meanOf(expression, 'lon'), lat: meanOf(expression, 'lat'), type: 'json' };
  const precision = precisionOf(expression);
  const ranged = expression.kind === 'range' ? expression.form : null;
  return { kind: 'group', index, type: expression.type, ranged, ...(precision === undefined ? {} : { precision }) };
};

const meanOf = ({ of }: ClusterNode, axis: 'lon' | 'lat'): Expression => ({
  kind: 'aggregate',
  function: 'avg',
  of: { kind: 'coordinate', of, axis, type: 'double' },
  distinct: false,
  share: null,
  type: 'double',
});

/** The expression with each part that is a key replaced by it; what aggregates hold stays that of the records. */
const replaceKeys = (expression: Expression, keys: readonly GroupKey[]): Expression => {
  const text = signature(expression);
  const index = keys.findIndex((key) => signature(key.expression) === text);
  const key = keys[index];
  if (key !== undefined) return groupReference(key, index);
  return expression.kind === 'aggregate' ? expression : mapParts(expression, (part) => replaceKeys(part, keys));
};

const mapParts = (expression: Expression, change: (part: Expression) => Expression): Expression => {
  switch (expression.kind) {
    case 'call':
      return { ...expression, args: expression.args.map(change) };
    case 'arithmetic':
      return { ...expression, left: change(expression.left), right: change(expression.right) };
    case 'if null':
      return { ...expression, of: change(expression.of), alternative: change(expression.alternative) };
    case 'local':
    case 'convert':
    case 'whole':
    case 'date format':
    case 'json format':
    case 'distance':
      return { ...expression, of: change(expression.of) };
    default:
      return expression;
  }
};

/** True when something outside the aggregates is a value of single records. */
const holdsRecordValue = (expression: Expression): boolean => {
  if (expression.kind === 'aggregate') return false;
  if (expression.kind === 'column' || expression.kind === 'range' || expression.kind === 'cluster') return true;
  return partsOf(expression).some(holdsRecordValue);
};
