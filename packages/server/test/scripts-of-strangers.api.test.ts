import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPerson, type Person } from './account-parts.ts';
import { importFile, KEY, makePortal, startServer, type TestServer } from './harness.ts';
import { AUTOMATION, done } from './rights-parts.ts';

let server: TestServer;
let person: Person;
beforeAll(async () => {
  server = await startServer();
  await makePortal(server, 'one');
  await importFile(server, 'one', 'kept', 'name;geo\nsecretissime;47.5, 1.5\n', { types: { geo: 'geo_point_2d' } });
  await importFile(server, 'one', 'open', 'name\nouvertissime\n');
  await done(server, 'PATCH', `${AUTOMATION}/one/datasets/kept/`, { visibility: 'restricted' });
  person = openPerson(server, 'one');
  await person.signIn();
});
afterAll(() => server.end());

const POLICY = 'cross-origin-resource-policy';
const PATHS = [
  ...['format=jsonp', 'callback=f', 'format=jsonp&callback=f', 'format=geojsonp&callback=f'].map(
    (query) => `/api/records/1.0/search/?dataset=kept&${query}`,
  ),
  '/api/records/1.0/download/?dataset=kept&format=jsonp&callback=f',
  '/api/records/1.0/download/?dataset=kept&format=geojsonp&callback=f',
  '/explore/dataset/kept/download/?callback=f',
  '/api/datasets/1.0/kept/?callback=f',
  '/api/records/1.0/analyze/?dataset=kept&x=name&y.n.func=COUNT&callback=f',
];

test.each(PATHS)(
  '%s gives a session nothing that a stranger does not get, and a key in the address its data',
  async (path) => {
    const [stranger, asked] = [await server.call('GET', path, { host: person.host }), await person.get(path)];
    expect([stranger.status, asked.status]).toEqual([401, 401]);
    expect(asked.text).toBe(stranger.text);
    const withKey = await person.get(`${path}&apikey=${KEY}`);
    expect([withKey.status, withKey.headers['content-type']]).toEqual([200, 'application/javascript; charset=utf-8']);
    expect(withKey.text).toMatch(/secretissime|kept/);
  },
);

test('the catalogue in a script is that of strangers, and may be shared', async () => {
  const { text, headers } = await person.get('/api/datasets/1.0/search/?callback=f');
  expect(text).toMatch(/^\/\*\*\/f\(\{"nhits":1,/);
  expect(headers['cache-control']).not.toContain('private');
  expect(headers[POLICY]).toBeUndefined();
});

test.each([
  '/api/records/1.0/search/?dataset=kept',
  '/explore/dataset/kept/download/',
  '/api/explore/v2.1/catalog/datasets/kept/records',
])('what a session may read at %s is for pages of the portal alone', async (path) => {
  const { status, text, headers } = await person.get(path);
  expect([status, headers[POLICY]]).toEqual([200, 'same-origin']);
  expect(text).toContain('secretissime');
  expect(
    (await server.call('GET', path.replace('kept', 'open'), { host: person.host })).headers[POLICY],
  ).toBeUndefined();
});

test('a portal for its accounts alone answers no script for a session', async () => {
  await done(server, 'PUT', `${AUTOMATION}/one/access/`, { members_only: true });
  for (const path of [
    ...PATHS,
    '/api/datasets/1.0/search/?callback=f',
    '/api/records/1.0/search/?dataset=open&callback=f',
  ]) {
    const { status, text } = await person.get(path);
    expect([path, status]).toEqual([path, 401]);
    expect(text).not.toMatch(/issime/);
  }
  expect((await person.get('/api/records/1.0/search/?dataset=open')).status).toBe(200);
});
