import { expect, test } from 'vitest';
import { secondsIn, shortLife } from './duration.ts';

test.each([
  ['2 semaines', 1_209_600],
  ['12\u00a0mois', 31_536_000],
  ['6 months', 15_768_000],
  ['1 an', 31_536_000],
  ['2 años', 63_072_000],
  ['182 jours', 15_724_800],
  ['30 minutes', 1_800],
  ['1,5 heure', 5_400],
  ['Session', null],
  ['', null],
  ['3 clics', null],
])('«%s» is %s seconds', (words, seconds) => {
  expect(secondsIn(words)).toBe(seconds);
});

test.each([
  [45, '45 s'],
  [1_800, '30 min'],
  [15_724_800, '182 d'],
  [216_000, '2.5 d'],
])('%s s is written %s', (seconds, words) => {
  expect(shortLife(seconds)).toBe(words);
});
