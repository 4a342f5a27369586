import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { BoundValue } from '@lucarne/odsql';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keptPlans, type ReadAll } from './plans.ts';

let connection: DuckDBConnection;
let read: ReadAll;

beforeEach(async () => {
  connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run('create table town as select range as n from range(10)');
  read = keptPlans();
  vi.spyOn(connection, 'prepare');
});
afterEach(() => connection.closeSync());

const int = (value: number): BoundValue => ({ type: 'int', value: BigInt(value) });
const rows = async (text: string, ...values: BoundValue[]) => (await read(connection, { text, values })).getRowsJS();
const planned = () => vi.mocked(connection.prepare).mock.calls.length;

describe('the plan of a statement', () => {
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
    expect(await rows('select count(*)::int from town')).toEqual([[10]]);
    expect((await read(other, { text: 'select count(*)::int from town', values: [] })).getRowsJS()).toEqual([[1]]);
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

  test('is let go when many others were asked since', async () => {
    const nth = (n: number) => `select ${n} + $1::int`;
    for (let n = 0; n < 40; n++) expect(await rows(nth(n), int(1))).toEqual([[n + 1]]);
    expect(await rows(nth(39), int(2))).toEqual([[41]]);
    expect(planned()).toBe(40);
    expect(await rows(nth(0), int(2))).toEqual([[2]]);
    expect(planned()).toBe(41);
  });

  test('is not kept for a statement of great length', async () => {
    const text = `select '${'x'.repeat(9000)}' is null`;
    expect([await rows(text), await rows(text)]).toEqual([[[false]], [[false]]]);
    expect(planned()).toBe(2);
  });
});
