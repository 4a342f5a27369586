import { createHash } from 'node:crypto';
import http from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ADMIN, importFile, KEY, makePortal, startServer, type TestServer } from '../../../test/harness.ts';

/** How answers travel: packed as their client likes it, and not at all when it has them already. */
const BASE = '/api/explore/v2.1';
const CITIES = `${BASE}/catalog/datasets/cities`;
const COUNT = 3000;

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await makePortal(server, 'one');
  await publish(COUNT);
});
afterAll(() => server.end());

async function publish(count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => `City number ${index},${index}`);
  const job = await importFile(server, 'one', 'cities', ['name,pop', ...rows].join('\n'), { facets: ['name'] });
  expect(job.problem).toBeNull();
}

interface Received {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly trailers: NodeJS.Dict<string>;
  readonly body: Buffer;
}

/** The bytes as they came. */
async function receive(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') {
  const { port } = server;
  return new Promise<Received>((resolve, reject) => {
    const sent = { host: `one.localhost:${port}`, te: 'trailers', ...headers };
    const request = http.request({ host: '127.0.0.1', port, path, method, agent: false, headers: sent }, (answer) => {
      const { statusCode = 0 } = answer;
      buffer(answer).then(
        (body) => resolve({ status: statusCode, headers: answer.headers, trailers: answer.trailers, body }),
        reject,
      );
    });
    request.on('error', reject).end();
  });
}

/** The cookie of a session that begins. */
async function signIn(): Promise<string> {
  const host = 'one.localhost';
  const cookieOf = (name: string, headers: http.IncomingHttpHeaders): string =>
    headers['set-cookie']?.find((one) => one.startsWith(`${name}=`))?.split(';')[0] ?? '';
  const token = cookieOf('csrftoken', (await server.call('GET', '/login/', { host })).headers);
  const body = new URLSearchParams({ ...ADMIN, csrfmiddlewaretoken: token.slice('csrftoken='.length) });
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    origin: `http://${host}:${server.port}`,
    cookie: token,
  };
  const answer = await server.call('POST', '/login/', { host, headers, body: body.toString() });
  return cookieOf('sessionid', answer.headers);
}

const unpack = { gzip: gunzipSync, br: brotliDecompressSync, zstd: zstdDecompressSync };

describe('an answer that is packed', () => {
  test.each([
    `${CITIES}/records?limit=100`,
    CITIES,
    `${CITIES}/facets`,
    `${BASE}/catalog/datasets`,
    `${CITIES}/exports/csv`,
    `${CITIES}/exports/json?limit=50&order_by=-pop`,
    `${CITIES}/exports/turtle?limit=50`,
    `${BASE}/catalog/exports/json`,
    `${BASE}/catalog/exports/rdf`,
    '/api/v2/catalog/datasets/cities/records?limit=50',
    '/api/records/1.0/search/?dataset=cities&rows=50',
    '/api/records/1.0/download/?dataset=cities&format=csv',
  ])('is the same: %s', async (path) => {
    const plain = await receive(path);
    expect([plain.status, plain.headers['content-encoding']]).toEqual([200, undefined]);
    expect(plain.headers.vary).toContain('Accept-Encoding');
    for (const [name, open] of Object.entries(unpack)) {
      const packed = await receive(path, { 'accept-encoding': name });
      expect([name, packed.headers['content-encoding']]).toEqual([name, name]);
      expect(packed.body.length).toBeLessThan(plain.body.length);
      expect(open(packed.body).equals(plain.body)).toBe(true);
      expect(packed.headers['content-type']).toBe(plain.headers['content-type']);
      const head = await receive(path, { 'accept-encoding': name }, 'HEAD');
      expect([head.headers['content-encoding'], head.body.length]).toEqual([name, 0]);
    }
  });

  test.each(['identity', 'gzip'])('of a file has behind it the digest of the bytes that came: %s', async (coding) => {
    const { trailers, body } = await receive(`${CITIES}/exports/csv`, { 'accept-encoding': coding });
    const digest = createHash('sha256').update(body).digest('base64');
    expect(trailers['content-digest']).toBe(`sha-256=:${digest}:`);
  });

  test.each([
    ['a short answer', `${CITIES}/records?limit=1`],
    ['an error', `${CITIES}/records?where=nope`],
    ['a file that was asked for as gzip', `${CITIES}/exports/csv?compressed=true`],
    ['a file that is packed by nature', `${CITIES}/exports/xlsx`],
    ['the snapshot itself', `${CITIES}/exports/parquet`],
  ])('is not %s', async (_, path) => {
    const { headers, body } = await receive(path, { 'accept-encoding': 'gzip' });
    expect(headers['content-encoding']).toBeUndefined();
    expect([undefined, String(body.length)]).toContain(headers['content-length']);
  });
});

