import type { DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FunctionRow, functions, planQuery, type RecordsQuery, readQuery, writeRecords } from '../src/index.ts';
import { openDuck, runSql } from './duck.ts';
import { columnsOf, makeTable, readTable } from './tables.ts';

const cities = readTable('cities');
const context = { columns: columnsOf(cities), timezone: 'UTC', language: 'en', now: Date.UTC(2026, 10, 22) };
let duck: DuckDBConnection;

beforeAll(async () => {
  duck = await openDuck();
  await makeTable(duck, cities);
});

afterAll(() => duck.closeSync());

const exampleOf = ({ example }: FunctionRow): RecordsQuery => {
  const pairs = example.split('&').map((part): [string, string] => {
    const equals = part.indexOf('=');
    return [part.slice(0, equals), part.slice(equals + 1)];
  });
  const { where, ...clauses } = Object.fromEntries(pairs);
  return { ...clauses, where: where === undefined ? [] : [where], limit: 10, offset: 0 };
};

describe('the rows of functions', () => {
  it('has one row for each name, with a sentence', () => {
    expect(new Set(functions.map(({ name }) => name)).size).toBe(functions.length);
    for (const { name, sentence } of functions) expect(`${name}: ${sentence}`).toMatch(/^\w+: [A-Z].*\.$/);
  });

  for (const row of functions)
    it(`${row.name}: its example uses it and runs`, async () => {
      expect(row.example).toContain(`${row.name}(`);
      const plan = planQuery(readQuery(exampleOf(row)), context);
      const rows = await runSql(duck, writeRecords(plan, { dialect: 'duckdb', source: 'cities', as: 'json' }));
      expect(rows.length).toBeGreaterThan(0);
    });
});
