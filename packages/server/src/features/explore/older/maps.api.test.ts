import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { communes } from '../clients/uploads.testing.ts';
import { startWorld, type Upload } from '../clients/world.testing.ts';
import type { TestExplore } from '../testing.ts';

const circle = Array.from({ length: 361 }, (_, index) => {
  const angle = ((index % 360) * Math.PI) / 180;
  return [2 + Math.cos(angle), 46 + Math.sin(angle)];
});

/** One shape with many corners, and many points along a wave. */
const round: Upload = {
  id: 'round-places',
  filename: 'round.geojson',
  content: JSON.stringify({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: { n: 1 }, geometry: { type: 'Polygon', coordinates: [circle] } }],
  }),
};
const many: Upload = {
  id: 'many-places',
  filename: 'many.csv',
  content: `n;place\n${Array.from({ length: 3000 }, (_, n) => `${n};"${(45 + Math.sin(n)).toFixed(6)}, ${(2 + Math.cos(n)).toFixed(6)}"`).join('\n')}\n`,
  types: { place: 'geo_point_2d' },
};

let explore: TestExplore;
beforeAll(async () => {
  explore = await startWorld([communes, round, many]);
});
afterAll(() => explore.close());

type Query = Record<string, string> | string[][];
const address = (path: string, query: Query) => `${path}?${new URLSearchParams(query)}`;
const ask = async (path: string, query: Query = {}) => {
  const response = await explore.visit(address(path, query));
  return { status: response.statusCode, body: response.json(), headers: response.headers };
};

const at = (path: string, query: Query) => ask(`/api/records/1.0/${path}/`, query);

describe('geocluster', () => {
  const clusters = (query: Record<string, string> = {}) =>
    at('geocluster', { dataset: 'cities', clusterprecision: '3', clusterdistance: '50', ...query });

  test('near places are one, with their number, their outline and their series', async () => {
    const query = { shapeprecision: '1', 'y.mean.func': 'AVG', 'y.mean.expr': 'pop', return_polygons: 'true' };
    const { status, body } = await clusters(query);
    expect(status).toBe(200);
    expect(body).toEqual({
      clusters: [
        {
          cluster_center: [expect.closeTo(45.47, 6), expect.closeTo(6.52, 6)],
          count: 3,
          series: { mean: 330 },
          cluster: { type: 'Polygon', coordinates: [expect.any(Array)] },
        },
      ],
      count: { min: 3, max: 3 },
      series: { mean: { min: 330, max: 330 } },
      clusterprecision: 3,
    });
  });

  test('a place alone is a point', async () => {
    const { body } = await clusters({ clusterprecision: '12', 'geofilter.bbox': '43,4,46,8' });
    expect(body.count).toEqual({ min: 1, max: 1 });
    expect(body.clusters).toContainEqual({
      cluster_center: [45.76, 4.84],
      count: 1,
      cluster: { type: 'Point', coordinates: [4.84, 45.76] },
    });
    expect(body.clusters).toHaveLength(2);
  });

  test('a zoom between two is the one below', async () => {
    expect((await clusters({ clusterprecision: '3.75' })).body).toMatchObject({
      count: { max: 3 },
      clusterprecision: 3,
    });
  });

  test.each<Record<string, string>>([{ clustermode: 'heatmap' }, { return_polygons: 'false' }])(
    'no outline: %j',
    async (query) => {
      const { body } = await clusters(query);
      expect(body.clusters).toEqual([{ cluster_center: [expect.any(Number), expect.any(Number)], count: 3 }]);
    },
  );

  test('shapes without points by the middle of their boxes, and nothing', async () => {
    const published = explore.published.get('one') ?? [];
    const found = published.find(({ id }) => id === 'communes-millesime');
    if (found) {
      const fields = found.fields.filter(({ type }) => type !== 'geo_point_2d');
      published.push({ ...found, id: 'shapes-alone', fields });
    }
    const { body } = await clusters({ dataset: 'shapes-alone', clusterprecision: '8' });
    expect(body.clusters.map(({ count }: { count: number }) => count).sort()).toEqual([1, 1, 2]);
    expect(body.clusters).toContainEqual(expect.objectContaining({ cluster_center: [47.5, 2.5], count: 2 }));
    expect((await clusters({ q: 'nowhere' })).body).toEqual({
      clusters: [],
      count: { min: 0, max: 0 },
      clusterprecision: 3,
    });
  });

  test.each<[Record<string, string>, string]>([
    [{ clusterprecision: '' }, 'The parameter clusterprecision is missing.'],
    [{ clusterdistance: '' }, 'The parameter clusterdistance is missing.'],
    [{ shapeprecision: '27' }, 'sum of clusterprecision + shapeprecision API parameter: 30 was found but <= 29'],
    [{ clusterprecision: '30' }, '0 <= clusterprecision <= 29'],
    [{ clusterdistance: '-1' }, '0 < clusterdistance'],
    [{ clustermode: 'world' }, 'one of "polygon", "heatmap"'],
    [{ 'y.a.func': 'AVG', 'y.a.expr': 'popp' }, 'Unknown field: popp'],
  ])('%j is refused', async (query, words) => {
    expect((await clusters(query)).body).toMatchObject({ errorcode: 400, error: expect.stringContaining(words) });
  });
});

