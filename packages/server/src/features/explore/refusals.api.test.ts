import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importFile, KEY, makePortal, startServer, type TestServer } from '../../../test/harness.ts';

/** What is refused, in which words, and that no refusal is less readable than an answer. */
const host = 'one.localhost';
const BASE = '/api/explore/v2.1';
const CITIES = `${BASE}/catalog/datasets/cities`;
const ROWS = ['name,country,pop,founded,geo', 'Lyon,FR,520,1950-06-01,"45.76,4.84"', 'Bern,CH,130,,"46.95,7.45"'];

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await makePortal(server, 'one');
  await importFile(server, 'one', 'cities', ROWS.join('\n'));
});
afterAll(() => server.end());

const call = (method: string, path: string, headers: Readonly<Record<string, string>> = {}) =>
  server.call(method, path, { host, headers });
const get = (path: string, headers?: Readonly<Record<string, string>>) => call('GET', path, headers);

const parameter = (name: string, value: string, rule: string) =>
  `Invalid value for ${name} API parameter: ${value} was found but ${rule} is expected.`;
const malformed = (detail: string, clause: string) =>
  `ODSQL query is malformed: ${detail}. Clause(s) containing the error(s): ${clause}.`;
const syntax = (found: string, at: number, text: string, clause = 'where') =>
  `ODSQL syntax exception: unexpected ${found} at position ${at} in ${text}. Clause(s) containing the error(s): ${clause}.`;

