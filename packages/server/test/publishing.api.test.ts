import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importFile, makePortal, startServer, type TestServer } from './harness.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ LUCARNE_UPLOAD_MB: '1' });
  await makePortal(server, 'one');
  await makePortal(server, 'two');
});
afterAll(() => server.end());

const base = '/api/automation/v1.0/portals/one';
const host = 'one.localhost';
const records = (id: string, query = '', name = host) =>
  server.call('GET', `/api/explore/v2.1/catalog/datasets/${id}/records?${query}`, { host: name });
const manage = (method: string, path: string, data?: unknown) =>
  server.call(method, `${base}${path}`, { key: true, data });

describe('publishing', () => {
  test('a CSV is imported, published, and read through the API', async () => {
    const job = await importFile(
      server,
      'one',
      'cities',
      'Code;Nom de la ville;Pop\n01001;Été;860\n2A004;Ajaccio;70000\n',
    );
    expect(job).toMatchObject({ state: 'done', report: { version: 1, row_count: 2, rejected: { count: 0 } } });
    const answer = await records('cities', 'order_by=-pop');
    expect(answer.json).toEqual({
      total_count: 2,
      results: [
        { code: '2A004', nom_de_la_ville: 'Ajaccio', pop: 70000 },
        { code: '01001', nom_de_la_ville: 'Été', pop: 860 },
      ],
    });
    expect((await server.call('GET', '/api/explore/v2.1/catalog/datasets', { host })).json).toMatchObject({
      total_count: 1,
    });
  });

  test('data of one portal never shows on the other', async () => {
    await importFile(server, 'one', 'only-here', 'a\n1\n');
    expect((await records('only-here', '', 'two.localhost')).status).toBe(404);
    const there = await server.call('GET', '/api/explore/v2.1/catalog/datasets', { host: 'two.localhost' });
    expect(there.json).toMatchObject({ total_count: 0, results: [] });
  });

  test('what is not published is not seen', async () => {
    await importFile(server, 'one', 'draft', 'a\n1\n', { publish: false });
    expect((await records('draft')).status).toBe(404);
    expect((await manage('GET', '/datasets/draft/')).json).toMatchObject({
      state: 'draft',
      latest_version: 1,
      version: null,
    });
    expect((await manage('POST', '/datasets/draft/publish/')).json).toMatchObject({ state: 'published', version: 1 });
    expect((await records('draft')).json).toMatchObject({ total_count: 1 });
  });

  test('unpublish, publish again, back to an earlier version, delete', async () => {
    await importFile(server, 'one', 'moving', 'a\n1\n');
    await importFile(server, 'one', 'moving', 'a\n1\n2\n');
    expect((await records('moving')).json).toMatchObject({ total_count: 2 });
    expect((await manage('POST', '/datasets/moving/rollback/')).json).toMatchObject({ version: 1, latest_version: 2 });
    expect((await records('moving')).json).toMatchObject({ total_count: 1 });
    expect((await manage('POST', '/datasets/moving/rollback/')).json).toMatchObject({ code: 'nothing_to_roll_back' });
    expect((await manage('POST', '/datasets/moving/unpublish/')).json).toMatchObject({ state: 'unpublished' });
    expect((await records('moving')).status).toBe(404);
    expect((await manage('POST', '/datasets/moving/publish/', { version: 2 })).json).toMatchObject({ version: 2 });
    expect((await manage('POST', '/datasets/moving/publish/', { version: 9 })).json).toMatchObject({
      code: 'version_not_found',
    });
    const { dataset_uid } = (await manage('GET', '/datasets/moving/')).json as { dataset_uid: string };
    expect(existsSync(join(server.folder, 'files/snapshots', dataset_uid))).toBe(true);
    expect((await manage('DELETE', '/datasets/moving/')).status).toBe(204);
    expect((await records('moving')).status).toBe(404);
    expect(existsSync(join(server.folder, 'files/snapshots', dataset_uid))).toBe(false);
  });

  test('metadata and fields are described, and readers see it at once', async () => {
    await importFile(server, 'one', 'told', 'nom\na\n');
    const change = {
      metadata: { title: { fr: 'Titre', en: 'Title' }, theme: ['Eau'] },
      fields: [{ name: 'nom', label: 'Le nom', annotations: { facet: true } }],
    };
    expect((await manage('PATCH', '/datasets/told/', change)).status).toBe(200);
    const read = (lang: string) => server.call('GET', `/api/explore/v2.1/catalog/datasets/told?lang=${lang}`, { host });
    expect((await read('en')).json).toMatchObject({
      metas: { default: { title: 'Title', theme: ['Eau'] } },
      fields: [{ name: 'nom', label: 'Le nom', annotations: { facet: true } }],
    });
    expect((await read('fr')).json).toMatchObject({ metas: { default: { title: 'Titre' } } });
  });

  test('changes of one dataset at once all stay', async () => {
    const names = ['a', 'b', 'c', 'd'];
    await importFile(server, 'one', 'changed', `${names.join(';')}\n1;2;3;4\n`);
    const change = (name: string) =>
      manage('PATCH', '/datasets/changed/', { fields: [{ name, label: `The ${name}` }] });
    const answers = await Promise.all(names.map(change));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await manage('GET', '/datasets/changed/')).json).toMatchObject({
      fields: names.map((name) => ({ name, label: `The ${name}` })),
    });
  });

  test('what an import that is not published says of fields is seen at once', async () => {
    await importFile(server, 'one', 'worded', 'nom\na\n');
    const read = () => server.call('GET', '/api/explore/v2.1/catalog/datasets/worded', { host });
    expect((await read()).json).toMatchObject({ fields: [{ name: 'nom', label: 'nom' }] });
    const more = { fields: [{ name: 'nom', label: 'Le nom' }] };
    expect((await importFile(server, 'one', 'worded', 'nom\nb\n', { publish: false, more })).state).toBe('done');
    expect((await read()).json).toMatchObject({ fields: [{ name: 'nom', label: 'Le nom' }] });
  });

  test('a facet that is no field fails the import with its name, and publishes nothing', async () => {
    const job = await importFile(server, 'one', 'faceted', 'nom;pop\na;1\n', { facets: ['non'] });
    expect(job).toMatchObject({
      state: 'failed',
      problem: { code: 'field_unknown', message: expect.stringContaining('«non»'), hint: 'Did you mean «nom»?' },
    });
    expect((await manage('GET', '/datasets/faceted/')).json).toMatchObject({ version: null, latest_version: null });
    expect((await importFile(server, 'one', 'faceted', 'nom;pop\na;1\n', { facets: ['nom'] })).state).toBe('done');
  });

  test('a type that the publisher imposes rejects the lines that do not fit, and says which', async () => {
    const job = await importFile(server, 'one', 'typed', 'n\n1\nx\n3\n', { types: { n: 'int' } });
    expect(job.report).toMatchObject({ row_count: 2, rejected: { count: 1, lines: [{ line: 3 }] } });
  });
});

