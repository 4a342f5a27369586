import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishCities } from './cities.ts';
import { startServer, type TestServer } from './harness.ts';

/** The worked examples of the Explore API, each as it is written there, on the three cities as they are imported. */
let server: TestServer;
const host = 'one.localhost';
const base = '/api/explore/v2.1/catalog/datasets/cities';

beforeAll(async () => {
  server = await startServer();
  await publishCities(server, 'one');
});
afterAll(() => server.end());

/** The examples are written as people read them: each value is encoded here. */
const encoded = (query: string): string =>
  query
    .split('&')
    .map((part) => part.replace(/=(.*)$/s, (_, value: string) => `=${encodeURIComponent(value)}`))
    .join('&');

const get = (path: string, query: string) => server.call('GET', `${base}${path}?${encoded(query)}`, { host });
const named = (...names: string[]) => ({ total_count: names.length, results: names.map((name) => ({ name })) });
const rows = (...results: unknown[]) => ({ total_count: results.length, results });

describe('records', () => {
  test.each<[query: string, answer: unknown]>([
    [
      'select=name,pop&order_by=-pop&limit=2',
      {
        total_count: 3,
        results: [
          { name: 'Lyon', pop: 520 },
          { name: 'Nice', pop: 340 },
        ],
      },
    ],
    ['select=name&where=country:"FR" and pop in [300..400[', named('Nice')],
    [`select=name&where=founded = date'1950'`, named('Lyon', 'Nice')],
    [`select=name&where=founded > date'1950-06'`, named('Nice')],
    [`select=name&where=NOT founded = date'1950'`, named('Bern')],
    [`select=name&where=founded != date'1950'`, named()],
    ['select=name&where="food" IN tags', named('Lyon')],
    ['select=name&where=tags = "sea"', named('Nice')],
    [`select=name&where=within_distance(geo, geom'POINT(4.84 45.76)', 10km)`, named('Lyon')],
    ['select=name&where=in_bbox(geo, 43, 4, 46, 8)', named('Lyon', 'Nice')],
    ['select=seen&where=id="a"&timezone=Europe/Paris', rows({ seen: '2024-04-01T00:30:00+02:00' })],
    ['select=month(seen) as m&where=id="a"&timezone=Europe/Paris', rows({ m: 4 })],
    ['select=month(seen) as m&where=id="a"', rows({ m: 3 })],
    ['group_by=country&select=count(*) as n', rows({ country: 'CH', n: 1 }, { country: 'FR', n: 2 })],
    [
      'group_by=country&select=count(*),sum(pop)&order_by=count(*) desc',
      rows({ country: 'FR', 'count(*)': 2, 'sum(pop)': 860 }, { country: 'CH', 'count(*)': 1, 'sum(pop)': 130 }),
    ],
    ['group_by=year(founded) as y&select=count(*) as n', rows({ y: null, n: 1 }, { y: 1950, n: 2 })],
    [
      'group_by=range(pop, 200)&select=count(*) as n',
      rows(
        { 'range(pop, 200)': '[0, 200[', n: 1 },
        { 'range(pop, 200)': '[200, 400[', n: 1 },
        { 'range(pop, 200)': '[400, 600[', n: 1 },
      ),
    ],
    [
      'group_by=tags&select=count(*) as n',
      rows({ tags: null, n: 1 }, { tags: 'food', n: 1 }, { tags: 'river', n: 1 }, { tags: 'sea', n: 1 }),
    ],
    ['select=count(*) as n&limit=1', { total_count: 3, results: [{ n: 3 }] }],
    ['limit=0', { total_count: 3, results: [] }],
    ['select=name&refine=country:FR&refine=country:CH', named('Lyon', 'Nice', 'Bern')],
    ['select=name&refine=tags:river&refine=tags:sea', named()],
    ['select=name&refine=founded:1950/07', named('Nice')],
  ])('%s', async (query, answer) => {
    const { status, json } = await get('/records', query);
    expect({ status, json }).toEqual({ status: 200, json: answer });
  });

  test.each<[query: string, code: string, message: string]>([
    [
      'limit=101',
      'InvalidRESTParameterError',
      'Invalid value for limit API parameter: 101 was found but -1 <= limit <= 100 is expected.',
    ],
    [
      'offset=9901&limit=100',
      'InvalidRESTParameterError',
      'Invalid value for sum of offset + limit API parameter: 10001 was found but <= 10000 is expected.',
    ],
    [
      'where=nope=1',
      'ODSQLError',
      'ODSQL query is malformed: Unknown field: nope. Clause(s) containing the error(s): where.',
    ],
    ['where=founded = "1950"', 'IncompatibleTypesInComparisonFilter', expect.stringContaining('founded')],
    ['where=name not in ("Lyon")', 'ODSQLSyntaxError', expect.stringMatching(/^ODSQL syntax exception: unexpected /)],
  ])('%s: %s', async (query, error_code, message) => {
    const { status, json } = await get('/records', query);
    expect(status).toBe(400);
    expect(json).toMatchObject({ error_code, message });
  });
});

test('facets of a refined date', async () => {
  const child = (month: string) => ({ name: month, value: `1950/${month}`, count: 1, state: 'displayed' });
  const { json } = await get('/facets', 'facet=founded&refine=founded:1950');
  expect(json).toMatchObject({
    facets: [
      {
        name: 'founded',
        facets: [{ name: '1950', value: '1950', count: 2, state: 'refined', facets: [child('06'), child('07')] }],
      },
    ],
  });
});

test('the export', async () => {
  const { text } = await get('/exports/csv', 'select=name,geo,tags&where=id="a"');
  expect(text).toBe('\ufeffname;geo;tags\r\nLyon;45.76, 4.84;river,food\r\n');
});
