import { expect, test } from 'vitest';
import { type Given, settingsOf } from './settings.ts';

const given = (changes: Partial<Given> = {}): Given => ({
  url: 'https://data.example.fr/explore/#top',
  pages: undefined,
  page: [],
  email: undefined,
  password: undefined,
  language: undefined,
  report: undefined,
  insecure: false,
  ...changes,
});

test('what is left out has a value', () => {
  const { audit, format } = settingsOf(given());
  expect(audit).toMatchObject({
    url: 'https://data.example.fr/explore/',
    pages: 8,
    paths: [],
    language: 'en',
    account: null,
  });
  expect(format).toBe('text');
});

test('a name and a password in the address open its door and stand in no report', () => {
  const { audit } = settingsOf(given({ url: 'https://dpo:s%C3%A9same@data.example.fr/' }));
  expect(audit.url).toBe('https://data.example.fr/');
  expect(audit.door).toEqual({ username: 'dpo', password: 'sésame' });
});

test.each<[says: string, changes: Partial<Given>]>([
  ['«data.example.fr» is not the address of a site', { url: 'data.example.fr' }],
  ['is not the address of a site', { url: 'file:///etc/passwd' }],
  ['--pages 0', { pages: '0' }],
  ['--pages many', { pages: 'many' }],
  ['--pages 51', { pages: '51' }],
  ['--page https://other.example/', { page: ['https://other.example/'] }],
  ['--language français', { language: 'français' }],
  ['--email needs a password', { email: 'a@example.fr' }],
  ['--report pdf', { report: 'pdf' }],
])('not understood, exit code 2: %s', (says, changes) => {
  expect(() => settingsOf(given(changes))).toThrow(
    expect.objectContaining({ message: expect.stringContaining(says), exitCode: 2 }),
  );
});
