import { expect, it } from 'vitest';
import { pageCount, pageLinks } from './pages.ts';

it.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [1, 9, [1, 2, null, 9]],
  [4, 9, [1, 2, 3, 4, 5, null, 9]],
  [5, 9, [1, null, 4, 5, 6, null, 9]],
  [9, 9, [1, null, 8, 9]],
])('links from page %i of %i', (current, last, expected) => {
  expect(pageLinks(current, last)).toEqual(expected);
});

it.each([
  [0, 20, 0],
  [21, 20, 2],
  [34_969, 20, 500],
  [34_969, 48, 208],
])('%i records by %i make %i pages within reach', (total, rows, expected) => {
  expect(pageCount(total, rows)).toBe(expected);
});
