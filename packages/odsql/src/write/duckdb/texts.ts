import type { BeginningNode, PhraseNode, Word, WordsNode } from '../../plan/condition.ts';
import { type Expression, isMultivalued } from '../../plan/expression.ts';
import type { Pen } from '../dialect.ts';
import { foldedWords } from './fold.ts';
import { isIndexed, readAmong, rowsWith, soughtInPhrase } from './indexed.ts';
import { wordsPattern } from './patterns.ts';

const bindText = (value: string, pen: Pen): string => pen.bind({ type: 'text', value });

/** A field as one text; the items of a list on lines of their own. */
const wholeText = (field: Expression, pen: Pen): string =>
  isMultivalued(field) ? `array_to_string(${pen.expression(field)}, chr(10))` : pen.expression(field);

const oneText = (fields: readonly Expression[], pen: Pen): string => {
  const texts = fields.map((field) => wholeText(field, pen));
  return texts.length === 1 ? `${texts[0]}` : `concat_ws(chr(10), ${texts.join(', ')})`;
};

export const words = (node: WordsNode, pen: Pen): string => {
  if (node.words.length === 0) return 'true';
  if (node.fields.length === 0) return 'false';
  return isIndexed(pen.words, node) ? `rowid IN (${rowsWith(pen.words, [node], pen)})` : scan(node, pen);
};

/** Reads the texts. Words that must be as they are come first: they leave few texts to those that may have errors. */
const scan = ({ fields, words: wanted }: WordsNode, pen: Pen): string => {
  const text = oneText(fields, pen);
  const sorted = wanted.toSorted((left, right) => left.errors - right.errors);
  return `(${sorted.map((word) => (word.errors > 0 ? findNear(text, word, pen) : find(text, [word.text], word.prefix, pen))).join(' AND ')})`;
};

const find = (text: string, wanted: readonly string[], prefix: boolean, pen: Pen): string =>
  `regexp_matches(${text}, ${bindText(wordsPattern(wanted, prefix), pen)})`;

const findNear = (text: string, { text: word, errors }: Word, pen: Pen): string => {
  const near = `abs(length(w) - ${Array.from(word).length}) <= ${errors} AND damerau_levenshtein(w, ${bindText(word, pen)}) <= ${errors}`;
  return `len(list_filter(${foldedWords(text)}, lambda w: ${near})) > 0`;
};

/** `suggest`: whatever stands between the words. Of several words the index tells who has them, and the text in which order. */
export const phrase = (node: PhraseNode, pen: Pen): string => {
  const { fields, words: wanted } = node;
  if (wanted.length === 0) return 'true';
  if (fields.length === 0) return 'false';
  const read = (): string =>
    wanted.length === 1 ? find(oneText(fields, pen), wanted, true, pen) : follow(fields, wanted, pen);
  const sought = soughtInPhrase(node);
  if (!isIndexed(pen.words, sought)) return read();
  const rows = rowsWith(pen.words, [sought], pen);
  return `rowid IN (${wanted.length === 1 ? rows : readAmong(pen.words, rows, read())})`;
};

/** They follow one another within a field, or within an item of its list. */
const follow = (fields: readonly Expression[], wanted: readonly string[], pen: Pen): string => {
  const inField = (field: Expression): string =>
    isMultivalued(field)
      ? `len(list_filter(${pen.expression(field)}, lambda item: ${find('item', wanted, true, pen)})) > 0`
      : find(pen.expression(field), wanted, true, pen);
  return `(${fields.map(inField).join(' OR ')})`;
};

export const beginning = ({ fields, text }: BeginningNode, pen: Pen): string =>
  fields.length === 0
    ? 'false'
    : `(${fields.map((field) => startsWith(field, bindText(text, pen), pen)).join(' OR ')})`;

export const startsWith = (field: Expression, text: string, pen: Pen): string =>
  isMultivalued(field)
    ? `len(list_filter(${pen.expression(field)}, lambda item: starts_with(item, ${text}))) > 0`
    : `starts_with(${pen.expression(field)}, ${text})`;
