import { expect, test } from 'vitest';
import { withBoth } from '../../test/fixture.ts';
import { charter } from '../charter/charter.ts';
import { languages } from '../words.ts';
import { charterOfFiles, charterOfServer } from './charters.ts';

const hash = 'a'.repeat(64);
const whole = (language: 'fr' | 'en' | 'es') => charter(withBoth, { language, address: 'www.example.fr', hash });
const idsOf = ({ blocks }: ReturnType<typeof whole>) => blocks.map(({ id }) => id);

test.each(languages)('in %s, another site says nothing that only a portal does', (language) => {
  const all = idsOf(whole(language));
  for (const id of ['choice-account', 'choice-once', 'choice-keep', 'register-door', 'register-text']) {
    expect(all).toContain(id);
  }
  const left = (made: ReturnType<typeof whole>) => all.filter((id) => !idsOf(made).includes(id));
  expect(left(charterOfServer(whole(language)))).toEqual(['choice-once', 'choice-account']);
  expect(left(charterOfFiles(whole(language)))).toEqual(['choice-account', 'register-door']);
});

test.each(languages)('in %s, a site without a server says what its script cannot do', (language) => {
  const texts = JSON.stringify(charterOfFiles(whole(language)));
  for (const fact of ['Safari', 'JavaScript', hash]) expect(texts).toContain(fact);
  expect(texts).not.toMatch(/\{(version|date|hash)\}/);
});
