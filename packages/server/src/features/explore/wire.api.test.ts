import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, importFile, KEY, makePortal, startServer, type TestServer } from '../../../test/harness.ts';

/** What stands around the answers: one line for each fact, held against a whole server on the wire. */
const host = 'one.localhost';
const BASE = '/api/explore/v2.1';
const CITIES = `${BASE}/catalog/datasets/cities`;
const ROWS = [
  'name,country,pop,founded,geo',
  'Lyon,FR,520,1950-06-01,"45.76,4.84"',
  'Nice,FR,340,1950-07-01,"43.7,7.27"',
  'Bern,CH,130,,"46.95,7.45"',
];

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await makePortal(server, 'one');
  await importFile(server, 'one', 'cities', ROWS.join('\n'), { facets: ['country'] });
});
afterAll(() => server.end());

const call = (method: string, path: string, headers: Readonly<Record<string, string>> = {}) =>
  server.call(method, path, { host, headers });
const get = (path: string, headers?: Readonly<Record<string, string>>) => call('GET', path, headers);
const rowsOf = ({ json }: Answer) => (json as { results: readonly Record<string, unknown>[] }).results;

async function recordAddress(): Promise<string> {
  const [record] = rowsOf(await get(`${CITIES}/records?include_app_metas=true&limit=1`));
  return `${CITIES}/records/${String(record?.['_id'])}`;
}

const PATHS = [
  BASE,
  `${BASE}/catalog`,
  `${BASE}/catalog/datasets`,
  `${BASE}/catalog/exports`,
  `${BASE}/catalog/exports/json`,
  `${BASE}/catalog/exports/csv`,
  `${BASE}/catalog/facets`,
  CITIES,
  `${CITIES}/records`,
  `${CITIES}/exports`,
  `${CITIES}/exports/json`,
  `${CITIES}/exports/csv`,
  `${CITIES}/exports/gpx`,
  `${CITIES}/facets`,
  `${CITIES}/attachments`,
  '/api/explore/v2.0',
  '/api/explore/v2.0/catalog/datasets',
  '/api/explore/v2.0/catalog/datasets/cities/records',
  '/api/v2/catalog/datasets/cities/aggregates?select=count(*)',
  '/api/v2/catalog/datasets/cities/exports/csv',
];
const withSlash = (path: string) => path.replace(/(\?|$)/, '/$1');

describe('each address', () => {
  test.each(PATHS)('%s is the same with a final slash, and has a HEAD without a body', async (path) => {
    const [plain, slash, head] = await Promise.all([get(path), get(withSlash(path)), call('HEAD', path)]);
    expect([plain.status, slash.status, head.status]).toEqual([200, 200, 200]);
    expect(slash.text.replaceAll('/?', '?')).toBe(plain.text);
    expect(head.text).toBe('');
    for (const name of ['content-type', 'cache-control', 'vary', 'access-control-allow-origin', 'content-disposition'])
      expect([name, head.headers[name]]).toEqual([name, plain.headers[name]]);
    expect([undefined, plain.headers['content-length']]).toContain(head.headers['content-length']);
  });

  test('of a record, too', async () => {
    const path = await recordAddress();
    expect((await get(`${path}/`)).text).toBe((await get(path)).text);
    expect((await call('HEAD', path)).status).toBe(200);
  });

  test.each(PATHS)('%s tells a browser beforehand that it may call', async (path) => {
    for (const address of [path, withSlash(path), `${path}${path.includes('?') ? '&' : '?'}apikey=wrong`]) {
      const { status, headers } = await call('OPTIONS', address, {
        origin: 'https://elsewhere.example',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization, ods-widgets-version',
      });
      expect([address, status]).toEqual([address, 200]);
      expect(headers).toMatchObject(CROSS_ORIGIN);
    }
  });

  test.each([
    ['@ as it is', 'cities@data'],
    ['@ encoded', 'cities%40data'],
    ['letters encoded', '%63ities'],
  ])('a dataset named with %s', async (_, id) => {
    const { status, json } = await get(`${BASE}/catalog/datasets/${id}/records?limit=1`);
    expect([status, json]).toMatchObject([200, { total_count: 3 }]);
  });
});

const CROSS_ORIGIN = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'POST, GET, OPTIONS',
  'access-control-max-age': '1000',
  'access-control-allow-headers':
    'Authorization, X-Requested-With, Origin, ODS-API-Analytics-App, ODS-API-Analytics-Embed-Type, ODS-API-Analytics-Embed-Referrer, ODS-Widgets-Version, Accept',
  'access-control-expose-headers': expect.stringContaining('ODS-Explore-API-Deprecation, Link, '),
};

