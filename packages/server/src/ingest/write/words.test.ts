import { type DuckDBConnection, DuckDBInstance, type Json } from '@duckdb/node-api';
import { planQuery, readQuery, type SqlText, type WordIndex, writeRecords } from '@lucarne/odsql';
import { expect, test } from 'vitest';
import { wordTables } from '../../storage/records/words.ts';
import { runIngest } from '../run.ts';
import { ask, openWorkshop } from '../testing.ts';

/** They are called as columns of the statements that make the cache. */
const columns = (['word', 'place', 'row'] as const).map((name) => ({
  name,
  type: 'text' as const,
  multivalued: name === 'row',
}));

/** More words with accents than are read at once, each in one record; others in many. */
const lines = Array.from({ length: 25_000 }, (_, nth) => [
  `École no ${nth}, élève${nth}`,
  nth % 7 === 0 ? 'Saint-Étienne' : '',
  nth % 3 === 0 ? 'à vendre|neuf' : 'neuf',
  nth,
]).map((values) => values.map((value) => `"${value}"`).join(','));

async function idsOf(where: string, words: WordIndex | undefined, connection: DuckDBConnection): Promise<Json[]> {
  const context = { columns: [...columns, { name: 'n', type: 'int', multivalued: false }], timezone: 'UTC' } as const;
  const query = readQuery({ select: 'n', where: [where], limit: -1, offset: 0 });
  const plan = planQuery(query, { ...context, language: 'fr', now: 0 });
  const { text, values }: SqlText = writeRecords(plan, {
    dialect: 'duckdb',
    source: 'main.records',
    as: 'typed',
    words,
  });
  const bound = values.map(({ value }) => String(value));
  return (await connection.runAndReadAll(text, bound)).getRowsJson().map(([n]) => n ?? null);
}

test('the cache tells which records hold a word, as reading their texts does', { timeout: 120_000 }, async () => {
  await using workshop = await openWorkshop();
  const csv = ['word,place,row,n', ...lines].join('\n');
  const request = await workshop.request('x.csv', csv, { separators: { row: '|' } });
  await runIngest(request, () => {});
  expect(await ask(request.cacheFile, `select "words" from "$format"`)).toEqual([{ words: ['word', 'place', 'row'] }]);
  const instance = await DuckDBInstance.create(request.cacheFile, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  const words = { ...wordTables('main'), fields: ['word', 'place', 'row'] };
  const found: Record<string, number> = {};
  for (const where of [
    '"ECOLE eleve24999"',
    '"etienne vendre eleve21*"',
    'search("etiene ele")',
    'search(word, "elve2100 no")',
    'suggest(place, "saint-et")',
    'row like "vendre" and not place like "etienne"',
    'word like "etienne"',
  ]) {
    const ids = await idsOf(where, words, connection);
    expect(ids, where).toEqual(await idsOf(where, undefined, connection));
    found[where] = ids.length;
  }
  expect(found).toMatchInlineSnapshot(`
    {
      ""ECOLE eleve24999"": 1,
      ""etienne vendre eleve21*"": 55,
      "row like "vendre" and not place like "etienne"": 7143,
      "search("etiene ele")": 3572,
      "search(word, "elve2100 no")": 74,
      "suggest(place, "saint-et")": 3572,
      "word like "etienne"": 0,
    }
  `);
  connection.closeSync();
  instance.closeSync();
});

test('a file without texts has no index of words', async () => {
  await using workshop = await openWorkshop();
  const request = await workshop.request('x.csv', 'a,b\n1,2\n3,4\n');
  await runIngest(request, () => {});
  const tables = await ask(request.cacheFile, `select table_name as name from duckdb_tables() order by 1`);
  expect(tables.map(({ name }) => name)).toEqual(['$boxes', '$format', '$ids', 'records']);
  expect(await ask(request.cacheFile, `select "words" from "$format"`)).toEqual([{ words: null }]);
});
