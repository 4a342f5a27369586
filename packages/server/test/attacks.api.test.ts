import { readdirSync } from 'node:fs';
import net from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callsInMemory, fieldsOf, file, multipartType, whole } from './attack-parts.ts';
import {
  ADMIN,
  type Answer,
  importFile,
  type Job,
  KEY,
  makePortal,
  startServer,
  type TestServer,
  waitForJob,
} from './harness.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await makePortal(server, 'one');
  await makePortal(server, 'two');
});
afterAll(() => server.end());

const host = 'one.localhost';
const base = '/api/automation/v1.0/portals/one';
const origin = (name = host, on = server, scheme = 'http') => `${scheme}://${name}:${on.port}`;
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

  test('a name that nobody knows is refused rather than left out', async () => {
    const data = { dataset_id: 'misspelt', titel: 'x' };
    const answer = await server.call('POST', `${base}/datasets/`, { host, key: true, data });
    expect(answer).toMatchObject({ status: 400, json: { message: 'body must not have «titel».' } });
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

describe('tenancy', () => {
  test.each([
    [host.toUpperCase(), 200],
    [`${host}.`, 200],
    [`${host}..`, 421],
    [`${host}@two.localhost`, 421],
    [`${host}, two.localhost`, 421],
    ['[::1]', 421],
  ])('the host %s is %i', async (name, status) => {
    expect((await server.call('GET', '/robots.txt', { host: name })).status).toBe(status);
  });

  test('an upload or a job of one portal is not there on another, like one that never was', async () => {
    const job = await importFile(server, 'one', 'mine', 'a\n1\n');
    const there = '/api/automation/v1.0/portals/two';
    for (const id of [job.id, 'none']) {
      expect((await server.call('GET', `${there}/jobs/${id}/`, { key: true })).json).toMatchObject({
        code: 'job_not_found',
      });
    }
    await server.call('POST', `${there}/datasets/`, { key: true, data: { dataset_id: 'theirs' } });
    const [upload_id] = readdirSync(join(server.folder, 'files/uploads'));
    const data = { upload_id };
    const answer = await server.call('POST', `${there}/datasets/theirs/imports/`, { key: true, data });
    expect(answer).toMatchObject({ status: 404, json: { code: 'upload_not_found' } });
  });

  test("an administrator of a portal makes no wider one, no key for another's account, and nothing elsewhere", async () => {
    const mine = { email: 'portal@example.org', password: ADMIN.password };
    const account = { ...mine, name: 'x', role: 'portal_administrator' };
    expect((await server.call('POST', `${base}/accounts/`, { key: true, data: account })).status).toBe(201);
    const { cookie, token } = await session(host, server, 'http', mine);
    const headers = { cookie, origin: origin(), 'x-csrftoken': token };
    const elsewhere = base.replace('one', 'two');
    const tries: readonly [string, object, number][] = [
      [`${base}/accounts/`, { ...account, email: 'wide@example.org', role: 'installation_administrator' }, 403],
      [`${base}/apikeys/`, { email: ADMIN.email }, 403],
      ['/api/automation/v1.0/portals/', { slug: 'three', name: { fr: 'x' } }, 403],
      [`${elsewhere}/accounts/`, { ...account, email: 'there@example.org' }, 401],
    ];
    for (const [path, data, status] of tries) {
      expect((await server.call('POST', path, { host, headers, data })).status).toBe(status);
    }
    const { key } = (await server.call('POST', `${base}/apikeys/`, { host, headers, data: {} })).json as {
      key: string;
    };
    const authorization = `Apikey ${key}`;
    expect((await server.call('GET', `${elsewhere}/datasets/`, { headers: { authorization } })).status).toBe(403);
  });

  test('a portal has a zone that exists, texts within limits, and each name once', async () => {
    for (const more of [{ timezone: 'No/Where' }, { name: { fr: 'x'.repeat(301) } }, { hosts: ['a.b', 'a.b'] }]) {
      const data = { slug: 'four', name: { fr: 'x' }, ...more };
      const answer = await server.call('POST', '/api/automation/v1.0/portals/', { key: true, data });
      expect([400, 422]).toContain(answer.status);
    }
  });
});

describe('statistics', () => {
  test.each(['no-such-dataset', 'a%00b', '%zz', '%E0%A4'])('a page of the dataset %s is no view of it', async (id) => {
    const answer = await server.call('GET', `/explore/dataset/${id}/table/`, { host });
    expect(answer.status).toBe(404);
    expect((await server.call('GET', '/metrics', { host })).text).not.toContain('kind="view"');
  });
});

describe('files', () => {
  const uploads = () => readdirSync(join(server.folder, 'files/uploads'));
  const snapshots = () => readdirSync(join(server.folder, 'files/snapshots'));
  const manage = (method: string, path: string, data?: unknown) =>
    server.call(method, `${base}${path}`, { host, key: true, ...(data === undefined ? {} : { data }) });

  test.each<[string, Record<string, string>, string, number, string]>([
    ['with an identifier that is a path', { dataset_id: '../a' }, whole, 422, 'dataset_id_invalid'],
    ['for a version of nothing', { dataset_id: 'nothing', new_version: '1' }, whole, 404, 'dataset_not_found'],
    ['with a title that holds a NUL', { dataset_id: 'nul', title: 'a\0b' }, whole, 400, 'request_invalid'],
    ['that ends after the file', { dataset_id: 'cut' }, file, 400, 'upload_cut'],
    ['that ends within the file', { dataset_id: 'cut' }, file.trimEnd(), 400, 'upload_cut'],
    ['with two files', { dataset_id: 'two' }, file + whole, 413, 'body_too_large'],
    ['without the token', { csrfmiddlewaretoken: '' }, whole, 403, 'token_missing'],
    ['whose token is not the one of the session', { csrfmiddlewaretoken: 'a.b' }, whole, 403, 'token_wrong'],
  ])('a form %s leaves no file', async (_what, fields, rest, status, code) => {
    const { cookie, token } = await session();
    const before = uploads();
    const answer = await server.call('POST', '/backoffice/upload/', {
      host,
      headers: { ...multipartType, cookie, origin: origin() },
      body: fieldsOf({ csrfmiddlewaretoken: token, ...fields }) + rest,
    });
    expect(answer).toMatchObject({ status, json: { code } });
    expect(uploads()).toEqual(before);
  });

  test.each([[{ 'content-type': 'multipart/form-data' }], [{ 'content-type': 'application/json' }], [formType]])(
    'a form of the type %j is told that there is no file',
    async (type) => {
      const { cookie } = await session();
      const headers = { ...type, cookie, origin: origin() };
      const answer = await server.call('POST', '/backoffice/upload/', { host, headers, body: '{}' });
      expect(answer).toMatchObject({ status: 400, json: { code: 'upload_missing' } });
    },
  );

  test('a sender who leaves in the middle leaves no file', async () => {
    const before = uploads();
    const lines = [`POST ${base}/uploads/?filename=a.csv HTTP/1.1`, `Host: ${host}`, `Authorization: Apikey ${KEY}`];
    const head = [...lines, 'Content-Type: application/octet-stream', 'Content-Length: 1000000', '', 'a'].join('\r\n');
    const socket = net.connect(server.port, '127.0.0.1', () => socket.write(head + 'x'.repeat(100_000)));
    await expect.poll(uploads).toHaveLength(before.length + 1);
    socket.destroy();
    await expect.poll(uploads).toEqual(before);
  });

  test('what a JSON file holds besides text is shown, and stops no import', async () => {
    const content = '[{"a\\u0000":1,"b":"x\\u0000"},{"a\\u0000":2,"b":"3"}]';
    expect(await importFile(server, 'one', 'nuls', content, { filename: 'a.json', types: { b: 'int' } })).toMatchObject(
      {
        state: 'done',
        report: { row_count: 1, rejected: { count: 1 } },
      },
    );
    const all = await importFile(server, 'one', 'all-nuls', '[{"b":"x\\u0000"}]', {
      filename: 'a.json',
      types: { b: 'int' },
    });
    expect(all).toMatchObject({ state: 'failed', problem: { code: 'all_rejected' } });
  });

  test('a dataset that is deleted in the middle of its import leaves no file and no complaint', async () => {
    const before = { uploads: uploads(), snapshots: snapshots() };
    await manage('POST', '/datasets/', { dataset_id: 'short-lived' });
    const { upload_id } = (await send('a,b\n'.repeat(200_000))).json as { upload_id: string };
    const started = await manage('POST', '/datasets/short-lived/imports/', { upload_id, publish: true });
    const { id } = (started.json as { job: Job }).job;
    await expect.poll(async () => ((await manage('GET', `/jobs/${id}/`)).json as Job).state).toBe('running');
    expect((await manage('DELETE', '/datasets/short-lived/')).status).toBe(204);
    expect({ uploads: uploads(), snapshots: snapshots() }).toEqual(before);
    expect(server.events.filter(({ kind }) => kind === 'background_failed' || kind === 'import_failed')).toEqual([
      expect.objectContaining({ dataset: 'all-nuls' }),
    ]);
  });

  test('many who make one dataset, or import into it, at once: one makes it, each import has its version', async () => {
    const making = Array.from({ length: 3 }, () => manage('POST', '/datasets/', { dataset_id: 'crowd' }));
    const made = (await Promise.all(making)).map(({ status }) => status).sort();
    expect(made).toEqual([201, 409, 409]);
    const { upload_id } = (await send('a\n1\n')).json as { upload_id: string };
    const starting = Array.from({ length: 3 }, () => manage('POST', '/datasets/crowd/imports/', { upload_id }));
    const jobs = (await Promise.all(starting)).map(({ json }) => (json as { job: Job & { version: number } }).job);
    expect(jobs.map(({ version }) => version).sort()).toEqual([1, 2, 3]);
    for (const { id } of jobs) expect(await waitForJob(server, 'one', id)).toMatchObject({ state: 'done' });
  });

  test('a file that another dataset was made from outlives the deletion of one', async () => {
    await manage('POST', '/datasets/', { dataset_id: 'shares-a' });
    await manage('POST', '/datasets/', { dataset_id: 'shares-b' });
    const { upload_id } = (await send('a\n1\n')).json as { upload_id: string };
    for (const id of ['shares-a', 'shares-b']) await runImport(id, { upload_id });
    await manage('DELETE', '/datasets/shares-a/');
    expect(await runImport('shares-b', { source: 'last' })).toMatchObject({ state: 'done' });
    await manage('DELETE', '/datasets/shares-b/');
    await manage('POST', '/datasets/', { dataset_id: 'shares-a' });
    const after = await manage('POST', '/datasets/shares-a/imports/', { upload_id });
    expect(after).toMatchObject({ status: 404, json: { code: 'upload_not_found' } });
  });

  const send = (body: string) =>
    server.call('POST', `${base}/uploads/?filename=a.csv`, {
      host,
      key: true,
      headers: { 'content-type': 'application/octet-stream' },
      body,
    });

  async function runImport(id: string, data: object): Promise<Job> {
    const { json } = await manage('POST', `/datasets/${id}/imports/`, data);
    return waitForJob(server, 'one', (json as { job: Job }).job.id);
  }
});

describe('a title, a name and what is near it', () => {
  test.each([[{ fr: 'x'.repeat(501) }], [{ '<script>': 'x' }], ['x'.repeat(501)]])(
    'a title too long or in no language is refused where the dataset is made',
    async (title) => {
      const data = { dataset_id: 'titled', title };
      const answer = await server.call('POST', `${base}/datasets/`, { host, key: true, data });
      expect([400, 422]).toContain(answer.status);
    },
  );

  test('a name of a megabyte is compared with no field', async () => {
    await importFile(
      server,
      'one',
      'wide',
      `${Array.from({ length: 400 }, (_, at) => `field_number_${at}`).join(',')}\n1\n`,
    );
    const fields = [{ name: 'n'.repeat(900_000) }];
    const began = performance.now();
    const answer = await server.call('PATCH', `${base}/datasets/wide/`, { host, key: true, data: { fields } });
    expect(answer).toMatchObject({ status: 422, json: { code: 'field_unknown' } });
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

describe('behind a proxy', () => {
  let proxied: TestServer;
  beforeAll(async () => {
    proxied = await startServer({ LUCARNE_TRUST_PROXY: '1' }, undefined, { pages: callsInMemory });
    await makePortal(proxied, 'one');
  });
  afterAll(() => proxied.end());

  const secure = (headers: Readonly<Record<string, string>>) => ({ 'x-forwarded-proto': 'https', ...headers });

  test('a form of the back office works over https, for the page asks as its visitor came', async () => {
    const { cookie, token } = await session(host, proxied, 'https');
    const headers = secure({ cookie, origin: origin(host, proxied, 'https'), 'x-token': token });
    expect((await proxied.call('POST', '/backoffice/', { host, headers })).text).toBe('201');
    const foreign = { ...headers, origin: origin(host, proxied, 'http') };
    expect((await proxied.call('POST', '/backoffice/', { host, headers: foreign })).text).toBe('403');
  });

  test('who guesses gains nothing by another X-Forwarded-For', async () => {
    const statuses: number[] = [];
    await proxied.holdClock(async () => {
      for (let attempt = 0; attempt < 6; attempt++) {
        const forwarded = secure({ 'x-forwarded-for': `198.51.100.${attempt}, 203.0.113.7` });
        statuses.push((await guess(`guess-${attempt}@example.org`, proxied, forwarded)).status);
      }
    });
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });

  test('without a proxy, what it would say is not believed', async () => {
    const headers = { 'x-forwarded-proto': 'https', 'x-lucarne-proto': 'https', 'x-lucarne-page': '1' };
    const [cookie] = (await server.call('GET', '/login/', { host, headers })).headers['set-cookie'] ?? [];
    expect(cookie).not.toContain('Secure');
    const elsewhere = { ...headers, 'x-forwarded-host': 'two.localhost' };
    const robots = await server.call('GET', '/robots.txt', { host, headers: elsewhere });
    expect(robots.text).toContain(`http://${host}:${server.port}/sitemap.xml`);
  });
});

describe('the link for the first administrator', () => {
  const nobody = { LUCARNE_ADMIN_EMAIL: '', LUCARNE_ADMIN_PASSWORD: '', LUCARNE_ADMIN_APIKEY: '' };

  test('makes one, whoever hurries; another start without it makes it worth nothing', async () => {
    const first = await startServer({ ...nobody, LUCARNE_DEMO: '1' });
    const old = first.server.welcomePath as string;
    const there = 'centre-val-de-loire.localhost';
    expect(await welcome(first, there, '/welcome/none/', 'no@example.org')).toMatchObject({ status: 410 });
    await first.end({ keep: true });
    const second = await startServer(nobody, first.folder);
    expect(await welcome(second, there, old, 'old@example.org')).toMatchObject({ status: 410 });
    const path = second.server.welcomePath as string;
    const many = ['a', 'b', 'c', 'd'].map((name) => welcome(second, there, path, `${name}@example.org`));
    expect((await Promise.all(many)).map(({ status }) => status).sort()).toEqual([303, 410, 410, 410]);
    expect(await welcome(second, there, path, 'late@example.org')).toMatchObject({ status: 410 });
    await second.end();
  });
});

/** The cookies that an answer sets, by name. */
function cookiesOf(answer: Answer): Record<string, string> {
  const headers = answer.headers['set-cookie'] ?? [];
  return Object.fromEntries(headers.map((header) => header.split(';')[0]?.split('=') as [string, string]));
}

/** Signs in and gives the cookies and the token of the session. */
async function session(name = host, on = server, scheme = 'http', who = ADMIN) {
  const headers = { 'x-forwarded-proto': scheme, origin: origin(name, on, scheme) };
  const { sessionid, csrftoken } = cookiesOf(await post('/login/', who, { name, on, headers }));
  return { cookie: `sessionid=${sessionid}; csrftoken=${csrftoken}`, token: csrftoken as string };
}

interface Posting {
  readonly name: string;
  readonly on: TestServer;
  readonly headers: Readonly<Record<string, string>>;
}

/** Sends a form as a visitor who just opened its page. */
async function post(path: string, fields: Readonly<Record<string, string>>, { name, on, headers }: Posting) {
  const token = cookiesOf(await on.call('GET', path, { host: name, headers })).csrftoken as string;
  return on.call('POST', path, {
    host: name,
    headers: { ...formType, ...headers, cookie: `csrftoken=${token}` },
    body: new URLSearchParams({ ...fields, csrfmiddlewaretoken: token }).toString(),
  });
}

const guess = (email: string, on: TestServer, headers: Readonly<Record<string, string>>) =>
  post(
    '/login/',
    { email, password: 'no' },
    { name: host, on, headers: { origin: origin(host, on, 'https'), ...headers } },
  );

const welcome = (on: TestServer, name: string, path: string, email: string) =>
  post(path, { email, name: 'x', password: ADMIN.password }, { name, on, headers: { origin: origin(name, on) } });
