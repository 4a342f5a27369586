import type { ExpressionTree, LiteralTree, TextTree } from '../../tree/expression.ts';
import type { Column } from '../../types.ts';
import { eat, expect, type OlderCursor, readQuoted, readSingleQuoted, surprise } from './cursor.ts';
import { readNow } from './now.ts';

/** A value as it was written: `#now(…)`, or a text that the field says how to read. */
export type Value = Exclude<ExpressionTree, LiteralTree> | WrittenText;

interface WrittenText extends TextTree {
  readonly quoted: boolean;
}

/** What ends a value that stands alone, and one that stands in a range. */
const bare = /[^\s()"]+/uy;
const bareInRange = /(?:(?!\.\.)[^\s()"\][{}])+/uy;

export const readValue = (cursor: OlderCursor, place: 'alone' | 'in a range' = 'alone'): Value => {
  const now = readNow(cursor);
  if (now !== undefined) return now;
  const { at } = cursor;
  const quoted = readQuoted(cursor) ?? readSingleQuoted(cursor);
  if (quoted !== undefined) {
    skipWeight(cursor);
    return { ...quoted, quoted: true };
  }
  const [text] = expect(cursor, place === 'alone' ? bare : bareInRange, 'A value is missing here.');
  return { kind: 'text', value: unweighted(text), at, quoted: false };
};

/** `^2` and `~3` behind a text between quotes: how much it counts, how far its words may be apart. */
export const skipWeight = (cursor: OlderCursor): void => {
  eat(cursor, /(?:[~^][\d.]*)+(?=[\s)]|$)/uy);
};

/** A word without what says how much it counts (`paris^2`) or how nearly it is to be found (`pari~`): neither is heeded. */
export const unweighted = (text: string): string => {
  const [, value = text] = /^(.*?[^~^])(?:[~^][\d.]*)+$/su.exec(text) ?? [];
  return value.replaceAll(/\\(.)/gsu, '$1');
};

/** A star alone: any value, or an open end. */
export const isStar = (value: Value): boolean => value.kind === 'text' && !value.quoted && value.value === '*';

/** A value as the type of its field wants it. */
export const typed = (cursor: OlderCursor, column: Column | undefined, value: Value): ExpressionTree => {
  if (value.kind !== 'text') return value;
  const { at, value: text } = value;
  switch (column?.type) {
    case 'date':
    case 'datetime':
      return { kind: 'date', text: text.replace(/[-/]?\*$/, ''), at };
    case 'int':
    case 'double':
      if (/^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i.test(text))
        return { kind: 'number', text: text.replace(/^\+/, ''), at };
      throw surprise({ ...cursor, at }, `The field ${column.name} is compared with a number.`);
    case 'boolean':
      if (/^(?:true|false|1|0)$/i.test(text)) return { kind: 'boolean', value: /^(?:true|1)$/i.test(text), at };
      throw surprise({ ...cursor, at }, `The field ${column.name} is compared with true or false.`);
    default:
      return { kind: 'text', value: text, at };
  }
};
