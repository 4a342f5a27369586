import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { Parser } from 'n3';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishExtremes } from './extremes.testing.ts';
import { startExplore, type TestExplore } from './testing.ts';

/** Exports of the ends of every type, as programs of others read them back. */
let explore: TestExplore;
let duck: DuckDBInstance;
let reader: DuckDBConnection;
beforeAll(async () => {
  explore = await startExplore();
  await publishExtremes(explore);
  duck = await DuckDBInstance.create(':memory:');
  reader = await duck.connect();
  await reader.run("set TimeZone = 'UTC'");
});
afterAll(async () => {
  reader.closeSync();
  duck.closeSync();
  await explore.close();
});

type Query = Readonly<Record<string, string>>;

async function exported(format: string, query: Query = {}): Promise<Buffer> {
  const response = await explore.get(`/catalog/datasets/extremes/exports/${format}?${new URLSearchParams(query)}`);
  expect(response.statusCode, response.body.slice(0, 200)).toBe(200);
  return response.rawPayload;
}

/** The rows of a file, as DuckDB reads them by one of its functions. */
async function readBack(name: string, bytes: Buffer, read: (file: string) => string) {
  const file = join(explore.folder, name);
  await writeFile(file, bytes);
  return (await reader.runAndReadAll(`from ${read(`'${file}'`)} order by id`)).getRowObjectsJson();
}

const records = {
  words: ['plain', '', ' #lead ', 'two\nlines;\r\nand "three"', 'tab\t, comma; pipe|', '=1+1', null],
  n: ['9223372036854775807', '-9223372036854775808', '0', '-1', '1', '9007199254740993', null],
  x: [1e308, -1e-308, null, null, 0.1, 123456789012345680, null],
  day: ['0001-01-01', '9999-12-31', null, null, '2024-02-29', null, null],
};
const column = (rows: readonly Readonly<Record<string, unknown>>[], name: string) => rows.map((row) => row[name]);

describe('csv', () => {
  test.each([';', ',', '|', '\t'])('with %j is read back as it was', async (delimiter) => {
    const bytes = await exported('csv', { delimiter, with_bom: 'false', order_by: 'id' });
    const options = `delim = '${delimiter}', quote = '"', escape = '"', header = true, all_varchar = true, allow_quoted_nulls = false, new_line = '\\r\\n'`;
    const rows = await readBack('some.csv', bytes, (file) => `read_csv(${file}, ${options})`);
    expect(column(rows, 'words')).toEqual(records.words);
    expect(column(rows, 'n')).toEqual(records.n);
    expect(column(rows, 'x').map((text) => (text === null ? null : Number(text)))).toEqual(records.x);
    expect(column(rows, 'day')).toEqual(records.day);
    expect(column(rows, 'yes')).toEqual(['True', 'False', null, null, null, null, null]);
    expect(column(rows, 'geo')).toEqual(['48.5, 2.5', '-90.0, -180.0', null, null, null, null, null]);
    expect(JSON.parse(String(rows[0]?.['blob']))).toEqual({ a: [1, 2.5, 'é'] });
    expect(JSON.parse(String(rows[2]?.['shape']))).toMatchObject({ type: 'GeometryCollection' });
  });
});

describe('json lines', () => {
  test('keep every digit, empty texts, empty lists and nulls apart', async () => {
    const columns = "{id: 'VARCHAR', words: 'VARCHAR', n: 'BIGINT', x: 'DOUBLE', \"day\": 'DATE', tags: 'VARCHAR[]'}";
    const bytes = await exported('jsonl', { select: 'id, words, n, x, `day`, tags' });
    const rows = await readBack('some.jsonl', bytes, (file) => `read_json(${file}, columns = ${columns})`);
    for (const [name, values] of Object.entries(records)) expect(column(rows, name)).toEqual(values);
    expect(column(rows, 'tags')).toEqual([['a,b', 'c"d', 'é;è', ''], [], [''], ['🌻'], null, null, null]);
  });
});

describe('parquet', () => {
  const types = (name: string) => `(select * from (describe from read_parquet(${name})))`;
  test.each(['snappy', 'zstd'])('by %s has columns of the types of the fields', async (compression) => {
    const bytes = await exported('parquet', { where: 'id is not null', parquet_compression: compression });
    const rows = await readBack('some.parquet', bytes, (file) => `read_parquet(${file})`);
    expect(column(rows, 'words')).toEqual(records.words);
    expect(column(rows, 'n')).toEqual(records.n);
    expect(column(rows, 'day')).toEqual(records.day);
    expect(column(rows, 'at').slice(0, 2)).toEqual(['1900-01-01 00:00:00.000001+00', '9999-12-31 23:59:59.999999+00']);
    expect(rows[0]).toMatchObject({ yes: true, tags: ['a,b', 'c"d', 'é;è', ''], geo: { lon: 2.5, lat: 48.5 } });
    const file = `'${join(explore.folder, 'some.parquet')}'`;
    const described = await reader.runAndReadAll(types(file));
    expect(described.getRowsJS().map((row) => row[1])).toEqual([
      'VARCHAR',
      'VARCHAR',
      'BIGINT',
      'DOUBLE',
      'BOOLEAN',
      'DATE',
      'TIMESTAMP WITH TIME ZONE',
      'VARCHAR[]',
      'VARCHAR',
      'STRUCT(lon DOUBLE, lat DOUBLE)',
      'VARCHAR',
    ]);
    const packed = await reader.runAndReadAll(`select distinct compression from parquet_metadata(${file})`);
    expect(packed.getRowsJS()).toEqual([[compression.toUpperCase()]]);
  });
});

describe('a spreadsheet', () => {
  test('has what it can hold as its own kind, the rest as text', async () => {
    const [head, ...rows] = await readSheet(await exported('xlsx', { select: 'id, words, n, x, yes, `day`, geo' }));
    expect(head).toEqual(['id', 'words', 'n', 'x', 'yes', 'day', 'geo']);
    expect(rows[0]).toEqual(['1', 'plain', '9223372036854775807', 1e308, true, '0001-01-01', '48.5, 2.5']);
    expect(rows[3]?.[1]).toBe('two\nlines;\r\nand "three"');
    expect(rows[4]?.slice(2)).toEqual([1, 0.1, null, new Date('2024-02-29'), null]);
    expect(rows[5]?.slice(1, 3)).toEqual(['=1+1', '9007199254740993']);
  });
});

describe('statements', () => {
  test('have the values that the records have', async () => {
    const quads = new Parser().parse(
      String(await exported('n3', { select: 'id, words, n', where: 'words is not null' })),
    );
    const objects = quads
      .filter(({ predicate }) => predicate.value.endsWith('/words'))
      .map(({ object }) => object.value);
    expect(objects).toEqual(records.words.slice(0, 6));
    const numbers = quads.filter(({ predicate }) => predicate.value.endsWith('/n')).map(({ object }) => object.value);
    expect(numbers).toEqual(records.n.slice(0, 6));
  });
});
