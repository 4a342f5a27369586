import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { importSource } from '../testing.ts';

describe('Parquet', () => {
  async function parquetOf(query: string): Promise<Buffer> {
    const folder = await mkdtemp(join(tmpdir(), 'lucarne-parquet-'));
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    try {
      await connection.run(`copy (${query}) to '${join(folder, 'x.parquet')}' (format parquet)`);
      return await readFile(join(folder, 'x.parquet'));
    } finally {
      connection.closeSync();
      instance.closeSync();
      await rm(folder, { recursive: true });
    }
  }

  test.each([
    ['whole numbers', '5::tinyint', 'int', '5'],
    ['large whole numbers that fit', '5::ubigint', 'int', '5'],
    ['large whole numbers that do not', '18446744073709551615::ubigint', 'text', '18446744073709551615'],
    ['decimals', '1.25::decimal(5, 2)', 'double', 1.25],
    ['single precision', '0.1::float', 'double', 0.1],
    ['no number', `'nan'::double`, 'double', null],
    ['digits in a text', `'42'`, 'text', '42'],
    ['booleans', 'true', 'boolean', true],
    ['dates', `date '2024-02-29'`, 'date', '2024-02-29'],
    ['date-times', `timestamptz '2024-02-29 10:00:00+01'`, 'datetime', '2024-02-29 09:00:00+00'],
    ['date-times without offset', `timestamp '2024-02-29 10:00:00'`, 'datetime', '2024-02-29 09:00:00+00'],
    ['points', '{lon: 1.5::double, lat: 47.5::double}', 'geo_point_2d', { lon: 1.5, lat: 47.5 }],
    ['shapes', `'{"type":"Point","coordinates":[1,2]}'`, 'geo_shape', '{"type":"Point","coordinates":[1,2]}'],
    ['lists', `['a', null, 'b']`, 'text', ['a', 'b']],
    ['objects', '{a: 1, b: [2]}', 'json_blob', '{"a":1,"b":[2]}'],
    ['JSON', `'{"a": 1}'::json`, 'json_blob', '{"a":1}'],
    ['identifiers', `uuid '00000000-0000-0000-0000-000000000001'`, 'text', '00000000-0000-0000-0000-000000000001'],
  ])('%s keep their type', async (_name, value, type, expected) => {
    const content = await parquetOf(`select ${value} as "Le champ"`);
    const { manifest, records } = await importSource('x.bin', content, { timezone: 'Europe/Paris' });
    expect(manifest.source).toMatchObject({ format: 'parquet', encoding: null });
    expect(manifest.fields[0]).toMatchObject({ name: 'le_champ', label: 'Le champ', type });
    expect(records[0]?.['le_champ']).toEqual(expected);
  });

  test('another type can be asked for', async () => {
    const content = await parquetOf(`select * from (values ('2024-01-31', 1), ('hier', 2)) as t(jour, n)`);
    const { manifest, records } = await importSource('x.parquet', content, { types: { jour: 'date', n: 'text' } });
    expect(records).toEqual([{ jour: '2024-01-31', n: '1' }]);
    expect(manifest.rejected.lines).toMatchObject([{ line: 2, field: 'jour', value: 'hier' }]);
  });

  test('bytes that are no text are refused', async () => {
    const content = await parquetOf(`select 'a' as nom, '\\xAA'::blob as photo`);
    await expect(importSource('x.parquet', content)).rejects.toMatchObject({
      code: 'field_unreadable',
      details: { field: 'photo', type: 'BLOB' },
    });
  });

  test('a small file that claims too many records is refused before one is read', async () => {
    const source = await parquetOf('select 1 as a from range(100000001)');
    expect(source.length).toBeLessThan(2 ** 20);
    await expect(importSource('x.parquet', source)).rejects.toMatchObject({ code: 'too_many_records', status: 422 });
  });
});
