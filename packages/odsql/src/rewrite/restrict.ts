import type { Condition } from '../plan/condition.ts';
import type { QueryPlan } from '../plan/plan.ts';

/** Keeps only the records that hold the condition, everywhere: rows, totals, aggregates, facets. */
export const restrictPlan = (plan: QueryPlan, condition: Condition): QueryPlan => ({
  ...plan,
  filters: { ...plan.filters, restrictions: [...plan.filters.restrictions, condition] },
});
