import fc from 'fast-check';
import type { RecordsQuery } from '../../src/index.ts';
import { words } from './datasets.ts';

/** Queries that are right: each must be answered, never refused. Written by kind of value, as the grammar of the language has it. */

export type Text = fc.Arbitrary<string>;

const pick = (...values: readonly string[]): Text => fc.constantFrom(...values);

export const joined = (...parts: readonly (Text | string)[]): Text =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((texts) => texts.join(''));

const list = (item: Text, most = 3): Text =>
  fc.array(item, { minLength: 1, maxLength: most }).map((items) => items.join(', '));

const quoted = fc
  .oneof(
    pick(...words, '', 'a', 'b', 'c d', 'Europe', 'ly*', 'ELAN', 'riv*', '%yon%', 'les roses', 'rivieer'),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  )
  .filter((raw) => !raw.includes('\0'))
  .map((raw) => JSON.stringify(raw));

const whole = fc.integer({ min: -13, max: 1001 }).map(String);
const number = fc.oneof(whole, pick('0', '-2.5', '0.25', '1e1', '3.0', '9007199254740993'));

const dateWords = pick(
  '2024',
  '2024-03',
  '2024/10',
  '2024-02-29',
  '2024-3-31',
  '1970-01-01',
  '2024-10-27T02:30',
  '2024-03-31T02:30:00',
  '2024-10-27T00:30:00Z',
  '2011-12-30',
  '1969-12-31T23:59:59.999999Z',
  '2018-11-04',
  '2024-03-31T01',
  '2020-12-31T23:00:00+05:30',
  '1911-03-11',
  '0004',
);
const date = joined("date'", dateWords, "'");
const point = joined(
  "geom'POINT(",
  fc.integer({ min: -180, max: 180 }).map(String),
  ' ',
  fc.integer({ min: -90, max: 90 }).map(String),
  ")'",
);

const pattern = pick(
  "'yyyy'",
  "'dd/MM/YYYY'",
  "'EEEE d MMMM'",
  "'E'",
  "'xxxx ww e'",
  "'xx-w'",
  "'D DDD'",
  "'HH:mm:ss'",
  "'H m s'",
  "'M MMM yy'",
  '"\'le\' dd"',
  '"\'\' YY"',
);

const now = joined(
  'now(',
  list(
    pick(
      'years=-1',
      'year=2024',
      'months=+1',
      'month=2',
      'day=31',
      'days=-40',
      'hour=2',
      'minute=30',
      'hours=+5',
      'weekday=0',
      'mondays=-1',
      'sundays=+2',
      'second=0',
      'microsecond=0',
      'month=10',
      'day=27',
    ),
    3,
  ).filter((args) => args !== ''),
  ')',
);

type Grammar = Record<'number' | 'text' | 'date' | 'condition', string>;

