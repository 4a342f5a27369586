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

  test('how far a record is, and the nearest first', async () => {
    const circle = { 'geofilter.distance': '45.76, +4.84, 300000', sort: '-dist' };
    const { body } = await search({ ...circle, fields: 'name,dist' });
    const found = body.records.map(({ fields }: { fields: object }) => fields);
    expect(found).toEqual([
      { name: 'Lyon', dist: '0.0' },
      { name: 'Bern', dist: expect.stringMatching(/^2400\d\d\./) },
      { name: 'Nice', dist: expect.stringMatching(/^2988\d\d\./) },
    ]);
    expect(await names({ sort: '-dist' })).toHaveLength(3);
    expect(await names({ 'geofilter.distance': '45.76,4.84' })).toEqual(['Lyon']);
  });

  test('a body of JSON is a long query string too', async () => {
    const send = (payload: string, type: string) =>
      explore.app.inject({
        method: 'POST',
        url: '/api/records/1.0/search?facet=tags',
        headers: { host: 'one.localhost', 'content-type': type },
        payload,
      });
    const body = JSON.stringify({ dataset: 'cities', rows: 1, refine: { country: ['FR'] }, pretty_print: false });
    expect((await send(body, 'application/json')).json()).toMatchObject({ nhits: 2, parameters: { rows: 1 } });
    expect((await send(body, 'application/x-www-form-urlencoded')).json()).toMatchObject({ nhits: 2 });
    expect((await send('dataset=cities&rows=0', 'text/plain')).json()).toMatchObject({ nhits: 3 });
    expect((await send('{"dataset"', 'application/json')).json()).toMatchObject({ errorcode: 400 });
  });

  test('a callback alone asks for JSONP', async () => {
    const { body } = await explore.visit('/api/records/1.0/search/?dataset=cities&rows=0&callback=jQuery1_2&_=1');
    expect(body).toMatch(/^\/\*\*\/jQuery1_2\(\{"nhits":3,/);
  });

  test('csv, and feeds', async () => {
    const read = (format: string) =>
      explore.visit(address('/api/records/1.0/search/', { dataset: 'cities', format, q: 'lyon', fields: 'name,pop' }));
    expect((await read('csv')).body).toBe('name;pop\r\nLyon;520\r\n');
    const rss = await read('rss');
    expect(rss.headers['content-type']).toBe('application/rss+xml; charset=utf-8');
    expect(rss.body).toMatch(
      /<channel><title>Cities<\/title>[\s\S]*<item><title>Lyon<\/title>[\s\S]*Population \(thousands\): 520/,
    );
    const atom = await read('atom');
    expect(atom.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(atom.body).toMatch(/<entry><id>urn:record:[0-9a-f]{40}<\/id><title>Lyon<\/title>/);
  });

  test('HEAD, and a browser that asks before it calls', async () => {
    const call = (method: 'HEAD' | 'OPTIONS') =>
      explore.app.inject({ method, url: '/api/records/1.0/search?dataset=cities', headers: { host: 'one.localhost' } });
    expect((await call('HEAD')).statusCode).toBe(200);
    const { statusCode, headers } = await call('OPTIONS');
    expect([statusCode, headers['access-control-allow-origin']]).toEqual([200, '*']);
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

  test.each<[string, Record<string, string>, number]>([
    ['an identifier is asked for as a whole', { q: 'datasetid:cities' }, 1],
    ['a word of it is not enough', { q: 'datasetid:"citi"' }, 0],
    ['a group of titles', { q: 'title:(towns OR cities)' }, 1],
    ['in a rectangle', { 'geofilter.bbox': '43,4,46,8' }, 1],
    ['in another', { 'geofilter.bbox': '0,0,1,1' }, 0],
    ['in a polygon', { 'geofilter.polygon': '(43,4),(43,8),(46,8)' }, 1],
  ])('%s', async (_what, query, expected) => {
    expect((await ask('/api/datasets/1.0/search/', query)).body.nhits).toBe(expected);
  });

  test('csv', async () => {
    const { body, headers } = await explore.visit('/api/datasets/1.0/search/?format=csv');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(body.split('\r\n')[0]).toMatch(/^datasetid;domain;title;/);
    expect(body.split('\r\n')[1]).toMatch(/^cities;one;Cities;/);
  });

  test('rss', async () => {
    const { body, headers } = await explore.visit('/api/datasets/1.0/search?format=rss');
    expect(headers['content-type']).toBe('application/rss+xml; charset=utf-8');
    expect(body).toMatch(/<item><title>Cities<\/title><link>http:\/\/one.localhost\/explore\/dataset\/cities\/</);
  });

  test('what programs of portals ask besides', async () => {
    expect((await ask('/api/reuses/', { rows: '5' })).body).toMatchObject({ nhits: 0, reuses: [] });
    expect((await ask('/api/georeference/v1/uid/fr_40_24/')).body).toMatchObject({
      errorcode: 404,
      error: 'The requested territory fr_40_24 does not exist.',
    });
    const geonav = 'geographic_reference:"fr" OR #startswith(explore.geographic_reference_path, "fr/")';
    expect((await ask('/api/datasets/1.0/search/', { 'q.geonav': geonav })).body.nhits).toBe(0);
  });

  test('one dataset, and none of another portal', async () => {
    expect((await ask('/api/datasets/1.0/cities/')).body.datasetid).toBe('cities');
    expect((await ask('/api/datasets/1.0/secret-cities/')).body).toMatchObject({
      errorcode: 404,
      error: 'The requested dataset secret-cities does not exist.',
    });
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
    expect((await file({ format: 'json' })).json()).toEqual(body.records);
    expect((await file({ format: 'json', q: 'nowhere' })).json()).toEqual([]);
    expect((await file({ fields: 'name', q: 'nice' })).body).toBe('name\r\nNice\r\n');
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

describe('what is wrong is said in the shape of version 1', () => {
  test.each<[string, Record<string, string>, object]>([
    ['no dataset', { dataset: '' }, { errorcode: 400, error_code: 'MissingParameter' }],
    ['an unknown dataset', { dataset: 'citis' }, { errorcode: 404, hint: 'Did you mean cities?' }],
    ['an unknown field', { q: 'nam:x' }, { errorcode: 400, hint: 'Did you mean name?' }],
    ['q that does not read', { q: 'lyon)' }, { errorcode: 400, position: 4 }],
    ['an unknown sort', { sort: 'popp' }, { errorcode: 400, hint: 'Did you mean pop?' }],
    ['rows', { rows: 'many' }, { errorcode: 400 }],
    ['a circle', { 'geofilter.distance': 'here' }, { errorcode: 400 }],
    ['a format', { format: 'pdf' }, { errorcode: 400 }],
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
  const keys: Readonly<Record<string, readonly string[]>> = {
    search: ['q', 'sort', 'fields', 'facet', 'refine.name', 'refine.pop', 'geofilter.polygon', 'geo_digest', 'rows'],
    analyze: ['q', 'y.a.expr', 'y.a.func', 'y.a.subsets', 'x', 'sort', 'precision'],
    download: ['q', 'sort', 'fields', 'csv_separator'],
    geopreview: ['geofilter.bbox', 'rows'],
    geopolygon: ['y.a.expr', 'maxpoints'],
    geocluster: ['clusterprecision', 'clusterdistance', 'y.a.expr'],
    boundingbox: ['geofilter.distance'],
  };
  const map = { clusterprecision: '4', clusterdistance: '50' };
  const base = { dataset: 'cities', x: 'country', 'y.a.func': 'SUM', 'y.a.expr': 'pop', ...map };
  for (const [path, own] of Object.entries(keys)) {
    for (const key of own) {
      for (const text of hostile) {
        const { statusCode } = await explore.visit(address(`/api/records/1.0/${path}/`, { ...base, [key]: text }));
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
