import { expect, test } from 'vitest';
import { asLanguage, french } from './words.ts';

test.each([
  ['fr', 'fr'],
  ['fr-FR', 'fr'],
  ['EN-gb', 'en'],
  ['es-419', 'es'],
  ['de', null],
  ['', null],
])('the tag %s is %s', (tag, language) => {
  expect(asLanguage(tag)).toBe(language);
});

test('French spaces', () => {
  expect(french('Quoi ? « Oui » : non ; si !')).toBe('Quoi\u202f? «\u00a0Oui\u00a0»\u00a0: non\u202f; si\u202f!');
});
