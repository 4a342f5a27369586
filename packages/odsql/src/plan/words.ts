import { foldText } from '../fold.ts';
import { limits } from '../limits.ts';
import { malformed } from '../problems.ts';
import type { Word } from './condition.ts';
import { placeOf, type Scope } from './scope.ts';

/** Words are runs of letters, digits and underscores. */
const word = /[\p{L}\p{M}\p{N}_]+\*?/gu;

/** A text of a clause, and where it stands. */
interface Written {
  readonly text: string;
  readonly at: number;
}

/** How many words there may be, and letters in each. */
interface Most {
  readonly words: number;
  readonly letters: number;
}

const exact: Most = { words: limits.words, letters: limits.wordLength };
const near: Most = { words: limits.nearWords, letters: limits.nearWordLength };

const cut = (scope: Scope, { text, at }: Written, most: Most): readonly { text: string; star: boolean }[] => {
  const found = Array.from(text.matchAll(word), ([run]) => ({
    text: foldText(run.replace(/\*$/, '')),
    star: run.endsWith('*'),
  }));
  const words = found.filter((one) => one.text !== '');
  if (words.length > most.words) throw malformed(placeOf(scope, at), `a search takes ${most.words} words at most`);
  if (words.some((one) => one.text.length > most.letters))
    throw malformed(placeOf(scope, at), `a word to search has ${most.letters} letters at most`);
  return words;
};

/** `"text"`: all words, each as it is; a star makes a beginning of it. */
export const exactWords = (scope: Scope, written: Written): readonly Word[] =>
  cut(scope, written, exact).map(({ text, star }) => ({ text, prefix: star, errors: 0 }));

/** `search("text")`: small errors are allowed but in the last word, which is a beginning. */
export const fuzzyWords = (scope: Scope, written: Written): readonly Word[] =>
  cut(scope, written, near).map(({ text }, index, words) =>
    index === words.length - 1
      ? { text, prefix: true, errors: 0 }
      : { text, prefix: false, errors: errorsAllowed(Array.from(text).length) },
  );

const errorsAllowed = (length: number): number => (length > 5 ? 2 : length > 2 ? 1 : 0);

/** `suggest("text")`: the words that must follow one another, the last as a beginning. */
export const followingWords = (scope: Scope, written: Written): readonly string[] => {
  const words = cut(scope, written, near).map(({ text }) => text);
  if (words.join('').length <= limits.phraseLength) return words;
  throw malformed(placeOf(scope, written.at), `suggest takes ${limits.phraseLength} letters at most`);
};
