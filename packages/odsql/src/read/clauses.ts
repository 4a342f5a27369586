import { limits } from '../limits.ts';
import type { ClauseName } from '../problems.ts';
import type { ConditionTree } from '../tree/condition.ts';
import type { ExpressionTree } from '../tree/expression.ts';
import type { FieldPattern, GroupTree, ItemTree, OrderTree, SelectTree } from '../tree/query.ts';
import { asCondition, readCondition } from './condition.ts';
import {
  behind,
  type Cursor,
  expectSymbol,
  isSymbol,
  isWord,
  openClause,
  peek,
  readList,
  surprise,
  take,
  takeSymbol,
  takeWord,
} from './cursor.ts';
import { readExpression } from './expression.ts';

/** `where=`: one condition. */
export const readWhere = (text: string): ConditionTree =>
  readClause('where', text, (cursor) => {
    const { at } = peek(cursor);
    return asCondition(cursor, readCondition(cursor), at);
  });

/** `select=`: fields, expressions, `*`, `include(…)`, `exclude(…)`. */
export const readSelect = (text: string): readonly SelectTree[] => readItems('select', text, readSelectItem);

/** `group_by=`: fields and functions of fields. */
export const readGroups = (text: string): readonly GroupTree[] => readItems('group_by', text, readGroup);

/** `order_by=`: expressions, each with `asc` or `desc`. */
export const readOrder = (text: string): readonly OrderTree[] => readItems('order_by', text, readOrderItem);

const readClause = <T>(clause: ClauseName, text: string, read: (cursor: Cursor) => T): T => {
  const cursor = openClause(clause, text, readCondition);
  const result = read(cursor);
  if (peek(cursor).kind !== 'end') throw surprise(cursor);
  return result;
};

const readItems = <T>(clause: ClauseName, text: string, read: (cursor: Cursor) => T): readonly T[] =>
  readClause(clause, text, (cursor) => readList(cursor, limits.items, () => read(cursor)));

const readSelectItem = (cursor: Cursor): SelectTree => {
  const token = peek(cursor);
  if (isSymbol(token, '*')) return { kind: 'all', at: take(cursor).at };
  for (const mode of ['include', 'exclude'] as const)
    if (isWord(token, mode) && isSymbol(peek(cursor, 1), '(')) return readFields(cursor, mode);
  return readItem(cursor);
};

const readFields = (cursor: Cursor, mode: 'include' | 'exclude'): SelectTree => {
  take(cursor);
  expectSymbol(cursor, '(');
  const patterns = readList(cursor, limits.items, () => readPattern(cursor));
  expectSymbol(cursor, ')');
  return { kind: 'fields', mode, patterns };
};

const readPattern = (cursor: Cursor): FieldPattern => {
  const { kind, value, at } = peek(cursor);
  if (kind !== 'name' && kind !== 'quoted name') throw surprise(cursor);
  take(cursor);
  return { name: value, prefix: takeSymbol(cursor, '*'), at };
};

const readItem = (cursor: Cursor): ItemTree => ({ kind: 'item', ...readNamed(cursor, readExpression) });

const readGroup = (cursor: Cursor): GroupTree => {
  const { at } = peek(cursor);
  return {
    kind: 'group',
    ...readNamed(cursor, (inside) => {
      const expression = readExpression(inside);
      if (expression.kind === 'field' || expression.kind === 'call') return expression;
      throw surprise(cursor, at, 'group_by takes fields and functions of fields.');
    }),
  };
};

/** An expression, its text as typed, and the alias after `as`. */
const readNamed = <T extends ExpressionTree>(cursor: Cursor, read: (cursor: Cursor) => T) => {
  const { at } = peek(cursor);
  const expression = read(cursor);
  const text = cursor.text.slice(at, behind(cursor));
  return { expression, text, at, alias: takeWord(cursor, 'as') ? readAlias(cursor) : null };
};

const readAlias = (cursor: Cursor): string => {
  const { kind } = peek(cursor);
  if (kind !== 'name' && kind !== 'quoted name')
    throw surprise(cursor, peek(cursor).at, 'A name with spaces is written between back quotes.');
  return take(cursor).value;
};

/** `-field` is the other way to say `field desc`. */
const readOrderItem = (cursor: Cursor): OrderTree => {
  const { at } = peek(cursor);
  const reversed = isSymbol(peek(cursor), '-') && takeSymbol(cursor, '-');
  const expression = readExpression(cursor);
  const descending = takeWord(cursor, 'desc') || (takeWord(cursor, 'asc') && false);
  return { kind: 'order', expression, descending: reversed !== descending, at };
};
