import { expect, it } from 'vitest';
import { localPath } from './next.ts';

it.each([
  ['/backoffice/?a=1', '/backoffice/?a=1'],
  ['//evil.example/', '/account/'],
  ['/\\evil.example/', '/account/'],
  ['https://evil.example/', '/account/'],
  ['', '/account/'],
  [null, '/account/'],
  [undefined, '/account/'],
])('of %s makes %s', (wanted, expected) => {
  expect(localPath(wanted, '/account/')).toBe(expected);
});
