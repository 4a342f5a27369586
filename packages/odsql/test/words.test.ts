import type { DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  answerShapeTests,
  type Column,
  checkPage,
  planFacets,
  planQuery,
  QueryProblem,
  readCondition,
  readFacet,
  readQuery,
  restrictPlan,
  type SqlTarget,
  type SqlText,
  technicalColumns,
  type WordIndex,
  writeFacet,
  writeRecords,
  writeTotal,
} from '../src/index.ts';
import { type Case, readCaseFiles } from './cases.ts';
import { openDuck, runSql } from './duck.ts';
import { indexTable } from './indexed.ts';
import { columnsOf, makeTable, readTable, type Table } from './tables.ts';

const runs = Math.ceil(Number(process.env['ODSQL_FUZZ_RUNS'] ?? 2_000) / 400);
const now = 1_700_000_000_123;
let duck: DuckDBConnection;

beforeAll(async () => {
  duck = await openDuck();
});

afterAll(() => duck.closeSync());

const contextOf = (columns: readonly Column[]) => ({ columns, timezone: 'UTC', language: 'fr', now });

/** All that can be asked with the conditions of a case: records, their total, facets. */
const statementsOf = (one: Case, columns: readonly Column[], target: SqlTarget): readonly SqlText[] => {
  try {
    const context = { ...contextOf(columns), timezone: one.timezone };
    const plan = planQuery(readQuery(checkPage(one.query), columns), context);
    const restricted = one.restrict.reduce((kept, text) => restrictPlan(kept, readCondition(text, context)), plan);
    const answered = answerShapeTests(restricted, () => '(SELECT 0 AS "row")');
    const facets = planFacets(answered, one.facets.map(readFacet)).map((facet) => writeFacet(facet, target));
    return [writeRecords(answered, target), writeTotal(answered, target), ...facets];
  } catch (error) {
    if (error instanceof QueryProblem) return [];
    throw error;
  }
};

const usesIndex = ({ text }: SqlText): boolean => text.includes(' postings"');

it('answers every case as reading the texts does', { timeout: 120_000 }, async () => {
  let used = 0;
  const files = readCaseFiles();
  const tables = new Set(files.flatMap(({ cases }) => cases.map(({ table }) => table)));
  for (const name of tables) {
    const table = readTable(name);
    await makeTable(duck, table);
    const words = await indexTable(duck, name, table.columns);
    for (const one of files.flatMap(({ cases }) => cases).filter((asked) => asked.table === name)) {
      const target: SqlTarget = { dialect: 'duckdb', source: `"${name}"`, as: 'json' };
      const read = statementsOf(one, columnsOf(table), target);
      const indexed = statementsOf(one, columnsOf(table), { ...target, words });
      for (const [place, statement] of indexed.entries()) {
        if (!usesIndex(statement)) continue;
        expect(await runSql(duck, statement), one.name).toEqual(await runSql(duck, read[place] ?? statement));
        used++;
      }
    }
  }
  expect(used).toBeGreaterThan(50);
});

/** Letters with and without case and accents, in one sign and in several, of several scripts; digits; what parts words. */
const signs = [
  ...'aAeEoOsS1२²½_',
  ...'éÉẽœŒßøŒůꙃ',
  ...'σςΣάΆıİǅǆКкєЄئ',
  ...'漢字かが가ﬁＡａⅧⅷKÅẞ',
  ...['\u0301', '\u0327', '\u0345', '\u200d', '\u1100', '\u1161', '\u{1c89}', '\u{10400}', '\u{10428}', '\u{1f600}'],
  ...[' ', ' ', ' ', '\n', "'", '’', '-', '.', '\t', '\u00a0'],
];

const sign = fc.constantFrom(...signs);
const word = fc.array(sign, { minLength: 1, maxLength: 7 }).map((all) => all.join(''));
const longWord = fc
  .tuple(fc.constantFrom('a', 'é', 'e\u0301\u0327', '漢', '\u1100\u1161\u11a8', '1'), fc.integer({ min: 58, max: 900 }))
  .map(([part, times]) => part.repeat(times));
const text = fc.oneof(
  { weight: 20, arbitrary: fc.array(word, { maxLength: 5 }).map((words) => words.join(' ')) },
  { weight: 2, arbitrary: longWord },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', "d'un à l'autre ".repeat(30)) },
);
const row = fc.record({
  title: fc.option(text),
  body: fc.option(text),
  list: fc.option(fc.array(fc.option(text), { maxLength: 3 })),
});

const columns: readonly Column[] = [
  { name: 'title', type: 'text', multivalued: false },
  { name: 'body', type: 'text', multivalued: false },
  { name: 'list', type: 'text', multivalued: true },
];

