import { pageCaps } from '@lucarne/odsql';
import { describe, expect, test } from 'vitest';
import { pageLinks } from './links.ts';

const ADDRESS = 'http://one.localhost/api/explore/v2.1/catalog/datasets/cities/records?where=pop%3E1&apikey=secret';

/** The offset that each link moves to. */
function offsets(query: Parameters<typeof pageLinks>[1], total: number): Record<string, string | null> {
  const links = pageLinks(ADDRESS, query, total, pageCaps);
  return Object.fromEntries(links.map(({ rel, href }) => [rel, new URL(href).searchParams.get('offset')]));
}

describe('the pages around a page', () => {
  test.each<[what: string, query: Parameters<typeof pageLinks>[1], total: number, links: object]>([
    ['the first', { limit: 10, offset: 0 }, 25, { self: null, first: '0', last: '20', next: '10' }],
    ['one in the middle', { limit: 10, offset: 10 }, 25, { self: null, first: '0', last: '20', next: '20', prev: '0' }],
    ['the last', { limit: 10, offset: 20 }, 25, { self: null, first: '0', last: '20', prev: '10' }],
    ['the only one', { limit: 10, offset: 0 }, 10, { self: null, first: '0', last: '0' }],
    ['none', { limit: 10, offset: 0 }, 0, { self: null, first: '0', last: '0' }],
    ['without rows', { limit: 0, offset: 0 }, 25, { self: null, first: '0' }],
    ['as long as may be', { limit: -1, offset: 0 }, 250, { self: null, first: '0', last: '200', next: '100' }],
    [
      'the last that may be',
      { limit: 100, offset: 9900 },
      34_969,
      { self: null, first: '0', last: '9900', prev: '9800' },
    ],
    ['askew', { limit: 100, offset: 9850 }, 34_969, { self: null, first: '0', last: '9900', prev: '9750' }],
    [
      'longest, at the end',
      { limit: -1, offset: 9950 },
      34_969,
      { self: null, first: '0', last: '9900', prev: '9850' },
    ],
    [
      'of groups',
      { limit: 5000, offset: 10_000, group_by: 'name' },
      34_969,
      { self: null, first: '0', last: '15000', next: '15000', prev: '5000' },
    ],
    ['all groups', { limit: -1, offset: 0, group_by: 'name' }, 34_969, { self: null, first: '0', last: '0' }],
  ])('%s', (_what, query, total, links) => {
    expect(offsets(query, total)).toEqual(links);
  });

  test('leave the key out and the rest as it is', () => {
    const [self, first] = pageLinks(ADDRESS, { limit: 10, offset: 0 }, 3, pageCaps);
    expect(self?.href).toBe('http://one.localhost/api/explore/v2.1/catalog/datasets/cities/records?where=pop%3E1');
    expect(first?.href).toBe(`${self?.href}&offset=0`);
  });
});
