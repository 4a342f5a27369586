import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Transformer } from '@napi-rs/image';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importFile, makePortal, startServer, type TestServer } from './harness.ts';
import { GIF, picture, sent, turnedJpeg } from './pictures.ts';

let server: TestServer;
const jpeg = turnedJpeg(640, 400, 6);
const png = picture(32, 16).pngSync();
const webp = picture(900, 300).webpSync(80);
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

const trees = [
  { name: 'oak', photo: sent(jpeg, 'image/jpg', 'Chêne.jpg') },
  { name: 'ash', photo: sent(png, 'image/png', 'ash.png') },
  { name: 'elm', photo: sent(webp, 'image/webp', 'elm.webp') },
  { name: 'yew', photo: sent(GIF, 'image/gif') },
  { name: 'fir', photo: sent(svg, 'image/svg+xml', 'fir.svg') },
  { name: 'fig', photo: sent('<script>alert(1)</script>', 'image/png', 'fig.png') },
  { name: 'nut', photo: null },
];

beforeAll(async () => {
  server = await startServer();
  await makePortal(server, 'one');
  await makePortal(server, 'two');
  await importFile(server, 'one', 'trees', JSON.stringify(trees), { filename: 'trees.json' });
  await importFile(server, 'one', 'others', JSON.stringify(trees.slice(0, 1)), { filename: 'others.json' });
});
afterAll(() => server.end());

const host = 'one.localhost';
const api = '/api/explore/v2.1/catalog/datasets/trees';
const get = (path: string, headers: Record<string, string> = {}) => server.call('GET', path, { host, headers });

interface Photo {
  readonly id: string;
  readonly url: string;
  readonly etag: string;
  readonly thumbnail: boolean;
}

async function photos(): Promise<Record<string, Photo>> {
  const answer = await get(`${api}/records?limit=100`);
  const { results } = answer.json as { results: { name: string; photo: Photo }[] };
  return Object.fromEntries(results.map(({ name, photo }) => [name, photo]));
}