export const grammar = fc.letrec<Grammar>((tie) => ({
  number: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'value' },
    { weight: 4, arbitrary: pick('n', '`two words`', 'x', 'number') },
    { weight: 2, arbitrary: fc.oneof(whole, pick('2.5', '-0.25')) },
    { weight: 3, arbitrary: joined('(', tie('number'), pick(' + ', ' - ', ' * ', ' / '), tie('number'), ')') },
    { weight: 1, arbitrary: joined('-', tie('number')) },
    { weight: 2, arbitrary: joined(pick('year', 'MONTH', 'day', 'hour', 'minute', 'second'), '(', tie('date'), ')') },
    { weight: 1, arbitrary: joined(pick('length', 'len'), '(', tie('text'), ')') },
    { weight: 1, arbitrary: joined('ifnull(', tie('number'), ', ', whole, ')') },
  ),
  text: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'value' },
    { weight: 5, arbitrary: pick('name', 'kind', 'path', '`name`') },
    { weight: 1, arbitrary: quoted },
    { weight: 1, arbitrary: joined(pick('lower', 'upper'), '(', tie('text'), ')') },
    { weight: 1, arbitrary: joined('date_format(', tie('date'), ', ', pattern, ')') },
    { weight: 1, arbitrary: joined('ifnull(', tie('text'), ', ', quoted, ')') },
  ),
  date: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'value' },
    { weight: 5, arbitrary: pick('d', 't', 'record_timestamp') },
    { weight: 1, arbitrary: fc.oneof(now, fc.constant('now()')) },
    { weight: 1, arbitrary: joined('ifnull(', tie('date'), ', ', date, ')') },
  ),
  condition: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'condition' },
    joined(tie('number'), pick(' = ', '!=', '<', '>', '<=', '>=', ':'), tie('number')),
    joined(pick('n', 'x', 'big'), pick('=', '!=', '<', '>', '<=', ' >= '), number),
    joined('big', pick('=', '<', '>='), pick('9223372036854775807', 'n', 'x', 'big + 1', '9007199254740992.0')),
    joined(tie('text'), pick('=', '!=', '<', '>=', ':'), fc.oneof(tie('text'), quoted)),
    joined(
      fc.oneof(tie('date'), pick('d', 't')),
      pick('=', '!=', '<', '>', '<=', '>=', ':'),
      fc.oneof(date, tie('date')),
    ),
    joined(pick('d', 't'), pick('<', '>', '<=', '>='), fc.oneof(pick('2024', '1970'), joined('"', dateWords, '"'))),
    joined(pick('n', 'x', 'big'), ' in (', list(number), ')'),
    joined(pick('name', 'kind', 'tags'), ' IN (', list(fc.oneof(quoted, pick('null'))), ')'),
    joined(tie('number'), ' : ', pick('[', ']'), number, pick('..', ' TO '), number, pick('[', ']')),
    joined(pick('d', 't'), ' in ', pick('[', ']'), date, pick('..', ' to '), date, pick('[', ']')),
    joined(quoted, ' in tags'),
    joined('tags', pick('=', ':', '!='), quoted),
    joined(fc.oneof(tie('text'), pick('tags')), ' like ', quoted),
    joined(fc.oneof(tie('number'), pick('tags', 'ok', 'place', 'd', 't', 'name')), pick(' is null', ' IS NOT NULL')),
    pick('ok', 'not ok', 'ok is true', 'ok : FALSE', 'ok is FALSE', 'true', 'ok != true'),
    joined('(', tie('condition'), pick(' and ', ' or ', ' AND NOT '), tie('condition'), ')'),
    joined('not (', tie('condition'), ')'),
    joined(pick('search', 'startswith'), '(', pick('', '*, ', 'name, ', 'tags, name, '), quoted, ')'),
    joined('suggest(', pick('name, ', 'kind, ', 'path, '), quoted, ')'),
    joined(
      pick('within_distance', 'distance'),
      '(place, ',
      point,
      ', ',
      pick('500km', '2000 mi', '9999', '1e7', '0.5 km'),
      ')',
    ),
    joined('in_bbox(place, ', list(whole, 1), ', -20, 50, ', number, ')'),
    quoted,
  ),
}));

const alias = pick(' as a', ' AS `b c`', ' as count', ' as _d');

