/** Texts as they are searched: without case and accents, cut into words. */

export const fold = (text: string): string =>
  Array.from(text.normalize('NFD'))
    .filter((letter) => !/\p{M}/u.test(letter))
    .map((letter) => letter.toLowerCase().replace('ς', 'σ'))
    .join('')
    .normalize('NFC');

/** Words are runs of letters, digits and underscores. */
export const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];

/** What is asked for: words, each with whether a star stands behind it. */
export const starredWords = (text: string): readonly { readonly word: string; readonly star: boolean }[] =>
  (text.match(/[\p{L}\p{M}\p{N}_]+\*?/gu) ?? [])
    .map((run) => ({ word: fold(run.replace('*', '')), star: run.endsWith('*') }))
    .filter(({ word }) => word !== '');

/** Letters to change, add, take away or swap with the next one, to make one word of another. */
export const editDistance = (left: string, right: string): number => {
  const [a, b] = [Array.from(left), Array.from(right)];
  const known = new Map<string, number>();
  const between = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const found = known.get(`${i} ${j}`);
    if (found !== undefined) return found;
    const ways = [
      between(i - 1, j) + 1,
      between(i, j - 1) + 1,
      between(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
    ];
    for (let k = 1; k < i; k++)
      for (let l = 1; l < j; l++)
        if (a[k - 1] === b[j - 1] && a[i - 1] === b[l - 1])
          ways.push(between(k - 1, l - 1) + (i - k - 1) + 1 + (j - l - 1));
    const least = Math.min(...ways);
    known.set(`${i} ${j}`, least);
    return least;
  };
  return between(a.length, b.length);
};

const errorsAllowed = (word: string): number => {
  const { length } = Array.from(word);
  return length > 5 ? 2 : length > 2 ? 1 : 0;
};

/** A word, and how it is written with ligatures, or without. */
const spellings = (word: string): readonly string[] => [
  word,
  word.replaceAll('œ', 'oe').replaceAll('æ', 'ae'),
  word.replaceAll('oe', 'œ').replaceAll('ae', 'æ'),
];

/** `"text"` and `like`: every word is there; one with a star begins a word. */
export const holdsWords = (fields: readonly string[], wanted: string): boolean => {
  const words = fields.flatMap(wordsOf);
  return starredWords(wanted).every(({ word, star }) =>
    words.some((found) => spellings(word).some((way) => (star ? found.startsWith(way) : found === way))),
  );
};

/** `search`: small errors in all words but the last, which begins a word. */
export const searches = (fields: readonly string[], wanted: string): boolean => {
  const words = fields.flatMap(wordsOf);
  return starredWords(wanted).every(({ word }, index, all) =>
    words.some((found) =>
      spellings(word).some((way) =>
        index === all.length - 1 ? found.startsWith(way) : editDistance(found, way) <= errorsAllowed(word),
      ),
    ),
  );
};

/** `suggest`: the words follow one another in a field, the last one as a beginning. */
export const suggests = (fields: readonly string[], wanted: string): boolean => {
  const asked = starredWords(wanted).map(({ word }) => word);
  if (asked.length === 0) return true;
  const ways = [0, 1, 2].map((way) => asked.map((word) => spellings(word)[way] ?? word));
  return fields.some((field) => ways.some((way) => follow(wordsOf(field), way)));
};

const follow = (words: readonly string[], asked: readonly string[]): boolean =>
  words.some((_, start) =>
    asked.every((word, index) => {
      const found = words[start + index] ?? '';
      return index === asked.length - 1 ? found.startsWith(word) : found === word;
    }),
  );
