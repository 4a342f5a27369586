import { expect, test } from 'vitest';
import { audience, exempt, playerCookie, playerHost, withBoth } from '../../test/fixture.ts';
import { withEntry } from './example.ts';
import type { ProblemCode } from './problems.ts';
import { readRegister } from './read.ts';
import type { Entry } from './register.ts';

/** The built-ins and one entry, with fields changed; `undefined` takes a field out. */
const having = (entry: Entry, change: object): unknown =>
  JSON.parse(JSON.stringify({ ...exempt, entries: [...exempt.entries, { ...entry, ...change }] }));

const changed = (name: string, change: object): unknown => ({
  ...exempt,
  entries: exempt.entries.map((entry) => (entry.name === name ? { ...entry, ...change } : entry)),
});

const without = (name: string): unknown => ({
  ...exempt,
  entries: exempt.entries.filter((entry) => entry.name !== name),
});

const manyQuestions = {
  ...exempt,
  entries: [
    ...exempt.entries,
    ...Array.from({ length: 33 }, (_, at) => ({
      ...audience,
      pattern: `_q${at}_*`,
      question: { ...audience.question, key: `q${at}` },
    })),
  ],
};

const ownEnds = [{ name: 'Ads', url: 'https://ads.example', ownEnds: true }];
type Case = readonly [input: unknown, entry: string | null, field: string | null];

/** One bad register for each code: a code without its case does not compile. */
const cases: Readonly<Record<ProblemCode, Case>> = {
  not_a_register: [[], null, null],
  field_missing: [having(audience, { purpose: undefined }), '_pk_id.*', 'purpose'],
  field_invalid: [having(audience, { purpose: { ...audience.purpose, es: ' ' } }), '_pk_id.*', 'purpose.es'],
  field_unknown: [having(audience, { lifetime: 3 }), '_pk_id.*', 'lifetime'],
  too_many: [manyQuestions, null, 'entries'],
  name_or_pattern: [having(audience, { pattern: undefined }), 'number 6', 'name'],
  name_invalid: [having(audience, { pattern: undefined, name: 'a b' }), 'a b', 'name'],
  pattern_invalid: [having(audience, { pattern: 'a*' }), 'a*', 'pattern'],
  pattern_covers_built_in: [having(audience, { pattern: 'session*' }), 'session*', 'pattern'],
  name_repeated: [having(playerCookie, { name: 'sessionid', host: undefined }), 'sessionid', 'name'],
  built_in_missing: [without('csrftoken'), 'csrftoken', null],
  built_in_changed: [changed('sessionid', { lifetime_s: 1_209_601 }), 'sessionid', 'lifetime_s'],
  lifetime_too_long: [having(audience, { lifetime_s: 34_560_001 }), '_pk_id.*', 'lifetime_s'],
  lifetime_unexpected: [having(playerHost, { lifetime_s: 1 }), 'media.localhost:3000', 'lifetime_s'],
  attributes_missing: [having(audience, { attributes: null }), '_pk_id.*', 'attributes'],
  attributes_unexpected: [having(audience, { store: 'local' }), '_pk_id.*', 'attributes'],
  same_site_none_insecure: [
    having(audience, { attributes: { ...audience.attributes, same_site: 'None', secure: false } }),
    '_pk_id.*',
    'attributes',
  ],
  ground_missing: [having(audience, { purposeKind: 'necessary' }), '_pk_id.*', 'ground'],
  ground_unexpected: [having(audience, { ground: 'interface' }), '_pk_id.*', 'ground'],
  question_missing: [having(audience, { question: undefined }), '_pk_id.*', 'question'],
  question_unexpected: [having(audience, { purposeKind: 'necessary', ground: 'interface' }), '_pk_id.*', 'question'],
  question_differs: [
    {
      ...exempt,
      entries: [
        ...exempt.entries,
        audience,
        { ...playerCookie, question: { ...audience.question, title: audience.purpose } },
      ],
    },
    'media_visitor',
    'question',
  ],
  question_reserved: [
    having(audience, { question: { ...audience.question, key: 'statistics' } }),
    '_pk_id.*',
    'question.key',
  ],
  necessary_for_others: [
    having(audience, { purposeKind: 'necessary', ground: 'interface', recipients: ownEnds }),
    '_pk_id.*',
    'recipients',
  ],
  host_unexpected: [having(audience, { host: 'other.example' }), '_pk_id.*', 'host'],
  loads_missing: [having(playerHost, { loads: undefined }), 'media.localhost:3000', 'loads'],
  scripts_unexpected: [having(audience, { scripts: ['https://a.example.org/a.js'] }), '_pk_id.*', 'scripts'],
  loads_unexpected: [having(audience, { loads: ['frame'] }), '_pk_id.*', 'loads'],
};

