import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, makePortal, startServer, type TestServer } from './harness.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await makePortal(server, 'one');
  await makePortal(server, 'two');
});
afterAll(() => server.end());

const host = 'one.localhost';
const base = '/api/automation/v1.0/portals/one';
const origin = (name = host) => `http://${name}:${server.port}`;
const formType = { 'content-type': 'application/x-www-form-urlencoded' };
const alive = async () => (await server.call('GET', '/healthz', {})).status === 200;

describe('bodies', () => {
  test.each([
    [`${base}/datasets/`],
    [`${base}/accounts/`],
    [`${base}/datasets/any/publish/`],
    [`${base}/datasets/any/imports/`],
    ['/api/automation/v1.0/portals/'],
  ])('a stream for %s, which takes JSON, is 415 and leaves the server up', async (path) => {
    const answer = await server.call('POST', path, {
      host,
      headers: { 'content-type': 'application/octet-stream' },
      body: 'x'.repeat(100_000),
    });
    expect(answer).toMatchObject({ status: 415, json: { code: 'media_type_unsupported' } });
    expect(await alive()).toBe(true);
  });
  test.each([
    ['/login/', { email: 1, password: {}, next: [] }],
    ['/i18n/setlang/', { language: 1 }],
    ['/cookies/', { answer: {} }],
    ['/cookies/', { answer: 'refuse', next: 5 }],
  ])('a form for %s that came as JSON with things that are no texts breaks nothing: %j', async (path, data) => {
    const token = cookiesOf(await server.call('GET', '/login/', { host })).csrftoken as string;
    const headers = { origin: origin(), cookie: `csrftoken=${token}` };
    const answer = await server.call('POST', path, { host, headers, data: { ...data, csrfmiddlewaretoken: token } });
    expect([303, 401, 422]).toContain(answer.status);
  });

  test.each([
    ['GET', `${base}/datasets/a%00b/`, undefined],
    ['GET', `${base}/jobs/a%00b/`, undefined],
    ['GET', `${base}/pages/a%00b/`, undefined],
    ['GET', '/api/explore/v2.1/catalog/datasets/a%00b/records', undefined],
    ['POST', `${base}/datasets/`, '{"dataset_id":"a","title":"\\u0000"}'],
    ['POST', `${base}/datasets/`, '{"dataset_id":"a","title":{"fr":"\\ud800"}}'],
    ['POST', `${base}/apikeys/`, '{"label":"\\u0000"}'],
    ['PATCH', `${base}/datasets/a/`, '{"metadata":{"publisher":"\\udfff"}}'],
    ['PATCH', `${base}/datasets/a/`, '{"metadata":{"\\u0000":1}}'],
  ])('%s %s with what no catalogue can keep (%s) is 400', async (method, path, body) => {
    const sent = body === undefined ? {} : { body, headers: { 'content-type': 'application/json' } };
    const answer = await server.call(method, path, { host, key: true, ...sent });
    expect(answer.status).toBe(400);
  });

  test.each([
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'https://evil.example',
    '/\u0001',
    '/€',
    '/\r\nx: y',
  ])('after a form nobody is sent to %j', async (next) => {
    const body = new URLSearchParams({ language: 'en', next }).toString();
    const headers = { ...formType, origin: origin() };
    const answer = await server.call('POST', '/i18n/setlang/', { host, headers, body });
    expect(answer).toMatchObject({ status: 303, headers: { location: '/' } });
  });
});

describe('statistics', () => {
  test.each(['no-such-dataset', 'a%00b', '%zz', '%E0%A4'])('a page of the dataset %s is no view of it', async (id) => {
    const answer = await server.call('GET', `/explore/dataset/${id}/table/`, { host });
    expect(answer.status).toBe(404);
    expect((await server.call('GET', '/metrics', { host })).text).not.toContain('kind="view"');
  });
});

/** The cookies that an answer sets, by name. */
function cookiesOf(answer: Answer): Record<string, string> {
  const headers = answer.headers['set-cookie'] ?? [];
  return Object.fromEntries(headers.map((header) => header.split(';')[0]?.split('=') as [string, string]));
}
