import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, makePortal, startServer, type TestServer } from './harness.ts';
import { audience, keyOf, registerOf } from './register-parts.ts';

let server: TestServer;
const base = '/api/automation/v1.0/portals/one';
const form = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };

beforeAll(async () => {
  server = await startServer();
  await makePortal(server, 'one');
});
afterAll(() => server.end());

const post = (path: string, body: string, host = 'one.localhost') =>
  server.call('POST', path, { host, headers: form, body });

const failures = () => server.events.filter(({ kind }) => kind === 'request_failed');

const preview = (html: string) =>
  server.call('POST', `${base}/pages/preview/`, {
    host: 'one.localhost',
    key: true,
    data: { title: { fr: 'Titre' }, blocks: [{ kind: 'html', html: { fr: html } }] },
  });

test('a register whose portal is no text is refused, however deep it is', async () => {
  for (const portal of ['{"toString":1}', '['.repeat(100_000) + ']'.repeat(100_000)]) {
    const answer = await server.call('PUT', `${base}/register/`, {
      key: true,
      headers: { 'content-type': 'application/json' },
      body: `{"portal":${portal},"version":1,"entries":[]}`,
    });
    expect([answer.status, (answer.json as { code: string }).code]).toEqual([422, 'register_of_another']);
  }
});

test.each(['/a,b', '/a"b', '/a\\b'])('a cookie of the path %s can be refused', async (path) => {
  const register = registerOf(server, 'one');
  await register.change('POST', 'entries/', { ...audience, attributes: { ...audience.attributes, path } });
  const answer = await post('/cookies/', 'answer=refuse');
  expect(answer.status).toBe(303);
  expect(answer.headers['set-cookie']?.filter((line) => line.includes(`Path=${path};`))).not.toEqual([]);
  await register.change('DELETE', 'entries/audience_id/');
});

test('a port that cannot be leads to no portal, and to no failure', async () => {
  const at = (method: string, path: string, body?: string) =>
    ask(server.port, method, path, {
      headers: { ...form, host: 'one.localhost:99999' },
      ...(body === undefined ? {} : { body }),
    });
  const answers = [
    await at('GET', '/cookies/'),
    await at('POST', '/cookies/', 'answer=refuse'),
    await at('POST', '/cookies/remove/', 'name=anything'),
    await at('POST', '/cookies/receipt/', ''),
  ];
  expect(answers.map(({ status }) => status)).toEqual([421, 421, 421, 421]);
});

test.each([
  '<img src="/.//other.example/p.png">',
  '<img src="/x/..//other.example/p.png">',
  '<img srcset="/.//other.example/p.png 1x">',
  '<a href="/.//other.example/">x</a>',
  '<iframe src="/.//other.example/"></iframe>',
])('an own address stays one when it is read again: %s', async (html) => {
  const { text } = await preview(html);
  const [, address = ''] = /(?:src|href)=\\"([^"\\]*)/.exec(text) ?? [];
  expect(new URL(address, 'http://one.localhost').host).toBe('one.localhost');
});

test('a short page does not become a long answer', async () => {
  const opened = `<abbr title="${'&'.repeat(300)}">`.repeat(55);
  const answer = await preview(opened + 'x<img src=//a.example>'.repeat(2000));
  expect(answer.status).toBe(200);
  expect(answer.text.length).toBeLessThan(1_000_000);
  const { blocks, notes } = answer.json as { blocks: { kind: string }[]; notes: { reason: string }[] };
  expect(blocks.filter(({ kind }) => kind === 'embed')).toHaveLength(100);
  expect(notes.map(({ reason }) => reason)).toContain('too_large');
});

test('who may not write is told so before a large body is taken in', async () => {
  const publisher = await keyOf(server, 'one', 'publisher');
  const routes = [
    ['POST', `${base}/evidence/bundles/`, 'application/zip'],
    ['PUT', `${base}/register/`, 'application/json'],
    ['PUT', `${base}/pages/a/`, 'application/json'],
    ['POST', `${base}/pages/preview/`, 'application/json'],
  ] as const;
  for (const [method, path, type] of routes) {
    const nobody = await server.call(method, path, { headers: { 'content-type': type }, body: 'no such thing' });
    const weak = await server.call(method, path, {
      headers: { 'content-type': type, authorization: `Apikey ${publisher}` },
      body: 'no such thing',
    });
    expect([path, nobody.status, weak.status]).toEqual([path, 401, 403]);
  }
});

test('who publishes imports nothing into what the portal makes itself', async () => {
  const publisher = await keyOf(server, 'one', 'publisher');
  await registerOf(server, 'one').call('PUT', 'publication/', { data: { published: true } });
  const upload = await server.call('POST', `${base}/uploads/?filename=forged.csv`, {
    headers: { authorization: `Apikey ${publisher}`, 'content-type': 'application/octet-stream' },
    body: 'name\nforged\n',
  });
  const answer = await server.call('POST', `${base}/datasets/registre-des-cookies/imports/`, {
    headers: { authorization: `Apikey ${publisher}` },
    data: { ...(upload.json as object), publish: true, filename: undefined, size: undefined, sha256: undefined },
  });
  expect([answer.status, (answer.json as { code: string }).code]).toEqual([409, 'system_dataset_kept']);
});

test('what removes a cookie is in no cache that others share', async () => {
  const register = registerOf(server, 'one');
  await register.change('POST', 'entries/', audience);
  const ask = (headers: Readonly<Record<string, string>>) =>
    server.call('GET', '/theme.css', { host: 'one.localhost', headers });
  expect((await ask({})).headers['cache-control']).toBe('public, max-age=300');
  const { headers } = await ask({ cookie: 'audience_id=1' });
  expect(headers['set-cookie']).toContain('audience_id=; Max-Age=0; Path=/; SameSite=Lax');
  expect(headers['cache-control']).toBe('private, no-cache');
});

test('what the management API answers is in no shared cache either', async () => {
  for (const path of ['register/', 'charter/', 'evidence/', 'pages/', 'no/such/thing/']) {
    const { headers } = await server.call('GET', `${base}/${path}`, { key: true });
    expect([path, headers['cache-control']]).toEqual([path, 'private, no-store']);
  }
});

test('a receipt signs answers to what is asked, whatever a cookie says', async () => {
  const today = new Date().toISOString().slice(0, 10);
  const p = { audience: false, 'i.agree.to.anything': false, statistics: false };
  const said = encodeURIComponent(JSON.stringify({ v: 1, r: '00000000', d: today, p }));
  const answer = await server.call('POST', '/cookies/receipt/', {
    host: 'one.localhost',
    headers: { ...form, cookie: `cookies_preferences=${said}` },
    body: '',
  });
  expect(answer.json).toMatchObject({ answers: { audience: false }, objection: true });
  expect(answer.text).not.toContain('anything');
});

test('all cookies are removed at once, however many', async () => {
  const names = Array.from({ length: 40 }, (_, index) => `k${index}`);
  const answer = await server.call('POST', '/cookies/remove/', {
    host: 'one.localhost',
    headers: { ...form, cookie: names.map((name) => `${name}=1`).join('; ') },
    body: 'all=1',
  });
  const removed = (answer.headers['set-cookie'] ?? []).map((line) => line.split('=')[0]);
  expect([...new Set(removed)]).toEqual(names);
});

test('none of this was a failure of the server', () => {
  expect(failures()).toEqual([]);
});
