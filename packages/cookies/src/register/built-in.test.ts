import { expect, test } from 'vitest';
import { exempt, provider } from '../../test/fixture.ts';
import { words } from '../words.ts';
import { type BuiltInCookie, exemptRegister } from './built-in.ts';
import { labelOf } from './register.ts';
import { classify } from './rule.ts';

test('the five built-ins, with the facts of the design', () => {
  const facts = exempt.entries.map((entry) => [
    labelOf(entry),
    entry.store,
    entry.lifetime_s,
    entry.attributes?.http_only ?? null,
    classify(entry).kind,
    classify(entry).ground,
  ]);
  expect(facts).toEqual([
    ['sessionid', 'cookie', 1_209_600, true, 'necessary', 'authentication'],
    ['django_language', 'cookie', 31_536_000, false, 'necessary', 'interface'],
    ['csrftoken', 'cookie', 1_209_600, false, 'necessary', 'security'],
    ['cookies_preferences', 'cookie', 15_724_800, false, 'necessary', 'choice'],
    ['anonymous_statistics', 'none', null, null, 'statistics', 'anonymous_statistics'],
  ]);
});

test('each built-in cookie is Secure, Path=/ and SameSite=Lax', () => {
  const cookies = exempt.entries.filter(({ store }) => store === 'cookie');
  expect(cookies).toHaveLength(4);
  for (const { attributes } of cookies) {
    expect(attributes).toMatchObject({ secure: true, same_site: 'Lax', path: '/' });
  }
});

test('a portal words a purpose and names the provider, and nothing else moves', () => {
  const purpose = words('Garder votre choix.', 'Keep your choice.', 'Guardar su elección.');
  const worded = exemptRegister({
    portal: 'centre-val-de-loire',
    date: '2026-11-22',
    provider: { name: 'Une région', url: 'https://region.example' },
    wording: { cookies_preferences: { purpose } },
  });
  expect(worded.entries[3]?.purpose).toEqual(purpose);
  const back = worded.entries.map((entry, at) => ({ ...entry, provider, purpose: exempt.entries[at]?.purpose }));
  expect(back).toEqual(exempt.entries);
});

test('another name is not a cookie that code may set', () => {
  type Accepts<Name extends string> = Name extends BuiltInCookie ? true : false;
  const answers: [Accepts<'sessionid'>, Accepts<'session_id'>, Accepts<'anonymous_statistics'>] = [true, false, false];
  expect(answers).toEqual([true, false, false]);
});
