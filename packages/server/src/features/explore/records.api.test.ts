import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toyDataset, toyFields } from '../../storage/records/toy.ts';
import { startExplore, type TestExplore } from './testing.ts';

let explore: TestExplore;
beforeAll(async () => {
  explore = await startExplore();
});
afterAll(() => explore.close());

const records = async (query: Record<string, string> | string[][]) => {
  const response = await explore.get(`/catalog/datasets/cities/records?${new URLSearchParams(query)}`);
  return { status: response.statusCode, body: response.json() };
};

/** The worked examples of the API, on the three cities. */
describe('records', () => {
  const names = (...list: string[]) => list.map((name) => ({ name }));
  test.each<[query: Record<string, string>, results: unknown[], total?: number]>([
    [
      { select: 'name,pop', order_by: '-pop', limit: '2' },
      [
        { name: 'Lyon', pop: 520 },
        { name: 'Nice', pop: 340 },
      ],
      3,
    ],
    [{ select: 'name', where: 'country:"FR" and pop in [300..400[' }, names('Nice')],
    [{ select: 'name', where: "founded = date'1950'" }, names('Lyon', 'Nice')],
    [{ select: 'name', where: "founded > date'1950-06'" }, names('Nice')],
    [{ select: 'name', where: "NOT founded = date'1950'" }, names('Bern')],
    [{ select: 'name', where: "founded != date'1950'" }, []],
    [{ select: 'name', where: '"food" IN tags' }, names('Lyon')],
    [{ select: 'name', where: 'tags = "sea"' }, names('Nice')],
    [{ select: 'name', where: "within_distance(geo, geom'POINT(4.84 45.76)', 10km)" }, names('Lyon')],
    [{ select: 'name', where: 'in_bbox(geo, 43, 4, 46, 8)' }, names('Lyon', 'Nice')],
    [{ select: 'seen', where: 'id="a"', timezone: 'Europe/Paris' }, [{ seen: '2024-04-01T00:30:00+02:00' }]],
    [{ select: 'month(seen) as m', where: 'id="a"', timezone: 'Europe/Paris' }, [{ m: 4 }]],
    [{ select: 'month(seen) as m', where: 'id="a"' }, [{ m: 3 }]],
    [
      { group_by: 'country', select: 'count(*) as n' },
      [
        { country: 'CH', n: 1 },
        { country: 'FR', n: 2 },
      ],
    ],
    [
      { group_by: 'country', select: 'count(*),sum(pop)', order_by: 'count(*) desc', limit: '1' },
      [{ country: 'FR', 'count(*)': 2, 'sum(pop)': 860 }],
      2,
    ],
    [
      { group_by: 'year(founded) as y', select: 'count(*) as n' },
      [
        { y: null, n: 1 },
        { y: 1950, n: 2 },
      ],
    ],
    [
      { group_by: 'range(pop, 200)', select: 'count(*) as n' },
      [
        { 'range(pop, 200)': '[0, 200[', n: 1 },
        { 'range(pop, 200)': '[200, 400[', n: 1 },
        { 'range(pop, 200)': '[400, 600[', n: 1 },
      ],
    ],
    [
      { group_by: 'tags', select: 'count(*) as n' },
      [
        { tags: null, n: 1 },
        { tags: 'food', n: 1 },
        { tags: 'river', n: 1 },
        { tags: 'sea', n: 1 },
      ],
    ],
    [{ select: 'count(*) as n', limit: '1' }, [{ n: 3 }], 3],
    [{ limit: '0' }, [], 3],
    [{ select: 'name', refine: 'founded:1950/07' }, names('Nice')],
  ])('%j', async (query, results, total = results.length) => {
    expect(await records(query)).toEqual({ status: 200, body: { total_count: total, results } });
  });

  test('refinements of a disjunctive facet are joined by «or», of a conjunctive one by «and»', async () => {
    const count = async (...refine: string[]) =>
      (await records(refine.map((value) => ['refine', value]))).body.total_count;
    expect(await count('country:FR', 'country:CH')).toBe(3);
    expect(await count('tags:river', 'tags:sea')).toBe(0);
    expect(await count('tags:river', 'tags:food')).toBe(1);
  });

  test('several conditions are joined by «and»', async () => {
    const where = [
      ['where', 'pop > 200'],
      ['where', 'pop < 400'],
      ['select', 'name'],
    ];
    expect((await records(where)).body.results).toEqual(names('Nice'));
  });

  test('a whole record has every field, missing ones null', async () => {
    const { body } = await records({ where: 'id="c" or id="a"', order_by: 'id' });
    expect(body.results).toEqual([
      {
        id: 'a',
        name: 'Lyon',
        country: 'FR',
        pop: 520,
        founded: '1950-06-01',
        seen: '2024-03-31T22:30:00+00:00',
        tags: ['river', 'food'],
        geo: { lon: 4.84, lat: 45.76 },
      },
      {
        id: 'c',
        name: 'Bern',
        country: 'CH',
        pop: 130,
        founded: null,
        seen: null,
        tags: null,
        geo: { lon: 7.45, lat: 46.95 },
      },
    ]);
  });

  test('one record, by its identifier', async () => {
    const { body } = await records({ include_app_metas: 'True', where: 'id="b"' });
    const [{ _id, _timestamp, _size, ...fields }] = body.results;
    expect({ _timestamp, _size }).toEqual({ _timestamp: '2026-01-02T03:04:05+00:00', _size: 42 });
    const one = await explore.get(`/catalog/datasets/cities/records/${_id}`);
    expect(one.json()).toEqual(fields);
    const narrow = await explore.get(`/catalog/datasets/cities/records/${_id}/?select=name`);
    expect(narrow.json()).toEqual({ name: 'Nice' });
    for (const id of ['0'.repeat(40), 'nope', '%22%20or%20%22']) {
      const missing = await explore.get(`/catalog/datasets/cities/records/${id}`);
      expect(missing.statusCode).toBe(404);
      expect(missing.json()).toEqual({
        error_code: 'NotFoundResource',
        message: `The requested record ${decodeURIComponent(id)} does not exist.`,
      });
    }
  });

  test('links to pages and records come when asked for', async () => {
    const { body } = await records({ select: 'name', include_links: 'true', limit: '1', offset: '1', order_by: 'id' });
    const pages = Object.fromEntries(body._links.map((link: { rel: string; href: string }) => [link.rel, link.href]));
    expect(Object.keys(pages)).toEqual(['self', 'first', 'last', 'next', 'prev']);
    expect(new URL(pages.next).searchParams.get('offset')).toBe('2');
    expect(new URL(pages.last).searchParams.get('offset')).toBe('2');
    const [record] = body.results;
    expect(Object.keys(record)).toEqual(['name', '_links']);
    const self = new URL(record._links[0].href);
    expect(self.host).toBe('one.localhost');
    const one = await explore.app.inject({ url: self.pathname, headers: { host: 'one.localhost' } });
    expect(one.json().name).toBe('Nice');
  });

  test.each([
    [
      'exclude(geo, seen), exclude(p*)',
      ['id', 'name', 'country', 'founded', 'tags', '_id', '_timestamp', '_size', '_links'],
    ],
    ['include(p*), name as pomme', ['pop', 'pomme', '_id', '_timestamp', '_size', '_links']],
    ['count(*) as n', ['n', '_id', '_timestamp', '_size', '_links']],
  ])('what is added to %s leaves it as it is', async (select, keys) => {
    const { body } = await records({ select, include_links: 'true', include_app_metas: 'true', limit: '1' });
    expect(Object.keys(body.results[0])).toEqual(keys);
    expect(body.results[0]._links).toHaveLength(3);
  });

  test('technical fields can be named', async () => {
    const { body } = await records({ select: 'datasetid, record_size', where: 'datasetid = "cities"', limit: '1' });
    expect(body).toEqual({ total_count: 3, results: [{ datasetid: 'cities', record_size: 42 }] });
  });
});

