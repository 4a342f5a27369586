import { type DuckDBConnection, LIST, listValue, VARCHAR } from '@duckdb/node-api';
import { type Column, idIndexing, type WordIndex, wordIndexing, wordKey } from '@lucarne/odsql';
import { quoteName } from './quote.ts';

type TextField = Pick<Column, 'name' | 'multivalued'>;

/** Texts of a table beyond that are read when they are searched: their index would take minutes and gigabytes to make. */
const MOST_BYTES = 2 ** 30;
/** How many words are in memory while their keys are made. */
const AT_ONCE = 20_000;

/** The tables of an attached cache file that tell which rows hold a word. */
export const wordTables = (attached: string): Omit<WordIndex, 'fields'> => ({
  terms: `${attached}."$terms"`,
  postings: `${attached}."$postings"`,
});

/** The table of an attached cache file that tells where a record is. */
export const idTable = (attached: string): string => `${attached}."$ids"`;

/** Makes the index of identifiers, beside the records of an attached cache file. */
export async function writeIds(attached: string, connection: DuckDBConnection): Promise<void> {
  await connection.run(idIndexing({ source: `${attached}.records`, ids: idTable(attached) }));
}

/** Makes the index of all words of these fields, beside the records of an attached cache file. Returns the fields that it holds; null: none was made. */
export async function writeWords(
  fields: readonly TextField[],
  attached: string,
  connection: DuckDBConnection,
): Promise<readonly string[] | null> {
  const source = `${attached}.records`;
  if (fields.length === 0 || (await bytesOf(fields, source, connection)) > MOST_BYTES) return null;
  const steps = wordIndexing({ source, fields, ...wordTables(attached) });
  for (const statement of steps.first) await connection.run(statement);
  for (let from = 0; ; from += AT_ONCE) {
    const range = [BigInt(from), BigInt(from + AT_ONCE)];
    const found = (await connection.runAndReadAll(steps.foreignWords, range)).getRows();
    if (found.length === 0) break;
    const words = found.map(([word]) => String(word));
    const lists = [listValue(words), listValue(words.map(wordKey))];
    await connection.run(steps.addKeys, lists, [LIST(VARCHAR), LIST(VARCHAR)]);
  }
  for (const statement of steps.last) await connection.run(statement);
  return fields.map(({ name }) => name);
}

async function bytesOf(fields: readonly TextField[], source: string, connection: DuckDBConnection): Promise<number> {
  const sizes = fields.map(({ name, multivalued }) => {
    const text = multivalued ? `array_to_string(${quoteName(name)}, ' ')` : quoteName(name);
    return `coalesce(sum(strlen(${text})), 0)`;
  });
  const measured = await connection.runAndReadAll(`select ${sizes.join(' + ')} from ${source}`);
  return Number(measured.getRowsJson()[0]?.[0]);
}

/** Says which format a cache file has, and which fields its index of words holds. */
export async function writeFormat(
  { format, words }: CacheFormat,
  attached: string,
  connection: DuckDBConnection,
): Promise<void> {
  await connection.run(`create table ${attached}."$format" ("format" integer, "words" varchar[])`);
  const values = [format, words && listValue(words)];
  await connection.run(`insert into ${attached}."$format" values ($1, $2)`, values);
}

/** What a cache file says of itself. */
export interface CacheFormat {
  readonly format: number;
  readonly words: readonly string[] | null;
}
