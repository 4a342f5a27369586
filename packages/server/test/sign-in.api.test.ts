import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ADMIN, type Answer, makePortal, startServer, type TestServer } from './harness.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await makePortal(server, 'one');
  await makePortal(server, 'two');
});
afterAll(() => server.end());

const host = 'one.localhost';
const originOf = (name: string) => `http://${name}:${server.port}`;
const form = { 'content-type': 'application/x-www-form-urlencoded' };

/** The cookies that an answer sets, by name. */
function cookiesOf(answer: Answer): Record<string, string> {
  const headers = answer.headers['set-cookie'] ?? [];
  return Object.fromEntries(headers.map((header) => header.split(';')[0]?.split('=') as [string, string]));
}

async function tokenOn(name: string): Promise<string> {
  const answer = await server.call('GET', '/login/', { host: name });
  return cookiesOf(answer).csrftoken as string;
}

interface SignIn {
  readonly token?: string;
  readonly field?: string;
  readonly origin?: string;
  readonly password?: string;
  readonly email?: string;
}

async function signIn(name: string, given: SignIn = {}): Promise<Answer> {
  const token = given.token ?? (await tokenOn(name));
  const body = new URLSearchParams({
    email: given.email ?? ADMIN.email,
    password: given.password ?? ADMIN.password,
    csrfmiddlewaretoken: given.field ?? token,
  });
  const headers = { ...form, origin: given.origin ?? originOf(name), cookie: `csrftoken=${token}` };
  return server.call('POST', '/login/', { host: name, headers, body: body.toString() });
}

async function session(name: string): Promise<{ cookie: string; token: string }> {
  const cookies = cookiesOf(await signIn(name));
  return {
    cookie: `sessionid=${cookies.sessionid}; csrftoken=${cookies.csrftoken}`,
    token: cookies.csrftoken as string,
  };
}

describe('sign-in', () => {
  test('reading leaves nothing; the sign-in page sets the token, with its attributes in full', async () => {
    expect((await server.call('GET', '/', { host })).headers['set-cookie']).toBeUndefined();
    const [header] = (await server.call('GET', '/login/', { host })).headers['set-cookie'] ?? [];
    expect(header).toMatch(/^csrftoken=[\w.-]+; /);
    for (const part of ['Path=/', 'Max-Age=1209600', 'SameSite=Lax']) expect(header).toContain(part);
    expect(header).not.toContain('Domain');
    expect(header).not.toContain('HttpOnly');
  });

  test('gives a session and a new token', async () => {
    const token = await tokenOn(host);
    const answer = await signIn(host, { token });
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/account/');
    const cookies = cookiesOf(answer);
    expect(cookies.sessionid).toMatch(/^[0-9a-z]{32}$/);
    expect(cookies.csrftoken).not.toBe(token);
    const header = answer.headers['set-cookie']?.find((one) => one.startsWith('sessionid='));
    for (const part of ['HttpOnly', 'Path=/', 'Max-Age=1209600', 'SameSite=Lax']) expect(header).toContain(part);
  });

  test.each<[string, SignIn, string]>([
    ['without the token', { field: '' }, 'token_missing'],
    ['with a token of nobody', { field: 'abc.def' }, 'token_wrong'],
    ['from another origin', { origin: 'http://evil.example' }, 'origin_foreign'],
    ['from a sibling portal', { origin: 'http://two.localhost' }, 'origin_foreign'],
  ])('%s is 403 and gives no session', async (_how, given, code) => {
    const answer = await signIn(host, given);
    expect(answer.status).toBe(403);
    expect(answer.json).toMatchObject({
      code,
      message: expect.any(String),
      details: expect.anything(),
      hint: expect.any(String),
    });
    expect(cookiesOf(answer).sessionid).toBeUndefined();
  });

  test('a token that somebody planted, made for a session, is worth nothing before sign-in', async () => {
    const { token } = await session(host);
    expect((await signIn(host, { token })).status).toBe(403);
  });

  test('a wrong password is 401, many are 429 with a time to wait', async () => {
    const email = 'guess@example.org';
    const answers: Answer[] = [];
    await server.holdClock(async () => {
      for (let attempt = 0; attempt < 6; attempt++) answers.push(await signIn(host, { email, password: 'no' }));
    });
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429]);
    expect(Number(answers.at(-1)?.headers['retry-after'])).toBeGreaterThan(0);
    server.pass(3_600_000);
    expect((await signIn(host)).status).toBe(303);
  });
});

