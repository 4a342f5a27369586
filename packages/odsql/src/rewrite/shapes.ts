import type { Condition, NearNode, RelatesNode } from '../plan/condition.ts';
import type { ColumnNode } from '../plan/expression.ts';
import type { Filters, QueryPlan } from '../plan/plan.ts';

/** A test of geo shapes, which SQL alone does not answer exactly. `of` is the column that holds them, as GeoJSON. */
export type ShapeTest = (NearNode | RelatesNode) & { readonly of: ColumnNode };

const isShapeTest = (condition: Condition): condition is ShapeTest =>
  (condition.kind === 'near' || condition.kind === 'relates') &&
  condition.of.kind === 'column' &&
  condition.of.type === 'geo_shape';

/** The tests that must be answered before the plan is written, in the order in which they stand in it; `disjoint` is asked as `intersects`. */
export const shapeTestsOf = ({ filters }: QueryPlan): readonly ShapeTest[] =>
  [...filters.restrictions, ...filters.where, ...filters.refinements.map(({ condition }) => condition)].flatMap(
    testsIn,
  );

const testsIn = (condition: Condition): readonly ShapeTest[] => {
  if (isShapeTest(condition)) return [asked(condition)];
  if (condition.kind === 'and' || condition.kind === 'or') return condition.of.flatMap(testsIn);
  return condition.kind === 'not' ? testsIn(condition.of) : [];
};

const asked = (test: ShapeTest): ShapeTest =>
  test.kind === 'relates' && test.relation === 'disjoint' ? { ...test, relation: 'intersects' } : test;

/**
 * The plan with each test replaced by the rows that pass it: `tableOf` names a table, quoted, whose column `row` holds their
 * `rowid`. What has no shape is not disjoint from anything.
 */
export const answerShapeTests = (plan: QueryPlan, tableOf: (test: ShapeTest) => string): QueryPlan => {
  const answer = (test: ShapeTest): Condition => {
    const rows: Condition = { kind: 'rows', table: tableOf(asked(test)) };
    if (test.kind === 'near' || test.relation !== 'disjoint') return rows;
    const none: Condition = { kind: 'null test', of: test.of };
    return { kind: 'not', of: { kind: 'or', of: [rows, none] } };
  };
  const answered = (condition: Condition): Condition => {
    if (isShapeTest(condition)) return answer(condition);
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
