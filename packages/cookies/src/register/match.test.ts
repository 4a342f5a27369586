import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isHost, isHostPattern, matchesPattern } from './match.ts';

/** What a pattern means, by the regular expression that we avoid at run time. */
const byRegExp = (pattern: string, text: string): boolean =>
  new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`, 's').test(text);

test('patterns match as their regular expressions do', () => {
  const few = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*'), maxLength: 6 });
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 8 });
  fc.assert(
    fc.property(few, text, (pattern, name) => {
      expect(matchesPattern(pattern, name)).toBe(byRegExp(pattern, name));
    }),
    { numRuns: 3000 },
  );
});

test('a pattern that would take a backtracking matcher for ever is answered', () => {
  expect(matchesPattern(`${'a*'.repeat(100)}b`, 'a'.repeat(4000))).toBe(false);
});

test.each([
  ['media.localhost:3000', true, false],
  ['video.example.org', true, false],
  ['*.example.org', false, true],
  ['https://video.example.org', false, false],
  ['video.example.org/path', false, false],
  ['video.example.org; script-src *', false, false],
  ['*.org', false, false],
  ['*', false, false],
  ['', false, false],
])('%s: host %s, pattern %s', (text, host, pattern) => {
  expect([isHost(text), isHostPattern(text)]).toEqual([host, pattern]);
});
