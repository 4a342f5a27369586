import { describe, expect, test } from 'vitest';
import { type RawParameters, readQueryParameters } from './parameters.ts';

describe('rows and start, the older names of the page', () => {
  const page = { limit: 10 };
  const aggregates = { limit: -1 };
  const file = { limit: -1, isFile: true };

  test.each<[raw: RawParameters, asked: typeof page, limit: number, offset: number]>([
    [{ rows: '50', start: '20' }, page, 50, 20],
    [{ rows: '5000', start: '20000' }, page, 0, 10_000],
    [{ rows: '100', start: '9950' }, page, 50, 9_950],
    [{ limit: '100', start: '9950' }, page, 50, 9_950],
    [{ limit: '101', start: '9950' }, page, 101, 9_950],
    [{ rows: '100', offset: '9950' }, page, 100, 9_950],
    [{ limit: '-1', start: '20000' }, page, -1, 10_000],
    [{ rows: '5000', group_by: 'x' }, page, 5_000, 0],
    [{ rows: '500', group_by: 'x' }, aggregates, 500, 0],
    [{ rows: '30000', group_by: 'x' }, aggregates, 20_000, 0],
    [{ rows: '5000', start: '30000', group_by: 'x' }, page, 0, 20_000],
    [{ rows: '5000', start: '17000', group_by: 'x' }, page, 3_000, 17_000],
    [{ start: '30000', group_by: 'x' }, aggregates, -1, 20_000],
    [{ rows: '5000', group_by: ' ' }, page, 100, 0],
    [{ rows: '5000', start: '20000' }, file, 5_000, 20_000],
    [{ rows: '100000', group_by: 'x' }, file, 100_000, 0],
    [{ rows: '5000', limit: '7' }, file, 7, 0],
    [{ rows: '-1' }, file, -1, 0],
    [{ rows: 'many' }, page, 10, 0],
  ])('%j of %j', (raw, asked, limit, offset) => {
    expect(readQueryParameters(raw, asked)).toMatchObject({ limit, offset });
  });
});
