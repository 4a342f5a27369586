import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, importFile, KEY, makePortal, startServer, type TestServer } from './harness.ts';

const host = 'one.localhost';
const LIMITS = '/api/automation/v1.0/portals/one/limits/';
const CITIES = '/api/explore/v2.1/catalog/datasets/cities';
const NONE = { anonymous_calls: null, account_calls: null, dataset_calls: null, page_window: null };
const DAY = 24 * 3_600_000;

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await makePortal(server, 'one');
  await importFile(server, 'one', 'cities', 'name,pop\nLyon,520\nNice,340');
  await importFile(server, 'one', 'towns', 'name,pop\nBern,130');
});
afterAll(() => server.end());

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  server.call('GET', path, { host, headers });
const withKey = { authorization: `Apikey ${KEY}` };
const quotaHeaders = ({ headers }: Answer) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('x-ratelimit')));

async function allow(limits: Partial<Record<keyof typeof NONE, number>>): Promise<void> {
  const answer = await server.call('PUT', LIMITS, { key: true, data: { ...NONE, ...limits } });
  expect([answer.status, answer.json]).toEqual([200, { ...NONE, ...limits }]);
}

/** Each test on a day of its own, at noon. */
async function onNewDay(): Promise<string> {
  const now = Date.now() + passed;
  const noon = Math.floor(now / DAY) * DAY + 1.5 * DAY;
  passed += noon - now;
  server.pass(noon - now);
  return new Date(noon + DAY / 2).toISOString().slice(0, 10);
}
let passed = 0;

describe('the limits of a portal', () => {
  test('are none at first, and no header speaks of them', async () => {
    expect((await server.call('GET', LIMITS, { key: true })).json).toEqual(NONE);
    expect(quotaHeaders(await get(`${CITIES}/records`))).toEqual({});
  });

  test('are told, counted and refused for a stranger', async () => {
    const tomorrow = await onNewDay();
    await allow({ anonymous_calls: 3 });
    const first = await get(`${CITIES}/records?limit=1`);
    const reset = `${tomorrow} 00:00:00+00:00`;
    expect(quotaHeaders(first)).toEqual({
      'x-ratelimit-limit': '3',
      'x-ratelimit-remaining': '2',
      'x-ratelimit-reset': reset,
    });
    const again = await get(`${CITIES}/records?limit=1`, { 'if-none-match': String((await kept()).etag) });
    expect(again.status).toBe(304);
    for (const path of [
      `${CITIES}/records`,
      `${CITIES}/exports/csv`,
      '/api/records/1.0/search/?dataset=cities',
      '/explore/dataset/cities/download/?format=csv',
    ]) {
      const over = await get(path, { accept: '*/*' });
      expect([over.status, over.json]).toEqual([
        429,
        {
          errorcode: 10005,
          reset_time: `${tomorrow}T00:00:00Z`,
          limit_time_unit: 'day',
          call_limit: 3,
          error: 'You have exceeded the requests limit for anonymous users.',
        },
      ]);
      expect(Number(over.headers['retry-after'])).toBeGreaterThan(43_000);
      expect(Number(over.headers['retry-after'])).toBeLessThanOrEqual(43_200);
      expect(over.headers).toMatchObject({ 'content-type': 'application/json', 'access-control-allow-origin': '*' });
      expect(quotaHeaders(over)).toEqual({});
      expect(over.headers.etag).toBeUndefined();
    }
    expect((await server.call('OPTIONS', `${CITIES}/records`, { host })).status).toBe(200);
    expect((await get(`${CITIES}/records`, withKey)).status).toBe(200);
    await onNewDay();
    expect((await get(`${CITIES}/records`)).headers['x-ratelimit-remaining']).toBe('2');
  });

  /** The second of three calls. */
  const kept = async () => (await get(`${CITIES}/records?limit=1`)).headers;

  test('of an account are its own, whichever way its key comes', async () => {
    await onNewDay();
    await allow({ account_calls: 2 });
    expect((await get(`${CITIES}/records?apikey=${KEY}`)).headers['x-ratelimit-remaining']).toBe('1');
    expect((await get(`${CITIES}/exports/json`, withKey)).headers['x-ratelimit-remaining']).toBe('0');
    expect((await get(`${CITIES}/records`, withKey)).json).toMatchObject({ errorcode: 10002, call_limit: 2 });
    expect(quotaHeaders(await get(`${CITIES}/records`))).toEqual({});
  });

  test('of a dataset are for all, and do not touch another', async () => {
    await onNewDay();
    await allow({ dataset_calls: 3, anonymous_calls: 100 });
    expect(quotaHeaders(await get('/api/v2/catalog/datasets/cities/records'))).toMatchObject({
      'x-ratelimit-limit': '100',
      'x-ratelimit-remaining': '99',
      'x-ratelimit-dataset-limit': '3',
      'x-ratelimit-dataset-remaining': '2',
      'x-ratelimit-dataset-reset': expect.stringMatching(/^\d{4}-\d\d-\d\d 00:00:00\+00:00$/),
    });
    expect((await get('/api/records/1.0/search/?dataset=cities@elsewhere', withKey)).status).toBe(200);
    const twice = await get('/api/records/1.0/search/?dataset=towns&dataset=cities');
    expect(twice.headers['x-ratelimit-dataset-remaining']).toBe('0');
    const over = await get(`${CITIES}/records`);
    expect([over.status, over.json]).toMatchObject([429, { errorcode: 10002, call_limit: 3 }]);
    expect((await get('/api/explore/v2.1/catalog/datasets/towns/records')).status).toBe(200);
    expect(quotaHeaders(await get('/api/explore/v2.1/catalog/datasets'))).not.toHaveProperty(
      'x-ratelimit-dataset-limit',
    );
  });

  test('count a download from a page of the portal as every other call', async () => {
    await onNewDay();
    await allow({ anonymous_calls: 2, dataset_calls: 9 });
    const download = await get('/explore/dataset/cities/download/?format=csv');
    expect([download.status, quotaHeaders(download)]).toMatchObject([
      200,
      { 'x-ratelimit-remaining': '1', 'x-ratelimit-dataset-remaining': '8' },
    ]);
    expect(quotaHeaders(await get('/explore/dataset/cities@elsewhere/download?format=json'))).toMatchObject({
      'x-ratelimit-remaining': '0',
      'x-ratelimit-dataset-remaining': '7',
    });
    expect((await get(`${CITIES}/records`)).status).toBe(429);
    expect((await get('/explore/dataset/cities/download/', withKey)).headers['x-ratelimit-dataset-remaining']).toBe(
      '6',
    );
  });

  test('are told on no error', async () => {
    await onNewDay();
    await allow({ anonymous_calls: 100, dataset_calls: 100 });
    for (const path of [`${CITIES}/records?where=nope`, '/api/v2/catalog/datasets/nope', '/api/explore/v2.1/nope'])
      expect(quotaHeaders(await get(path))).toEqual({});
    expect(quotaHeaders(await get('/api/records/1.0/search/?dataset=nope'))).toEqual({});
  });

  test('let pages reach further, or less far', async () => {
    await allow({ page_window: 30_000 });
    expect((await get(`${CITIES}/records?offset=29900&limit=100`)).status).toBe(200);
    expect((await get(`${CITIES}/records?offset=29901&limit=100`)).json).toMatchObject({
      error_code: 'InvalidRESTParameterError',
      message: expect.stringContaining('30001 was found but <= 30000 is expected'),
    });
    expect((await get(`${CITIES}/records?group_by=name&offset=29900&limit=100`)).status).toBe(200);
    await allow({ page_window: 1000 });
    expect((await get(`${CITIES}/records?offset=1000&limit=1`)).status).toBe(400);
    await allow({});
    expect((await get(`${CITIES}/records?offset=9900&limit=100`)).status).toBe(200);
  });
});

