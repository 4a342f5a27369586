import { once } from 'node:events';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { get as httpGet, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toyDataset, toyFields, writeCache } from '../../storage/records/toy.ts';
import { API, startExplore, type TestExplore } from './testing.ts';

let explore: TestExplore;
let port: number;
const ROWS = 600_000;
const bigFields = toyFields.slice(0, 2).map((field, index) => ({ ...field, name: ['n', 'word'][index] ?? '' }));

beforeAll(async () => {
  explore = await startExplore();
  const big = toyDataset({ id: 'big', uid: 'da_big001', recordsCount: ROWS, fields: [] });
  const flat = toyDataset({
    id: 'flat',
    recordsCount: 300_000,
    uid: 'da_big001',
    fields: bigFields.map((field) => ({ ...field, type: 'text' })),
  });
  const [n, word] = bigFields;
  if (!n || !word) throw new Error('No fields');
  explore.published.get('one')?.push({ ...big, fields: [{ ...n, type: 'int' }, word] }, flat);
  await writeCache(
    join(explore.folder, 'cache', 'da_big001', '1.duckdb'),
    `select range as n, 'word ' || range as word from range(${ROWS})`,
  );
  await explore.app.listen({ port: 0, host: '127.0.0.1' });
  ({ port } = explore.app.server.address() as AddressInfo);
});
afterAll(() => explore.close());

const exported = (format: string, query: Record<string, string> = {}, id = 'cities') =>
  explore.get(`/catalog/datasets/${id}/exports/${format}?${new URLSearchParams(query)}`);

const call = async (path: string): Promise<IncomingMessage> => {
  const request = httpGet({ port, host: '127.0.0.1', path: `${API}${path}`, headers: { host: 'one.localhost' } });
  const [response] = await once(request, 'response');
  return response;
};

