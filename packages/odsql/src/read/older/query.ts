import { limits } from '../../limits.ts';
import { badParameter, malformed } from '../../problems.ts';
import type { ConditionTree } from '../../tree/condition.ts';
import type { Column } from '../../types.ts';
import {
  type Asked,
  eat,
  expect,
  isOver,
  nested,
  type OlderCursor,
  readQuoted,
  skipSpace,
  surprise,
} from './cursor.ts';
import { readFunction } from './functions.ts';
import { readAsked, readTest } from './tests.ts';
import { skipWeight, unweighted } from './values.ts';

/**
 * The language of `q` in version 1 of the API, read into the tree of `where`: words that are beginnings, `"exact words"`,
 * `field:value`, `#functions(…)`, joined by NOT, AND (also by standing side by side) and OR. Whether `a-b` is a test or
 * two words, and what kind of value is compared, depends on the fields: that is why this reader is told them.
 */
export const readOlderQuery = (text: string, columns: readonly Column[]): ConditionTree => {
  if (text.length > limits.clauseLength)
    throw badParameter('q', `a text of ${text.length} characters`, `a text of at most ${limits.clauseLength}`);
  const cursor: OlderCursor = { text, columns: named(columns), at: 0, depth: 0, within: null };
  const condition = readOr(cursor);
  if (cursor.at < text.length) throw surprise(cursor);
  return condition;
};

const named = (columns: readonly Column[]): ReadonlyMap<string, Column> =>
  new Map([
    ...columns.flatMap((column) => (column.aliases ?? []).map((alias): [string, Column] => [alias, column])),
    ...columns.map((column): [string, Column] => [column.name, column]),
  ]);

/** In small letters they are words of people, unless a test, a function or a parenthesis follows. */
const follows = String.raw`(?=\s+(?:not\s+)?(?:[#(]|\x60?[\p{L}_][\p{L}\p{M}\p{N}_.]*\x60?\s*(?:[:=<>]|>=|<=)))`;

const words = {
  or: new RegExp(`\\|\\||OR(?=[\\s("#]|$)|[oO][rR]${follows}`, 'uy'),
  and: new RegExp(`&&|AND(?=[\\s("#]|$)|[aA][nN][dD]${follows}`, 'uy'),
  not: new RegExp(`NOT(?=[\\s("#]|$)|[nN][oO][tT]${follows}`, 'uy'),
};

const readOr = (cursor: OlderCursor): ConditionTree => {
  const of = [readAnd(cursor)];
  while (!isOver(cursor) && eat(cursor, words.or)) of.push(checked(cursor, of, readAnd(cursor)));
  return joined('or', of);
};

/** Conditions side by side are joined by «and» too. */
const readAnd = (cursor: OlderCursor): ConditionTree => {
  const of = [readNot(cursor)];
  while (!isOver(cursor) && !startsOr(cursor)) {
    eat(cursor, words.and);
    of.push(checked(cursor, of, readNot(cursor)));
  }
  return joined('and', of);
};

const startsOr = (cursor: OlderCursor): boolean => {
  words.or.lastIndex = cursor.at;
  return words.or.test(cursor.text);
};

const checked = (cursor: OlderCursor, of: readonly ConditionTree[], next: ConditionTree): ConditionTree => {
  if (of.length < limits.conditions) return next;
  throw malformed({ clause: 'q', at: cursor.at }, `a clause may hold ${limits.conditions} conditions in a row`);
};

const joined = (kind: 'and' | 'or', of: readonly ConditionTree[]): ConditionTree =>
  of.length === 1 && of[0] !== undefined ? of[0] : { kind, of };

/** A hyphen or an exclamation mark before a word, a test or a parenthesis is NOT, a plus sign says nothing. */
const readNot = (cursor: OlderCursor): ConditionTree => {
  skipSpace(cursor);
  eat(cursor, /\+(?=[\p{L}"(#`])/uy);
  if (!eat(cursor, words.not) && !eat(cursor, /[-!](?=[\p{L}"(#`_])/uy)) return readPrimary(cursor);
  return nested(cursor, () => ({ kind: 'not', of: readNot(cursor) }));
};

const readPrimary = (cursor: OlderCursor): ConditionTree => {
  if (eat(cursor, /\(/y)) return readParenthesis(cursor);
  if (cursor.within) return readTest(cursor, cursor.within);
  const found = readFunction(cursor);
  if (found !== undefined) return found;
  const asked = readAsked(cursor);
  if (asked !== undefined) return eat(cursor, /\(/y) ? readGroup(cursor, asked) : readTest(cursor, asked);
  return readWords(cursor);
};

/** `field:(a OR b)`: each value inside is asked of the field. */
const readGroup = (cursor: OlderCursor, asked: Asked): ConditionTree => {
  cursor.within = asked;
  const inside = readParenthesis(cursor);
  cursor.within = null;
  return inside;
};

/** `"words"` as they are, or a word that may be a beginning. */
const readWords = (cursor: OlderCursor): ConditionTree => {
  const quoted = readQuoted(cursor);
  if (quoted !== undefined) {
    skipWeight(cursor);
    return { kind: 'full text', text: quoted.value, at: quoted.at };
  }
  const { at } = cursor;
  const value = unweighted(expect(cursor, /[^\s()"]+/uy)[0]);
  return { kind: 'full text', text: `${value}*`, at };
};

const readParenthesis = (cursor: OlderCursor): ConditionTree =>
  nested(cursor, () => {
    const inside = readOr(cursor);
    expect(cursor, /\)/y);
    return inside;
  });
