import { badParameter, malformed } from '../problems.ts';
import type { RecordsQuery } from '../types.ts';
import { holdsAggregate } from './expression.ts';
import type { QueryPlan } from './plan.ts';

/** How many rows, and how far, a page may reach. */
export interface PageCaps {
  readonly rows: number;
  readonly window: number;
  readonly groupRows: number;
  readonly groupWindow: number;
}

/** The caps of the Explore API. */
export const pageCaps: PageCaps = { rows: 100, window: 10_000, groupRows: 20_000, groupWindow: 20_000 };

/** Refuses a page that is too long or too far; `limit: -1` becomes the longest page. */
export const checkPage = (query: RecordsQuery, caps: PageCaps = pageCaps): RecordsQuery => {
  const grouped = (query.group_by ?? '').trim() !== '';
  const [rows, window] = grouped ? [caps.groupRows, caps.groupWindow] : [caps.rows, caps.window];
  const { limit, offset } = query;
  if (!Number.isInteger(limit) || limit < -1 || limit > rows)
    throw badParameter('limit', `${limit}`, `-1 <= limit <= ${rows}`);
  if (!Number.isInteger(offset) || offset < 0) throw badParameter('offset', `${offset}`, 'offset >= 0');
  const length = limit === -1 ? Math.max(0, Math.min(rows, window - offset)) : limit;
  if (offset + length > window)
    throw badParameter('offset', `${offset + length}`, `<= ${window}`, 'sum of offset + limit');
  return { ...query, limit: length };
};

/** Refuses what an export cannot do: a sort by aggregates over more groups than a page may hold. */
export const checkExport = (plan: QueryPlan, caps: PageCaps = pageCaps): void => {
  const sorted = plan.kind === 'groups' && plan.order.some(({ expression }) => holdsAggregate(expression));
  if (!sorted || (plan.limit !== null && plan.limit <= caps.groupRows)) return;
  throw malformed(
    { clause: 'order_by' },
    `aggregation function in order by is not supported with a limit > ${caps.groupRows}. Please remove the order by or set a limit parameter lower than ${caps.groupRows + 1}`,
  );
};
