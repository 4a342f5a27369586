import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeAccount, openPerson, PASSWORD } from './account-parts.ts';
import { type Answer, importFile, makePortal, startServer, type TestServer } from './harness.ts';
import {
  allow,
  asking,
  authorizeAt,
  backWith,
  CALLBACK,
  callAs,
  dataWith,
  promise,
  type Registered,
  register,
  type Tokens,
} from './oauth-parts.ts';

let server: TestServer;
let atlas: Registered;
beforeAll(async () => {
  server = await startServer();
  await makePortal(server, 'one');
  await makePortal(server, 'two');
  await importFile(server, 'one', 'towns', 'nom,n\nTours,1\nBlois,2\n');
  atlas = await register(server, 'one');
});
afterAll(() => server.end());

let accounts = 0;
async function signedIn(slug = 'one') {
  accounts += 1;
  const email = `person-${accounts}@example.org`;
  const id = await makeAccount(server, slug, email);
  const person = openPerson(server, slug, email, PASSWORD);
  await person.signIn();
  return { person, id, email };
}

async function tokensFor(client = atlas, slug = 'one') {
  const { person, id } = await signedIn(slug);
  const answer = await callAs(server, slug, client).byCode(await allow(person, asking(client)));
  expect(answer.status).toBe(200);
  return { ...(answer.json as Tokens), person, id };
}

describe('an application', () => {
  test('is one of two hundred at most, however many are registered at once', async () => {
    await makePortal(server, 'many');
    const path = '/api/automation/v1.0/portals/many/applications/';
    const data = { name: 'One of many', redirect_uris: [CALLBACK] };
    const post = () => server.call('POST', path, { key: true, data });
    const statuses: number[] = [];
    for (let turn = 0; turn < 21; turn++)
      statuses.push(...(await Promise.all(Array.from({ length: 10 }, post))).map(({ status }) => status));
    expect(statuses.filter((status) => status === 201)).toHaveLength(200);
    expect((await post()).json).toMatchObject({ code: 'too_many_applications' });
  });

  test('is registered, listed without its secret, and deleted with all that it was given', async () => {
    const client = await register(server, 'one', { name: 'Short-lived' });
    expect(client).toEqual({ client_id: expect.stringMatching(/^[0-9a-z]{30}$/), client_secret: expect.any(String) });
    const { access_token, refresh_token } = await tokensFor(client);
    const path = '/api/automation/v1.0/portals/one/applications/';
    const listed = await server.call('GET', path, { key: true });
    expect(listed.text).not.toContain(client.client_secret);
    const { results } = listed.json as { results: { client_id: string }[] };
    expect(results.find(({ client_id }) => client_id === client.client_id)).toMatchObject({
      name: 'Short-lived',
      kind: 'confidential',
      redirect_uris: [CALLBACK],
      accounts: 1,
    });
    expect(await dataWith(server, 'one', access_token)).toBe(200);
    const there = '/api/automation/v1.0/portals/two/applications/';
    expect((await server.call('DELETE', `${there}${client.client_id}/`, { key: true })).status).toBe(404);
    expect((await server.call('DELETE', `${path}${client.client_id}/`, { key: true })).status).toBe(204);
    expect(await dataWith(server, 'one', access_token)).toBe(401);
    expect((await callAs(server, 'one', client).byRefresh(refresh_token)).json).toMatchObject({
      error: 'invalid_client',
    });
  });

  test.each([
    ['http://app.example/cb', 'is not https'],
    ['ftp://app.example/cb', 'is neither https'],
    ['https://user@app.example/cb', 'has a user name'],
    ['https://@app.example/cb', 'has a user name'],
    ['https://app.example/cb#here', 'after #'],
    ['https://App.example/cb', 'as browsers write it'],
    ['https://app.example:443/cb', 'as browsers write it'],
    ['https:/app.example/cb', 'as browsers write it'],
    ['https://app.example\\@evil.example/', 'has characters'],
    ['https://*.example/cb', 'has characters'],
    ['javascript:alert(1)', 'is neither https'],
    ['/callback', 'is not a whole address'],
    ['http://localhost.evil.example/', 'is not https'],
    ['http://127.0.0.1.evil.example/', 'is not https'],
    ['http://[::1]:8080/', 'is not https'],
  ])('does not register %s', async (address, words) => {
    const data = { name: 'x', redirect_uris: [address] };
    const answer = await server.call('POST', '/api/automation/v1.0/portals/one/applications/', { key: true, data });
    expect(answer).toMatchObject({
      status: 422,
      json: { code: 'redirect_invalid', message: expect.stringContaining(words) },
    });
  });

  test('may come back to the machine of the person, and is an administrator’s to register', async () => {
    const redirect_uris = ['http://127.0.0.1:8123/cb', 'http://localhost:8123/', 'https://app.example'];
    expect((await register(server, 'one', { redirect_uris, kind: 'public' })).client_secret).toBeNull();
    const { person } = await signedIn();
    expect((await person.manage('POST', 'applications/', { name: 'x', redirect_uris })).status).toBe(403);
    expect((await person.manage('GET', 'applications/')).status).toBe(403);
  });
});

