import type { DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answerShapeTests,
  facetTree,
  planFacets,
  planQuery,
  type QueryContext,
  QueryProblem,
  type RecordsQuery,
  readFacet,
  readQuery,
  type SqlTarget,
  type SqlText,
  writeFacet,
  writeRecords,
  writeTotal,
} from '../src/index.ts';
import { readCaseFiles } from './cases.ts';
import { openDuck, recordsOf, runSql } from './duck.ts';
import { condition, facet, query } from './grammar.ts';
import { hostileFacet, hostileQuery } from './hostile.ts';
import { columnsOf, makeTable, readTable } from './tables.ts';

const runs = Number(process.env['ODSQL_FUZZ_RUNS'] ?? 2_000);

const things = readTable('things');
const columns = columnsOf(things);
let duck: DuckDBConnection;

beforeAll(async () => {
  duck = await openDuck();
  await makeTable(duck, things);
  await makeTable(duck, readTable('cities'));
});

afterAll(() => duck.closeSync());

interface Request {
  readonly asked: RecordsQuery;
  readonly facets: readonly string[];
  readonly timezone: string;
  readonly language: string;
  readonly as: SqlTarget['as'];
}

const request: fc.Arbitrary<Request> = fc.record({
  asked: query,
  facets: fc.array(facet, { maxLength: 2 }),
  timezone: fc.constantFrom('UTC', 'Europe/Paris', 'America/St_Johns', 'Pacific/Apia'),
  language: fc.constantFrom('fr', 'en', 'xx'),
  as: fc.constantFrom<SqlTarget['as'][]>('json', 'parts', 'csv', 'geojson', 'typed'),
});

/** The statements of a query, the rows first, or none when it is refused as it should be. */
const statementsOf = ({ asked, facets, timezone, language, as }: Request): readonly SqlText[] => {
  const target: SqlTarget = { dialect: 'duckdb', source: '"things"', as };
  const context: QueryContext = { columns, timezone, language, now: 1_700_000_000_123 };
  try {
    const plan = answerShapeTests(planQuery(readQuery(asked), context), () => '(SELECT 0 AS "row")');
    const counted = planFacets(plan, facets.map(readFacet));
    for (const one of counted) facetTree(one, []);
    return [writeRecords(plan, target), writeTotal(plan, target), ...counted.map((one) => writeFacet(one, target))];
  } catch (problem) {
    if (problem instanceof QueryProblem) return [];
    throw problem;
  }
};

/** Whatever is sent is answered, or refused with a QueryProblem: no other error, and never one of the engine. */
describe('any query', () => {
  it('is answered or refused', { timeout: 60_000 + runs * 100 }, async () => {
    let answered = 0;
    const property = fc.asyncProperty(request, async (one) => {
      const [rows, ...others] = statementsOf(one);
      if (rows === undefined) return;
      answered += 1;
      const [made] = one.as === 'parts' ? statementsOf({ ...one, as: 'json' }) : [];
      if (made) expect(await recordsOf(duck, rows)).toEqual(await recordsOf(duck, made));
      for (const [record] of await runSql(duck, rows))
        if (one.as === 'json' || one.as === 'geojson') JSON.parse(`${record}`);
      for (const statement of others) await runSql(duck, statement);
    });
    await fc.assert(property, { numRuns: runs, endOnFailure: true });
    expect(answered).toBeGreaterThan(runs / 4);
    expect(answered).toBeLessThan(runs);
  });
});

/** How many records hold a condition; none when it is refused. */
const totalOf = async (where: string, timezone: string): Promise<number | undefined> => {
  const asked: RecordsQuery = { where: [where], limit: 0, offset: 0 };
  const [, total] = statementsOf({ asked, facets: [], timezone, language: 'en', as: 'typed' });
  return total === undefined ? undefined : Number((await runSql(duck, total))[0]?.[0]);
};

describe('any condition', () => {
  it('holds or does not: it and its negation part the records', { timeout: 60_000 + runs * 50 }, async () => {
    const property = fc.asyncProperty(condition, fc.constantFrom('UTC', 'Europe/Paris'), async (where, timezone) => {
      const [those, others] = [await totalOf(where, timezone), await totalOf(`not (${where})`, timezone)];
      expect((those ?? 0) + (others ?? 0)).toBe(those === undefined ? 0 : things.rows.length);
    });
    await fc.assert(property, { numRuns: runs / 4, endOnFailure: true });
  });
});

/** The texts that a problem may be about. */
const textsOf = (asked: RecordsQuery, facets: readonly string[], clause: string): readonly string[] => {
  if (clause === 'facet') return facets;
  if (clause === 'where') return [...(asked.where ?? []), ...(asked.q ?? [])];
  const text: unknown = Object.entries(asked).find(([name]) => name === clause)?.[1];
  return Array.isArray(text) ? text : [`${text ?? ''}`];
};

/** What a refusal must say: a code, whole sentences, and the place in the clause where it lies in one. */
const checkProblem = (problem: QueryProblem, { asked, facets }: Pick<Request, 'asked' | 'facets'>): void => {
  const { code, message, clause, position, hint } = problem;
  expect(message.length).toBeLessThan(2_000);
  expect(hint ?? 'a hint').not.toBe('');
  if (code !== 'InvalidRESTParameterError') expect(`${message} ${typeof position}`).toMatch(/ number$/);
  if (position === undefined) return;
  const lengths = textsOf(asked, facets, clause).map((text) => text.length);
  expect(position).toBeGreaterThanOrEqual(0);
  expect(position).toBeLessThanOrEqual(Math.max(...lengths));
};

const caseFiles = readCaseFiles().flatMap(({ cases }) => cases);

/** Real queries, spoilt in every way that we can think of, on the table that they are about. */
describe.each(['cities', 'things'])('a hostile query on %s', (name) => {
  const cases = caseFiles.filter(({ table }) => table === name);
  const table = readTable(name);
  const context: QueryContext = { columns: columnsOf(table), timezone: 'Europe/Paris', language: 'fr', now: 1e12 };
  const target: SqlTarget = { dialect: 'duckdb', source: `"${name}"`, as: 'json' };

  const statements = (asked: RecordsQuery, facets: readonly string[]): readonly SqlText[] | QueryProblem => {
    try {
      const plan = answerShapeTests(planQuery(readQuery(asked, context.columns), context), () => '(SELECT 0 AS "row")');
      const counted = planFacets(plan, facets.map(readFacet));
      return [writeRecords(plan, target), writeTotal(plan, target), ...counted.map((one) => writeFacet(one, target))];
    } catch (problem) {
      if (problem instanceof QueryProblem) return problem;
      throw problem;
    }
  };

  it('is answered, or refused with its place', { timeout: 60_000 + runs * 100 }, async () => {
    const found = { answered: 0, refused: 0 };
    const facets = fc.array(hostileFacet(cases), { maxLength: 1 });
    const property = fc.asyncProperty(hostileQuery(cases), facets, async (asked, wanted) => {
      const written = statements(asked, wanted);
      if (written instanceof QueryProblem) {
        found.refused += 1;
        return checkProblem(written, { asked, facets: wanted });
      }
      found.answered += 1;
      for (const statement of written) await runSql(duck, statement);
    });
    await fc.assert(property, { numRuns: runs / 2, endOnFailure: true });
    expect(found.answered).toBeGreaterThan(runs / 40);
    expect(found.refused).toBeGreaterThan(runs / 40);
  });
});
