import type { DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  checkExport,
  checkPage,
  limitPlan,
  limits,
  planFacets,
  planQuery,
  type QueryPlan,
  QueryProblem,
  type RecordsQuery,
  readFacet,
  readQuery,
  type SqlTarget,
  writeFacet,
  writeRecords,
  writeTotal,
} from '../src/index.ts';
import { openDuck, runSql } from './duck.ts';
import { columnsOf, makeTable, readTable } from './tables.ts';

const things = readTable('things');
const context = { columns: columnsOf(things), timezone: 'Europe/Paris', language: 'en', now: Date.UTC(2026, 10, 22) };
const target: SqlTarget = { dialect: 'duckdb', source: '"things"', as: 'json' };
let duck: DuckDBConnection;

beforeAll(async () => {
  duck = await openDuck();
  await makeTable(duck, things);
});

afterAll(() => duck.closeSync());

const query = (facts: Partial<RecordsQuery>): RecordsQuery => ({ limit: 10, offset: 0, ...facts });

const planOf = (facts: Partial<RecordsQuery>): QueryPlan => planQuery(readQuery(query(facts)), context);

const problemOf = (run: () => unknown): QueryProblem => {
  try {
    run();
  } catch (problem) {
    if (problem instanceof QueryProblem) return problem;
    throw problem;
  }
  throw new Error('The query was accepted.');
};

describe('pages', () => {
  it('takes -1 for as many as allowed', () => {
    expect(checkPage(query({ limit: -1 }))).toMatchObject({ limit: 100 });
    expect(checkPage(query({ limit: -1, offset: 9950 }))).toMatchObject({ limit: 50 });
    expect(checkPage(query({ limit: -1, group_by: 'ok' }))).toMatchObject({ limit: 20_000 });
  });

  it('has caps that can be moved', () => {
    const caps = { rows: 500, window: 30_000, groupRows: 20_000, groupWindow: 20_000 };
    expect(checkPage(query({ limit: 500, offset: 29_500 }), caps)).toMatchObject({ limit: 500 });
    expect(problemOf(() => checkPage(query({ limit: 500, offset: 29_501 }), caps)).message).toContain(
      '<= 30000 is expected',
    );
  });

  it.each([
    [{ limit: 1.5 }, 'limit'],
    [{ limit: Number.NaN }, 'limit'],
    [{ limit: -2 }, 'limit'],
    [{ offset: -1 }, 'offset'],
    [{ offset: Number.POSITIVE_INFINITY }, 'offset'],
  ] as const)('refuses %o', (page, clause) => {
    expect(problemOf(() => checkPage(query(page)))).toMatchObject({ code: 'InvalidRESTParameterError', clause });
  });
});

describe('exports', () => {
  it('takes -1 for all', () => {
    expect(planOf({ limit: -1 }).limit).toBeNull();
  });

  it('refuses to sort too many groups by aggregates, in the words of the API', () => {
    const plan = planOf({ group_by: 'ok', order_by: 'count(*)', limit: -1 });
    expect(problemOf(() => checkExport(plan)).message).toBe(
      'ODSQL query is malformed: aggregation function in order by is not supported with a limit > 20000. Please remove the order by or set a limit parameter lower than 20001. Clause(s) containing the error(s): order_by.',
    );
    expect(() => checkExport(limitPlan(plan, { rows: 20_000 }))).not.toThrow();
    expect(() => checkExport(planOf({ group_by: 'ok', order_by: 'ok', limit: -1 }))).not.toThrow();
  });

  it('takes a part of the file', async () => {
    const rows = await runSql(
      duck,
      writeRecords(planOf({ select: 'code', limit: -1 }), { ...target, rowRange: { from: 1, to: 3 } }),
    );
    expect(rows).toEqual([['{"code":"2A004"}'], ['{"code":""}']]);
  });

  it('calls columns by their labels, each once', async () => {
    const labels = { code: 'Code', name: 'Code', n: ' \0', constructor: 'no' };
    const sql = writeRecords(planOf({ select: 'code, name, n as constructor, n', limit: 1 }), {
      ...target,
      as: 'csv',
      labels,
    });
    expect(sql.columns.map(({ name }) => name)).toEqual(['Code', 'Code (name)', 'no', 'n']);
    expect(await runSql(duck, sql)).toHaveLength(1);
  });

  it('keeps types where they are asked for', async () => {
    const sql = writeRecords(planOf({ select: 'n, x, d, t, marks, place, null as nothing', limit: 1 }), {
      ...target,
      as: 'typed',
    });
    const types = await duck.runAndReadAll(sql.text);
    expect(types.columnTypes().map(String)).toEqual([
      'BIGINT',
      'DOUBLE',
      'DATE',
      'TIMESTAMP WITH TIME ZONE',
      'VARCHAR[]',
      'STRUCT("lon" DOUBLE, "lat" DOUBLE)',
      'VARCHAR',
    ]);
  });
});

