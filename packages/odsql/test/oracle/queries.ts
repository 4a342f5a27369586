import fc from 'fast-check';
import type { RecordsQuery } from '../../src/index.ts';
import { dating, grammar, joined, list, now, pattern, pick, point, type Text } from './expressions.ts';

/** Queries that are right: each must be answered, never refused. */

const alias = pick(' as a', ' AS `b c`', ' as count', ' as _d');

/** Aliases that are each used once. */
const aliased = (items: readonly string[]): string =>
  items
    .map((item, index) =>
      / as [^)]*$/i.test(item) ? `${item.replace(/`$/, '')}${index}${item.endsWith('`') ? '`' : ''}` : item,
    )
    .join(', ');

const anyField = pick(
  'name',
  'kind',
  'path',
  'tags',
  'n',
  '`two words`',
  'big',
  'x',
  'ok',
  'd',
  't',
  'since',
  '`month`',
  'place',
);

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
  joined(pick('min', 'max'), '(', fc.oneof(grammar.date, pick('since', '`month`')), ')'),
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
  where: fc.array(fc.oneof({ weight: 3, arbitrary: grammar.condition }, { weight: 1, arbitrary: dating }), {
    maxLength: 2,
  }),
  refine: fc.array(
    fc.oneof(
      joined(pick('kind', '`kind`'), ':', pick('a', '"b"', "'é'", '', 'c/d')),
      joined('path:', pick('Europe', 'Europe/France', 'Asie')),
      joined('tags:', pick('a', 'elan', 'c d')),
      joined(pick('d', 't', 'since', '`month`'), ':', pick('2024', '2024/03', '2024-10-27', '1970')),
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
      { weight: 1, arbitrary: now },
      { weight: 1, arbitrary: joined('date_format(', pick('d', 't'), ', ', pattern, ')') },
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
    { minLength: 2, maxLength: 6 },
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
  pick('kind', 'path', 'tags', 'n', 'x', 'd', 't', 'since', 'ok', 'name', 'big'),
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
