import { expect, test } from 'vitest';
import { CookieProblem, expireCookie, writeCookie } from './write.ts';

test.each([
  ['sessionid', 'sessionid=v; Max-Age=1209600; Path=/; HttpOnly; SameSite=Lax; Secure'],
  ['csrftoken', 'csrftoken=v; Max-Age=1209600; Path=/; SameSite=Lax; Secure'],
  ['django_language', 'django_language=v; Max-Age=31536000; Path=/; SameSite=Lax; Secure'],
  ['cookies_preferences', 'cookies_preferences=v; Max-Age=15724800; Path=/; SameSite=Lax; Secure'],
] as const)('%s is written in full', (name, header) => {
  expect(writeCookie(name, 'v', { https: true })).toBe(header);
  expect(writeCookie(name, 'v', { https: false })).toBe(header.replace('; Secure', ''));
});

test('a removal names the path and domain that it is for', () => {
  expect(expireCookie('_pk_id.1', { https: true })).toBe('_pk_id.1=; Max-Age=0; Path=/; SameSite=Lax; Secure');
  expect(expireCookie('x', { https: false, path: '/a', domain: 'example.org' })).toBe(
    'x=; Max-Age=0; Path=/a; Domain=example.org; SameSite=Lax',
  );
});

test.each(['', 'a b', 'a;b', 'a,b', 'a"b', 'é', 'a\r\nSet-Cookie: x=1', 'a'.repeat(4096)])(
  'the value %j cannot be written',
  (value) => {
    expect(() => writeCookie('csrftoken', value, { https: true })).toThrow(CookieProblem);
  },
);

test('a problem does not repeat the value', () => {
  expect(() => writeCookie('sessionid', 'secret value', { https: true })).toThrow(/^(?!.*secret).*sessionid/);
});

test.each([
  ['a b', {}],
  ['a=b', {}],
  ['a', { path: '/; Domain=x' }],
  ['a', { domain: 'x\r\ny' }],
])('nothing can be slipped into a removal: %j %j', (name, place) => {
  expect(() => expireCookie(name, { https: true, ...place })).toThrow(CookieProblem);
});
