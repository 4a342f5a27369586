import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { BoundValue } from '@lucarne/odsql';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keptPlans, type ReadAll } from './plans.ts';

let instance: DuckDBInstance;
let connection: DuckDBConnection;
let read: ReadAll;

beforeEach(async () => {
  instance = await DuckDBInstance.create(':memory:', { memory_limit: '600MB', threads: '2' });
  connection = await instance.connect();
  await connection.run('create table town as select range as n from range(10)');
  read = keptPlans();
  vi.spyOn(connection, 'prepare');
});
afterEach(() => {
  connection.closeSync();
  instance.closeSync();
});

const int = (value: number): BoundValue => ({ type: 'int', value: BigInt(value) });
const rows = async (text: string, ...values: BoundValue[]) =>
  (await read(connection, { text, values, light: true })).getRowsJS();
const planned = () => vi.mocked(connection.prepare).mock.calls.length;

describe('the plan of a light statement', () => {
  test('is made once for all the values that it is asked of', async () => {
    const text = 'select count(*)::int from town where n > $1';
    expect([await rows(text, int(7)), await rows(text, int(2)), await rows(text, int(7))]).toEqual([
      [[2]],
      [[7]],
      [[2]],
    ]);
    expect(planned()).toBe(1);
  });

  test('is made for each connection', async () => {
    const other = await (await DuckDBInstance.create(':memory:')).connect();
    await other.run('create table town as select 1 as n');
    const text = 'select count(*)::int from town';
    expect(await rows(text)).toEqual([[10]]);
    expect((await read(other, { text, values: [], light: true })).getRowsJS()).toEqual([[1]]);
    other.closeSync();
  });

  test('does not outlive the table: the one that has its name now is read, and one that is gone is missing', async () => {
    expect(await rows('select * from town where n = $1', int(3))).toEqual([[3n]]);
    await connection.run('drop table town');
    await expect(rows('select * from town where n = $1', int(3))).rejects.toThrow('town');
    await connection.run(`create table town as select 3::bigint as n, 'Blois' as name`);
    expect(await rows('select * from town where n = $1', int(3))).toEqual([[3n, 'Blois']]);
  });

  test('is let go when the statement fails, which then fails and succeeds as before', async () => {
    const text = `select case when $1 > 1 then error('no') else 'yes' end`;
    expect(await rows(text, int(1))).toEqual([['yes']]);
    await expect(rows(text, int(2))).rejects.toThrow('no');
    expect(await rows(text, int(1))).toEqual([['yes']]);
    expect(planned()).toBe(2);
  });

  test('is let go when many others were asked since, on whatever connection', async () => {
    const nth = (n: number) => `select ${n} + $1::int`;
    const other = await instance.connect();
    expect(await rows(nth(0), int(1))).toEqual([[1]]);
    for (let n = 1; n < 40; n++) {
      await read(n % 2 === 0 ? connection : other, { text: nth(n), values: [int(1)], light: true });
    }
    const before = planned();
    expect(await rows(nth(38), int(2))).toEqual([[40]]);
    expect(planned()).toBe(before);
    expect(await rows(nth(0), int(2))).toEqual([[2]]);
    expect(planned()).toBe(before + 1);
    other.closeSync();
  });
});

test('a statement that is not light, or is of great length, is not kept', async () => {
  const text = 'select count(*)::int from town where n > $1';
  const long = `select '${'x'.repeat(9000)}' is null`;
  expect((await read(connection, { text, values: [int(7)] })).getRowsJS()).toEqual([[2]]);
  expect(await rows(long)).toEqual([[false]]);
  expect(planned()).toBe(0);
});

test('what plans hold is given back when memory is short, and the statement that needs it is answered', async () => {
  const held = async () =>
    Number(
      (await connection.runAndReadAll('select sum(memory_usage_bytes) from duckdb_memory()')).getRowsJS()[0]?.[0] ?? 0,
    );
  await connection.run('set threads = 1');
  const wide = (n: number) =>
    `select repeat(n::varchar, 9000) || ${n} as t, n from (select unnest(range(2000)) as n) order by t, n limit 200`;
  for (let n = 0; n < 8; n++) await rows(wide(n));
  const full = await held();
  const heavy = `select count(*)::int from (select repeat(n::varchar, 900) as t from (select unnest(range(9000)) as n) group by 1)`;
  await connection.run(`set temp_directory = ''`);
  await connection.run(`set memory_limit = '${Math.ceil(full / 1e6) + 16}MB'`);
  await expect(connection.run(heavy)).rejects.toThrow('Out of Memory');
  expect((await read(connection, { text: heavy, values: [] })).getRowsJS()).toEqual([[9000]]);
  expect(await held()).toBeLessThan(full / 4);
});