describe('csv', () => {
  test('as spreadsheets expect it', async () => {
    const response = await exported('csv', { select: 'name,geo,tags', where: 'id="a"' });
    expect(response.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(response.headers['content-disposition']).toBe('attachment; filename="cities.csv"');
    expect(response.body).toBe('\ufeffname;geo;tags\r\nLyon;45.76, 4.84;river,food\r\n');
  });

  test('all fields, all records', async () => {
    const { body } = await exported('csv', { with_bom: 'false', order_by: 'id', timezone: 'Europe/Paris' });
    expect(body.split('\r\n')).toEqual([
      'id;name;country;pop;founded;seen;tags;geo',
      'a;Lyon;FR;520;1950-06-01;2024-04-01T00:30:00+02:00;river,food;45.76, 4.84',
      'b;Nice;FR;340;1950-07-01;2024-04-01T02:00:00+02:00;sea;43.7, 7.27',
      'c;Bern;CH;130;;;;46.95, 7.45',
      '',
    ]);
  });

  test.each<[query: Record<string, string>, body: string]>([
    [{ delimiter: ',', list_separator: '|' }, 'name,pop,tags\r\nLyon,520,river|food\r\n'],
    [{ delimiter: '\t' }, 'name\tpop\ttags\r\nLyon\t520\triver,food\r\n'],
    [{ quote_all: 'True' }, '"name";"pop";"tags"\r\n"Lyon";520;"river,food"\r\n'],
    [{ use_labels: 'true' }, 'Name of the city;Population (thousands);Tags\r\nLyon;520;river,food\r\n'],
    [
      { csv_separator: ',', use_labels_for_header: 'true', list_separator: ' ' },
      'Name of the city,Population (thousands),Tags\r\nLyon,520,river food\r\n',
    ],
  ])('%j', async (query, body) => {
    const response = await exported('csv', { ...query, select: 'name,pop,tags', where: 'id="a"', with_bom: 'false' });
    expect(response.body).toBe(body);
  });

  test('quoted, every cell but numbers and nothing; a reader that takes the rest for numbers reads it', async () => {
    const select = 'name as `a"b`, founded, pop, pop / 2 as half, geo, tags, year(seen) as y';
    const { body } = await exported('csv', { select, quote_all: 'true', order_by: 'id', delimiter: ',' });
    expect(body.split('\r\n')).toEqual([
      '\ufeff"a""b","founded","pop","half","geo","tags","y"',
      '"Lyon","1950-06-01",520,260.0,"45.76, 4.84","river,food",2024',
      '"Nice","1950-07-01",340,170.0,"43.7, 7.27","sea",2024',
      '"Bern",,130,65.0,"46.95, 7.45",,',
      '',
    ]);
    const none = await exported('csv', { select: 'name', where: 'pop < 0', quote_all: 'true', with_bom: 'false' });
    expect(none.body).toBe('"name"\r\n');
  });

  test('compressed', async () => {
    const response = await exported('csv', { select: 'name', order_by: 'name', compressed: 'true', with_bom: 'false' });
    expect(response.headers['content-disposition']).toBe('attachment; filename="cities.csv.gzip"');
    expect(String(gunzipSync(response.rawPayload))).toBe('name\r\nBern\r\nLyon\r\nNice\r\n');
  });

  test('a delimiter that is not offered is refused', async () => {
    const response = await exported('csv', { delimiter: '#' });
    expect(response.statusCode).toBe(400);
    expect(response.json().message).toBe(
      'Invalid value for delimiter API parameter: "#" was found but one of ";", ",", "\\t", "|" is expected.',
    );
  });
});

describe('other formats', () => {
  test('json', async () => {
    const response = await exported('json', { select: 'name,pop', order_by: 'pop' });
    expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(response.json()).toEqual([
      { name: 'Bern', pop: 130 },
      { name: 'Nice', pop: 340 },
      { name: 'Lyon', pop: 520 },
    ]);
    expect((await exported('json', { where: 'pop > 9000' })).json()).toEqual([]);
  });

  test('json, grouped', async () => {
    const response = await exported('json', { group_by: 'country', select: 'count(*) as count' });
    expect(response.json()).toEqual([
      { country: 'CH', count: 1 },
      { country: 'FR', count: 2 },
    ]);
  });

  test('jsonl', async () => {
    const response = await exported('jsonl', { select: 'name', order_by: 'name', limit: '2' });
    expect(response.headers['content-type']).toBe('application/jsonl; charset=utf-8');
    expect(response.body.split('\n').map((line) => (line ? JSON.parse(line) : null))).toEqual([
      { name: 'Bern' },
      { name: 'Lyon' },
      null,
    ]);
  });

  test('geojson', async () => {
    const response = await exported('geojson', { where: 'id="a"', select: 'name, geo' });
    expect(response.headers['content-type']).toBe('application/geo+json');
    expect(response.json()).toEqual({
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', geometry: { type: 'Point', coordinates: [4.84, 45.76] }, properties: { name: 'Lyon' } },
      ],
    });
    expect((await exported('geojson', { where: 'id="z"' })).json()).toEqual({
      type: 'FeatureCollection',
      features: [],
    });
    const none = await exported('geojson', {}, 'flat');
    expect(none.statusCode).toBe(404);
    expect(none.json().message).toContain('it has no field of type geo_point_2d');
  });

  test('parquet of the whole dataset is the snapshot', async () => {
    const file = join(explore.folder, 'snapshots', 'da_toy001', '1.parquet');
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, 'PAR1 stands for a snapshot');
    const response = await exported('parquet', { timezone: 'Europe/Paris' });
    expect(response.headers['content-type']).toBe('application/vnd.apache.parquet');
    expect(response.headers['content-length']).toBe('26');
    expect(response.body).toBe('PAR1 stands for a snapshot');
  });

  test('parquet of a part is written with its types', async () => {
    const response = await exported('parquet', { select: 'name, pop, founded', where: 'id="a"' });
    const file = join(explore.folder, 'cache', 'part.parquet');
    await writeFile(file, response.rawPayload);
    const text = 'select *, typeof(pop) as p, typeof(founded) as f from read_parquet($1)';
    const rows = await explore.records.query({ text, values: [{ type: 'text', value: file }], columns: [] });
    expect(rows).toEqual([{ name: 'Lyon', pop: 520n, founded: new Date('1950-06-01'), p: 'BIGINT', f: 'DATE' }]);
  });

  test('the list of formats has those that the dataset can have', async () => {
    const rels = async (id: string) =>
      (await explore.get(`/catalog/datasets/${id}/exports/`)).json().links.map((link: { rel: string }) => link.rel);
    expect(await rels('cities')).toEqual(
      'self csv json jsonl xlsx geojson shp kml gpx fgb parquet rdfxml turtle n3 jsonld'.split(' '),
    );
    expect(await rels('flat')).toEqual('self csv json jsonl xlsx parquet rdfxml turtle n3 jsonld'.split(' '));
  });

  test('errors come before the file, in the shape of errors', async () => {
    const response = await exported('csv', { where: 'nope = 1' });
    expect(response.statusCode).toBe(400);
    expect(response.headers['content-type']).toBe('application/json');
    expect(response.headers['content-disposition']).toBeUndefined();
    expect(response.json().error_code).toBe('ODSQLError');
  });

  test('HEAD tells the type and the name without making the file', async () => {
    const url = `${API}/catalog/datasets/big/exports/csv`;
    const response = await explore.app.inject({ method: 'HEAD', url, headers: { host: 'one.localhost' } });
    expect(response.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(response.body).toBe('');
    await expect.poll(() => readdir(join(explore.folder, 'cache', 'serving'))).toEqual([]);
  });
});

