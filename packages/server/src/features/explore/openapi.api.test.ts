import { afterAll, beforeAll, expect, test } from 'vitest';
import { API, startExplore, type TestExplore } from './testing.ts';

let explore: TestExplore;
beforeAll(async () => {
  explore = await startExplore();
});
afterAll(() => explore.close());

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly { readonly name: string; readonly description?: string }[];
}

const operations = async (): Promise<[path: string, operation: Operation][]> => {
  await explore.app.ready();
  const { paths = {} } = explore.app.swagger() as { paths?: Record<string, { get?: Operation }> };
  return Object.entries(paths)
    .filter(([path]) => path.startsWith(API))
    .map(([path, { get = {} }]) => [path.replace(API, ''), get]);
};

test('every address is described, and nothing that is not one', async () => {
  const dataset = '/catalog/datasets/{dataset_id}';
  expect((await operations()).map(([path]) => path).toSorted()).toEqual(
    [
      '',
      '/catalog',
      '/catalog/datasets',
      '/catalog/facets',
      ...['', '/{type}', '/{type}/{name}'].map((path) => `/catalog/metadata_templates${path}`),
      '/catalog/exports',
      ...['csv', 'json', 'xlsx', 'rss', 'ttl', 'rdf', 'data.json'].map((format) => `/catalog/exports/${format}`),
      dataset,
      ...['attachments', 'attachments/{attachment_id}', 'alternative_exports/{attachment_id}', 'files/{file_id}'].map(
        (path) => `${dataset}/${path}`,
      ),
      `${dataset}/exports`,
      ...'csv geojson json jsonl parquet xlsx shp kml gpx fgb rdfxml turtle n3 jsonld'
        .split(' ')
        .map((format) => `${dataset}/exports/${format}`),
      `${dataset}/facets`,
      `${dataset}/records`,
      `${dataset}/records/{record_id}`,
    ].toSorted(),
  );
});

test('each has a sentence, and each of its parameters too', async () => {
  for (const [path, { summary, description, parameters = [] }] of await operations()) {
    expect([path, summary, description]).toEqual([path, expect.any(String), expect.any(String)]);
    for (const parameter of parameters) expect(parameter).toMatchObject({ description: expect.any(String) });
  }
});

test('the parameters that are described are those of the API', async () => {
  const found = new Map(await operations());
  const names = (path: string) => found.get(path)?.parameters?.map(({ name }) => name);
  expect(names('/catalog/datasets/{dataset_id}/records')).toEqual([
    'select',
    'where',
    'refine',
    'exclude',
    'group_by',
    'order_by',
    'limit',
    'offset',
    'lang',
    'timezone',
    'include_links',
    'include_app_metas',
    'dataset_id',
  ]);
});
