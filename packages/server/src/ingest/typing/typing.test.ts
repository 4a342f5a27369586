import type { FieldType } from '@lucarne/odsql';
import { expect, test } from 'vitest';
import { importSource } from '../testing.ts';

/** A CSV of one named column and its row numbers, each value quoted. */
const column = (name: string, values: readonly string[]): string =>
  `n,${name}\n${values.map((value, n) => `${n},"${value}"\n`).join('')}`;

test.each<[string, FieldType, readonly string[], readonly unknown[]]>([
  ['whole numbers', 'int', ['1', '-20', '0', ''], ['1', '-20', '0', null]],
  [
    'all 64 bits',
    'int',
    ['9223372036854775807', '-9223372036854775808'],
    ['9223372036854775807', '-9223372036854775808'],
  ],
  ['more than 64 bits', 'text', ['9223372036854775808', '1'], ['9223372036854775808', '1']],
  ['numbers between blanks', 'int', [' 1', '2 ', ' '], ['1', '2', null]],
  ['leading zeros', 'text', ['01001', '75056'], ['01001', '75056']],
  ['Corsican codes', 'text', ['2A004', '20000'], ['2A004', '20000']],
  ['agents', 'text', ['007', '8'], ['007', '8']],
  ['a single zero', 'int', ['0', '10'], ['0', '10']],
  ['a plus sign', 'text', ['+33612345678'], ['+33612345678']],
  ['decimals', 'double', ['1', '2.50', '-.5', '1e3', '1.5E-05'], [1, 2.5, -0.5, 1000, 0.000015]],
  ['decimals with leading zeros', 'text', ['01.5'], ['01.5']],
  ['an exponent with a leading zero', 'text', ['2E004'], ['2E004']],
  ['too large for a double', 'text', ['1e999'], ['1e999']],
  ['words for no number', 'text', ['inf', 'NaN'], ['inf', 'NaN']],
  ['French numbers', 'text', ['1 234,50', '1,5'], ['1 234,50', '1,5']],
  ['booleans', 'boolean', ['true', 'False', 'True', 'false'], [true, false, true, false]],
  ['capitals and letters are no booleans', 'text', ['TRUE', 't', '1'], ['TRUE', 't', '1']],
  ['numbers and booleans', 'text', ['1', 'true'], ['1', 'true']],
  ['dates', 'date', ['2024-02-29', '0001-01-01'], ['2024-02-29', '0001-01-01']],
  ['a day that does not exist', 'text', ['2023-02-29', '2024-01-01'], ['2023-02-29', '2024-01-01']],
  ['day first', 'date', ['31/12/2024', '01/02/2024'], ['2024-12-31', '2024-02-01']],
  ['month first', 'text', ['12/31/2024'], ['12/31/2024']],
  ['two orders of dates', 'text', ['31/12/2024', '2024-12-31'], ['31/12/2024', '2024-12-31']],
  ['dates and text', 'text', ['2024-02-29', 'inconnue'], ['2024-02-29', 'inconnue']],
  ['dates and date-times', 'text', ['2024-02-29', '2024-02-29T10:00:00'], ['2024-02-29', '2024-02-29T10:00:00']],
  ['nothing', 'text', ['', ' '], [null, null]],
  ['texts keep their blanks', 'text', [' a ', 'b'], [' a ', 'b']],
  ['points in a field of another name', 'text', ['47.9, 1.9'], ['47.9, 1.9']],
])('%s: %s', async (_name, type, values, expected) => {
  const { manifest, records } = await importSource('x.csv', column('v', values));
  expect(manifest.fields[1]).toEqual({ name: 'v', label: 'v', type, multivalued: false });
  expect(records.map(({ v }) => v)).toEqual(expected);
  expect(manifest.rejected.count).toBe(0);
});

