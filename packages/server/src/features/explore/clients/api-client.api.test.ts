import type { AddressInfo } from 'node:net';
import {
  ApiClient,
  all,
  date,
  dateFromIsoString,
  dateTime,
  exactMatch,
  field,
  fromCatalog,
  fromDataNetwork,
  fromMonitoring,
  list,
  lower,
  NotFoundError,
  not,
  one,
  type Query,
  string,
  textSearch,
  textStartWith,
  textSuggest,
  UserError,
} from '@opendatasoft/api-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestExplore } from '../testing.ts';
import { gazetteer } from './uploads.testing.ts';
import { startWorld } from './world.testing.ts';

let explore: TestExplore;
let client: ApiClient;
beforeAll(async () => {
  explore = await startWorld([gazetteer]);
  await explore.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = explore.app.server.address() as AddressInfo;
  client = new ApiClient({ domain: `http://127.0.0.1:${port}`, apiKey: '' });
});
afterAll(() => explore.close());

interface Page {
  readonly total_count: number;
  readonly results: readonly Readonly<Record<string, unknown>>[];
}

const dataset = () => fromCatalog().dataset(gazetteer.id);
const names = async (query: Query): Promise<readonly unknown[]> =>
  (await client.get<Page>(query)).results.map(({ name }) => name);
const where = (condition: string) => names(dataset().records().select('name').where(condition).limit(100));

describe('conditions that its helpers write', () => {
  const swiss = `${field('country_code')}=${string('CH')}`;
  const large = `${field('population')} > 150000`;
  test.each<[string, string, readonly string[]]>([
    ['field, string', swiss, ['Bern', 'Genève']],
    ['a text with quotes, accents, line ends', `${field('name')}=${string('"É\n\\')}`, []],
    ['all', all(swiss, large), ['Genève']],
    ['all of one', all(swiss, undefined, null), ['Bern', 'Genève']],
    ['one', one(`${field('name')}="Lyon"`, `${field('name')}="Bern"`), ['Lyon', 'Bern']],
    ['not', not(one(`${field('country_code')}="FR"`, swiss)), ['Andorra la Vella', 'Toronto']],
    [
      'nested',
      all(not(swiss), one(large, not(large))),
      ['Paris', 'Lyon', 'Saint-Étienne', 'Rennes', 'Andorra la Vella', 'Toronto'],
    ],
    ['date', `${field('modification_date')} >= ${date({ year: 2021 })}`, ['Bern', 'Genève']],
    ['date of a month', `${field('modification_date')} = ${date({ year: 2020, month: 5 })}`, ['Paris', 'Lyon']],
    ['date of a day', `${field('modification_date')} = ${date({ year: 2020, month: 5, day: 26 })}`, ['Paris', 'Lyon']],
    ['dateFromIsoString', `${field('modification_date')} = ${dateFromIsoString('2020-05-26')}`, ['Paris', 'Lyon']],
    ['dateTime', `${field('modification_date')} > ${dateTime(new Date('2021-01-13T23:59:59Z'))}`, ['Bern', 'Genève']],
    ['lower', `${lower('name')} = ${string('paris')}`, ['Paris']],
    [
      'list',
      `${field('country_code')} in (${list(string('CH'), string('AD'))})`,
      ['Bern', 'Genève', 'Andorra la Vella'],
    ],
    ['textSearch', textSearch('geneve'), ['Genève']],
    ['textSearch in fields', textSearch('fr', ['name', 'country_code']), ['Paris', 'Lyon', 'Saint-Étienne', 'Rennes']],
    ['textSuggest', textSuggest('andor', ['name']), ['Andorra la Vella']],
    ['textStartWith', textStartWith('Saint', ['name']), ['Saint-Étienne']],
    ['exactMatch', exactMatch('name', 'Bern'), ['Bern']],
  ])('%s', async (_what, condition, expected) => {
    expect(await where(condition)).toEqual(expected);
  });
});

test('the query of its first page', async () => {
  const query = dataset()
    .records()
    .where("country_code:'FR'")
    .groupBy('name as city, population')
    .orderBy('-population')
    .limit(10)
    .toString();
  expect((await client.get<Page>(query)).results).toEqual([
    { city: 'Paris', population: 2_138_551 },
    { city: 'Lyon', population: 472_317 },
    { city: 'Rennes', population: 209_375 },
    { city: 'Saint-Étienne', population: 176_280 },
  ]);
});

test('every method of a query', async () => {
  const query = dataset()
    .records()
    .select('name')
    .select((before) => `${before}, population`)
    .where(`${field('population')} > 100000`)
    .where((before) => all(before, not(exactMatch('country_code', 'CA'))))
    .orderBy('population desc')
    .limit(2)
    .offset((before) => before + 1)
    .refine('timezone:Europe')
    .refine('modification_date:2020')
    .exclude('name:Genève')
    .lang('fr')
    .timezone('Europe/Paris')
    .set('include_links', 'true');
  expect(await client.get<Page>(query)).toMatchObject({
    total_count: 2,
    results: [
      { name: 'Lyon', population: 472_317, _links: [{ rel: 'self' }, { rel: 'datasets' }, { rel: 'dataset' }] },
    ],
  });
  expect(await names(query.unset('offset').unset('refine'))).toEqual(['Paris', 'Lyon']);
});

test('every place that it knows', async () => {
  const at = <Answer>(query: Query) => client.get<Answer>(query);
  expect(await at(fromCatalog().itself())).toHaveProperty('links');
  expect(await at(fromCatalog().datasets().limit(1))).toMatchObject({ total_count: 2 });
  expect(await at(fromCatalog().facets().facet('theme').facet('keyword'))).toMatchObject({
    facets: [{ name: 'keyword' }, { name: 'theme' }],
  });
  expect(await at(dataset().itself())).toMatchObject({ dataset_id: gazetteer.id });
  expect(await at(dataset().facets().facet('country_code').refine('country_code:CH'))).toMatchObject({
    facets: [{ name: 'country_code', facets: expect.arrayContaining([expect.objectContaining({ state: 'refined' })]) }],
  });
  const [first] = (await at<Page>(dataset().records().limit(1).set('include_app_metas', 'true'))).results;
  expect(await at(dataset().record(String(first?.['_id'])))).toMatchObject({ name: 'Paris' });
  expect(await at(dataset().export('json').select('name').where(exactMatch('name', 'Lyon')))).toEqual([
    { name: 'Lyon' },
  ]);
  expect(await at<unknown[]>(fromCatalog().export('json'))).toHaveLength(2);
  expect(await at(fromMonitoring().datasets())).toHaveProperty('total_count');
  await expect(at(fromCatalog().assets())).rejects.toThrow(NotFoundError);
  await expect(at(fromDataNetwork().dataset('sirene@data').facets())).rejects.toThrow(NotFoundError);
});

test('what it is told when it asks wrongly', async () => {
  await expect(client.get(dataset().records().where('nope = 1'))).rejects.toThrow(UserError);
  await expect(client.get(dataset().record('nope'))).rejects.toThrow(NotFoundError);
  await expect(client.get(dataset().records().limit(101))).rejects.toThrow(/limit API parameter: 101/);
});