describe('the road', () => {
  test('leads from the sign-in form over the question to a code, two tokens and the data', async () => {
    const { email } = await signedIn();
    const person = openPerson(server, 'one', email, PASSWORD);
    const asked = asking(atlas, { scopes: 'all', state: 'x y&z=é' });
    const first = await person.get(authorizeAt(asked));
    expect(first.status).toBe(302);
    const next = new URL(first.headers.location ?? '', 'http://one.localhost').searchParams.get('next') ?? '';
    expect(first.headers.location).toMatch(/^\/login\/\?next=/);
    await person.get('/login/');
    const signed = await person.send('/login/', { email, password: PASSWORD, next });
    expect([signed.status, signed.headers.location]).toEqual([303, next]);
    const question = await person.get(next);
    expect(question.json).toMatchObject({
      application: 'Atlas',
      leads_to: 'app.example',
      state: 'x y&z=é',
      scope: 'all',
    });
    const back = backWith(await person.send('/oauth2/authorize/', { ...asked, decision: 'allow' }));
    expect(back).toEqual({ from: 'lucarne', code: expect.stringMatching(/^[0-9a-z]{30}$/), state: 'x y&z=é' });
    const answer = await callAs(server, 'one', atlas).byCode(back.code as string, { scopes: 'all' });
    expect([answer.status, answer.headers['cache-control'], answer.headers['content-type']]).toEqual([
      200,
      'no-store',
      expect.stringContaining('application/json'),
    ]);
    expect(answer.json).toEqual({
      access_token: expect.any(String),
      expires_in: 3600,
      token_type: 'Bearer',
      state: 'x y&z=é',
      scope: 'all',
      refresh_token: expect.any(String),
    });
    expect(await dataWith(server, 'one', (answer.json as Tokens).access_token)).toBe(200);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  test('begins a session of its own, whatever was planted, and stays on the portal', async () => {
    const { email } = await signedIn();
    for (const next of [
      '//evil.example/oauth2/authorize/',
      'https://evil.example/',
      '/\\evil.example',
      '/\t/evil.example',
    ]) {
      const person = openPerson(server, 'one', email, PASSWORD);
      await person.get('/login/');
      person.jar.set('sessionid', 'a'.repeat(32));
      const answer = await person.send('/login/', { email, password: PASSWORD, next });
      expect([answer.status, answer.headers.location]).toEqual([303, '/account/']);
      expect(person.jar.get('sessionid')).toMatch(/^(?!a{32})[0-9a-z]{32}$/);
    }
  });

  test('ends where the person says no, and nothing is given', async () => {
    const { person } = await signedIn();
    const asked = asking(atlas, { state: 's' });
    for (const decision of ['refuse', '', 'ALLOW']) {
      expect(backWith(await person.send('/oauth2/authorize/', { ...asked, decision }))).toMatchObject({
        error: 'access_denied',
        state: 's',
      });
    }
  });

  test.each([
    [{ response_type: 'token' }, 'unsupported_response_type'],
    [{ response_type: '' }, 'invalid_request'],
    [{ scope: 'write' }, 'invalid_scope'],
    [{ scopes: 'all,admin' }, 'invalid_scope'],
    [{ code_challenge: 'x', code_challenge_method: 'S256' }, 'invalid_request'],
    [{ code_challenge: 'x'.repeat(43), code_challenge_method: 'plain' }, 'invalid_request'],
    [{ code_challenge: 'x'.repeat(43) }, 'invalid_request'],
    [{ state: 'x'.repeat(501) }, 'invalid_request'],
  ])('tells the application what is wrong with %j, before anybody signs in', async (more, error) => {
    const answer = await openPerson(server, 'one').get(authorizeAt(asking(atlas, { state: 's', ...more })));
    expect(backWith(answer)).toMatchObject({ error, ...('state' in more ? {} : { state: 's' }) });
  });

  test('tells what came twice, and asks public applications for a promise', async () => {
    const twice = await openPerson(server, 'one').get(`${authorizeAt(asking(atlas))}&state=a&state=b`);
    expect(backWith(twice)).toMatchObject({ error: 'invalid_request' });
    const client = await register(server, 'one', { kind: 'public' });
    const { person } = await signedIn();
    expect(backWith(await person.get(authorizeAt(asking(client))))).toMatchObject({ error: 'invalid_request' });
    const { verifier, sent } = promise();
    const call = callAs(server, 'one', client);
    const code = await allow(person, asking(client, sent));
    expect((await call.byCode(code)).json).toMatchObject({ error: 'invalid_grant' });
    expect((await call.byCode(code, { code_verifier: promise().verifier })).json).toMatchObject({
      error: 'invalid_grant',
    });
    expect((await call.byCode(code, { code_verifier: verifier })).status).toBe(200);
  });

  test.each<[string, (client: Registered) => Record<string, string>]>([
    ['an application that nobody registered', () => ({ client_id: 'nobody' })],
    ['another address', () => ({ redirect_uri: 'https://evil.example/' })],
    ['a slash more', () => ({ redirect_uri: `${CALLBACK}/` })],
    ['another case', () => ({ redirect_uri: CALLBACK.replace('callback', 'Callback') })],
    ['a host in capitals', () => ({ redirect_uri: CALLBACK.replace('app.example', 'APP.EXAMPLE') })],
    ['a fragment', () => ({ redirect_uri: `${CALLBACK}#x` })],
    ['a user name', () => ({ redirect_uri: CALLBACK.replace('app.', 'me@app.') })],
    ['a longer query', () => ({ redirect_uri: `${CALLBACK}&x=1` })],
    ['a path below', () => ({ redirect_uri: CALLBACK.replace('callback', 'callback/../evil') })],
    ['encoded letters', () => ({ redirect_uri: CALLBACK.replace('callback', '%63allback') })],
  ])('sends nobody anywhere for %s: a page says so', async (_what, change) => {
    const { person } = await signedIn();
    const asked = asking(atlas, change(atlas));
    for (const answer of [
      await person.get(authorizeAt(asked)),
      await person.send('/oauth2/authorize/', { ...asked, decision: 'allow' }),
    ]) {
      expect(answer.status).toBe(400);
      expect(answer.headers.location).toBeUndefined();
      expect(answer.json).toMatchObject({ code: expect.stringMatching(/^(application|redirect)_unknown$/) });
    }
  });

  test('needs no address where there is one only', async () => {
    const { person } = await signedIn();
    const { redirect_uri: _, ...asked } = asking(atlas);
    const call = callAs(server, 'one', atlas);
    expect((await call.byCode(await allow(person, asked))).status).toBe(200);
    const code = await allow(person, asked);
    expect((await call.token({ grant_type: 'authorization_code', code })).status).toBe(200);
    const other = await allow(person, asking(atlas));
    expect((await call.token({ grant_type: 'authorization_code', code: other })).json).toMatchObject({
      error: 'invalid_grant',
    });
  });
});

describe('a consent', () => {
  test('is given by the person’s own page alone', async () => {
    const { person } = await signedIn();
    const fields = { ...asking(atlas), decision: 'allow' };
    const tries: Promise<Answer>[] = [
      person.send('/oauth2/authorize/', { ...fields, csrfmiddlewaretoken: '' }),
      person.send('/oauth2/authorize/', { ...fields, csrfmiddlewaretoken: 'abc.def' }),
      person.send('/oauth2/authorize/', fields, { origin: 'https://app.example' }),
      person.send('/oauth2/authorize/', fields, { 'sec-fetch-site': 'cross-site' }),
    ];
    for (const answer of await Promise.all(tries)) {
      expect(answer.status).toBe(403);
      expect(answer.headers.location).toBeUndefined();
    }
    server.pass(3_600_000);
  });

  test('is no key’s and no token’s to give', async () => {
    const { access_token } = await tokensFor();
    const answer = await openPerson(server, 'one').get(authorizeAt(asking(atlas)), {
      authorization: `Bearer ${access_token}`,
    });
    expect(answer.headers.location).toMatch(/^\/login\//);
  });

  test('is seen and taken back by the person', async () => {
    const { person, access_token, refresh_token } = await tokensFor();
    const day = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
    const listed = await person.manage('GET', 'account/applications/');
    expect(listed.json).toEqual({
      total_count: 1,
      results: [{ client_id: atlas.client_id, name: 'Atlas', since: day, last_used: day }],
    });
    expect((await person.manage('DELETE', `account/applications/${atlas.client_id}/`)).status).toBe(204);
    expect(await dataWith(server, 'one', access_token)).toBe(401);
    expect((await callAs(server, 'one', atlas).byRefresh(refresh_token)).json).toMatchObject({
      error: 'invalid_grant',
    });
    expect((await person.manage('DELETE', `account/applications/${atlas.client_id}/`)).status).toBe(404);
  });

  test('is seen and taken back before its code is exchanged', async () => {
    const { person } = await signedIn();
    const code = await allow(person, asking(atlas));
    const day = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
    expect((await person.manage('GET', 'account/applications/')).json).toEqual({
      total_count: 1,
      results: [{ client_id: atlas.client_id, name: 'Atlas', since: day, last_used: null }],
    });
    expect((await person.manage('DELETE', `account/applications/${atlas.client_id}/`)).status).toBe(204);
    expect((await person.manage('GET', 'account/applications/')).json).toEqual({ total_count: 0, results: [] });
    expect((await callAs(server, 'one', atlas).byCode(code)).json).toMatchObject({ error: 'invalid_grant' });
    expect((await person.manage('DELETE', `account/applications/${atlas.client_id}/`)).status).toBe(404);
  });
});
