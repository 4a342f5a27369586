import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishExtremes } from './extremes.testing.ts';
import { API, startExplore, type TestExplore } from './testing.ts';

/** The rules that exports have in common, and those of each format, one by one. */
let explore: TestExplore;
beforeAll(async () => {
  explore = await startExplore();
  await publishExtremes(explore);
});
afterAll(() => explore.close());

type Query = Readonly<Record<string, string>>;
const exported = (format: string, query: Query = {}, id = 'cities') =>
  explore.get(`/catalog/datasets/${id}/exports/${format}?${new URLSearchParams(query)}`);
const csv = async (query: Query, id = 'extremes') => (await exported('csv', { with_bom: 'false', ...query }, id)).body;

describe('csv', () => {
  test.each<[query: Query, body: string]>([
    [{ select: 'words', where: 'id="4"' }, 'words\r\n"two\nlines;\r\nand ""three"""\r\n'],
    [{ select: 'words,n', where: 'id="5"', delimiter: ';' }, 'words;n\r\n"tab\t, comma; pipe|";1\r\n'],
    [{ select: 'words,n', where: 'id="5"', delimiter: ',' }, 'words,n\r\n"tab\t, comma; pipe|",1\r\n'],
    [{ select: 'words,n', where: 'id="5"', delimiter: '|' }, 'words|n\r\n"tab\t, comma; pipe|"|1\r\n'],
    [{ select: 'words,n', where: 'id="5"', delimiter: '\t' }, 'words\tn\r\n"tab\t, comma; pipe|"\t1\r\n'],
    [{ select: 'words,n', where: 'id="5"', delimiter: '\\t' }, 'words\tn\r\n"tab\t, comma; pipe|"\t1\r\n'],
    [{ select: 'id,yes', limit: '3', order_by: 'id' }, 'id;yes\r\n1;True\r\n2;False\r\n3;\r\n'],
    [{ select: 'id,tags', where: 'id="1"' }, 'id;tags\r\n1;"a,b,c""d,é;è,"\r\n'],
    [{ select: 'id,tags', where: 'id="1"', list_separator: ' / ' }, 'id;tags\r\n1;"a,b / c""d / é;è / "\r\n'],
    [{ select: 'id,x', where: 'id in ("3", "4")' }, 'id;x\r\n3;\r\n4;\r\n'],
    [{ select: 'id,geo', where: 'id="1"' }, 'id;geo\r\n1;48.5, 2.5\r\n'],
    [{ select: 'id,shape', where: 'id="1"' }, 'id;shape\r\n1;"{""type"":""Point"",""coordinates"":[2.5,48.5]}"\r\n'],
    [
      { select: 'id,at', where: 'id in ("1", "5", "6")', timezone: 'Europe/Paris' },
      'id;at\r\n1;1900-01-01T00:09:21.000001+00:09:21\r\n5;2024-10-27T02:30:00+02:00\r\n6;2024-10-27T02:30:00+01:00\r\n',
    ],
    [{ select: 'id,`day`', where: 'id in ("1", "2")' }, 'id;day\r\n1;0001-01-01\r\n2;9999-12-31\r\n'],
    [{ select: 'n', where: 'id in ("1", "2")' }, 'n\r\n9223372036854775807\r\n-9223372036854775808\r\n'],
    [{ limit: '0', select: 'id,n,x', use_labels: 'True' }, 'id;n;n (x)\r\n'],
    [{ limit: '0', select: '`id` as `My label`, n as `a;"b`', use_labels: 'true' }, 'My label;"a;""b"\r\n'],
    [{ select: 'n + 1 as more, length(words)', where: 'id="5"' }, 'more;length(words)\r\n2;18\r\n'],
    [{ select: 'id', order_by: '-id', limit: '2', offset: '1' }, 'id\r\n6\r\n5\r\n'],
    [{ select: 'id', sort: '-id', limit: '1' }, 'id\r\n7\r\n'],
    [{ select: 'id', where: 'n > 0', exclude: 'id:1', order_by: 'id' }, 'id\r\n5\r\n6\r\n'],
    [{ select: 'id', refine: 'id:6' }, 'id\r\n6\r\n'],
  ])('%j', async (query, body) => {
    expect(await csv(query)).toBe(body);
  });

  test('one empty cell is not an empty line, which readers skip', async () => {
    expect(await csv({ select: 'n', where: 'id in ("6", "7")' })).toBe('n\r\n9007199254740993\r\n""\r\n');
    expect(await csv({ select: 'tags', where: 'id in ("2", "7")' })).toBe('tags\r\n""\r\n""\r\n');
  });

  test('the address that portals show most is understood', async () => {
    const address =
      '/catalog/datasets/cities/exports/csv?lang=fr&timezone=Europe%2FParis&use_labels=true&delimiter=%3B';
    const { body } = await explore.get(address);
    expect(body.split('\r\n')[0]).toBe(
      '\ufeffIdentifier;Name of the city;Country;Population (thousands);Founded;Seen;Tags;Place',
    );
    expect((await explore.get(`${address.replace('%3B', ';')}&limit=1`)).body).toContain(';2024-04-01T00:30:00+02:00;');
  });
});