describe('each answer', () => {
  test('says what it is, and that every page may read it', async () => {
    const { headers } = await get(`${CITIES}/records`, { 'accept-language': 'en' });
    expect(headers).toMatchObject({
      ...CROSS_ORIGIN,
      'content-type': 'application/json; charset=utf-8',
      'content-language': 'en',
      vary: expect.stringMatching(/Accept-Language, Cookie, Host/),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'permissions-policy': expect.any(String),
    });
    expect(Object.keys(headers).filter((name) => name.startsWith('x-ratelimit'))).toEqual([]);
    expect(headers['set-cookie']).toBeUndefined();
  });

  test.each([
    ['lang=en', 'en'],
    ['lang=fr-FR', 'fr'],
    ['lang=fr_CA', 'fr'],
    ['lang=NL', 'nl'],
    ['lang=', 'fr'],
  ])('%s is in the language %s', async (query, language) => {
    expect((await get(`${CITIES}/records?limit=0&${query}`)).headers['content-language']).toBe(language);
  });

  test('has all selected keys in each row, null where there is nothing', async () => {
    expect(rowsOf(await get(`${CITIES}/records?select=name,founded&where=name="Bern"`))).toEqual([
      { name: 'Bern', founded: null },
    ]);
  });
});

describe('parameters', () => {
  test.each([
    ['limit=-1', ['Lyon', 'Nice', 'Bern']],
    ['limit=0', []],
    ['limit=1&limit=2', ['Lyon', 'Nice']],
    ['limit=1&unknown=1&_=1690000000&where=', ['Lyon']],
    ['rows=1&start=1', ['Nice']],
    ['rows=lots&start=-3&limit=1', ['Lyon']],
    ['sort=-pop&limit=1', ['Lyon']],
    ['sort=pop&limit=1', ['Bern']],
    ['sort=nope&limit=1', ['Lyon']],
    ['sort=pop&order_by=-pop&limit=1', ['Lyon']],
    ['search=pop%3E500', ['Lyon']],
    ['search=((&limit=1', ['Lyon']],
    ['pretty=true&pretty_print=true&format=json&limit=1', ['Lyon']],
    ['where=pop>200&where=pop<400', ['Nice']],
    ['where=name=%22Lyon%22+or+name%3D%22Nice%22', ['Lyon', 'Nice']],
    ['qv1=(Lyon)', ['Lyon']],
    ['qv1=((&limit=1', ['Lyon']],
    ['facet=facet(name="country",+disjunctive=true)&refine=country:FR&refine=country:CH', ['Lyon', 'Nice', 'Bern']],
    ['refine=country:"CH"', ['Bern']],
    ['refine=`country`:CH', ['Bern']],
    ['timezone=Europe%2FParis&limit=1', ['Lyon']],
    ['timezone=utc&limit=1', ['Lyon']],
  ])('%s', async (query, names) => {
    expect(rowsOf(await get(`${CITIES}/records?select=name&${query}`)).map(({ name }) => name)).toEqual(names);
  });

  test.each(['true', 'True', 'TRUE', '1', 'yes', 'on'])('include_links=%s is yes', async (word) => {
    const { json } = await get(`${CITIES}/records?limit=1&include_links=${word}`);
    expect(json).toHaveProperty('_links');
  });

  test.each(['false', 'False', '0', 'no', 'off', ''])('include_links=%s is no', async (word) => {
    const { json } = await get(`${CITIES}/records?limit=1&include_links=${word}`);
    expect(json).not.toHaveProperty('_links');
  });

  test('of older exports are understood', async () => {
    const { text } = await get(`${CITIES}/exports/csv?csv_separator=,&use_labels_for_header=true&limit=0`);
    expect(text).toMatch(/^\ufeffname,country,pop,founded,geo\s*$/);
  });

  test('may come as a form, and both ways at once', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = 'where=pop%3E200&where=pop%3C400&select=name';
    const { status, json } = await server.call('POST', `${CITIES}/records/?limit=5`, { host, headers, body });
    expect([status, json]).toEqual([200, { total_count: 1, results: [{ name: 'Nice' }] }]);
  });
});

describe('links', () => {
  test('of a page of records and of its records, without the key that came along', async () => {
    const { json, text } = await get(`${CITIES}/records?include_links=true&limit=1&offset=1&apikey=${KEY}`);
    const links = (json as { _links: readonly { rel: string; href: string }[] })._links;
    expect(links.map(({ rel }) => rel)).toEqual(['self', 'first', 'last', 'next', 'prev']);
    expect(links.every(({ href }) => href.startsWith(`http://${host}:${server.port}${CITIES}/records?`))).toBe(true);
    expect(text).not.toContain(KEY);
    const [row] = rowsOf(await get(`${CITIES}/records?include_links=true&include_app_metas=true&limit=1`));
    expect(row).toMatchObject({ _id: expect.stringMatching(/^[0-9a-f]{40}$/), _timestamp: expect.any(String) });
    expect((row as { _links: { rel: string }[] })._links.map(({ rel }) => rel)).toEqual([
      'self',
      'datasets',
      'dataset',
    ]);
  });

  test('of the older version, without the key', async () => {
    const { text } = await get(`/api/v2/catalog/datasets/cities/records?access_token=${KEY}`);
    expect(text).toContain('"rel":"self"');
    expect(text).not.toContain(KEY);
  });
});
