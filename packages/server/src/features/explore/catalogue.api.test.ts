import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toyDataset, toyFields } from '../../storage/records/toy.ts';
import { startExplore, type TestExplore, testPortal } from './testing.ts';

let explore: TestExplore;

const lines = toyDataset({
  id: 'bus-lines',
  uid: 'da_bus001',
  fields: toyFields.slice(0, 2),
  recordsCount: 12,
  modified: '2026-02-01T00:00:00+00:00',
  bbox: null,
  geometryTypes: [],
  metadata: {
    ...toyDataset({}).metadata,
    title: { fr: 'Lignes de bus' },
    theme: ['Transport', 'Territory'],
    keyword: [],
    publisher: null,
    dcat: { creator: 'Régie', issued: '2025-05-01T00:00:00.000Z' },
    custom: { 'data-owner': 'Mobility', teams: ['rails', 'roads'] },
  },
});

beforeAll(async () => {
  explore = await startExplore();
  explore.published.set('one', [toyDataset({}), lines]);
});
afterAll(() => explore.close());

const datasets = async (query: Record<string, string> = {}) => {
  const response = await explore.get(`/catalog/datasets?${new URLSearchParams(query)}`);
  return { status: response.statusCode, body: response.json() };
};
const ids = async (query: Record<string, string>) =>
  (await datasets(query)).body.results.map((dataset: { dataset_id: string }) => dataset.dataset_id);

const rels = async (path: string) =>
  (await explore.get(path))
    .json()
    .links.map((link: { rel: string }) => link.rel)
    .join(' ');

describe('the API shows the way', () => {
  test('to its sources, and what is in them', async () => {
    expect(await rels('/')).toBe('self catalog monitoring shared');
    expect(await rels('/catalog')).toBe('self datasets exports metadata_templates');
    expect(await rels('/monitoring/')).toBe('self datasets');
  });

  test('shared is another name of the catalogue, slash or not', async () => {
    const older = await explore.visit('/api/v2/shared/datasets/cities');
    expect(older.body).toBe((await explore.visit('/api/v2/catalog/datasets/cities')).body);
    for (const path of ['/datasets', '/datasets/cities', '/datasets/cities/records/', '/facets', '/exports/json'])
      expect((await explore.get(`/shared${path}`)).body).toBe((await explore.get(`/catalog${path}`)).body);
  });

  test('a stranger sees the datasets that are watched, and nothing of what was seen', async () => {
    expect((await explore.get('/monitoring/datasets?select=dataset_id')).json().total_count).toBe(2);
    expect((await explore.visit('/api/v2/monitoring/datasets')).json().datasets).toHaveLength(2);
    const refused = await explore.get('/monitoring/datasets/cities/records');
    expect([refused.statusCode, refused.json()]).toEqual([
      403,
      { error_code: 'ForbiddenAccess', message: "You don't have permission to access the requested resource" },
    ]);
  });

  test('to the templates of metadata', async () => {
    const { metadata_templates: all } = (await explore.get('/catalog/metadata_templates/')).json();
    const names = all.map((one: { metadata_template: { type: string; name: string } }) => one.metadata_template);
    expect(names.map(({ type, name }: { type: string; name: string }) => `${type}/${name}`)).toEqual([
      'basic/default',
      'interop/dcat',
      'extra/custom',
      'extra/explore',
    ]);
    const custom = (await explore.get('/catalog/metadata_templates/extra/custom')).json().metadata_template;
    expect(custom.schema).toMatchObject([
      { name: 'data-owner', type: 'text' },
      { name: 'teams', type: 'list' },
    ]);
    expect((await explore.get('/catalog/metadata_templates/interop/dcta')).json().hint).toBe(
      'Did you mean interop/dcat?',
    );
  });

  test('to its description and documentation; there are no assets', async () => {
    const { paths } = (await explore.get('/swagger.json')).json();
    expect(Object.keys(paths)).toContain('/api/explore/v2.1/catalog/datasets');
    const older = (await explore.visit('/api/v2/swagger.json')).json();
    expect(Object.keys(older.paths).every((path) => path.startsWith('/api/explore/v2.0/'))).toBe(true);
    for (const url of [
      '/api/explore/v2.1/console',
      '/api-console/explore/v2.1/',
      '/api-console/',
      '/api/v1/console/records/1.0/search/',
    ])
      expect((await explore.visit(url)).headers['location']).toBe('/api/docs/');
    expect((await explore.get('/catalog/assets/')).json().error_code).toBe('NotFoundURI');
  });
});

