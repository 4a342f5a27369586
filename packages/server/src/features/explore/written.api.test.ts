import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdir, rename } from 'node:fs/promises';
import { get as httpGet, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { Parser, type Quad } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toyDataset, writeCache } from '../../storage/records/toy.ts';
import { placesFields, publishPlaces } from './places.testing.ts';
import { API, startExplore, type TestExplore } from './testing.ts';

/** The formats that are written here and not by the engine, as programs of others read them. */
let explore: TestExplore;
let port: number;
const ROWS = 250_000;

beforeAll(async () => {
  explore = await startExplore();
  await publishPlaces(explore);
  const fields = placesFields.filter(({ name }) => name === 'n' || name === 'name');
  explore.published.get('one')?.push(toyDataset({ id: 'big', uid: 'da_big002', recordsCount: ROWS, fields }));
  const big = `select 'name ' || range as name, range + 9007199254740992 as n from range(${ROWS})`;
  await writeCache(join(explore.folder, 'cache', 'da_big002', '1.duckdb'), big);
  const point = placesFields.filter(({ name }) => name === 'shape');
  explore.published.get('one')?.push(toyDataset({ id: 'pole', uid: 'da_pole', fields: point, recordsCount: 1 }));
  const pole = `select '{"type":"Point","coordinates":[0,90]}' as shape`;
  await writeCache(join(explore.folder, 'cache', 'da_pole', '1.duckdb'), pole);
  await explore.app.listen({ port: 0, host: '127.0.0.1' });
  ({ port } = explore.app.server.address() as AddressInfo);
});
afterAll(() => explore.close());

const exported = async (format: string, query: Record<string, string> = {}, id = 'places') => {
  const response = await explore.get(`/catalog/datasets/${id}/exports/${format}?${new URLSearchParams(query)}`);
  expect(response.statusCode, response.body.slice(0, 200)).toBe(200);
  return response;
};

const call = async (path: string): Promise<IncomingMessage> => {
  const request = httpGet({ port, host: '127.0.0.1', path: `${API}${path}`, headers: { host: 'one.localhost' } });
  const [response] = await once(request, 'response');
  return response;
};

test.each(['xlsx', 'shp', 'kml', 'gpx', 'fgb', 'rdfxml', 'turtle', 'n3', 'jsonld'])(
  '%s: a column may be called as what every object has',
  async (format) => {
    const select = 'n as `constructor`, name as `__proto__`, shape as `toString`, shape';
    const { rawPayload } = await exported(format, { select, use_labels: 'true' });
    expect(rawPayload.length).toBeGreaterThan(100);
    if (format === 'kml') expect(rawPayload.toString()).toContain('<SimpleField type="string" name="constructor">');
    if (format !== 'xlsx' && format !== 'shp') expect(rawPayload.toString()).not.toContain('native code');
  },
);

