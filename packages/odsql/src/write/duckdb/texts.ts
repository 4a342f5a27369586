import type { BeginningNode, PhraseNode, Word, WordsNode } from '../../plan/condition.ts';
import { type Expression, isMultivalued } from '../../plan/expression.ts';
import type { Pen } from '../dialect.ts';
import { literal } from '../quote.ts';
import { wordsPattern } from './patterns.ts';

export const fold = (text: string): string => `lower(strip_accents(${text}))`;

const bindText = (value: string, pen: Pen): string => pen.bind({ type: 'text', value });

/** A field as one text; the items of a list on lines of their own. */
const wholeText = (field: Expression, pen: Pen): string =>
  isMultivalued(field) ? `array_to_string(${pen.expression(field)}, chr(10))` : pen.expression(field);

const oneText = (fields: readonly Expression[], pen: Pen): string => {
  const texts = fields.map((field) => wholeText(field, pen));
  return texts.length === 1 ? `${texts[0]}` : `concat_ws(chr(10), ${texts.join(', ')})`;
};

/** Words that must be as they are come first: they leave few texts to those that may have errors. */
export const words = ({ fields, words: wanted }: WordsNode, pen: Pen): string => {
  if (wanted.length === 0) return 'true';
  if (fields.length === 0) return 'false';
  const text = oneText(fields, pen);
  const sorted = wanted.toSorted((left, right) => left.errors - right.errors);
  return `(${sorted.map((word) => (word.errors > 0 ? findNear(text, word, pen) : find(text, [word.text], word.prefix, pen))).join(' AND ')})`;
};

const find = (text: string, wanted: readonly string[], prefix: boolean, pen: Pen): string =>
  `regexp_matches(${text}, ${bindText(wordsPattern(wanted, prefix), pen)})`;

const findNear = (text: string, { text: word, errors }: Word, pen: Pen): string => {
  const found = `regexp_extract_all(${fold(text)}, ${literal('[\\p{L}\\p{N}_]+')})`;
  const near = `abs(length(w) - ${Array.from(word).length}) <= ${errors} AND damerau_levenshtein(w, ${bindText(word, pen)}) <= ${errors}`;
  return `len(list_filter(${found}, lambda w: ${near})) > 0`;
};

/** `suggest`: whatever stands between the words. */
export const phrase = ({ fields, words: wanted }: PhraseNode, pen: Pen): string => {
  if (wanted.length === 0) return 'true';
  return fields.length === 0 ? 'false' : find(oneText(fields, pen), wanted, true, pen);
};

export const beginning = ({ fields, text }: BeginningNode, pen: Pen): string =>
  fields.length === 0
    ? 'false'
    : `(${fields.map((field) => startsWith(field, bindText(text, pen), pen)).join(' OR ')})`;

export const startsWith = (field: Expression, text: string, pen: Pen): string =>
  isMultivalued(field)
    ? `len(list_filter(${pen.expression(field)}, lambda item: starts_with(item, ${text}))) > 0`
    : `starts_with(${pen.expression(field)}, ${text})`;