describe('a dataset', () => {
  test('is described as clients know it', async () => {
    const dataset = (await explore.get('/catalog/datasets/cities')).json();
    expect(Object.keys(dataset)).toEqual([
      'visibility',
      'fields',
      'dataset_id',
      'dataset_uid',
      'has_records',
      'features',
      'attachments',
      'alternative_exports',
      'data_visible',
      'metas',
    ]);
    expect(dataset).toMatchObject({
      visibility: 'domain',
      dataset_id: 'cities',
      dataset_uid: 'da_toy001',
      has_records: true,
      features: ['analyze', 'timeserie', 'geo'],
      data_visible: true,
    });
    expect(dataset.fields[2]).toEqual({
      name: 'country',
      label: 'Country',
      type: 'text',
      description: null,
      annotations: { facet: true, disjunctive: true },
    });
    expect(dataset.fields[6].annotations).toEqual({ facet: true, multivalued: true });
    expect(dataset.metas.default).toMatchObject({
      title: 'Cities',
      theme: ['Territory'],
      territory: null,
      modified: '2026-01-02T03:04:05+00:00',
      records_count: 3,
      timezone: 'Europe/Paris',
      bbox: { type: 'Feature', properties: {}, geometry: { type: 'Polygon' } },
    });
    expect(dataset.metas.dcat.creator).toBeNull();
  });

  test('speaks the language asked for, when it can', async () => {
    const title = async (lang: string) =>
      (await explore.get(`/catalog/datasets/cities?lang=${lang}`)).json().metas.default.title;
    expect([await title('fr'), await title('en'), await title('de')]).toEqual(['Villes', 'Cities', 'Cities']);
  });

  test('says what other templates hold, and what was counted when asked', async () => {
    const { metas } = (await explore.get('/catalog/datasets/bus-lines?include_app_metas=true')).json();
    expect(Object.keys(metas)).toEqual(['dcat', 'default', 'custom', 'explore']);
    expect(Object.keys(metas.dcat)).toHaveLength(17);
    expect(metas.dcat).toMatchObject({ creator: 'Régie', issued: '2025-05-01T00:00:00+00:00', relation: null });
    expect(metas.custom).toEqual({ 'data-owner': 'Mobility', teams: ['rails', 'roads'] });
    const others = (await explore.get('/catalog/datasets/cities?include_app_metas=True')).json().metas;
    expect(others.custom).toEqual({ 'data-owner': null, teams: null });
    expect(others.explore).toEqual({
      download_count: 20,
      api_call_count: 300,
      popularity_score: 13.36,
      attachment_download_count: 2,
      reuse_count: null,
    });
  });

  test('narrows to what is selected, and links when asked', async () => {
    expect((await explore.get('/catalog/datasets/cities?select=title,default.records_count as n')).json()).toEqual({
      title: 'Cities',
      n: 3,
    });
    const linked = (await explore.get('/catalog/datasets/cities/?include_links=true')).json();
    expect(linked._links[0]).toEqual({
      rel: 'self',
      href: 'http://one.localhost/api/explore/v2.1/catalog/datasets/cities',
    });
  });

  test.each(['dataset_id, title', 'title', 'exclude(title)'])(
    'what is selected (%s) has its links too',
    async (select) => {
      const { _links } = (await explore.get('/catalog/datasets/cities?include_links=true')).json();
      const query = { select, include_links: 'true', where: 'dataset_id = "cities"' };
      const alone = (await explore.get(`/catalog/datasets/cities?${new URLSearchParams(query)}`)).json();
      expect(alone._links).toEqual(_links);
      expect((await datasets(query)).body.results).toEqual([alone]);
      const grouped = (await datasets({ group_by: 'theme', include_links: 'true' })).body;
      expect(grouped.results[0]).not.toHaveProperty('_links');
    },
  );
});

