import fc from 'fast-check';
import type { RecordsQuery } from '../src/index.ts';

/** Queries of the language on the table `things`: mostly of the right types, now and then wild. */

type Text = fc.Arbitrary<string>;

const pick = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

const joined = (...parts: readonly (Text | string)[]): Text =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((texts) => texts.join(''));

const list = (item: Text, most = 3): Text =>
  fc.array(item, { minLength: 1, maxLength: most }).map((items) => items.join(', '));

const fields = {
  number: pick('n', 'x', '`12·x`', 'record_size'),
  text: pick('code', 'name', 'path', '`year`', 'title', 'datasetid', 'recordid'),
  date: pick('d', 't', 'record_timestamp'),
  any: pick('code', 'n', 'ok', 'd', 't', 'path', 'marks', 'x', '`12·x`', '`year`', 'title'),
  odd: pick('shape', 'place', 'blob', 'secret', 'shown', 'unsorted', 'nope', 'year', 'marks', 'ok'),
};

const text = fc.oneof(
  pick(
    '""',
    '"a"',
    '"Europe/France"',
    "'b*'",
    '"l\'abergement"',
    '"%"',
    '"\\u0000"',
    '"\\ud800"',
    '"2024"',
    '"(.*"',
    '\'{"a":[1,NaN]}\'',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }).map((raw) => JSON.stringify(raw)),
);

const number = fc.oneof(
  pick(
    '0',
    '1',
    '-1',
    '2.5',
    '9223372036854775807',
    '-9223372036854775808',
    '0.0000000000000000000000001',
    '99999999999999999999.5',
  ),
  fc.integer().map(String),
);

const date = fc.oneof(
  pick(
    "date'2024'",
    "date'2024-02-29'",
    "date'1999/12'",
    "date'0001-01-01'",
    "date'9999-12-31T23:59:59.999999Z'",
    "date'2024-03-31T02:30'",
    'date"2020-01-01T00:00:00+14:00"',
  ),
  fc
    .date({ min: new Date('0001-01-02'), max: new Date('9999-12-30'), noInvalidDate: true })
    .map((when) => `date'${when.toISOString()}'`),
);

const geometry = pick(
  "geom'POINT(2 48)'",
  "geom'POINT(-180 90)'",
  'geom\'{"type":"Point","coordinates":[1,2]}\'',
  "geom'0101000000CDCCCCCCCCCC0240CDCCCCCCCC6C4840'",
  "geom'POLYGON((0 40, 10 40, 10 50, 0 50, 0 40), (2 46, 6 46, 6 47, 2 46))'",
  "geom'MULTIPOLYGON(((0 0, 1 0, 1 1, 0 0)), ((4 45, 5 45, 5 47, 4 47)))'",
  "geom'GEOMETRYCOLLECTION(LINESTRING(2.35 48, 2.35 49), POINT(8.74 41.92))'",
  `geom'POLYGON((${Array.from({ length: 40 }, (_, at) => `${at / 4} ${40 + ((at * 7) % 11)}`).join(', ')}))'`,
);

const wild = pick(
  'nope',
  'year',
  "date'2023-02-29'",
  '9223372036854775808',
  "geom''",
  'null',
  'place',
  'shape',
  'count(*)',
  'range(n, 10)',
  'now(month=13)',
  "date_format(d, 'q')",
  'envelope(place)',
  'bogus(1)',
  'random(5)',
);

const format = pick("'yyyy'", '"dd/MM/YYYY"', "'EEEE MMMM'", "'xx w D'", '"\'o\'"', "''");

type Grammar = Record<'number' | 'text' | 'date' | 'condition', string>;

