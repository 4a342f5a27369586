import type { Condition, Word } from './condition.ts';
import type { Expression } from './expression.ts';

/** A text as it is, with its ligatures apart, and with the letters of ligatures together: `coeur` is `cœur`. */
export const spellingsOf = (text: string): readonly string[] => [
  ...new Set([
    text,
    text.replaceAll('œ', 'oe').replaceAll('æ', 'ae'),
    text.replaceAll('oe', 'œ').replaceAll('ae', 'æ'),
  ]),
];

/** Every word is in one of the fields, in one of its spellings. */
export const holdWords = (fields: readonly Expression[], words: readonly Word[]): Condition => {
  const plain = words.filter(({ text }) => spellingsOf(text).length === 1);
  const spelled = words.filter((word) => !plain.includes(word));
  const all: Condition = { kind: 'words', fields, words: plain };
  if (spelled.length === 0) return all;
  const either = spelled.map(
    (word): Condition => ({
      kind: 'or',
      of: spellingsOf(word.text).map((text) => ({ kind: 'words', fields, words: [{ ...word, text }] })),
    }),
  );
  return { kind: 'and', of: plain.length > 0 ? [all, ...either] : either };
};

/** The words follow one another in one of the fields, all in one way of spelling. */
export const holdPhrase = (fields: readonly Expression[], words: readonly string[]): Condition => {
  const ways = spellingsOf(words.join(' ')).map((text) => (text === '' ? [] : text.split(' ')));
  const [first = [], ...others] = ways;
  const phrase = (way: readonly string[]): Condition => ({ kind: 'phrase', fields, words: way });
  return others.length === 0 ? phrase(first) : { kind: 'or', of: ways.map(phrase) };
};
