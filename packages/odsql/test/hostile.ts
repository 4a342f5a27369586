import fc from 'fast-check';
import type { RecordsQuery } from '../src/index.ts';
import type { Case } from './cases.ts';

/** Real queries made hostile: pieces taken out, put in, doubled, swapped with those of other queries. */

const odd = [
  '\0',
  '\ufeff',
  '\ud800',
  '\u202e',
  '\u200d',
  '𝕏',
  'é\u0301',
  '\u2028',
  '\r\n',
  '\t',
  '’',
  '«',
  '﹪',
  '\u00a0',
];

const signs = [
  '(',
  ')',
  '[',
  ']',
  '"',
  "'",
  '`',
  '\\',
  ',',
  '..',
  '.',
  '*',
  '-',
  '+',
  '/',
  ':',
  '=',
  '!=',
  '<',
  '>',
  ';',
  '--',
  '$1',
  '?',
  '%',
  '{',
  '}',
];

const wordy = [
  ' and ',
  ' or ',
  ' not ',
  ' as ',
  ' in ',
  ' is null',
  ' like ',
  ' desc',
  ' to ',
  'null',
  'true',
  'count(*)',
  'now(',
  'date',
  "date'",
  "geom'",
  'select',
  ' union all ',
  'read_csv(',
  'range(',
  'geo_cluster(',
  'random(',
  'distinct ',
  'rowid',
  'constructor',
  '__proto__(',
  "geom'constructor(1 1)'",
  '"$id"',
  '1e309',
  '-0',
  '0x10',
];

const long = [
  'a'.repeat(5_000),
  '('.repeat(150),
  '9'.repeat(400),
  '- '.repeat(200),
  'not '.repeat(120),
  '"x" or '.repeat(1_100),
  '1+'.repeat(150),
  'lower('.repeat(120),
  `1e${'9'.repeat(30)}`,
  'é'.repeat(3_000),
];

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...signs) },
  { weight: 5, arbitrary: fc.constantFrom(...wordy) },
  { weight: 3, arbitrary: fc.constantFrom(...odd) },
  { weight: 1, arbitrary: fc.constantFrom(...long) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);

type Change = (text: string, other: string) => string;

/** A place in a text, as a share of its length. */
const share = fc.double({ min: 0, max: 1, noNaN: true });

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(share, piece).map(
    ([at, put]): Change =>
      (text) => {
        const place = Math.floor(at * text.length);
        return text.slice(0, place) + put + text.slice(place);
      },
  ),
  fc.tuple(share, fc.integer({ min: 1, max: 4 })).map(
    ([at, size]): Change =>
      (text) => {
        const place = Math.floor(at * text.length);
        return text.slice(0, place) + text.slice(place + size);
      },
  ),
  fc.tuple(share, share).map(
    ([from, to]): Change =>
      (text, other) =>
        text.slice(0, Math.floor(from * text.length)) + other.slice(Math.floor(to * other.length)),
  ),
  fc.constant<Change>((text) => text + text),
  fc.constant<Change>((text, other) => `${text}, ${other}`),
  fc.constant<Change>((text, other) => `(${text}) and (${other})`),
);

const single = ['select', 'group_by', 'order_by'] as const;
const repeated = ['where', 'q', 'refine', 'exclude'] as const;

/** What may be asked of a table: the queries of its cases, changed or with clauses of one another. */
export const hostileQuery = (cases: readonly Case[]): fc.Arbitrary<RecordsQuery> => {
  const one = fc.constantFrom(...cases);
  const clause = fc.constantFrom(...single, ...repeated);
  return fc
    .tuple(one, one, fc.array(fc.tuple(clause, change), { minLength: 1, maxLength: 3 }))
    .map(([base, other, changes]) =>
      changes.reduce((asked, [name, make]) => changed(asked, other.query, name, make), {
        ...base.query,
        limit: 10,
        offset: 0,
      }),
    );
};

const changed = (
  asked: RecordsQuery,
  other: RecordsQuery,
  name: (typeof single)[number] | (typeof repeated)[number],
  make: Change,
): RecordsQuery => {
  if (name === 'select' || name === 'group_by' || name === 'order_by')
    return { ...asked, [name]: make(asked[name] ?? '', other[name] ?? '') };
  const [first = '', ...rest] = asked[name] ?? [];
  return { ...asked, [name]: [make(first, other[name]?.[0] ?? ''), ...rest] };
};

/** A `facet=` parameter, changed in the same ways. */
export const hostileFacet = (cases: readonly Case[]): fc.Arbitrary<string> => {
  const text = fc.constantFrom('name', ...cases.flatMap(({ facets }) => facets));
  return fc.tuple(text, text, fc.option(change)).map(([one, other, make]) => (make === null ? one : make(one, other)));
};