describe('datasets', () => {
  test.each(['exclude(fields),exclude(title)', '*, exclude(fields, default.title)'])(
    'are described without what %s leaves out, in the shape that they have',
    async (select) => {
      const { fields, metas, ...whole } = (await explore.get('/catalog/datasets/cities')).json();
      const { title, ...others } = metas.default;
      const less = { ...whole, metas: { ...metas, default: others } };
      expect([fields.length > 0, title]).toEqual([true, 'Cities']);
      expect((await datasets({ select, where: 'dataset_id = "cities"' })).body.results).toEqual([less]);
      const query = new URLSearchParams({ select });
      expect((await explore.get(`/catalog/datasets/cities?${query}`)).json()).toEqual(less);
      expect((await explore.get(`/catalog/exports/json?${query}`)).json()).toContainEqual(less);
      const older = (await explore.visit(`/api/v2/catalog/datasets/cities?${query}`)).json();
      expect(older.dataset).toEqual(less);
    },
  );

  test('are described in full, a page of them', async () => {
    const { body } = await datasets();
    expect(body.total_count).toBe(2);
    expect(body.results.map((dataset: { metas: unknown }) => typeof dataset.metas)).toEqual(['object', 'object']);
    expect(body.results[1]).toEqual((await explore.get('/catalog/datasets/cities')).json());
    expect((await datasets({ limit: '1', offset: '1', order_by: 'dataset_id' })).body).toMatchObject({
      total_count: 2,
      results: [{ dataset_id: 'cities' }],
    });
  });

  test.each<[query: Record<string, string>, ids: string[]]>([
    [{ where: 'datasetid:"cities"' }, ['cities']],
    [{ where: "features='geo'" }, ['cities']],
    [{ where: 'default.records_count > 3' }, ['bus-lines']],
    [{ where: 'publisher is null' }, ['bus-lines']],
    [{ where: "modified > date'2026-01-15'" }, ['bus-lines']],
    [{ where: '"bus"' }, ['bus-lines']],
    [{ where: 'search("villes")', lang: 'fr' }, ['cities']],
    [{ where: 'has_records' }, ['bus-lines', 'cities']],
    [{ refine: 'theme:Transport' }, ['bus-lines']],
    [{ refine: 'default.theme:Territory', exclude: 'keyword:toy' }, ['bus-lines']],
    [{ order_by: 'modified desc' }, ['bus-lines', 'cities']],
    [{ order_by: 'records_count' }, ['cities', 'bus-lines']],
    [{ order_by: 'dcat.creator' }, ['bus-lines', 'cities']],
    [{ order_by: '-explore.popularity_score' }, ['cities', 'bus-lines']],
    [{ where: 'dcat.creator:"Régie"' }, ['bus-lines']],
    [{ where: "dcat.issued >= date'2025'" }, ['bus-lines']],
    [{ where: '`custom.data-owner` = "Mobility"' }, ['bus-lines']],
    [{ where: 'custom.teams = "roads"' }, ['bus-lines']],
    [{ where: 'custom.data-owner = "Mobility"', order_by: 'custom.data-owner' }, ['bus-lines']],
    [{ where: '"mobil"' }, []],
    [{ where: '"mobility"' }, ['bus-lines']],
    [{ where: 'explore.download_count > 10' }, ['cities']],
    [{ refine: 'custom.data-owner:Mobility' }, ['bus-lines']],
    [{ refine: '`custom.data-owner`:"Mobility"' }, ['bus-lines']],
    [{ exclude: 'custom.teams:rails' }, ['cities']],
    [{ refine: 'modified:2026/02' }, ['bus-lines']],
    [{ refine: 'default.modified:2026-01-02' }, ['cities']],
  ])('%j', async (query, expected) => {
    expect(await ids(query)).toEqual(expected);
  });

  test('selected, flat, by the name that was written', async () => {
    const { body } = await datasets({
      select: 'dataset_id, title, default.modified',
      order_by: 'dataset_id',
      limit: '1',
    });
    expect(body.results).toEqual([
      { dataset_id: 'bus-lines', title: 'Lignes de bus', 'default.modified': '2026-02-01T00:00:00+00:00' },
    ]);
    const named = 'default.title, `custom.data-owner`, `default.theme` as `The theme`, data_visible, attachments';
    expect((await datasets({ select: named, limit: '1', order_by: 'datasetid' })).body.results).toEqual([
      {
        'default.title': 'Lignes de bus',
        'custom.data-owner': 'Mobility',
        'The theme': ['Transport', 'Territory'],
        data_visible: true,
        attachments: [],
      },
    ]);
    const fields = (await datasets({ select: 'dataset_id, fields', where: 'datasetid:"bus-lines"' })).body.results[0]
      .fields;
    expect(fields).toEqual((await explore.get('/catalog/datasets/bus-lines')).json().fields);
  });

  test('grouped: a dataset counts once for each of its themes', async () => {
    const { body } = await datasets({ group_by: 'theme', select: 'count(*) as n' });
    expect(body).toEqual({
      total_count: 2,
      results: [
        { theme: 'Territory', n: 2 },
        { theme: 'Transport', n: 1 },
      ],
    });
  });

  test.each([
    ['metas', /Unknown field: metas/],
    ['nope', /Unknown field: nope/],
    ['custom.owner', /Unknown field: custom.owner/],
  ])('%s cannot be selected', async (select, message) => {
    const { status, body } = await datasets({ select });
    expect([status, body.error_code]).toEqual([400, 'ODSQLError']);
    expect(body.message).toMatch(message);
  });

  test('a name without its template is found behind it', async () => {
    const { body } = await datasets({ where: 'creator = "Régie"' });
    expect(body).toMatchObject({ error_code: 'ODSQLError', position: 0, hint: 'Did you mean dcat.creator?' });
  });

  test('data_visible is shown and not asked about', async () => {
    const { status, body } = await datasets({ where: 'data_visible = true' });
    expect([status, body.message]).toEqual([
      400,
      'ODSQL query is malformed: Field data_visible is not allowed in the current clause. Clause(s) containing the error(s): where.',
    ]);
  });

  test('those of another portal are not seen, counted, or suggested', async () => {
    const theirs = (await explore.get('/catalog/datasets', 'two.localhost')).json();
    expect(theirs.results.map((dataset: { dataset_id: string }) => dataset.dataset_id)).toEqual(['secret-cities']);
    expect(await ids({ where: 'dataset_id like "secret*"' })).toEqual([]);
    expect((await explore.get('/catalog/exports/json')).body).not.toContain('secret');
    expect((await explore.get('/catalog/facets')).body).not.toContain('"count":2,"state":"displayed","value":"toy"');
  });
});

