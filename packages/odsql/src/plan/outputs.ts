import { malformed, type QueryProblem } from '../problems.ts';
import type { FieldPattern, ItemTree, SelectTree } from '../tree/query.ts';
import type { Column } from '../types.ts';
import { type Expression, isMultivalued, signature } from './expression.ts';
import type { Output } from './plan.ts';
import { columnExpression, placeOf, type Scope, unknownField } from './scope.ts';
import { planExpression } from './values.ts';

/** What `select` makes of each record, in order. */
export const planOutputs = (scope: Scope, select: readonly SelectTree[] | null): readonly Output[] =>
  uniqueOutputs(
    scope,
    (select ?? [{ kind: 'all', at: 0 }]).flatMap((item) => planItem(scope, item, select ?? [])),
  );

const planItem = (scope: Scope, item: SelectTree, all: readonly SelectTree[]): readonly Output[] => {
  if (item.kind === 'item') return [planNamed(scope, item)];
  if (item.kind === 'all') return visibleColumns(scope).map(columnOutput);
  return planFields(scope, item, all);
};

const planNamed = (scope: Scope, { expression, alias, text }: ItemTree): Output =>
  outputOf(alias ?? keyOf(expression, text), planExpression(scope, expression));

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

/** `include(…)`; an `exclude(…)` takes out of what the others include, or of all fields when nothing else is selected. */
const planFields = (
  scope: Scope,
  item: Extract<SelectTree, { kind: 'fields' }>,
  all: readonly SelectTree[],
): readonly Output[] => {
  const excluded = all.flatMap((other) => (other.kind === 'fields' && other.mode === 'exclude' ? other.patterns : []));
  for (const pattern of item.patterns) checkPattern(scope, pattern);
  if (item.mode === 'exclude' && all.some((other) => other.kind !== 'fields' || other.mode === 'include')) return [];
  return visibleColumns(scope)
    .filter((column) => item.mode === 'exclude' || item.patterns.some((pattern) => fits(pattern, column)))
    .filter((column) => !excluded.some((pattern) => fits(pattern, column)))
    .map(columnOutput);
};

const fits = ({ name, prefix }: FieldPattern, column: Column): boolean =>
  [column.name, ...(column.aliases ?? [])].some((known) => (prefix ? known.startsWith(name) : known === name));

const checkPattern = (scope: Scope, pattern: FieldPattern): void => {
  if (pattern.prefix || scope.columns.has(pattern.name)) return;
  throw unknownField(scope, { kind: 'field', name: pattern.name, reserved: false, at: pattern.at });
};

/** The same thing twice is given once; two things cannot have one name. */
const uniqueOutputs = (scope: Scope, outputs: readonly Output[]): readonly Output[] => {
  const unique = new Map<string, Output>();
  for (const output of outputs) {
    const before = unique.get(output.name);
    if (before !== undefined && signature(before.expression) !== signature(output.expression))
      throw aliasTwice(scope, output.name);
    unique.set(output.name, before ?? output);
  }
  return [...unique.values()];
};

export const aliasTwice = (scope: Scope, alias: string): QueryProblem =>
  malformed(placeOf(scope), `Alias '${alias}' is declared several times`, 'Give each expression a name of its own.');
