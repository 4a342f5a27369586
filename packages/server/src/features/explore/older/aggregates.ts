import { call, functions, QueryProblem, type QueryTree, type RecordsQuery, readQuery } from '@lucarne/odsql';
import { recordText } from '../answers.ts';
import type { Asked } from '../explore.ts';
import { readQueryParameters } from '../parameters.ts';
import { pageOf, type Road } from '../road.ts';
import { readExact } from './exact.ts';

/**
 * `aggregates` of version 2.0: one row for each group, or one for everything. Its dates were of another kind: functions
 * answered texts, keys of groups were milliseconds since 1970, and there was no group of what is not set.
 */
export async function aggregationsText(road: Road, { raw, timezone, language }: Asked): Promise<string> {
  const query = readQueryParameters(raw, { limit: -1 });
  const tree = readQuery(query, road.source.columns);
  if (tree.groups.length === 0) checkAggregates(tree);
  const wanted = tree.groups.length === 0 ? { ...query, limit: 1 } : withoutNull(query, tree);
  const reshaped = groupingByPoints(road);
  const { records } = await pageOf(road, { query: wanted, timezone, language, only: null, reshape: reshaped }, 'json');
  const reshape = reshaper(tree, road);
  const rows = records.map(recordText);
  return `{"aggregations": [${(reshape ? rows.map(reshape) : rows).join(', ')}]}`;
}

/** Without groups there is one row for all records, in which a field by itself has no value. */
function checkAggregates({ select }: QueryTree): void {
  const wrong = (select ?? [null]).find((item) => item?.kind !== 'item' || holdsField(item.expression));
  if (wrong === undefined) return;
  const detail = 'only aggregates can be selected without group_by';
  throw new QueryProblem({
    code: 'ODSQLError',
    message: `ODSQL query is malformed: ${detail}. Clause(s) containing the error(s): select.`,
    clause: 'select',
    position: wrong !== null && 'at' in wrong ? wrong.at : undefined,
    hint: 'Add the expression to group_by, or aggregate it, as in max(…).',
  });
}

const AGGREGATES = new Set(functions.filter(({ family }) => family === 'aggregate').map(({ name }) => name));

type Argument = Parameters<typeof call>[1][number];

/** A field outside an aggregate. */
function holdsField(expression: Argument): boolean {
  if (expression.kind === 'field') return true;
  if (expression.kind === 'arithmetic') return holdsField(expression.left) || holdsField(expression.right);
  return expression.kind === 'call' && !AGGREGATES.has(expression.name) && expression.args.some(holdsField);
}

/** Version 2.0 grouped by points themselves, which version 2.1 refuses. */
export const groupingByPoints =
  ({ source }: Road) =>
  (tree: QueryTree): QueryTree => {
    const points = new Set(source.columns.filter(({ type }) => type === 'geo_point_2d').map(({ name }) => name));
    const groups = tree.groups.map((group) =>
      group.expression.kind === 'field' && points.has(group.expression.name)
        ? { ...group, expression: call('#point', [group.expression]), alias: group.alias ?? group.expression.name }
        : group,
    );
    return { ...tree, groups };
  };

type Group = QueryTree['groups'][number]['expression'];

function withoutNull(query: RecordsQuery, tree: QueryTree): RecordsQuery {
  const names = tree.groups.flatMap(({ expression }) => fieldsOf(expression));
  const set = names.map((name) => `\`${name.replaceAll(/[\\`]/g, '\\$&')}\` is not null`);
  return { ...query, where: [...(query.where ?? []), ...set] };
}

/** The field that makes a group, itself or in a function. */
function fieldsOf(expression: Group): readonly string[] {
  if (expression.kind === 'field') return [expression.name];
  return expression.args.flatMap((argument) => (argument.kind === 'field' ? [argument.name] : []));
}

const DATE_PARTS = new Set(['year', 'month', 'day', 'hour', 'minute', 'second']);

/** Has the engine write parts of dates as texts, for files; they are sorted as numbers. Files of groups stay as version 2.1 gives them. */
export const partsAsTexts = (tree: QueryTree): QueryTree => {
  if (tree.groups.length > 0) return tree;
  const sorted = new Map<string, OrderExpression>();
  const select = tree.select?.map((item) => {
    if (item.kind !== 'item' || item.expression.kind !== 'call' || !DATE_PARTS.has(item.expression.name)) return item;
    const alias = item.alias ?? item.text;
    sorted.set(alias, item.expression);
    return { ...item, expression: call('#text', [item.expression]), alias };
  });
  const order = tree.order.map((one) => {
    const part = one.expression.kind === 'field' ? sorted.get(one.expression.name) : undefined;
    return part ? { ...one, expression: part } : one;
  });
  return { ...tree, select: select ?? null, order };
};

type OrderExpression = QueryTree['order'][number]['expression'];

/** What turns a row of version 2.1 into one of version 2.0, or null when nothing differs. */
export function reshaper(tree: QueryTree, { source }: Road): ((text: string) => string) | null {
  const dates = new Set(source.columns.filter(({ type }) => type.startsWith('date')).map(({ name }) => name));
  const changes = new Map<string, (value: unknown) => unknown>();
  for (const { expression, alias, text } of tree.groups) {
    if (expression.kind === 'field' && dates.has(expression.name)) changes.set(alias ?? expression.name, milliseconds);
    if (expression.kind === 'call' && DATE_PARTS.has(expression.name)) changes.set(alias ?? text, asText);
  }
  for (const item of tree.select ?? []) {
    if (item.kind !== 'item' || item.expression.kind !== 'call') continue;
    if (DATE_PARTS.has(item.expression.name)) changes.set(item.alias ?? item.text, asText);
  }
  if (changes.size === 0) return null;
  return (text) => {
    const row = readExact(text);
    for (const [key, change] of changes) {
      if (row[key] !== null && row[key] !== undefined) row[key] = change(row[key]);
    }
    return JSON.stringify(row);
  };
}

const milliseconds = (value: unknown): unknown => Date.parse(String(value));
const asText = (value: unknown): unknown => JSON.stringify(value);