describe('a file in a record', () => {
  test('is told with what it is and where it is', async () => {
    const found = await photos();
    const base = `http://${host}:${server.port}${api}/files/`;
    const id = expect.stringMatching(/^[0-9a-f]{32}$/);
    expect(found['oak']).toEqual({
      thumbnail: true,
      filename: 'Chêne.jpg',
      format: 'JPEG',
      mimetype: 'image/jpeg',
      etag: id,
      id,
      width: 640,
      height: 400,
      exif_orientation: 6,
      color_summary: [expect.stringMatching(/^rgba\(\d+, \d+, \d+, 1\.00\)$/), expect.any(String), expect.any(String)],
      url: base + found['oak']?.id,
    });
    expect(found['ash']).toMatchObject({ format: 'PNG', width: 32, height: 16, thumbnail: true });
    expect(found['elm']).toMatchObject({ format: 'WEBP', width: 900, height: 300 });
    expect(found['yew']).toMatchObject({
      format: 'GIF',
      width: 1,
      height: 1,
      color_summary: [expect.stringMatching(/^rgba\(25[45], [01], [01], 1\.00\)$/)],
    });
    expect(found['fir']).toEqual({
      thumbnail: false,
      filename: 'fir.svg',
      format: 'SVG',
      mimetype: 'image/svg+xml',
      etag: id,
      id,
      url: base + found['fir']?.id,
    });
    expect(found['fig']).toMatchObject({ mimetype: 'application/octet-stream', thumbnail: false });
    expect(found['nut']).toBeNull();
  });

  test('makes a field and a feature of its dataset', async () => {
    const { json } = await get(api);
    expect(json).toMatchObject({
      fields: [{ name: 'name' }, { name: 'photo', type: 'file' }],
      features: ['analyze', 'image'],
    });
  });

  test('comes as it was sent, to be shown when it is a picture', async () => {
    const { oak } = await photos();
    const answer = await get(`${api}/files/${oak?.id}`);
    expect(answer.bytes.equals(jpeg)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': `inline; filename="Ch_ne.jpg"; filename*=UTF-8''Ch%C3%AAne.jpg`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'access-control-allow-origin': '*',
      'content-length': String(jpeg.length),
      etag: `"${oak?.etag}"`,
    });
  });

  test.each([
    ['fir', 'image/svg+xml'],
    ['fig', 'application/octet-stream'],
  ])('is never shown when it is none: %s', async (name, type) => {
    const found = (await photos())[name];
    const { headers } = await get(`${api}/files/${found?.id}`);
    expect(headers['content-type']).toBe(type);
    expect(headers['content-disposition']).toMatch(/^attachment; filename="f/);
    expect((await get(`/explore/dataset/trees/files/${found?.id}/300/`)).status).toBe(404);
  });

  test.each([
    api,
    '/api/explore/v2.0/catalog/datasets/trees',
    '/api/v2/catalog/datasets/trees',
    '/api/datasets/1.0/trees',
    '/explore/dataset/trees',
  ])('is under %s, with and without a slash', async (base) => {
    const { ash } = await photos();
    for (const path of [`${base}/files/${ash?.id}`, `${base}/files/${ash?.id}/`])
      expect((await get(path)).bytes.equals(png)).toBe(true);
  });

  test('has a length before it is read, parts, and a tag', async () => {
    const { ash } = await photos();
    const path = `${api}/files/${ash?.id}/`;
    const head = await server.call('HEAD', path, { host });
    expect([head.status, head.text, head.headers['content-length']]).toEqual([200, '', String(png.length)]);
    const part = await get(path, { range: 'bytes=1-3' });
    expect([part.status, part.text]).toEqual([206, 'PNG']);
    expect((await get(path, { 'if-none-match': `"${ash?.etag}"` })).status).toBe(304);
  });

  test('has a small picture, upright, and an address to save it', async () => {
    const { oak, elm } = await photos();
    const small = await get(`/explore/dataset/trees/files/${oak?.id}/300/`);
    expect(small.headers).toMatchObject({ 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' });
    expect(small.headers['content-disposition']).toMatch(/^inline; filename="Ch_ne-300.jpg"/);
    expect(new Transformer(small.bytes).metadataSync()).toMatchObject({ width: 188, height: 300 });
    const wide = await get(`/explore/dataset/trees/files/${elm?.id}/300`);
    expect(wide.headers['content-type']).toBe('image/webp');
    expect(new Transformer(wide.bytes).metadataSync()).toMatchObject({ width: 300, height: 100 });
    const saved = await get(`/explore/dataset/trees/files/${oak?.id}/download/`);
    expect(saved.headers['content-disposition']).toMatch(/^attachment; /);
    expect(saved.bytes.equals(jpeg)).toBe(true);
  });

  test('is nowhere but in its dataset, its portal and its version', async () => {
    const { oak, ash } = await photos();
    const found = async (path: string, on = host) => (await server.call('GET', path, { host: on })).status;
    expect(await found('/api/explore/v2.1/catalog/datasets/others/files/nothing')).toBe(404);
    expect(await found(`/api/explore/v2.1/catalog/datasets/others/files/${oak?.id}`)).toBe(200);
    expect(await found(`/api/explore/v2.1/catalog/datasets/others/files/${ash?.id}`)).toBe(404);
    expect(await found(`${api}/files/${ash?.etag}`)).toBe(404);
    expect(await found(`${api}/files/${ash?.id}`, 'two.localhost')).toBe(404);
  });
});

describe('files in answers', () => {
  test('are objects in each version, with the address of that version', async () => {
    const { oak } = await photos();
    const origin = `http://${host}:${server.port}`;
    const older = await get('/api/v2/catalog/datasets/trees/records?where=name="oak"');
    expect(older.json).toMatchObject({
      records: [
        {
          record: {
            fields: { photo: { url: `${origin}/api/v2/catalog/datasets/trees/files/${oak?.id}`, width: 640 } },
          },
        },
      ],
    });
    const oldest = await get('/api/records/1.0/search/?dataset=trees&q=name:oak');
    expect(oldest.json).toMatchObject({
      records: [
        { fields: { photo: { url: `${origin}/api/datasets/1.0/trees/files/${oak?.id}`, filename: 'Chêne.jpg' } } },
      ],
    });
  });

  test('are objects in JSON files and addresses in flat ones', async () => {
    const { ash } = await photos();
    const only = 'where=name="ash"';
    const lines = await get(`${api}/exports/jsonl?${only}`);
    expect(lines.json).toEqual({ name: 'ash', photo: ash });
    expect((await get(`${api}/exports/csv?${only}`)).text).toContain(`\nash;${ash?.url}`);
    expect((await get(`${api}/exports/turtle?${only}`)).text).toContain(String(ash?.url));
    const older = await get('/api/records/1.0/download/?dataset=trees&q=name:ash');
    expect(older.text).toContain(`/api/datasets/1.0/trees/files/${ash?.id}`);
  });

  test('are selected, and there or not', async () => {
    const rows = async (query: string) =>
      ((await get(`${api}/records?${query}`)).json as { results: unknown[] }).results;
    const { ash } = await photos();
    expect(await rows('where=photo is null&select=name'.replaceAll(' ', '%20'))).toEqual([{ name: 'nut' }]);
    expect(await rows('where=photo%20is%20not%20null&limit=100')).toHaveLength(6);
    expect(await rows('select=photo%20as%20p&where=name="ash"')).toEqual([{ p: ash }]);
    expect(await rows('select=count(photo)%20as%20n&limit=1')).toEqual([{ n: 6 }]);
  });

  test.each([
    'where=photo="x"',
    'where=photo>1',
    'where=photo like "x"',
    'where=photo in ("x")',
    'where=photo in [1..2]',
    'where="x" in photo',
    'where=photo',
    'where=search(photo, "x")',
    'where=startswith(photo, "x")',
    "where=within_distance(photo, geom'POINT(1 1)', 1km)",
    'where=length(photo)>1',
    'select=#fileid(photo)',
    'select=photo%2B1',
    'select=upper(photo)',
    'select=max(photo)',
    'select=ifnull(photo, "x")',
    'select=json_format(photo)',
    'group_by=photo',
    'group_by=range(photo, 3)',
    'order_by=photo',
    'refine=photo:x',
    'exclude=photo:x',
  ])('are refused elsewhere: %s', async (clause) => {
    const { status, json } = await get(`${api}/records?${clause.replaceAll(' ', '%20').replaceAll('#', '%23')}`);
    expect({ status, json }).toEqual({
      status: 400,
      json: expect.objectContaining({ error_code: expect.any(String), message: expect.stringContaining('') }),
    });
    expect(JSON.stringify(json)).not.toMatch(/thumbnail|varchar|duckdb/i);
  });

  test('are no facet', async () => {
    expect((await get(`${api}/facets?facet=photo`)).status).toBe(400);
  });
});

test('a ZIP archive of a table and its files is imported as a whole', async () => {
  const table = 'name;photo\noak;img/oak.jpg\nash;ash.png\nelm;as.png\n';
  const zip = zipSync({ 'trees.csv': Buffer.from(table), 'img/oak.jpg': jpeg, 'img/ash.png': png });
  const types = { photo: 'file' };
  const job = await importFile(server, 'one', 'zipped', Buffer.from(zip), { filename: 'photos.zip', types });
  expect(job).toMatchObject({
    state: 'done',
    report: {
      row_count: 2,
      files: { count: 2, images: 2 },
      rejected: { count: 1, lines: [{ line: 4, reason: expect.stringContaining('mean ash.png') }] },
    },
  });
  const { json } = await get(`${api.replace('trees', 'zipped')}/records`);
  const { results } = json as { results: { photo: Photo }[] };
  expect(results).toMatchObject([{ name: 'oak', photo: { exif_orientation: 6 } }, { name: 'ash' }]);
  expect((await get(new URL(results[1]?.photo.url ?? '').pathname)).bytes.equals(png)).toBe(true);
});

describe('the store of files', () => {
  const uid = async (id: string) => ((await get(api.replace('trees', id))).json as { dataset_uid: string }).dataset_uid;
  const folderOf = async (id: string) => join(server.folder, 'files/snapshots', await uid(id), 'files');

  test('holds what versions share once, and nothing when the dataset is gone', async () => {
    const rows = [{ name: 'oak', photo: sent(jpeg, 'image/jpeg', 'Chêne.jpg') }];
    const importRows = () => importFile(server, 'one', 'kept', JSON.stringify(rows), { filename: 'kept.json' });
    await importRows();
    const folder = await folderOf('kept');
    const before = readdirSync(folder);
    expect(before).toHaveLength(2);
    rows.push({ name: 'copy', photo: sent(jpeg, 'image/jpeg', 'other.jpg') });
    await importRows();
    expect(readdirSync(folder)).toEqual(before);
    const removed = await server.call('DELETE', '/api/automation/v1.0/portals/one/datasets/kept/', { key: true });
    expect([removed.status, existsSync(folder)]).toEqual([204, false]);
  });

  test('forgets at the next start what no version names', async () => {
    const folder = await folderOf('trees');
    const before = readdirSync(folder);
    writeFileSync(join(folder, '0123456789abcdef0123456789abcdef'), 'left by a crash');
    const { folder: data } = server;
    await server.end({ keep: true });
    server = await startServer({}, data);
    expect(readdirSync(folder)).toEqual(before);
    expect((await get(`${api}/files/${(await photos())['ash']?.id}`)).bytes.equals(png)).toBe(true);
  });
});

test('small pictures, of which pages show many, are no calls; the files are', async () => {
  const { oak } = await photos();
  const limits = '/api/automation/v1.0/portals/one/limits/';
  const none = { anonymous_calls: null, account_calls: null, dataset_calls: null, page_window: null };
  const put = (data: object) => server.call('PUT', limits, { key: true, data: { ...none, ...data } });
  expect((await put({ anonymous_calls: 2, dataset_calls: 9 })).status).toBe(200);
  const remaining = async (path: string) => {
    const { status, headers } = await get(`/explore/dataset/trees/files/${oak?.id}${path}`);
    return [status, headers['x-ratelimit-remaining']];
  };
  const asked = [await remaining(''), await remaining('/300/'), await remaining('/300'), await remaining('/download')];
  expect([...asked, await remaining('')]).toEqual([
    [200, '1'],
    [200, undefined],
    [200, undefined],
    [200, '0'],
    [429, undefined],
  ]);
  expect(await remaining('/300/')).toEqual([200, undefined]);
  await put({});
});

test('a file is as closed as the records that name it', async () => {
  const rows = [
    { level: 'open', photo: sent(png, 'image/png', 'open.png') },
    { level: 'closed', photo: sent(jpeg, 'image/jpeg', 'closed.jpg') },
    { level: 'none' },
  ];
  await importFile(server, 'one', 'partly', JSON.stringify(rows), { filename: 'partly.json' });
  const managed = '/api/automation/v1.0/portals/one/datasets/partly/';
  const paths = async (level: string) => {
    const base = api.replace('trees', 'partly');
    const answer = await server.call('GET', `${base}/records?where=level="${level}"`, { host, key: true });
    const { results } = answer.json as { results: { photo: Photo }[] };
    const { id = '' } = results[0]?.photo ?? {};
    return [`${base}/files/${id}`, `/explore/dataset/partly/files/${id}/300/`, `/api/datasets/1.0/partly/files/${id}/`];
  };
  const statuses = async (level: string, key: boolean) => {
    const all = await paths(level);
    return Promise.all(all.map(async (path) => (await server.call('GET', path, { host, key })).status));
  };
  const features = async () =>
    ((await get(api.replace('trees', 'partly'))).json as { features: readonly string[] }).features;
  expect(await statuses('closed', false)).toEqual([200, 200, 200]);
  await server.call('PATCH', managed, { key: true, data: { public_condition: 'level = "open"' } });
  expect(await statuses('open', false)).toEqual([200, 200, 200]);
  expect(await statuses('closed', false)).toEqual([404, 404, 404]);
  expect(await statuses('closed', true)).toEqual([200, 200, 200]);
  expect(await features()).toContain('image');
  await server.call('PATCH', managed, { key: true, data: { public_condition: 'level = "none"' } });
  expect(await features()).not.toContain('image');
  await server.call('PATCH', managed, { key: true, data: { public_condition: null, visibility: 'restricted' } });
  expect(await statuses('open', false)).toEqual([401, 401, 401]);
  expect(await statuses('open', true)).toEqual([200, 200, 200]);
  for (const path of await paths('open')) {
    const { headers } = await server.call('GET', path, { host, key: true });
    expect(headers['cache-control']).toBe('private, no-cache');
  }
  const { oak } = await photos();
  expect((await get(`/explore/dataset/trees/files/${oak?.id}/300/`)).headers['cache-control']).toBe('no-cache');
});
