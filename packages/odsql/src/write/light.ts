import type { Condition } from '../plan/condition.ts';
import type { QueryPlan } from '../plan/plan.ts';

/** Rows that a light statement puts in order at most: the engine keeps them until the statement runs again. */
export const mostLight = 100;

/** What is answered of each row by itself; for the rest the engine fills tables. */
const rowByRow: ReadonlySet<Condition['kind']> = new Set([
  'always',
  'compare',
  'between',
  'one of',
  'element',
  'path',
  'null test',
  'truth',
  'near',
  'box',
]);

/** Whether conditions are answered row by row. */
export const areLight = (conditions: readonly Condition[]): boolean =>
  conditions.every((condition) => {
    switch (condition.kind) {
      case 'and':
      case 'or':
        return areLight(condition.of);
      case 'not':
        return areLight([condition.of]);
      default:
        return rowByRow.has(condition.kind);
    }
  });

/** Whether a page is so near the first row that few rows are held for it. */
export const isNear = ({ limit, offset }: Pick<QueryPlan, 'limit' | 'offset'>): boolean =>
  limit !== null && limit + offset <= mostLight;
