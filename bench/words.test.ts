import { expect, test } from 'vitest';
import { counted, duration, megabytes, share, times } from './words.ts';

test('a duration has three digits and the unit that suits it', () => {
  expect([0.7134, 9.996, 45.26, 819.6, 9990, 12_345].map(duration)).toEqual([
    '0.71 ms',
    '10.0 ms',
    '45.3 ms',
    '820 ms',
    '9,990 ms',
    '12.3 s',
  ]);
});

test('what was not measured shows a dash', () => {
  expect(duration(Number.NaN)).toBe('–');
  expect(times(1 / 0)).toBe('–');
  expect(megabytes(null)).toBe('–');
  expect(share(1, 0)).toBe('–');
});

test('ratios, sizes, counts and shares', () => {
  expect(times(1.3249)).toBe('1.32 ×');
  expect(megabytes(512 * 2 ** 20)).toBe('512 MB');
  expect(counted(1_000_000)).toBe('1,000,000');
  expect(share(3, 8)).toBe('38 %');
});
