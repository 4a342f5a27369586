import { expect, test } from 'vitest';
import { readCookieLine } from './cookie-line.ts';

const now = Date.UTC(2026, 10, 22);
const read = (line: string) => readCookieLine(line, 'data.example.fr', now);

test.each([
  ['a=1', { name: 'a', host: 'data.example.fr', asked_s: null, deletes: false }],
  [
    'a=1; Max-Age=60; expires=Thu, 01 Jan 1970 00:00:00 GMT',
    { name: 'a', host: 'data.example.fr', asked_s: 60, deletes: false },
  ],
  ['a=1; DOMAIN=.Example.fr; Path=/', { name: 'a', host: '.example.fr', asked_s: null, deletes: false }],
  ['a=; expires=Sun, 22 Nov 2026 01:00:00 GMT', { name: 'a', host: 'data.example.fr', asked_s: 3600, deletes: false }],
  ['a=; Max-Age=0', { name: 'a', host: 'data.example.fr', asked_s: 0, deletes: true }],
  ['a=; Max-Age=soon', { name: 'a', host: 'data.example.fr', asked_s: null, deletes: false }],
])('%s', (line, cookie) => {
  expect(read(line)).toEqual(cookie);
});

test.each(['', 'Secure', '=1', '; Path=/'])('«%s» sets no cookie with a name', (line) => {
  expect(read(line)).toBe(null);
});
