import type { Condition } from '../plan/condition.ts';
import type { Expression } from '../plan/expression.ts';
import type { Writers } from './dialect.ts';
import { identifier } from './quote.ts';

type StandardExpression = 'column' | 'constant' | 'null' | 'if null' | 'arithmetic';

/** Expressions that every engine writes alike. A dialect spreads this table and adds its own. */
export const standardExpressions: Pick<Writers<Expression>, StandardExpression> = {
  column: ({ stored }) => identifier(stored),
  constant: ({ value }, pen) => pen.bind(value),
  null: () => 'NULL',
  'if null': ({ of, alternative }, pen) => `coalesce(${pen.expression(of)}, ${pen.expression(alternative)})`,
  /** Division by zero is null. */
  arithmetic: ({ operator, left, right, type }, pen) => {
    const wide = type === 'int' ? 'HUGEINT' : 'DOUBLE';
    const [first, second] = [left, right].map((part) => `CAST(${pen.expression(part)} AS ${wide})`);
    return `(${first} ${operator} ${operator === '/' ? `nullif(${second}, 0)` : second})`;
  },
};

type StandardCondition = 'and' | 'or' | 'not' | 'always' | 'compare' | 'between' | 'truth';

/** A condition that is unknown does not hold, so that `not` keeps the records where a field is null. */
export const standardConditions: Pick<Writers<Condition>, StandardCondition> = {
  and: ({ of }, pen) => joined(of, ' AND ', 'true', pen.condition),
  or: ({ of }, pen) => joined(of, ' OR ', 'false', pen.condition),
  not: ({ of }, pen) => `((${pen.condition(of)}) IS NOT TRUE)`,
  always: ({ value }) => `${value}`,
  compare: ({ operator, left, right }, pen) =>
    `${pen.expression(left)} ${operator === '!=' ? '<>' : operator} ${pen.expression(right)}`,
  between: ({ of, from, to }, pen) => {
    const value = pen.expression(of);
    const bounds = [
      ...(from === null ? [] : [`${value} >= ${pen.expression(from)}`]),
      ...(to === null ? [] : [`${value} < ${pen.expression(to)}`]),
    ];
    return bounds.length === 1 ? `${bounds[0]}` : `(${bounds.join(' AND ')})`;
  },
  truth: ({ of }, pen) => pen.expression(of),
};

/** `(a AND b)`, or what it means when there is nothing to join. */
const joined = (
  parts: readonly Condition[],
  word: ' AND ' | ' OR ',
  empty: 'true' | 'false',
  write: (condition: Condition) => string,
): string => (parts.length === 0 ? empty : `(${parts.map(write).join(word)})`);
