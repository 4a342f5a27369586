import { holdsAggregate } from '../plan/expression.ts';
import type { GroupKey, GroupsPlan, Order } from '../plan/plan.ts';
import type { SqlPlace, SqlTarget, SqlText } from '../types.ts';
import { conditionsOf, direction, limitText, outputsFor, placeOf, projectPage, sortTerms, whereText } from './page.ts';
import { type Desk, openDesk } from './pen.ts';
import { aggregateName, groupName } from './quote.ts';

/** The SQL of groups: keys, then aggregates by key, then the page, then its form. */
export const writeGroupRows = (plan: GroupsPlan, target: SqlTarget): SqlText => {
  const outputs = outputsFor(plan.outputs, target.as);
  const desk = openGroupDesk(
    plan,
    target,
    [...outputs, ...plan.order].map(({ expression }) => expression),
  );
  const names = plan.keys.map((_, index) => groupName(index));
  const aggregates = desk.aggregates.map((node, index) => `${desk.pen.expression(node)} AS ${aggregateName(index)}`);
  const groups = `SELECT ${[...names, ...aggregates].join(', ')} FROM (${writeKeys(plan, target, desk)}) GROUP BY ${names.join(', ')}`;
  const page = `SELECT * FROM (${groups}) ORDER BY ${orderTerms(plan, desk).join(', ')}${limitText(plan)}`;
  return { ...projectPage(page, { outputs, pen: desk.outer, target }), values: desk.values };
};

export const openGroupDesk = (
  plan: GroupsPlan,
  target: SqlPlace,
  expressions: GroupsPlan['outputs'][number]['expression'][] = [],
): Desk =>
  openDesk({
    ...placeOf(target, conditionsOf(plan.filters)),
    timezone: plan.context.timezone,
    identity: plan.keys.map((_, index) => groupName(index)),
    expressions,
  });

/** The matching records with their keys; a record stands once for each element of a multivalued key. */
export const writeKeys = (plan: GroupsPlan, { source }: SqlPlace, desk: Desk): string => {
  const plain = plan.keys.flatMap((key, index) =>
    key.multivalued ? [] : [`${desk.pen.expression(key.expression)} AS ${groupName(index)}`],
  );
  const where = whereText(conditionsOf(plan.filters).map(desk.pen.condition));
  const records = `SELECT ${['*', ...plain].join(', ')} FROM ${source}${where}`;
  const unnested = plan.keys.reduce((rows, key, index) => {
    if (key.multivalued) return unnest(rows, key, index, desk);
    const { expression } = key;
    const at = { key: groupName(index), pen: desk.pen };
    return expression.kind === 'cluster' ? desk.dialect.mergeClusters(rows, expression, at) : rows;
  }, records);
  const kept = plan.keys.flatMap((key, index) => (key.dropsNull ? [`${groupName(index)} IS NOT NULL`] : []));
  return kept.length === 0 ? unnested : `SELECT * FROM (${unnested})${whereText(kept)}`;
};

const unnest = (rows: string, { expression }: GroupKey, index: number, { pen, dialect }: Desk): string =>
  `SELECT *, unnest(${dialect.distinctElements(pen.expression(expression), '[NULL]')}) AS ${groupName(index)} FROM (${rows})`;

/** Keys ascending when nothing is asked, and for ties; the null group counts as the lowest. */
const orderTerms = ({ order, keys }: GroupsPlan, { outer, dialect }: Desk): readonly string[] => {
  const terms = ({ expression, descending }: Order): readonly string[] => {
    const nullsFirst = !holdsAggregate(expression) && !descending;
    return sortTerms(outer, dialect, expression).map((term) => term + direction({ descending }, nullsFirst));
  };
  const ties = keys.map(
    ({ expression }, index): Order => ({
      expression: { kind: 'group', index, type: expression.kind === 'range' ? 'int' : expression.type, ranged: null },
      descending: false,
    }),
  );
  return [...order, ...ties].flatMap(terms);
};