/** Aliases that are each used once. */
const aliased = (items: readonly string[]): string =>
  items
    .map((item, index) =>
      / as [^)]*$/i.test(item) ? `${item.replace(/`$/, '')}${index}${item.endsWith('`') ? '`' : ''}` : item,
    )
    .join(', ');

const anyField = pick('name', 'kind', 'path', 'tags', 'n', '`two words`', 'big', 'x', 'ok', 'd', 't', 'place');

const value = fc.oneof(grammar.number, grammar.text, grammar.date, anyField);

const aggregate = fc.oneof(
  pick(
    'count(*)',
    'COUNT(*)',
    'count(*) * 2 + 1',
    'sum(n) / count(n)',
    'sum(n * `two words`)',
    'sum(big)',
    'min(big)',
    'bbox(place)',
    'envelope(place)',
    'count(tags)',
    'count(distinct ifnull(kind, "none"))',
    'year(max(d))',
    'ifnull(sum(n), 0)',
    'max(big) - min(big)',
  ),
  joined(pick('sum', 'avg', 'min', 'MAX', 'median'), '(', fc.oneof(pick('n', '`two words`', 'x'), grammar.number), ')'),
  joined(pick('min', 'max'), '(', grammar.date, ')'),
  joined('percentile(', pick('n', 'x'), ', ', pick('0', '10', '50', '99.5', '100'), ')'),
  joined('count(', pick('', 'distinct '), anyField, ')'),
);

const range = fc.oneof(
  joined('range(', pick('n', '`two words`', 'x', 'n * 2', 'big'), ', ', pick('1', '5', '10', '100', '1e2'), ')'),
  joined(
    'range(',
    pick('n', 'x'),
    ', ',
    pick('0.5', '2.5', '0.1', '*, 0', '0, *', '-5, 0, 5', '*, -1.5, 3, 100, *'),
    ')',
  ),
  joined(
    'range(',
    pick('d', 't'),
    ', ',
    pick(
      '1 day',
      '1d',
      '7 days',
      '3h',
      '1 hour',
      '30 minutes',
      '1 M',
      '1 w',
      '1 week',
      '1 quarter',
      '1y',
      '250 ms',
      '10 s',
      '2 d',
    ),
    ')',
  ),
  joined(
    'range(',
    pick('d', 't'),
    ', ',
    pick("*, date'2000', *", "date'1970', date'2024-03-31', date'2025'", "*, date'2024-10-27T02:30', date'2024-10-29'"),
    ')',
  ),
);

const key = fc.oneof(
  anyField.filter((name) => name !== 'place'),
  range,
  joined(pick('year', 'month', 'day', 'hour', 'minute', 'second'), '(', pick('d', 't'), ')'),
  joined('date_format(', pick('d', 't'), ', ', pattern, ')'),
  pick('lower(name)', 'ifnull(kind, "none")', 'ifnull(n, 0)', 'upper(path)', 'length(name)'),
);

const filters = {
  where: fc.array(grammar.condition, { maxLength: 2 }),
  refine: fc.array(
    fc.oneof(
      joined(pick('kind', '`kind`'), ':', pick('a', '"b"', "'é'", '', 'c/d')),
      joined('path:', pick('Europe', 'Europe/France', 'Asie')),
      joined('tags:', pick('a', 'elan', 'c d')),
      joined(pick('d', 't'), ':', pick('2024', '2024/03', '2024-10-27', '1970')),
      pick('ok:true', 'ok:False', 'n:1', 'n:-2', 'x:2.5', 'x:1'),
    ),
    { maxLength: 2 },
  ),
  exclude: fc.array(pick('kind:a', 'path:Europe', 'tags:b', 'd:2024', 'ok:true', 'kind:b', 't:1970/01'), {
    maxLength: 1,
  }),
  disjunctive: fc.constantFrom<string[]>([], [], ['tags'], ['path']),
  limit: fc.constantFrom(-1, -1, 0, 3, 10),
  offset: fc.constantFrom(0, 0, 1),
};

const recordItems = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: value },
      { weight: 3, arbitrary: joined(value, alias) },
      { weight: 1, arbitrary: aggregate },
      {
        weight: 1,
        arbitrary: pick(
          '*',
          'include(n*)',
          'include(t, k*)',
          'exclude(name)',
          'recordid',
          'record_size',
          '"hello" as h',
          '2 as two',
          'null as nothing',
          'true as yes',
        ),
      },
      { weight: 1, arbitrary: joined('json_format(name', pick('', ', null', ', "no"'), ')') },
      { weight: 1, arbitrary: joined('distance(place, ', point, ')') },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map(aliased);

const direction = pick('', ' asc', ' DESC');

const sorted = fc.oneof(
  anyField.filter((name) => name !== 'place'),
  joined('-', pick('n', 'name', 't')),
  grammar.number,
  grammar.text,
  joined('distance(place, ', point, ')'),
);

const recordQuery: fc.Arbitrary<RecordsQuery> = fc.record(
  { ...filters, select: recordItems, order_by: list(joined(sorted, direction), 2) },
  { requiredKeys: ['limit', 'offset'] },
);

/** Groups, whose keys may be selected and sorted by; aggregates come first in `order_by`. */
const groupQuery: fc.Arbitrary<RecordsQuery> = fc
  .uniqueArray(fc.oneof({ weight: 3, arbitrary: key }, { weight: 1, arbitrary: joined(key, alias) }), {
    minLength: 1,
    maxLength: 3,
    selector: (text) => text.replaceAll('`', ''),
  })
  .map((keys) => aliased(keys).split(/, (?![^(]*\))/))
  .chain((keys) =>
    fc.record(
      {
        ...filters,
        group_by: fc.constant(keys.join(', ')),
        select: fc
          .array(fc.oneof({ weight: 3, arbitrary: aggregate }, { weight: 1, arbitrary: joined(aggregate, alias) }), {
            minLength: 1,
            maxLength: 3,
          })
          .map((items) => aliased(items).replaceAll(/ as (`b c|a|count|_d)(?=\d)/gi, ' as $1s')),
        order_by: fc
          .tuple(
            fc.array(joined(pick('count(*)', 'sum(n)', 'max(d)', 'count(distinct kind)', 'min(big)'), direction), {
              maxLength: 1,
            }),
            fc.array(joined(pick(...keys.map((one) => one.replace(/^.* as (?=[^)]*$)/i, ''))), direction), {
              maxLength: 1,
            }),
          )
          .map((parts) => parts.flat().join(', ')),
      },
      { requiredKeys: ['limit', 'offset', 'group_by'] },
    ),
  );

export const query: fc.Arbitrary<RecordsQuery> = fc.oneof(
  { weight: 3, arbitrary: recordQuery },
  { weight: 2, arbitrary: groupQuery },
);

export const facet: Text = joined(
  'facet(name="',
  pick('kind', 'path', 'tags', 'n', 'x', 'd', 't', 'ok', 'name', 'big'),
  '"',
  pick(
    '',
    '',
    ', disjunctive=true',
    ', sort="-num"',
    ', sort="num"',
    ', sort="alphanum", limit=1',
    ', sort="-alphanum"',
    ', sort="count"',
    ', limit=2',
  ),
  ')',
);