test.each([
  ['2024-07-01T10:00:00Z', '2024-07-01 10:00:00+00'],
  ['2024-07-01T10:00Z', '2024-07-01 10:00:00+00'],
  ['2024-07-01 10:00:00+02:00', '2024-07-01 08:00:00+00'],
  ['2024-07-01T10:00:00.123456+0200', '2024-07-01 08:00:00.123456+00'],
  ['2024-07-01T10:00:00,5 -01', '2024-07-01 11:00:00.5+00'],
  ['2024-07-01T10:00:00', '2024-07-01 08:00:00+00'],
  ['2024-07-01 10:00', '2024-07-01 08:00:00+00'],
  ['2024-01-01 10:00', '2024-01-01 09:00:00+00'],
])('the date-time %s is %s', async (text, expected) => {
  const { manifest, records } = await importSource('x.csv', column('v', [text]), { timezone: 'Europe/Paris' });
  expect(manifest.fields[1]?.type).toBe('datetime');
  expect(records[0]?.['v']).toBe(expected);
});

test.each(['2024-07-01T25:00:00', '2024-13-01T10:00:00', '2024-07-01T10:00:00 UTC'])(
  '%s is no date-time',
  async (text) => {
    expect((await importSource('x.csv', column('v', [text]))).manifest.fields[1]?.type).toBe('text');
  },
);

test('a field named for it holds points', async () => {
  const { manifest, records } = await importSource('x.csv', column('Coordonnées', ['47.9,1.9', '-21.1, 55.5', '']));
  expect(manifest.fields[1]).toMatchObject({ name: 'coordonnees', type: 'geo_point_2d' });
  expect(records.map(({ coordonnees }) => coordonnees)).toEqual([
    { lon: 1.9, lat: 47.9 },
    { lon: 55.5, lat: -21.1 },
    null,
  ]);
  expect(manifest).toMatchObject({ bbox: [1.9, -21.1, 55.5, 47.9], geometry_types: ['Point'] });
});

test('a pair that is not on Earth is no point', async () => {
  const { manifest } = await importSource('x.csv', column('geo', ['95.0, 1.9']));
  expect(manifest).toMatchObject({ bbox: null, geometry_types: [], fields: [{}, { type: 'text' }] });
});

test('shapes are known by what they are, not by their name', async () => {
  const shape = '{""type"": ""Point"", ""coordinates"": [1.5, 47.5]}';
  const { manifest, records } = await importSource('x.csv', column('v', [shape, '']));
  expect(manifest.fields[1]?.type).toBe('geo_shape');
  expect(manifest).toMatchObject({ bbox: [1.5, 47.5, 1.5, 47.5], geometry_types: ['Point'] });
  expect(JSON.parse(String(records[0]?.['v']))).toEqual({ type: 'Point', coordinates: [1.5, 47.5] });
});

test.each<[FieldType, readonly string[], readonly unknown[], number]>([
  ['text', ['1', '2'], ['1', '2'], 0],
  ['int', ['1', 'deux', '007', '+5', '1.5'], ['1', '7', '5'], 2],
  ['double', ['1', '1.5', '1,5', 'inf'], [1, 1.5], 2],
  ['boolean', ['oui', 'NON', '1', 'true', 'peut-être'], [true, false, true, true], 1],
  ['date', ['2024-12-31', '31/12/2024', '31/02/2024'], ['2024-12-31', '2024-12-31'], 1],
  ['date', ['2024', '1999-05', '2001/12', '2024-13', '0000', '24'], ['2024-01-01', '1999-05-01', '2001-12-01'], 3],
  ['datetime', ['2024-12-31', '2024-12-31T10:00:00Z', 'hier'], ['2024-12-31 00:00:00+00', '2024-12-31 10:00:00+00'], 1],
  [
    'geo_point_2d',
    ['47.9, 1.9', '1,9', '147, 1'],
    [
      { lon: 1.9, lat: 47.9 },
      { lon: 9, lat: 1 },
    ],
    1,
  ],
  [
    'geo_shape',
    ['{""type"":""Point"",""coordinates"":[1,2]}', '{}', '{""type"":""Point"",""coordinates"":[1]}'],
    ['{"type":"Point","coordinates":[1,2]}'],
    2,
  ],
  ['json_blob', ['{""a"":1}', '3', '{'], ['{"a":1}', '3'], 1],
])('a field that must be %s rejects what does not fit', async (type, values, expected, rejected) => {
  const { manifest, records } = await importSource('x.csv', column('v', values), { types: { v: type } });
  expect(manifest.fields[1]?.type).toBe(type);
  expect(records.map(({ v }) => v)).toEqual(expected);
  expect(manifest.rejected.count).toBe(rejected);
});

