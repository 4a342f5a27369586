import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PublishedDataset } from '../../core/dataset.ts';
import type { Manifest } from '../../core/snapshot.ts';
import { buildCache, ingest } from '../../ingest/ingest.ts';
import { toyDataset } from '../../storage/records/toy.ts';
import { startExplore, type TestExplore } from './testing.ts';

/** The whole way: a file is ingested, its snapshot published, its cache lost and made again, and read in every format. */
let explore: TestExplore;
let snapshotFolder: string;
let manifest: Manifest;

const lines = [
  '{"code":"01001","pop":9007199254740993,"share":0.5,"open":true,"day":"2024-02-29","at":"2024-03-31T22:30:00Z",' +
    '"tags":["a","b"],"more":{"deep":[1,null]},"where":{"type":"Point","coordinates":[4.84,45.76]}}',
  '{"code":"2A004","pop":-5,"share":1e-7,"open":false,"day":null,"at":null,"tags":[],"more":null,"where":null}',
];

beforeAll(async () => {
  explore = await startExplore({
    buildCache: (files, { signal }) => buildCache({ ...files, memoryMb: 256 }, { signal }),
  });
  const file = join(explore.folder, 'source.jsonl');
  await writeFile(file, `${lines.join('\n')}\n`);
  snapshotFolder = join(explore.folder, 'snapshots', 'da_real01');
  const cacheFile = join(explore.folder, 'cache', 'da_real01', '1.duckdb');
  await Promise.all([mkdir(snapshotFolder, { recursive: true }), mkdir(join(cacheFile, '..'), { recursive: true })]);
  manifest = await ingest({
    file,
    filename: 'source.jsonl',
    datasetUid: 'da_real01',
    version: 1,
    snapshotFolder,
    cacheFile,
    types: {},
    separators: {},
    key: ['code'],
    timezone: 'UTC',
    memoryMb: 256,
  });
  await rm(cacheFile);
  explore.published.set('one', [published()]);
});
afterAll(() => explore.close());

function published(): PublishedDataset {
  const fields = manifest.fields.map((field) => ({ ...field, description: null, annotations: { facet: true } }));
  return toyDataset({ id: 'real', uid: 'da_real01', fields, recordsCount: manifest.row_count });
}

test('records have the types that ingestion found', async () => {
  const response = await explore.get('/catalog/datasets/real/records?order_by=code&limit=1');
  expect(response.body).toContain('9007199254740993');
  const { pop, ...record } = response.json().results[0];
  expect(record).toEqual({
    code: '01001',
    share: 0.5,
    open: true,
    day: '2024-02-29',
    at: '2024-03-31T22:30:00+00:00',
    tags: ['a', 'b'],
    more: { deep: [1, null] },
    where: { type: 'Feature', geometry: { type: 'Point', coordinates: [4.84, 45.76] }, properties: {} },
  });
});

test('a record keeps its identifier', async () => {
  const { results } = (await explore.get('/catalog/datasets/real/records?include_app_metas=true&order_by=code')).json();
  const one = await explore.get(`/catalog/datasets/real/records/${results[1]._id}?select=code`);
  expect(one.json()).toEqual({ code: '2A004' });
});

test('every format can be read', async () => {
  const body = async (format: string) => {
    const response = await explore.get(`/catalog/datasets/real/exports/${format}`);
    expect([format, response.statusCode]).toEqual([format, 200]);
    return response.rawPayload;
  };
  expect(JSON.parse(String(await body('json')))).toHaveLength(2);
  expect(
    String(await body('jsonl'))
      .trimEnd()
      .split('\n'),
  ).toHaveLength(2);
  expect(JSON.parse(String(await body('geojson'))).features[0].geometry.type).toBe('Point');
  expect(String(await body('csv'))).toContain('\r\n2A004;-5;');
  expect(await body('parquet')).toEqual(await readFile(join(snapshotFolder, '1.parquet')));
});

test('every field that can be a facet is counted', async () => {
  const { facets } = (
    await explore.get('/catalog/datasets/real/facets?facet=code&facet=open&facet=at&facet=tags')
  ).json();
  expect(facets.map((group: { facets: unknown[] }) => group.facets.length)).toEqual([2, 2, 1, 2]);
});
