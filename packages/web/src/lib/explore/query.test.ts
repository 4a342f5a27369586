import { describe, expect, it } from 'vitest';
import {
  aboutWords,
  apiFilters,
  apiOrder,
  everyWord,
  nextSort,
  queryString,
  readView,
  sortDirection,
  toggleRefinement,
  type View,
  viewPairs,
} from './query.ts';

const limits = { sizes: [20, 50, 100], defaultSort: '' };
const read = (query: string): View => readView(new URLSearchParams(query), limits);

describe('readView', () => {
  it('takes the defaults when the address is silent', () => {
    expect(read('')).toEqual({ q: '', where: '', refine: [], exclude: [], sort: '', rows: 20, start: 0 });
  });

  it('reads the words of older portals', () => {
    expect(read('q=+eau+&refine.theme=Santé&exclude.theme=A%2FB&sort=-nom&rows=50&start=100')).toEqual({
      q: 'eau',
      where: '',
      refine: [{ facet: 'theme', value: 'Santé' }],
      exclude: [{ facet: 'theme', value: 'A/B' }],
      sort: '-nom',
      rows: 50,
      start: 100,
    });
  });

  it.each([
    ['rows=33', { rows: 20 }],
    ['start=-5', { start: 0 }],
    ['start=1.5', { start: 0 }],
    ['start=abc', { start: 0 }],
    ['start=47', { start: 40 }],
    ['start=9980', { start: 9980 }],
    ['start=10000', { start: 0 }],
    ['refine.=x&refine.theme=', { refine: [] }],
  ])('brings %s back within bounds', (query, expected) => {
    expect(read(query)).toMatchObject(expected);
  });
});

describe('addresses', () => {
  it.each(['', 'q=eau', 'where=a+%3E+1', 'q=eau&refine.theme=Sant%C3%A9&exclude.k=a&sort=-nom&rows=50&start=100'])(
    'writes back what it read: %s',
    (query) => {
      expect(queryString(viewPairs(read(query), limits))).toBe(query === '' ? '' : `?${query}`);
    },
  );

  it('takes up a value from the first page, and leaves it again', () => {
    const value = { facet: 'theme', value: 'Santé' };
    const taken = toggleRefinement(read('start=40'), value);
    expect(taken).toMatchObject({ refine: [value], start: 0 });
    expect(toggleRefinement(taken, value).refine).toEqual([]);
  });

  it('sorts upwards, then downwards', () => {
    expect(nextSort(read(''), 'nom')).toBe('-nom');
    expect(nextSort(read('sort=-nom'), 'nom')).toBe('nom');
    expect(sortDirection(read('sort=nom'), 'nom')).toBe('descending');
    expect(sortDirection(read('sort=nom'), 'code')).toBeNull();
  });
});

describe('what the API is asked', () => {
  it('quotes the values of the visitor', () => {
    const filters = apiFilters(read('q=l%22eau&where=n+%3E+1&refine.nom=a:%22b%22'), everyWord);
    expect([...filters]).toEqual([
      ['where', '"l\\"eau*"'],
      ['where', 'n > 1'],
      ['refine', 'nom:"a:\\"b\\""'],
    ]);
  });

  it.each([
    ['-nom', '`nom` asc'],
    ['nom', '`nom` desc'],
    ['a`b', '`a\\`b` desc'],
  ])('orders %s as %s', (sort, expected) => {
    expect(apiOrder(sort)).toBe(expected);
  });

  it('lets the last word be unfinished, unless it is finished', () => {
    expect(everyWord('saint den')).toBe('"saint den*"');
    expect(everyWord('orl*')).toBe('"orl*"');
    expect(aboutWords('orl"')).toBe('search("orl\\"")');
  });
});
