import type { QueryPlan } from '../plan/plan.ts';

/** At most so many rows, whatever the query asked. */
export const limitPlan = (plan: QueryPlan, { rows }: { readonly rows: number }): QueryPlan => ({
  ...plan,
  limit: plan.limit === null ? rows : Math.min(plan.limit, rows),
});