describe('limits', () => {
  test.each<[query: Record<string, string>, message: string]>([
    [{ limit: '101' }, 'Invalid value for limit API parameter: 101 was found but -1 <= limit <= 100 is expected.'],
    [{ limit: '-2' }, 'Invalid value for limit API parameter: -2 was found but -1 <= limit <= 100 is expected.'],
    [{ limit: 'ten' }, 'Invalid value for limit API parameter: ten was found but an integer is expected.'],
    [{ offset: '-1' }, 'Invalid value for offset API parameter: -1 was found but 0 <= offset is expected.'],
    [
      { offset: '9901', limit: '100' },
      'Invalid value for sum of offset + limit API parameter: 10001 was found but <= 10000 is expected.',
    ],
    [
      { group_by: 'id', limit: '20001' },
      'Invalid value for limit API parameter: 20001 was found but -1 <= limit <= 20000 is expected.',
    ],
    [
      { timezone: 'Mars/Olympus' },
      'Invalid value for timezone API parameter: Mars/Olympus was found but a time zone name such as Europe/Paris is expected.',
    ],
    [
      { lang: 'tlh' },
      'Invalid value for lang API parameter: tlh was found but one of en, fr, nl, pt, it, ar, de, es, ca, eu, sv is expected.',
    ],
    [
      { include_links: 'maybe' },
      'Invalid value for include_links API parameter: maybe was found but true or false is expected.',
    ],
  ])('%j', async (query, message) => {
    expect(await records(query)).toEqual({ status: 400, body: { error_code: 'InvalidRESTParameterError', message } });
  });

  test('the last page, the longest page, and as much as allowed', async () => {
    expect((await records({ offset: '9900', limit: '100' })).body).toEqual({ total_count: 3, results: [] });
    expect((await records({ limit: '-1' })).body.results).toHaveLength(3);
    expect((await records({ group_by: 'id', limit: '20000' })).body.results).toHaveLength(3);
  });

  test('inputs of older clients and unknown ones are no error', async () => {
    const tolerated = { rows: '2', start: '1', sort: 'nope', search: '((', pretty: 'true', qv1: '(a:b)', apikey: '' };
    expect((await records({ ...tolerated, order_by: 'id', select: 'id' })).body.results).toEqual([
      { id: 'b' },
      { id: 'c' },
    ]);
    expect((await records({ rows: '100000', anything: '1', facet: 'facet(' })).status).toBe(200);
  });

  test('widgets may declare a facet disjunctive', async () => {
    const query = [
      ['facet', 'facet(name="tags", disjunctive=true)'],
      ['refine', 'tags:"river"'],
      ['refine', 'tags:"sea"'],
    ];
    expect((await records(query)).body.total_count).toBe(2);
  });
});

