import { describe, expect, test } from 'vitest';
import { secondsIn } from './charter-page.ts';
import { type DeclaredEntry, differences, type Evidence } from './compare.ts';
import type { SeenCookie } from './observe.ts';

const declared: DeclaredEntry = {
  name: 'a',
  store: 'cookie',
  provider: { name: 'L' },
  lifetime_s: 1_209_600,
  attributes: { secure: true, http_only: true, same_site: 'Lax', path: '/' },
  party: 'first',
  consent: 'exempt',
};
const row = { provider: 'L', service: 's', name: 'a', purpose: 'p', kind: 'k', lifetime: '2 semaines', consent: 'c' };
const cookie: SeenCookie = {
  name: 'a',
  host: 'x',
  path: '/',
  http_only: true,
  secure: false,
  same_site: 'Lax',
  partitioned: false,
  lifetime_s: 1_209_590,
};
const nothing = { cookies: [], local: [], session: [], indexeddb: [], cache: [] };

function evidence(
  change: { cookie?: Partial<SeenCookie>; entry?: Partial<DeclaredEntry>; local?: string[]; hosts?: string[] } = {},
): Evidence {
  const entry = { ...declared, ...change.entry };
  const holdings = { ...nothing, cookies: [{ ...cookie, ...change.cookie }], local: change.local ?? [] };
  const observations = [{ state: 'S', accepted: false, holdings, hosts: change.hosts ?? ['x'] }];
  return { ownHost: 'x', declared: [entry], rows: [row], observations };
}

describe('the comparison', () => {
  test('finds nothing where all agree', () => {
    expect(differences(evidence())).toEqual([]);
  });

  test.each([
    [{ cookie: { lifetime_s: 1_300_000 } }, 'lives 1300000 s'],
    [{ cookie: { lifetime_s: 1000 } }, 'lives 1000 s'],
    [{ cookie: { lifetime_s: null } }, 'lives with the browser'],
    [{ cookie: { http_only: false } }, 'HttpOnly false'],
    [{ cookie: { same_site: 'None' } }, 'SameSite None'],
    [{ cookie: { path: '/a' } }, 'path /a'],
    [{ cookie: { partitioned: true } }, 'Partitioned true'],
    [{ cookie: { host: '.x' } }, 'whole domain'],
    [{ cookie: { host: 'y' } }, 'a is of y, the charter says first party'],
    [{ entry: { party: 'third' } }, 'a is of x, the charter says third party'],
    [{ cookie: { name: 'b' } }, 'the cookie b of x is not declared'],
    [{ entry: { consent: 'asked' as const } }, 'without consent'],
    [{ entry: { lifetime_s: 60 } }, 'the document 60 s'],
    [{ local: ['http://x k'] }, 'local storage holds http://x k'],
    [{ hosts: ['x', 'y'] }, 'y was contacted'],
  ])('%j is told', (change, sentence) => {
    expect(differences(evidence(change)).join('\n')).toContain(sentence);
  });

  test('what is declared and never appears is told', () => {
    const empty = { ...evidence(), observations: [] };
    expect(differences(empty)).toEqual(['a is declared and never appeared']);
  });

  test('a line missing on either side is told', () => {
    expect(differences({ ...evidence(), rows: [] })).toContain('a is in the document, not in the charter');
    expect(differences({ ...evidence(), rows: [row, row] })).toContain('the charter has two lines for a');
    expect(differences({ ...evidence(), declared: [] })).toContain('a is in the charter, not in the document');
  });
});

test.each([
  ['2 semaines', 1_209_600],
  ['12 mois', 31_536_000],
  ['12\u00a0months', 31_536_000],
  ['182 días', 15_724_800],
  ['1 día', 86_400],
  ['rien', null],
])('%s is %s seconds', (words, seconds) => {
  expect(secondsIn(words)).toBe(seconds);
});