/** Words of the texts, whole, cut, or changed in a letter, and others; in every form of condition. */
const conditionOn = (texts: readonly string[]): fc.Arbitrary<string> => {
  const pieces = texts.flatMap((one) => one.split(/[\s'’-]+/u)).filter((piece) => piece !== '');
  const some = fc.tuple(fc.constantFrom(...pieces, 'a'), fc.nat(8), fc.nat(3), sign).map(([piece, cut, way, other]) => {
    const letters = Array.from(piece).slice(0, 40);
    if (way === 0) return letters.join('');
    if (way === 1) return letters.slice(0, cut + 1).join('');
    return letters.map((letter, place) => (place === cut ? other : letter)).join('');
  });
  const asked = fc
    .array(fc.oneof({ weight: 5, arbitrary: some }, { weight: 1, arbitrary: word }), { minLength: 1, maxLength: 3 })
    .map((words) => JSON.stringify(words.join(' ')));
  const starred = fc.tuple(asked, fc.boolean()).map(([one, star]) => (star ? `${one.slice(0, -1)}*"` : one));
  const fields = fc.constantFrom('', 'title, ', 'list, ', 'body, list, ', '*, ');
  const one = fc.oneof(
    starred,
    fc.tuple(fields, asked).map(([named, sought]) => `search(${named}${sought})`),
    fc.tuple(fields, asked).map(([named, sought]) => `suggest(${named}${sought})`),
    fc.tuple(fc.constantFrom('title', 'list', 'lower(title)'), starred).map(([of, sought]) => `${of} like ${sought}`),
  );
  return fc.oneof(
    { weight: 6, arbitrary: one },
    { weight: 1, arbitrary: one.map((condition) => `not ${condition}`) },
    { weight: 1, arbitrary: fc.tuple(one, one).map((both) => both.join(' or ')) },
  );
};

const scenario = fc.array(row, { minLength: 5, maxLength: 25 }).chain((rows) => {
  const texts = rows.flatMap(({ title, body, list }) => [title, body, ...(list ?? [])]);
  const condition = conditionOn(texts.filter((one) => one !== null));
  return fc.record({ rows: fc.constant(rows), conditions: fc.array(condition, { minLength: 10, maxLength: 20 }) });
});

/** All rows, their total, a page, and those that a restriction leaves. */
const rowsOf = async (where: string, words: WordIndex | undefined): Promise<readonly unknown[]> => {
  const context = contextOf([...columns, ...technicalColumns]);
  const plan = planQuery(readQuery({ where: [where], select: 'record_size', limit: -1, offset: 0 }), context);
  const page = { ...plan, limit: 3, offset: 1 };
  const restricted = restrictPlan(plan, readCondition('record_size > 4', context));
  const target: SqlTarget = { dialect: 'duckdb', source: '"texts"', as: 'typed', words };
  const statements = [plan, page, restricted].map((one) => writeRecords(one, target));
  return Promise.all([...statements, writeTotal(plan, target)].map((statement) => runSql(duck, statement)));
};

/** Makes the table of texts anew, with its index. */
const remake = async (rows: Table['rows']): Promise<WordIndex> => {
  for (const name of ['texts', 'texts terms', 'texts postings']) await duck.run(`DROP TABLE IF EXISTS "${name}"`);
  await makeTable(duck, { name: 'texts', columns, rows });
  return indexTable(duck, 'texts', columns);
};

it('finds in any texts what reading them finds', { timeout: 60_000 + runs * 30_000 }, async () => {
  const property = fc.asyncProperty(scenario, async ({ rows, conditions }) => {
    const words = await remake(rows);
    for (const where of conditions) expect(await rowsOf(where, words), where).toEqual(await rowsOf(where, undefined));
  });
  await fc.assert(property, { numRuns: runs });
});

it('reads the texts for letters that are newer than those that the engine knows', { timeout: 120_000 }, async () => {
  const all = await duck.runAndReadAll(
    `SELECT chr(code) AS letter FROM (SELECT unnest(range(160, 55296) || range(57344, 1114112))::INTEGER AS code) WHERE NOT regexp_matches(chr(code), '[\\p{L}\\p{M}\\p{N}_]')`,
  );
  const newer = all.getRows().flatMap(([letter]) => (/[\p{L}\p{N}]/u.test(`${letter}`) ? [`${letter}`] : []));
  const whole = { terms: '"texts terms"', postings: '"texts postings"', fields: ['title', 'body', 'list'] };
  const asked = newer.filter((letter) => {
    const plan = planQuery(readQuery({ where: [`"${letter}"`], limit: -1, offset: 0 }), contextOf(columns));
    return usesIndex(writeTotal(plan, { dialect: 'duckdb', source: '"texts"', words: whole }));
  });
  expect([newer.length > 1_000, asked.length < 10]).toEqual([true, true]);
  const words = await remake(asked.map((title) => ({ title })));
  for (const letter of asked)
    expect(await rowsOf(`"${letter}"`, words)).toEqual(await rowsOf(`"${letter}"`, undefined));
});

it('asks the index for so many words, and no more', () => {
  const words = { terms: '"t terms"', postings: '"t postings"', fields: ['title', 'body', 'list'] };
  const totalFor = (count: number): SqlText => {
    const where = [Array.from({ length: count }, (_, place) => `"word${place}"`).join(' or ')];
    const plan = planQuery(readQuery({ where, limit: -1, offset: 0 }), contextOf(columns));
    return writeTotal(plan, { dialect: 'duckdb', source: '"t"', words });
  };
  expect([40, 41].map((count) => usesIndex(totalFor(count)))).toEqual([true, false]);
});
