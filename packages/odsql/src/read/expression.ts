import { calls, predicates } from '../functions/all.ts';
import { limits } from '../limits.ts';
import { malformed } from '../problems.ts';
import type { ArgumentTree, CallTree, ExpressionTree, FieldTree, Operator } from '../tree/expression.ts';
import {
  type Cursor,
  expectSymbol,
  isSymbol,
  isWord,
  nested,
  peek,
  type Reading,
  readList,
  surprise,
  take,
  takeSymbol,
  takeWord,
} from './cursor.ts';
import type { Token } from './tokens.ts';
import { keywords } from './words.ts';

/** Reads what can only be an expression. */
export const readExpression = (cursor: Cursor): ExpressionTree => {
  const at = peek(cursor).at;
  return asExpression(cursor, readSum(cursor), at);
};

const asExpression = (cursor: Cursor, reading: Reading, at: number): ExpressionTree => {
  if ('expression' in reading) return reading.expression;
  throw surprise(cursor, at, 'A condition cannot be used as a value.');
};

/** Reads `a + b - c`; a condition between parentheses comes back as it is. */
export const readSum = (cursor: Cursor): Reading => readChain(cursor, ['+', '-'], readProduct);

const readProduct = (cursor: Cursor): Reading => readChain(cursor, ['*', '/'], readFactor);

const readChain = (
  cursor: Cursor,
  operators: readonly Operator[],
  readOperand: (cursor: Cursor) => Reading,
): Reading => {
  const first = readOperand(cursor);
  if ('condition' in first) return first;
  let left = first.expression;
  for (let length = 1; ; length++) {
    const operator = operators.find((symbol) => isSymbol(peek(cursor), symbol));
    if (operator === undefined) return { expression: left };
    if (length >= limits.depth) throw tooLong(cursor);
    const at = take(cursor).at;
    const right = asExpression(cursor, readOperand(cursor), at);
    left = { kind: 'arithmetic', operator, left, right, at };
  }
};

const tooLong = (cursor: Cursor) =>
  malformed(
    { clause: cursor.clause, at: peek(cursor).at },
    `a calculation may hold ${limits.depth} operators in a row`,
  );

const readFactor = (cursor: Cursor): Reading => {
  const token = peek(cursor);
  if (isSymbol(token, '(')) return readParenthesis(cursor);
  if (isSymbol(token, '-') || isSymbol(token, '+')) return { expression: readSigned(cursor) };
  return { expression: readPlain(cursor) };
};

const readParenthesis = (cursor: Cursor): Reading =>
  nested(cursor, () => {
    take(cursor);
    const inside = cursor.readInside(cursor);
    expectSymbol(cursor, ')');
    return inside;
  });

/** A sign before digits belongs to the number, so that −9223372036854775808 can be said. */
const readSigned = (cursor: Cursor): ExpressionTree =>
  nested(cursor, () => {
    const sign = take(cursor);
    const number = peek(cursor);
    if (number.kind === 'number') {
      take(cursor);
      return { kind: 'number', text: sign.value === '-' ? `-${number.value}` : number.value, at: sign.at };
    }
    const operand = asExpression(cursor, readFactor(cursor), sign.at);
    if (sign.value === '+') return operand;
    return {
      kind: 'arithmetic',
      operator: '-',
      left: { kind: 'number', text: '0', at: sign.at },
      right: operand,
      at: sign.at,
    };
  });

const readPlain = (cursor: Cursor): ExpressionTree => {
  const token = take(cursor);
  const at = token.at;
  switch (token.kind) {
    case 'text':
      return { kind: 'text', value: token.value, at };
    case 'number':
      return { kind: 'number', text: token.value, at };
    case 'date':
      return { kind: 'date', text: token.value, at };
    case 'geometry':
      return { kind: 'geometry', text: token.value, at };
    case 'quoted name':
      return { kind: 'field', name: token.value, at };
    case 'name':
      return readName(cursor, token);
    default:
      throw surprise(cursor, at);
  }
};

const readName = (cursor: Cursor, token: Token): ExpressionTree => {
  const { value, at } = token;
  const lower = value.toLowerCase();
  const called = cursor.clause === 'expr' ? `#${lower}` : lower;
  if (isSymbol(peek(cursor), '(') && calls.has(called)) return readCall(cursor, called, at);
  if (lower === 'true' || lower === 'false') return { kind: 'boolean', value: lower === 'true', at };
  if (lower === 'null') return { kind: 'null', at };
  if (cursor.clause !== 'expr' && keywords.has(lower)) throw surprise(cursor, at, backQuotes(value));
  return { kind: 'field', name: value, at };
};

const backQuotes = (word: string): string => `If ${word} is a field, write it between back quotes: \`${word}\`.`;

/** A name that is a field in any case, as `in` or `is null` want it. */
export const asField = (cursor: Cursor, expression: ExpressionTree): FieldTree => {
  if (expression.kind === 'field') return expression;
  throw surprise(cursor, peek(cursor).at);
};

const readCall = (cursor: Cursor, name: string, at: number): CallTree => ({
  kind: 'call',
  name,
  args: readArguments(cursor, name),
  at,
});

/** The name of the yes-or-no function that begins at the cursor, if one does. */
export const predicateAt = (cursor: Cursor): string | undefined => {
  const token = peek(cursor);
  const name = token.value.toLowerCase();
  return token.kind === 'name' && predicates.has(name) && isSymbol(peek(cursor, 1), '(') ? name : undefined;
};

/** Reads `(…)` after the name of a function. */
export const readArguments = (cursor: Cursor, name: string): readonly ArgumentTree[] =>
  nested(cursor, () => {
    expectSymbol(cursor, '(');
    if (takeSymbol(cursor, ')')) return [];
    const args = readList(cursor, limits.items, () => readArgument(cursor, name));
    expectSymbol(cursor, ')');
    return args;
  });

const readArgument = (cursor: Cursor, name: string): ArgumentTree => {
  const token = peek(cursor);
  const next = peek(cursor, 1);
  if (isSymbol(token, '*')) return { kind: 'star', at: take(cursor).at };
  if (name === 'now' && token.kind === 'name' && isSymbol(next, '=')) return readSetting(cursor);
  if (token.kind === 'number' && next.kind === 'name') return readQuantity(cursor);
  if (name === 'count' && isWord(token, 'distinct')) {
    takeWord(cursor, 'distinct');
    return { kind: 'distinct', of: readExpression(cursor), at: token.at };
  }
  return readExpression(cursor);
};

const readQuantity = (cursor: Cursor): ArgumentTree => {
  const amount = take(cursor);
  return { kind: 'quantity', amount: amount.value, unit: take(cursor).value, at: amount.at };
};

/** `years=-1`: the values of `now()` are whole numbers of at most nine digits. */
const readSetting = (cursor: Cursor): ArgumentTree => {
  const name = take(cursor);
  take(cursor);
  const sign = takeSymbol(cursor, '-') ? -1 : 1;
  if (sign === 1) takeSymbol(cursor, '+');
  const number = peek(cursor);
  if (number.kind !== 'number' || !/^\d{1,9}$/.test(number.value)) throw surprise(cursor);
  take(cursor);
  return { kind: 'setting', name: name.value.toLowerCase(), value: sign * Number(number.value), at: name.at };
};
