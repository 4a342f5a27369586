import { limits } from '../../limits.ts';
import { malformed, type QueryProblem, unexpected } from '../../problems.ts';
import type { FieldTree, TextTree } from '../../tree/expression.ts';
import type { Column } from '../../types.ts';

/** A place in a text of version 1, moved on as it is read, and the fields that it may name. */
export interface OlderCursor {
  readonly text: string;
  readonly columns: ReadonlyMap<string, Column>;
  at: number;
  depth: number;
  /** Inside `field:(…)`: the field and the operator that each value is asked with. */
  within: Asked | null;
}

/** What stands before a value. */
export interface Asked {
  readonly field: FieldTree;
  readonly operator: string;
}

/** The piece that stands next, which is taken; `pattern` is sticky. */
export const eat = (cursor: OlderCursor, pattern: RegExp): RegExpExecArray | undefined => {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text);
  if (found === null) return undefined;
  cursor.at += found[0].length;
  return found;
};

export const skipSpace = (cursor: OlderCursor): void => {
  eat(cursor, /\s+/uy);
};

/** True when nothing is left, or the parenthesis that is open closes here. */
export const isOver = (cursor: OlderCursor): boolean => {
  skipSpace(cursor);
  return cursor.at >= cursor.text.length || cursor.text[cursor.at] === ')';
};

/** The problem «unexpected» at the next character. */
export const surprise = (cursor: OlderCursor, hint?: string): QueryProblem =>
  unexpected('q', cursor.text, cursor.at, hint);

export const expect = (cursor: OlderCursor, pattern: RegExp, hint?: string): RegExpExecArray => {
  skipSpace(cursor);
  const found = eat(cursor, pattern);
  if (found === undefined) throw surprise(cursor, hint);
  return found;
};

/** A text between single quotes, where it can only be one: an apostrophe is a part of a word. */
export const readSingleQuoted = (cursor: OlderCursor): TextTree | undefined => {
  const { at } = cursor;
  const found = eat(cursor, /'((?:[^'\\]|\\.)*)'(?=\s*(?:[\s,)\]]|$))/suy);
  return found && { kind: 'text', value: (found[1] ?? '').replaceAll(/\\(.)/gsu, '$1'), at };
};

/** A text between double quotes; a backslash keeps the next character. */
export const readQuoted = (cursor: OlderCursor): TextTree | undefined => {
  const { at } = cursor;
  const found = eat(cursor, /"((?:[^"\\]|\\.)*)"/suy);
  if (found !== undefined) return { kind: 'text', value: (found[1] ?? '').replaceAll(/\\(.)/gsu, '$1'), at };
  if (cursor.text[at] === '"') throw surprise(cursor, 'The quote " that opens here is not closed.');
  return undefined;
};

export const fieldNamed = (name: string, at: number): FieldTree => ({ kind: 'field', name, at });

/** Reads something nested, as deep as allowed. */
export const nested = <T>(cursor: OlderCursor, read: () => T): T => {
  if (cursor.depth >= limits.depth)
    throw malformed({ clause: 'q', at: cursor.at }, `the expression is nested deeper than ${limits.depth} levels`);
  cursor.depth += 1;
  const result = read();
  cursor.depth -= 1;
  return result;
};
