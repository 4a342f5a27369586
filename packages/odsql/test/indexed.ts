import { type DuckDBConnection, LIST, listValue, VARCHAR } from '@duckdb/node-api';
import { type Column, type WordIndex, wordIndexing, wordKey } from '../src/index.ts';

/** Makes the index of the words of a table, as the server does. */
export const indexTable = async (
  connection: DuckDBConnection,
  name: string,
  columns: readonly Column[],
): Promise<WordIndex> => {
  const fields = columns.filter(({ type, constant }) => type === 'text' && constant === undefined);
  const tables = { terms: `"${name} terms"`, postings: `"${name} postings"` };
  const steps = wordIndexing({ source: `"${name}"`, fields, ...tables });
  for (const statement of steps.first) await connection.run(statement);
  const found = (await connection.runAndReadAll(steps.foreignWords, [0n, 1_000_000n])).getRows();
  const words = found.map(([word]) => `${word}`);
  const lists = [listValue(words), listValue(words.map(wordKey))];
  await connection.run(steps.addKeys, lists, [LIST(VARCHAR), LIST(VARCHAR)]);
  for (const statement of steps.last) await connection.run(statement);
  return { ...tables, fields: fields.map(({ name: field }) => field) };
};