describe('errors', () => {
  test.each<[query: Record<string, string>, code: string, message: RegExp]>([
    [{ where: 'nope=1' }, 'ODSQLError', /Unknown field: nope\. Clause\(s\) containing the error\(s\): where\.$/],
    [{ where: 'founded = "1950"' }, 'IncompatibleTypesInComparisonFilter', /./],
    [{ where: 'name not in ("Lyon")' }, 'ODSQLSyntaxError', /^ODSQL syntax exception: /],
    [{ where: 'bogus(' }, 'ODSQLSyntaxError', /^ODSQL syntax exception: /],
    [{ select: 'nope' }, 'ODSQLError', /Clause\(s\) containing the error\(s\): select\.$/],
  ])('%j', async (query, code, message) => {
    const { status, body } = await records(query);
    expect(status).toBe(400);
    expect(body.error_code).toBe(code);
    expect(body.message).toMatch(message);
  });

  test('a misspelt field is pointed at, with the nearest right one', async () => {
    const { body } = await records({ where: 'pop > 1 and contry = "FR"' });
    expect(body).toMatchObject({ error_code: 'ODSQLError', position: 12, hint: expect.stringContaining('country') });
  });

  test('an error is printed on two spaces, with the headers of every answer', async () => {
    const response = await explore.get('/catalog/datasets/cities/records?limit=101');
    expect(response.body).toMatch(/^\{\n {2}"error_code": "InvalidRESTParameterError",\n {2}"message": "[^\n]+"\n\}$/);
    expect(response.headers['content-type']).toBe('application/json');
    expect(response.headers['access-control-allow-origin']).toBe('*');
  });

  test('a refusal from before the API has its shape too', async () => {
    const response = await explore.get('/catalog/datasets', 'unknown.localhost');
    expect([response.statusCode, response.json().error_code]).toEqual([421, 'host_unknown']);
    expect(response.headers['access-control-allow-origin']).toBe('*');
  });

  test.each<[path: string, status: number, error: Record<string, string>]>([
    ['/nowhere', 404, { error_code: 'NotFoundURI' }],
    ['/catalog/datasets/cities/nowhere', 404, { error_code: 'NotFoundURI' }],
    [
      '/catalog/datasets/citis/records',
      404,
      {
        error_code: 'NotFoundResource',
        message: 'The requested dataset citis does not exist.',
        hint: 'Did you mean cities?',
      },
    ],
    ['/catalog/datasets/cities/aggregates', 410, { error_code: 'RemovedURI' }],
    ['/catalog/datasets/cities/query/', 410, { error_code: 'RemovedURI' }],
  ])('%s', async (path, status, error) => {
    const response = await explore.get(path);
    expect(response.statusCode).toBe(status);
    expect(response.json()).toMatchObject(error);
  });

  test('what fails inside is told to the operator, not to the reader', async () => {
    const [field] = toyFields;
    const ghost = toyDataset({ id: 'ghosts', uid: 'da_ghosts', fields: field ? [{ ...field, name: 'ghost' }] : [] });
    explore.published.set('one', [toyDataset({}), ghost]);
    const response = await explore.get('/catalog/datasets/ghosts/records');
    expect(response.statusCode).toBe(500);
    expect(response.json().error_code).toBe('InternalError');
    expect(response.body).not.toContain('ghost');
    expect(explore.events).toMatchObject([
      { kind: 'request_failed', path: expect.stringContaining('/ghosts/records') },
    ]);
  });
});

