import { expect, test } from 'vitest';
import { PUBLISHED_ROWS, readOptions } from './options.ts';

test('without a word, the published size', () => {
  expect(readOptions([])).toEqual({ only: null, rows: PUBLISHED_ROWS, out: null });
});

test('another size, another folder, help', () => {
  expect(readOptions(['--rows', '20000', '--out', 'there'])).toEqual({ only: null, rows: 20_000, out: 'there' });
  expect(readOptions(['--help'])).toBeNull();
});

test.each(['many', '999', '1e9', '2000.5'])('«%s» rows are refused', (rows) => {
  expect(() => readOptions(['--rows', rows])).toThrow(`--rows ${rows}`);
});

test('growth has a larger size of its own', () => {
  expect(readOptions(['growth'])).toEqual({ only: 'growth', rows: 10_000_000, out: null });
  expect(readOptions(['growth', '--rows', '50000'])).toMatchObject({ only: 'growth', rows: 50_000 });
});

test('exports have the published size', () => {
  expect(readOptions(['exports'])).toEqual({ only: 'exports', rows: PUBLISHED_ROWS, out: null });
});

test('an unknown word is refused', () => {
  expect(() => readOptions(['speed'])).toThrow('choice, growth, exports');
  expect(() => readOptions(['--row', '1000'])).toThrow('--row');
});
