import type { Condition, NearNode, RelatesNode } from '../plan/condition.ts';
import type { Filters, QueryPlan } from '../plan/plan.ts';

/** A test of geo shapes, which SQL alone does not answer exactly. `of` is the column that holds them, as GeoJSON. */
export type ShapeTest = (NearNode | RelatesNode) & {
  readonly of: { readonly kind: 'column'; readonly stored: string };
};

const isShapeTest = (condition: Condition): condition is ShapeTest =>
  (condition.kind === 'near' || condition.kind === 'relates') && condition.of.type === 'geo_shape';

/** The tests that must be answered before the plan is written, in the order in which they stand in it. */
export const shapeTestsOf = ({ filters }: QueryPlan): readonly ShapeTest[] =>
  [...filters.restrictions, ...filters.where, ...filters.refinements.map(({ condition }) => condition)].flatMap(
    testsIn,
  );

const testsIn = (condition: Condition): readonly ShapeTest[] => {
  if (isShapeTest(condition)) return [condition];
  if (condition.kind === 'and' || condition.kind === 'or') return condition.of.flatMap(testsIn);
  return condition.kind === 'not' ? testsIn(condition.of) : [];
};

/** The plan with each test replaced by the rows (`rowid`) that pass it. */
export const answerShapeTests = (plan: QueryPlan, rowsOf: (test: ShapeTest) => readonly bigint[]): QueryPlan => {
  const answered = (condition: Condition): Condition => {
    if (isShapeTest(condition)) return { kind: 'rows', rows: rowsOf(condition) };
    if (condition.kind === 'and' || condition.kind === 'or') return { ...condition, of: condition.of.map(answered) };
    return condition.kind === 'not' ? { ...condition, of: answered(condition.of) } : condition;
  };
  const filters: Filters = {
    ...plan.filters,
    restrictions: plan.filters.restrictions.map(answered),
    where: plan.filters.where.map(answered),
    refinements: plan.filters.refinements.map((one) => ({ ...one, condition: answered(one.condition) })),
  };
  return { ...plan, filters };
};
