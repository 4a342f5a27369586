import type { Condition, PhraseNode, Word, WordsNode } from '../../plan/condition.ts';
import type { Expression } from '../../plan/expression.ts';
import type { Pen, WordTables } from '../dialect.ts';
import { blockRows } from './word-index.ts';

type Sought = Pick<WordsNode, 'fields' | 'words'>;

/**
 * Letters that are newer than the engine's tables of them: to its regular expressions they part words, so the index does
 * not hold them. Rare scripts beyond the basic plane are taken with them.
 */
const unknownLetter =
  /[\u088f\u0c5c\u0cdc\u1c89\u1c8a\ua7cb-\ua7cf\ua7d2-\ua7d5\ua7da-\ua7dc\ua7f1\u{10000}-\u{10ffff}]/u;

/** Whether the index alone tells which rows hold all the words. */
export const isIndexed = (index: WordTables | undefined, { fields, words }: Sought): index is WordTables =>
  index !== undefined &&
  words.length > 0 &&
  fields.length > 0 &&
  fields.every((field) => placeOf(index, field) >= 0) &&
  !words.some(({ text }) => unknownLetter.test(text));

const placeOf = ({ fields }: WordTables, field: Expression): number =>
  field.kind === 'column' ? fields.indexOf(field.stored) : -1;

/** The rows that hold all the words, as `"row"`. */
export const rowsWith = (index: WordTables, sought: readonly Sought[], pen: Pen): string => {
  const sets = sought.flatMap(({ fields, words }) => words.map((word) => blocksWith(index, fields, word, pen)));
  const names = sets.map((_, place) => `"w${place}"`);
  const bits = names.map((name) => `${name}."bits"`).join(' & ');
  const joined = sets.map((set, place) => `(${set}) AS ${names[place]}${place === 0 ? '' : ' USING ("block")'}`);
  const all = `SELECT "block", ${bits} AS "bits" FROM ${joined.join(' JOIN ')}`;
  return `SELECT "block" * ${blockRows} + "place" AS "row" FROM (${all}) CROSS JOIN range(${blockRows}) AS places("place") WHERE ("bits" >> "place") & 1 = 1`;
};

/** The blocks of rows where a word is, with a bit for each row that holds it. */
const blocksWith = (index: WordTables, fields: readonly Expression[], word: Word, pen: Pen): string => {
  const places = new Set(fields.map((field) => placeOf(index, field)));
  const within = places.size === index.fields.length ? '' : ` AND "field" IN (${[...places].join(', ')})`;
  return `SELECT "block", bit_or("bits") AS "bits" FROM ${index.postings} WHERE "term" IN (${termsLike(index, word, pen)})${within} GROUP BY "block"`;
};

/** The rows that hold all conditions, where the index alone tells them. */
export const rowsFound = (conditions: readonly Condition[], pen: Pen): string | undefined => {
  const sought = conditions.map(soughtBy);
  const index = pen.words;
  if (index === undefined || sought.length === 0) return undefined;
  const known = sought.flatMap((all) => all ?? []);
  return sought.every((all) => all?.every((one) => isIndexed(index, one))) ? rowsWith(index, known, pen) : undefined;
};

/** The words that a condition asks for, when it asks for nothing else. */
const soughtBy = (condition: Condition): readonly Sought[] | undefined => {
  if (condition.kind === 'words') return [condition];
  if (condition.kind === 'phrase' && condition.words.length === 1) return [soughtInPhrase(condition)];
  if (condition.kind !== 'and' || condition.of.length === 0) return undefined;
  const parts = condition.of.map(soughtBy);
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
};

/** The words of a phrase, the last as a beginning. */
export const soughtInPhrase = ({ fields, words }: PhraseNode): Sought => ({
  fields,
  words: words.map((text, place) => ({ text, prefix: place === words.length - 1, errors: 0 })),
});

/** Those of the rows whose texts pass a test: one that needs the row itself is not made on all rows beforehand. */
export const readAmong = ({ source }: WordTables, rows: string, test: string): string =>
  `SELECT "$row" FROM ${source} JOIN (SELECT "row" AS "$row" FROM (${rows})) ON rowid = "$row" WHERE CASE WHEN "$row" IS NOT NULL THEN ${test} ELSE false END`;

const termsLike = ({ terms }: WordTables, word: Word, pen: Pen): string =>
  `SELECT "id" FROM ${terms} WHERE ${word.errors > 0 ? near(word, pen) : word.prefix ? begins(word, pen) : `"key" = ${bindText(word.text, pen)}`}`;

const bindText = (value: string, pen: Pen): string => pen.bind({ type: 'text', value });

const begins = ({ text }: Word, pen: Pen): string =>
  `"key" >= ${bindText(text, pen)} AND "key" < ${bindText(`${text}\u{10ffff}`, pen)}`;

/** No error changes the length or the number of digits by more than one: few words are left to compare letter by letter. */
const near = ({ text, errors }: Word, pen: Pen): string => {
  const around = (column: string, value: number): string => `${column} BETWEEN ${value - errors} AND ${value + errors}`;
  const digits = text.replaceAll(/[^0-9]/g, '').length;
  return `${around('"size"', Array.from(text).length)} AND ${around('"digits"', digits)} AND damerau_levenshtein("plain", ${bindText(text, pen)}) <= ${errors}`;
};