describe('xlsx', () => {
  test('a spreadsheet program finds every record, with its types', async () => {
    const { rawPayload, headers } = await exported('xlsx', {
      select: 'exclude(blob), exclude(shape)',
      timezone: 'Europe/Paris',
    });
    expect(headers['content-disposition']).toBe('attachment; filename="places.xlsx"');
    const [head, ...rows] = await readSheet(rawPayload);
    expect(head).toEqual('id name n x yes day at tags a_rather_long_name a_rather_long_title 2020_total'.split(' '));
    expect(rows.map((row) => row.slice(0, 8))).toEqual([
      ['p0', 'Saint-Étienne', 520, 1.5, true, new Date('1950-06-01'), new Date('2024-04-01T00:30Z'), 'river,food'],
      [
        'p1',
        'a "quoted"; <b>&amp;</b> name',
        -7,
        -0.25,
        false,
        '1899-12-31',
        new Date('2024-07-01T02:00:00.250Z'),
        'sea',
      ],
      ['p2', expect.stringContaining('two\nlines\t'), 0, 1e21, true, new Date('2024-02-29'), null, null],
      ['p3', 'œuvre 🌻', 9007199254740991, null, null, null, null, expect.toBeOneOf([null, ''])],
      ['p4', expect.toBeOneOf([null, '']), 1, 0.1, null, new Date('2000-01-01'), new Date('1950-01-01T01:00Z'), null],
      ['p5', null, null, 1e-7, false, null, null, null],
      ['p6', 'nowhere', 2, 3, true, null, null, null],
    ]);
  });

  test('labels, groups, and every digit of a large number', async () => {
    const labelled = await readSheet(
      (await exported('xlsx', { use_labels: 'True', select: 'name, n', limit: '1' })).rawPayload,
    );
    expect(labelled[0]).toEqual(['Nom « officiel »', 'Number']);
    const grouped = await readSheet((await exported('xlsx', { group_by: 'yes', select: 'count(*) as c' })).rawPayload);
    expect(grouped).toEqual([
      ['yes', 'c'],
      [null, 2],
      [false, 2],
      [true, 3],
    ]);
    const { rawPayload } = await exported('xlsx', { limit: '2', select: 'n' }, 'big');
    expect(await readSheet(rawPayload)).toEqual([['n'], ['9007199254740992'], ['9007199254740993']]);
  });
});

describe('RDF', () => {
  const BASE = 'http://one.localhost/ld/';
  const XSD = 'http://www.w3.org/2001/XMLSchema#';
  const line = ({ subject, predicate, object }: Pick<Quad, 'subject' | 'predicate' | 'object'>) =>
    JSON.stringify([
      subject.termType === 'BlankNode' ? '_' : subject.value,
      predicate.value,
      object.termType === 'BlankNode' ? '_' : object.value,
      object.termType === 'Literal' ? object.datatype.value : null,
    ]);
  const byN3 = (text: string) => new Parser().parse(text).map(line).toSorted();
  const byStream = async (text: string, parser: NodeJS.ReadWriteStream) => {
    const quads: Quad[] = await Readable.from(Readable.from([text]).pipe(parser)).toArray();
    return quads.map(line).toSorted();
  };
  const statements = async (format: string, query: Record<string, string> = {}, id = 'places') => {
    const { body } = await exported(format, query, id);
    if (format === 'rdfxml') return byStream(body, new RdfXmlParser() as NodeJS.ReadWriteStream);
    if (format === 'jsonld') return byStream(body, new JsonLdParser() as unknown as NodeJS.ReadWriteStream);
    return byN3(body);
  };

  test('the direct mapping: a record is the subject, a field the predicate, a value a typed literal', async () => {
    const found = await statements('turtle', {
      where: 'id="p0"',
      select: 'n, `2020_total`, x, yes, `day`, at, tags, name',
    });
    const { results } = (await explore.get('/catalog/datasets/places/records?limit=1&select=recordid')).json();
    const about = (field: string, value: string, type: string) =>
      JSON.stringify([
        `${BASE}resources/places/records/${results[0].recordid}`,
        `${BASE}ontologies/places/${field}`,
        value,
        XSD + type,
      ]);
    expect(found).toEqual(
      [
        about('n', '520', 'integer'),
        about('_2020_total', '0', 'integer'),
        about('x', '1.5', 'double'),
        about('yes', 'true', 'boolean'),
        about('day', '1950-06-01', 'date'),
        about('at', '2024-03-31T22:30:00+00:00', 'dateTime'),
        about('tags', 'river', 'string'),
        about('tags', 'food', 'string'),
        about('name', 'Saint-Étienne', 'string'),
      ].toSorted(),
    );
  });

  test.each(['n3', 'rdfxml', 'jsonld'])('%s makes the statements that turtle makes', async (format) => {
    const turtle = await statements('turtle');
    expect(turtle.length).toBeGreaterThan(50);
    expect(await statements(format)).toEqual(turtle);
    const grouped = { group_by: 'yes', select: 'count(*) as `how many`' };
    expect(await statements(format, grouped)).toEqual(await statements('turtle', grouped));
    expect(await statements(format, { where: 'id="none"' })).toEqual([]);
  });

  test.each([
    ['turtle', 'text/turtle; charset=utf-8'],
    ['n3', 'text/n3; charset=utf-8'],
    ['rdfxml', 'application/rdf+xml; charset=utf-8'],
    ['jsonld', 'application/ld+json; charset=utf-8'],
  ])('%s has its media type and its name', async (format, type) => {
    const { headers } = await exported(format, {}, 'cities');
    expect(headers['content-type']).toBe(type);
    expect(headers['content-disposition']).toBe(`attachment; filename="cities.${format}"`);
  });

  test('the catalogue, in two forms of one description', async () => {
    const [ttl, rdf] = await Promise.all(['ttl', 'rdf'].map((format) => explore.get(`/catalog/exports/${format}`)));
    const found = byN3(ttl?.body ?? '');
    expect(await byStream(rdf?.body ?? '', new RdfXmlParser() as NodeJS.ReadWriteStream)).toEqual(found);
    const dataset = 'http://one.localhost/api/explore/v2.1/catalog/datasets/cities';
    const dct = 'http://purl.org/dc/terms/';
    const text = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString';
    expect(found).toContain(JSON.stringify([dataset, `${dct}title`, 'Cities', text]));
    expect(found).toContain(JSON.stringify([dataset, `${dct}description`, 'Three cities.', text]));
    expect(found).toContain(
      JSON.stringify([
        dataset,
        'http://www.w3.org/ns/dcat#distribution',
        `${dataset}/exports/csv?use_labels=true`,
        null,
      ]),
    );
    expect(ttl?.headers['content-disposition']).toBe('attachment; filename="datasets.ttl"');
  });
});

