import type { QueryPlan } from '../plan/plan.ts';
import type { SqlPlace, SqlTarget, SqlText } from '../types.ts';
import { openGroupDesk, writeGroupRows, writeKeys } from './groups.ts';
import { areLight, isNear } from './light.ts';
import { conditionsOf, placeOf, whereText } from './page.ts';
import { openDesk } from './pen.ts';
import { groupName } from './quote.ts';
import { writeRecordRows } from './records.ts';

/** Plan → the SQL of its rows. */
export const writeRecords = (plan: QueryPlan, target: SqlTarget): SqlText => {
  const sql = plan.kind === 'groups' ? writeGroupRows(plan, target) : writeRecordRows(plan, target);
  const light = isNear(plan) && areLight(conditionsOf(plan.filters));
  return { ...sql, ...(target.as === 'parts' ? { parts: true } : {}), ...(light ? { light } : {}) };
};

/** Plan → the SQL of `total_count`: one row, one column `total`; matching records, or the number of groups. */
export const writeTotal = (plan: QueryPlan, target: SqlPlace): SqlText => {
  const columns = [{ name: 'total', type: 'int', multivalued: false }] as const;
  const conditions = conditionsOf(plan.filters);
  const light = areLight(conditions) ? { light: true } : {};
  if (plan.kind === 'groups') {
    const desk = openGroupDesk(plan, target);
    const keys = plan.keys.map((_, index) => groupName(index)).join(', ');
    const groups = `SELECT ${keys} FROM (${writeKeys(plan, target, desk)}) GROUP BY ${keys}`;
    return { text: `SELECT count(*) AS "total" FROM (${groups})`, values: desk.values, columns, ...light };
  }
  const place = placeOf(target, conditions);
  const desk = openDesk({ ...place, timezone: plan.context.timezone, identity: [], expressions: [] });
  const found = desk.dialect.rowsFound(conditions, desk.pen);
  const rows = found === undefined ? target.source + whereText(conditions.map(desk.pen.condition)) : `(${found})`;
  return { text: `SELECT count(*) AS "total" FROM ${rows}`, values: desk.values, columns, ...light };
};
