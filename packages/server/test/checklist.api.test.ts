import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishCities } from './cities.ts';
import { importFile, KEY, startServer, type TestServer } from './harness.ts';

/**
 * The conformance checklist of the Explore API, point by point (push excepted), on a whole server. Each point is held in
 * breadth by the tests beside the code; here it is seen from outside, on data that was imported.
 */
let server: TestServer;
const host = 'one.localhost';
const API = '/api/explore/v2.1';
const cities = '/catalog/datasets/cities';

beforeAll(async () => {
  server = await startServer();
  await publishCities(server, 'one');
  await importFile(server, 'one', 'places', 'path;n\nEurope/France/Lyon;1\nEurope/Suisse;2\nAsie;3\n');
  const path = { name: 'path', annotations: { facet: true, hierarchical: '/' } };
  await manage('/datasets/places/', { fields: [path] });
  await manage('/datasets/cities/', {
    metadata: { title: { fr: 'Villes' }, theme: ['Territoire'], publisher: 'Atlas' },
  });
});
afterAll(() => server.end());

const manage = (path: string, data: unknown) =>
  server.call('PATCH', `/api/automation/v1.0/portals/one${path}`, { key: true, data });
const get = (
  path: string,
  query: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = {},
) => server.call('GET', `${API}${path}?${new URLSearchParams(query)}`, { host, headers });
const json = async (path: string, query: Readonly<Record<string, string>> = {}) => (await get(path, query)).json;

describe('1. paths', () => {
  const paths = [
    '/catalog/datasets',
    '/catalog/exports',
    '/catalog/exports/json',
    '/catalog/exports/csv',
    '/catalog/facets',
    cities,
    `${cities}/records`,
    `${cities}/exports`,
    `${cities}/exports/json`,
    `${cities}/exports/csv`,
    `${cities}/exports/parquet`,
    `${cities}/exports/gpx`,
    `${cities}/facets`,
    `${cities}/attachments`,
  ];

  test.each(paths)('%s, with and without its slash', async (path) => {
    for (const address of [path, `${path}/`]) {
      const answer = await server.call('GET', API + address, { host });
      expect([answer.status, answer.headers.location]).toEqual([200, undefined]);
      const asked = await server.call('OPTIONS', API + address, { host, headers: { origin: 'http://other.example' } });
      expect(asked.status).toBe(200);
      expect(asked.headers['access-control-allow-origin']).toBe('*');
    }
  });

  test('one record', async () => {
    const page = await json(`${cities}/records`, { select: 'recordid', limit: '1' });
    const { results } = page as { results: { recordid: string }[] };
    const id = results[0]?.recordid ?? '';
    expect(id).toMatch(/^[0-9a-f]{40}$/);
    expect((await get(`${cities}/records/${id}/`)).json).toMatchObject({ name: 'Lyon' });
  });

  test('the DCAT profiles, which are not there yet, are said to be missing', async () => {
    for (const format of ['dcat', 'dcat_ap_it', 'dcat-ap-ch']) {
      expect((await get(`/catalog/exports/${format}`)).json).toMatchObject({ error_code: 'NotFoundURI' });
    }
  });

  test.each([
    ['a key in the query', { apikey: KEY }, {}],
    ['Apikey', {}, { authorization: `Apikey ${KEY}` }],
    ['ApiKey', {}, { authorization: `ApiKey ${KEY}` }],
    ['apikey', {}, { authorization: `apikey ${KEY}` }],
  ])('%s', async (_how, query, headers) => {
    const answer = await get(`${cities}/records`, query as Record<string, string>, headers as Record<string, string>);
    expect(answer.json).toMatchObject({ total_count: 3 });
  });
});

describe('2. the catalogue', () => {
  const ids = async (query: Record<string, string>) => {
    const { results } = (await json('/catalog/datasets', query)) as { results: { dataset_id: string }[] };
    return results.map(({ dataset_id }) => dataset_id);
  };
  test.each<[query: Record<string, string>, ids: string[]]>([
    [{ order_by: 'dataset_id' }, ['cities', 'places']],
    [{ order_by: '-dataset_id', limit: '1' }, ['places']],
    [{ order_by: 'dataset_id', offset: '1' }, ['places']],
    [{ where: 'publisher = "Atlas"' }, ['cities']],
    [{ where: 'default.publisher = "Atlas"' }, ['cities']],
    [{ where: "features='geo'" }, ['cities']],
    [{ refine: 'theme:Territoire' }, ['cities']],
    [{ exclude: 'theme:Territoire' }, ['places']],
  ])('%j', async (query, expected) => {
    expect(await ids(query)).toEqual(expected);
  });

  test('select and group_by', async () => {
    expect(await json('/catalog/datasets', { select: 'dataset_id, title', where: 'dataset_id="cities"' })).toEqual({
      total_count: 1,
      results: [{ dataset_id: 'cities', title: 'Villes' }],
    });
    expect(await json('/catalog/datasets', { select: 'count(*) as n', group_by: 'theme' })).toMatchObject({
      results: [
        { theme: null, n: 1 },
        { theme: 'Territoire', n: 1 },
      ],
    });
  });
});

