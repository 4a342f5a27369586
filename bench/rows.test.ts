import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { seededRandom } from './random.ts';
import { csvBlocks, FIELDS } from './rows.ts';

const csv = (rows: number): string => [...csvBlocks(rows)].join('');

test('the same seed gives the same numbers, from 0 to 1, and another seed others', () => {
  const [one, again, other] = [7, 7, 8].map(seededRandom).map((random) => Array.from({ length: 1000 }, random));
  expect(one).toEqual(again);
  expect(one).not.toEqual(other);
  expect(one?.every((value) => value >= 0 && value < 1)).toBe(true);
  expect((one ?? []).reduce((sum, value) => sum + value, 0) / 1000).toBeCloseTo(0.5, 1);
});

test('a table has its head, and as many lines as asked for, over several blocks too', () => {
  for (const rows of [0, 1, 5000, 12_001]) {
    const lines = csv(rows).trimEnd().split('\n');
    expect(lines[0]).toBe(FIELDS.join(','));
    expect(lines).toHaveLength(rows + 1);
  }
});

test('every line has ten values, each as its field wants it', () => {
  const value =
    /^("[^"]+"|[^",]+),\d+,(\d+\.\d\d)?,(true|false),\d{4}-\d\d-\d\d,\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ,"-?[\d.]+,-?[\d.]+",[^,]+,[^,]+,[^,]*$/;
  const wrong = csv(3000)
    .trimEnd()
    .split('\n')
    .slice(1)
    .filter((line) => !value.test(line));
  expect(wrong).toEqual([]);
});

test('the table never changes: a figure of today can be compared with one of last year', () => {
  expect(createHash('sha256').update(csv(10_000)).digest('hex')).toMatchInlineSnapshot(
    `"f3347483cb1d55819e641659f2617ffb6336e121d78d109c5e39ca6f6e512692"`,
  );
});
