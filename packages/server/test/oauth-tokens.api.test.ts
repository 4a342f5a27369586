import * as oauth from 'oauth4webapi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeAccount, openPerson, PASSWORD } from './account-parts.ts';
import { importFile, KEY, makePortal, startServer, type TestServer } from './harness.ts';
import {
  allow,
  asking,
  authorizeAt,
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

const host = 'one.localhost';
let accounts = 0;
async function signedIn(slug = 'one', role = 'publisher') {
  accounts += 1;
  const email = `person-${accounts}@example.org`;
  const id = await makeAccount(server, slug, email, role);
  const person = openPerson(server, slug, email, PASSWORD);
  await person.signIn();
  return { person, id, email };
}

async function tokens(client = atlas, role = 'publisher') {
  const { person, id, email } = await signedIn('one', role);
  const code = await allow(person, asking(client));
  const answer = await callAs(server, 'one', client).byCode(code);
  expect(answer.status).toBe(200);
  return { ...(answer.json as Tokens), code, person, id, email };
}

const statuses = (answers: readonly { status: number }[]) => answers.map(({ status }) => status).sort();

describe('a code', () => {
  test('is good once: coming again, it takes back what it gave', async () => {
    const { code, access_token, refresh_token } = await tokens();
    const call = callAs(server, 'one', atlas);
    expect((await call.byCode(code)).json).toMatchObject({ error: 'invalid_grant' });
    expect(await dataWith(server, 'one', access_token)).toBe(401);
    expect((await call.byRefresh(refresh_token)).json).toMatchObject({ error: 'invalid_grant' });
  });

  test('is exchanged by exactly one of twelve who come at the same moment', async () => {
    const { person } = await signedIn();
    const code = await allow(person, asking(atlas));
    const call = callAs(server, 'one', atlas);
    const answers = await Promise.all(Array.from({ length: 12 }, () => call.byCode(code)));
    expect(statuses(answers)).toEqual([200, ...Array.from({ length: 11 }, () => 400)]);
  });

  test('is nothing to another application, nor on another portal, and both leave it as it was', async () => {
    const { person } = await signedIn();
    const code = await allow(person, asking(atlas));
    const [other, there] = [await register(server, 'one', { name: 'Other' }), await register(server, 'two')];
    for (const answer of [
      await callAs(server, 'one', other).byCode(code),
      await callAs(server, 'two', there).byCode(code),
      await callAs(server, 'one', atlas).byCode(code, { redirect_uri: 'https://evil.example/' }),
      await callAs(server, 'one', atlas).byCode(code, { code_verifier: promise().verifier }),
    ]) {
      expect([answer.status, answer.json]).toMatchObject([400, { error: 'invalid_grant' }]);
    }
    expect((await callAs(server, 'two', atlas).byCode(code)).json).toMatchObject({ error: 'invalid_client' });
    expect((await callAs(server, 'one', atlas).byCode(code)).status).toBe(200);
  });

  test('is over after an hour', async () => {
    const { person } = await signedIn();
    const code = await allow(person, asking(atlas));
    server.pass(3_600_001);
    expect((await callAs(server, 'one', atlas).byCode(code)).json).toMatchObject({ error: 'invalid_grant' });
  });
});

describe('a refresh token', () => {
  test('does not age, is good once, and coming again ends the whole family', async () => {
    const { refresh_token } = await tokens();
    const call = callAs(server, 'one', atlas);
    server.pass(400 * 24 * 3_600_000);
    const second = (await call.byRefresh(refresh_token)).json as Tokens;
    expect(await dataWith(server, 'one', second.access_token)).toBe(200);
    const third = (await call.byRefresh(second.refresh_token)).json as Tokens;
    expect((await call.byRefresh(refresh_token)).json).toMatchObject({ error: 'invalid_grant' });
    expect(await dataWith(server, 'one', third.access_token)).toBe(401);
    expect((await call.byRefresh(third.refresh_token)).json).toMatchObject({ error: 'invalid_grant' });
  });

  test('is exchanged by exactly one of twelve who come at the same moment', async () => {
    const { refresh_token } = await tokens();
    const call = callAs(server, 'one', atlas);
    const answers = await Promise.all(Array.from({ length: 12 }, () => call.byRefresh(refresh_token)));
    expect(statuses(answers)).toEqual([200, ...Array.from({ length: 11 }, () => 400)]);
  });

  test('is nothing to another application, which ends nothing by trying', async () => {
    const { refresh_token } = await tokens();
    const other = callAs(server, 'one', await register(server, 'one', { name: 'Other' }));
    expect((await other.byRefresh(refresh_token)).json).toMatchObject({ error: 'invalid_grant' });
    expect((await other.revoke(refresh_token)).status).toBe(200);
    expect((await callAs(server, 'one', atlas).byRefresh(refresh_token)).status).toBe(200);
  });
});

describe('an access token', () => {
  const path = '/api/explore/v2.1/catalog/datasets/towns/records';
  const form = { 'content-type': 'application/x-www-form-urlencoded' };

  test('is taken from the header, the address and the body of a form, in each version', async () => {
    const { access_token } = await tokens();
    const limits = { anonymous_calls: 0, account_calls: null, dataset_calls: null, page_window: null };
    const put = (data: object) => server.call('PUT', '/api/automation/v1.0/portals/one/limits/', { key: true, data });
    await put({ ...limits, anonymous_calls: 1 });
    const stranger = () => server.call('GET', `${path}?limit=1`, { host });
    expect(statuses([await stranger(), await stranger()])).toEqual([200, 429]);
    const query = `access_token=${access_token}`;
    const answers = [
      await server.call('GET', path, { host, headers: { authorization: `bearer ${access_token}` } }),
      await server.call('GET', `${path}?${query}`, { host }),
      await server.call('POST', path, { host, headers: form, body: `limit=1&${query}` }),
      await server.call('GET', `/api/explore/v2.0/catalog/datasets?${query}`, { host }),
      await server.call('GET', `/api/records/1.0/search/?dataset=towns&${query}`, { host }),
      await server.call('POST', '/api/records/1.0/search/', { host, headers: form, body: `dataset=towns&${query}` }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(answers.map(({ text }) => text.includes(access_token))).not.toContain(true);
    await put({ ...limits, anonymous_calls: null });
    const links = await server.call('GET', `${path}?include_links=true&${query}`, { host });
    expect(links.text).toContain('"_links"');
    expect(links.text).not.toContain(access_token);
  });

  test('unknown or over is a 401 in the words of RFC 6750, and the key of an account is one too', async () => {
    const { access_token } = await tokens();
    server.pass(3_600_001);
    for (const token of [access_token, 'nothing']) {
      for (const answer of [
        await server.call('GET', path, { host, headers: { authorization: `Bearer ${token}` } }),
        await server.call('GET', `${path}?access_token=${token}`, { host }),
        await server.call('POST', path, { host, headers: form, body: `access_token=${token}` }),
      ]) {
        expect([answer.status, answer.json]).toMatchObject([401, { error_code: 'Unauthorized' }]);
        expect(answer.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
        expect(answer.text).not.toContain(token === 'nothing' ? '"nothing"' : token);
      }
    }
    expect((await server.call('GET', path, { host, headers: { authorization: `Bearer ${KEY}` } })).status).toBe(200);
    expect(
      (await server.call('GET', path, { host, headers: { authorization: `Apikey ${access_token}` } })).status,
    ).toBe(401);
  });

  test('opens what its account was granted, and no more', async () => {
    const [granted, other] = [await tokens(atlas, 'reader'), await tokens(atlas, 'reader')];
    await importFile(server, 'one', 'kept', 'nom,n\nSecret,1\nOpen,2\n');
    const dataset = '/api/automation/v1.0/portals/one/datasets/kept';
    await server.call('PATCH', `${dataset}/`, { key: true, data: { visibility: 'restricted' } });
    const grant = `${dataset}/grants/${encodeURIComponent(granted.email)}/`;
    expect((await server.call('PUT', grant, { key: true, data: { condition: 'n = 2' } })).status).toBe(200);
    const kept = '/api/explore/v2.1/catalog/datasets/kept/records';
    const read = (token: string) => server.call('GET', kept, { host, headers: { authorization: `Bearer ${token}` } });
    expect((await read(granted.access_token)).json).toMatchObject({ total_count: 1, results: [{ nom: 'Open' }] });
    expect((await read(other.access_token)).status).toBe(403);
    const body = `access_token=${granted.access_token}`;
    const byForm = await server.call('POST', kept, { host, headers: form, body });
    expect(byForm.json).toMatchObject({ total_count: 1 });
    expect((await server.call('GET', kept, { host })).status).toBe(401);
  });

  test('ends with the account on the portal', async () => {
    const [first, second] = [await tokens(), await tokens()];
    const base = '/api/automation/v1.0/portals/one/accounts';
    await server.call('POST', `${base}/${first.id}/suspend/`, { key: true });
    await server.call('DELETE', `${base}/${second.id}/`, { key: true });
    for (const { access_token, refresh_token } of [first, second]) {
      expect(await dataWith(server, 'one', access_token)).toBe(401);
      expect((await callAs(server, 'one', atlas).byRefresh(refresh_token)).status).toBe(400);
    }
    await server.call('POST', `${base}/${first.id}/restore/`, { key: true });
    expect(await dataWith(server, 'one', first.access_token)).toBe(401);
  });

  test('is one of twenty of its consent, and a consent one of fifty', async () => {
    const first = await tokens();
    const call = callAs(server, 'one', atlas);
    let last: Tokens = first;
    for (let count = 0; count < 20; count++) last = (await call.byRefresh(last.refresh_token)).json as Tokens;
    expect(await dataWith(server, 'one', first.access_token)).toBe(401);
    expect(await dataWith(server, 'one', last.access_token)).toBe(200);
    for (let count = 0; count < 50; count++) {
      expect((await call.byCode(await allow(first.person, asking(atlas)))).status).toBe(200);
    }
    expect(await dataWith(server, 'one', last.access_token)).toBe(401);
  });

  test('is revoked alone, and a refresh token with all that came of it', async () => {
    const { access_token, refresh_token } = await tokens();
    const call = callAs(server, 'one', atlas);
    expect((await call.revoke('never was one')).status).toBe(200);
    expect((await call.revoke(access_token)).status).toBe(200);
    expect(await dataWith(server, 'one', access_token)).toBe(401);
    const next = (await call.byRefresh(refresh_token)).json as Tokens;
    expect((await call.revoke(next.refresh_token)).status).toBe(200);
    expect(await dataWith(server, 'one', next.access_token)).toBe(401);
    expect((await call.token({ grant_type: 'refresh_token', refresh_token: next.refresh_token })).status).toBe(400);
  });
});

describe('the token endpoint', () => {
  const post = (body: string, headers: Record<string, string> = {}) =>
    server.call('POST', '/oauth2/token/', {
      host,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body,
    });
  const basic = (id: string, secret: string) => ({
    authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
  });

  test('knows the application by Basic or by the body, a JSON one too', async () => {
    const { person } = await signedIn();
    const { client_id, client_secret } = atlas;
    const fields = async () => ({
      grant_type: 'authorization_code',
      code: await allow(person, asking(atlas)),
      redirect_uri: CALLBACK,
    });
    const byBasic = await post(new URLSearchParams(await fields()).toString(), basic(client_id, client_secret ?? ''));
    expect(byBasic.status).toBe(200);
    const data = { ...(await fields()), client_id, client_secret };
    expect((await server.call('POST', '/oauth2/token/', { host, data })).status).toBe(200);
    const session = [...person.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const beside = await post(
      new URLSearchParams({ ...data, ...(await fields()), client_secret: client_secret ?? '' }).toString(),
      { cookie: session },
    );
    expect(beside.status).toBe(200);
  });

  test('says how to send what came as JSON that nobody called JSON', async () => {
    const { client_id, client_secret } = atlas;
    const answer = await post(JSON.stringify({ client_id, client_secret, grant_type: 'refresh_token' }));
    expect(answer.json).toMatchObject({
      error: 'invalid_client',
      error_description: expect.stringMatching(/^client_id is missing\. Send it in a form .*JSON with Content-Type/),
    });
  });

  test('refuses in the words of the standard', async () => {
    const own = `client_id=${atlas.client_id}&client_secret=${atlas.client_secret}`;
    const cases: readonly [string, Record<string, string>, number, string][] = [
      [`${own}&grant_type=password&username=a&password=b`, {}, 400, 'unsupported_grant_type'],
      [own, {}, 400, 'invalid_request'],
      [`${own}&grant_type=authorization_code`, {}, 400, 'invalid_request'],
      [`${own}&grant_type=refresh_token&refresh_token=x&refresh_token=y`, {}, 400, 'invalid_request'],
      [`${own}&grant_type=refresh_token&refresh_token=x&scope=write`, {}, 400, 'invalid_scope'],
      [`${own}&grant_type=refresh_token&refresh_token=x`, {}, 400, 'invalid_grant'],
      [
        `${own}&grant_type=refresh_token&refresh_token=x`,
        basic(atlas.client_id, atlas.client_secret ?? ''),
        400,
        'invalid_request',
      ],
      ['grant_type=refresh_token&refresh_token=x', {}, 401, 'invalid_client'],
      [`client_id=${atlas.client_id}&grant_type=refresh_token&refresh_token=x`, {}, 401, 'invalid_client'],
      ['grant_type=refresh_token&refresh_token=x', basic('nobody', 'nothing'), 401, 'invalid_client'],
      [`client_id=%00&grant_type=refresh_token`, {}, 400, 'invalid_request'],
    ];
    for (const [body, headers, status, error] of cases) {
      const answer = await post(body, headers);
      expect([body, answer.status, answer.json]).toEqual([
        body,
        status,
        { error, error_description: expect.any(String) },
      ]);
      expect(answer.headers['cache-control']).toBe('no-store');
      if (status === 401) expect(answer.headers['www-authenticate']).toMatch(/^Basic /);
    }
    expect(await post('x', { 'content-type': 'application/xml' })).toMatchObject({
      status: 415,
      json: { error: 'invalid_request' },
    });
    expect((await server.call('GET', '/oauth2/token/', { host })).status).toBe(404);
    server.pass(3_600_000);
  });

  test('slows down who guesses at a secret, and not who has it', async () => {
    const guess = () => post('grant_type=refresh_token&refresh_token=x', basic(atlas.client_id, 'a guess'));
    const seen: number[] = [];
    await server.holdClock(async () => {
      for (let attempt = 0; attempt < 6; attempt++) seen.push((await guess()).status);
    });
    expect(seen).toEqual([401, 401, 401, 401, 401, 429]);
    server.pass(3_600_000);
    const call = callAs(server, 'one', atlas);
    const many = await Promise.all(Array.from({ length: 20 }, () => call.byRefresh('x')));
    expect(new Set(statuses(many))).toEqual(new Set([400]));
  });

  test('does not let one application with an old secret lock out others behind its address', async () => {
    const [old, other] = [await register(server, 'one', { name: 'Old' }), await register(server, 'one')];
    const stale = () => callAs(server, 'one', { ...old, client_secret: 'an old one' }).byRefresh('x');
    await server.holdClock(async () => {
      for (let attempt = 0; attempt < 5; attempt++) expect((await stale()).status).toBe(401);
      expect((await stale()).status).toBe(429);
      expect((await callAs(server, 'one', other).byRefresh('x')).status).toBe(400);
      expect((await post('grant_type=refresh_token', basic('a guess', 'a guess'))).status).toBe(429);
    });
    server.pass(3_600_000);
  });
});

test('a client library of others walks the whole road', async () => {
  const { person } = await signedIn();
  const callback = 'http://127.0.0.1:8123/callback';
  const made = await register(server, 'one', { redirect_uris: [callback] });
  const issuer = new URL(`http://${host}:${server.port}`);
  const send = async (
    url: string,
    options: oauth.CustomFetchOptions<string, oauth.ProtectedResourceRequestBody>,
  ): Promise<Response> => {
    const { pathname, search } = new URL(url);
    const body = options.body === undefined || options.body === null ? {} : { body: String(options.body) };
    const { status, headers, text } = await server.call(options.method, pathname + search, {
      host,
      headers: options.headers,
      ...body,
    });
    return new Response(text === '' ? null : text, { status, headers: headers as Record<string, string> });
  };
  const settings = { [oauth.allowInsecureRequests]: true, [oauth.customFetch]: send } as const;
  const discovered = await oauth.discoveryRequest(issuer, { ...settings, algorithm: 'oauth2' });
  const as = await oauth.processDiscoveryResponse(issuer, discovered);
  const client: oauth.Client = { client_id: made.client_id };
  const auth = oauth.ClientSecretBasic(made.client_secret ?? '');
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const asked = {
    client_id: made.client_id,
    redirect_uri: callback,
    response_type: 'code',
    scope: 'all',
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  };
  expect(as.authorization_endpoint).toBe(new URL('/oauth2/authorize/', issuer).href);
  expect((await person.get(authorizeAt(asked))).status).toBe(200);
  const back = await person.send('/oauth2/authorize/', { ...asked, decision: 'allow' });
  const parameters = oauth.validateAuthResponse(as, client, new URL(back.headers.location ?? ''), state);
  const answer = await oauth.authorizationCodeGrantRequest(as, client, auth, parameters, callback, verifier, settings);
  const first = await oauth.processAuthorizationCodeResponse(as, client, answer);
  const again = await oauth.refreshTokenGrantRequest(as, client, auth, first.refresh_token ?? '', settings);
  const second = await oauth.processRefreshTokenResponse(as, client, again);
  const resource = new URL('/api/explore/v2.1/catalog/datasets', issuer);
  const data = await oauth.protectedResourceRequest(
    second.access_token,
    'GET',
    resource,
    undefined,
    undefined,
    settings,
  );
  expect(JSON.stringify(await data.json())).toContain('"dataset_id":"towns"');
  await oauth.processRevocationResponse(await oauth.revocationRequest(as, client, auth, second.access_token, settings));
  const gone = oauth.protectedResourceRequest(second.access_token, 'GET', resource, undefined, undefined, settings);
  await expect(gone).rejects.toBeInstanceOf(oauth.WWWAuthenticateChallengeError);
});
