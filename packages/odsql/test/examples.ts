import type { DuckDBConnection } from '@duckdb/node-api';
import { checkPage, planQuery, type RecordsQuery, readQuery, writeRecords } from '../src/index.ts';
import { openDuck, runSql } from './duck.ts';
import { columnsOf, makeTable, readTable } from './tables.ts';

const cities = readTable('cities');
const context = { columns: columnsOf(cities), timezone: 'UTC', language: 'en', now: Date.UTC(2026, 10, 22) };

/** The engine with the toy table, for `answerExample`. */
export const openExamples = async (): Promise<DuckDBConnection> => {
  const duck = await openDuck();
  await makeTable(duck, cities);
  return duck;
};

/** What the toy table answers to the parameters of an example, one JSON text for each row. */
export const answerExample = async (duck: DuckDBConnection, example: string): Promise<readonly string[]> => {
  const plan = planQuery(readQuery(checkPage(queryOf(example)), context.columns), context);
  const rows = await runSql(duck, writeRecords(plan, { dialect: 'duckdb', source: 'cities', as: 'json' }));
  return rows.map(([row]) => String(row));
};

/** Parameters as people read them: not percent-encoded, so that no value may hold «&». */
const queryOf = (example: string): RecordsQuery => {
  const pairs = example.split('&').map((part): [string, string] => {
    const equals = part.indexOf('=');
    return [part.slice(0, equals), part.slice(equals + 1)];
  });
  const all = (name: string): readonly string[] => pairs.filter(([key]) => key === name).map(([, value]) => value);
  const clauses = Object.fromEntries(pairs.filter(([key]) => ['select', 'group_by', 'order_by'].includes(key)));
  const numbers = { limit: Number(all('limit')[0] ?? 10), offset: Number(all('offset')[0] ?? 0) };
  return { ...clauses, ...numbers, where: all('where'), refine: all('refine'), exclude: all('exclude') };
};