describe('the catalogue', () => {
  test('xlsx has a column for each metadata, the identifier last', async () => {
    const { rawPayload } = await explore.get('/catalog/exports/xlsx');
    const [head = [], first = []] = await readSheet(rawPayload);
    expect(head.at(-1)).toBe('datasetid');
    expect(first.at(-1)).toBe('big');
    expect(first[head.indexOf('default.publisher')]).toBe('Atlas');
  });

  test('data.json and rss tell each dataset that was asked for', async () => {
    const open = (await explore.get('/catalog/exports/data.json?where=dataset_id="cities"')).json();
    expect(open.dataset).toHaveLength(1);
    expect(open.dataset[0]).toMatchObject({
      '@type': 'dcat:Dataset',
      title: 'Cities',
      description: 'Three cities.',
      accessLevel: 'public',
      spatial: '4.84,43.7,7.45,46.95',
      landingPage: 'http://one.localhost/explore/dataset/cities/',
    });
    const rss = await explore.get('/catalog/exports/rss?lang=fr');
    expect(rss.headers['content-type']).toBe('application/rss+xml; charset=utf-8');
    expect(rss.body.match(/<item><title>[^<]*/g)).toHaveLength(4);
    expect(rss.body).toContain('<title>Villes</title><link>http://one.localhost/explore/dataset/cities/</link>');
    expect(rss.body).toContain('<pubDate>Fri, 02 Jan 2026 03:04:05 GMT</pubDate>');
  });

  test('another portal has none of it', async () => {
    for (const format of ['xlsx', 'rss', 'ttl', 'rdf', 'data.json']) {
      const response = await explore.get(`/catalog/exports/${format}`, 'two.localhost');
      expect(response.statusCode).toBe(200);
      expect(response.body).not.toContain('places');
    }
  });
});

