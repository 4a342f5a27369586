import { calls } from '../../functions/all.ts';
import { nearest } from '../../nearest.ts';
import { malformed } from '../../problems.ts';
import type { ArgumentTree, CallTree, ExpressionTree } from '../../tree/expression.ts';
import type { ItemTree } from '../../tree/query.ts';
import { readCondition } from '../condition.ts';
import { openClause, peek, surprise } from '../cursor.ts';
import { readExpression } from '../expression.ts';

/** A series of version 1: what is computed for each point, and the key that it has in the answer. */
export interface SeriesQuery {
  readonly key: string;
  readonly func: 'count' | 'sum' | 'avg' | 'min' | 'max' | 'stddev' | 'sumsquares' | 'percentile';
  /** A calculation; none: the records themselves. */
  readonly expression: string | null;
  /** Of a percentile, from 0 to 100. */
  readonly percent?: number;
}

/** A series as an item of `select`. */
export const readSeries = ({ key, func, expression, percent }: SeriesQuery): ItemTree => {
  const of: ArgumentTree = expression === null ? { kind: 'star', at: 0 } : finite(readCalculation(expression));
  const share: readonly ArgumentTree[] = percent === undefined ? [] : [{ kind: 'number', text: `${percent}`, at: 0 }];
  const name = func === 'stddev' || func === 'sumsquares' ? `#${func}` : func;
  return { kind: 'item', expression: call(name, [of, ...share]), alias: key, text: key, at: 0 };
};

/** A call of a function, also of those that ODSQL has no name for. */
export const call = (name: string, args: readonly ArgumentTree[]): CallTree => ({ kind: 'call', name, args, at: 0 });

/** A field alone keeps its type, all else is a number or nothing. */
const finite = (of: ExpressionTree): ExpressionTree => (of.kind === 'field' ? of : call('#finite', [of]));

/** `expr`: fields and numbers, `+ - * /`, parentheses, and the functions of mathematics. */
const readCalculation = (written: string): ExpressionTree => {
  const text = withPluses(written);
  const cursor = openClause('expr', text, readCondition);
  const expression = readExpression(cursor);
  const { kind, at } = peek(cursor);
  if (kind === 'end') return expression;
  throw unknownFunction(text, at) ?? surprise(cursor);
};

/** Two values side by side are added: a plus sign that was not encoded arrives as a space. */
const withPluses = (text: string): string =>
  text.includes('`') ? text : text.replaceAll(/(?<=[\p{L}\p{N}_)])\s(?=\s*[\p{L}\p{N}_(])/gu, '+');

/** A name before a parenthesis is a function that there is not. */
const unknownFunction = (text: string, at: number) => {
  const name = text[at] === '(' ? /[\p{L}_][\p{L}\p{N}_]*\s*$/u.exec(text.slice(0, at))?.[0].trim() : undefined;
  if (name === undefined) return undefined;
  const known = [...calls].filter((one) => one.startsWith('#')).map((one) => one.slice(1));
  const near = nearest(name.toLowerCase(), known);
  return malformed(
    { clause: 'expr', at: at - name.length },
    `Unknown function: ${name}`,
    near === undefined ? undefined : `Did you mean ${near}?`,
  );
};
