import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { audience, exempt, playerCookie, playerHost, withBoth } from '../../test/fixture.ts';
import { addReadyMade, readyMade } from '../ready-made/ready-made.ts';
import { isDay } from '../values.ts';
import { withEntry } from './example.ts';
import type { ProblemCode } from './problems.ts';
import { readRegister } from './read.ts';
import { type Entry, grounds, loads, type Register, stores } from './register.ts';
import { ruleRows } from './rule-rows.ts';
import { registerSchema } from './schema.ts';

const ajv = new Ajv2020({ formats: { date: isDay }, strictRequired: false, strictTypes: false });
const validate = ajv.compile(registerSchema);

/** What a schema cannot say: how entries stand to each other and to the built-ins, and what is counted over all of them. */
const beyond: ReadonlySet<ProblemCode> = new Set([
  'name_repeated',
  'built_in_missing',
  'built_in_changed',
  'pattern_covers_built_in',
  'question_differs',
  'too_many',
]);

/** Seen by both when the host loads no script, by reading alone when the address is on another host. */
const seenByEither: ProblemCode = 'scripts_unexpected';

/** Both judges agree: all that is read fits the schema, and what is refused does not, but for what only reading can see. */
function agree(input: unknown): void {
  const read = readRegister(input);
  const fits = validate(input);
  const codes = read.ok ? [] : read.problems.map(({ code }) => code).filter((code) => !beyond.has(code));
  if (read.ok) expect(validate.errors).toBeNull();
  else if (codes.some((code) => code !== seenByEither)) expect({ codes, fits }).toEqual({ codes, fits: false });
  else if (codes.length === 0) expect({ codes: read.problems, fits }).toEqual({ codes: read.problems, fits: true });
}

const filled = readyMade.reduce((register: Register, { key, parameters }) => {
  const read = addReadyMade(register, key, Object.fromEntries(parameters.map((one) => [one.key, one.example])));
  return read.ok ? read.register : register;
}, withBoth);

test('the schema is one of draft 2020-12, with no word that validators do not know', () => {
  expect(new Ajv2020({ formats: { date: isDay } }).validateSchema(registerSchema)).toBe(true);
});

test.each([
  ['exempt', exempt],
  ['asking', withBoth],
  ['full of ready-made tools', filled],
])('a register that is %s fits', (_what, register) => {
  expect(readRegister(register).ok).toBe(true);
  agree(JSON.parse(JSON.stringify(register)));
});

const classes = ruleRows.flatMap((row) =>
  [null, ...grounds].flatMap((ground) =>
    [true, false].flatMap((question) =>
      [undefined, false, true].map((ownEnds) => ({ row, ground, question, ownEnds })),
    ),
  ),
);

test('each class, with each ground, asked or not, received or not: both say the same', () => {
  for (const { row, ground, question, ownEnds } of classes) {
    const { question: asked, ...rest } = audience;
    const entry = {
      ...rest,
      purposeKind: row.purposeKind,
      anonymous: row.anonymous,
      party: row.party,
      ground,
      ...(question ? { question: asked } : {}),
      ...(ownEnds === undefined ? {} : { recipients: [{ name: 'A', url: 'https://a.example', ownEnds }] }),
    };
    agree({ ...exempt, entries: [...exempt.entries, entry] });
  }
});

const values = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    1,
    -1,
    1.5,
    3_000_000,
    34_128_000,
    34_128_001,
    34_560_000,
    34_560_001,
    2 ** 53,
    '',
    ' ',
    'a',
    '*',
    'a*',
    '_pk_*',
    '*.a.example',
    '*.example',
    'a.example',
    'A.example',
    'a.example:80',
    'statistics',
    'necessary',
    'other',
    'first',
    'third',
    'front',
    'script',
    'Lax',
    'None',
    '/',
    '/a',
    'x;y',
    'https://a.example/',
    'ftp://a',
    '2026-02-30',
    '2026-02-28',
    'javascript:1',
    [],
    {},
    ['front'],
    ['front', 'front'],
    ['script'],
    ['frame', 'form'],
  ),
  fc.constantFrom<unknown>(...stores, ...grounds, ...loads),
  fc.string({ maxLength: 6 }),
);

/** Every place of a register where something stands. */
function places(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, member]) => places(member, [...path, key]))];
}

type Change = { readonly path: readonly string[]; readonly how: 'replace' | 'remove' | 'add'; readonly value: unknown };

function changed(input: unknown, { path, how, value }: Change): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return how === 'replace' ? value : input;
  if (typeof input !== 'object' || input === null) return input;
  const copy = (Array.isArray(input) ? [...input] : { ...input }) as Record<string, unknown>;
  if (rest.length > 0) copy[key] = changed(copy[key], { path: rest, how, value });
  else if (how === 'replace') copy[key] = value;
  else if (how === 'remove') delete copy[key];
  else if (!Array.isArray(input)) copy['unknown'] = value;
  return JSON.parse(JSON.stringify(copy));
}

const own: readonly Entry[] = [
  playerHost,
  playerCookie,
  audience,
  { ...playerHost, name: 'cdn.example', loads: ['script'], scripts: ['https://cdn.example/a.js'] } as Entry,
  {
    ...audience,
    pattern: 'k:*',
    store: 'local',
    attributes: null,
    recipients: [{ name: 'A', url: 'https://a.example', ownEnds: true }],
  },
];
const good = own.reduce(withEntry, exempt);
const ownPlaces = places(good).filter(
  ([first, at]) => first !== 'entries' || at === undefined || Number(at) >= exempt.entries.length,
);

test('a register with one or two things changed, taken out or put in: both say the same', () => {
  const change = fc.record({
    path: fc.constantFrom(...ownPlaces),
    how: fc.constantFrom('replace' as const, 'replace' as const, 'remove' as const, 'add' as const),
    value: values,
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
      agree(changes.reduce(changed, good as unknown));
    }),
    { numRuns: 700 },
  );
});

const many = (count: number, make: (at: number) => unknown): readonly unknown[] =>
  Array.from({ length: count }, (_, at) => make(at));
const long = (length: number): string => 'a'.repeat(length);
const addressOf = (length: number): string => `https://${long(length - 8)}`;

/** Each limit, as a field of an entry at that size. */
const limits: Readonly<Record<string, readonly [most: number, field: (size: number) => object]>> = {
  recipients: [
    20,
    (size) => ({ recipients: many(size, (at) => ({ name: 'A', url: `https://a${at}`, ownEnds: false })) }),
  ],
  scripts: [5, (size) => ({ scripts: many(size, () => 'https://cdn.example/a.js') })],
  'a sentence': [1000, (size) => ({ purpose: { fr: long(size), en: 'a', es: 'a' } })],
  'a provider’s name': [200, (size) => ({ provider: { name: long(size), url: 'https://a' } })],
  'a provider’s address': [500, (size) => ({ provider: { name: 'a', url: addressOf(size) } })],
  'a service': [40, (size) => ({ service: long(size) })],
  'a question’s key': [40, (size) => ({ question: { ...audience.question, key: long(size) } })],
};

test.each(Object.entries(limits))('%s: both know the same limit', (_what, [most, field]) => {
  const at = (size: number) => {
    const script = { ...playerHost, name: 'cdn.example', loads: ['script'], ...field(size) };
    return JSON.parse(JSON.stringify({ ...exempt, entries: [...exempt.entries, script] }));
  };
  expect([most, most + 1].map((size) => readRegister(at(size)).ok)).toEqual([true, false]);
  expect([most, most + 1].map((size) => validate(at(size)))).toEqual([true, false]);
});
