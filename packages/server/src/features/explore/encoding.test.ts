import { describe, expect, test } from 'vitest';
import { chooseCoding } from './encoding.ts';

describe('what an Accept-Encoding likes best', () => {
  test.each([
    ['', null],
    ['gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['x-gzip', 'gzip'],
    ['gzip, deflate', 'gzip'],
    ['gzip, deflate, br, zstd', 'gzip'],
    ['deflate, gzip;q=1.0, *;q=0.5', 'gzip'],
    ['*', 'gzip'],
    ['br', 'br'],
    ['zstd;q=1, gzip;q=0.5', 'zstd'],
    ['gzip;q=0, br', 'br'],
    ['*;q=0.3, gzip;q=0', 'zstd'],
    ['gzip;q=0', null],
    ['identity', null],
    ['identity, gzip;q=0.5', null],
    ['identity;q=0.5, gzip', 'gzip'],
    ['deflate', null],
    ['*;q=0', null],
    ['gzip;q=much', null],
    ['gzip;q=1;q=0', null],
    [',,;;q=,=;gzip', null],
    [` gzip ; q = 0.8 `, 'gzip'],
    [`${'a,'.repeat(30_000)}gzip`, null],
  ])('%s', (accepted, expected) => {
    expect(chooseCoding(accepted)).toBe(expected);
  });
});