interface Polygon {
  readonly cluster: { readonly type: string };
}

const names = async (query: Record<string, string>): Promise<readonly string[]> => {
  const { body } = await at('search', { dataset: 'communes-millesime', ...query });
  return body.records.map(({ fields }: { fields: { nom: string } }) => fields.nom);
};

describe('places', () => {
  test('boundingbox counts the kinds of shapes', async () => {
    expect((await at('boundingbox', { dataset: 'cities' })).body).toEqual({
      count: 3,
      bbox: [4.84, 43.7, 7.45, 46.95],
      geometries: { Point: 3 },
    });
    expect((await at('boundingbox', { dataset: 'cities', q: 'nowhere' })).body).toEqual({
      count: 0,
      bbox: [],
      geometries: {},
    });
    expect((await at('boundingbox', { dataset: 'communes-millesime' })).body).toEqual({
      count: 4,
      bbox: [2, 47, 6.5, 48],
      geometries: { MultiPolygon: 1, Polygon: 3 },
    });
  });

  test('geopreview gives each place once, and a digest that finds its records', async () => {
    const { body } = await at('geopreview', { dataset: 'cities', q: 'nice', clusterprecision: '6' });
    expect(body).toEqual([
      { geometry: { type: 'Point', coordinates: [7.27, 43.7] }, geo_digest: expect.stringMatching(/^[0-9a-f]{40}$/) },
    ]);
    const found = await at('search', { dataset: 'cities', geo_digest: body[0].geo_digest });
    expect(found.body.records.map(({ fields }: { fields: { name: string } }) => fields.name)).toEqual(['Nice']);
    const map = { dataset: 'communes-millesime', 'geofilter.bbox': '47.2,2.2,47.8,2.8', rows: '1000' };
    const shapes = (await at('geopreview', map)).body;
    expect(shapes.map(({ geometry }: { geometry: { type: string } }) => geometry.type)).toEqual(['Polygon', 'Polygon']);
  });

  test('geopolygon counts the records of each place', async () => {
    const query = { dataset: 'communes-millesime', clusterprecision: '6', 'y.serie1.func': 'SUM' };
    const { body } = await at('geopolygon', { ...query, 'y.serie1.expr': 'population' });
    expect(body.clusters).toHaveLength(4);
    expect(body).toMatchObject({ count: { min: 1, max: 1 }, series: { serie1: { min: 100, max: 400 } } });
    const [parts] = body.clusters.filter(({ cluster }: Polygon) => cluster.type === 'MultiPolygon');
    expect(parts).toMatchObject({ cluster_center: [47.25, 5.75], count: 1, series: { serie1: 400 } });
    expect(await names({ 'geo_digest.geo_shape': parts.geo_digest })).toEqual(["L'Île-d'Eau"]);
    const first = await at('geopolygon', { ...query, 'y.serie1.expr': 'population', maxpoints: '1' });
    expect(first.body).toMatchObject({ clusters: [{ count: 1 }], series: { serie1: { min: 100, max: 400 } } });
    expect((await at('geopolygon', { dataset: 'cities' })).body.clusters).toHaveLength(3);
    const points = await at('geopolygon', { dataset: 'communes-millesime', geo_field: 'geo_point_2d' });
    expect(points.body.clusters.map(({ cluster }: Polygon) => cluster.type)).toEqual(['Point', 'Point', 'Point']);
  });

  test('how far a shape is: the middle of the box around it', async () => {
    const query = {
      dataset: 'shapes-alone',
      'geofilter.distance': '47.5,2.5,100000',
      sort: 'dist',
      fields: 'nom,dist',
    };
    const { body } = await at('search', query);
    const found = body.records.map(({ fields }: { fields: object }) => fields);
    expect(found[0]).toEqual({ nom: 'Aigurande', dist: expect.stringMatching(/^75\d\d\d\./) });
    expect(found).toContainEqual({ nom: 'Achères', dist: '0.0' });
  });

  test.each<[string, Record<string, string>, string[]]>([
    ['a point in a shape', { 'geofilter.distance': '47.1,2.1' }, ['Achères']],
    ['a point in its hole', { 'geofilter.distance': '47.5,2.5,0' }, ['Ainay-le-Vieil']],
    ['a place and those around', { 'geofilter.distance': '47.5, 2.95, 10000' }, ['Achères', 'Aigurande']],
    ['a distance in kilometres', { 'geofilter.distance': '(47.5, 2.95), 10km' }, ['Achères', 'Aigurande']],
    [
      'a polygon in brackets',
      { 'geofilter.polygon': '[[47.1, 2.9], [47.1, 3.5], [47.2, 3.5]]' },
      ['Achères', 'Aigurande'],
    ],
    [
      'a polygon that shapes touch',
      { 'geofilter.polygon': '((47.1, 2.9), (47.1, 3.5), (47.2, 3.5))' },
      ['Achères', 'Aigurande'],
    ],
    [
      'two polygons',
      { 'geofilter.polygon': '((47,2),(47,2.1),(47.1,2.1)),((47,6),(47,6.1),(47.1,6))' },
      ['Achères', "L'Île-d'Eau"],
    ],
    ['a kind', { q: '#geometry(geo_shape, "MultiPolygon")' }, ["L'Île-d'Eau"]],
    ['a kind of several', { q: "#geometry(geo_shape, 'polygon') AND departement:Indre" }, ['Aigurande', "L'Île-d'Eau"]],
    ['another kind', { q: '#geometry(geo_shape, "point")' }, []],
    ['points have theirs', { q: '#geometry(geo_point_2d, "point")', rows: '1', sort: '-nom' }, ['Achères']],
  ])('%s', async (_what, query, expected) => {
    expect(await names({ sort: '-nom', ...query })).toEqual(expected);
  });
});

