import type { Operator } from '../tree/expression.ts';
import type { Expression } from './expression.ts';

/** Whole numbers are computed on 128 bits, sign included. */
export const mostBits = 126;

/** The same for the result of an operation. */
export const bitsAfter = (operator: Operator, left: number, right: number): number =>
  operator === '*' ? left + right : Math.max(left, right) + 1;

/** So many bits that the absolute value of a whole expression is 2 to that power at most. */
export const bitsOf = (expression: Expression): number => {
  switch (expression.kind) {
    case 'constant':
      return expression.value.type === 'int' ? bitLength(expression.value.value) : 63;
    case 'call':
      return 32;
    case 'arithmetic':
      return bitsAfter(expression.operator, bitsOf(expression.left), bitsOf(expression.right));
    case 'if null':
      return Math.max(bitsOf(expression.of), bitsOf(expression.alternative));
    case 'aggregate':
      return aggregateBits(expression.function, expression.of);
    default:
      return 63;
  }
};

const bitLength = (value: bigint): number => (value < 0n ? -value : value).toString(2).length;

/** A sum counts on a million million records at most. */
const aggregateBits = (name: string, of: Expression | null): number => {
  if (of === null || name === 'count') return 63;
  return bitsOf(of) + (name === 'sum' ? sumBits : 0);
};

const sumBits = 40;

/** True when a sum of the expression surely stays a whole number. */
export const canSumExactly = (expression: Expression): boolean => bitsOf(expression) + sumBits <= mostBits;