describe('answers', () => {
  test('each path answers with and without its final slash, to GET, HEAD and OPTIONS', async () => {
    for (const path of [
      '',
      '/catalog',
      '/catalog/datasets',
      '/catalog/datasets/cities',
      '/catalog/datasets/cities/records',
    ]) {
      const [bare, slashed] = await Promise.all([explore.get(path), explore.get(`${path}/`)]);
      expect(bare.statusCode).toBe(200);
      expect(slashed.body).toBe(bare.body);
      const head = await explore.app.inject({
        method: 'HEAD',
        url: `/api/explore/v2.1${path}`,
        headers: { host: 'one.localhost' },
      });
      expect([head.statusCode, head.body]).toEqual([200, '']);
    }
    const preflight = await explore.app.inject({ method: 'OPTIONS', url: '/api/explore/v2.1/catalog/datasets' });
    expect(preflight.statusCode).toBe(200);
    expect(preflight.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'POST, GET, OPTIONS',
      'access-control-max-age': '1000',
    });
  });

  test('headers', async () => {
    const { headers } = await explore.get('/catalog/datasets/cities/records?lang=fr');
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-cache, max-age=0, must-revalidate',
      vary: 'Accept-Language, Cookie, Host, Accept-Encoding, Authorization',
      'content-language': 'fr',
    });
    const stages = String(headers['server-timing'])
      .split(', ')
      .map((stage) => stage.split(';')[0]);
    expect(stages).toEqual(['parse', 'plan', 'restrict', 'limit', 'sql', 'rows']);
  });

  test('the dataset of another portal is as unknown as any', async () => {
    for (const path of [
      '',
      '/records',
      '/facets',
      '/exports',
      '/exports/csv',
      '/attachments',
      `/records/${'0'.repeat(40)}`,
    ]) {
      const foreign = await explore.get(`/catalog/datasets/secret-cities${path}`);
      const unknown = await explore.get(`/catalog/datasets/secret-citiez${path}`);
      expect(foreign.statusCode).toBe(404);
      expect(foreign.body).toBe(unknown.body.replaceAll('secret-citiez', 'secret-cities'));
      expect((await explore.get(`/catalog/datasets/secret-cities${path}`, 'two.localhost')).body).not.toBe(
        foreign.body,
      );
    }
  });
});