const KEPT = [
  `${CITIES}/records`,
  CITIES,
  `${CITIES}/facets`,
  `${BASE}/catalog/datasets?order_by=dataset_id`,
  `${BASE}/catalog/facets`,
  `${CITIES}/exports`,
  `${CITIES}/exports/csv`,
  `${CITIES}/exports/parquet`,
  '/api/v2/catalog/datasets/cities/records',
  '/api/records/1.0/search/?dataset=cities',
];

describe('an answer that was kept', () => {
  test.each(KEPT)('is confirmed without being made: %s', async (path) => {
    const { headers } = await receive(path);
    const { etag = '' } = headers;
    expect(etag).toMatch(/^W\/"[\w-]{27}"$/);
    expect(headers['cache-control']).toBe('no-cache, max-age=0, must-revalidate');
    for (const method of ['GET', 'HEAD']) {
      const again = await receive(path, { 'if-none-match': `"other", ${etag}, W/"third"` }, method);
      expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag]);
      expect(again.headers).toMatchObject({ 'cache-control': headers['cache-control'], vary: headers.vary });
      expect(again.headers['server-timing']).toBeUndefined();
      expect(again.headers['content-language']).toBeUndefined();
      expect(again.headers['access-control-allow-origin']).toBe(headers['access-control-allow-origin']);
    }
    expect((await receive(path, { 'if-none-match': etag.slice(2), 'accept-encoding': 'gzip' })).status).toBe(304);
  });

  test('is another for another question, language, viewer or name of the portal', async () => {
    const path = `${CITIES}/records?limit=1`;
    const asked: [string, Record<string, string>][] = [
      [path, {}],
      [`${path}&offset=1`, {}],
      [`${path}&lang=en`, {}],
      [`${path}&timezone=Europe/Paris`, {}],
      [path, { 'accept-language': 'en' }],
      [path, { authorization: `Apikey ${KEY}` }],
      [path, { host: `one.localhost:${server.port + 1}` }],
      [`${CITIES}/records/?limit=1`, {}],
    ];
    const tags = await Promise.all(asked.map(async ([address, sent]) => (await receive(address, sent)).headers.etag));
    expect(new Set(tags).size).toBe(asked.length);
    const signedIn = await receive(path, { authorization: `Apikey ${KEY}` });
    expect(signedIn.headers['cache-control']).toBe('private, no-cache, max-age=0, must-revalidate');
  });

  test('of a session stays with its browser', async () => {
    const cookie = await signIn();
    const { headers, status } = await receive(`${CITIES}/records`, { cookie });
    expect([status, headers['cache-control']]).toEqual([200, 'private, no-cache, max-age=0, must-revalidate']);
    expect(headers.vary).toContain('Cookie');
    const { etag = '' } = headers;
    expect((await receive(`${CITIES}/records`, { cookie, 'if-none-match': etag })).status).toBe(304);
    expect((await receive(`${CITIES}/records`, { 'if-none-match': etag })).status).toBe(200);
  });

  test.each([
    `${CITIES}/records?where=pop+%3E+1&select=now()+as+n`,
    `${CITIES}/records?select=name&order_by=random(1)`,
    `${CITIES}/records?where=NOW()+%3E+date'2020'`,
  ])('is not what belongs to the moment: %s', async (path) => {
    const { headers } = await receive(path);
    expect(headers.etag).toBeUndefined();
    expect(headers['cache-control']).toContain('no-store');
  });

  test.each(['*', '""', 'W/', '"', `"${'x'.repeat(20_000)}"`, `${'"a",'.repeat(10_000)}"b"`, '\u00e9'])(
    'is not any: If-None-Match %#',
    async (tag) => {
      expect((await receive(`${CITIES}/records?limit=1`, { 'if-none-match': tag })).status).toBe(200);
    },
  );

  test('is no error, and no answer to a form', async () => {
    expect((await receive(`${CITIES}/records?where=nope`)).headers.etag).toBeUndefined();
    expect((await receive(`${CITIES}/records?limit=1`, {}, 'POST')).headers.etag).toBeUndefined();
  });

  test('holds until something is published', async () => {
    const path = `${CITIES}/records?limit=0`;
    const { etag = '' } = (await receive(path)).headers;
    await publish(COUNT + 1);
    const after = await receive(path, { 'if-none-match': etag });
    expect([after.status, after.body.toString()]).toEqual([200, `{"total_count": ${COUNT + 1}, "results": []}`]);
  });
});