test('3. records: types, nulls, time zone, words of the language, total', async () => {
  const query = { order_by: 'id', timezone: 'Europe/Paris', limit: '-1' };
  expect(await json(`${cities}/records`, query)).toEqual({
    total_count: 3,
    results: [
      {
        id: 'a',
        name: 'Lyon',
        country: 'FR',
        pop: 520,
        founded: '1950-06-01',
        seen: '2024-04-01T00:30:00+02:00',
        tags: ['river', 'food'],
        geo: { lon: 4.84, lat: 45.76 },
      },
      expect.objectContaining({ id: 'b', tags: ['sea'], seen: '2024-04-01T02:00:00+02:00' }),
      expect.objectContaining({ id: 'c', founded: null, seen: null, tags: null }),
    ],
  });
  const month = (lang: string) =>
    json(`${cities}/records`, { select: "date_format(founded, 'MMMM') as m", where: 'id="a"', lang });
  expect(await month('fr')).toMatchObject({ results: [{ m: 'juin' }] });
  expect(await month('en')).toMatchObject({ results: [{ m: 'June' }] });
});

describe('4. limits', () => {
  const limit = (value: string, most: number) =>
    `Invalid value for limit API parameter: ${value} was found but -1 <= limit <= ${most} is expected.`;
  const sum = (value: number, most: number) =>
    `Invalid value for sum of offset + limit API parameter: ${value} was found but <= ${most} is expected.`;
  test.each<[path: string, query: Record<string, string>, message: string]>([
    [`${cities}/records`, { limit: '99999' }, limit('99999', 100)],
    [`${cities}/records`, { limit: '-2' }, limit('-2', 100)],
    [`${cities}/records`, { limit: '20001', group_by: 'id' }, limit('20001', 20_000)],
    [`${cities}/records`, { limit: '100', offset: '10000' }, sum(10_100, 10_000)],
    [`${cities}/records`, { limit: '100', offset: '19901', group_by: 'id' }, sum(20_001, 20_000)],
    ['/catalog/datasets', { limit: '101' }, limit('101', 100)],
    [
      `${cities}/exports/csv`,
      { group_by: 'country', order_by: 'count(*)' },
      'ODSQL query is malformed: aggregation function in order by is not supported with a limit > 20000. ' +
        'Please remove the order by or set a limit parameter lower than 20001. ' +
        'Clause(s) containing the error(s): order_by.',
    ],
  ])('%s %j', async (path, query, message) => {
    const answer = await get(path, query);
    expect([answer.status, (answer.json as { message: string }).message]).toEqual([400, message]);
  });
});

