import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importFile, makePortal, startServer, type TestServer, waitForJob } from './harness.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await makePortal(server, 'one');
});
afterAll(() => server.end());

const host = 'one.localhost';
const WORKS = `title;written;shown;place;genres;price
Phèdre;1677;2024-05;France>Paris;tragedy|verse;12.5
Dom Juan;1665;2024/05;France>Tours;comedy;9
Faust;1808;2023-12;Allemagne;tragedy;10
`;

const fields = [
  { name: 'title', label: 'Le titre', description: 'Tel qu’imprimé', annotations: { sortable: true } },
  { name: 'written', annotations: { facet: true, precision: 'year', facetsort: '-alphanum', timerangeFilter: true } },
  { name: 'shown', annotations: { facet: true, precision: 'month', timeserie_precision: 'month' } },
  { name: 'place', annotations: { facet: true, hierarchical: '>' } },
  { name: 'genres', annotations: { facet: true, disjunctive: true } },
  { name: 'price', annotations: { unit: '€', decimals: 2 } },
];
const more = { fields, separators: { genres: '|' }, key: ['title'] };
const types = { written: 'date', shown: 'date' };

const read = async (path: string) =>
  (await server.call('GET', encodeURI(`/api/explore/v2.1/catalog/datasets/works${path}`), { host })).json as Record<
    string,
    unknown
  >;
const change = (data: object) =>
  server.call('PATCH', '/api/automation/v1.0/portals/one/datasets/works/', { key: true, data });

describe('the settings of fields', () => {
  test('are given with the import, and told in the schema', async () => {
    expect((await importFile(server, 'one', 'works', WORKS, { types, more })).state).toBe('done');
    const { fields: told } = await read('');
    expect(told).toEqual([
      {
        name: 'title',
        description: 'Tel qu’imprimé',
        annotations: { sortable: true, id: true },
        label: 'Le titre',
        type: 'text',
      },
      expect.objectContaining({
        name: 'written',
        type: 'date',
        annotations: { facet: true, precision: 'year', facetsort: '-alphanum', timerangeFilter: true },
      }),
      expect.objectContaining({ annotations: { facet: true, precision: 'month', timeserie_precision: 'month' } }),
      expect.objectContaining({ annotations: { sortable: true, facet: true, hierarchical: '>' } }),
      expect.objectContaining({ annotations: { facet: true, disjunctive: true, multivalued: true } }),
      expect.objectContaining({ annotations: { unit: '€', decimals: 2 } }),
    ]);
  });

  test('change what is answered', async () => {
    expect(await read('/records?order_by=written&select=written,shown,genres&limit=2')).toEqual({
      total_count: 3,
      results: [
        { written: '1665', shown: '2024-05', genres: ['comedy'] },
        { written: '1677', shown: '2024-05', genres: ['tragedy', 'verse'] },
      ],
    });
    expect(await read('/records?group_by=written&order_by=-written&select=count(*) as n&limit=1')).toMatchObject({
      results: [{ written: '1808', n: 1 }],
    });
    expect(await read('/records?refine=genres:comedy&refine=genres:verse&refine=shown:2024/05&limit=0')).toMatchObject({
      total_count: 2,
    });
    const csv = '/api/explore/v2.1/catalog/datasets/works/exports/csv?select=title,shown&with_bom=false&limit=1';
    expect((await server.call('GET', csv, { host })).text).toBe('title;shown\r\nPhèdre;2024-05\r\n');
  });

  test('and what is listed', async () => {
    const { facets } = (await read('/facets?refine=place:France&refine=shown:2024')) as {
      facets: { name: string; facets: { value: string; count: number; facets?: { value: string }[] }[] }[];
    };
    expect(facets.map(({ name }) => name)).toEqual(['written', 'shown', 'place', 'genres']);
    const values = facets.map((group) =>
      group.facets.map(({ value, count, facets: below }) =>
        [`${value} ${count}`, ...(below ?? []).map((child) => child.value)].join(' '),
      ),
    );
    expect(values).toEqual([
      ['1677 1', '1665 1'],
      ['2024 2 2024/05'],
      ['France 2 France>Paris France>Tours'],
      ['comedy 1', 'tragedy 1', 'verse 1'],
    ]);
  });

  test('are changed and taken away', async () => {
    const annotations = { precision: null, facetsort: 'count', unit: null };
    expect((await change({ fields: [{ name: 'written', annotations }] })).status).toBe(200);
    expect(await read('/records?where=title="Faust"&select=written')).toMatchObject({
      results: [{ written: '1808-01-01' }],
    });
    const refused = await change({ fields: [{ name: 'title', annotations: { decimals: 1 } }] });
    expect(refused).toMatchObject({ status: 422, json: { code: 'field_invalid' } });
    expect((await change({ fields: [{ name: 'title', annotations: { colour: 'red' } }] })).status).toBe(400);
  });

  test('of how a file is read stay when it is read again, but for what is asked anew', async () => {
    const again = async (data: object) => {
      const imports = '/api/automation/v1.0/portals/one/datasets/works/imports/';
      const started = await server.call('POST', imports, {
        key: true,
        data: { source: 'last', publish: true, ...data },
      });
      return waitForJob(server, 'one', (started.json as { job: { id: string } }).job.id);
    };
    const schema = async () => {
      const { json } = await server.call('GET', '/api/automation/v1.0/portals/one/datasets/works/', { key: true });
      return (json as { fields: { name: string; type: string; multivalued: boolean; annotations: object }[] }).fields;
    };
    expect((await again({ types: { price: 'text' } })).state).toBe('done');
    expect(await schema()).toMatchObject([
      { name: 'title', annotations: { id: true } },
      { name: 'written', type: 'date' },
      { name: 'shown', type: 'date' },
      { name: 'place' },
      { name: 'genres', multivalued: true, annotations: { multivalued: '|' } },
      { name: 'price', type: 'text' },
    ]);
    expect((await again({ separators: { genres: null }, types: { price: 'double' } })).state).toBe('done');
    const [, , , , genres, price] = await schema();
    expect(genres).toMatchObject({ multivalued: false, annotations: { facet: true } });
    expect(genres?.annotations).not.toHaveProperty('multivalued');
    expect(price).toMatchObject({ type: 'double' });
  });

  test('of a field that is not there fail the import', async () => {
    const wrong = { fields: [{ name: 'titl', annotations: { facet: true } }] };
    expect(await importFile(server, 'one', 'works', WORKS, { more: wrong })).toMatchObject({
      state: 'failed',
      problem: { code: 'field_unknown', hint: 'Did you mean «title»?' },
    });
  });
});