describe('json', () => {
  test('a list of records, joined by commas alone', async () => {
    const { body } = await exported('json', { select: 'id, n', limit: '2', order_by: 'id' }, 'extremes');
    expect(body).toBe('[{"id":"1","n":9223372036854775807},{"id":"2","n":-9223372036854775808}]');
    expect((await exported('json', { where: 'id="none"' })).body).toBe('[]');
  });

  test.each(['csv', 'jsonl', 'geojson', 'xlsx', 'n3'])(
    'what json_format makes is JSON in json, a text in %s',
    async (format) => {
      const query = { select: 'json_format(id) as parsed, geo', where: 'id="1"' };
      expect((await exported('json', query, 'extremes')).json()).toMatchObject([{ parsed: 1 }]);
      const { body } = await exported(format, query, 'extremes');
      if (format === 'csv') expect(body).toContain('\r\n1;48.5');
      else if (format === 'n3') expect(body).toContain('"1"^^<http://www.w3.org/2001/XMLSchema#string>');
      else if (format !== 'xlsx') expect(body).toContain('"parsed":"1"');
    },
  );
});

describe('groups', () => {
  test.each([
    'csv',
    'json',
    'jsonl',
    'xlsx',
    'parquet',
    'geojson',
    'kml',
    'gpx',
    'fgb',
    'shp',
    'turtle',
    'n3',
    'rdfxml',
    'jsonld',
  ])('in %s', async (format) => {
    const query = { group_by: 'country', select: 'count(*) as count', order_by: 'count', limit: '2' };
    expect((await exported(format, query)).statusCode).toBe(200);
  });

  test.each<[query: Query, rows: unknown[] | null]>([
    [{ order_by: 'count(*) desc', limit: '20000' }, [{ country: 'FR' }, { country: 'CH' }]],
    [{ order_by: 'count(*) desc', limit: '20001' }, null],
    [{ order_by: 'count(*) desc' }, null],
    [{ order_by: '-country' }, [{ country: 'FR' }, { country: 'CH' }]],
    [{ limit: '30000' }, [{ country: 'CH' }, { country: 'FR' }]],
    [{ limit: '1', offset: '1' }, [{ country: 'FR' }]],
  ])('%j', async (query, rows) => {
    const response = await exported('json', { group_by: 'country', ...query });
    if (rows) return expect(response.json()).toEqual(rows);
    expect([response.statusCode, response.json().error_code]).toEqual([400, 'ODSQLError']);
    expect(response.json().message).toBe(
      'ODSQL query is malformed: aggregation function in order by is not supported with a limit > 20000. ' +
        'Please remove the order by or set a limit parameter lower than 20001. ' +
        'Clause(s) containing the error(s): order_by.',
    );
  });
});

describe('what is refused is refused in JSON, before anything of a file', () => {
  test.each<[path: string, status: number, code: string]>([
    ['csv?where=nope', 400, 'ODSQLError'],
    ['parquet?where=nope', 400, 'ODSQLError'],
    ['xlsx?select=id+id', 400, 'ODSQLSyntaxError'],
    ['csv?limit=-2', 400, 'InvalidRESTParameterError'],
    ['csv?delimiter=%23', 400, 'InvalidRESTParameterError'],
    ['parquet?parquet_compression=gzip', 400, 'InvalidRESTParameterError'],
    ['geojson?epsg=1', 400, 'InvalidRESTParameterError'],
    ['csv?compressed=maybe', 400, 'InvalidRESTParameterError'],
    ['ov2', 404, 'NotFoundURI'],
    ['mvt', 404, 'NotFoundURI'],
    ['ical', 404, 'NotFoundURI'],
    ['xls', 404, 'NotFoundURI'],
    ['rss', 404, 'NotFoundURI'],
    ['jso', 404, 'NotFoundURI'],
  ])('%s: %i %s', async (path, status, code) => {
    for (const method of ['GET', 'HEAD'] as const) {
      const url = `${API}/catalog/datasets/extremes/exports/${path}`;
      const response = await explore.app.inject({ method, url, headers: { host: 'one.localhost' } });
      expect(response.statusCode).toBe(status);
      expect(response.headers['content-disposition']).toBeUndefined();
      if (method === 'GET') expect(response.json().error_code).toBe(code);
    }
  });

  test('a format that is not there is said with those that are', async () => {
    const { hint } = (await exported('jso')).json();
    expect(hint).toMatch(/^Did you mean json\? The formats are: csv, json, jsonl, xlsx, geojson, shp, /);
  });
});

describe('HEAD', () => {
  test('tells what the file would be, without making it', async () => {
    const url = `${API}/catalog/datasets/cities/exports/xlsx`;
    const response = await explore.app.inject({ method: 'HEAD', url, headers: { host: 'one.localhost' } });
    expect([response.statusCode, response.body]).toEqual([200, '']);
    expect(response.headers['content-disposition']).toBe('attachment; filename="cities.xlsx"');
    expect(String(response.headers['server-timing'])).not.toContain('rows');
  });
});

describe('parquet', () => {
  test.each<[query: Query]>([[{ qv1: 'name:Lyon' }], [{ search: 'name="Lyon"' }], [{ sort: 'name' }]])(
    'what %j says is heeded: the file is not the whole',
    async (query) => {
      const response = await exported('parquet', query);
      expect(response.headers['content-length']).toBeUndefined();
      expect(response.rawPayload.subarray(0, 4).toString()).toBe('PAR1');
    },
  );
});
