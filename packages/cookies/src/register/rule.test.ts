import { expect, test } from 'vitest';
import { type Ground, type Party, type PurposeKind, parties, purposeKinds } from './register.ts';
import { type Consent, classify, type Kind } from './rule.ts';

type Line = readonly [PurposeKind, anonymous: boolean, Party, Kind, Consent, Ground | null];

/** The law as a table, written by hand: what `classify` must say of an entry that names the ground `interface`. */
const lines: readonly Line[] = [
  ['necessary', true, 'first', 'necessary', 'exempt', 'interface'],
  ['necessary', true, 'third', 'necessary', 'exempt', 'interface'],
  ['necessary', false, 'first', 'necessary', 'exempt', 'interface'],
  ['necessary', false, 'third', 'necessary', 'exempt', 'interface'],
  ['statistics', true, 'first', 'statistics', 'exempt', 'anonymous_statistics'],
  ['statistics', true, 'third', 'statistics', 'asked', null],
  ['statistics', false, 'first', 'statistics', 'asked', null],
  ['statistics', false, 'third', 'statistics', 'asked', null],
  ['other', true, 'first', 'internal', 'asked', null],
  ['other', true, 'third', 'third_party', 'asked', null],
  ['other', false, 'first', 'internal', 'asked', null],
  ['other', false, 'third', 'third_party', 'asked', null],
];

test('the table has each combination once', () => {
  const all = purposeKinds.flatMap((purpose) =>
    [true, false].flatMap((anonymous) => parties.map((party) => `${purpose} ${anonymous} ${party}`)),
  );
  expect(lines.map(([purpose, anonymous, party]) => `${purpose} ${anonymous} ${party}`).sort()).toEqual(all.sort());
});

test.each(lines)('%s, anonymous %s, %s party: %s, %s', (purposeKind, anonymous, party, kind, consent, ground) => {
  expect(classify({ purposeKind, anonymous, party, ground: 'interface' })).toEqual({ kind, consent, ground });
});

test.each(lines)('%s, anonymous %s, %s party, received for own ends: asked', (purposeKind, anonymous, party, kind) => {
  const recipients = [
    { name: 'A', url: 'https://a.example', ownEnds: false },
    { name: 'B', url: 'https://b.example', ownEnds: true },
  ];
  const verdict = classify({ purposeKind, anonymous, party, ground: 'interface', recipients });
  expect(verdict).toEqual({ kind, consent: 'asked', ground: null });
});

test('a recipient who only works for the publisher changes nothing', () => {
  const recipients = [{ name: 'A', url: 'https://a.example', ownEnds: false }];
  const entry = { purposeKind: 'necessary', anonymous: false, party: 'first', ground: 'security', recipients } as const;
  expect(classify(entry).consent).toBe('exempt');
});

test.each([null, 'anonymous_statistics'] as const)('what is called necessary on the ground %s is asked', (ground) => {
  const verdict = classify({ purposeKind: 'necessary', anonymous: true, party: 'first', ground });
  expect(verdict).toEqual({ kind: 'necessary', consent: 'asked', ground: null });
});
