import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../test/fixture.ts';
import { readChoice, writeChoice } from './codec.ts';
import type { Choice } from './shape.ts';

const choice: Choice = { v: 1, r: '0f1e2d3c', d: day, p: { videos: true, audience: false } };
const encoded = (value: unknown): string => encodeURIComponent(JSON.stringify(value));
/** 22 November 2026 and so many days, as `YYYY-MM-DD`. */
const later = (days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

test('the text is URL-encoded JSON, keys in the order of the design', () => {
  expect(decodeURIComponent(writeChoice(choice))).toBe(
    '{"v":1,"r":"0f1e2d3c","d":"2026-11-22","p":{"videos":true,"audience":false}}',
  );
});

const anyChoice = fc.record({
  v: fc.constant(1 as const),
  r: fc.stringMatching(/^[0-9a-f]{8}$/),
  d: fc.integer({ min: 0, max: 182 }).map((days) => later(-days)),
  p: fc.dictionary(fc.stringMatching(/^[a-z0-9][a-z0-9_.-]{0,20}(\/[a-z0-9][a-z0-9.-]{0,20})?$/), fc.boolean(), {
    maxKeys: 32,
    noNullPrototype: true,
  }),
});

test('what is written is read back', () => {
  fc.assert(
    fc.property(anyChoice, (written) => {
      expect(readChoice(writeChoice(written), day)).toEqual(written);
    }),
  );
});

const isValid = (read: Choice | null): boolean =>
  read === null ||
  (read.v === 1 &&
    /^[0-9a-f]{8}$/.test(read.r) &&
    read.d <= later(1) &&
    read.d >= later(-182) &&
    Object.entries(read.p).every(
      ([key, value]) =>
        key.length <= 80 &&
        /^[a-z0-9][a-z0-9_.-]{0,39}(\/[a-z0-9][a-z0-9.-]*)?$/.test(key) &&
        typeof value === 'boolean',
    ));

test('any text is a valid choice or nothing', () => {
  const near = fc.tuple(fc.constantFrom(...'{}[]":,%\\'), fc.nat(120)).map(([character, at]) => {
    const text = writeChoice(choice);
    return text.slice(0, at) + character + text.slice(at + 1);
  });
  const data = fc
    .object({ key: fc.constantFrom('v', 'r', 'd', 'p', 'timestamp', 'ga', '__proto__'), maxDepth: 2 })
    .map(encoded);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), near, data, fc.anything().map(encoded)), (text) => {
      expect(isValid(readChoice(text, day))).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['nothing', undefined],
  ['an empty value', ''],
  ['half of an escape', '%7B%2'],
  ['a list', encoded([choice])],
  ['another version', encoded({ ...choice, v: 2 })],
  ['a version of the register of nine digits', encoded({ ...choice, r: '0f1e2d3c4' })],
  ['a day that does not exist', encoded({ ...choice, d: '2026-11-31' })],
  ['a day from the future', encoded({ ...choice, d: later(2) })],
  ['answers that are a list', encoded({ ...choice, p: [true] })],
  ['a value longer than a cookie', `${encoded(choice)}${' '.repeat(4096)}`],
])('%s is no choice', (_what, text) => {
  expect(readChoice(text, day)).toBeNull();
});

test('what is not an answer is left out', () => {
  const text = `{"v":1,"r":"0f1e2d3c","d":"${day}","p":{"videos":true,"audience":"yes","__proto__":true,"A b":false}}`;
  expect(readChoice(encodeURIComponent(text), day)?.p).toEqual({ videos: true });
});

test('a choice holds 182 days from its day', () => {
  expect(readChoice(writeChoice(choice), later(182))).toEqual(choice);
  expect(readChoice(writeChoice(choice), later(183))).toBeNull();
});

const at = Date.parse(day);

test.each([
  [
    'a refusal stands, an acceptance is forgotten',
    { ga: false, piano: true, timestamp: at },
    { ga: false, statistics: false },
  ],
  ['seconds are understood', { xiti: false, timestamp: at / 1000 }, { xiti: false, statistics: false }],
  [
    'a refusal of functional cookies is not one of statistics',
    { functional_cookies: false, timestamp: at },
    { functional_cookies: false },
  ],
  ['without a time the refusal stands', { matomo: false }, { matomo: false, statistics: false }],
  ['only acceptances: nothing stands', { ga: true, at: true, timestamp: at }, {}],
])('older form: %s', (_what, older, p) => {
  expect(readChoice(encoded(older), day)).toEqual({ v: 1, r: '00000000', d: day, p });
});