test.each([
  'records?select=*&order_by=place,value',
  'records?group_by=name,`count`&select=count(*) as n&order_by=n desc',
  'records?select=count(*) as n, min(value) as name&where="a"',
  'facets?facet=name&facet=value&facet=count&facet=key&refine=name:a',
  'facets?facet=facet(name="place", hierarchical=true, separator="/")&refine=place:a',
  'exports/csv?where=search(name, "a")&order_by=-row',
  "exports/geojson?where=within_distance(geo, geom'POINT(2 48)', 100km)",
])('fields may be called as statements call their own: %s', async (query) => {
  if ((await server.call('GET', '/api/explore/v2.1/catalog/datasets/awkward', { host })).status === 404)
    await importFile(
      server,
      'one',
      'awkward',
      'place,value,name,count,key,row,record,item,depth,geo\na/b,1,a,2,c,3,d,e,4,"48, 2"\n',
    );
  const answer = await server.call('GET', encodeURI(`/api/explore/v2.1/catalog/datasets/awkward/${query}`), { host });
  expect([answer.status, answer.text.length > 10]).toEqual([200, true]);
});

test('metadata of every template are filled, asked about, and refused by their names', async () => {
  const metadata = {
    dcat: { creator: 'Atlas', issued: '2025-05-01T00:00:00.000Z' },
    custom: { 'data-owner': 'Direction' },
    timezone: 'Europe/Brussels',
    modified_updates_on_metadata_change: true,
  };
  expect(await change({ metadata })).toMatchObject({ status: 200, json: { metadata } });
  const catalogue = await server.call(
    'GET',
    encodeURI(
      '/api/explore/v2.1/catalog/datasets?select=dcat.creator,dcat.issued,`custom.data-owner`,default.timezone&where=dcat.creator="Atlas"',
    ),
    { host },
  );
  expect(catalogue.json).toMatchObject({
    results: [
      {
        'dcat.creator': 'Atlas',
        'dcat.issued': '2025-05-01T00:00:00+00:00',
        'custom.data-owner': 'Direction',
        'default.timezone': 'Europe/Brussels',
      },
    ],
  });
  const refused = await change({ metadata: { dcat: { creatr: 'x' } } });
  expect(refused).toMatchObject({ status: 422, json: { hint: 'Did you mean «dcat.creator»?' } });
});
