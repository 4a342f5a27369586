import { limits } from '../../limits.ts';
import { malformed } from '../../problems.ts';
import { eat, expect, isOver, type OlderCursor, readQuoted, readSingleQuoted } from './cursor.ts';

/** An argument as it was written. */
export interface Argument {
  readonly value: string;
  readonly quoted: boolean;
  readonly at: number;
}

/** Parentheses may stand in it: `MO(2)`, `(45,4)`, `((45,4),(46,5))`. */
const bare = /(?:[^\s,()"]|\((?:[^()"]|\([^()"]*\))*\))+/uy;

/** What stands between the parentheses, up to the closing one. */
export const readArguments = (cursor: OlderCursor): readonly Argument[] => {
  const args: Argument[] = [];
  while (!isOver(cursor)) {
    if (args.length >= limits.items)
      throw malformed({ clause: 'q', at: cursor.at }, `a function takes ${limits.items} arguments at most`);
    if (args.length > 0) eat(cursor, /,\s*/uy);
    const { at } = cursor;
    const quoted = readQuoted(cursor) ?? readSingleQuoted(cursor) ?? readBackQuoted(cursor);
    const value = quoted?.value ?? expect(cursor, bare)[0];
    args.push({ value, quoted: quoted !== undefined, at });
  }
  expect(cursor, /\)/y);
  return args;
};

/** A name of a field. */
const readBackQuoted = (cursor: OlderCursor): { readonly value: string } | undefined => {
  const found = eat(cursor, /`((?:[^`\\]|\\.)+)`/suy);
  return found && { value: (found[1] ?? '').replaceAll(/\\(.)/gsu, '$1') };
};
