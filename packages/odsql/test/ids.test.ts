import { createHash } from 'node:crypto';
import type { DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  idIndexing,
  planQuery,
  type QueryContext,
  readQuery,
  type SqlTarget,
  type SqlText,
  technicalColumns,
  writeRecords,
  writeTotal,
} from '../src/index.ts';
import { openDuck, runSql } from './duck.ts';

const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');
const [first, second] = [sha1('first'), sha1('second')];
/** Begins as the first does, as far as the index looks. */
const twin = first.slice(0, 20) + second.slice(20);

const context: QueryContext = {
  columns: [{ name: 'name', type: 'text', multivalued: false }, ...technicalColumns],
  timezone: 'UTC',
  language: 'en',
  now: 0,
};
const plain: SqlTarget = { dialect: 'duckdb', source: '"identified"', as: 'typed' };
const indexed: SqlTarget = { ...plain, ids: '"$ids"' };
let duck: DuckDBConnection;

beforeAll(async () => {
  duck = await openDuck();
  await duck.run('create table identified (name varchar, "$id" varchar)');
  const rows = [first, second, twin, first, ...Array.from({ length: 3000 }, (_, nth) => sha1(`${nth}`))];
  for (const [nth, id] of rows.entries()) await duck.run('insert into identified values ($1, $2)', [`n${nth}`, id]);
  await duck.run(idIndexing({ source: plain.source, ids: '"$ids"' }));
});

afterAll(() => duck.closeSync());

const planOf = (where: string) =>
  planQuery(readQuery({ where: [where], select: 'name', limit: -1, offset: 0 }), context);
const answer = async (sql: SqlText): Promise<readonly unknown[]> => (await runSql(duck, sql)).map(([value]) => value);

describe('the index of identifiers', () => {
  it.each([
    [`recordid = "${first}"`, ['n0', 'n3']],
    [`recordid = "${twin}"`, ['n2']],
    [`recordid = "${second}" or recordid = "${first}"`, ['n0', 'n1', 'n3']],
    [`recordid = "${first}" and name = "n3"`, ['n3']],
    [`not recordid = "${first}" and name in ("n0", "n1")`, ['n1']],
    [`recordid = "${sha1('nobody')}"`, []],
    ['recordid = "zz"', []],
  ])('finds the records that reading them all finds: %s', async (where, names) => {
    for (const target of [plain, indexed]) {
      expect(await answer(writeRecords(planOf(where), target))).toEqual(names);
      expect(await answer(writeTotal(planOf(where), target))).toEqual([BigInt(names.length)]);
    }
  });

  it('is asked only for whole identifiers', () => {
    const { text } = writeRecords(planOf(`recordid = "${first}"`), indexed);
    expect(text).toMatch(
      /WHERE \(rowid IN \(SELECT "row" FROM "\$ids".*\) AND CASE WHEN rowid IS NOT NULL THEN "\$id" =/,
    );
    expect(writeRecords(planOf('recordid = "zz"'), indexed).text).not.toContain('$ids');
    expect(writeRecords(planOf(`recordid > "${first}"`), indexed).text).not.toContain('$ids');
  });
});
