import type { Condition } from '../plan/condition.ts';
import { type ColumnNode, type Expression, holdsAggregate, partsOf } from '../plan/expression.ts';
import type { RecordsPlan } from '../plan/plan.ts';
import type { SqlTarget, SqlText } from '../types.ts';
import type { Pen } from './dialect.ts';
import { asksForId } from './duckdb/id-index.ts';
import { conditionsOf, direction, limitText, outputsFor, placeOf, projectPage, sortTerms, whereText } from './page.ts';
import { type Desk, openDesk } from './pen.ts';
import { aggregateName, identifier } from './quote.ts';

/**
 * The SQL of records: the page is found first, on the columns as they are, so that only its rows are put into form.
 * Aggregates without `group_by` are computed once over all matching records and stand beside each row.
 */
export const writeRecordRows = (plan: RecordsPlan, target: SqlTarget): SqlText => {
  const outputs = outputsFor(plan.outputs, target.as);
  const expressions = [...outputs, ...plan.order].map(({ expression }) => expression);
  const desk = openDesk({
    ...placeOf(target, conditionsOf(plan.filters)),
    timezone: plan.context.timezone,
    identity: ['rowid'],
    expressions,
  });
  const page = writePage(
    plan,
    target,
    desk,
    outputs.map(({ expression }) => expression),
  );
  return { ...projectPage(page, { outputs, pen: desk.outer, target }), values: desk.values };
};

/** The place of a record in a file is its `rowid`: a page of all records begins there, without counting those before it. */
const writePage = (plan: RecordsPlan, target: SqlTarget, desk: Desk, expressions: readonly Expression[]): string => {
  const found = isShort(plan, target, desk) ? desk.dialect.rowsFound(conditionsOf(plan.filters), desk.pen) : undefined;
  if (found !== undefined) return writeFound(found, plan, target, expressions);
  const conditions = conditionsOf(plan.filters).map(desk.pen.condition);
  const aggregates = desk.aggregates.map((node, index) => `${desk.pen.expression(node)} AS ${aggregateName(index)}`);
  const whole =
    aggregates.length === 0
      ? ''
      : ` CROSS JOIN (SELECT ${aggregates.join(', ')} FROM ${target.source}${whereText(conditions)})`;
  const columns = [...columnsOf(expressions), ...desk.aggregates.map((_, index) => aggregateName(index))];
  const from = `SELECT ${columnList(columns)} FROM ${target.source}${whole}`;
  const order = orderText(plan, desk);
  const where = [...conditions, ...rowRange(target, desk)];
  const skipped = where.length + order.length === 0 ? plan.offset : 0;
  if (skipped === 0) return `${from}${whereText(where)}${order}${limitText(plan)}`;
  return `${from} WHERE rowid >= ${skipped}${limitText({ ...plan, offset: 0 })}`;
};

/** A page in the order of the file: what is on it is known before its records are read. */
const isShort = ({ order, limit }: RecordsPlan, { rowRange: range }: SqlTarget, { aggregates }: Desk): boolean =>
  limit !== null && order.length + aggregates.length === 0 && range === undefined;

const writeFound = (found: string, plan: RecordsPlan, target: SqlTarget, expressions: readonly Expression[]): string =>
  `SELECT ${columnList(columnsOf(expressions))} FROM ${target.source} WHERE rowid IN (${found} ORDER BY "row"${limitText(plan)}) ORDER BY rowid`;

const columnList = (columns: readonly string[]): string => (columns.length === 0 ? '1 AS "$one"' : columns.join(', '));

/** The columns of the table that the outputs read, outside the aggregates. */
const columnsOf = (expressions: readonly Expression[]): readonly string[] => {
  const found = new Set<string>();
  const visit = (node: Expression): void => {
    if (node.kind === 'column') found.add(columnName(node));
    else if (node.kind !== 'aggregate') for (const part of partsOf(node)) visit(part);
  };
  for (const expression of expressions) visit(expression);
  return [...found];
};

/** Whether the engine may answer a condition by a join: it does for a list of values, also for one written as many `OR`s. */
const mayJoin = (condition: Condition, pen: Pick<Pen, 'words' | 'ids'>): boolean => {
  switch (condition.kind) {
    case 'one of':
    case 'rows':
    case 'relates':
      return true;
    case 'words':
    case 'phrase':
      return pen.words !== undefined;
    case 'compare':
      return asksForId(condition, pen);
    case 'not':
      return mayJoin(condition.of, pen);
    case 'and':
      return condition.of.some((part) => mayJoin(part, pen));
    case 'or':
      return condition.of.length > FEW || condition.of.some((part) => mayJoin(part, pen));
    default:
      return false;
  }
};

const FEW = 3;

const columnName = ({ stored }: ColumnNode): string => identifier(stored);

const rowRange = ({ rowRange: range }: SqlTarget, { pen }: Desk): readonly string[] =>
  range === undefined
    ? []
    : [
        `rowid >= ${pen.bind({ type: 'int', value: BigInt(range.from) })}`,
        `rowid < ${pen.bind({ type: 'int', value: BigInt(range.to) })}`,
      ];

/** Ties follow the order of the file, and so does a page without `order_by` (the engine keeps it, but across a join). */
const orderText = ({ order, outputs, filters }: RecordsPlan, { outer, dialect }: Desk): string => {
  const mayBeJoined = (condition: Condition): boolean => mayJoin(condition, outer);
  const joins = outputs.some(({ expression }) => holdsAggregate(expression)) || conditionsOf(filters).some(mayBeJoined);
  if (order.length === 0 && !joins) return '';
  const terms = order.flatMap((item) =>
    sortTerms(outer, dialect, item.expression)
      .slice(0, 1)
      .map((term) => term + direction(item, false)),
  );
  return ` ORDER BY ${[...terms, 'rowid'].join(', ')}`;
};