describe('facets of the catalogue', () => {
  const facets = async (query = '') => (await explore.get(`/catalog/facets?${query}`)).json().facets;

  test('those of the portal, in their order', async () => {
    const names = (await facets()).map((group: { name: string }) => group.name);
    expect(names.join(' ')).toBe(
      'features theme keyword custom.data-owner custom.teams modified publisher license language territory update_frequency',
    );
  });

  test.each([
    ['facet=custom.teams', ['rails 1', 'roads 1']],
    ['facet=`custom.teams`&refine=`custom.teams`:"rails"', ['rails 1 refined', 'roads 1']],
    ['facet=facet(name="custom.teams",sort="-alphanum",limit=1)', ['roads 1']],
    ['facet=theme&exclude=theme:Transport', ['Territory 1', 'Transport 0 excluded']],
    ['facet=facet(name="theme",disjunctive=true)&refine=theme:Transport', ['Territory 2', 'Transport 1 refined']],
    ['facet=default.modified&where=default.modified>2025', ['2026 2']],
  ])('%s', async (query, expected) => {
    const [group] = await facets(query);
    const told = group.facets.map(({ value, count, state }: { value: string; count: number; state: string }) =>
      [value, count, ...(state === 'displayed' ? [] : [state])].join(' '),
    );
    expect(told).toEqual(expected);
  });
});

