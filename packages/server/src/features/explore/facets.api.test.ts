import { afterAll, beforeAll, expect, test } from 'vitest';
import { toyDataset, toyFields } from '../../storage/records/toy.ts';
import { startExplore, type TestExplore } from './testing.ts';

let explore: TestExplore;
beforeAll(async () => {
  explore = await startExplore();
});
afterAll(() => explore.close());

const facets = async (query: string[][], path = '/catalog/datasets/cities/facets') =>
  (await explore.get(`${path}?${new URLSearchParams(query)}`)).json();

test('the facets that the publisher declared, with the links of the answer', async () => {
  const base = 'http://one.localhost/api/explore/v2.1/catalog/datasets/cities';
  expect(await facets([])).toEqual({
    links: [
      { rel: 'self', href: `${base}/facets` },
      { rel: 'dataset', href: base },
    ],
    facets: [
      {
        name: 'country',
        facets: [
          { name: 'FR', count: 2, state: 'displayed', value: 'FR' },
          { name: 'CH', count: 1, state: 'displayed', value: 'CH' },
        ],
      },
      { name: 'founded', facets: [{ name: '1950', count: 2, state: 'displayed', value: '1950' }] },
      {
        name: 'tags',
        facets: ['food', 'river', 'sea'].map((name) => ({ name, count: 1, state: 'displayed', value: name })),
      },
    ],
  });
});

test('a date opens by year, month and day', async () => {
  const query = [
    ['facet', 'founded'],
    ['refine', 'founded:1950'],
  ];
  expect((await facets(query)).facets).toEqual([
    {
      name: 'founded',
      facets: [
        {
          name: '1950',
          count: 2,
          state: 'refined',
          value: '1950',
          facets: [
            { name: '06', count: 1, state: 'displayed', value: '1950/06' },
            { name: '07', count: 1, state: 'displayed', value: '1950/07' },
          ],
        },
      ],
    },
  ]);
});

test('a disjunctive facet keeps its other values, a conjunctive one does not', async () => {
  const country = await facets([
    ['facet', 'country'],
    ['refine', 'country:CH'],
  ]);
  expect(country.facets[0].facets).toEqual([
    { name: 'FR', count: 2, state: 'displayed', value: 'FR' },
    { name: 'CH', count: 1, state: 'refined', value: 'CH' },
  ]);
  const tags = await facets([
    ['facet', 'tags'],
    ['refine', 'tags:sea'],
  ]);
  expect(tags.facets[0].facets).toEqual([{ name: 'sea', count: 1, state: 'refined', value: 'sea' }]);
});

test('order and number of values: as asked, else as the publisher said', async () => {
  const order = async (facet: string) =>
    (await facets([['facet', facet]])).facets[0].facets.map((value: { name: string }) => value.name);
  expect(await order('facet(name="tags", sort="-alphanum", limit=2)')).toEqual(['sea', 'river']);
  const fields = toyFields.map((field) =>
    field.name === 'country' ? { ...field, annotations: { facet: true, facetsort: 'alphanum' as const } } : field,
  );
  explore.published.set('one', [toyDataset({ fields })]);
  expect(await order('country')).toEqual(['CH', 'FR']);
  expect(await order('facet(name="country", sort="-count")')).toEqual(['FR', 'CH']);
  explore.published.set('one', [toyDataset({})]);
});

test('conditions filter what is counted', async () => {
  const counted = await facets([
    ['facet', 'country'],
    ['where', 'pop > 400'],
  ]);
  expect(counted.facets[0].facets).toEqual([{ name: 'FR', count: 1, state: 'displayed', value: 'FR' }]);
});

test('a facet that is no field is refused', async () => {
  expect(await facets([['facet', 'nope']])).toMatchObject({ error_code: 'ODSQLError' });
});

test('the catalogue has facets too', async () => {
  const { links, facets: groups } = await facets([], '/catalog/facets');
  expect(links.map((link: { rel: string }) => link.rel)).toEqual(['self', 'source']);
  const byName = Object.fromEntries(
    groups.map((group: { name: string; facets: unknown }) => [group.name, group.facets]),
  );
  expect(byName['keyword']).toEqual(
    ['city', 'toy'].map((name) => ({ name, count: 1, state: 'displayed', value: name })),
  );
  expect(byName['features']).toHaveLength(3);
  const { facets: chosen } = await facets([['facet', 'theme']], '/catalog/facets/');
  expect(chosen).toEqual([
    { name: 'theme', facets: [{ name: 'Territory', count: 1, state: 'displayed', value: 'Territory' }] },
  ]);
});
