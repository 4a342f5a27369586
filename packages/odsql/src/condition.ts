import type { Condition } from './plan/condition.ts';
import { planLoneCondition } from './plan/query.ts';
import { readWhere } from './read/clauses.ts';
import type { QueryContext } from './types.ts';

/** ODSQL text → a condition for `restrictPlan`. */
export const readCondition = (text: string, context: QueryContext): Condition =>
  planLoneCondition(readWhere(text), context);