test('5. errors are two keys on two spaces', async () => {
  const { status, text, headers } = await get(`${cities}/records`, { select: 'pop', where: 'limit=' });
  expect([status, headers['content-type']]).toEqual([400, 'application/json']);
  expect(text).toMatch(
    /^\{\n {2}"error_code": "ODSQLSyntaxError",\n {2}"message": "ODSQL syntax exception: unexpected /,
  );
  expect((await get('/catalog/datasets/nothing')).json).toMatchObject({
    error_code: 'NotFoundResource',
    message: 'The requested dataset nothing does not exist.',
  });
  expect((await get('/nowhere')).json).toMatchObject({
    error_code: 'NotFoundURI',
    message: expect.stringMatching(/^The requested URI does not exist\./),
  });
});

describe('6. the language', () => {
  test.each<[where: string, ids: string]>([
    ['NAME = "Lyon" OR FALSE', ''],
    ['name:"Lyon" oR NoT pop>=200', 'a c'],
    ['`pop` > 100 AND `pop` <= 340', 'b c'],
    ['search(name, "lyo")', 'a'],
    ['name like "LYON"', 'a'],
    ['Year(founded)=1950', 'a b'],
  ])('%s', async (where, ids) => {
    const { status, json: body } = await get(`${cities}/records`, { where, select: 'id', order_by: 'id' });
    const { results = [] } = body as { results?: { id: string }[] };
    expect(results.map(({ id }) => id).join(' ')).toBe(ids);
    expect(status).toBe(ids === '' ? 400 : 200);
  });
});

describe('7. facets', () => {
  const facet = async (query: Record<string, string>, id = 'cities') => {
    const { facets } = (await json(`/catalog/datasets/${id}/facets`, query)) as { facets: { facets: unknown[] }[] };
    return facets[0]?.facets;
  };
  const value = (name: string, count: number, more = {}) => ({ name, count, state: 'displayed', value: name, ...more });

  test('hierarchy', async () => {
    expect(await facet({ facet: 'path' }, 'places')).toEqual([value('Europe', 2), value('Asie', 1)]);
    expect(await facet({ facet: 'path', refine: 'path:Europe/France' }, 'places')).toEqual([
      value('Europe', 1, {
        state: 'refined',
        facets: [
          {
            ...value('France', 1, { value: 'Europe/France', state: 'refined' }),
            facets: [value('Lyon', 1, { value: 'Europe/France/Lyon' })],
          },
        ],
      }),
    ]);
  });

  test('states, disjunctive counts, sorts and limits', async () => {
    expect(await facet({ facet: 'country', refine: 'country:CH' })).toEqual([
      value('FR', 2),
      value('CH', 1, { state: 'refined' }),
    ]);
    expect(await facet({ facet: 'facet(name="tags", sort="-alphanum", limit=2)' })).toEqual([
      value('sea', 1),
      value('river', 1),
    ]);
    const excluded = await facet({ facet: 'tags', exclude: 'tags:sea' });
    expect(excluded).toContainEqual(value('sea', 0, { state: 'excluded' }));
  });
});

describe('8. exports', () => {
  const exported = (format: string, query: Record<string, string> = {}) => get(`${cities}/exports/${format}`, query);
  test.each<[query: Record<string, string>, text: string]>([
    [{}, '\ufeffname;tags\r\nLyon;river,food\r\n'],
    [{ with_bom: 'false', limit: '-1' }, 'name;tags\r\nLyon;river,food\r\n'],
    [{ with_bom: 'false', quote_all: 'true' }, '"name";"tags"\r\n"Lyon";"river,food"\r\n'],
    [{ with_bom: 'false', list_separator: ' + ', delimiter: ',' }, 'name,tags\r\nLyon,river + food\r\n'],
    [{ with_bom: 'false', use_labels: 'true' }, 'name;tags\r\nLyon;river,food\r\n'],
  ])('csv %j', async (query, text) => {
    expect((await exported('csv', { select: 'name,tags', where: 'id="a"', ...query })).text).toBe(text);
  });

  test('json, jsonl, geojson', async () => {
    const lyon = { name: 'Lyon', geo: { lon: 4.84, lat: 45.76 } };
    const query = { select: 'name,geo', where: 'id="a"' };
    expect((await exported('json', query)).json).toEqual([lyon]);
    expect((await exported('jsonl', query)).text).toMatch(/^\{.*\}\n$/);
    expect((await exported('geojson', query)).json).toEqual({
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', geometry: { type: 'Point', coordinates: [4.84, 45.76] }, properties: { name: 'Lyon' } },
      ],
    });
  });

  test('xlsx and parquet', async () => {
    expect((await exported('xlsx')).text.slice(0, 2)).toBe('PK');
    expect((await exported('parquet')).text.slice(0, 4)).toBe('PAR1');
  });

  test('groups', async () => {
    const query = { group_by: 'country', select: 'count(*) as count', limit: '-1' };
    expect((await exported('json', query)).json).toEqual([
      { country: 'CH', count: 1 },
      { country: 'FR', count: 2 },
    ]);
  });
});

test('9. headers', async () => {
  const { headers } = await get(`${cities}/exports/csv`);
  expect(headers['content-disposition']).toBe('attachment; filename="cities.csv"');
  expect((await get('/catalog/exports/csv')).headers['content-disposition']).toBe(
    'attachment; filename="datasets.csv"',
  );
  const exposed = String(headers['access-control-expose-headers']).split(', ');
  const quotas = ['Remaining', 'Limit', 'Reset'].flatMap((fact) => [
    `X-RateLimit-${fact}`,
    `X-RateLimit-dataset-${fact}`,
  ]);
  expect(exposed).toEqual(expect.arrayContaining(['ODS-Explore-API-Deprecation', 'Link', ...quotas]));
  const counted = Object.keys(headers).filter((name) => name.startsWith('x-ratelimit'));
  expect(counted, 'a portal that sets no quota tells none').toEqual([]);
});

describe('10. older addresses', () => {
  test.each(['/api/explore/v2.0', '/api/v2'])('%s says that it is deprecated', async (base) => {
    const answer = await server.call('GET', `${base}/catalog/datasets/cities/records?limit=1`, { host });
    expect(answer.json).toMatchObject({ total_count: 3, records: [{ record: { fields: { name: 'Lyon' } } }] });
    expect(answer.headers['ods-explore-api-deprecation']).toContain('deprecated API version (v2.0)');
  });

  test.each<[path: string, answer: unknown]>([
    ['/api/records/1.0/search/?dataset=cities&rows=1', { nhits: 3, records: [{ fields: { name: 'Lyon' } }] }],
    ['/api/datasets/1.0/search/?rows=1', { nhits: 2 }],
    [
      '/api/records/1.0/analyze/?dataset=cities&x=country&y.s.func=COUNT',
      [
        { x: 'CH', s: 1 },
        { x: 'FR', s: 2 },
      ],
    ],
    ['/api/records/1.0/download/?dataset=cities&rows=1&format=json', [{ fields: { name: 'Lyon' } }]],
  ])('%s', async (path, answer) => {
    expect((await server.call('GET', path, { host })).json).toMatchObject(answer as object);
  });

  test('a download from the pages', async () => {
    const path = '/explore/dataset/cities/download/?format=csv';
    expect((await server.call('GET', path, { host })).text).toMatch(/^id;name;country;/);
  });
});
