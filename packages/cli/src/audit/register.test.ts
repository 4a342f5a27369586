import { describe, expect, test } from 'vitest';
import { cookie, DAY, found, site, state } from '../../test/audit/evidence.ts';
import { draftOf } from './draft.ts';
import { LONGEST_REGISTER, readRegister } from './register.ts';

const from = { source: 'file', address: 'register.json' } as const;
const read = (document: unknown) => readRegister(JSON.stringify(document), from);
const line = { name: 'a', store: 'cookie', consent: 'exempt' };

describe('a register', () => {
  test('is read from what a site publishes', () => {
    const provider = { name: 'Town', url: 'https://town.example/' };
    const attributes = { secure: true, http_only: true, same_site: 'Lax', path: '/' };
    const { version, entries } = read({
      version: 3,
      entries: [{ ...line, provider, party: 'first', where: ['front'], lifetime_s: 60, attributes }],
    });
    expect(version).toBe(3);
    expect(entries[0]).toMatchObject({ label: 'a', provider: 'Town', lifetime_s: 60, attributes: { http_only: true } });
  });

  test.each<[what: string, fields: Record<string, unknown>, consent: string]>([
    ['a ground', { ground: 'security' }, 'exempt'],
    ['no ground', { ground: null }, 'asked'],
    ['a recipient with its own ends', { ground: 'security', recipients: [{ ownEnds: true }] }, 'asked'],
  ])('that was exported says what is asked by %s', (_, fields, consent) => {
    expect(read({ entries: [{ name: 'a', store: 'cookie', ...fields }] }).entries[0]?.consent).toBe(consent);
  });

  test('is known by the hash of its content, whatever the order of its keys', () => {
    const hash = 'ab8b88f5d4bb7ed61be8c2ee5cc6ad5a4f7d0a7f1a7a2a8bcd4be8d0e2e3a4a5';
    const one = read({ schema: 'lucarne-cookies/1', portal: 'é', hash, version: 1, entries: [] });
    const other = read({ entries: [], version: 1, portal: 'é', schema: 'lucarne-cookies/1', hash });
    expect(one.realHash).toMatch(/^[0-9a-f]{64}$/);
    expect(one.realHash).toBe(other.realHash);
    expect(read({ schema: 'other/1', hash, entries: [] }).realHash).toBe(null);
  });

  test.each<[says: string, text: string]>([
    ['it is not JSON', '{'],
    ['it must be an object', '[]'],
    ['entries must be a list', '{}'],
    ['entries[0] must be an object', '{"entries":[1]}'],
    ['entries[0] needs a name or a pattern', '{"entries":[{"store":"cookie"}]}'],
    ['entries[0].store must be one of cookie', '{"entries":[{"name":"a","store":"jar"}]}'],
    ['entries[0].lifetime_s must be a number', '{"entries":[{"name":"a","store":"cookie","lifetime_s":"1 d"}]}'],
    ['entries[0].attributes must be an object', '{"entries":[{"name":"a","store":"cookie","attributes":1}]}'],
    ['entries[0].consent must be exempt or asked', '{"entries":[{"name":"a","store":"cookie","consent":"yes"}]}'],
    ['entries: at most', JSON.stringify({ entries: Array(5001).fill(line) })],
    ['it is longer than', ' '.repeat(LONGEST_REGISTER + 1)],
  ])('is refused: %s', (says, text) => {
    expect(() => readRegister(text, from)).toThrow(says);
  });
});

describe('a draft', () => {
  const origin = 'https://data.example.fr';
  const seen = {
    cookies: [
      cookie({ name: 'klaro' }),
      cookie({ name: '_ga', host: '.example.fr', asked_s: null, lifetime_s: 30 * DAY - 20 }),
    ],
    keys: [{ store: 'local' as const, origin, key: 'k', page: '/', by: null }],
    hosts: ['data.example.fr', 'tube.example'].map((host) => ({ host, what: 'script', page: '/' })),
  };
  const states = [state('no_answer', seen), state('accepted', seen)];
  const draft = draftOf(states, site, '2026-11-22');

  test('has a line for each thing, and asks for everything that no one has justified', () => {
    expect(draft.entries.map(({ store, name, party, consent }) => [store, name, party, consent])).toEqual([
      ['cookie', '_ga', 'first', 'asked'],
      ['cookie', 'klaro', 'first', 'exempt'],
      ['local', 'k', 'first', 'asked'],
      ['host', 'tube.example', 'third', 'asked'],
    ]);
    expect(draft.entries[0]).toMatchObject({
      lifetime_s: 30 * DAY,
      host: '.example.fr',
      seen_in: ['no_answer', 'accepted'],
    });
    expect(draft.entries[0]?.to_fill).toContain('purpose');
  });

  test('can be audited against: nothing is undeclared any more', () => {
    const { entries } = readRegister(JSON.stringify(draft), from);
    expect(found([state('accepted', seen)], entries)).toEqual([]);
    const rules = found([state('no_answer', seen)], entries).map(({ rule }) => rule);
    expect(rules).toEqual(['cookie_without_consent', 'key_without_consent', 'host_without_consent']);
  });
});
