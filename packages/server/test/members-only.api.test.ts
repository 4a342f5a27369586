import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, importFile, makePortal, startServer, type TestServer } from './harness.ts';
import { AUTOMATION, done, makeAccount } from './rights-parts.ts';

const ACCESS = `${AUTOMATION}/one/access/`;
const LIST = '/api/explore/v2.1/catalog/datasets';

let server: TestServer;
let keys: { readonly reader: string; readonly foreign: string };
beforeAll(async () => {
  server = await startServer();
  await makePortal(server, 'one');
  await makePortal(server, 'two');
  await importFile(server, 'one', 'cities', 'name\nLyon\n');
  keys = {
    reader: await makeAccount(server, 'one', 'reader', 'reader'),
    foreign: await makeAccount(server, 'two', 'foreign', 'portal_administrator'),
  };
  await done(server, 'PUT', ACCESS, { members_only: true });
});
afterAll(() => server.end());

const get = (path: string, key: string | null = null, host = 'one.localhost'): Promise<Answer> =>
  server.call('GET', path, { host, headers: key === null ? {} : { authorization: `Apikey ${key}` } });

test.each([
  ...[LIST, `${LIST}/cities/records`, `${LIST}/cities/exports/csv`, '/api/explore/v2.1/', '/api/explore/v2.1/nothing'],
  ...['/api/v2/catalog/datasets', '/api/records/1.0/search/?dataset=cities', '/api/datasets/1.0/search/'],
  ...['/explore/dataset/cities/download/?format=csv', '/sitemap.xml', '/api/openapi.json'],
  `${AUTOMATION}/one/pages/`,
])('a portal for its accounts alone refuses strangers and accounts of other portals at %s', async (path) => {
  const [stranger, foreign] = [await get(path), await get(path, keys.foreign)];
  expect([stranger.status, foreign.status]).toEqual([401, 403]);
  for (const { text } of [stranger, foreign]) expect(text).not.toContain('cities');
  expect([200, 404]).toContain((await get(path, keys.reader)).status);
});

test('the refusals have the shape of the API', async () => {
  expect([(await get(LIST)).json, (await get(LIST, keys.foreign)).json]).toMatchObject([
    { error_code: 'Unauthorized' },
    { error_code: 'ForbiddenAccess' },
  ]);
  const asForm = (body: string) =>
    server.call('POST', LIST, {
      host: 'one.localhost',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  expect([(await asForm('limit=1')).status, (await asForm(`limit=1&apikey=${keys.foreign}`)).status]).toEqual([
    401, 403,
  ]);
  expect((await server.call('OPTIONS', LIST, { host: 'one.localhost' })).status).toBe(200);
});

test.each(['/.well-known/cookies.json', '/.well-known/gpc.json', '/theme.css', '/favicon.svg', '/healthz'])(
  '%s stays open',
  async (path) => {
    expect((await get(path)).status).toBe(200);
  },
);

test('robots are told to stay outside, other portals stay as they are, and it opens again', async () => {
  expect((await get('/robots.txt')).text).toBe('User-agent: *\nDisallow: /\n');
  expect((await get(LIST, null, 'two.localhost')).status).toBe(200);
  expect((await server.call('PUT', ACCESS, { data: { members_only: false } })).status).toBe(401);
  await done(server, 'PUT', ACCESS, { members_only: false });
  expect((await get(LIST)).status).toBe(200);
});

test('an account that was taken off the portal does not find its grants again when it comes back', async () => {
  await done(server, 'PATCH', `${AUTOMATION}/one/datasets/cities/`, { visibility: 'restricted' });
  await done(server, 'PUT', `${AUTOMATION}/one/datasets/cities/grants/reader@example.org/`, {});
  expect((await get(`${LIST}/cities`, keys.reader)).status).toBe(200);
  const { results } = (await done(server, 'GET', `${AUTOMATION}/one/accounts/`)) as {
    results: { id: string; email: string }[];
  };
  const id = results.find(({ email }) => email === 'reader@example.org')?.id;
  await done(server, 'DELETE', `${AUTOMATION}/one/accounts/${id}/`);
  const again = await makeAccount(server, 'one', 'reader', 'reader');
  expect((await get(`${LIST}/cities`, again)).status).toBe(403);
  expect(await done(server, 'GET', `${AUTOMATION}/one/datasets/cities/grants/`)).toMatchObject({ total_count: 0 });
});
