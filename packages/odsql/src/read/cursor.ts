import { limits } from '../limits.ts';
import { type ClauseName, malformed, type QueryProblem, unexpected } from '../problems.ts';
import type { ConditionTree } from '../tree/condition.ts';
import type { ExpressionTree } from '../tree/expression.ts';
import { hintAt } from './hints.ts';
import { readTokens, type Token } from './tokens.ts';

/**
 * An expression, or a condition between parentheses. `(` may open either, so both are read by one road and told apart
 * afterwards: trying first one and then the other would take twice the time at each parenthesis.
 */
export type Reading = { readonly expression: ExpressionTree } | { readonly condition: ConditionTree };

/** A place in the tokens of a clause, moved on as they are read. */
export interface Cursor {
  readonly clause: ClauseName;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Reads what stands between parentheses. */
  readonly readInside: (cursor: Cursor) => Reading;
  index: number;
  depth: number;
}

export const openClause = (clause: ClauseName, text: string, readInside: Cursor['readInside']): Cursor => ({
  clause,
  text,
  tokens: readTokens(clause, text),
  readInside,
  index: 0,
  depth: 0,
});

const end: Token = { kind: 'end', value: '', at: 0, to: 0 };

/** The token `ahead` of the cursor, which does not move. */
export const peek = (cursor: Cursor, ahead = 0): Token =>
  cursor.tokens[Math.min(cursor.index + ahead, cursor.tokens.length - 1)] ?? end;

export const take = (cursor: Cursor): Token => {
  const token = peek(cursor);
  cursor.index += 1;
  return token;
};

/** The place after the last token that was read. */
export const behind = (cursor: Cursor): number => cursor.tokens[cursor.index - 1]?.to ?? 0;

export const isSymbol = (token: Token, symbol: string): boolean => token.kind === 'symbol' && token.value === symbol;

/** Keywords are the same in any case, and only outside back quotes. */
export const isWord = (token: Token, word: string): boolean =>
  token.kind === 'name' && token.value.toLowerCase() === word;

export const takeSymbol = (cursor: Cursor, symbol: string): boolean => {
  const found = isSymbol(peek(cursor), symbol);
  if (found) cursor.index += 1;
  return found;
};

export const takeWord = (cursor: Cursor, word: string): boolean => {
  const found = isWord(peek(cursor), word);
  if (found) cursor.index += 1;
  return found;
};

export const expectSymbol = (cursor: Cursor, symbol: string): Token => {
  if (!isSymbol(peek(cursor), symbol)) throw surprise(cursor);
  return take(cursor);
};

/** The problem «unexpected» at the next token, or at a given place. */
export const surprise = (cursor: Cursor, at: number = peek(cursor).at, hint?: string): QueryProblem =>
  unexpected(
    cursor.clause,
    cursor.text,
    at,
    cursor.tokens.find((token) => token.at === at)?.hint ?? hint ?? hintAt(cursor.text, cursor.tokens, at),
  );

/** Reads something nested, as deep as allowed. */
export const nested = <T>(cursor: Cursor, read: () => T): T => {
  if (cursor.depth >= limits.depth)
    throw malformed(
      { clause: cursor.clause, at: peek(cursor).at },
      `the expression is nested deeper than ${limits.depth} levels`,
      'Take parentheses away, or write it as several parts.',
    );
  cursor.depth += 1;
  const result = read();
  cursor.depth -= 1;
  return result;
};

/** Reads `item, item…`, at most so many. */
export const readList = <T>(cursor: Cursor, most: number, read: () => T): readonly T[] => {
  const items = [read()];
  while (takeSymbol(cursor, ',')) {
    if (items.length >= most)
      throw malformed({ clause: cursor.clause, at: peek(cursor).at }, `a list may hold ${most} items at most`);
    items.push(read());
  }
  return items;
};
