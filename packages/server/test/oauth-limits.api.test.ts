import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeAccount, openPerson, PASSWORD } from './account-parts.ts';
import { fieldsOf, multipartType, whole } from './attack-parts.ts';
import { importFile, KEY, makePortal, startServer, type TestServer } from './harness.ts';
import { allow, asking, callAs, dataWith, register, type Tokens } from './oauth-parts.ts';

const host = 'one.localhost';
const EMAIL = 'publisher@example.org';

let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await startServer();
  await makePortal(server, 'one');
  await makePortal(server, 'two');
  await importFile(server, 'one', 'towns', 'nom,n\nTours,1\n');
  const atlas = await register(server, 'one');
  await makeAccount(server, 'one', EMAIL);
  const person = openPerson(server, 'one', EMAIL, PASSWORD);
  await person.signIn();
  const answer = await callAs(server, 'one', atlas).byCode(await allow(person, asking(atlas)));
  token = (answer.json as Tokens).access_token;
});
afterAll(() => server.end());

const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

test('a token is nothing on another portal, and makes no page a person’s', async () => {
  expect([await dataWith(server, 'one', token), await dataWith(server, 'two', token)]).toEqual([200, 401]);
  const page = await server.call('GET', `/account/?access_token=${token}`, { host });
  expect(page.text).not.toContain(EMAIL);
  const managed = '/api/automation/v1.0/portals/one/datasets/';
  expect((await server.call('GET', managed, { headers: bearer(token) })).status).toBe(401);
});

test.each(['/api/automation/v1.0', '/api/%61utomation/v1.0', '/api/automation/v1%2E0'])(
  'a token manages nothing at %s',
  async (base) => {
    for (const [method, route] of [
      ...[
        ['GET', ''],
        ['GET', 'one/datasets/'],
        ['POST', 'one/datasets/'],
      ],
      ...[
        ['GET', 'one/apikeys/'],
        ['POST', 'one/apikeys/'],
        ['GET', 'one/accounts/'],
      ],
    ] as const) {
      const data = method === 'POST' ? { data: {} } : {};
      const answer = await server.call(method, `${base}/portals/${route}`, { host, headers: bearer(token), ...data });
      expect([answer.status, answer.json]).toMatchObject([403, { code: 'token_manages_nothing' }]);
      expect(answer.headers['www-authenticate']).toBe('Bearer error="insufficient_scope"');
      expect(answer.headers['cache-control']).toBe('private, no-store');
    }
  },
);

test.each([
  ['/backoffice/upload/', { dataset_id: 'towns', publish: '1', new_version: '1' }],
  ['/backoffice/upload/', { dataset_id: 'new', publish: '1' }],
  ['/backoffice/attachments/', { dataset_id: 'towns', title: 'x' }],
])('the form at %s is a person’s to send: with a token or a key, %j does nothing', async (path, fields) => {
  const stranger = openPerson(server, 'one');
  await stranger.get('/login/');
  const csrf = stranger.jar.get('csrftoken') ?? '';
  const body = `${fieldsOf({ csrfmiddlewaretoken: csrf, ...fields })}${whole}`;
  for (const secret of [token, KEY]) {
    const answer = await server.call('POST', path, {
      host,
      body,
      headers: {
        ...multipartType,
        ...bearer(secret),
        accept: 'application/json',
        cookie: `csrftoken=${csrf}`,
        origin: `http://${host}:${server.port}`,
      },
    });
    expect([answer.status, answer.json]).toMatchObject([403, { code: 'session_needed' }]);
  }
});
