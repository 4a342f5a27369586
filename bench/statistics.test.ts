import { describe, expect, test } from 'vitest';
import { median, quantile, ratio } from './statistics.ts';

describe('median', () => {
  test('is the middle one, whatever the order, and is not moved by one that is far off', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([1, 5, 1_000_000])).toBe(5);
  });

  test('is the mean of the two in the middle', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  test('sorts numbers as numbers, and leaves them as they were', () => {
    const numbers = [100, 20, 3];
    expect(median(numbers)).toBe(20);
    expect(numbers).toEqual([100, 20, 3]);
  });

  test('of nothing is not a number', () => {
    expect(median([])).toBeNaN();
  });
});

describe('quantile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  test('is a number of the list', () => {
    expect(quantile(hundred, 0.95)).toBe(95);
    expect(quantile([7], 0.95)).toBe(7);
  });

  test('reaches both ends', () => {
    expect(quantile(hundred, 0)).toBe(1);
    expect(quantile(hundred, 1)).toBe(100);
    expect(quantile([], 0.5)).toBeNaN();
  });
});

test('a ratio compares the medians', () => {
  expect(ratio([30, 10, 20], [5, 10, 4])).toBe(4);
});
