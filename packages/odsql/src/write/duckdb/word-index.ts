import { identifier, literal } from '../quote.ts';
import { foldedWords } from './fold.ts';
import { anyWord } from './patterns.ts';

/** What an index of words is made of. */
export interface WordIndexing {
  /** The table of the records, quoted. */
  readonly source: string;
  /** Its columns of text. */
  readonly fields: readonly { readonly name: string; readonly multivalued: boolean }[];
  /** The tables that are made, quoted. */
  readonly terms: string;
  readonly postings: string;
}

/** Rows that follow one another and share a posting, one bit each: words of many rows are found in few. */
export const blockRows = 32;

/** How to make it, step by step, on one connection. */
export interface WordIndexSteps {
  readonly first: readonly string[];
  /** Words with other letters than those of ASCII, from one place of their list (`$1`) to another (`$2`). */
  readonly foreignWords: string;
  /** Takes such words (`$1`) and the `wordKey` of each (`$2`): lists of texts. */
  readonly addKeys: string;
  readonly last: readonly string[];
}

/**
 * Signs of a word that are kept, accents written apart counted once: more than words that are asked for have, with their
 * errors, even where the engine makes one sign of three.
 */
const longestWord = 400;

/** Words of a text that hardly repeats one. */
const shortText = 16;

/**
 * The SQL that writes down which rows hold a word. A term is a word as it stands in the texts, with its key and, for searches
 * with errors, the words that the engine sees in it without case and accents: nearly always one, nearly always the key.
 */
export const wordIndexing = ({ source, fields, terms, postings }: WordIndexing): WordIndexSteps => ({
  first: [
    `CREATE TEMP TABLE "$tokens" AS ${fields.map((field, place) => tokensOf(field, place, source)).join(' UNION ALL ')}`,
    `CREATE TEMP TABLE "$words" AS SELECT "word", CASE WHEN strlen("word") = length("word") THEN lower("word") END AS "key" FROM "$tokens" GROUP BY "word"`,
    `CREATE TEMP TABLE "$foreign" AS SELECT "word" FROM "$words" WHERE "key" IS NULL`,
    `CREATE TEMP TABLE "$keys" ("word" VARCHAR, "key" VARCHAR)`,
  ],
  foreignWords: `SELECT "word" FROM "$foreign" WHERE rowid >= $1 AND rowid < $2`,
  addKeys: `INSERT INTO "$keys" SELECT unnest($1), unnest($2)`,
  last: [
    `CREATE TEMP TABLE "$ids" AS SELECT *, row_number() OVER (ORDER BY "key") AS "id" FROM (SELECT * FROM "$words" WHERE "key" IS NOT NULL UNION ALL SELECT * FROM "$keys")`,
    `CREATE TABLE ${terms} AS SELECT "id", "key", "plain", length("plain") AS "size", length(regexp_replace("plain", '[^0-9]', '', 'g')) AS "digits" FROM (${plainWords}) ORDER BY "id"`,
    `CREATE TABLE ${postings} AS SELECT "id" AS "term", "field", "row" // ${blockRows} AS "block", bit_or(CAST(1 AS BIGINT) << ("row" % ${blockRows})) AS "bits" FROM "$tokens" JOIN "$ids" USING ("word") GROUP BY ALL ORDER BY "term", "field", "block"`,
    ...['$tokens', '$words', '$foreign', '$keys', '$ids'].map((name) => `DROP TABLE temp.${identifier(name)}`),
  ],
});

const tokensOf = (field: WordIndexing['fields'][number], place: number, source: string): string => {
  const words = `CASE WHEN len("words") > ${shortText} THEN list_distinct("words") ELSE "words" END`;
  const found = `SELECT regexp_extract_all(${oneText(field)}, ${literal(anyWord)}) AS "words", rowid AS "row" FROM ${source}`;
  const cut = `left(regexp_replace("word", '(\\p{M})\\p{M}+', '\\1', 'g'), ${longestWord})`;
  return `SELECT CASE WHEN length("word") > ${longestWord} THEN ${cut} ELSE "word" END AS "word", CAST(${place} AS USMALLINT) AS "field", "row" FROM (SELECT unnest(${words}) AS "word", "row" FROM (${found}))`;
};

const oneText = ({ name, multivalued }: WordIndexing['fields'][number]): string =>
  multivalued ? `array_to_string(${identifier(name)}, chr(10))` : identifier(name);

const inside = foldedWords('"word"');

const plainWords = `SELECT "id", "key", "key" AS "plain" FROM "$ids" WHERE strlen("word") = length("word") UNION ALL SELECT "id", "key", unnest(coalesce(nullif(${inside}, []), [NULL])) FROM "$ids" WHERE strlen("word") <> length("word")`;