describe('limits', { timeout: 120_000 }, () => {
  const tooLong = `code = "${'a'.repeat(limits.clauseLength)}"`;

  it.each([
    ['a clause', { where: [tooLong] }, 'InvalidRESTParameterError'],
    ['a refinement', { refine: [tooLong] }, 'InvalidRESTParameterError'],
    ['parentheses', { where: [`${'('.repeat(101)}ok${')'.repeat(101)}`] }, 'ODSQLError'],
    ['negations', { where: [`${'not '.repeat(101)}ok`] }, 'ODSQLError'],
    ['signs', { select: `${'- '.repeat(101)}n` }, 'ODSQLError'],
    ['calls', { select: `${'lower('.repeat(101)}name${')'.repeat(101)}` }, 'ODSQLError'],
    ['operators in a row', { select: `n${' + n'.repeat(101)}` }, 'ODSQLError'],
    ['a list', { where: [`n in (${'1,'.repeat(10_000)}1)`] }, 'ODSQLError'],
    ['conditions', { where: [Array.from({ length: limits.conditions + 1 }, () => 'ok').join(' or ')] }, 'ODSQLError'],
    ['expressions', { select: Array.from({ length: 501 }, (_, i) => `${i} as a${i}`).join() }, 'ODSQLError'],
    ['keys', { group_by: Array.from({ length: 51 }, (_, i) => `ok as a${i}`).join() }, 'ODSQLError'],
    ['repeats', { where: Array.from({ length: 201 }, () => 'ok') }, 'InvalidRESTParameterError'],
    ['words', { where: [`"${'word '.repeat(limits.words + 1)}"`] }, 'ODSQLError'],
    ['letters of a word', { where: [`"${'w'.repeat(limits.wordLength + 1)} x"`] }, 'ODSQLError'],
    ['words with errors', { where: [`search("${'word '.repeat(limits.nearWords + 1)}")`] }, 'ODSQLError'],
    ['letters with errors', { where: [`search("${'w'.repeat(limits.nearWordLength + 1)} x")`] }, 'ODSQLError'],
    ['letters of a phrase', { where: [`suggest("${'phrase '.repeat(17)}")`] }, 'ODSQLError'],
    ['bounds', { group_by: `range(n, ${Array.from({ length: 500 }, (_, i) => i).join()})` }, 'ODSQLError'],
  ] as const)('refuses too much of %s', (_, facts, code) => {
    expect(problemOf(() => planOf(facts))).toMatchObject({ code });
  });

  it.each([
    ['parentheses', { where: [`${'('.repeat(99)}ok${')'.repeat(99)}`] }],
    ['negations', { where: [`${'not '.repeat(99)}ok`] }],
    ['calls', { select: `${'lower('.repeat(99)}name${')'.repeat(99)} as x` }],
    ['nested ifnull', { select: `${'ifnull('.repeat(99)}n${', 1)'.repeat(99)} as x` }],
    ['operators in a row', { select: `n${' + n'.repeat(99)} as a, n${' * n'.repeat(99)} as b` }],
    ['a list', { where: [`n in (${'1,'.repeat(9_998)}1)`] }],
    ['a list of texts', { where: [`not marks in (${'"b",'.repeat(9_998)}"c")`] }],
    ['conditions', { where: [Array.from({ length: limits.conditions }, (_, i) => `n = ${i}`).join(' or ')] }],
    ['expressions', { select: Array.from({ length: 500 }, (_, i) => `${i} as a${i}`).join() }],
    ['keys', { group_by: Array.from({ length: 50 }, (_, i) => `ok as a${i}`).join() }],
    ['words', { where: [`"${'word '.repeat(limits.words)}"`, `search("${'word '.repeat(limits.nearWords)}")`] }],
    [
      'letters of a word',
      {
        where: [
          `"${'w'.repeat(limits.wordLength)}" or "${'é'.repeat(limits.wordLength - 1)}*"`,
          `search("${'w'.repeat(limits.nearWordLength)} x") or suggest("${'w'.repeat(limits.nearWordLength)}")`,
        ],
      },
    ],
    ['bounds', { group_by: `range(n, ${Array.from({ length: 499 }, (_, i) => i).join()})` }],
    ['letters of a phrase', { where: [`suggest(name, "${'oeaiu '.repeat(20)}")`] }],
    ['the text of a beginning', { where: [`startswith(name, "${'w'.repeat(60_000)}")`] }],
  ] as const)('runs what is just within: %s', async (_, facts) => {
    const plan = planOf(facts);
    expect(await runSql(duck, writeRecords(plan, target))).toBeInstanceOf(Array);
    expect(await runSql(duck, writeTotal(plan, target))).toHaveLength(1);
  });
});