describe('shapes as fine as a map shows them', () => {
  interface Shape {
    readonly coordinates: readonly (readonly unknown[])[];
  }
  const corners = (shape: Shape): number => shape.coordinates[0]?.length ?? 0;
  const round = { dataset: 'round-places' };

  test('geopreview and geopolygon by clusterprecision', async () => {
    const preview = async (query: Record<string, string>) =>
      corners((await at('geopreview', { ...round, ...query })).body[0].geometry);
    expect(await preview({})).toBe(361);
    expect(await preview({ clusterprecision: '5' })).toBeLessThan(60);
    const polygon = await at('geopolygon', { ...round, clusterprecision: '5.5' });
    expect(corners(polygon.body.clusters[0].cluster)).toBeLessThan(60);
  });

  test('search and download by geo_simplify_zoom', async () => {
    const fine = { ...round, geo_simplify: 'true', geo_simplify_zoom: '5', fields: 'geo_shape' };
    const download = await explore.visit(address('/api/records/1.0/download/', { ...fine, format: 'json' }));
    const search = (query: Record<string, string>) => at('search', { ...fine, ...query });
    const shapes = [
      download.json()[0].fields.geo_shape,
      (await search({})).body.records[0].fields.geo_shape,
      (await search({ format: 'geojson' })).body.features[0].geometry,
    ];
    for (const shape of shapes) expect(corners(shape)).toBeLessThan(60);
    expect(corners((await search({ geo_simplify_zoom: '' })).body.records[0].fields.geo_shape)).toBeGreaterThan(100);
    expect(corners((await search({ geo_simplify: 'false' })).body.records[0].fields.geo_shape)).toBe(361);
  });

  test('outlines of clusters by shapeprecision', async () => {
    const outline = async (query: Record<string, string>) => {
      const asked = { dataset: 'many-places', clusterprecision: '1', clusterdistance: '10000', ...query };
      return corners((await at('geocluster', asked)).body.clusters[0].cluster);
    };
    expect(await outline({ shapeprecision: '1' })).toBeLessThan(await outline({}));
  });

  test('more places than are read at a time', async () => {
    const { body } = await at('geopreview', { dataset: 'many-places', rows: '3000', start: '100' });
    expect(new Set(body.map(({ geo_digest }: { geo_digest: string }) => geo_digest)).size).toBe(2900);
    const polygons = await at('geopolygon', { dataset: 'many-places' });
    expect(polygons.body.clusters).toHaveLength(3000);
    expect(polygons.headers['ods-analyze-truncated']).toBeUndefined();
  });
});
