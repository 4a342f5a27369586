import type { BeginningNode, PhraseNode, Word, WordsNode } from '../../plan/condition.ts';
import { type Expression, isMultivalued } from '../../plan/expression.ts';
import type { Pen } from '../dialect.ts';
import { literal } from '../quote.ts';

const letter = String.raw`[\p{L}\p{N}_]`;
const other = String.raw`[^\p{L}\p{N}_]`;

export const fold = (text: string): string => `lower(strip_accents(${text}))`;

const bindText = (value: string, pen: Pen): string => pen.bind({ type: 'text', value });

/** A field as one text; the items of a list on lines of their own. */
const wholeText = (field: Expression, pen: Pen): string =>
  isMultivalued(field) ? `array_to_string(${pen.expression(field)}, chr(10))` : pen.expression(field);

const foldedText = (fields: readonly Expression[], pen: Pen): string => {
  const texts = fields.map((field) => wholeText(field, pen));
  return fold(texts.length === 1 ? `${texts[0]}` : `concat_ws(chr(10), ${texts.join(', ')})`);
};

export const words = ({ fields, words: wanted }: WordsNode, pen: Pen): string => {
  if (wanted.length === 0) return 'true';
  if (fields.length === 0) return 'false';
  const text = foldedText(fields, pen);
  return `(${wanted.map((word) => findWord(text, word, pen)).join(' AND ')})`;
};

/** A plain search first: it is quicker than the pattern and leaves few texts to it. */
const findWord = (text: string, { text: word, prefix, errors }: Word, pen: Pen): string => {
  if (errors > 0) return findNear(text, word, errors, pen);
  const pattern = `(^|${other})${word}${prefix ? '' : `($|${other})`}`;
  return `contains(${text}, ${bindText(word, pen)}) AND regexp_matches(${text}, ${bindText(pattern, pen)})`;
};

const findNear = (text: string, word: string, errors: number, pen: Pen): string => {
  const found = `regexp_extract_all(${text}, ${literal(`${letter}+`)})`;
  const near = `abs(length(w) - ${[...word].length}) <= ${errors} AND damerau_levenshtein(w, ${bindText(word, pen)}) <= ${errors}`;
  return `len(list_filter(${found}, lambda w: ${near})) > 0`;
};

export const phrase = ({ fields, words: wanted }: PhraseNode, pen: Pen): string => {
  if (wanted.length === 0) return 'true';
  if (fields.length === 0) return 'false';
  return `regexp_matches(${foldedText(fields, pen)}, ${bindText(`(^|${other})${wanted.join(`${other}+`)}`, pen)})`;
};

export const beginning = ({ fields, text }: BeginningNode, pen: Pen): string =>
  fields.length === 0
    ? 'false'
    : `(${fields.map((field) => startsWith(field, bindText(text, pen), pen)).join(' OR ')})`;

export const startsWith = (field: Expression, text: string, pen: Pen): string =>
  isMultivalued(field)
    ? `len(list_filter(${pen.expression(field)}, lambda item: starts_with(item, ${text}))) > 0`
    : `starts_with(${pen.expression(field)}, ${text})`;