describe('the catalogue as a file', () => {
  test('lists its formats', async () => {
    const { links } = (await explore.get('/catalog/exports/')).json();
    expect(links.map((link: { rel: string }) => link.rel)).toEqual(
      'self csv json xlsx rss ttl rdf data.json'.split(' '),
    );
  });

  test('json', async () => {
    const response = await explore.get('/catalog/exports/json');
    expect(response.headers['content-disposition']).toBe('attachment; filename="datasets.json"');
    expect(response.json()).toEqual((await datasets()).body.results);
    expect((await explore.get('/catalog/exports/json?select=dataset_id&order_by=dataset_id')).json()).toEqual([
      { dataset_id: 'bus-lines' },
      { dataset_id: 'cities' },
    ]);
  });

  test('csv: a column for each metadata, the identifier last', async () => {
    const response = await explore.get('/catalog/exports/csv?with_bom=false&where=datasetid:"cities"');
    const [head = '', row = '', end] = response.body.split('\r\n');
    expect(end).toBe('');
    const cells = Object.fromEntries(head.split(';').map((name, index) => [name, row.split(';')[index]]));
    expect(head.split(';').at(-1)).toBe('datasetid');
    expect(cells).toMatchObject({ 'default.title': 'Cities', 'default.keyword': 'city,toy', datasetid: 'cities' });
  });

  test.each([
    ['dcat_ap_ch', 'The formats are: csv, json, xlsx, rss, ttl, rdf, data.json.'],
    ['jsom', 'Did you mean json? The formats are: csv, json, xlsx, rss, ttl, rdf, data.json.'],
  ])('%s is not there', async (format, hint) => {
    const response = await explore.get(`/catalog/exports/${format}`);
    expect(response.statusCode).toBe(404);
    expect(response.json()).toEqual({
      error_code: 'NotFoundURI',
      message: expect.stringMatching(/^The requested URI does not exist\./),
      hint,
    });
  });
});

test('a change shows when the counter moves, and the older table goes', async () => {
  const more = toyDataset({ id: 'added', uid: 'da_added1' });
  explore.published.set('one', [toyDataset({}), lines, more]);
  expect(await ids({})).toEqual(['bus-lines', 'cities']);
  explore.portals.set('one', testPortal('one', { catalogueCounter: 2 }));
  expect(await Promise.all([ids({}), ids({}), ids({ lang: 'en' })])).toEqual(
    Array.from({ length: 3 }, () => ['added', 'bus-lines', 'cities']),
  );
  explore.portals.set('one', testPortal('one', { catalogueCounter: 1 }));
  expect(await ids({})).toEqual(['added', 'bus-lines', 'cities']);
  for (const lang of ['de', 'nl', 'it', 'es']) expect(await ids({ lang })).toEqual(['added', 'bus-lines', 'cities']);
  const text = `select count(*) as n from duckdb_tables() where database_name = 'memory'`;
  const tables = () => explore.records.query({ text, values: [], columns: [] });
  await expect.poll(async () => Number((await tables())[0]?.['n'])).toBeLessThanOrEqual(3);
});
