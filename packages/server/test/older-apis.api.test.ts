import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from './harness.ts';

const host = 'centre-val-de-loire.localhost';
let server: TestServer;
beforeAll(async () => {
  server = await startServer({ LUCARNE_DEMO: '1' });
  await server.server.ready;
});
afterAll(() => server.end());

const get = (path: string) => server.call('GET', path, { host });

test('the older versions answer on the wire', async () => {
  const search = '/api/records/1.0/search/';
  expect((await get(`${search}?dataset=communes-france&rows=1`)).json).toMatchObject({ nhits: 34_969 });
  const body = 'dataset=communes-france&rows=1&facet=nothing';
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  expect((await server.call('POST', search, { host, headers, body })).json).toMatchObject({ errorcode: 400 });
  expect((await get('/api/v2/catalog/datasets/communes-france/records?limit=1')).json).toMatchObject({
    total_count: 34_969,
    records: [{ record: { fields: {} } }],
  });
});

test('a slash too many before an address of the API does no harm', async () => {
  expect((await get('//api/records/1.0/search/?dataset=communes-france&rows=0')).json).toMatchObject({ nhits: 34_969 });
  expect((await get('/api/records/1.0/search//?dataset=communes-france&rows=0')).json).toMatchObject({ nhits: 34_969 });
  expect((await get('//api/explore/v2.1/catalog/datasets/communes-france/records?limit=0')).status).toBe(200);
});

test('a download of version 1 is whole: each record in its shape', async () => {
  const { json } = await get('/api/records/1.0/download/?dataset=communes-france&format=json');
  const records = json as readonly { readonly recordid: string }[];
  expect(new Set(records.map(({ recordid }) => recordid)).size).toBe(34_969);
});

test('the download address of a page is of the API, not of the pages', async () => {
  const { status, text, headers } = await get('/explore/dataset/communes-france/download/?format=csv');
  expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
  expect(text.trimEnd().split('\r\n').length).toBe(34_970);
  expect((await get('/explore/dataset/nothing/download')).json).toMatchObject({ errorcode: 404 });
});
