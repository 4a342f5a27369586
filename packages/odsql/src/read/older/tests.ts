import type { CompareOperator, ConditionTree } from '../../tree/condition.ts';
import type { FieldTree } from '../../tree/expression.ts';
import type { Column } from '../../types.ts';
import { type Asked, eat, expect, fieldNamed, type OlderCursor, skipSpace } from './cursor.ts';
import { readLatLon } from './places.ts';
import { isStar, readValue, typed, type Value } from './values.ts';

const name = /`((?:[^`\\]|\\.)+)`|[\p{L}_][\p{L}\p{M}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{M}\p{N}_-]*)*/uy;

/** `field:`, `field >=`…: what a test begins with; nothing is taken when none begins here. */
export const readAsked = (cursor: OlderCursor): Asked | undefined => {
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
  return { field, operator: (operator === ':' ? readComparison(cursor) : undefined) ?? operator };
};

/** What is asked of a field: `value`, `[a TO b]`, or inside a group also `>= value`. */
export const readTest = (cursor: OlderCursor, asked: Asked): ConditionTree => {
  const { field } = asked;
  if (field.name === '_exists_' && !cursor.columns.has(field.name)) return isSet(readName(cursor));
  const operator = (cursor.within && readComparison(cursor)) ?? asked.operator;
  const isRange = (operator === ':' || operator === '=') && eat(cursor, /(?=[[\]{])/y) !== undefined;
  const test = isRange ? readRange(cursor, field) : compare(cursor, { field, operator }, readValue(cursor));
  return isElsewhere(cursor, field) ? never : test;
};

/** `_exists_:field` */
const readName = (cursor: OlderCursor): FieldTree => {
  const { at } = cursor;
  return fieldNamed(expect(cursor, name, 'The name of a field is missing here.')[0], at);
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

/** A hyphen and `!=` are operators only behind the name of a field: elsewhere they are a part of words. */
const readOperator = (cursor: OlderCursor, isField: boolean): string | undefined => {
  const found = eat(cursor, isField ? /\s*(==|!=|<>|>=|<=|:|=|>|<)/uy : /\s*(==|>=|<=|:(?!\/\/)|=|>|<)/uy)?.[1];
  return found ?? (isField ? eat(cursor, /-(?=[^\s-])/uy)?.[0] : undefined);
};

/** `field:>= value`, and `>= value` inside `field:(…)`. */
const readComparison = (cursor: OlderCursor): string | undefined => {
  const found = eat(cursor, />=|<=|>|</y)?.[0];
  if (found !== undefined) skipSpace(cursor);
  return found;
};

/** `[a TO b]`; a bracket turned outwards or a brace leaves its end out, a star or nothing leaves it open. */
const readRange = (cursor: OlderCursor, field: FieldTree): ConditionTree => {
  const [open] = expect(cursor, /[[\]{]/y);
  const from = readBound(cursor, /(?=TO[\s\]}[]|\.\.)/iy);
  expect(cursor, /TO(?=[\s\]}[])|\.\./iy, 'A range is written [a TO b].');
  const to = readBound(cursor, /(?=[[\]}])/y);
  const [close] = expect(cursor, /[[\]}]/y);
  const of = [
    ...(from === undefined ? [] : [compare(cursor, { field, operator: open === '[' ? '>=' : '>' }, from)]),
    ...(to === undefined ? [] : [compare(cursor, { field, operator: close === ']' ? '<=' : '<' }, to)]),
  ];
  if (of.length < 2) return of[0] ?? isSet(field);
  return { kind: 'and', of };
};

const readBound = (cursor: OlderCursor, end: RegExp): Value | undefined => {
  skipSpace(cursor);
  if (eat(cursor, end)) return undefined;
  const value = readValue(cursor, 'in a range');
  return isStar(value) ? undefined : value;
};

const isSet = (subject: FieldTree): ConditionTree => ({ kind: 'is null', subject, negated: true, at: subject.at });

const orders: ReadonlyMap<string, CompareOperator> = new Map([
  ['>', '>'],
  ['>=', '>='],
  ['<', '<'],
  ['<=', '<='],
]);

const compare = (cursor: OlderCursor, { field, operator }: Asked, value: Value): ConditionTree => {
  if (operator === '!=' || operator === '<>')
    return { kind: 'not', of: compare(cursor, { field, operator: '=' }, value) };
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
  (operator === ':' || operator === '-') && (column === undefined || (column.type === 'text' && !identifies(column)));

/** The identifier of a record, or of a dataset in the catalogue. */
const identifies = ({ technical, aliases }: Column): boolean =>
  technical === true || aliases?.includes('datasetid') === true;

/** The field is the value, which is read as the field's type wants it; a point is the place that is written. */
export const equals = (cursor: OlderCursor, field: FieldTree, value: Value): ConditionTree => {
  const { at } = field;
  const column = cursor.columns.get(field.name);
  const place = column?.type === 'geo_point_2d' && value.kind === 'text' ? readLatLon(value.value) : undefined;
  if (place !== undefined) {
    const nowhere = { kind: 'number', text: '0', at } as const;
    return {
      kind: 'predicate',
      name: 'within_distance',
      args: [field, { kind: 'geometry', text: place, at }, nowhere],
      at,
    };
  }
  return { kind: 'compare', operator: '=', left: field, right: typed(cursor, column, value), at };
};