describe('time zones', { timeout: 120_000 }, () => {
  it('knows no zone that the engine does not', async () => {
    for (const timezone of Intl.supportedValuesOf('timeZone')) {
      const plan = planQuery(readQuery(query({ select: 't', limit: 1 })), { ...context, timezone });
      const rows = await runSql(duck, writeRecords(plan, target));
      expect(`${timezone} ${rows[0]?.[0]}`).toMatch(/"t":"2024-03-\d\dT/);
    }
  });

  it('cuts days where the engine does', async () => {
    for (const timezone of [
      'Europe/Paris',
      'America/Sao_Paulo',
      'Asia/Kathmandu',
      'Pacific/Apia',
      'Africa/Monrovia',
      'Antarctica/Troll',
    ]) {
      const text =
        "SELECT strftime(timezone($1, x), '%Y-%m-%d') AS d, epoch_us(min(x)) FROM (SELECT unnest(generate_series(TIMESTAMPTZ '1895-01-01', TIMESTAMPTZ '2030-01-01', INTERVAL 30 DAY)) AS x) GROUP BY d ORDER BY d";
      const days = await duck.runAndReadAll(text, [timezone]);
      for (const [day, first] of days.getRows()) {
        const plan = planQuery(readQuery(query({ where: [`t = date'${day}'`] })), { ...context, timezone });
        const [from, to] = writeTotal(plan, target).values.map(({ value }) => value);
        expect(`${timezone} ${day} ${Number(from) <= Number(first) && Number(first) < Number(to)}`).toBe(
          `${timezone} ${day} true`,
        );
      }
    }
  });
});

describe('data from the edge of the types', { timeout: 60_000 }, () => {
  const columns = [
    { name: 'lon', type: 'double', multivalued: false },
    { name: 'place', type: 'geo_point_2d', multivalued: false },
    { name: 't', type: 'datetime', multivalued: false },
    { name: 'd', type: 'date', multivalued: false },
    { name: 'marks', type: 'text', multivalued: true },
  ] as const;

  beforeAll(async () => {
    await duck.run(`CREATE TABLE edge AS SELECT CAST(lon AS DOUBLE) AS lon, {'lon': CAST(lon AS DOUBLE), 'lat': CAST(lat AS DOUBLE)} AS place, CAST(t AS TIMESTAMPTZ) AS t, CAST(d AS DATE) AS d, CAST(marks AS VARCHAR[]) AS marks FROM (VALUES
      ('Infinity', 'NaN', 'infinity', 'infinity', [NULL]),
      ('-Infinity', '1', NULL, NULL, NULL),
      ('1', '-Infinity', '-infinity', '-infinity', [NULL, NULL]),
      ('NaN', '1e308', '294247-01-10 04:00:54.775806+00', '5881580-07-10', ['a', NULL]),
      (NULL, NULL, '290309-12-22 (BC) 00:00:00+00', '5877642-06-25 (BC)', ['']),
      ('1.7e38', '1', NULL, NULL, NULL),
      ('-1.7e308', '1', NULL, NULL, NULL),
      ('2', '48', '0044-03-15 (BC) 12:00:00+00', '0044-03-15 (BC)', ['a', 'a'])) AS t(lon, lat, t, d, marks)`);
  });

  it.each([
    {
      select:
        "*, distance(place, geom'POINT(2 48)') as m, date_format(t, 'yyyy xx w D EEEE HH') as a, date_format(d, 'yyyy/MM E HH ss') as b",
    },
    {
      select:
        'year(t) as a, hour(d) as b, ifnull(t, d) as c, ifnull(d, t) as e, bbox(place) as box, min(t) as f, max(d) as g',
    },
    { where: ["within_distance(place, geom'POINT(2 48)', 30000km) or not in_bbox(place, 1, 2, 3, 4)"] },
    { where: ["t = date'2024' or d > date'2024' or t < d or month(t) = 1 or hour(d) = 0"] },
    { order_by: "distance(place, geom'POINT(2 48)'), -t, d, marks" },
    {
      group_by:
        'range(t, 1 day) as a, range(d, 99999 days) as b, range(t, 1 M) as c, range(d, 1 w) as e, range(t, 250 ms) as f',
    },
    { group_by: "range(t, *, date'2024', *) as a, range(d, date'2024', *) as b, marks" },
    { group_by: 't, d, year(t) as y, day(d) as z' },
    {
      group_by: 'range(lon, 7) as a, range(lon, 0.1) as b, range(lon, *, 0, *) as c',
      select: 'sum(lon), avg(lon), median(lon)',
    },
  ])('is answered: %o', async (facts) => {
    for (const timezone of ['UTC', 'Europe/Paris', 'Asia/Tokyo', 'America/New_York'])
      for (const as of ['json', 'csv', 'geojson', 'typed'] as const) {
        const plan = planQuery(readQuery(query(facts)), { ...context, columns, timezone });
        const rows = await runSql(duck, writeRecords(plan, { ...target, source: 'edge', as }));
        if (as === 'json' || as === 'geojson')
          for (const [record] of rows) expect(typeof JSON.parse(`${record}`)).toBe('object');
        for (const facet of planFacets(plan, ['t', 'd', 'marks'].map(readFacet)))
          expect(await runSql(duck, writeFacet(facet, { ...target, source: 'edge' }))).toBeInstanceOf(Array);
      }
  });
});

describe('facets', () => {
  it('counts on any number of levels', async () => {
    const plan = planOf({ refine: [`path:${Array.from({ length: 300 }, () => 'x').join('/')}`] });
    for (const facet of planFacets(plan, [readFacet('path')]))
      expect(await runSql(duck, writeFacet(facet, target))).toEqual([]);
  });
});
