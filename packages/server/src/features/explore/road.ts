import {
  answerShapeTests,
  checkPage,
  limitPlan,
  type PageCaps,
  planQuery,
  type QueryContext,
  type QueryPlan,
  QueryProblem,
  type QueryTree,
  type RecordsQuery,
  readCondition,
  readQuery,
  restrictPlan,
  type ShapeTest,
  type SqlPlace,
  type SqlTarget,
  type SqlText,
  shapeTestsOf,
  writeRecords,
  writeTotal,
} from '@lucarne/odsql';
import type { RecordsEngine, Row } from '../../storage/records/engine.ts';
import type { Held, HeldTable } from '../../storage/records/held.ts';
import type { FileMakers } from './files/workers.ts';
import type { Asking } from './parameters.ts';
import { rightsConditions } from './rights.ts';
import type { QuerySource } from './sources.ts';
import type { Timings } from './timings.ts';

/**
 * One road for every query, on records and on catalogues, each step a named type:
 * request → parse → plan → restrict → limit → SQL → rows → answer.
 */
export interface RecordsRequest {
  readonly query: Asking;
  readonly timezone: string;
  readonly language: string;
  /** An ODSQL condition that this route adds: one record, one dataset. */
  readonly only: string | null;
  /** How long and how far a page may be, where it is not as in version 2. */
  readonly caps?: PageCaps;
  /** What an older version asks that ODSQL has no words for. */
  readonly reshape?: (tree: QueryTree) => QueryTree;
}

/** A plan that holds the viewer's rights; nothing else may be written as SQL. */
export interface RestrictedPlan {
  readonly kind: 'restricted';
  readonly plan: QueryPlan;
}

/** The two statements of a page, or the total itself where it is known. */
export interface PageSql {
  readonly records: SqlText | null;
  readonly total: SqlText | number;
}

export interface PageRows {
  readonly records: readonly Row[];
  readonly total: number;
}

/** What the road leads through. */
export interface Road<Table extends HeldTable = HeldTable> {
  readonly source: QuerySource<Table>;
  readonly records: RecordsEngine;
  readonly makers: FileMakers;
  readonly timings: Timings;
  readonly signal: AbortSignal;
  /** Whose turn it is when queries wait; null is the server, which is never refused. */
  readonly owner: string | null;
  readonly now: number;
  /** How long and how far a page of version 2 may be on this portal. */
  readonly caps: PageCaps;
  /** The address below which the files of the records are to be had. */
  readonly files?: string;
}

/** From a request to the rows of its page, and the table that they were read from. */
export async function pageOf<Table extends HeldTable>(
  road: Road<Table>,
  request: RecordsRequest,
  as: SqlTarget['as'],
): Promise<PageRows & { readonly table: Table }> {
  const { timings } = road;
  const checked = timings.time('limit', () => checkPage(request.query, request.caps ?? road.caps));
  const { plan } = restrictedPlan(road, { ...request, query: { ...request.query, limit: checked.limit } });
  const limited = timings.time('limit', () => limitPlan(plan, { rows: checked.limit }));
  return withTable(road, (table) =>
    withShapes(road, table, limited, async (answered) => {
      const target = { ...placeOf(table, road), as: formOf(answered, as) };
      const sql = timings.time('sql', () => pageSql(answered, target, road.source.rowCount));
      const rows = await timings.timeAsync('rows', () => runPage(road, table, { plan: answered, sql }));
      return { ...rows, table };
    }),
  );
}

/** From a request to all of its rows, uncounted, for what is small by nature: a catalogue, one record. */
export async function allRowsOf<Table extends HeldTable>(
  road: Road<Table>,
  request: RecordsRequest,
  as: SqlTarget['as'],
): Promise<{ readonly rows: readonly Row[]; readonly table: Table }> {
  const { plan } = restrictedPlan(road, request);
  return withTable(road, (table) =>
    withShapes(road, table, plan, async (answered) => {
      const sql = writeRecords(answered, { ...placeOf(table, road), as: formOf(answered, as) });
      return { rows: await road.timings.timeAsync('rows', () => road.records.ask(table, sql, road)), table };
    }),
  );
}

/** More rows than that are made JSON by the engine, beside which this process answers others. */
const FEW_ROWS = 1000;

/** Few rows are put together here: the engine then plans the statement in half the time. */
const formOf = ({ limit }: QueryPlan, as: SqlTarget['as']): SqlTarget['as'] =>
  as === 'json' && limit !== null && limit <= FEW_ROWS ? 'parts' : as;

/** The steps before a table is needed: parse, plan, restrict. */
export function restrictedPlan(road: Road, request: RecordsRequest): RestrictedPlan {
  const { timings, source } = road;
  const context = contextOf(road, request);
  const { query, reshape = (tree) => tree } = request;
  const tree: QueryTree = timings.time('parse', () => reshape(treeOf(query, context)));
  const plan: QueryPlan = timings.time('plan', () => planQuery(tree, context));
  return timings.time('restrict', () => ({
    kind: 'restricted',
    plan: [
      ...rightsConditions(source.readable, context),
      ...(request.only === null ? [] : [readCondition(request.only, context)]),
    ].reduce(restrictPlan, plan),
  }));
}