describe('who may set them', () => {
  test('an administrator of the portal, and nobody else', async () => {
    for (const method of ['GET', 'PUT']) {
      expect((await server.call(method, LIMITS, method === 'PUT' ? { data: NONE } : {})).status).toBe(401);
    }
    const email = 'publisher@example.org';
    const base = '/api/automation/v1.0/portals/one';
    const made = { email, name: 'P', password: 'quatre mots au hasard', role: 'publisher' };
    expect((await server.call('POST', `${base}/accounts/`, { key: true, data: made })).status).toBe(201);
    const { json } = await server.call('POST', `${base}/apikeys/`, { key: true, data: { email } });
    const headers = { authorization: `Apikey ${(json as { key: string }).key}` };
    expect((await server.call('GET', LIMITS, { headers })).status).toBe(403);
    expect((await server.call('PUT', LIMITS, { headers, data: NONE })).status).toBe(403);
  });

  test.each([
    { ...NONE, anonymous_calls: 'many' },
    { ...NONE, account_calls: -1 },
    { ...NONE, dataset_calls: 1.5 },
    { ...NONE, page_window: 10 },
    { ...NONE, page_window: 1e9 },
    { ...NONE, more: 1 },
    { anonymous_calls: 5 },
  ])('to what makes sense: not %j', async (data) => {
    expect((await server.call('PUT', LIMITS, { key: true, data })).status).toBe(400);
  });
});

test('what was used survives a restart, without an address', async () => {
  await onNewDay();
  await allow({ account_calls: 5, dataset_calls: 50, anonymous_calls: 5 });
  await get(`${CITIES}/records`, withKey);
  await get(`${CITIES}/records`);
  await server.end({ keep: true });
  server = await startServer({}, server.folder, { ahead: passed });
  const { headers } = await get(`${CITIES}/records`, withKey);
  expect([headers['x-ratelimit-remaining'], headers['x-ratelimit-dataset-remaining']]).toEqual(['3', '47']);
  expect((await get(`${CITIES}/records`)).headers['x-ratelimit-remaining']).toBe('4');
});
