import type { QueryContext, QueryTree } from '../../src/index.ts';
import type { CallTree, ExpressionTree, FieldTree } from '../../src/tree/expression.ts';
import type { GroupTree, ItemTree, OrderTree, SelectTree } from '../../src/tree/query.ts';
import { aggregateNames } from './aggregates.ts';
import { dateText, momentText } from './clock.ts';
import { evaluate } from './evaluate.ts';
import { distinct, filterRows } from './filter.ts';
import { rangeOf } from './ranges.ts';
import { columnNamed, nothingKnown, type Row, type Scope } from './scope.ts';
import { fold } from './texts.ts';
import { compareTexts, compareValues, isMissing, keyOf, text, type Value } from './values.ts';

export interface Answer {
  readonly total: number;
  readonly results: readonly Readonly<Record<string, unknown>>[];
}

/** What a query answers: the whole language, worked out row by row. */
export const answerOf = (tree: QueryTree, rows: readonly Row[], context: QueryContext): Answer => {
  const kept = filterRows(rows, tree, context);
  const lines = tree.groups.length > 0 ? groupLines(tree, kept, context) : recordLines(tree, kept, context);
  const to = tree.limit < 0 ? undefined : tree.offset + tree.limit;
  return { total: lines.length, results: lines.slice(tree.offset, to).map(({ result }) => result) };
};

/** A row of the answer, and what it is sorted by. */
interface Line {
  readonly result: Readonly<Record<string, unknown>>;
  readonly scope: Scope;
}

/** The key of an expression without alias is its text; that of a field is its name. */
const nameOf = ({ expression, alias, text }: ItemTree | GroupTree): string =>
  alias ?? (expression.kind === 'field' ? expression.name : text);

const recordLines = (tree: QueryTree, rows: readonly Row[], context: QueryContext): readonly Line[] => {
  const items = (tree.select ?? [{ kind: 'all', at: 0 } as const]).flatMap((item, _, all) =>
    item.kind === 'item' ? [item] : fieldsOf(item, all, context),
  );
  const lines = rows.map((row): Line => {
    const scope: Scope = { context, row, rows, known: nothingKnown };
    const cells = items.map((item) => [nameOf(item), encode(evaluate(item.expression, scope), context)] as const);
    return { scope, result: Object.fromEntries(cells) };
  });
  const named = new Map(items.map((item) => [nameOf(item), item.expression]));
  return sortLines(lines, tree.order, { named, nullsFirst: false, raw: false });
};

const field = (name: string): FieldTree => ({ kind: 'field', name, at: 0 });

/** `*`, `include(…)`, `exclude(…)`: what is excluded is excluded from all of them. */
const fieldsOf = (
  item: Exclude<SelectTree, ItemTree>,
  all: readonly SelectTree[],
  { columns }: QueryContext,
): readonly ItemTree[] => {
  const patterns = (mode: 'include' | 'exclude') =>
    all.flatMap((one) => (one.kind === 'fields' && one.mode === mode ? one.patterns : []));
  const fits = (name: string, mode: 'include' | 'exclude'): boolean =>
    patterns(mode).some((one) => (one.prefix ? name.startsWith(one.name) : name === one.name));
  const includes = all.some((one) => one.kind === 'all' || (one.kind === 'fields' && one.mode === 'include'));
  if (item.kind === 'fields' && item.mode === 'exclude' && includes) return [];
  const names = columns.filter(({ technical }) => technical !== true).map(({ name }) => name);
  return names
    .filter((name) => item.kind === 'all' || item.mode === 'exclude' || fits(name, 'include'))
    .filter((name) => !fits(name, 'exclude'))
    .map((name) => ({ kind: 'item', expression: field(name), alias: null, text: name, at: 0 }));
};

const groupLines = (tree: QueryTree, rows: readonly Row[], context: QueryContext): readonly Line[] => {
  const groups = new Map<string, { readonly keys: readonly Value[]; readonly rows: Row[] }>();
  for (const row of rows)
    for (const keys of combinations(tree.groups.map((group) => keyValues(group.expression, row, context)))) {
      const name = keys.map(keyOf).join('\n');
      const group = groups.get(name) ?? { keys, rows: [] };
      group.rows.push(row);
      groups.set(name, group);
    }
  const items = (tree.select ?? []).filter((item) => item.kind === 'item');
  const lines = Array.from(groups.values(), ({ keys, rows: own }): Line => {
    const scope: Scope = { context, row: null, rows: own, known: (part) => knownKey(part, tree.groups, keys, context) };
    const result = Object.fromEntries([
      ...tree.groups.map((group, index) => [nameOf(group), encode(keys[index] ?? null, context)] as const),
      ...items.map((item) => [nameOf(item), encode(evaluate(item.expression, scope), context)] as const),
    ]);
    return { scope, result };
  });
  const named = new Map(items.map((item) => [nameOf(item), item.expression]));
  const ties = tree.groups.map(
    (group): OrderTree => ({ kind: 'order', expression: group.expression, descending: false, at: 0 }),
  );
  return sortLines(lines, [...tree.order, ...ties], { named, nullsFirst: true, raw: true });
};

