import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fieldsOf, multipartType } from './attack-parts.ts';
import { ADMIN, importFile, makePortal, startServer, type TestServer } from './harness.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await makePortal(server, 'one');
  await makePortal(server, 'two');
  await importFile(server, 'one', 'cities', 'name\nLyon\n');
});
afterAll(() => server.end());

const host = 'one.localhost';
const managed = '/api/automation/v1.0/portals/one/datasets/cities/attachments/';
const api = '/api/explore/v2.1/catalog/datasets/cities';
const stream = { 'content-type': 'application/octet-stream' };
const stored = () => readdirSync(join(server.folder, 'files/attachments'));

const add = (query: Record<string, string>, body = 'the notice') =>
  server.call('POST', `${managed}?${new URLSearchParams(query)}`, { key: true, body, headers: stream });
const read = (path: string, headers: Record<string, string> = {}) =>
  server.call('GET', path, { host, headers: { 'user-agent': 'Mozilla/5.0 Firefox/150.0', ...headers } });
const describedBy = async () => (await read(api)).json as Record<string, readonly Record<string, unknown>[]>;

describe('an attachment', () => {
  test('is sent, and told where readers look', async () => {
    const sent = await add({ filename: 'Notice d’été.PDF', title: 'Notice' });
    expect(sent).toMatchObject({
      status: 201,
      json: { id: 'notice_d_ete_pdf', kind: 'attachment', title: 'Notice', mimetype: 'application/pdf', size: 10 },
    });
    const url = `http://${host}:${server.port}${api}/attachments/notice_d_ete_pdf`;
    expect(await describedBy()).toMatchObject({
      attachments: [{ id: 'notice_d_ete_pdf', title: 'Notice', mimetype: 'application/pdf', url, size: 10 }],
      alternative_exports: [],
    });
    expect((await read(`${api}/attachments`)).json).toEqual({
      links: [],
      attachments: [
        { href: url, metas: { 'mime-type': 'application/pdf', title: 'Notice', url, id: 'notice_d_ete_pdf' } },
      ],
    });
    const selected = await read(`/api/explore/v2.1/catalog/datasets?select=attachments&where=dataset_id:"cities"`);
    expect(selected.json).toMatchObject({ results: [{ attachments: [{ id: 'notice_d_ete_pdf' }] }] });
  });

  test('comes back to be saved, and is never shown as a page', async () => {
    await add({ filename: 'page.html' }, '<script>alert(1)</script>');
    const answer = await read(`${api}/attachments/page_html`);
    expect(answer.text).toBe('<script>alert(1)</script>');
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html',
      'content-disposition': 'attachment; filename="page.html"',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'access-control-allow-origin': '*',
      'content-length': '25',
    });
    const named = (await read(`${api}/attachments/notice_d_ete_pdf`)).headers['content-disposition'];
    expect(named).toBe(
      `attachment; filename="Notice d__t_.PDF"; filename*=UTF-8''Notice%20d%E2%80%99%C3%A9t%C3%A9.PDF`,
    );
  });

  test.each([
    ['bytes=0-2', 206, 'the', 'bytes 0-2/10'],
    ['bytes=4-', 206, 'notice', 'bytes 4-9/10'],
    ['bytes=-2', 206, 'ce', 'bytes 8-9/10'],
    ['bytes=8-99', 206, 'ce', 'bytes 8-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=5-1', 200, 'the notice', undefined],
    ['pages=1', 200, 'the notice', undefined],
  ])('%s: %i', async (range, status, text, told) => {
    const answer = await read(`${api}/attachments/notice_d_ete_pdf`, { range });
    expect([answer.status, answer.text, answer.headers['content-range']]).toEqual([status, text, told]);
  });

  test('has a length before it is read, and is not sent twice', async () => {
    const head = await server.call('HEAD', `${api}/attachments/notice_d_ete_pdf/`, { host });
    expect([head.status, head.text, head.headers['content-length']]).toEqual([200, '', '10']);
    const etag = String(head.headers['etag']);
    expect((await read(`${api}/attachments/notice_d_ete_pdf`, { 'if-none-match': etag })).status).toBe(304);
  });

  test.each(['/api/v2', '/api/explore/v2.0', '/api/explore/v2.1'])('is also under %s', async (version) => {
    const answer = await read(`${version}/catalog/datasets/cities/attachments/notice_d_ete_pdf/`);
    expect([answer.status, answer.text]).toEqual([200, 'the notice']);
  });

  test('may be the data itself, in a file of its publisher', async () => {
    const query = { filename: 'cities.gpkg', kind: 'alternative_export', description: 'For GIS' };
    expect((await add(query, 'gpkg')).status).toBe(201);
    expect((await describedBy())['alternative_exports']).toMatchObject([
      { id: 'cities_gpkg', title: 'cities.gpkg', description: 'For GIS', mimetype: 'application/geopackage+sqlite3' },
    ]);
    for (const path of [
      `${api}/alternative_exports/cities_gpkg/`,
      '/api/datasets/1.0/cities/alternative_exports/cities_gpkg',
    ])
      expect((await read(path)).text).toBe('gpkg');
    expect((await read(`${api}/attachments/cities_gpkg`)).status).toBe(404);
    const older = (await read('/api/datasets/1.0/cities/')).json as { alternative_exports: { url: string }[] };
    expect(older.alternative_exports[0]?.url).toContain(
      '/api/explore/v2.1/catalog/datasets/cities/alternative_exports/',
    );
  });

  test('is renamed, moved and deleted', async () => {
    const change = (data: object) => server.call('PATCH', `${managed}page_html/`, { key: true, data });
    expect((await change({ title: 'A page', place: 1 })).json).toMatchObject({ id: 'page_html', title: 'A page' });
    const ids = async () =>
      ((await server.call('GET', managed, { key: true })).json as { results: { id: string }[] }).results.map(
        ({ id }) => id,
      );
    expect(await ids()).toEqual(['page_html', 'notice_d_ete_pdf', 'cities_gpkg']);
    expect((await change({ titel: 'x' })).status).toBe(400);
    const before = stored().length;
    expect((await server.call('DELETE', `${managed}page_html/`, { key: true })).status).toBe(204);
    expect([await ids(), stored().length]).toEqual([['notice_d_ete_pdf', 'cities_gpkg'], before - 1]);
    expect((await read(`${api}/attachments/page_html`)).json).toMatchObject({ error_code: 'NotFoundResource' });
    expect((await change({ title: 'x' })).json).toMatchObject({ code: 'attachment_not_found' });
  });
});

