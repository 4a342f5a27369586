import type { DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Column, planQuery, readQuery, writeRecords } from '../src/index.ts';
import { openDuck, runSql } from './duck.ts';

const columns: readonly Column[] = [
  { name: 'n', type: 'int', multivalued: false },
  { name: 'g', type: 'text', multivalued: false, facet: true, disjunctive: true },
];
const context = { columns, timezone: 'UTC', language: 'fr', now: 0 };

let duck: DuckDBConnection;
beforeAll(async () => {
  duck = await openDuck();
  await duck.run('create table t as select i as n, (i % 97)::varchar as g from range(400000) s(i)');
});
afterAll(() => duck.closeSync());

const list = (count: number) => Array.from({ length: count }, (_, index) => `"${(index * 7) % 97}"`);

/** Each of these may be answered by a join, which gives the rows in any order. */
describe('a page without order_by follows the file', () => {
  test.each([
    ['a long list', { where: [`g in (${list(40).join(', ')})`] }],
    ['a short list', { where: [`g in (${list(6).join(', ')})`] }],
    [
      'many alternatives',
      {
        where: [
          list(8)
            .map((value) => `g = ${value}`)
            .join(' or '),
        ],
      },
    ],
    ['many refinements of a disjunctive facet', { refine: list(12).map((value) => `g:${value}`) }],
    ['the opposite of a list', { where: [`not g in (${list(40).join(', ')})`] }],
  ])('%s', async (_what, query) => {
    const plan = planQuery(readQuery({ select: 'n', limit: -1, offset: 0, ...query }), context);
    const rows = await runSql(duck, writeRecords(plan, { dialect: 'duckdb', source: 't', as: 'typed' }));
    const numbers = rows.map(([n]) => Number(n));
    expect(numbers.length).toBeGreaterThan(10_000);
    expect(numbers.findIndex((n, index) => index > 0 && n < (numbers[index - 1] ?? 0))).toBe(-1);
  });
});