test.each(Object.entries(cases))('%s is found and says where', (code, [input, entry, field]) => {
  const read = readRegister(input);
  const found = read.ok ? [] : read.problems.filter((problem) => problem.code === code);
  expect(found.map(({ details }) => details)).toContainEqual({ entry, field });
  for (const { message, hint } of found) {
    expect(message).toContain(entry ?? 'register');
    expect(hint).not.toBe('');
  }
});

test('good registers are read, after a journey as JSON', () => {
  for (const register of [exempt, withBoth]) {
    expect(readRegister(JSON.parse(JSON.stringify(register)))).toEqual({ ok: true, register });
  }
});

const fixedChanges: readonly (readonly [string, object])[] = [
  ['store', { store: 'local' }],
  ['attributes', { attributes: { secure: true, http_only: false, same_site: 'Lax', path: '/' } }],
  ['lifetime_s', { lifetime_s: null }],
  ['purposeKind', { purposeKind: 'other' }],
  ['anonymous', { anonymous: true }],
  ['party', { party: 'third' }],
  ['ground', { ground: 'security' }],
  ['where', { where: ['front'] }],
  ['service', { service: 'sign-in' }],
  ['recipients', { recipients: ownEnds }],
  ['question', { question: audience.question }],
  ['loads', { loads: ['frame'] }],
];

test.each(fixedChanges)('%s of a built-in is fixed', (field, change) => {
  const read = readRegister(changed('sessionid', change));
  const found = read.ok ? [] : read.problems.filter(({ code }) => code === 'built_in_changed');
  expect(found.map(({ details }) => details)).toEqual([{ entry: 'sessionid', field }]);
});

test.each([
  ['/', true],
  ['/cookies/', true],
  ['//evil.example/', false],
  ['javascript:alert(1)', false],
])('a provider at %s is taken: %s', (url, taken) => {
  const provider = { ...audience.provider, url };
  expect(readRegister(changed('sessionid', { provider })).ok).toBe(taken);
});

test('the words and the provider of a built-in are free', () => {
  const change = { provider: audience.provider, purpose: audience.purpose, explanation: audience.explanation };
  expect(readRegister(changed('sessionid', change)).ok).toBe(true);
});

test('a built-in name on another host is another cookie', () => {
  const register = withEntry(exempt, { ...playerCookie, name: 'sessionid' });
  expect(register.entries).toHaveLength(6);
  expect(readRegister(register).ok).toBe(true);
});

test('an unknown field is answered with the nearest name', () => {
  const read = readRegister(having(audience, { purposes: 1 }));
  expect(read.ok ? [] : read.problems.map(({ hint }) => hint.split('.')[0])).toEqual(['Nearest name: purpose']);
});

test.each<readonly [string, unknown]>([
  ['null', null],
  ['a number', 3],
  ['a text', 'x'],
  ['an empty object', {}],
  ['entries that are no list', { ...exempt, entries: {} }],
  ['entries that are no objects', { ...exempt, entries: [null, 3, []] }],
  ['version 0', { ...exempt, version: 0 }],
  ['a day that does not exist', { ...exempt, date: '2026-02-30' }],
])('a thing of another shape is refused without an error: %s', (_what, input) => {
  expect(readRegister(input).ok).toBe(false);
});

test('more entries than the limit are refused', () => {
  const entries = Array.from({ length: 201 }, () => exempt.entries[0]);
  expect(readRegister({ ...exempt, entries }).ok).toBe(false);
});

const recipientsFor = (at: number) =>
  Array.from({ length: 20 }, (_, each) => ({ name: 'R', url: `https://r${at}-${each}.example`, ownEnds: true }));

test('more providers than fit in one cookie are refused', () => {
  const asking = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ ...audience, pattern: `_q${at}_*`, recipients: recipientsFor(at) }));
  const read = (count: number) => readRegister({ ...exempt, entries: [...exempt.entries, ...asking(count)] });
  expect(read(2).ok).toBe(true);
  const refused = read(6);
  expect(refused.ok ? [] : refused.problems.map(({ code, message }) => [code, message])).toEqual([
    ['too_many', expect.stringContaining('do not fit in one cookie')],
  ]);
});

