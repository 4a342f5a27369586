import type { QueryPlan } from '../plan/plan.ts';
import type { SqlTarget, SqlText } from '../types.ts';
import { openGroupDesk, writeGroupRows, writeKeys } from './groups.ts';
import { conditionsOf, dialectOf, whereText } from './page.ts';
import { openDesk } from './pen.ts';
import { groupName } from './quote.ts';
import { writeRecordRows } from './records.ts';

/** Plan → the SQL of its rows. */
export const writeRecords = (plan: QueryPlan, target: SqlTarget): SqlText =>
  plan.kind === 'groups' ? writeGroupRows(plan, target) : writeRecordRows(plan, target);

/** Plan → the SQL of `total_count`: one row, one column `total`; matching records, or the number of groups. */
export const writeTotal = (plan: QueryPlan, target: Pick<SqlTarget, 'dialect' | 'source'>): SqlText => {
  const columns = [{ name: 'total', type: 'int', multivalued: false }] as const;
  if (plan.kind === 'groups') {
    const desk = openGroupDesk(plan, target);
    const keys = plan.keys.map((_, index) => groupName(index)).join(', ');
    const groups = `SELECT ${keys} FROM (${writeKeys(plan, target, desk)}) GROUP BY ${keys}`;
    return { text: `SELECT count(*) AS "total" FROM (${groups})`, values: desk.values, columns };
  }
  const desk = openDesk({ dialect: dialectOf(target), timezone: plan.context.timezone, identity: [], expressions: [] });
  const where = whereText(conditionsOf(plan.filters).map(desk.pen.condition));
  return { text: `SELECT count(*) AS "total" FROM ${target.source}${where}`, values: desk.values, columns };
};
