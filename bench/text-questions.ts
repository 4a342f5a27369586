import type { Comparison, Question } from './comparisons.ts';
import { DATASET } from './manage.ts';
import { CATEGORIES, CITIES, TAGS } from './rows.ts';

/** Everything that is text, as one. */
const TEXT = `concat_ws(chr(10), label, category, city, array_to_string(tags, chr(10)))`;
const PART = String.raw`[^\p{L}\p{N}_]`;

/** Letters of the table that are one without accents. */
const ALIKE: Readonly<Record<string, string>> = { a: 'aâà', e: 'eéèê', i: 'iî', o: 'oô', u: 'uû' };

const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Finds a word, or its beginning, in texts as they are: several times faster than taking case and accents off every text. */
function patternOf(word: string, prefix: boolean): string {
  const letters = Array.from(folded(word), (letter) => {
    const alike = ALIKE[letter] ?? letter;
    return `[${alike}${alike.toUpperCase()}]`;
  });
  return `(?:^|${PART})${letters.join('')}${prefix ? '' : `(?:$|${PART})`}`;
}

const longestWord = (text: string): string =>
  text.split(/[^\p{L}]+/u).reduce((longest, word) => (word.length > longest.length ? word : longest), '');

const pick = (all: readonly string[], nth: number): string => longestWord(all[nth % all.length] ?? '');

/** Three words of one record and another set at each run: few records have the first, many the second, and every record a word of the third. */
function wordsOf(nth: number): readonly [string, string, string] {
  const category = pick(CATEGORIES, nth * 5);
  const tag = pick(TAGS, nth * 3);
  if (nth % 3 === 0) return [category, pick(CITIES, nth * 37), tag];
  return nth % 3 === 1 ? [category, tag, pick(TAGS, nth * 3 + 1 + (nth % 7))] : ['no', category, tag];
}

interface Page {
  readonly total_count: number;
  readonly results: readonly { readonly label: string }[];
}

/** A page of ten and the total, which the engine finds in one reading of all texts. */
function ask(where: string, condition: string, values: readonly string[]): Question {
  const query = new URLSearchParams({ where, select: 'label', limit: '10' });
  return {
    path: `/api/explore/v2.1/catalog/datasets/${DATASET}/records?${query}`,
    statements: [{ sql: `select count(*) as total from records where ${condition}`, values }],
    fromProduct: (body) => (body as Page).total_count,
    fromEngine: ([rows = []]) => Number(rows[0]?.['total']),
  };
}

const reading = (patterns: readonly string[]): string =>
  patterns.map((_, index) => `regexp_matches(${TEXT}, $${index + 1})`).join(' and ');

const AGAINST =
  'against the engine’s reading of all texts with regular expressions, once; the words differ at each run.';

const words: Comparison = {
  id: 'text',
  title: 'Full text, three words',
  sentence: `Ten records and how many there are with three words in any field, ${AGAINST}`,
  runs: 60,
  question(nth) {
    const sought = wordsOf(nth);
    const patterns = sought.map((word) => patternOf(word, false));
    return ask(`"${sought.join(' ')}"`, reading(patterns), patterns);
  },
};

const beginnings: Comparison = {
  id: 'text-beginnings',
  title: 'Full text, three beginnings',
  sentence: `The same of words that begin so, ${AGAINST}`,
  runs: 30,
  question(nth) {
    const sought = wordsOf(nth * 3).map((word) => word.slice(0, 5));
    const patterns = sought.map((word) => patternOf(word, true));
    return ask(`"${sought.map((word) => `${word}*`).join(' ')}"`, reading(patterns), patterns);
  },
};

/** One letter is left out of each, and of the last all but the first five. */
const errors: Comparison = {
  id: 'text-errors',
  title: 'Full text, two words with errors and a beginning',
  sentence: `The same with \`search()\`, which lets two letters of a long word be wrong, against the engine’s reading of all texts, word by word.`,
  runs: 10,
  question(nth) {
    const [first, second, third] = wordsOf(nth * 3);
    const wrong = [first, second].map((word) => folded(word.slice(0, 3) + word.slice(4)));
    const last = third.slice(0, 5);
    const near = wrong.map((word, index) => {
      const allowed = word.length > 5 ? 2 : word.length > 2 ? 1 : 0;
      return `len(list_filter(regexp_extract_all(lower(strip_accents(${TEXT})), '\\w+'), lambda w: abs(length(w) - ${word.length}) <= ${allowed} and damerau_levenshtein(w, $${index + 2}) <= ${allowed})) > 0`;
    });
    const condition = [`regexp_matches(${TEXT}, $1)`, ...near].join(' and ');
    return ask(`search("${[...wrong, last].join(' ')}")`, condition, [patternOf(last, true), ...wrong]);
  },
};

/** Full text, in the three ways in which it is asked. */
export const textComparisons: readonly Comparison[] = [words, beginnings, errors];
