import { expect, it } from 'vitest';
import { overwriteGetLocale } from '../../paraglide/runtime.js';
import { problemWords } from './problems.ts';

overwriteGetLocale(() => 'fr');

it('tells a known problem in the language of the page, with its facts', () => {
  const told = problemWords({
    code: 'dataset_id_invalid',
    message: 'in English',
    details: { id: 'Été 1', suggestion: 'ete-1' },
    hint: null,
  });
  expect(told.language).toBeUndefined();
  expect(told.message).toContain('«\u00a0Été 1\u00a0»');
  expect(told.hint).toContain('ete-1');
});

it('tells what it does not know as the server did, and says that it is English', () => {
  const problem = { code: 'something_new', message: 'Something new.', details: null, hint: 'Do this.' };
  expect(problemWords(problem)).toEqual({ message: 'Something new.', hint: 'Do this.', language: 'en' });
});

it('names the nearest field of a condition that does not read, else how conditions are written', () => {
  const refused = (hint: string | null) =>
    problemWords({ code: 'condition_invalid', message: '', details: { message: 'Unknown field', hint }, hint }).hint;
  expect(refused('Did you mean commune?')).toContain('«\u00a0commune\u00a0»');
  expect(refused(null)).toContain('annee');
});
