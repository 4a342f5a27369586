import fc from 'fast-check';
import { words } from './datasets.ts';

/** Expressions and conditions that are right, by kind of value, as the grammar of the language has them. */

export type Text = fc.Arbitrary<string>;

export const pick = (...values: readonly string[]): Text => fc.constantFrom(...values);

export const joined = (...parts: readonly (Text | string)[]): Text =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((texts) => texts.join(''));

export const list = (item: Text, most = 3): Text =>
  fc.array(item, { minLength: 1, maxLength: most }).map((items) => items.join(', '));

const quoted = fc
  .oneof(
    pick(
      ...words,
      '',
      'a',
      'b',
      'c d',
      'Europe',
      'ly*',
      'ELAN',
      'riv*',
      '%yon%',
      'les roses',
      'rivieer',
      'lyon elan',
      'elan nice ro',
      'rivere ely',
      'c élan',
      'vert 12',
      'niceee n',
      'lyonnn e',
      'élaann v',
      'rivireea n',
    ),
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
export const point = joined(
  "geom'POINT(",
  fc.integer({ min: -180, max: 180 }).map(String),
  ' ',
  fc.integer({ min: -90, max: 90 }).map(String),
  ")'",
);

export const pattern = pick(
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

export const now = joined(
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

type Tie = fc.LetrecTypedTie<Grammar>;

const numbers = (tie: Tie): Text =>
  fc.oneof(
    { maxDepth: 3, depthIdentifier: 'value' },
    { weight: 4, arbitrary: pick('n', '`two words`', 'x', 'number') },
    { weight: 2, arbitrary: fc.oneof(whole, pick('2.5', '-0.25')) },
    { weight: 3, arbitrary: joined('(', tie('number'), pick(' + ', ' - ', ' * ', ' / '), tie('number'), ')') },
    { weight: 1, arbitrary: joined('-', tie('number')) },
    { weight: 2, arbitrary: joined(pick('year', 'MONTH', 'day', 'hour', 'minute', 'second'), '(', tie('date'), ')') },
    { weight: 1, arbitrary: joined(pick('length', 'len'), '(', tie('text'), ')') },
    { weight: 1, arbitrary: joined('ifnull(', tie('number'), ', ', whole, ')') },
  );

const texts = (tie: Tie): Text =>
  fc.oneof(
    { maxDepth: 3, depthIdentifier: 'value' },
    { weight: 5, arbitrary: pick('name', 'kind', 'path', '`name`') },
    { weight: 1, arbitrary: quoted },
    { weight: 1, arbitrary: joined(pick('lower', 'upper'), '(', tie('text'), ')') },
    { weight: 2, arbitrary: joined('date_format(', tie('date'), ', ', pattern, ')') },
    { weight: 1, arbitrary: joined('ifnull(', tie('text'), ', ', quoted, ')') },
  );

const dates = (tie: Tie): Text =>
  fc.oneof(
    { maxDepth: 2, depthIdentifier: 'value' },
    { weight: 5, arbitrary: pick('d', 't', 'd', 't', 'record_timestamp', '`month`') },
    { weight: 1, arbitrary: fc.oneof(now, fc.constant('now()')) },
    { weight: 1, arbitrary: joined('ifnull(', tie('date'), ', ', date, ')') },
  );

/** Values beside values. */
const comparisons = (tie: Tie): Text =>
  fc.oneof(
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
  );

/** Of lists, texts, booleans and places, and what joins conditions. */
const otherConditions = (tie: Tie): Text[] => [
  joined(quoted, ' in tags'),
  joined('tags', pick('=', ':', '!='), quoted),
  joined(fc.oneof(tie('text'), pick('tags')), ' like ', quoted),
  joined(fc.oneof(tie('number'), pick('tags', 'ok', 'place', 'd', 't', 'name')), pick(' is null', ' IS NOT NULL')),
  pick('ok', 'not ok', 'ok is true', 'ok : FALSE', 'ok is FALSE', 'true', 'ok != true'),
  joined('(', tie('condition'), pick(' and ', ' or ', ' AND NOT '), tie('condition'), ')'),
  joined('not (', tie('condition'), ')'),
  joined(pick('search', 'startswith'), '(', pick('', '*, ', 'name, ', 'tags, name, '), quoted, ')'),
  joined('suggest(', pick('', 'name, ', 'kind, ', 'name, kind, tags, '), quoted, ')'),
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
];

export const grammar = fc.letrec<Grammar>((tie) => ({
  number: numbers(tie),
  text: texts(tie),
  date: dates(tie),
  condition: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'condition' },
    { weight: 10, arbitrary: comparisons(tie) },
    ...otherConditions(tie),
  ),
}));

/** A field of dates beside a literal, whose ends the datasets hold. */
export const dating: Text = joined(
  pick('d', 't', '`month`'),
  pick(' = ', ' != ', ' < ', ' > ', ' <= ', ' >= ', ' : '),
  date,
);

const searching = fc.oneof(
  quoted,
  joined(pick('search', 'suggest'), '(', pick('', '*, ', 'name, ', 'tags, ', 'name, kind, tags, '), quoted, ')'),
  joined(pick('name', 'tags', 'path'), ' like ', quoted),
);

/** Conditions on the words of texts, alone and among others. */
export const search: Text = fc.oneof(
  searching,
  joined(searching, pick(' and ', ' or ', ' and not '), searching),
  joined('not (', searching, pick(' or ', ' and '), grammar.condition, ')'),
);
