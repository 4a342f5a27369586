import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startExplore, type TestExplore } from '../testing.ts';

let explore: TestExplore;
beforeAll(async () => {
  explore = await startExplore();
});
afterAll(() => explore.close());

type Query = Record<string, string> | string[][];
const address = (path: string, query: Query) => `${path}?${new URLSearchParams(query)}`;
const ask = async (path: string, query: Query = {}) => {
  const response = await explore.visit(address(path, query));
  return { status: response.statusCode, body: response.json(), headers: response.headers };
};
const search = (query: Record<string, string> = {}) => ask('/api/records/1.0/search/', { dataset: 'cities', ...query });
const names = async (query: Record<string, string>) => {
  const { body } = await search(query);
  return body.records.map(({ fields }: { fields: { name: string } }) => fields.name);
};

describe('records/1.0/search', () => {
  test('a record has its own shape: no nulls, points as latitude and longitude', async () => {
    const { status, body } = await search({ q: 'bern' });
    expect(status).toBe(200);
    expect(body).toEqual({
      nhits: 1,
      parameters: { dataset: 'cities', q: 'bern', rows: 10, start: 0, format: 'json', timezone: 'UTC' },
      records: [
        {
          datasetid: 'cities',
          recordid: expect.stringMatching(/^[0-9a-f]{40}$/),
          fields: { id: 'c', name: 'Bern', country: 'CH', pop: 130, geo: [46.95, 7.45] },
          geometry: { type: 'Point', coordinates: [7.45, 46.95] },
          record_timestamp: '2026-01-02T03:04:05.000000+00:00',
        },
      ],
    });
  });

  test.each<[string, Record<string, string>, string[]]>([
    ['words', { q: 'lyo' }, ['Lyon']],
    ['a test', { q: 'pop > 200 AND NOT name:nice' }, ['Lyon']],
    ['several q', { q: 'country:FR', 'q.more': 'pop<400' }, ['Nice']],
    ['refine', { 'refine.country': 'CH' }, ['Bern']],
    ['refine a date', { 'refine.founded': '1950/07' }, ['Nice']],
    ['exclude', { 'exclude.country': 'FR' }, ['Bern']],
    ['sort begins with the greatest', { sort: 'pop' }, ['Lyon', 'Nice', 'Bern']],
    ['sort with a hyphen begins with the least', { sort: '-pop' }, ['Bern', 'Nice', 'Lyon']],
    ['rows and start', { sort: 'pop', rows: '1', start: '1' }, ['Nice']],
    ['near a place', { 'geofilter.distance': '45.76,4.84,10000' }, ['Lyon']],
    ['in a polygon', { 'geofilter.polygon': '(45,4),(45,5),(46,5),(46,4)' }, ['Lyon']],
    ['in a rectangle', { 'geofilter.bbox': '43,4,46,8' }, ['Lyon', 'Nice']],
    ['the portal behind the name', { dataset: 'cities@elsewhere', 'refine.country': 'CH' }, ['Bern']],
  ])('%s', async (_what, query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  test('a facet, refined twice where it is disjunctive', async () => {
    const query = [
      ['dataset', 'cities'],
      ['facet', 'country'],
      ['facet', 'tags'],
      ['disjunctive.tags', 'true'],
      ['refine.tags', 'sea'],
      ['refine.tags', 'food'],
    ];
    const { body } = await ask('/api/records/1.0/search/', query);
    expect(body.nhits).toBe(2);
    expect(body.parameters).toMatchObject({ facet: ['country', 'tags'], refine: { tags: ['sea', 'food'] } });
    expect(body.facet_groups[0]).toEqual({
      name: 'country',
      count: 2,
      facets: [{ name: 'FR', path: 'FR', count: 2, state: 'displayed' }],
    });
    expect(body.facet_groups[1].facets).toHaveLength(3);
  });

  test('the fields that are asked for, and the geometry beside them', async () => {
    const { body } = await search({ fields: 'name,pop', rows: '1' });
    expect(body.records[0].fields).toEqual({ name: 'Lyon', pop: 520 });
    expect(body.records[0].geometry.coordinates).toEqual([4.84, 45.76]);
  });

  test('a time zone', async () => {
    const { body } = await search({ fields: 'seen', rows: '1', timezone: 'Europe/Paris' });
    expect(body.records[0].fields.seen).toBe('2024-04-01T00:30:00+02:00');
  });

  test('a form is a long query string', async () => {
    const response = await explore.visit('/api/records/1.0/search/', 'dataset=cities&facet=country&facet=tags&q=lyon');
    expect(response.json()).toMatchObject({ nhits: 1, parameters: { facet: ['country', 'tags'] } });
  });

  test('jsonp wraps, and takes no other code than a name', async () => {
    const call = (callback: string) =>
      explore.visit(address('/api/records/1.0/search', { dataset: 'cities', format: 'jsonp', callback, rows: '0' }));
    const { body, headers } = await call('my.fn');
    expect(headers['content-type']).toContain('application/javascript');
    expect(body).toMatch(/^\/\*\*\/my\.fn\(\{"nhits":3,.*\}\);$/);
    expect((await call('alert(1)//')).statusCode).toBe(400);
  });

  test('geojson', async () => {
    const { body } = await search({ format: 'geojson', q: 'nice' });
    expect(body).toMatchObject({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', geometry: { type: 'Point' }, properties: { name: 'Nice' } }],
    });
  });

  test('ten thousand rows at most', async () => {
    expect((await search({ rows: '10000' })).body.nhits).toBe(3);
    expect((await search({ rows: '-1' })).body.records).toHaveLength(3);
    expect((await search({ rows: '10000', start: '1' })).status).toBe(400);
  });

  test('one record', async () => {
    const { body } = await search({ q: 'lyon' });
    const [record] = body.records;
    expect((await ask(`/api/datasets/1.0/cities/records/${record.recordid}/`)).body).toEqual(record);
    expect((await ask('/api/datasets/1.0/cities/records/none/')).status).toBe(404);
  });

  test('pretty', async () => {
    const { body } = await explore.visit('/api/records/1.0/search/?dataset=cities&rows=0&pretty_print=true');
    expect(body).toContain('\n  "nhits": 3');
  });
});

describe('datasets/1.0', () => {
  test('search', async () => {
    const { body } = await ask('/api/datasets/1.0/search/', {
      q: 'publisher:atlas',
      facet: 'theme',
      interopmetas: 'true',
      sort: 'modified',
    });
    expect(body).toMatchObject({ nhits: 1, parameters: { rows: 10, start: 0, format: 'json' } });
    expect(body.datasets[0]).toMatchObject({
      datasetid: 'cities',
      has_records: true,
      data_visible: true,
      metas: { domain: 'one', title: 'Cities', records_count: 3 },
      interop_metas: { dcat: {} },
    });
    expect(body.datasets[0]).not.toHaveProperty('extra_metas');
    expect(body.datasets[0].fields[2]).toMatchObject({ annotations: [{ name: 'facet' }, { name: 'disjunctive' }] });
    expect(body.facet_groups).toEqual([
      { name: 'theme', count: 1, facets: [{ name: 'Territory', path: 'Territory', count: 1, state: 'displayed' }] },
    ]);
  });

  test('csv', async () => {
    const { body, headers } = await explore.visit('/api/datasets/1.0/search/?format=csv');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(body.split('\r\n')[0]).toMatch(/^datasetid;domain;title;/);
    expect(body.split('\r\n')[1]).toMatch(/^cities;one;Cities;/);
  });

  test('one dataset, and none of another portal', async () => {
    expect((await ask('/api/datasets/1.0/cities/')).body.datasetid).toBe('cities');
    expect((await ask('/api/datasets/1.0/secret-cities/')).body).toMatchObject({
      errorcode: 404,
      error: 'The requested dataset secret-cities does not exist.',
    });
  });
});

describe('records/1.0/analyze', () => {
  const analyze = (query: Record<string, string>) => ask('/api/records/1.0/analyze/', { dataset: 'cities', ...query });
  test.each<[string, Record<string, string>, unknown[]]>([
    [
      'a series for each value',
      { x: 'country', 'y.n.func': 'COUNT', 'y.mean.func': 'AVG', 'y.mean.expr': 'pop' },
      [
        { x: 'CH', n: 1, mean: 130 },
        { x: 'FR', n: 2, mean: 430 },
      ],
    ],
    [
      'a date in components, as fine as asked',
      { x: 'founded', precision: 'month', 'y.n.func': 'COUNT' },
      [
        { x: { year: 1950, month: 6 }, n: 1 },
        { x: { year: 1950, month: 7 }, n: 1 },
      ],
    ],
    [
      'what comes back each week; Monday is 0',
      { x: 'seen', periodic: 'weekday', 'y.n.func': 'COUNT' },
      [
        { x: { weekday: 0 }, n: 1 },
        { x: { weekday: 6 }, n: 1 },
      ],
    ],
    [
      'each adds to those before',
      { x: 'country', 'y.s.func': 'SUM', 'y.s.expr': 'pop / 10', 'y.s.cumulative': 'true' },
      [
        { x: 'CH', s: 13 },
        { x: 'FR', s: 99 },
      ],
    ],
    ['sorted by a series', { x: 'country', 'y.n.func': 'COUNT', sort: 'n', maxpoints: '1' }, [{ x: 'FR', n: 2 }]],
    [
      'spread and squares',
      {
        x: 'country',
        'y.d.func': 'STDDEV',
        'y.d.expr': 'pop',
        'y.q.func': 'SUMSQUARES',
        'y.q.expr': 'pop',
        'refine.country': 'FR',
      },
      [{ x: 'FR', d: 90, q: 386_000 }],
    ],
  ])('%s', async (_what, query, expected) => {
    const { status, body } = await analyze(query);
    expect([status, body]).toEqual([200, expected]);
  });

  test('what is cut says so', async () => {
    const query = { x: 'country', 'y.n.func': 'COUNT' };
    expect((await analyze({ ...query, maxpoints: '1' })).headers['ods-analyze-truncated']).toBe('true');
    expect((await analyze(query)).headers['ods-analyze-truncated']).toBeUndefined();
  });

  test('csv', async () => {
    const query = { dataset: 'cities', x: 'country', 'y.n.func': 'COUNT', format: 'csv' };
    const { body } = await explore.visit(address('/api/records/1.0/analyze/', query));
    expect(body).toBe('x;n\r\nCH;1\r\nFR;2\r\n');
  });
});

describe('files', () => {
  const file = async (query: Record<string, string>, path = '/api/records/1.0/download/') => {
    const base: Record<string, string> = path.includes('download/?') ? {} : { dataset: 'cities' };
    return explore.visit(address(path, { ...base, ...query }));
  };

  test('csv', async () => {
    const { body, headers } = await file({ format: 'csv', fields: 'name,geo,tags', q: 'lyon' });
    expect(headers['content-disposition']).toBe('attachment; filename="cities.csv"');
    expect(body).toBe('name;geo;tags\r\nLyon;45.76, 4.84;river,food\r\n');
  });

  test('csv with labels and a separator', async () => {
    const query = { format: 'csv', fields: 'name,pop', rows: '1', csv_separator: ',', use_labels_for_header: 'true' };
    expect((await file(query)).body).toBe('Name of the city,Population (thousands)\r\nLyon,520\r\n');
  });

  test('json is a list of records of version 1', async () => {
    const { body } = await search();
    expect((await file({})).json()).toEqual(body.records);
    expect((await file({ q: 'nowhere' })).json()).toEqual([]);
  });

  test('geojson and jsonp', async () => {
    expect((await file({ format: 'geojson' })).json().features).toHaveLength(3);
    expect((await file({ format: 'jsonp', callback: 'f', rows: '1' })).body).toMatch(/^\/\*\*\/f\(\[\{.*\}\]\);$/);
  });

  test('the address of a page', async () => {
    const { body, headers } = await explore.visit('/explore/dataset/cities/download/?fields=name&refine.country=CH');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(body).toBe('name\r\nBern\r\n');
    expect((await explore.visit('/explore/dataset/secret-cities/download?format=json')).statusCode).toBe(404);
  });
});

describe('places', () => {
  test('boundingbox', async () => {
    expect((await ask('/api/records/1.0/boundingbox/', { dataset: 'cities' })).body).toEqual({
      count: 3,
      bbox: [4.84, 43.7, 7.45, 46.95],
      geometries: { Point: 3 },
    });
    expect((await ask('/api/records/1.0/boundingbox/', { dataset: 'cities', q: 'nowhere' })).body).toEqual({
      count: 0,
      bbox: null,
      geometries: {},
    });
  });

  test('geopreview', async () => {
    const { body } = await ask('/api/records/1.0/geopreview/', { dataset: 'cities', q: 'nice' });
    expect(body).toEqual([
      { geometry: { type: 'Point', coordinates: [7.27, 43.7] }, geo_digest: expect.stringMatching(/^[0-9a-f]{40}$/) },
    ]);
  });
});

describe('what is wrong is said in the shape of version 1', () => {
  test.each<[string, Record<string, string>, object]>([
    ['no dataset', { dataset: '' }, { errorcode: 400, error_code: 'MissingParameter' }],
    ['an unknown dataset', { dataset: 'citis' }, { errorcode: 404, hint: 'Did you mean cities?' }],
    ['an unknown field', { q: 'nam:x' }, { errorcode: 400, hint: 'Did you mean name?' }],
    ['q that does not read', { q: 'lyon)' }, { errorcode: 400, position: 4 }],
    ['an unknown sort', { sort: 'popp' }, { errorcode: 400, hint: 'Did you mean pop?' }],
    ['rows', { rows: 'many' }, { errorcode: 400 }],
    ['a circle', { 'geofilter.distance': 'here' }, { errorcode: 400 }],
    ['a format', { format: 'atom' }, { errorcode: 400 }],
  ])('%s', async (_what, query, expected) => {
    const { status, body } = await search(query);
    expect(body).toMatchObject({ ...expected, error: expect.any(String) });
    expect(status).toBe(body.errorcode);
  });

  test('an unknown address', async () => {
    expect((await ask('/api/records/1.0/nothing/')).body.error_code).toBe('NotFoundURI');
  });
});

test('qv1 of the widgets is read by the present version', async () => {
  const { body } = {
    body: (await explore.get('/catalog/datasets/cities/records?select=name&qv1=(pop>200 AND nic)')).json(),
  };
  expect(body.results).toEqual([{ name: 'Nice' }]);
});

test('what an attacker sends is answered or refused', async () => {
  const hostile = [
    ...['"', '(', ')', '#', '#now(', 'a:[', '`', '\\', '%', "'); drop table records; --", '#polygon("(1,2),(1,2)")'],
    ...[
      'NOT',
      'NOT NOT',
      '*',
      'é:é',
      'pop:99999999999999999999',
      'pop:1e400',
      'founded:9999/99/99',
      '#distance("91,0", 1)',
    ],
    ...[
      '\u0000',
      '\ud800',
      '('.repeat(500),
      'a OR '.repeat(2000),
      '__proto__',
      'constructor',
      'seen:#now(years=999999999)',
    ],
  ];
  const paths = [
    '/api/records/1.0/search/',
    '/api/records/1.0/analyze/',
    '/api/records/1.0/download/',
    '/api/records/1.0/geopreview/',
  ];
  const keys = [
    'q',
    'sort',
    'fields',
    'facet',
    'refine.name',
    'refine.pop',
    'geofilter.polygon',
    'geofilter.bbox',
    'y.a.expr',
    'x',
    'rows',
  ];
  for (const path of paths) {
    for (const key of keys) {
      for (const text of hostile) {
        const query = { dataset: 'cities', x: 'country', 'y.a.func': 'SUM', 'y.a.expr': 'pop', [key]: text };
        const { statusCode } = await explore.visit(address(path, query));
        expect([path, key, text, statusCode < 500]).toEqual([path, key, text, true]);
      }
    }
  }
  for (const key of ['select', 'group_by', 'where', 'order_by', 'limit']) {
    for (const text of hostile) {
      for (const path of ['records', 'aggregates', 'query', '..']) {
        const { statusCode } = await explore.visit(address(`/api/v2/catalog/datasets/cities/${path}`, { [key]: text }));
        expect([path, key, text, statusCode < 500]).toEqual([path, key, text, true]);
      }
    }
  }
  expect(explore.events.filter(({ kind }) => kind === 'request_failed')).toEqual([]);
});