const grammar = fc.letrec<Grammar>((tie) => ({
  number: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'value' },
    { weight: 5, arbitrary: fields.number },
    { weight: 3, arbitrary: number },
    { weight: 4, arbitrary: joined('(', tie('number'), pick('+', '-', '*', '/'), tie('number'), ')') },
    { weight: 2, arbitrary: joined(pick('year', 'month', 'day', 'hour', 'minute', 'second'), '(', tie('date'), ')') },
    { weight: 2, arbitrary: joined(pick('length', 'LEN'), '(', tie('text'), ')') },
    { weight: 1, arbitrary: joined('ifnull(', tie('number'), ', ', number, ')') },
    { weight: 1, arbitrary: joined('- ', tie('number')) },
    { weight: 1, arbitrary: joined('distance(place, ', geometry, ')') },
  ),
  text: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'value' },
    { weight: 4, arbitrary: fields.text },
    { weight: 2, arbitrary: text },
    { weight: 2, arbitrary: joined(pick('lower', 'Upper'), '(', tie('text'), ')') },
    { weight: 2, arbitrary: joined('date_format(', tie('date'), ', ', format, ')') },
    { weight: 1, arbitrary: joined('ifnull(', tie('text'), ', ', text, ')') },
  ),
  date: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'value' },
    { weight: 4, arbitrary: fields.date },
    { weight: 1, arbitrary: date },
    { weight: 1, arbitrary: pick('now()', 'now(years=-1, weekday=2)', 'now(day=31, months=-3)', 'NOW(hours=+5)') },
    { weight: 1, arbitrary: joined('ifnull(', tie('date'), ', ', date, ')') },
  ),
  condition: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'condition' },
    joined(tie('number'), pick('=', '!=', '<', '>', '<=', '>=', ':'), fc.oneof(tie('number'), number)),
    joined(tie('text'), pick('=', '!=', '<', '>', ':'), fc.oneof(tie('text'), text)),
    joined(tie('date'), pick('=', '!=', '<', '>', '<=', '>='), fc.oneof(tie('date'), date)),
    joined(fields.number, ' in (', list(number), ')'),
    joined(pick('code', 'marks', 'path'), ' IN (', list(text), ')'),
    joined(fields.number, ' in ', pick('[', ']'), number, '..', number, pick('[', ']')),
    joined(fields.date, ' : ', pick('[', ']'), date, ' TO ', date, pick('[', ']')),
    joined(text, ' in ', pick('marks', 'code')),
    joined(tie('text'), ' like ', text),
    joined(fc.oneof(tie('number'), fields.odd, fields.any), pick(' is null', ' is not null')),
    joined(pick('', 'not '), pick('ok', 'ok is true', 'ok : false')),
    joined('(', tie('condition'), pick(' and ', ' or ', ' AND NOT '), tie('condition'), ')'),
    joined('not (', tie('condition'), ')'),
    joined(pick('search', 'suggest', 'startswith'), '(', pick('', '*, ', 'name, ', 'marks, code, '), text, ')'),
    joined(
      pick('within_distance', 'distance'),
      '(place, ',
      geometry,
      ', ',
      pick('10km', '5', '1 mi', '99999999999999999999 km'),
      ')',
    ),
    joined(
      pick('intersects', 'disjoint', 'within', 'polygon', 'geometry'),
      '(',
      pick('place', 'shape'),
      ', ',
      geometry,
      ')',
    ),
    joined('in_bbox(', pick('place', 'shape'), ', ', number, ', ', number, ', ', number, ', ', number, ')'),
    text,
  ),
}));

const aggregate = fc.oneof(
  joined(pick('sum', 'avg', 'min', 'max', 'median', 'count'), '(', grammar.number, ')'),
  joined(pick('min', 'MAX', 'count'), '(', grammar.date, ')'),
  joined('percentile(', grammar.number, ', ', pick('0', '50', '99.9', '100'), ')'),
  joined('count(distinct ', fields.any, ')'),
  joined(
    pick('count(*)', 'bbox(place)', 'bbox(shape)', 'envelope(place)', 'sum(n*n)', 'sum(n*n*n)', 'count(place)'),
    pick('', ' * 2', ' / 0', ' - count(*)'),
  ),
);

const range = fc.oneof(
  joined(
    'range(',
    fields.number,
    ', ',
    pick('10', '0.1', '9223372036854775807', '0.0000001', '2.50', '1, 5, 10', '*, -1.5, 3, *', '*, 0', '0, *'),
    ')',
  ),
  joined(
    'range(',
    fields.date,
    ', ',
    pick(
      '1 day',
      '3h',
      '99999 days',
      '1 M',
      '1 w',
      '1 quarter',
      '250 ms',
      '1 year',
      "date'2000', *",
      "*, date'1999-06', date'2024-03-31T02:30'",
    ),
    ')',
  ),
);

const alias = pick('', '', '', ' as a', ' as `b c`', ' as count');

const value = fc.oneof(grammar.number, grammar.text, grammar.date, fields.any);

const spoilt = (usual: Text): Text => fc.oneof({ weight: 30, arbitrary: usual }, { weight: 1, arbitrary: wild });

