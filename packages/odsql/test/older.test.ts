import type { DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { planQuery, QueryProblem, readOlderQuery, readQuery, type SqlText, writeTotal } from '../src/index.ts';
import { openDuck, runSql } from './duck.ts';
import { columnsOf, makeTable, readTable } from './tables.ts';

const runs = Number(process.env['ODSQL_FUZZ_RUNS'] ?? 2_000);
const things = readTable('things');
const columns = columnsOf(things);
const context = { columns, timezone: 'Europe/Paris', language: 'fr', now: 1_700_000_000_123 };
let duck: DuckDBConnection;

beforeAll(async () => {
  duck = await openDuck();
  await makeTable(duck, things);
});

afterAll(() => duck.closeSync());

const names = columns.map(({ name }) => `\`${name}\``);
const values = [
  '1',
  '-3',
  '2.5',
  'true',
  '"a b"',
  'été',
  '2020',
  '2020/02/31',
  '2020-01-01T10:00:00Z',
  '*',
  '#now(days=-1)',
];
const name = fc.constantFrom(...names, 'nothing');
const value = fc.oneof(fc.constantFrom(...values), fc.string());
const piece: fc.Arbitrary<string> = fc.oneof(
  value,
  fc.constantFrom(' AND ', ' OR ', ' NOT ', '(', ')', '"', '#', '-', '[', ' TO ', ']', '{', '}', '..', '!', '^2', '~'),
  fc
    .tuple(
      name,
      fc.constantFrom(':', '==', ':>'),
      fc.array(value, { maxLength: 3 }),
      fc.constantFrom(' OR ', ' -', ' '),
    )
    .map(([field, operator, list, link]) => `${field}${operator}(${list.join(link)})`),
  fc.tuple(name, fc.constantFrom(':', '-', '==', '>', '<='), value).map((parts) => parts.join('')),
  fc.tuple(name, value, value).map(([field, from, to]) => `${field}:[${from} TO ${to}]`),
  fc
    .tuple(
      fc.constantFrom('null', 'exact', 'search', 'startswith', 'distance', 'polygon', 'now', 'geometry'),
      name,
      value,
    )
    .map(([what, field, text]) => `#${what}(${field}, ${text})`),
);
const older = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(' '));

const statementOf = (q: string): SqlText | undefined => {
  try {
    const tree = structuredClone(readQuery({ q: [q], limit: 0, offset: 0 }, columns));
    return writeTotal(planQuery(tree, context), { dialect: 'duckdb', source: '"things"' });
  } catch (problem) {
    if (problem instanceof QueryProblem) return undefined;
    throw problem;
  }
};

it('whatever is sent as q is answered or refused', { timeout: 60_000 + runs * 100 }, async () => {
  let answered = 0;
  const property = fc.asyncProperty(older, async (q) => {
    const statement = statementOf(q);
    if (statement === undefined) return;
    answered += 1;
    const [row] = await runSql(duck, statement);
    expect(Number(row?.[0])).toBeLessThanOrEqual(things.rows.length);
  });
  await fc.assert(property, { numRuns: runs, endOnFailure: true });
  expect(answered).toBeGreaterThan(runs / 20);
});

it.each([
  ['too long', 'a'.repeat(70_000)],
  ['too deep', '('.repeat(200)],
  ['too often not', 'NOT '.repeat(200)],
  ['too many words', 'a '.repeat(2_000)],
  ['too many arguments', `#search(${'a,'.repeat(600)} "b")`],
])('%s is refused', (_what, q) => {
  expect(() => readOlderQuery(q, columns)).toThrow(QueryProblem);
});
