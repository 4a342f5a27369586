import type { DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answerShapeTests,
  type Column,
  checkPage,
  facetTree,
  functions,
  planFacets,
  planQuery,
  type QueryPlan,
  QueryProblem,
  readCondition,
  readFacet,
  readQuery,
  restrictPlan,
  type SqlTarget,
  writeFacet,
  writeRecords,
  writeTotal,
} from '../src/index.ts';
import { type Case, readCaseFiles } from './cases.ts';
import { openDuck, recordsOf, runSql } from './duck.ts';
import { columnsOf, makeTable, readTable } from './tables.ts';

const files = readCaseFiles();
const tables = new Map(
  [...new Set(files.flatMap(({ cases }) => cases.map(({ table }) => table)))].map((name) => [name, readTable(name)]),
);
let duck: DuckDBConnection;

beforeAll(async () => {
  duck = await openDuck();
  for (const table of tables.values()) await makeTable(duck, table);
});

afterAll(() => duck.closeSync());

const now = Date.UTC(2021, 4, 6, 12, 34, 55, 450) + 0.5;

const columnsFor = ({ table }: Case): readonly Column[] => {
  const found = tables.get(table);
  return found === undefined ? [] : columnsOf(found);
};

/** Whoever runs the SQL tests shapes beforehand; here the first record passes, as only it has one. */
const firstOnly = (): string => '(SELECT 0 AS "row")';

/** The plan of a case, as the server makes it, and as it is after copies: trees and plans are plain data. */
const planOf = (one: Case): QueryPlan => {
  const context = { columns: columnsFor(one), timezone: one.timezone, language: one.lang, now };
  const tree = structuredClone(readQuery(checkPage(one.query), context.columns));
  const plan = planQuery(tree, context);
  const restricted = one.restrict.reduce((kept, text) => restrictPlan(kept, readCondition(text, context)), plan);
  return structuredClone(answerShapeTests(restricted, firstOnly));
};

const targetOf = ({ table, as, separator }: Case): SqlTarget => ({
  dialect: 'duckdb',
  source: `"${table}"`,
  as,
  ...(separator === undefined ? {} : { listSeparator: separator }),
});

const rowsOf = async (one: Case, plan: QueryPlan): Promise<string> => {
  const rows = await runSql(duck, writeRecords(plan, targetOf(one)));
  return rows.map((row) => row.map((cell) => cell ?? '∅').join(';')).join('\n');
};

const totalOf = async (one: Case, plan: QueryPlan): Promise<string> =>
  `${(await runSql(duck, writeTotal(plan, targetOf(one))))[0]?.[0]}`;

/** A tree of facets, one node a line, two spaces deeper below each. */
const nodesOf = async (one: Case): Promise<string> => {
  const plans = planFacets(planOf(one), one.facets.map(readFacet));
  const lines: string[] = [];
  for (const plan of plans) {
    const rows = await runSql(duck, writeFacet(plan, targetOf(one)));
    const nodes = rows.map(([value, count]) => ({ value: `${value}`, count: Number(count) }));
    lines.push(plan.name);
    const write = (tree: ReturnType<typeof facetTree>, space: string): void => {
      for (const { name, value, count, state, facets } of tree) {
        lines.push(`${space}${name} (${value}) ${count} ${state}`);
        write(facets ?? [], `${space}. `);
      }
    };
    write(facetTree(plan, nodes), '. ');
  }
  return lines.join('\n');
};

const problemOf = (one: Case): QueryProblem => {
  try {
    const plan = planOf(one);
    planFacets(plan, one.facets.map(readFacet));
  } catch (problem) {
    if (problem instanceof QueryProblem) return problem;
    throw problem;
  }
  throw new Error('The query was accepted.');
};

const checkProblem = (one: Case): void => {
  const problem = problemOf(one);
  const found = {
    problem: problem.code,
    message: problem.message,
    position: `${problem.position}`,
    hint: problem.hint ?? '',
  };
  for (const key of ['problem', 'message', 'position', 'hint'] as const) {
    const wanted = one.expected.get(key);
    if (wanted !== undefined) expect(found[key]).toBe(wanted);
  }
};

/** Whatever is asked, each form of the rows can be written, and the total agrees with the rows where all are asked for. */
const checkForms = async (one: Case): Promise<void> => {
  const plan = planOf(one);
  for (const as of ['json', 'csv', 'geojson', 'typed'] as const) {
    const sql = writeRecords(plan, { ...targetOf(one), as });
    const rows = await runSql(duck, sql);
    if (as === 'csv' || as === 'typed') for (const row of rows) expect(row).toHaveLength(sql.columns.length);
    else for (const [record] of rows) expect(typeof JSON.parse(`${record}`)).toBe('object');
  }
  const records = (as: SqlTarget['as']) => recordsOf(duck, writeRecords(plan, { ...targetOf(one), as }));
  expect(await records('parts')).toEqual(await records('json'));
  const all = await runSql(duck, writeRecords({ ...plan, limit: null, offset: 0 }, targetOf(one)));
  expect(await totalOf(one, plan)).toBe(`${all.length}`);
};

const check = async (one: Case): Promise<void> => {
  if (one.expected.has('problem')) return checkProblem(one);
  const rows = one.expected.get('rows');
  if (rows !== undefined) expect(await rowsOf(one, planOf(one))).toBe(rows);
  const nodes = one.expected.get('nodes');
  if (nodes !== undefined) expect(await nodesOf(one)).toBe(nodes);
  const total = one.expected.get('total');
  if (total !== undefined) expect(await totalOf(one, planOf(one))).toBe(total);
  const sql = one.expected.get('sql');
  if (sql !== undefined) expect(writeRecords(planOf(one), targetOf(one)).text).toBe(sql);
  await checkForms(one);
};

/** What a case answers and does not refuse is worth a line of the manual. */
const answered = files
  .flatMap(({ cases }) => cases)
  .filter(({ expected }) => expected.has('rows') || expected.has('total'));

describe('every function', () => {
  const uses = functions.flatMap(({ name, clauses }) => clauses.map((clause) => ({ name, clause })));
  it.each(uses)('$name has a case in $clause', ({ name, clause }) => {
    const call = new RegExp(`(?<![\\w\`])${name}\\s*\\(`, 'i');
    const texts = answered.flatMap(({ query }) => [query[clause] ?? []].flat());
    expect(texts.filter((text) => call.test(text)).length).toBeGreaterThan(0);
  });
});

for (const { file, cases } of files)
  describe(file, () => {
    for (const one of cases) it(one.name, () => check(one));
  });
