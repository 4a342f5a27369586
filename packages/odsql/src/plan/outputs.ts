import { malformed, type QueryProblem } from '../problems.ts';
import type { FieldPattern, ItemTree, SelectTree } from '../tree/query.ts';
import type { Column } from '../types.ts';
import { type Expression, holds, isMultivalued, signature } from './expression.ts';
import type { Output } from './plan.ts';
import { columnExpression, placeOf, type Scope, unknownField } from './scope.ts';
import { planExpression } from './values.ts';

/** What `select` makes of each record, in order. */
export const planOutputs = (scope: Scope, select: readonly SelectTree[] | null): readonly Output[] => {
  const items = select ?? [{ kind: 'all', at: 0 }];
  return uniqueOutputs(
    scope,
    items.flatMap((item) => planItem(scope, item, items)),
    items,
  );
};

const planItem = (scope: Scope, item: SelectTree, all: readonly SelectTree[]): readonly Output[] =>
  item.kind === 'item' ? [planNamed(scope, item)] : planFields(scope, item, all).map(columnOutput);

const planNamed = (scope: Scope, { expression, alias, text, at }: ItemTree): Output => {
  const planned = planExpression(scope, expression);
  refuseRange(scope, planned, at);
  return outputOf(alias ?? keyOf(expression, text), planned);
};

/** The key of an output is its text as typed; a field between back quotes is called by its name. */
export const keyOf = (expression: ItemTree['expression'], text: string): string =>
  expression.kind === 'field' ? expression.name : text;

export const outputOf = (name: string, expression: Expression): Output => ({
  name,
  expression,
  type: expression.type === 'null' ? 'text' : expression.type,
  multivalued: isMultivalued(expression),
});

const columnOutput = (column: Column): Output => outputOf(column.name, columnExpression(column));

const visibleColumns = ({ context }: Scope): readonly Column[] =>
  context.columns.filter((column) => column.technical !== true && column.selectable !== false);

/** `*` and `include(…)`, less what `exclude(…)` names; without them that is all the rest. */
const planFields = (
  scope: Scope,
  item: Exclude<SelectTree, ItemTree>,
  all: readonly SelectTree[],
): readonly Column[] => {
  const excluded = all.flatMap((other) => (other.kind === 'fields' && other.mode === 'exclude' ? other.patterns : []));
  if (item.kind === 'fields') for (const pattern of item.patterns) checkPattern(scope, pattern);
  const excludes = item.kind === 'fields' && item.mode === 'exclude';
  if (excludes && all.some((other) => other.kind === 'all' || (other.kind === 'fields' && other.mode === 'include')))
    return [];
  return visibleColumns(scope)
    .filter((column) => item.kind === 'all' || excludes || item.patterns.some((pattern) => fits(pattern, column)))
    .filter((column) => !excluded.some((pattern) => fits(pattern, column)));
};

const fits = ({ name, prefix }: FieldPattern, column: Column): boolean =>
  [column.name, ...(column.aliases ?? [])].some((known) => (prefix ? known.startsWith(name) : known === name));

const checkPattern = (scope: Scope, pattern: FieldPattern): void => {
  if (pattern.prefix || scope.columns.has(pattern.name)) return;
  throw unknownField(scope, { kind: 'field', name: pattern.name, at: pattern.at });
};

/** The same thing twice is given once; two things cannot have one name. */
const uniqueOutputs = (scope: Scope, outputs: readonly Output[], select: readonly SelectTree[]): readonly Output[] => {
  const unique = new Map<string, Output>();
  for (const output of outputs) {
    const before = unique.get(output.name);
    if (before !== undefined && signature(before.expression) !== signature(output.expression))
      throw aliasTwice(scope, output.name, lastNamed(select, output.name));
    unique.set(output.name, before ?? output);
  }
  return [...unique.values()];
};

/** Where `select` gives a name for the last time. */
export const lastNamed = (select: readonly SelectTree[] | null, name: string): number | undefined => {
  const items = (select ?? []).filter((item) => item.kind === 'item');
  return items.findLast(({ alias, expression, text }) => (alias ?? keyOf(expression, text)) === name)?.at;
};

export const aliasTwice = (scope: Scope, alias: string, at?: number): QueryProblem =>
  malformed(
    placeOf(scope, at),
    `Alias '${alias}' is declared several times`,
    'Give each expression a name of its own.',
  );

/** Refuses `range` and `geo_cluster` where there is no group: they make keys only. */
export const refuseRange = (scope: Scope, expression: Expression, at: number): void => {
  if (holds(expression, ({ kind }) => kind === 'range'))
    throw malformed(placeOf(scope, at), 'function range needs a group_by', 'Add the same range to group_by.');
  if (holds(expression, ({ kind }) => kind === 'cluster'))
    throw malformed(
      placeOf(scope, at),
      'function geo_cluster needs a group_by',
      'Add the same geo_cluster to group_by.',
    );
};