describe('bad input', () => {
  test.each([
    ['an empty file', '', 'empty.csv', 'file_empty'],
    ['half an archive', 'PK\u0003\u0004 not really', 'a.zip', 'archive_unreadable'],
    [
      'too many fields',
      `${Array.from({ length: 501 }, (_, index) => `f${index}`).join(',')}\n`,
      'wide.csv',
      'too_many_fields',
    ],
  ])('%s is a failed job with a reason; nothing is published', async (_what, content, filename, code) => {
    const id = `bad-${code.replaceAll('_', '-')}`;
    const job = await importFile(server, 'one', id, content, { filename });
    expect(job).toMatchObject({
      state: 'failed',
      problem: { code, message: expect.any(String), hint: expect.any(String) },
    });
    expect((await records(id)).status).toBe(404);
    expect((await server.call('GET', '/healthz', {})).status).toBe(200);
  });

  test('a file over the limit is 413, and nothing of it stays', async () => {
    const before = readdirSync(join(server.folder, 'files/uploads'));
    const answer = await server.call('POST', `${base}/uploads/?filename=big.csv`, {
      key: true,
      body: Buffer.alloc(2 ** 20 + 1, 'a'),
      headers: { 'content-type': 'application/octet-stream' },
    });
    expect(answer).toMatchObject({ status: 413, json: { code: 'upload_too_large' } });
    expect(readdirSync(join(server.folder, 'files/uploads'))).toEqual(before);
  });

  test.each(['../../etc/passwd', 'a/b.csv', 'C:\\a.csv', '', '..'])('the file name %j is refused', async (filename) => {
    const answer = await server.call('POST', `${base}/uploads/?filename=${encodeURIComponent(filename)}`, {
      key: true,
      body: 'a\n1\n',
      headers: { 'content-type': 'application/octet-stream' },
    });
    expect(answer).toMatchObject({ status: 422, json: { code: 'filename_invalid' } });
  });

  test('an unknown host is 421, an unknown portal or dataset 404 with the nearest', async () => {
    const anywhere = await server.call('GET', '/api/explore/v2.1/catalog/datasets', { host: 'nobody.example' });
    expect(anywhere).toMatchObject({ status: 421, json: { code: 'host_unknown' } });
    await importFile(server, 'one', 'near', 'a\n1\n');
    expect((await manage('GET', '/datasets/neer/')).json).toMatchObject({
      code: 'dataset_not_found',
      hint: 'Did you mean «near»?',
    });
    const portal = await server.call('GET', '/api/automation/v1.0/portals/ona/datasets/', { key: true });
    expect(portal.json).toMatchObject({ code: 'portal_not_found', hint: 'Did you mean «one»?' });
  });

  test.each([
    '/api/explore/v2.1/catalog/datasets/%zz/records',
    `/api/explore/v2.1/catalog/datasets/${'x'.repeat(300)}`,
  ])('the address %s is a clear 4xx', async (path) => {
    const answer = await server.call('GET', path, { host });
    expect([400, 404]).toContain(answer.status);
    expect(answer.json).toMatchObject({ message: expect.any(String) });
  });

  test('bodies of a wrong shape or that are no JSON are 400, naming the place', async () => {
    const wrong = await manage('POST', '/datasets/', { dataset_id: { a: 1 } });
    expect(wrong).toMatchObject({
      status: 400,
      json: { code: 'request_invalid', message: expect.stringContaining('body') },
    });
    const broken = await server.call('POST', `${base}/datasets/`, {
      key: true,
      body: '{',
      headers: { 'content-type': 'application/json' },
    });
    expect(broken).toMatchObject({ status: 400, json: { code: 'body_unreadable' } });
  });
});
