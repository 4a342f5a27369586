import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toyDataset, toyFields, writeCache } from '../../storage/records/toy.ts';
import { startExplore, type TestExplore } from './testing.ts';

/** What an export must gather before it leaves is gathered by the instance for exports: the one that answers people has no room for it here. */
let explore: TestExplore;
const ROWS = 300_000;

beforeAll(async () => {
  explore = await startExplore({ memoryMb: 16 });
  const [text] = toyFields;
  if (!text) throw new Error('No fields');
  const fields = [
    { ...text, name: 'n', type: 'int' as const },
    { ...text, name: 'word' },
    { ...text, name: 'place', type: 'geo_point_2d' as const },
  ];
  explore.published.get('one')?.push(toyDataset({ id: 'long', uid: 'da_bound1', recordsCount: ROWS, fields }));
  const place = '{lon: range % 360 - 180.0, lat: range % 180 - 90.0}';
  const rows = `select range as n, 'a word of some length, behind which a number stands: ' || range as word, ${place} as place from range(${ROWS})`;
  await writeCache(join(explore.folder, 'cache', 'da_bound1', '1.duckdb'), rows);
});
afterAll(() => explore.close());

const linesOf = async (query: Readonly<Record<string, string>>): Promise<readonly string[]> => {
  const path = `/catalog/datasets/long/exports/csv?${new URLSearchParams({ with_bom: 'false', ...query })}`;
  const { body, statusCode } = await explore.get(path);
  expect(statusCode, body.slice(0, 300)).toBe(200);
  return body.split('\r\n').slice(1, -1);
};

test('a group for each record', async () => {
  const lines = await linesOf({ group_by: 'word', select: 'count(*) as c, sum(n) as s' });
  expect(lines).toHaveLength(ROWS);
  expect(lines[0]).toBe('a word of some length, behind which a number stands: 0;1;0');
});

test('records sorted by a long text', async () => {
  const lines = await linesOf({ order_by: 'word desc', select: 'n' });
  expect(lines).toHaveLength(ROWS);
  expect(lines[0]).toBe('99999');
});

test('records within a shape, in their order', async () => {
  const lines = await linesOf({
    where: "within(place, geom'POLYGON((-1 -90, 200 -90, 200 90, -1 90, -1 -90))')",
    select: 'n',
  });
  expect(lines.length).toBeGreaterThan(ROWS / 3);
  expect(lines).toEqual(
    lines
      .map(Number)
      .toSorted((a, b) => a - b)
      .map(String),
  );
});