const recordItem = fc.oneof(
  { weight: 6, arbitrary: joined(value, alias) },
  { weight: 1, arbitrary: joined(aggregate, alias) },
  { weight: 1, arbitrary: joined('json_format(', grammar.text, pick('', ', null', ', "no"'), ')', alias) },
  {
    weight: 1,
    arbitrary: pick('*', 'include(n*)', 'exclude(name)', 'true', 'null as nothing', 'place', 'shape', 'blob'),
  },
);

const order = list(spoilt(joined(pick('', '', '-'), fc.oneof(value, pick('random(7)')), pick('', ' asc', ' DESC'))));

const refinement = fc.oneof(
  joined(pick('path', 'marks', 'code'), ':', pick('Europe', '"b"', '', ':', 'Europe/France')),
  joined(fields.date, ':', pick('2024', '2024/02', '1999-12-31')),
  joined(pick('n', 'x', '`12·x`'), ':', pick('1', '-2.5', '9223372036854775807')),
  pick('ok:true', 'nope:1', 'd:x', ''),
);

export const facet = joined(
  'facet(name="',
  pick('path', 'marks', 'n', 'x', 'd', 't', 'ok', 'name', '12·x', 'record_timestamp'),
  '"',
  pick(
    '',
    '',
    ', disjunctive=true',
    ', sort="-num"',
    ', sort=alphanum, limit=1',
    ', hierarchical=true, separator="e"',
    ', hierarchical=false',
  ),
  ')',
);

const filters = {
  where: fc.array(spoilt(grammar.condition), { maxLength: 2 }),
  refine: fc.array(refinement, { maxLength: 2 }),
  exclude: fc.array(refinement, { maxLength: 1 }),
  limit: pick(-1, 0, 10),
  offset: pick(0, 1),
};

const recordQuery: fc.Arbitrary<RecordsQuery> = fc.record(
  { ...filters, select: list(spoilt(recordItem)), order_by: order },
  { requiredKeys: ['limit', 'offset'] },
);

/** Groups, whose keys may be selected and sorted by. */
const groupQuery: fc.Arbitrary<RecordsQuery> = fc
  .array(
    fc.oneof(
      fields.any,
      range,
      pick('geo_cluster(place, 3)', 'geo_cluster(place, 25, 1)', 'geo_cluster(place, 0, 10000)'),
      joined(pick('year', 'hour'), '(', grammar.date, ')'),
      joined('lower(', grammar.text, ')'),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .chain((keys) => {
    const key = pick(...keys);
    return fc.record(
      {
        ...filters,
        group_by: fc.constant(keys.join(', ')),
        select: list(spoilt(joined(fc.oneof(aggregate, key), alias))),
        order_by: fc.oneof(
          joined(aggregate, pick('', ' desc')),
          joined(pick('', '-'), key),
          pick('random(3)', 'count', 'a'),
        ),
      },
      { requiredKeys: ['limit', 'offset', 'group_by'] },
    );
  });

const mutation = fc.tuple(
  fc.nat(),
  fc.oneof(
    pick('', '(', ')', '"', "'", '`', '\\', ',', '[', '..', ' not ', '-', '*', '\0', '𝕏', '='),
    fc.string({ maxLength: 3 }),
  ),
);

/** A clause with characters taken away, put in, or strange. */
const mutatedQuery = fc
  .tuple(
    fc.oneof(recordQuery, groupQuery),
    pick<'select' | 'group_by' | 'order_by' | 'where'>('select', 'group_by', 'order_by', 'where'),
    fc.array(mutation, { minLength: 1, maxLength: 3 }),
  )
  .map(([base, key, mutations]): RecordsQuery => {
    const change = (clause: string): string =>
      mutations.reduce((result, [number, put]) => {
        const place = number % (result.length + 1);
        return result.slice(0, place) + put + result.slice(place + (number % 3));
      }, clause);
    const clause = base[key];
    if (clause === undefined) return base;
    return { ...base, [key]: typeof clause === 'string' ? change(clause) : clause.map(change) };
  });

export const condition: Text = grammar.condition;

export const query: fc.Arbitrary<RecordsQuery> = fc.oneof(
  { weight: 3, arbitrary: recordQuery },
  { weight: 2, arbitrary: groupQuery },
  { weight: 2, arbitrary: mutatedQuery },
);
