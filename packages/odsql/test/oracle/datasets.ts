import fc from 'fast-check';
import type { Column } from '../../src/index.ts';
import type { Table } from '../tables.ts';

/** Small datasets of one schema, whose cells are awkward on purpose. */
export const columns: readonly Column[] = [
  { name: 'name', type: 'text', multivalued: false },
  { name: 'kind', type: 'text', multivalued: false, facet: true, disjunctive: true },
  { name: 'path', type: 'text', multivalued: false, facet: true, hierarchical: '/' },
  { name: 'tags', type: 'text', multivalued: true, facet: true },
  { name: 'n', type: 'int', multivalued: false, aliases: ['number'] },
  { name: 'two words', type: 'int', multivalued: false },
  { name: 'big', type: 'int', multivalued: false },
  { name: 'x', type: 'double', multivalued: false },
  { name: 'ok', type: 'boolean', multivalued: false },
  { name: 'd', type: 'date', multivalued: false },
  { name: 't', type: 'datetime', multivalued: false },
  { name: 'since', type: 'date', multivalued: false, precision: 'year' },
  { name: 'month', type: 'date', multivalued: false, precision: 'month' },
  { name: 'place', type: 'geo_point_2d', multivalued: false },
];

export const words = [
  'Lyon',
  'lyon',
  'Élan',
  'elan',
  'ÉLAN vert',
  'Nice',
  "L'Haÿ-les-Roses",
  'œuf',
  'straße',
  'ΣΊΣΥΦΟΣ',
  'a_b',
  '日本 東京',
  'rivière',
  'riviere 12',
  'e\u0301te\u0301',
];

const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      '%',
      'null',
      "d'ici",
      'say "hi"',
      'back\\slash',
      'two\nlines',
      '{"a": [1, 2.5, null]}',
    ),
  },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...words), fc.constantFrom(...words)).map((two) => two.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }).filter((raw) => !raw.includes('\0')) },
);

/** Also the days just after those that literals name, where an interval ends. */
const dates = [
  '2024-01-01',
  '2024-03-01',
  '2024-04-01',
  '2024-11-01',
  '2025-01-01',
  '1970-01-02',
  '2024-02-29',
  '2024-03-31',
  '2024-10-27',
  '2024-12-31',
  '2023-01-01',
  '2020-12-31',
  '2021-01-03',
  '1999-12-31',
  '1970-01-01',
  '1969-12-31',
  '1911-03-11',
  '1900-01-01',
  '0004-02-29',
  '9998-12-31',
  '2011-12-30',
  '2018-11-04',
];

/** Around the changes of time of Paris, St John's, Apia, São Paulo and Lord Howe, and the ends of days there. */
const moments = [
  '2025-01-01T00:00:00Z',
  '2024-03-31T22:00:00Z',
  '2024-10-27T02:31:00Z',
  '2024-10-27T00:30:01Z',
  '2024-03-31T00:59:59.5Z',
  '2024-03-31T01:00:00Z',
  '2024-03-30T23:00:00Z',
  '2024-10-26T22:30:00Z',
  '2024-10-27T00:30:00Z',
  '2024-10-27T01:30:00Z',
  '2024-11-03T04:15:00Z',
  '2024-11-03T05:15:00Z',
  '2011-12-30T09:59:59.999999Z',
  '2011-12-30T10:00:00Z',
  '2018-11-04T02:59:59Z',
  '2018-11-04T03:00:00Z',
  '2024-04-06T14:45:00Z',
  '2024-04-06T15:10:00Z',
  '1970-01-01T00:00:00Z',
  '1969-12-31T23:59:59.999999Z',
  '1911-03-10T23:50:39Z',
  '1900-01-01T12:00:00Z',
  '0004-02-29T10:00:00Z',
  '9998-12-31T23:59:59.25Z',
];

const orNull = <T>(usual: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(usual, { freq: 5 });

const recent = { min: new Date('1950-01-01'), max: new Date('2035-01-01'), noInvalidDate: true };

const row = fc.record({
  name: orNull(text),
  kind: orNull(fc.constantFrom('a', 'A', 'b', 'é', '', 'c/d')),
  path: orNull(
    fc.constantFrom('Europe', 'Europe/France', 'Europe/France/Ain', 'Europe/Italie', 'Asie', 'Asie/Japon', 'Europ'),
  ),
  tags: orNull(fc.array(fc.constantFrom('a', 'b', 'Élan', 'elan', 'c d', ''), { maxLength: 3 })),
  n: orNull(fc.integer({ min: -12, max: 12 })),
  'two words': orNull(fc.integer({ min: -3, max: 1000 })),
  big: orNull(
    fc.oneof(
      fc.constantFrom('9223372036854775807', '-9223372036854775808', '9007199254740993'),
      fc.integer().map(String),
    ),
  ),
  x: orNull(
    fc.oneof(
      fc.integer({ min: -4000, max: 4000 }).map((four) => four / 4),
      fc.constantFrom(0.1, 0.3, -0.7, 2.5),
    ),
  ),
  ok: orNull(fc.boolean()),
  d: orNull(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...dates) },
      fc.date(recent).map((date) => date.toISOString().slice(0, 10)),
    ),
  ),
  t: orNull(
    fc.oneof(
      fc.constantFrom(...moments),
      fc.date(recent).map((date) => date.toISOString()),
    ),
  ),
  since: orNull(fc.constantFrom('2024-01-01', '1970-01-01', '0987-01-01')),
  month: orNull(fc.constantFrom('2024-03-01', '2024-02-01', '1970-01-01')),
  place: orNull(
    fc.record({
      lon: fc.integer({ min: -1800, max: 1800 }).map((ten) => ten / 10),
      lat: fc.integer({ min: -90, max: 90 }),
    }),
  ),
});

/** Datasets of up to a dozen records. */
export const dataset: fc.Arbitrary<Table> = fc
  .array(row, { maxLength: 12 })
  .map((rows) => ({ name: 'oracle', columns, rows }));
