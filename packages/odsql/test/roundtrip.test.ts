import type { DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answerShapeTests,
  checkPage,
  limitPlan,
  planQuery,
  type QueryPlan,
  QueryProblem,
  type QueryTree,
  type RecordsQuery,
  readCondition,
  readQuery,
  restrictPlan,
  writeQuery,
  writeRecords,
  writeTotal,
} from '../src/index.ts';
import { type Case, readCaseFiles } from './cases.ts';
import { openDuck, runSql } from './duck.ts';
import { query } from './grammar.ts';
import { columnsOf, makeTable, readTable } from './tables.ts';

const runs = Number(process.env['ODSQL_FUZZ_RUNS'] ?? 2_000);
const cases = readCaseFiles().flatMap(({ file, cases }) =>
  cases.map((one) => ({ ...one, name: `${file}: ${one.name}` })),
);
const tables = new Map([...new Set(cases.map(({ table }) => table))].map((name) => [name, readTable(name)]));
const things = readTable('things');

/** A tree without the places of its parts; without the text as typed where there is an alias, which makes it nothing. */
const meaningOf = (tree: QueryTree): unknown =>
  JSON.parse(
    JSON.stringify(tree, (key, value: unknown) => {
      if (key === 'at') return undefined;
      const named = typeof value === 'object' && value !== null && 'alias' in value && value.alias !== null;
      return named ? { ...value, text: '' } : value;
    }),
  );

/** With an alias for every expression, so that the text as typed does not speak for it. */
const aliased = (tree: QueryTree): QueryTree => ({
  ...tree,
  select:
    tree.select?.map((item, index) => (item.kind === 'item' ? { ...item, alias: item.alias ?? `s ${index}` } : item)) ??
    null,
  groups: tree.groups.map((group, index) => ({ ...group, alias: group.alias ?? `g\\${index}` })),
});

const treeOf = (asked: RecordsQuery, table: string): QueryTree | undefined => {
  try {
    return readQuery(asked, columnsOf(tables.get(table) ?? things));
  } catch (problem) {
    if (problem instanceof QueryProblem) return undefined;
    throw problem;
  }
};

const expectSame = (tree: QueryTree): void => {
  for (const one of [tree, aliased(tree)]) expect(meaningOf(readQuery(writeQuery(one)))).toEqual(meaningOf(one));
};

describe('read, write, read', () => {
  it('gives an equal tree for every case', () => {
    const trees = cases.flatMap((one) => treeOf(one.query, one.table) ?? []);
    expect(trees.length).toBeGreaterThan(400);
    for (const tree of trees) expectSame(tree);
  });

  it('gives an equal tree for what chance makes', { timeout: 60_000 + runs * 20 }, () => {
    let read = 0;
    const property = fc.property(query, (asked) => {
      const tree = treeOf(asked, 'things');
      if (tree === undefined) return;
      read += 1;
      expectSame(tree);
    });
    fc.assert(property, { numRuns: runs });
    expect(read).toBeGreaterThan(runs / 2);
  });

  it('writes no more than needed', () => {
    const where = ['NOT(a=1 OR((b))) AND `c`:"x" and f : [1 TO 2['];
    const select = 'a+(b*c) as x, `two words`as`in`, - d as e, -5 - (-5), date"2020" as w';
    const asked = { select, where, order_by: '-a, -(-5), b DESC', refine: ["a : 'x'"], limit: 1, offset: 0 };
    expect(writeQuery(readQuery(asked))).toMatchObject({
      select: "a + b * c as x, `two words` as `in`, 0 - d as e, -5 - (-5), date'2020' as w",
      where: ['not (a = 1 or b) and c = "x" and f in [1 .. 2['],
      order_by: 'a desc, (-5) desc, b desc',
      refine: ['a:x'],
    });
  });
});

let duck: DuckDBConnection;
beforeAll(async () => {
  duck = await openDuck();
  for (const table of tables.values()) await makeTable(duck, table);
});
afterAll(() => duck.closeSync());

const now = Date.UTC(2021, 4, 6, 12, 34, 55, 450);

const planOf = (one: Case, rewrite: (asked: RecordsQuery) => RecordsQuery): QueryPlan => {
  const columns = columnsOf(tables.get(one.table) ?? things);
  const tree = readQuery(rewrite(checkPage(one.query)), columns);
  return planQuery(tree, { columns, timezone: one.timezone, language: one.lang, now });
};

const answerOf = async ({ table }: Case, plan: QueryPlan): Promise<unknown> => {
  const target = { dialect: 'duckdb', source: `"${table}"`, as: 'json' } as const;
  const answered = answerShapeTests(plan, () => '(SELECT 0 AS "row")');
  return [await runSql(duck, writeRecords(answered, target)), await runSql(duck, writeTotal(answered, target))];
};

/** Written anew, restricted by what is true, limited beyond the rows: nothing that changes the meaning. */
const rewritten = (one: Case): QueryPlan => {
  const plan = planOf(one, (asked) => {
    const written = writeQuery(readQuery(asked, columnsOf(tables.get(one.table) ?? things)));
    return { ...written, where: [...(written.where ?? []), 'recordid is not null or `recordid` is null'] };
  });
  const restricted = restrictPlan(plan, readCondition('not (true and false)', plan.context));
  return limitPlan(restrictPlan(restricted, readCondition('true', plan.context)), { rows: 1_000_000 });
};

describe('a rewrite that means the same', () => {
  const answered = cases.filter(({ expected }) => expected.has('rows') || expected.has('total'));
  const files = [...new Set(answered.map(({ name }) => name.split(':')[0] ?? ''))];
  it.each(files)('answers the same over the cases of %s', { timeout: 120_000 }, async (file) => {
    for (const one of answered.filter(({ name }) => name.startsWith(file)))
      expect(await answerOf(one, rewritten(one)), one.name).toEqual(
        await answerOf(
          one,
          planOf(one, (asked) => asked),
        ),
      );
  });
});
