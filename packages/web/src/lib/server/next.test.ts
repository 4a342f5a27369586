import { expect, it } from 'vitest';
import { admission, localPath } from './next.ts';

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

const roles = ['reader'] as const;
it.each([
  ['/', null, 'sign in'],
  ['/', { roles: [] }, 'closed'],
  ['/', { roles: [...roles] }, 'open'],
  ['/explore/', { roles: [] }, 'closed'],
  ['/accounts-of-old/', null, 'sign in'],
  ['/oauth2/', null, 'sign in'],
  ...['/login/', '/account/', '/account/login/', '/cookies/', '/oauth2/authorize/'].flatMap((path) => [
    [path, null, 'open'] as const,
    [path, { roles: [] }, 'open'] as const,
  ]),
] as const)('a portal for its accounts alone is at %s for %j: %s', (path, account, expected) => {
  expect(admission(path, account && { roles: [...account.roles] })).toBe(expected);
});
