import type { ArgumentTree, ArithmeticTree, ExpressionTree } from '../../tree/expression.ts';
import { writeName, writeQuoted, writeText } from './literals.ts';

/** An expression as ODSQL text, with no more parentheses than needed. */
export const writeExpression = (tree: ExpressionTree): string => {
  switch (tree.kind) {
    case 'field':
      return writeName(tree.name);
    case 'text':
      return writeText(tree.value);
    case 'number':
      return tree.text;
    case 'date':
      return writeQuoted('date', tree.text);
    case 'geometry':
      return writeQuoted('geom', tree.text);
    case 'boolean':
      return `${tree.value}`;
    case 'null':
      return 'null';
    case 'arithmetic':
      return writeArithmetic(tree);
    case 'call':
      return writeCall(tree.name, tree.args);
  }
};

/** `name(…)`, of a value or of a condition. */
export const writeCall = (name: string, args: readonly ArgumentTree[]): string =>
  `${name}(${args.map(writeArgument).join(', ')})`;

const writeArgument = (tree: ArgumentTree): string => {
  switch (tree.kind) {
    case 'star':
      return '*';
    case 'distinct':
      return `distinct ${writeExpression(tree.of)}`;
    case 'quantity':
      return `${tree.amount} ${tree.unit}`;
    case 'setting':
      return `${tree.name}=${tree.value}`;
    default:
      return writeExpression(tree);
  }
};

/** Operators of one strength are read from the left. */
const writeArithmetic = ({ operator, left, right }: ArithmeticTree): string => {
  const strength = strengthOf(operator);
  const first = writeOperand(left, (inside) => strengthOf(inside) < strength);
  const second = writeOperand(right, (inside) => strengthOf(inside) <= strength);
  return `${first} ${operator} ${second}`;
};

const strengthOf = (operator: ArithmeticTree['operator']): number => (operator === '+' || operator === '-' ? 1 : 2);

const writeOperand = (
  tree: ExpressionTree,
  needsParentheses: (operator: ArithmeticTree['operator']) => boolean,
): string => {
  const text = writeExpression(tree);
  return tree.kind === 'arithmetic' && needsParentheses(tree.operator) ? `(${text})` : text;
};
