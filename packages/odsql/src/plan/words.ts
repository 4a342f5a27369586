import type { Word } from './condition.ts';

/** Words are runs of letters, digits and underscores. */
const word = /[\p{L}\p{M}\p{N}_]+\*?/gu;

/** In lower case and without accents, as the SQL does with what it searches. */
export const fold = (text: string): string =>
  Array.from(text.normalize('NFD').replaceAll(/\p{M}/gu, ''), (letter) => letter.toLowerCase())
    .join('')
    .normalize('NFC');

const cut = (text: string): readonly { text: string; star: boolean }[] =>
  Array.from(text.matchAll(word), ([found]) => ({
    text: fold(found.replace(/\*$/, '')),
    star: found.endsWith('*'),
  })).filter((found) => found.text !== '');

/** `"text"`: all words, each as it is; a star makes a beginning of it. */
export const exactWords = (text: string): readonly Word[] =>
  cut(text).map(({ text: letters, star }) => ({ text: letters, prefix: star, errors: 0 }));

/** `search("text")`: small errors are allowed but in the last word, which is a beginning. */
export const fuzzyWords = (text: string): readonly Word[] => {
  const words = cut(text);
  return words.map(({ text: letters }, index) =>
    index === words.length - 1
      ? { text: letters, prefix: true, errors: 0 }
      : { text: letters, prefix: false, errors: errorsAllowed([...letters].length) },
  );
};

const errorsAllowed = (length: number): number => (length > 5 ? 2 : length > 2 ? 1 : 0);