test('a rejected value is told with its line, field, text and reason', async () => {
  const text = `code,nombre\n1,"un\nseul"\n2,3\n3,${'x'.repeat(300)}\n`;
  const { manifest } = await importSource('x.csv', text, { types: { nombre: 'int' } });
  const reason = 'the value is not a whole number of at most 64 bits';
  expect(manifest.rejected).toEqual({
    count: 2,
    lines: [
      { line: 2, field: 'nombre', value: 'un\nseul', reason },
      { line: 5, field: 'nombre', value: 'x'.repeat(200), reason },
    ],
  });
});

test('a decimal comma is read where a number is asked for and the separator is another', async () => {
  const text = 'a;b\n1 234,50;x\n"12,5";x\n3.5;x\n';
  const { records } = await importSource('x.csv', text, { types: { a: 'double' } });
  expect(records.map(({ a }) => a)).toEqual([1234.5, 12.5, 3.5]);
});

test('a separator makes a list', async () => {
  const text = 'a,tags\n1,rouge / vert/\n2,\n3,/\n';
  const { manifest, records } = await importSource('x.csv', text, { separators: { tags: '/' } });
  expect(manifest.fields[1]).toEqual({ name: 'tags', label: 'tags', type: 'text', multivalued: true });
  expect(records.map(({ tags }) => tags)).toEqual([['rouge', 'vert'], null, null]);
});

test('a separator is text, whatever it looks like', async () => {
  const { records } = await importSource('x.csv', `a,b\n1,x'y'z\n`, { separators: { b: `'` } });
  expect(records[0]?.['b']).toEqual(['x', 'y', 'z']);
});

test('a key that comes again rejects its line', async () => {
  const text = 'code,nom\n01,a\n02,b\n01,c\n,d\n';
  const { manifest, records } = await importSource('x.csv', text, { key: ['code'] });
  expect(records.map(({ nom }) => nom)).toEqual(['a', 'b']);
  expect(manifest.rejected.lines).toEqual([
    { line: 4, field: 'code', value: '01', reason: 'the same key stands on line 2' },
    { line: 5, field: 'code', value: '', reason: 'the key is empty' },
  ]);
});

test('lines rejected for two reasons count once, in the order of the file', async () => {
  const text = 'a,b\nx,y\n1\n1,2\n';
  const { manifest } = await importSource('x.csv', text, { types: { a: 'int', b: 'int' } });
  expect(manifest.row_count).toBe(1);
  expect(manifest.rejected.count).toBe(2);
  expect(manifest.rejected.lines.map(({ line }) => line)).toEqual([2, 3]);
});

test.each([
  [{ types: { populaton: 'int' } } as const, 'field_unknown', 'Did you mean population?'],
  [{ separators: { z: '/' } }, 'field_unknown', 'Its fields are code, population.'],
  [{ key: ['cod'] }, 'field_unknown', 'Did you mean code?'],
  [{ types: { code: 'file' } } as const, 'archive_missing', expect.stringContaining('ZIP')],
  [{ timezone: 'Europe/Orleans' }, 'timezone_unknown', 'Name one as in Europe/Paris or UTC.'],
])('%j is refused as %s', async (wishes, code, hint) => {
  await expect(importSource('x.csv', 'code,population\n1,2\n', wishes)).rejects.toMatchObject({
    code,
    hint,
    status: 422,
  });
});

test('fields may be called as anything is called inside', async () => {
  const names = ['line', 'c1', 'c0', 'x1', 'x0', 'r0', 'j0', 'select', 'rejected', 'zone', 'records'];
  const row = names.map((_, n) => n).join();
  const fromCsv = await importSource('x.csv', `${names.join()}\n${row}\nbad${row}\n`, {
    types: { line: 'int' },
    key: ['x0'],
  });
  const expected = Object.fromEntries(names.map((name, n) => [name, String(n)]));
  expect(fromCsv.records).toEqual([expected]);
  const record = JSON.stringify(Object.fromEntries(names.map((name, n) => [name, n])));
  const fromJson = await importSource('x.json', `[${record}]`, { key: ['j0'] });
  expect(fromJson.records).toEqual([expected]);
});
