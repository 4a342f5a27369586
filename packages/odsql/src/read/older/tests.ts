import type { CompareOperator, ConditionTree } from '../../tree/condition.ts';
import type { ExpressionTree, FieldTree, LiteralTree, TextTree } from '../../tree/expression.ts';
import type { Column } from '../../types.ts';
import {
  eat,
  expect,
  fieldNamed,
  type OlderCursor,
  readQuoted,
  readSingleQuoted,
  skipSpace,
  surprise,
} from './cursor.ts';
import { readNow } from './now.ts';

const name = /`((?:[^`\\]|\\.)+)`|[\p{L}_][\p{L}\p{M}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{M}\p{N}_-]*)*/uy;

/** `field:value`, `field-value`, `field >= value`, `field:[a TO b]`; nothing is taken when no test begins here. */
export const readTest = (cursor: OlderCursor): ConditionTree | undefined => {
  const { at } = cursor;
  const found = eat(cursor, name);
  if (found === undefined) return undefined;
  const field = fieldNamed(found[1]?.replaceAll(/\\(.)/gsu, '$1') ?? found[0], at);
  const operator = readOperator(cursor, cursor.columns.has(field.name));
  if (operator === undefined) {
    cursor.at = at;
    return undefined;
  }
  skipSpace(cursor);
  if (isElsewhere(cursor, field)) return nowhere(cursor, operator);
  if (operator === ':' && eat(cursor, /(?=[[\]])/y)) return readRange(cursor, field);
  return compare(cursor, field, operator, readValue(cursor, /[^\s()"]+/uy));
};

/** Metadata of a family that this catalogue does not keep: programs of portals ask for theirs everywhere. */
export const isElsewhere = ({ columns }: OlderCursor, { name: asked }: FieldTree): boolean =>
  asked.includes('.') && !columns.has(asked);

/** What is asked of nothing holds nowhere. */
export const never: ConditionTree = {
  kind: 'compare',
  operator: '=',
  left: { kind: 'boolean', value: false, at: 0 },
  right: { kind: 'boolean', value: true, at: 0 },
  at: 0,
};

const nowhere = (cursor: OlderCursor, operator: string): ConditionTree => {
  if (operator === ':' && eat(cursor, /[[\]][^[\]]*[[\]]/y)) return never;
  readValue(cursor, /[^\s()"]+/uy);
  return never;
};

/** A hyphen and `!=` are operators only behind the name of a field: elsewhere they are a part of words. */
const readOperator = (cursor: OlderCursor, isField: boolean): string | undefined => {
  const found = eat(cursor, /\s*(==|>=|<=|:|=|>|<)/uy)?.[1];
  return found ?? (isField ? eat(cursor, /\s*(!=)|-(?=[^\s-])/uy)?.[0].trim() : undefined);
};

/** A value as it was written: `#now(…)`, or a text that the field says how to read. */
type Value = Exclude<ExpressionTree, LiteralTree> | (TextTree & { readonly quoted: boolean });

const readValue = (cursor: OlderCursor, bare: RegExp): Value => {
  const now = readNow(cursor);
  if (now !== undefined) return now;
  const quoted = readQuoted(cursor) ?? readSingleQuoted(cursor);
  if (quoted !== undefined) return { ...quoted, quoted: true };
  const { at } = cursor;
  const [value] = expect(cursor, bare, 'A value is missing here.');
  return { kind: 'text', value, at, quoted: false };
};

/** `[a TO b]`; a bracket turned outwards leaves its end out, a star leaves it open. */
const readRange = (cursor: OlderCursor, field: FieldTree): ConditionTree => {
  const [open] = expect(cursor, /[[\]]/y);
  skipSpace(cursor);
  const from = readValue(cursor, /[^\s()"\][]+/uy);
  expect(cursor, /TO(?=\s)/iy, 'A range is written [a TO b].');
  skipSpace(cursor);
  const to = readValue(cursor, /[^\s()"\][]+/uy);
  const [close] = expect(cursor, /[[\]]/y);
  const of = [
    ...(isStar(from) ? [] : [compare(cursor, field, open === '[' ? '>=' : '>', from)]),
    ...(isStar(to) ? [] : [compare(cursor, field, close === ']' ? '<=' : '<', to)]),
  ];
  if (of.length < 2) return of[0] ?? isSet(field);
  return { kind: 'and', of };
};

const isStar = (value: Value): boolean => value.kind === 'text' && !value.quoted && value.value === '*';

const isSet = (subject: FieldTree): ConditionTree => ({ kind: 'is null', subject, negated: true, at: subject.at });

const orders: ReadonlyMap<string, CompareOperator> = new Map([
  ['>', '>'],
  ['>=', '>='],
  ['<', '<'],
  ['<=', '<='],
]);

const compare = (cursor: OlderCursor, field: FieldTree, operator: string, value: Value): ConditionTree => {
  if (operator === '!=') return { kind: 'not', of: compare(cursor, field, '=', value) };
  const column = cursor.columns.get(field.name);
  const { at } = field;
  const order = orders.get(operator);
  if (order !== undefined)
    return { kind: 'compare', operator: order, left: field, right: typed(cursor, column, value), at };
  if (isStar(value)) return isSet(field);
  if (value.kind === 'text' && holdsWords(column, operator) && /[\p{L}\p{N}]/u.test(value.value))
    return { kind: 'like', subject: field, text: value.value, at: value.at };
  return equals(cursor, field, value);
};

/** `:` and `-` ask a text for its words, in any case and without accents; `==` and identifiers for the text itself. */
const holdsWords = (column: Column | undefined, operator: string): boolean =>
  (operator === ':' || operator === '-') && (column === undefined || (column.type === 'text' && !column.technical));

/** The field is the value, which is read as the field's type wants it. */
export const equals = (cursor: OlderCursor, field: FieldTree, value: Value): ConditionTree => ({
  kind: 'compare',
  operator: '=',
  left: field,
  right: typed(cursor, cursor.columns.get(field.name), value),
  at: field.at,
});

const typed = (cursor: OlderCursor, column: Column | undefined, value: Value): ExpressionTree => {
  if (value.kind !== 'text') return value;
  const { at, value: text } = value;
  switch (column?.type) {
    case 'date':
    case 'datetime':
      return { kind: 'date', text, at };
    case 'int':
    case 'double':
      if (/^[+-]?\d+(?:\.\d+)?$/.test(text)) return { kind: 'number', text: text.replace('+', ''), at };
      throw surprise({ ...cursor, at }, `The field ${column.name} is compared with a number.`);
    case 'boolean':
      if (/^(?:true|false|1|0)$/i.test(text)) return { kind: 'boolean', value: /^(?:true|1)$/i.test(text), at };
      throw surprise({ ...cursor, at }, `The field ${column.name} is compared with true or false.`);
    default:
      return { kind: 'text', value: text, at };
  }
};