/** The path after the dataset, and the refusal. */
const REFUSED: readonly (readonly [path: string, status: number, code: string, message: string | RegExp])[] = [
  ['/records?limit=99999', 400, 'InvalidRESTParameterError', parameter('limit', '99999', '-1 <= limit <= 100')],
  ['/records?limit=101', 400, 'InvalidRESTParameterError', parameter('limit', '101', '-1 <= limit <= 100')],
  ['/records?limit=-2', 400, 'InvalidRESTParameterError', parameter('limit', '-2', '-1 <= limit <= 100')],
  ['/records?limit=ten', 400, 'InvalidRESTParameterError', parameter('limit', 'ten', 'an integer')],
  [
    '/records?limit=99999999999999999999',
    400,
    'InvalidRESTParameterError',
    parameter('limit', '99999999999999999999', 'an integer of at most 15 digits'),
  ],
  ['/records?offset=-1', 400, 'InvalidRESTParameterError', /^Invalid value for offset API parameter: -1 was found/],
  [
    '/records?offset=10000&limit=100',
    400,
    'InvalidRESTParameterError',
    parameter('sum of offset + limit', '10100', '<= 10000'),
  ],
  [
    '/records?offset=9901&limit=100',
    400,
    'InvalidRESTParameterError',
    parameter('sum of offset + limit', '10001', '<= 10000'),
  ],
  [
    '/records?group_by=name&limit=20001',
    400,
    'InvalidRESTParameterError',
    parameter('limit', '20001', '-1 <= limit <= 20000'),
  ],
  [
    '/records?group_by=name&offset=19999&limit=2',
    400,
    'InvalidRESTParameterError',
    parameter('sum of offset + limit', '20001', '<= 20000'),
  ],
  ['/records?lang=zz', 400, 'InvalidRESTParameterError', /^Invalid value for lang API parameter: zz was found but/],
  ['/records?lang=french', 400, 'InvalidRESTParameterError', /^Invalid value for lang API parameter: french was/],
  [
    '/records?timezone=Mars/Phobos',
    400,
    'InvalidRESTParameterError',
    /^Invalid value for timezone API parameter: Mars/,
  ],
  [
    '/records?include_links=perhaps',
    400,
    'InvalidRESTParameterError',
    parameter('include_links', 'perhaps', 'true or false'),
  ],
  ['/exports/csv?limit=-2', 400, 'InvalidRESTParameterError', /^Invalid value for limit API parameter: -2 was found/],
  ['/exports/csv?delimiter=x', 400, 'InvalidRESTParameterError', /^Invalid value for delimiter API parameter: "x" was/],
  ['/records?select=no_such_field', 400, 'ODSQLError', malformed('Unknown field: no_such_field', 'select')],
  ['/records?where=nope=1', 400, 'ODSQLError', malformed('Unknown field: nope', 'where')],
  ['/records?order_by=nope', 400, 'ODSQLError', malformed('Unknown field: nope', 'order_by')],
  ['/records?group_by=nope', 400, 'ODSQLError', malformed('Unknown field: nope', 'group_by')],
  ['/exports/xlsx?select=nope', 400, 'ODSQLError', malformed('Unknown field: nope', 'select')],
  [
    '/records?select=count(*)+as+h&group_by=name+as+h',
    400,
    'ODSQLError',
    /Alias 'h' is declared several times\. Clause\(s\) containing the error\(s\): /,
  ],
  [
    '/exports/json?group_by=name&select=count(*)&order_by=count(*)',
    400,
    'ODSQLError',
    malformed(
      'aggregation function in order by is not supported with a limit > 20000. Please remove the order by or set a limit parameter lower than 20001',
      'order_by',
    ),
  ],
  ['/records?select=sum(name)', 400, 'ODSQLError', /StatAggregation only supports numeric or date expression\. Clause/],
  [
    '/records?group_by=geo',
    400,
    'ODSQLError',
    /Aggregation on geo point field is not possible\. Use the geo_cluster\(point_geo, int_precision\) aggregation function/,
  ],
  ['/records?where=bogus(', 400, 'ODSQLSyntaxError', syntax('(', 5, 'bogus(')],
  ['/records?where=garbage==', 400, 'ODSQLSyntaxError', syntax('=', 8, 'garbage==')],
  ['/records?where=founded="1950"', 400, 'IncompatibleTypesInComparisonFilter', /founded is of type date/],
  ['/records?where=pop="1950"', 400, 'IncompatibleTypesInComparisonFilter', /pop is of type int/],
  ['/records?refine=nope:1', 400, 'ODSQLError', /Unknown field: nope/],
  ['/facets?facet=nope', 400, 'ODSQLError', /Unknown field: nope/],
  [
    '/records/0000000000000000000000000000000000000000',
    404,
    'NotFoundResource',
    /^The requested record 0{40} does not/,
  ],
  ['/aggregates', 410, 'RemovedURI', /./],
  ['/query/', 410, 'RemovedURI', /./],
  ['/exports/ical', 404, 'NotFoundURI', /^The requested URI does not exist\./],
  ['/nothing', 404, 'NotFoundURI', /^The requested URI does not exist\. .*\/api\/openapi\.json$/],
];

