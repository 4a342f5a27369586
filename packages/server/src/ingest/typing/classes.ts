import type { FieldType } from '@lucarne/odsql';
import { dateOf, datetimeOf, pointOf, shapeOf } from './parse.ts';
import { written } from './patterns.ts';
import type { Cell } from './texts.ts';

/** What a value can be, one bit each, so that `bit_or` tells all that a column holds. Zero: nothing. */
export const classes = {
  integer: 1,
  decimal: 2,
  boolean: 4,
  date: 8,
  dayFirst: 16,
  datetime: 32,
  point: 64,
  shape: 128,
  text: 256,
  /** A list of plain values. */
  list: 512,
  /** An object, or a list of them. */
  object: 1024,
} as const;

/** The bits of all values of a column, as SQL. */
export function classesOf(cell: Cell): string {
  const { content } = cell.staged;
  if (content.kind === 'typed') return '0';
  const one = content.kind === 'json' ? jsonClass(cell) : content.infer ? textClass(cell) : shapeClass(cell.text);
  return `coalesce(bit_or(${one}), 0)`;
}

/** Most texts begin with a letter or a code's zero: they are told from values by little. */
function textClass(cell: Cell): string {
  const { text } = cell;
  return `case when ${text} is null then 0
    when ascii(${text}) > 57 and ascii(${text}) <> 123 then
      case when regexp_full_match(${text}, '[tT]rue|[fF]alse') then ${classes.boolean} else ${classes.text} end
    when ${written(text, 'integer')} then ${integerClass(text)}
    when ${written(text, 'decimal')} then ${decimalClass(text)}
    else ${wordClass(cell)} end`;
}

function jsonClass(cell: Cell): string {
  const { text, json } = cell;
  return `case when ${text} is null or ${json} = 'null' then 0
    when ${json} in ('true', 'false') then ${classes.boolean}
    when left(${json}, 1) = '"' then ${wordClass(cell)}
    when left(${json}, 1) = '[' then ${listClass(`${json}`)}
    when left(${json}, 1) = '{' then ${objectClass(`${json}`)}
    when ${written(text, 'integer')} then ${integerClass(text)}
    else ${decimalClass(text)} end`;
}

const integerClass = (text: string): string =>
  `case when strlen(${text}) < 19 or try_cast(${text} as bigint) is not null then ${classes.integer} else ${classes.text} end`;

const decimalClass = (text: string): string =>
  `case when isfinite(try_cast(${text} as double)) then ${classes.decimal} else ${classes.text} end`;

/** Dates and, where the name of the field says so, points. */
function wordClass({ text, staged }: Cell): string {
  const point = suggestsPoint(staged.name) ? `when ${pointOf(text)} is not null then ${classes.point}` : '';
  return `case when ascii(${text}) > 57 and ascii(${text}) <> 123 then ${classes.text}
    when strlen(${text}) = 10 and ${dateOf(text)} is not null then
      case when substr(${text}, 3, 1) = '/' then ${classes.dayFirst} else ${classes.date} end
    when strlen(${text}) > 10 and substr(${text}, 5, 1) = '-' and ${datetimeOf(text)} is not null then ${classes.datetime}
    ${point}
    else ${shapeClass(text)} end`;
}

const suggestsPoint = (name: string): boolean => /geo|point|coord/.test(name);

const shapeClass = (text: string): string =>
  `case when ${text} is null then 0 when ${shapeOf(text)} is not null then ${classes.shape} else ${classes.text} end`;

const objectClass = (json: string): string =>
  `case when len(json_keys(${json})) = 2 and ${pointOf(json)} is not null then ${classes.point}
    when ${shapeOf(json)} is not null then ${classes.shape} else ${classes.object} end`;

const listClass = (json: string): string =>
  `case when len(list_filter(json_extract(${json}, '$[*]'), lambda item: left(cast(item as varchar), 1) in ('{', '['))) > 0
    then ${classes.object} else ${classes.list} end`;

export interface ChosenType {
  readonly type: FieldType;
  readonly multivalued: boolean;
}

/** Each type with all that a column of it may hold. The first that covers a column is its type. */
const covers: readonly (readonly [FieldType, number])[] = [
  ['text', 0],
  ['int', classes.integer],
  ['double', classes.integer | classes.decimal],
  ['boolean', classes.boolean],
  ['date', classes.date],
  ['date', classes.dayFirst],
  ['datetime', classes.datetime],
  ['geo_point_2d', classes.point],
  ['geo_shape', classes.shape],
];

/** The type of a column that was not told one, from the bits of its values; text is always right. */
export function chooseType(bits: number, source: 'text' | 'json'): ChosenType {
  const covering = covers.find(([, mask]) => (bits & ~mask) === 0);
  if (covering !== undefined) return { type: covering[0], multivalued: false };
  if (source === 'text') return { type: 'text', multivalued: false };
  const holdsObjects = (bits & (classes.object | classes.shape | classes.point)) !== 0;
  if (holdsObjects) return { type: 'json_blob', multivalued: false };
  return { type: 'text', multivalued: (bits & classes.list) !== 0 };
}