describe('a session', () => {
  const path = '/api/automation/v1.0/portals/one/datasets/';
  const data = { dataset_id: 'made-by-session', title: 'x' };

  test('may not write without the token, with a wrong one, or from another origin', async () => {
    const { cookie, token } = await session(host);
    const origin = originOf(host);
    const tries: readonly Record<string, string>[] = [
      { cookie, origin },
      { cookie, origin, 'x-csrftoken': 'abc.def' },
      { cookie, origin: 'http://evil.example', 'x-csrftoken': token },
      { cookie, 'x-csrftoken': token },
    ];
    for (const headers of tries) {
      const answer = await server.call('POST', path, { host, headers, data });
      expect(answer.status).toBe(403);
    }
    const list = await server.call('GET', path, { host, headers: { cookie } });
    expect(list.json).toMatchObject({ total_count: 0 });
    const headers = { cookie, origin, 'x-csrftoken': token };
    expect((await server.call('POST', path, { host, headers, data })).status).toBe(201);
  });

  test('is worth nothing on another portal', async () => {
    const { cookie } = await session(host);
    const there = await server.call('GET', '/api/automation/v1.0/portals/two/datasets/', {
      host: 'two.localhost',
      headers: { cookie },
    });
    expect(there.status).toBe(401);
    const across = await server.call('GET', '/api/automation/v1.0/portals/two/datasets/', {
      host,
      headers: { cookie },
    });
    expect(across.status).toBe(401);
  });

  test('is over after two weeks', async () => {
    const { cookie } = await session(host);
    const read = () => server.call('GET', path, { host, headers: { cookie } });
    server.pass(13 * 24 * 3_600_000);
    expect((await read()).status).toBe(200);
    server.pass(24 * 3_600_000);
    expect((await read()).status).toBe(401);
  });

  test('ends at sign-out, which takes both cookies back', async () => {
    const { cookie, token } = await session(host);
    const answer = await server.call('POST', '/logout/', {
      host,
      headers: { ...form, cookie, origin: originOf(host) },
      body: `csrfmiddlewaretoken=${token}`,
    });
    expect(answer.status).toBe(303);
    const expired = (answer.headers['set-cookie'] ?? []).filter((header) => header.includes('Max-Age=0'));
    expect(expired.map((header) => header.split('=')[0]).sort()).toEqual(['csrftoken', 'sessionid']);
    expect((await server.call('GET', path, { host, headers: { cookie } })).status).toBe(401);
  });

  test('a forged session cookie is nobody, an unknown key is refused', async () => {
    const cookie = `sessionid=${'a'.repeat(32)}`;
    expect((await server.call('GET', path, { host, headers: { cookie } })).status).toBe(401);
    const answer = await server.call('GET', path, { host, headers: { authorization: 'Apikey nothing' } });
    expect(answer).toMatchObject({ status: 401, json: { code: 'key_unknown' } });
  });
});

test('an administrator without a password or a key could never enter, so none is made', async () => {
  const other = await startServer({ LUCARNE_ADMIN_PASSWORD: '', LUCARNE_ADMIN_APIKEY: '' });
  expect(other.events).toContainEqual({ kind: 'nobody_can_enter' });
  await other.end();
});

describe('language and choice', () => {
  const post = (path: string, body: string, headers: Record<string, string> = {}) =>
    server.call('POST', path, { host, headers: { ...form, origin: originOf(host), ...headers }, body });

  test('the language is kept when it is chosen, for twelve months', async () => {
    const answer = await post('/i18n/setlang/', 'language=en&next=/explore/');
    expect(answer).toMatchObject({ status: 303, headers: { location: '/explore/' } });
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^django_language=en; .*Max-Age=31536000/);
  });

  test('a language that the portal does not speak, or a request from elsewhere, changes nothing', async () => {
    expect(await post('/i18n/setlang/', 'language=xx')).toMatchObject({ status: 422 });
    const foreign = await post('/i18n/setlang/', 'language=en', { 'sec-fetch-site': 'cross-site' });
    expect(foreign.status).toBe(403);
    expect(foreign.headers['set-cookie']).toBeUndefined();
    expect((await server.call('POST', '/cookies/', { host, headers: form, body: 'answer=refuse' })).status).toBe(403);
  });

  test('the objection to the statistics is one cookie without an identifier', async () => {
    const answer = await post('/cookies/', 'answer=save&statistics=no');
    const value = decodeURIComponent(cookiesOf(answer).cookies_preferences ?? '');
    expect(JSON.parse(value)).toEqual({
      v: 1,
      r: expect.stringMatching(/^[0-9a-f]{8}$/),
      d: expect.any(String),
      p: expect.any(Object),
    });
    expect(answer.headers['set-cookie']?.[0]).toContain('Max-Age=15724800');
  });

  test('the cookies that came are shown beside their line of the register, or as not declared', async () => {
    const path = '/api/automation/v1.0/portals/one/cookies-received/';
    const answer = await server.call('GET', path, { host, headers: { cookie: 'django_language=en; stray=1' } });
    expect(answer.json).toMatchObject({
      results: [
        { name: 'django_language', declared: true, service: expect.any(String) },
        { name: 'stray', declared: false, service: null },
      ],
    });
  });

  test('an answer that is none is said so', async () => {
    expect(await post('/cookies/', 'answer=maybe')).toMatchObject({ status: 422, json: { code: 'choice_unclear' } });
  });
});
