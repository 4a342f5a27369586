import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startExplore, type TestExplore } from '../testing.ts';

let explore: TestExplore;
beforeAll(async () => {
  explore = await startExplore();
});
afterAll(() => explore.close());

const BASE = '/api/explore/v2.0';
const ask = async (path: string, query: Record<string, string> = {}, base = BASE) => {
  const response = await explore.visit(`${base}${path}?${new URLSearchParams(query)}`);
  return { status: response.statusCode, body: response.json(), headers: response.headers };
};
const cities = '/catalog/datasets/cities';

describe('every answer says that the version is older', () => {
  test.each(['/', '/catalog/datasets', `${cities}/records`, '/nothing', `${cities}/records?where=nope`])(
    '%s',
    async (path) => {
      for (const base of [BASE, '/api/v2']) {
        const { headers } = await explore.visit(`${base}${path}`);
        expect(headers['ods-explore-api-deprecation']).toContain(
          'deprecated API version (v2.0), please use the current v2.1 version',
        );
        expect(headers['link']).toMatch(/^<http:.*>; rel="deprecation"; type="text\/html"$/);
        expect(headers['access-control-expose-headers']).toContain('ODS-Explore-API-Deprecation');
      }
    },
  );

  test('also to a browser that asks first, to HEAD, on files and on forms', async () => {
    const headers = { host: 'one.localhost' };
    for (const method of ['OPTIONS', 'HEAD', 'POST'] as const) {
      const response = await explore.app.inject({ method, url: `${BASE}${cities}/records`, headers });
      expect(response.headers['ods-explore-api-deprecation']).toContain('v2.0');
    }
    for (const format of ['csv', 'json', 'geojson', 'xls', 'kml']) {
      const { statusCode, headers } = await explore.visit(`${BASE}${cities}/exports/${format}`);
      expect([format, statusCode]).toEqual([format, 200]);
      expect(headers['ods-explore-api-deprecation']).toContain('v2.0');
    }
    const { headers: sheet } = await explore.visit(`/api/v2${cities}/exports/xls`);
    expect(sheet['content-disposition']).toBe('attachment; filename="cities.xlsx"');
  });

  test('and the present one does not', async () => {
    const { headers } = await explore.get(`${cities}/records`);
    expect(headers['ods-explore-api-deprecation']).toBeUndefined();
  });
});

describe('records', () => {
  test('parts of dates are texts', async () => {
    const query = { select: 'name, year(founded) as y, month(founded)', where: 'name="Lyon"' };
    const { body } = await ask(`${cities}/records`, query);
    const [{ record }] = body.records;
    expect(record.fields).toEqual({ name: 'Lyon', y: '1950', 'month(founded)': '6' });
    const one = await ask(`${cities}/records/${record.id}`, { select: 'year(founded) as y' });
    expect(one.body.record.fields).toEqual({ y: '1950' });
    expect((await ask(`${cities}/exports/json`, query)).body).toEqual([
      { name: 'Lyon', y: '1950', 'month(founded)': '6' },
    ]);
    const { body: none } = await ask(`${cities}/exports/json`, { select: 'year(founded)', where: 'founded is null' });
    expect(none).toEqual([{ 'year(founded)': null }]);
  });

  test('parts of dates are sorted as numbers', async () => {
    const query = { select: 'hour(seen) as h', where: 'name in ("Nice", "Lyon")', timezone: 'Pacific/Noumea' };
    for (const [order_by, hours] of [
      ['h', ['9', '11']],
      ['h desc', ['11', '9']],
    ] as const) {
      const { body } = await ask(`${cities}/exports/json`, { ...query, order_by });
      expect(body.map(({ h }: { h: string }) => h)).toEqual(hours);
    }
  });

  test('come in envelopes, with the links of a page that spell out what was left out', async () => {
    const { status, body } = await ask(`${cities}/records`, { select: 'name,geo', limit: '1', where: 'pop > 200' });
    expect([status, body.total_count]).toEqual([200, 2]);
    expect(body.records).toEqual([
      {
        links: expect.arrayContaining([
          { rel: 'self', href: expect.stringMatching(/v2\.0.*\/records\/[0-9a-f]{40}$/) },
        ]),
        record: {
          id: expect.stringMatching(/^[0-9a-f]{40}$/),
          timestamp: '2026-01-02T03:04:05+00:00',
          size: 42,
          fields: { name: 'Lyon', geo: { lon: 4.84, lat: 45.76 } },
        },
      },
    ]);
    const rels = body.links.map(({ rel }: { rel: string }) => rel);
    expect(rels).toEqual(['self', 'first', 'last', 'next']);
    expect(body.links[0].href).toContain('include_app_metas=False');
  });

  test('all fields, also less some', async () => {
    const { body } = await ask(`${cities}/records`, { select: 'exclude(pop)' });
    expect(Object.keys(body.records[2].record.fields)).toEqual([
      'id',
      'name',
      'country',
      'founded',
      'seen',
      'tags',
      'geo',
    ]);
  });

  test('one record, found and not found', async () => {
    const { body } = await ask(`${cities}/records`);
    const { id } = body.records[1].record;
    expect((await ask(`${cities}/records/${id}`)).body.record).toMatchObject({ id, fields: { name: 'Nice' } });
    expect(await ask(`${cities}/records/${'0'.repeat(40)}`)).toMatchObject({
      status: 404,
      body: { error_code: 'NotFoundResource' },
    });
  });

  test('at the other address too, and without a final slash or with one', async () => {
    for (const path of [`${cities}/records`, `${cities}/records/`]) {
      const { body } = await ask(path, { limit: '2' }, '/api/v2');
      expect(body.records).toHaveLength(2);
    }
  });

  test('older functions of places', async () => {
    const { body } = await ask(`${cities}/records`, { where: "distance(geo, geom'POINT(4.84 45.76)', 10km)" });
    expect(body.total_count).toBe(1);
  });

  test('the limits and the errors are those of the present version', async () => {
    expect(await ask(`${cities}/records`, { limit: '101' })).toMatchObject({
      status: 400,
      body: { error_code: 'InvalidRESTParameterError' },
    });
  });
});