test.each([
  ['expired', { ga: false, timestamp: at - 183 * 86_400_000 }],
  ['from the future', { ga: false, timestamp: at + 3 * 86_400_000 }],
  ['of a time that is none', { ga: false, timestamp: 1e300 }],
  ['of a time that is a text', { ga: false, timestamp: 'now' }],
  ['without a tool', { timestamp: at }],
])('older form %s: no choice', (_what, older) => {
  expect(readChoice(encoded(older), day)).toBeNull();
});

const own = JSON.stringify(choice);
const raw = (text: string): string => encodeURIComponent(text);
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

test.each([
  ['a key said twice', raw(own.replace('"videos":true', '"videos":false,"videos":true'))],
  ['answers said twice', raw(own.replace('"p":{', '"p":{"videos":false},"p":{'))],
  ['a key said twice, once as an escape', raw(own.replace('"videos"', '"\\u0076ideos":false,"videos"'))],
  ['spaces between its parts', raw(own.replace(':', ': '))],
  ['a number written otherwise', raw(own.replace('"v":1', '"v":1.0'))],
  ['something after it', raw(`${own}{}`)],
  ['its last letter lost', raw(own.slice(0, -1))],
  ['not encoded, cut at a quote', own.slice(0, 8)],
  ['encoded twice', raw(raw(own))],
  ['a thousand lists in one another', raw(nested(600))],
  ['deep data where a day should be', raw(own.replace(`"${day}"`, nested(300)))],
  ['answers that are a text', raw(own.replace(/\{"videos.*/, '"videos"}'))],
  ['a version that is a text', raw(own.replace('"v":1', '"v":"1"'))],
  ['a version that is true', raw(own.replace('"v":1', '"v":true'))],
  ['a null byte', raw(own.replace('videos', 'vid\u0000eos')).replace('%00', '%')],
])('hostile: %s is no choice, or no acceptance', (_what, text) => {
  const read = readChoice(text, day);
  expect(Object.values(read?.p ?? {})).not.toContain(true);
});

test('hostile: no cut of a choice is another choice', () => {
  const text = writeChoice({ ...choice, p: { videos: true, 'videos/a.example': false, audience: true } });
  for (let length = 0; length < text.length; length += 1) expect(readChoice(text.slice(0, length), day)).toBeNull();
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'])(
  'hostile: the answer to %s is its own or none, and nothing else has it',
  (key) => {
    const text = raw(own.replace('"videos"', JSON.stringify(key)));
    const read = readChoice(text, day);
    expect(read?.p['videos']).toBeUndefined();
    expect(Object.hasOwn(Object.prototype, 'videos')).toBe(false);
    expect(({} as Record<string, unknown>)['audience']).toBeUndefined();
  },
);

test('hostile: the last length that a browser keeps is read, one more is not', () => {
  const filled = (length: number): string => {
    const empty = raw(JSON.stringify({ ...choice, x: '' }));
    return raw(JSON.stringify({ ...choice, x: 'a'.repeat(length - empty.length) }));
  };
  const longest = 4096 - 'cookies_preferences'.length;
  expect(filled(longest)).toHaveLength(longest);
  expect(readChoice(filled(longest), day)).toEqual(choice);
  expect(readChoice(filled(longest + 1), day)).toBeNull();
});

test('hostile: a key of a provider that is too long, or that holds another level, is left out', () => {
  const p = {
    videos: false,
    [`videos/${'a'.repeat(80)}`]: true,
    'videos/a/b': true,
    'videos/': true,
    '/a': true,
    'videos/A': true,
  };
  expect(readChoice(encoded({ ...choice, p }), day)?.p).toEqual({ videos: false });
});

test.each([
  ['a time of each kind', { ga: false, timestamp: '1763800000' }],
  ['a time below zero', { ga: false, timestamp: -1 }],
  ['a time that is no number', { ga: false, timestamp: {} }],
])('hostile: the older form with %s is no choice', (_what, older) => {
  expect(readChoice(encoded(older), day)).toBeNull();
});

test('hostile: the older form never accepts anything, whatever it holds', () => {
  const older = fc.dictionary(fc.string({ maxLength: 12 }), fc.oneof(fc.boolean(), fc.jsonValue({ maxDepth: 2 })), {
    maxKeys: 8,
  });
  fc.assert(
    fc.property(older, (data) => {
      const { v: _, ...rest } = data as { v?: unknown };
      expect(Object.values(readChoice(encoded(rest), day)?.p ?? {})).not.toContain(true);
    }),
  );
});

test('hostile: deep data beside the answers is read past', () => {
  expect(readChoice(raw(own.replace('"v":1', `"v":1,"x":${nested(600)}`)), day)).toEqual(choice);
});

test('hostile: data as deep as a cookie can hold is no choice, and no error', () => {
  const text = own.replace('"v":1', `"v":1,"x":${nested(1900)}`);
  expect(text.length).toBeLessThan(4077);
  expect([null, choice]).toContainEqual(readChoice(text, day));
});
