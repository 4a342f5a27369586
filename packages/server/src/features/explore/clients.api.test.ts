import { once } from 'node:events';
import { get as httpGet } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ApiClient, fromCatalog, NotFoundError, UserError } from '@opendatasoft/api-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toyDataset, toyFields, writeCache } from '../../storage/records/toy.ts';
import { API, startExplore, type TestExplore } from './testing.ts';

let explore: TestExplore;
let client: ApiClient;
let port: number;
const COUNT = 20_000;

beforeAll(async () => {
  explore = await startExplore();
  const fields = toyFields.slice(3, 4);
  explore.published.get('one')?.push(toyDataset({ id: 'numbers', uid: 'da_number', fields, recordsCount: COUNT }));
  await writeCache(
    join(explore.folder, 'cache', 'da_number', '1.duckdb'),
    `select case range when 0 then 9223372036854775807 when 1 then -9007199254740993 else range end::bigint as pop
     from range(${COUNT})`,
  );
  await explore.app.listen({ port: 0, host: '127.0.0.1' });
  ({ port } = explore.app.server.address() as AddressInfo);
  client = new ApiClient({ domain: `http://127.0.0.1:${port}` });
});
afterAll(() => explore.close());

interface Page {
  readonly total_count: number;
  readonly results: readonly Record<string, unknown>[];
}

describe('the api-client package', () => {
  const cities = () => fromCatalog().dataset('cities');

  test('reads the catalogue, a dataset, its records and its facets', async () => {
    const page = await client.get<Page>(fromCatalog().datasets().where('records_count < 10').limit(5));
    expect([page.total_count, page.results[0]?.['dataset_id']]).toEqual([1, 'cities']);
    const dataset = await client.get<{ metas: { default: { title: string } } }>(cities().itself());
    expect(dataset.metas.default.title).toBe('Cities');
    const records = await client.get<Page>(
      cities().records().select('name as city, pop').where("country:'FR'").orderBy('-pop').limit(1),
    );
    expect(records).toEqual({ total_count: 2, results: [{ city: 'Lyon', pop: 520 }] });
    const grouped = await client.get<Page>(cities().records().select('count(*) as n').groupBy('country').orderBy('-n'));
    expect(grouped.results).toEqual([
      { country: 'FR', n: 2 },
      { country: 'CH', n: 1 },
    ]);
    const facets = await client.get<{ facets: { name: string }[] }>(cities().facets().facet('country'));
    expect(facets.facets.map(({ name }) => name)).toEqual(['country']);
  });

  test('refines, excludes, and downloads', async () => {
    const refined = await client.get<Page>(cities().records().refine('country:FR').exclude('tags:sea').select('name'));
    expect(refined.results).toEqual([{ name: 'Lyon' }]);
    const rows = await client.get<unknown[]>(cities().export('json').select('name').orderBy('name'));
    expect(rows).toEqual([{ name: 'Bern' }, { name: 'Lyon' }, { name: 'Nice' }]);
  });

  test('is told what it did wrong', async () => {
    await expect(client.get(fromCatalog().dataset('nope').records())).rejects.toThrow(NotFoundError);
    const refused = client.get(cities().records().where('nope = 1'));
    await expect(refused).rejects.toThrow(UserError);
    await expect(refused).rejects.toThrow(/Unknown field: nope/);
  });
});

test('integers of 64 bits keep their digits, in every format', async () => {
  const path = '/catalog/datasets/numbers';
  const query = 'where=pop%20%3E%201000000%20or%20pop%20%3C%200&order_by=pop';
  const digits = ['-9007199254740993', '9223372036854775807'];
  for (const format of ['/records', '/exports/json', '/exports/jsonl', '/exports/csv']) {
    const { body } = await explore.get(`${path}${format}?${query}`);
    expect(body.match(/-?\d{16,}/g)).toEqual(digits);
  }
  const exact = await explore.get(`${path}/records?where=pop = 9223372036854775807&select=pop`);
  expect(exact.body).toMatch(/^\{"total_count": 1, "results": \[\{"pop": ?9223372036854775807\}\]\}$/);
});

test('the query of a reader who leaves is stopped, and no other', async () => {
  const heavy = 'group_by=pop&select=count(distinct pop) as n, median(pop) as m&order_by=-m&limit=20000';
  const path = encodeURI(`${API}/catalog/datasets/numbers/records?${heavy}`);
  const call = (path: string) => httpGet({ port, host: '127.0.0.1', path });
  const staying = once(call(path), 'response');
  const leaving = Array.from({ length: 20 }, async () => {
    const arrived = once(explore.app.server, 'request');
    const request = call(path).on('error', () => undefined);
    await arrived;
    request.destroy();
  });
  await Promise.all(leaving);
  const [response] = await staying;
  expect(JSON.parse(String(await buffer(response))).total_count).toBe(COUNT);
  await expect.poll(() => explore.errors).toContain('query_cancelled');
  expect(explore.events).toEqual([]);
});

test('a call in memory is cancelled by its signal', async () => {
  const leaving = new AbortController();
  const url = `${API}/catalog/datasets/numbers/records?group_by=pop&limit=20000`;
  const call = explore.app.inject({ url, headers: { host: 'one.localhost' }, signal: leaving.signal });
  leaving.abort();
  await expect(call).rejects.toThrow();
  expect((await explore.get('/catalog/datasets/numbers/records?limit=1')).statusCode).toBe(200);
});