/** The groups of a record by one key: one for each element of a list, none outside the bounds of a range. */
const keyValues = (tree: FieldTree | CallTree, row: Row, context: QueryContext): readonly Value[] => {
  const scope: Scope = { context, row, rows: [], known: nothingKnown };
  if (tree.kind === 'call' && tree.name === 'range') {
    const value = rangeOf(tree, scope);
    return value === undefined ? [] : [value];
  }
  const value = evaluate(tree, scope);
  if (value?.type !== 'list') return [value];
  return isMissing(value) ? [null] : distinct(value.value.map(text));
};

const combinations = (choices: readonly (readonly Value[])[]): readonly (readonly Value[])[] =>
  choices.reduce<readonly (readonly Value[])[]>(
    (found, values) => found.flatMap((start) => values.map((value) => [...start, value])),
    [[]],
  );

/** An expression that is a key of the group, by its alias or because it says the same. */
const knownKey = (
  part: ExpressionTree,
  groups: readonly GroupTree[],
  keys: readonly Value[],
  context: QueryContext,
): Value | undefined => {
  const index = groups.findIndex(
    ({ expression, alias }) =>
      (part.kind === 'field' && part.name === alias) || sayingOf(expression, context) === sayingOf(part, context),
  );
  return index < 0 ? undefined : (keys[index] ?? null);
};

const sayingOf = (tree: ExpressionTree, context: QueryContext): string =>
  JSON.stringify(tree, (key, value: unknown) => {
    if (key === 'at') return undefined;
    const isField = typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'field';
    if (!isField || !('name' in value) || typeof value.name !== 'string') return value;
    const known = context.columns.some(
      ({ name, aliases }) => name === value.name || aliases?.includes(`${value.name}`),
    );
    return known ? { field: columnNamed(context, value.name) } : value;
  });

interface Sorting {
  readonly named: ReadonlyMap<string, ExpressionTree>;
  /** Null is the lowest of the keys of groups, and comes last among records. */
  readonly nullsFirst: boolean;
  /** Texts that differ by case or accents only are told apart. */
  readonly raw: boolean;
}

/** What a term of `order_by` means: the expression that it names, or itself. */
const termOf = (item: OrderTree | undefined, { named }: Sorting): ExpressionTree => {
  const expression = item?.expression ?? { kind: 'null', at: 0 };
  return (expression.kind === 'field' ? named.get(expression.name) : undefined) ?? expression;
};

const holdsAggregate = (tree: ExpressionTree): boolean =>
  [...aggregateNames].some((name) => JSON.stringify(tree).includes(`"kind":"call","name":"${name}"`));

const sortLines = (lines: readonly Line[], order: readonly OrderTree[], sorting: Sorting): readonly Line[] => {
  const terms = (line: Line): readonly Value[] => order.map((item) => evaluate(termOf(item, sorting), line.scope));
  const known = new Map(lines.map((line) => [line, terms(line)]));
  return lines.toSorted((one, other) => {
    for (const [index, { descending }] of order.entries()) {
      const [a, b] = [known.get(one)?.[index] ?? null, known.get(other)?.[index] ?? null];
      const nullsFirst = sorting.nullsFirst && !descending && !holdsAggregate(termOf(order[index], sorting));
      const step = compareForOrder(a, b, { descending, nullsFirst, raw: sorting.raw });
      if (step !== 0) return step;
    }
    return (one.scope.row?.place ?? 0) - (other.scope.row?.place ?? 0);
  });
};

const compareForOrder = (
  a: Value,
  b: Value,
  {
    descending,
    nullsFirst,
    raw,
  }: { readonly descending: boolean; readonly nullsFirst: boolean; readonly raw: boolean },
): number => {
  if (a === null || b === null) {
    if (a === b) return 0;
    return (a === null) === nullsFirst ? -1 : 1;
  }
  const step = stepBetween(a, b, raw);
  return descending ? -step : step;
};

const stepBetween = (a: NonNullable<Value>, b: NonNullable<Value>, raw: boolean): number => {
  if (a.type === 'list' && b.type === 'list') return compareTexts(fold(a.value.join(', ')), fold(b.value.join(', ')));
  if (a.type !== 'text' || b.type !== 'text') return compareValues(a, b);
  return compareTexts(fold(a.value), fold(b.value)) || (raw ? compareTexts(a.value, b.value) : 0);
};

const shortened = (date: string, precision: 'year' | 'month' | undefined): string =>
  date.slice(0, precision === undefined ? undefined : precision === 'year' ? -6 : -3);

/** A value as JSON has it. */
const encode = (value: Value, { timezone }: QueryContext): unknown => {
  if (value === null) return null;
  switch (value.type) {
    case 'int':
      return Number(value.value);
    case 'date':
      return shortened(dateText(value.value), value.precision);
    case 'datetime':
      return momentText(timezone, value.value);
    case 'place':
      return { lon: value.lon, lat: value.lat };
    case 'interval':
      return value.label;
    default:
      return value.value;
  }
};
