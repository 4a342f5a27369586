import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exempt, provider, withBoth } from '../test/fixture.ts';
import { canonicalJson, fnv1a } from './canonical.ts';
import { hashOf, wellKnown } from './well-known.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

test('the document has the shape of the design', () => {
  const document = wellKnown(exempt, { hash: 'abc' });
  expect(Object.keys(document).sort()).toEqual(['date', 'entries', 'hash', 'portal', 'schema', 'version']);
  expect(document.entries[0]).toEqual({
    name: 'sessionid',
    store: 'cookie',
    provider,
    service: 'authentication',
    where: ['front', 'back'],
    purpose: expect.objectContaining({ en: 'Remember, from one page to the next, the person who signed in.' }),
    party: 'first',
    anonymous: false,
    kind: 'necessary',
    lifetime_s: 1_209_600,
    attributes: { secure: true, http_only: true, same_site: 'Lax', path: '/' },
    consent: 'exempt',
    ground: 'authentication',
  });
});

test('a pattern stands in place of a name', () => {
  const last = wellKnown(withBoth, { hash: '' }).entries.at(-1);
  expect(last).toMatchObject({ pattern: '_pk_id.*', consent: 'asked', ground: null, kind: 'statistics' });
  expect(last).not.toHaveProperty('name');
});

test('anyone makes the hash again from the document alone', () => {
  const hash = hashOf(withBoth, sha256);
  const { hash: printed, ...rest } = JSON.parse(JSON.stringify(wellKnown(withBoth, { hash })));
  expect(sha256(canonicalJson(rest))).toBe(printed);
});

test('each public fact moves the hash', () => {
  const [first, ...others] = withBoth.entries;
  const longer = { ...withBoth, entries: [{ ...first, lifetime_s: 1 }, ...others] } as typeof withBoth;
  const variants = [withBoth, longer, { ...withBoth, version: 2 }, { ...withBoth, entries: others }];
  expect(new Set(variants.map((register) => hashOf(register, sha256))).size).toBe(4);
});

test('equal values have one canonical text, which is their JSON', () => {
  const shuffled = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, member]) => [key, shuffled(member)]),
        )
      : value;
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
  expect(canonicalJson({ b: [1, { d: null, c: 'é' }], a: undefined })).toBe('{"b":[1,{"c":"é","d":null}]}');
});

test('FNV-1a, by its published values', () => {
  expect([fnv1a(''), fnv1a('a'), fnv1a('foobar')]).toEqual(['811c9dc5', 'e40c292c', 'bf9cf968']);
});