const year = 365 * 86_400;

/** A register file as somebody might send it: each is refused, and says which entry and what. */
const hostile: readonly (readonly [what: string, input: unknown, message: RegExp])[] = [
  [
    'an unknown purpose',
    having(audience, { purposeKind: 'marketing' }),
    /_pk_id\.\*, field purposeKind: must be one of/,
  ],
  ['an unknown ground', having(audience, { ground: 'legitimate_interest' }), /field ground: must be one of/],
  ['an unknown store', having(audience, { store: 'pixel' }), /field store: must be one of/],
  [
    'a name that stands twice',
    { ...exempt, entries: [...exempt.entries, exempt.entries[0]] },
    /sessionid, field name: stands more than once/,
  ],
  [
    'a lifetime over 400 days',
    having(audience, { lifetime_s: 400 * 86_400 + 1 }),
    /field lifetime_s: is over 400 days/,
  ],
  [
    'exempt statistics over 13 months',
    having(audience, {
      lifetime_s: year + 31 * 86_400,
      anonymous: true,
      ground: 'anonymous_statistics',
      question: undefined,
    }),
    /is over 395 days/,
  ],
  ['a lifetime below one second', having(audience, { lifetime_s: 0 }), /field lifetime_s: must be/],
  ['a lifetime that is no number', having(audience, { lifetime_s: '1 year' }), /field lifetime_s: must be/],
  ['a host that is a wildcard', having(playerHost, { name: '*' }), /field name: is not a host/],
  ['a wildcard for a whole ending', having(playerHost, { name: undefined, pattern: '*.*' }), /is not a pattern/],
  ['a wildcard in the middle', having(playerHost, { name: undefined, pattern: 'a.*.example' }), /is not a pattern/],
  ['a wildcard for a whole country', having(playerHost, { name: undefined, pattern: '*.fr' }), /is not a pattern/],
  ['a wildcard for every host', having(playerHost, { name: undefined, pattern: '*' }), /is not a pattern/],
  ['a wildcard for every cookie', having(audience, { pattern: '*' }), /is not a pattern/],
  ['a host with a directive in it', having(playerHost, { name: "x; script-src 'unsafe-inline'" }), /is not a host/],
  [
    'a provider that is a script',
    having(audience, { provider: { name: 'A', url: 'javascript:alert(1)' } }),
    /field provider\.url: must be/,
  ],
  [
    'a provider with a quote in its address',
    having(audience, { provider: { name: 'A', url: 'https://a.example/">' } }),
    /field provider\.url: must be/,
  ],
  [
    'a path with another attribute in it',
    having(audience, { attributes: { ...audience.attributes, path: '/; Domain=x' } }),
    /field attributes\.path: must be/,
  ],
  ['words in one language only', having(audience, { purpose: { fr: 'Mesurer.' } }), /field purpose\.en: is missing/],
  [
    'very long words',
    having(audience, { purpose: { ...audience.purpose, fr: 'a'.repeat(1001) } }),
    /field purpose\.fr: must be a text of 1 to 1000/,
  ],
  [
    'a prototype for an entry',
    JSON.parse(JSON.stringify(having(audience, {})).replace('"pattern"', '"__proto__":{"x":1},"pattern"')),
    /field __proto__: is not a field/,
  ],
  [
    'the same place twice',
    having(audience, { where: ['front', 'front'] }),
    /field where: must be a list, without repeats/,
  ],
];

test.each(hostile)('hostile: %s is refused with its place', (_what, input, message) => {
  const read = readRegister(input);
  const messages = read.ok ? [] : read.problems.map((problem) => problem.message);
  expect(messages.join('\n')).toMatch(message);
});

test('hostile: deep and large data is refused without an error', () => {
  const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
  expect(readRegister({ ...exempt, entries: [...exempt.entries, { ...audience, purpose: deep }] }).ok).toBe(false);
  expect(readRegister({ ...exempt, entries: [...exempt.entries, deep] }).ok).toBe(false);
  const wide = Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`k${at}`, at]));
  const read = readRegister({ ...exempt, entries: [...exempt.entries, { ...audience, ...wide }] });
  expect(read.ok ? 0 : read.problems.length).toBeLessThanOrEqual(10);
});