describe('who may', () => {
  test('read: whoever sees the dataset, on its portal', async () => {
    const path = `${api}/attachments/notice_d_ete_pdf`;
    expect((await server.call('GET', path, { host: 'two.localhost' })).status).toBe(404);
    await server.call('POST', '/api/automation/v1.0/portals/one/datasets/cities/unpublish/', { key: true, data: null });
    expect((await read(path)).status).toBe(404);
    await server.call('POST', '/api/automation/v1.0/portals/one/datasets/cities/publish/', { key: true, data: null });
    expect((await read(path)).status).toBe(200);
    expect((await read(`${api}/attachments/notice_d_ete`)).json).toMatchObject({
      hint: 'Did you mean notice_d_ete_pdf?',
    });
  });

  test('write: a publisher, and what is refused leaves no file', async () => {
    const before = stored();
    const url = `${managed}?filename=a.txt`;
    expect((await server.call('POST', url, { host, body: 'x', headers: stream })).status).toBe(401);
    expect((await add({ filename: '../a.txt' })).json).toMatchObject({ code: 'filename_invalid' });
    expect((await add({ filename: 'a.txt', mimetype: 'text/html; x' })).json).toMatchObject({
      code: 'mimetype_invalid',
    });
    const nowhere = '/api/automation/v1.0/portals/one/datasets/none/attachments/?filename=a.txt';
    expect((await server.call('POST', nowhere, { key: true, body: 'x', headers: stream })).status).toBe(404);
    expect(stored()).toEqual(before);
  });
});

test('the form of the back office joins a file, without a script', async () => {
  const { cookie, token } = await signIn();
  const send = (fields: Record<string, string>, accept = 'application/json') =>
    server.call('POST', '/backoffice/attachments/', {
      host,
      headers: { ...multipartType, cookie, origin: `http://${host}:${server.port}`, accept },
      body: `${fieldsOf(fields)}--b\r\ncontent-disposition: form-data; name="file"; filename="Plan.pdf"\r\n\r\nplan\r\n--b--\r\n`,
    });
  const before = stored();
  const wrong = await send({ csrfmiddlewaretoken: 'x.y', dataset_id: 'cities' });
  expect([wrong.status, stored()]).toEqual([403, before]);
  const absent = await send({ csrfmiddlewaretoken: token, dataset_id: 'none' });
  expect([absent.status, stored()]).toEqual([404, before]);
  const done = await send({ csrfmiddlewaretoken: token, dataset_id: 'cities', title: 'Le plan' }, 'text/html');
  expect([done.status, done.headers.location]).toEqual([303, '/backoffice/datasets/cities/?done=attached#attachments']);
  expect((await read(`${api}/attachments/plan_pdf`)).text).toBe('plan');
});

test('downloads are counted, and told when the day has ended', async () => {
  server.pass(24 * 3_600_000);
  const { metas } = (await read(`${api}?include_app_metas=true`)).json as {
    metas: { explore: { attachment_download_count: number; api_call_count: number } };
  };
  expect(metas.explore.attachment_download_count).toBeGreaterThan(5);
  expect(metas.explore.api_call_count).toBeGreaterThan(0);
});

test('a restart keeps what is joined and removes what a crash left; a dataset takes its files with it', async () => {
  const folder = join(server.folder, 'files/attachments');
  const before = stored();
  writeFileSync(join(folder, 'left'), 'by a crash');
  writeFileSync(join(folder, 'half.part'), 'by a crash');
  await server.end({ keep: true });
  server = await startServer({}, server.folder);
  expect(stored()).toEqual(before);
  expect((await read(`${api}/attachments/plan_pdf`)).text).toBe('plan');
  const gone = await server.call('DELETE', '/api/automation/v1.0/portals/one/datasets/cities/', { key: true });
  expect([gone.status, stored()]).toEqual([204, []]);
});

async function signIn(): Promise<{ cookie: string; token: string }> {
  const cookies = (headers: unknown) =>
    Object.fromEntries([headers].flat().map((line) => String(line).split(';')[0]?.split('=', 2) as [string, string]));
  const page = await server.call('GET', '/login/', { host });
  const before = String(cookies(page.headers['set-cookie'])['csrftoken']);
  const answer = await server.call('POST', '/login/', {
    host,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      cookie: `csrftoken=${before}`,
      origin: `http://${host}:${server.port}`,
    },
    body: new URLSearchParams({ ...ADMIN, csrfmiddlewaretoken: before }).toString(),
  });
  const { sessionid = '', csrftoken = '' } = cookies(answer.headers['set-cookie']);
  return { cookie: `sessionid=${sessionid}; csrftoken=${csrftoken}`, token: csrftoken };
}
