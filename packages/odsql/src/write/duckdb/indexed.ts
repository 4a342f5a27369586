import type { Word, WordsNode } from '../../plan/condition.ts';
import type { Expression } from '../../plan/expression.ts';
import type { Pen, WordTables } from '../dialect.ts';

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

/** The rows that hold all the words: those of the word that is likely in the fewest, as far as they are among the rows of the others. */
export const rowsWith = (index: WordTables, { fields, words }: Sought, pen: Pen): string => {
  const places = new Set(fields.map((field) => placeOf(index, field)));
  const within = places.size === index.fields.length ? '' : ` AND "field" IN (${[...places].join(', ')})`;
  const [first, ...others] = words
    .toSorted((left, right) => commonness(left) - commonness(right))
    .map((word) => `SELECT "row" FROM ${index.postings} WHERE "term" IN (${termsLike(index, word, pen)})${within}`);
  return [first, ...others.map((rows) => `"row" IN (${rows})`)].join(' AND ');
};

/** Those of the rows whose texts pass a test: one that needs the row itself is not made on all rows beforehand. */
export const readAmong = ({ source }: WordTables, rows: string, test: string): string =>
  `SELECT "$row" FROM ${source} JOIN (SELECT "row" AS "$row" FROM (${rows})) ON rowid = "$row" WHERE CASE WHEN "$row" IS NOT NULL THEN ${test} ELSE false END`;

/** Long words are in few texts; beginnings and words with errors in more. */
const commonness = ({ text, prefix, errors }: Word): number => (prefix ? 100 : 0) + errors * 100 - text.length;

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
