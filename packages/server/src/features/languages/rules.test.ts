import { describe, expect, test } from 'vitest';
import { chooseLanguage, localPath } from './rules.ts';

const choose = (asked: { once?: string; chosen?: string; accepted?: string }) =>
  chooseLanguage({
    once: asked.once ?? null,
    chosen: asked.chosen ?? null,
    accepted: asked.accepted,
    languages: ['fr', 'en', 'es'],
    fallback: 'fr',
  });

describe('the language of an answer', () => {
  test.each([
    [{}, 'fr'],
    [{ accepted: 'en-GB,en;q=0.9,fr;q=0.5' }, 'en'],
    [{ accepted: 'de, es;q=0.4, en;q=0.6' }, 'en'],
    [{ accepted: 'en;q=0, es' }, 'es'],
    [{ accepted: 'de' }, 'fr'],
    [{ accepted: ';;;q=,' }, 'fr'],
    [{ chosen: 'es', accepted: 'en' }, 'es'],
    [{ chosen: 'xx', accepted: 'en' }, 'en'],
    [{ once: 'en-gb', chosen: 'es' }, 'en'],
    [{ once: 'xx', chosen: 'es' }, 'es'],
  ])('%j gives %s', (asked, expected) => {
    expect(choose(asked)).toBe(expected);
  });
});

describe('the place to go back to', () => {
  test.each([
    ['/explore/?q=a', '/explore/?q=a'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example', '/'],
    ['/a\nb', '/'],
    ['/a\u0001b', '/'],
    ['/été/€', '/'],
    ['', '/'],
    [undefined, '/'],
  ])('%j leads to %s', (next, expected) => {
    expect(localPath(next, '/')).toBe(expected);
  });
});
