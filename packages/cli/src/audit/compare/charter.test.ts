import { expect, test } from 'vitest';
import { DAY, entry, found } from '../../../test/audit/evidence.ts';
import type { CharterLine, Entry } from '../model.ts';

const line = (changes: Partial<CharterLine> = {}): CharterLine => ({
  name: 'a',
  lifetime: '10 jours',
  provider: 'Town',
  empty: [],
  ...changes,
});
const beside = (lines: readonly CharterLine[], entries: readonly Entry[]) =>
  found([], entries, { charter: { url: 'https://data.example.fr/cookies/', lines } })
    .filter(({ rule }) => rule !== 'never_seen')
    .map(({ sentence }) => sentence);

test('a table that says what the register says differs in nothing', () => {
  expect(beside([line()], [entry()])).toEqual([]);
  const pattern = entry({ label: '_pk_*', isPattern: true });
  expect(beside([line({ name: '_pk_*' })], [pattern])).toEqual([]);
  expect(beside([line({ lifetime: 'Session' })], [entry({ lifetime_s: null })])).toEqual([]);
  expect(beside([line({ lifetime: '13 mois' })], [entry({ lifetime_s: Math.round((13 * 365 * DAY) / 12) })])).toEqual(
    [],
  );
});

test.each<[what: string, lines: readonly CharterLine[], entries: readonly Entry[], sentence: string]>([
  [
    'a line too few',
    [line()],
    [entry(), entry({ label: 'b' })],
    '«b» is in the register, not in the table of the charter',
  ],
  [
    'a line too many',
    [line(), line({ name: 'b' })],
    [entry()],
    '«b» is in the table of the charter, not in the register',
  ],
  ['a line twice', [line(), line()], [entry()], 'the table of the charter has «a» twice'],
  ['another life', [line({ lifetime: '2 ans' })], [entry()], 'the charter says «2 ans» for «a», the register 10 d'],
  [
    'another provider',
    [line({ provider: 'X' })],
    [entry()],
    'the charter names «X» as provider of «a», the register «Town»',
  ],
  [
    'nothing',
    [line({ empty: ['Finalité'] })],
    [entry()],
    'the line of «a» in the charter says nothing under «Finalité»',
  ],
  ['no table', [], [], 'the page about cookies has no table of cookies'],
])('%s', (_, lines, entries, sentence) => {
  expect(beside(lines, entries)).toEqual([sentence]);
});

test('no page about cookies is a warning', () => {
  expect(found([], [], { charter: null }).map(({ rule, severity }) => [rule, severity])).toEqual([
    ['charter_not_found', 'warning'],
  ]);
});