describe('a request that cannot be answered', () => {
  test.each(REFUSED)('%s: %s %s', async (path, status, code, message) => {
    const answer = await get(`${CITIES}${path}`);
    expect(answer.json).toMatchObject({
      error_code: code,
      message: typeof message === 'string' ? message : expect.stringMatching(message),
    });
    expect([answer.status, answer.headers['content-type']]).toEqual([status, 'application/json']);
    expect(answer.text).toBe(JSON.stringify(answer.json, null, 2));
    expect(answer.text).toMatch(/^\{\n {2}"error_code": "/);
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect(answer.headers['cache-control']).toContain('no-store');
    for (const name of ['content-disposition', 'etag', 'x-ratelimit-limit', 'server-timing'])
      expect([name, answer.headers[name]]).toEqual([name, undefined]);
    expect((await call('HEAD', `${CITIES}${path}`)).status).toBe(status);
  });

  test.each([
    [`${BASE}/catalog/datasets/nope`, 404, 'NotFoundResource'],
    [`${BASE}/catalog/datasets/nope/records`, 404, 'NotFoundResource'],
    [`${BASE}/catalog/datasets/nope/exports/csv`, 404, 'NotFoundResource'],
    [`${BASE}/catalog/datasets/${'x'.repeat(300)}/records`, 404, 'NotFoundResource'],
    [`${BASE}/catalog/datasets?select=metas`, 400, 'ODSQLError'],
    [`${BASE}/catalog/datasets?where=data_visible=true`, 400, 'ODSQLError'],
    [`${BASE}/monitoring/datasets/x`, 403, 'ForbiddenAccess'],
    [`${BASE}/catalog/query`, 410, 'RemovedURI'],
    [`${BASE}/catalog/aggregates/`, 410, 'RemovedURI'],
    [`${BASE}/catalog/exports/sitemap`, 404, 'NotFoundURI'],
    [`${BASE}/nothing/at/all/`, 404, 'NotFoundURI'],
    ['/api/explore', 404, 'NotFoundURI'],
    ['/api/explore/v3.0/catalog/datasets', 404, 'NotFoundURI'],
    ['/api/v2/nothing', 404, 'NotFoundURI'],
  ])('%s: %i %s', async (path, status, code) => {
    const { status: found, json, headers } = await get(path);
    expect([found, json]).toMatchObject([status, { error_code: code, message: expect.any(String) }]);
    expect(headers['access-control-allow-origin']).toBe('*');
  });

  test('a position is where the text stops making sense, the hint is the nearest name', async () => {
    expect((await get(`${CITIES}/records?where=nmae="x"`)).json).toMatchObject({
      position: 0,
      hint: expect.stringContaining('name'),
    });
    expect((await get(`${CITIES}/records?where=yeer(founded)=1950`)).json).toMatchObject({
      position: 4,
      hint: 'Did you mean year(…)?',
    });
    expect((await get(`${BASE}/catalog/datasets/citeis`)).json).toMatchObject({ hint: 'Did you mean cities?' });
  });
});

describe('a key', () => {
  const path = `${CITIES}/records?limit=1`;

  test.each([`Apikey ${KEY}`, `ApiKey ${KEY}`, `apikey  ${KEY}`, `APIKEY ${KEY}`, `Bearer ${KEY}`, `bearer ${KEY}`])(
    'that is good is taken: %s',
    async (authorization) => {
      expect((await get(path, { authorization })).status).toBe(200);
      expect((await get(`/api/automation/v1.0/portals/`, { authorization })).json).toMatchObject({ total_count: 1 });
    },
  );

  test.each(['apikey', 'access_token'])('that is good is taken: ?%s=', async (name) => {
    expect((await get(`${path}&${name}=${KEY}`)).status).toBe(200);
    expect((await get(`/api/automation/v1.0/portals/?${name}=${KEY}`)).json).toMatchObject({ total_count: 1 });
  });

  test.each([
    ['Authorization: Apikey', path, { authorization: 'Apikey wrong-key' }],
    ['Authorization: Bearer', path, { authorization: 'Bearer wrong-key' }],
    ['?apikey=', `${path}&apikey=wrong-key`, {}],
    ['?access_token=', `${path}&access_token=wrong-key`, {}],
    ['on an export', `${CITIES}/exports/csv?apikey=wrong-key`, {}],
  ])('that is wrong is refused, on public data too: %s', async (way, address, headers) => {
    const answer = await get(address, headers);
    expect([answer.status, answer.json]).toMatchObject([
      401,
      { error_code: 'Unauthorized', message: expect.any(String) },
    ]);
    const mayBeToken = /Bearer|access_token/.test(way);
    expect(answer.headers).toMatchObject({
      'www-authenticate': mayBeToken ? 'Bearer error="invalid_token"' : 'Apikey',
      'access-control-allow-origin': '*',
    });
    expect(answer.text).not.toContain('wrong-key');
    expect(JSON.stringify(server.events)).not.toContain('wrong-key');
  });

  test('that is wrong is refused by the older versions in their shape', async () => {
    const { status, json, headers } = await get('/api/records/1.0/search/?dataset=cities&apikey=wrong-key');
    expect([status, json, headers]).toMatchObject([401, { errorcode: 401 }, { 'www-authenticate': 'Apikey' }]);
  });

  test.each([
    ['no key after the scheme', path, { authorization: 'Apikey' }],
    ['an empty parameter', `${path}&apikey=`, {}],
    ["a proxy's own scheme", path, { authorization: 'Basic dXNlcjpwYXNz' }],
  ])('that is none leaves the caller anonymous: %s', async (_, address, headers) => {
    expect((await get(address, headers)).status).toBe(200);
  });
});

describe('what is no request at all', () => {
  const many = (text: string, count: number) => Array.from({ length: count }, () => text).join('&');

  test.each([
    `${BASE}/catalog/datasets/ci%ties/records`,
    `${BASE}/catalog/datasets/%E0%A4%A/records`,
    '/api/v2/catalog/datasets/%zz',
    `${CITIES}/records?where=%00`,
    `${CITIES}/records?where=%FF%FE`,
    `${CITIES}/records?where=${'('.repeat(10_000)}`,
    `${CITIES}/records?where=${encodeURIComponent(`name in (${'"x",'.repeat(3000)}"x")`)}`,
    `${CITIES}/records?${many('where=pop%3E1', 2000)}`,
    `${CITIES}/records?${many('refine=country:FR', 2000)}`,
    `${CITIES}/records?${many('facet=name', 3000)}`,
    `${CITIES}/records?select=${'name,'.repeat(5000)}name`,
    `${CITIES}/records?limit=${'9'.repeat(400)}`,
    `${CITIES}/records?limit=1e2&offset=0x10`,
    `${CITIES}/records?where[]=1&where[a]=2&__proto__=1&constructor=2&hasOwnProperty=3`,
    `${CITIES}/records?lang[]=fr&timezone=${'A'.repeat(2000)}`,
    `${CITIES}/records?order_by=${'-'.repeat(3000)}name`,
    `${CITIES}/exports/csv?delimiter=${'%3B'.repeat(500)}`,
    `${BASE}/catalog/datasets/${'%2e'.repeat(500)}`,
    `${BASE}/catalog/datasets/../../../../healthz`,
    `${BASE}/catalog/datasets/..%2f..%2fhealthz/records`,
  ])('never breaks the server: %#', async (path) => {
    const { status, text } = await get(path);
    expect([status >= 200 && status < 500, status, text.slice(0, 300)]).toEqual([true, status, text.slice(0, 300)]);
    if (status >= 400) expect(JSON.parse(text)).toMatchObject({ error_code: expect.any(String) });
  });

  test('an address that is too long for any server ends the connection, and nothing else', async () => {
    const long = await get(`${CITIES}/records?where=${'x'.repeat(80_000)}`);
    expect([long.status, long.json]).toEqual([
      431,
      {
        error_code: 'InvalidRequest',
        message: 'The address and the headers are longer than 64 KB together.',
        hint: 'Send a long query as a form, by POST.',
      },
    ]);
    expect(long.headers).toMatchObject({ 'content-type': 'application/json', 'access-control-allow-origin': '*' });
    expect((await get(`${CITIES}/records?limit=0`)).status).toBe(200);
  });

  test.each(['PUT', 'DELETE', 'PATCH'])('%s is not of this API', async (method) => {
    expect((await call(method, `${CITIES}/records`)).json).toMatchObject({ error_code: 'NotFoundURI' });
  });

  test.each(['{"limit": ', '[1', `{"a": ${'{"a": '.repeat(2000)}`, 'x'.repeat(300_000)])(
    'a body that cannot be read is refused in the shape of the API: %#',
    async (body) => {
      const headers = { 'content-type': 'application/json' };
      const { status, json } = await server.call('POST', `${CITIES}/records`, { host, headers, body });
      if (status === 200) expect(json).toMatchObject({ total_count: 2 });
      else expect([status < 500, json]).toMatchObject([true, { error_code: expect.any(String) }]);
    },
  );
});