describe('refused', () => {
  test.each<[path: string, status: number, code: string]>([
    ['/catalog/datasets/places/exports/ov2', 404, 'NotFoundURI'],
    ['/catalog/datasets/places/exports/mvt', 404, 'NotFoundURI'],
    ['/catalog/datasets/places/exports/ical', 404, 'NotFoundURI'],
    ['/catalog/exports/dcat_ap_it', 404, 'NotFoundURI'],
    ['/catalog/datasets/big/exports/kml', 404, 'FormatNeedsGeometry'],
    ['/catalog/datasets/places/exports/shp?epsg=1', 400, 'InvalidRESTParameterError'],
    ['/catalog/datasets/places/exports/xlsx?where=nope=1', 400, 'ODSQLError'],
    ['/catalog/datasets/pole/exports/shp?epsg=3857', 400, 'OutsideReferenceSystem'],
    ['/catalog/datasets/pole/exports/geojson?epsg=3857', 400, 'OutsideReferenceSystem'],
    ['/catalog/datasets/pole/exports/fgb?epsg=3857', 400, 'OutsideReferenceSystem'],
  ])('%s: %i %s', async (path, status, code) => {
    const headers = { host: 'one.localhost', 'accept-encoding': 'gzip' };
    const response = await explore.app.inject({ url: `${API}${path}`, headers });
    expect([response.statusCode, response.json().error_code]).toEqual([status, code]);
    for (const name of ['content-disposition', 'content-encoding', 'trailer', 'etag']) {
      expect([name, response.headers[name]]).toEqual([name, undefined]);
    }
    expect(response.trailers).toEqual({});
  });

  test('HEAD tells the type and the name', async () => {
    const url = `${API}/catalog/datasets/places/exports/shp?compressed=true`;
    const response = await explore.app.inject({ method: 'HEAD', url, headers: { host: 'one.localhost' } });
    expect(response.headers).toMatchObject({
      'content-type': 'application/gzip',
      'content-disposition': 'attachment; filename="places.zip.gzip"',
    });
    expect(response.body).toBe('');
  });
});

describe('long files', () => {
  const serving = () => readdir(join(explore.folder, 'cache', 'serving'));

  test('the trailer has the digest of the bytes', async () => {
    for (const path of ['exports/csv', 'exports/n3?compressed=true']) {
      const response = await call(`/catalog/datasets/big/${path}`);
      const bytes = await buffer(response);
      expect(response.headers.trailer).toBe('content-digest');
      const digest = createHash('sha256').update(bytes).digest('base64');
      expect(response.trailers['content-digest']).toBe(`sha-256=:${digest}:`);
    }
  });

  test('every record is there, with all its digits', async () => {
    const text = String(
      gunzipSync(await buffer(await call('/catalog/datasets/big/exports/n3?compressed=true&select=n'))),
    );
    const lines = text.trimEnd().split('\n');
    expect(lines).toHaveLength(ROWS);
    expect(lines[ROWS - 1]).toContain(`"${9007199254740992n + BigInt(ROWS) - 1n}"`);
    const sheet = unzipSync(await buffer(await call('/catalog/datasets/big/exports/xlsx')))['xl/worksheets/sheet1.xml'];
    expect(
      Buffer.from(sheet ?? [])
        .toString()
        .match(/<row /g),
    ).toHaveLength(ROWS + 1);
  });

  test.each(['xlsx', 'n3', 'jsonld'])(
    'who reads %s slowly does not fill the memory, and who leaves ends the work',
    async (format) => {
      const response = await call(`/catalog/datasets/big/exports/${format}`);
      await once(response, 'readable');
      expect((await serving()).length).toBeLessThanOrEqual(3);
      response.destroy();
      await expect.poll(serving).toEqual([]);
    },
  );

  test('a shapefile leaves nothing on the disk', async () => {
    await buffer(await call('/catalog/datasets/places/exports/shp'));
    await expect.poll(serving).toEqual([]);
  });

  test('a failure in the middle breaks the connection', async () => {
    const folder = join(explore.folder, 'cache', 'serving');
    const response = await call('/catalog/datasets/big/exports/rdfxml');
    await rename(folder, `${folder}-gone`);
    expect(response.statusCode).toBe(200);
    await expect(buffer(response)).rejects.toThrow(/aborted/);
    expect(response.trailers).toEqual({});
    await rename(`${folder}-gone`, folder);
  });
});
