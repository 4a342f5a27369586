import { foldText } from '../../fold.ts';

const separator = String.raw`[^\p{L}\p{M}\p{N}_]`;

/** A whole word of a text, as the engine's regular expressions read it. */
export const anyWord = String.raw`[\p{L}\p{M}\p{N}_]+`;

let alike: ReadonlyMap<string, string> | undefined;

/**
 * The letters that are one letter without case and accents. A pattern of such classes reads texts as they are, five times
 * faster than taking the accents off each of them.
 */
const lettersAlike = (): ReadonlyMap<string, string> => {
  if (alike !== undefined) return alike;
  const classes = new Map<string, string>();
  for (let code = 0x41; code < 0x2000; code++) {
    const letter = String.fromCodePoint(code);
    const folded = foldText(letter);
    if (/^\p{L}$/u.test(letter) && folded.length === 1) classes.set(folded, (classes.get(folded) ?? '') + letter);
  }
  alike = classes;
  return classes;
};

/** The letters of texts that a letter in lower case and without accents stands for, accents written apart left out. */
const lettersLike = (letter: string): string => {
  const upper = letter.toUpperCase();
  return lettersAlike().get(letter) ?? (Array.from(upper).length === 1 ? letter + upper : letter);
};

const isLetter = (sign: string): boolean => /\p{L}/u.test(sign);

/** Digits and underscores have neither case nor accents. */
const signPattern = (sign: string): string => (isLetter(sign) ? String.raw`[${lettersLike(sign)}]\p{M}*` : sign);

const wordPattern = (word: string): string => Array.from(word, signPattern).join('');

/** A regular expression that finds words, in lower case and without accents, one after the other, the last as a beginning or whole. */
export const wordsPattern = (words: readonly string[], prefix: boolean): string =>
  `(?:^|${separator})${words.map(wordPattern).join(`${separator}+`)}${prefix ? '' : `(?:$|${separator})`}`;

/** Stands in a key where no word that is asked for can agree. */
const unlike = ' ';

const keys = new Map<string, string>();

const keySign = (sign: string): string => {
  const known = keys.get(sign);
  if (known !== undefined) return known;
  const folded = foldText(sign);
  const agrees = isLetter(folded) ? lettersLike(folded).includes(sign) : folded === sign;
  keys.set(sign, agrees ? folded : unlike);
  return agrees ? folded : unlike;
};

/**
 * What tells one word of a text from another when it is searched: `wordsPattern` finds a word in exactly those words of
 * texts whose key it is, and a beginning in those whose key begins with it.
 */
export const wordKey = (word: string): string => {
  let key = '';
  let afterLetter = false;
  for (const sign of word) {
    if (!/\p{M}/u.test(sign)) {
      key += keySign(sign);
      afterLetter = isLetter(sign);
    } else if (!afterLetter) key += unlike;
  }
  return key;
};