describe('long files', () => {
  const spread = (count: number) => Array.from({ length: 5 }, (_, index) => Math.floor((count - 1) * (index / 4)));

  test('every record leaves once, in file order, whatever the parts', async () => {
    const body = String(await buffer(await call('/catalog/datasets/big/exports/csv?with_bom=false')));
    const lines = body.split('\r\n');
    expect([lines.length, lines[0], lines.at(-1)]).toEqual([ROWS + 2, 'n;word', '']);
    expect(lines.slice(1, -1).every((line, index) => line === `${index};word ${index}`)).toBe(true);
    const json = JSON.parse(String(await buffer(await call('/catalog/datasets/big/exports/json?select=n'))));
    expect(json).toHaveLength(ROWS);
    for (const index of spread(ROWS)) expect(json[index]).toEqual({ n: index });
    const underCounted = String(await buffer(await call('/catalog/datasets/flat/exports/jsonl?select=n')));
    expect(underCounted.split('\n')).toHaveLength(ROWS + 1);
  });

  test('an aggregate of all records is that of all, not of a part', async () => {
    const body = String(await buffer(await call('/catalog/datasets/big/exports/jsonl?select=count(*)%20as%20c,n')));
    const lines = body.trimEnd().split('\n');
    expect(lines).toHaveLength(ROWS);
    for (const index of spread(ROWS)) expect(JSON.parse(lines[index] ?? '')).toEqual({ c: ROWS, n: index });
  });

  test('a reader that leaves ends the work, and the files go', async () => {
    const response = await call('/catalog/datasets/big/exports/csv');
    await once(response, 'readable');
    response.destroy();
    const serving = join(explore.folder, 'cache', 'serving');
    await expect.poll(() => readdir(serving)).toEqual([]);
  });

  test('a failure in the middle breaks the connection: no file looks whole that is not', async () => {
    const serving = join(explore.folder, 'cache', 'serving');
    const response = await call('/catalog/datasets/big/exports/csv');
    await rename(serving, `${serving}-gone`);
    expect(response.statusCode).toBe(200);
    await expect(buffer(response)).rejects.toThrow(/aborted/);
    await rename(`${serving}-gone`, serving);
  });
});