describe('aggregates', () => {
  const rows = async (query: Record<string, string>, path = `${cities}/aggregates`) => (await ask(path, query)).body;
  test.each<[string, Record<string, string>, unknown[]]>([
    ['everything is one row', { select: 'count(*) as n, sum(pop)' }, [{ n: 3, 'sum(pop)': 990 }]],
    [
      'dates of functions are texts, and null is no group',
      { group_by: 'year(founded) as y', select: 'count(*) as n' },
      [{ y: '1950', n: 2 }],
    ],
    [
      'dates that are keys are milliseconds',
      { group_by: 'founded', select: 'count(*) as n' },
      [
        { founded: Date.UTC(1950, 5, 1), n: 1 },
        { founded: Date.UTC(1950, 6, 1), n: 1 },
      ],
    ],
    [
      'all groups, unless a limit says otherwise',
      { group_by: 'tags', select: 'count(*) as n' },
      ['food', 'river', 'sea'].map((tags) => ({ tags, n: 1 })),
    ],
    [
      'a limit',
      { group_by: 'tags', select: 'count(*) as n', limit: '1', where: 'pop > 400' },
      [{ tags: 'food', n: 1 }],
    ],
  ])('%s', async (_what, query, aggregations) => {
    expect(await rows(query)).toEqual({ aggregations });
  });

  test('of the catalogue', async () => {
    expect(await rows({ group_by: 'publisher', select: 'count(*) as n' }, '/catalog/aggregates')).toEqual({
      aggregations: [{ publisher: 'Atlas', n: 1 }],
    });
  });

  test('query answers rows alone', async () => {
    expect(await rows({ select: 'name', limit: '1' }, `${cities}/query`)).toEqual({
      total_count: 3,
      results: [{ name: 'Lyon' }],
    });
    expect((await rows({ select: 'dataset_id' }, '/catalog/query')).results).toEqual([{ dataset_id: 'cities' }]);
  });
});

describe('the catalogue', () => {
  test('datasets come in envelopes', async () => {
    const { body } = await ask('/catalog/datasets');
    expect(body).toMatchObject({
      total_count: 1,
      datasets: [{ dataset: { dataset_id: 'cities', metas: { default: { title: 'Cities' } } } }],
    });
    expect(body.datasets[0].links[0].href).toBe('http://one.localhost/api/explore/v2.0/catalog/datasets/cities');
  });

  test('selected', async () => {
    const { body } = await ask('/catalog/datasets', { select: 'title' });
    expect(body.datasets).toEqual([{ links: expect.any(Array), dataset: { title: 'Cities' } }]);
    expect((await ask(cities, { select: 'title' })).body.dataset).toEqual({ title: 'Cities' });
  });

  test('one dataset, and none of another portal', async () => {
    expect((await ask(cities)).body.dataset.dataset_id).toBe('cities');
    expect((await ask('/catalog/datasets/secret-cities')).status).toBe(404);
  });

  test('roots, facets and templates of metadata', async () => {
    expect((await ask('/')).body.links).toContainEqual({ rel: 'catalog', href: `http://one.localhost${BASE}/catalog` });
    expect((await ask('/catalog')).body.links).toHaveLength(4);
    expect((await ask('/catalog/facets', { facet: 'publisher' })).body.facets[0].facets[0].name).toBe('Atlas');
    expect((await ask(`${cities}/facets`, { facet: 'country' })).body.facets[0].facets).toHaveLength(2);
    expect((await ask('/catalog/metadata_templates')).body.metadata_templates).toHaveLength(3);
    const { body } = await ask('/catalog/metadata_templates/basic/default');
    expect(body.metadata_template).toMatchObject({ type: 'basic', name: 'default' });
    expect(body.metadata_template.schema[0]).toMatchObject({ name: 'title', type: 'text' });
    expect((await ask('/catalog/metadata_templates/basic/defalt')).body.hint).toBe('Did you mean basic/default?');
  });
});

test('a CSV begins without a byte order mark, unless it is asked for', async () => {
  const csv = async (query: string) =>
    (await explore.visit(`${BASE}${cities}/exports/csv?select=name&${query}`)).rawPayload;
  expect((await csv('')).subarray(0, 4).toString()).toBe('name');
  expect((await csv('with_bom=true')).subarray(0, 3).toString('hex')).toBe('efbbbf');
});
