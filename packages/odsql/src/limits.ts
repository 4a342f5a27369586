/** What a query may hold at most; each has its problem. */
export const limits = {
  /** Characters of one clause. */
  clauseLength: 65_536,
  /** Parentheses, calls, negations and operators inside one another. */
  depth: 100,
  /** Values of one `in (…)`. */
  listItems: 10_000,
  /** Comparisons and other conditions of one clause. */
  conditions: 1_000,
  /** Expressions of `select`, `group_by` or `order_by`. */
  items: 500,
  /** Words of a text to search, and letters of each: a title or a digest is found. */
  words: 100,
  wordLength: 128,
  /** The same where errors are allowed, which takes longer. */
  nearWords: 30,
  nearWordLength: 60,
  /** Letters of the words that must follow one another. */
  phraseLength: 100,
  /** Times that `where`, `refine` or `exclude` may be given. */
  repeats: 200,
} as const;
