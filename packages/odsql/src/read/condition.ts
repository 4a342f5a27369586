import { limits } from '../limits.ts';
import { malformed } from '../problems.ts';
import type { BoundTree, CompareOperator, ConditionTree } from '../tree/condition.ts';
import { type CallTree, type ExpressionTree, isLiteral, type LiteralTree } from '../tree/expression.ts';
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
import { asField, predicateAt, readArguments, readExpression, readSum } from './expression.ts';

/** Reads `where` from the weakest link, `or`, down; what turns out to be an expression comes back as one. */
export const readCondition = (cursor: Cursor): Reading => readLinked(cursor, 'or', readAnd);

const readAnd = (cursor: Cursor): Reading => readLinked(cursor, 'and', readNot);

const readLinked = (cursor: Cursor, word: 'or' | 'and', readPart: (cursor: Cursor) => Reading): Reading => {
  const at = peek(cursor).at;
  const first = readPart(cursor);
  if (!isWord(peek(cursor), word)) return first;
  const of = [asCondition(cursor, first, at)];
  while (takeWord(cursor, word)) {
    if (of.length >= limits.conditions) throw tooMany(cursor);
    const next = peek(cursor).at;
    of.push(asCondition(cursor, readPart(cursor), next));
  }
  return { condition: { kind: word, of } };
};

const tooMany = (cursor: Cursor) =>
  malformed(
    { clause: cursor.clause, at: peek(cursor).at },
    `a clause may hold ${limits.conditions} conditions in a row`,
    'To look for many values of a field, write: field in (…).',
  );

const readNot = (cursor: Cursor): Reading => {
  if (!isWord(peek(cursor), 'not')) return readPrimary(cursor);
  return nested(cursor, () => {
    take(cursor);
    const at = peek(cursor).at;
    return { condition: { kind: 'not', of: asCondition(cursor, readNot(cursor), at) } };
  });
};

/** A text alone is searched for, a field alone is a boolean; nothing else can stand for a condition. */
export const asCondition = (cursor: Cursor, reading: Reading, at: number): ConditionTree => {
  if ('condition' in reading) return reading.condition;
  const { expression } = reading;
  if (expression.kind === 'text') return { kind: 'full text', text: expression.value, at };
  if (expression.kind === 'field') return { kind: 'truth', field: expression, at };
  if (expression.kind === 'boolean')
    return { kind: 'compare', operator: '=', left: expression, right: { kind: 'boolean', value: true, at }, at };
  if (expression.kind === 'call' && expression.name === 'distance')
    return { kind: 'predicate', name: 'distance', args: expression.args, at };
  throw surprise(cursor, peek(cursor).at, 'A comparison is missing here, such as: = 1.');
};

const readPrimary = (cursor: Cursor): Reading => {
  const { at } = peek(cursor);
  const predicate = predicateAt(cursor);
  if (predicate !== undefined) {
    take(cursor);
    return { condition: { kind: 'predicate', name: predicate, args: readArguments(cursor, predicate), at } };
  }
  const left = readSum(cursor);
  if ('condition' in left) return left;
  const condition = readComparison(cursor, left.expression);
  return condition === undefined ? left : { condition };
};

const operators: readonly CompareOperator[] = ['!=', '>=', '<=', '=', '>', '<'];

/** What follows an expression and makes a condition of it, if anything does. */
const readComparison = (cursor: Cursor, left: ExpressionTree): ConditionTree | undefined => {
  const { at } = left;
  if (takeSymbol(cursor, ':')) return readEquality(cursor, left);
  const operator = operators.find((symbol) => isSymbol(peek(cursor), symbol));
  if (operator !== undefined) {
    take(cursor);
    return { kind: 'compare', operator, left, right: readExpression(cursor), at };
  }
  if (isWord(peek(cursor), 'in')) return readIn(cursor, left);
  if (takeWord(cursor, 'like')) return { kind: 'like', subject: left, text: readText(cursor), at };
  if (isWord(peek(cursor), 'is')) return readIs(cursor, left);
  return undefined;
};

/** `field : value`, and the older `field : [a TO b]`. */
const readEquality = (cursor: Cursor, left: ExpressionTree): ConditionTree =>
  startsRange(cursor)
    ? readRange(cursor, left)
    : { kind: 'compare', operator: '=', left, right: readExpression(cursor), at: left.at };

const startsRange = (cursor: Cursor): boolean => isSymbol(peek(cursor), '[') || isSymbol(peek(cursor), ']');

const readIn = (cursor: Cursor, left: ExpressionTree): ConditionTree => {
  if (isLiteral(left)) {
    take(cursor);
    const field = asField(cursor, readExpression(cursor));
    return { kind: 'element', literal: left, field, at: left.at };
  }
  const field = asField(cursor, left);
  take(cursor);
  if (startsRange(cursor)) return readRange(cursor, field);
  expectSymbol(cursor, '(');
  const items = readList(cursor, limits.listItems, () => readListItem(cursor));
  expectSymbol(cursor, ')');
  return { kind: 'in list', field, items, at: field.at };
};

/** Dates stand in ranges, not in lists. */
const readListItem = (cursor: Cursor): LiteralTree => {
  const { at, kind } = peek(cursor);
  if (kind === 'date')
    throw surprise(cursor, at, "A list takes no date: write field = date'…' or field in [date'…' .. date'…'].");
  const item = readExpression(cursor);
  if (!isLiteral(item)) throw surprise(cursor, at, 'A list takes values: texts between quotes, numbers, true, false.');
  return item;
};

const readRange = (cursor: Cursor, subject: ExpressionTree): ConditionTree => {
  const includesFrom = take(cursor).value === '[';
  const from = readBound(cursor);
  if (!takeSymbol(cursor, '..') && !takeWord(cursor, 'to')) throw surprise(cursor);
  const to = readBound(cursor);
  const close = peek(cursor);
  if (!startsRange(cursor)) throw surprise(cursor);
  take(cursor);
  const { at } = subject;
  const includesTo = close.value === ']';
  if (from.kind !== 'call' && to.kind !== 'call')
    return { kind: 'in range', subject, from, to, includesFrom, includesTo, at };
  const least: ConditionTree = { kind: 'compare', operator: includesFrom ? '>=' : '>', left: subject, right: from, at };
  const most: ConditionTree = { kind: 'compare', operator: includesTo ? '<=' : '<', left: subject, right: to, at };
  return { kind: 'and', of: [least, most] };
};

/** A value, or `now(…)`: a range that it bounds is two comparisons. */
const readBound = (cursor: Cursor): BoundTree | CallTree => {
  const { at } = peek(cursor);
  const bound = readExpression(cursor);
  if (bound.kind === 'number' || bound.kind === 'date' || bound.kind === 'text') return bound;
  if (bound.kind === 'call' && bound.name === 'now') return bound;
  throw surprise(cursor, at, 'The bounds of a range are numbers or dates.');
};

const readText = (cursor: Cursor): string => {
  if (peek(cursor).kind !== 'text')
    throw surprise(cursor, peek(cursor).at, 'like is followed by a text between quotes.');
  return take(cursor).value;
};

const readIs = (cursor: Cursor, left: ExpressionTree): ConditionTree => {
  take(cursor);
  const negated = takeWord(cursor, 'not');
  if (takeWord(cursor, 'null')) return { kind: 'is null', subject: left, negated, at: left.at };
  const { at, value } = peek(cursor);
  if (negated || !(takeWord(cursor, 'true') || takeWord(cursor, 'false'))) throw surprise(cursor, at);
  return { kind: 'is boolean', field: asField(cursor, left), value: value.toLowerCase() === 'true', at: left.at };
};
