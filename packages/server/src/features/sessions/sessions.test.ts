import { describe, expect, test } from 'vitest';
import { foreignOrigin } from './origin.ts';
import { openThrottle } from './throttle.ts';
import { isToken, makeToken } from './token.ts';

describe('the token against forgery', () => {
  const secret = 'a secret';

  test('holds for its session, and for no other and no other secret', () => {
    const token = makeToken(secret, 'session a');
    expect(isToken(secret, 'session a', token)).toBe(true);
    expect(isToken(secret, 'session b', token)).toBe(false);
    expect(isToken(secret, null, token)).toBe(false);
    expect(isToken('another', 'session a', token)).toBe(false);
  });

  test('before sign-in it holds for nobody in particular', () => {
    expect(isToken(secret, null, makeToken(secret, null))).toBe(true);
  });

  test.each([null, '', 'a', 'a.b', 'a.b.c', '.', `${'x'.repeat(300)}.y`])('%j is none', (token) => {
    expect(isToken(secret, null, token)).toBe(false);
  });
});

describe('where an unsafe request comes from', () => {
  const origin = 'http://here.localhost:3000';

  test.each([
    [{ 'sec-fetch-site': 'same-origin' }, null],
    [{ 'sec-fetch-site': 'same-origin', origin }, null],
    [{ origin }, null],
    [{ referer: `${origin}/login/` }, null],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://evil.example' }, 'origin_foreign'],
    [{ 'sec-fetch-site': 'same-site', origin: 'http://other.localhost:3000' }, 'origin_foreign'],
    [{ 'sec-fetch-site': 'none' }, 'origin_foreign'],
    [{ origin: 'http://here.localhost:3001' }, 'origin_foreign'],
    [{ origin: 'null' }, 'origin_foreign'],
    [{ referer: 'http://evil.example/' }, 'origin_foreign'],
    [{ referer: 'no address' }, 'origin_foreign'],
    [{}, 'origin_unknown'],
  ])('%j: %s', (headers, expected) => {
    expect(foreignOrigin(headers, origin)?.code ?? null).toBe(expected);
  });
});

describe('guessing a password', () => {
  test('is slowed down after five failures, twice as long each time, and forgiven by a success', () => {
    const throttle = openThrottle();
    const keys = ['account a'];
    for (let attempt = 0; attempt < 5; attempt++) {
      throttle.check(keys, 0);
      throttle.failed(keys, 0);
    }
    expect(() => throttle.check(keys, 0)).toThrow('1 seconds');
    throttle.check(keys, 1000);
    throttle.failed(keys, 1000);
    expect(() => throttle.check(keys, 1000)).toThrow('2 seconds');
    throttle.succeeded({ account: 'account a', address: 'address b' });
    expect(() => throttle.check(keys, 1000)).not.toThrow();
  });

  test('a success forgives an address only its own attempt, so that it opens no way to guess at others', () => {
    const throttle = openThrottle();
    for (let attempt = 0; attempt < 4; attempt++) throttle.failed(['account other', 'address b'], 0);
    throttle.failed(['account mine', 'address b'], 0);
    throttle.succeeded({ account: 'account mine', address: 'address b' });
    throttle.check(['account mine', 'address b'], 0);
    throttle.failed(['account third', 'address b'], 0);
    expect(() => throttle.check(['account fourth', 'address b'], 0)).toThrow('1 seconds');
  });

  test('never waits longer than fifteen minutes', () => {
    const throttle = openThrottle();
    for (let attempt = 0; attempt < 40; attempt++) throttle.failed(['a'], 0);
    expect(() => throttle.check(['a'], 0)).toThrow('900 seconds');
    expect(() => throttle.check(['b'], 0)).not.toThrow();
  });
});