/** Where a statement on a table reads. */
export function placeOf({ source, words, ids }: HeldTable, { files }: Pick<Road, 'files'>): SqlPlace {
  return { dialect: 'duckdb', source, words, ids, files };
}

/** Keeps the table in service while `work` needs it; waiting for it counts as reading rows. */
export async function withTable<Table extends HeldTable, Value>(
  { source, signal, timings }: Road<Table>,
  work: (table: Table) => Promise<Value>,
): Promise<Value> {
  const held = await timings.timeAsync('rows', () => source.hold(signal));
  try {
    return await work(held.table);
  } finally {
    held.release();
  }
}

/** Answers the tests of shapes that a plan holds, and keeps their answers in service while `work` needs them. */
export async function withShapes<Value>(
  road: Road,
  table: HeldTable,
  plan: QueryPlan,
  work: (answered: QueryPlan) => Promise<Value>,
): Promise<Value> {
  const answered = await answerShapes(road, table, plan);
  try {
    return await work(answered.plan);
  } finally {
    answered.release();
  }
}

/** A plan whose tests of shapes are answered; SQL alone does not answer them. */
export interface AnsweredPlan {
  readonly plan: QueryPlan;
  release(): void;
}

/** `keep` may put an answer elsewhere, for who does not read where it was made. */
export async function answerShapes(
  road: Road,
  table: HeldTable,
  plan: QueryPlan,
  keep = async (answer: Held<HeldTable>) => answer,
): Promise<AnsweredPlan> {
  const held = new Map<ShapeTest, Held<HeldTable>>();
  const release = () => {
    for (const one of held.values()) one.release();
  };
  try {
    for (const test of shapeTestsOf(plan)) {
      const answer = await road.timings.timeAsync('rows', () => road.records.holdShapeAnswer(table, test, road));
      held.set(test, await keep(answer));
    }
  } catch (error) {
    release();
    throw error;
  }
  const answers = [...held.values()];
  return { plan: answerShapeTests(plan, () => answers.shift()?.table.source ?? ''), release };
}

/** Programs send some of it beside what they really ask: what it says is heeded, what it fails to say is no error. */
function treeOf({ q = [], qv1 = [], sort, search = [], ...query }: Asking, context: QueryContext): QueryTree {
  const added = qv1.filter((text) => isReadable({ q: [text] }, context));
  const asked = search.map((text) => (isReadable({ where: [text] }, context) ? text : JSON.stringify(text)));
  const where = asked.filter((text) => isReadable({ where: [text] }, context));
  const whole = { ...query, q: [...q, ...added], where: [...(query.where ?? []), ...where] };
  const sorted = { ...whole, order_by: sort };
  const isSorted = sort !== undefined && query.order_by === undefined && isReadable(sorted, context);
  return readQuery(isSorted ? sorted : whole, context.columns);
}

function isReadable(part: Partial<RecordsQuery>, context: QueryContext): boolean {
  try {
    planQuery(readQuery({ ...part, limit: 0, offset: 0 }, context.columns), context);
    return true;
  } catch (error) {
    if (error instanceof QueryProblem) return false;
    throw error;
  }
}

function contextOf({ source, now }: Road, { timezone, language }: RecordsRequest): QueryContext {
  return { columns: source.columns, timezone, language, now };
}

/** The total does not depend on the limit; that of all records is known without a query. */
function pageSql(plan: QueryPlan, target: SqlTarget, rowCount: number | null): PageSql {
  return {
    records: plan.limit === 0 ? null : writeRecords(plan, target),
    total: (isUnfiltered(plan) ? rowCount : null) ?? writeTotal(plan, target),
  };
}

const isUnfiltered = ({ kind, filters: { restrictions, where, refinements } }: QueryPlan): boolean =>
  kind === 'records' && restrictions.length + where.length + refinements.length === 0;

async function runPage(road: Road, table: HeldTable, { plan, sql }: WrittenPage): Promise<PageRows> {
  const ask = (text: SqlText) => road.records.ask(table, text, road);
  const askTotal = async () => (typeof sql.total === 'number' ? sql.total : totalIn(await ask(sql.total)));
  if (sql.records === null) return { records: [], total: await askTotal() };
  if (plan.kind === 'groups') {
    const records = await ask(sql.records);
    return { records, total: numberOfGroups(records.length, plan) ?? (await askTotal()) };
  }
  const [records, total] = await Promise.all([ask(sql.records), askTotal()]);
  return { records, total };
}

interface WrittenPage {
  readonly plan: QueryPlan;
  readonly sql: PageSql;
}

const totalIn = ([row]: readonly Row[]): number => Number(row?.['total'] ?? 0);

/** Groups mostly fit in a page: the last one tells how many there are, and they are not counted again. */
function numberOfGroups(shown: number, { limit, offset }: QueryPlan): number | null {
  const last = limit === null || shown < limit;
  return last && (shown > 0 || offset === 0) ? offset + shown : null;
}
