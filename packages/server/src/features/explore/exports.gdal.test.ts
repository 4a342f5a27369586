import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishExtremes } from './extremes.testing.ts';
import { publishPlaces } from './places.testing.ts';
import { startExplore, type TestExplore } from './testing.ts';

/** The exports of shapes as GDAL reads them. */
let explore: TestExplore;
const run = promisify(execFile);

beforeAll(async () => {
  explore = await startExplore();
  await publishPlaces(explore);
  await publishExtremes(explore);
});
afterAll(() => explore.close());

interface Read {
  readonly geometry: { readonly type: string; readonly coordinates: Nested } | null;
  readonly properties: Readonly<Record<string, unknown>>;
}
type Nested = readonly (number | Nested)[];

const exported = async (format: string, query: Record<string, string> = {}, id = 'places') => {
  const response = await explore.get(`/catalog/datasets/${id}/exports/${format}?${new URLSearchParams(query)}`);
  expect(response.statusCode).toBe(200);
  return response.rawPayload;
};

const expected = async (query: Record<string, string> = {}, id = 'places'): Promise<readonly Read[]> =>
  JSON.parse(String(await exported('geojson', query, id))).features;

async function saved(name: string, bytes: Buffer): Promise<string> {
  const file = join(explore.folder, name);
  await writeFile(file, bytes);
  return name.endsWith('.zip') ? `/vsizip/${file}` : file;
}

/** The layers of a file, each as GDAL's own GeoJSON. */
async function readByGdal(file: string, ...options: string[]): Promise<readonly Read[]> {
  const ogr2ogr = process.env['LUCARNE_GDAL'] ?? 'ogr2ogr';
  const output = ['-f', 'GeoJSON', '-lco', 'COORDINATE_PRECISION=15', '/vsistdout/', file];
  const { stdout } = await run(ogr2ogr, [...options, ...output], { maxBuffer: 1e8 });
  return JSON.parse(stdout).features;
}

/** Rings in the turn that GeoJSON asks for; formats disagree on it. */
function wound(geometry: Read['geometry']): Read['geometry'] {
  if (geometry?.type === 'Polygon') return { ...geometry, coordinates: turned(geometry.coordinates) };
  if (geometry?.type !== 'MultiPolygon') return geometry;
  return { ...geometry, coordinates: geometry.coordinates.map((rings) => turned(rings as Nested)) };
}

const turned = (rings: Nested): Nested =>
  rings.map((ring, index) => {
    const positions = ring as readonly [number, number][];
    const area = positions.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = positions[at + 1] ?? [x, y];
      return sum + x * nextY - nextX * y;
    }, 0);
    return area > 0 === (index === 0) ? positions : positions.toReversed();
  });

/** A record without its nulls, lists as texts: GDAL leaves out what is not set, and finds the trees in texts itself. */
function flat({ geometry, properties }: Read): Read {
  const cells = Object.entries(properties).filter(([, value]) => value !== null);
  const texts = cells.map(([name, value]) => [name, name === 'tags' ? String(value) : value]);
  return { geometry: wound(geometry), properties: Object.fromEntries(texts) };
}

const geometries = (features: readonly Read[]) => features.map(({ geometry }) => wound(geometry));

describe('FlatGeobuf', () => {
  test('every record, with its types', async () => {
    const file = await saved('places.fgb', await exported('fgb'));
    const read = await readByGdal(file);
    const records = (await expected()).map(flat);
    expect(read.map(flat)).toEqual(records);
  });

  test('points say that they are points, and in which system', async () => {
    const file = await saved('cities.fgb', await exported('fgb', { epsg: '2154' }, 'cities'));
    const info = (process.env['LUCARNE_GDAL'] ?? 'ogr2ogr').replace(/ogr2ogr$/, 'ogrinfo');
    const { stdout } = await run(info, ['-so', '-al', file]);
    expect(stdout).toContain('Geometry: Point');
    expect(stdout).toContain('ID["EPSG",2154]');
  });
});

describe('shapefile', () => {
  test('one layer for each kind of shape, the records without a place in the first', async () => {
    const file = await saved('places.zip', await exported('shp'));
    const layers = ['places', 'places_line', 'places_point', 'places_multipoint'];
    const read = await Promise.all(layers.map((layer) => readByGdal(`${file}/${layer}.shp`)));
    const records = await expected();
    expect(geometries(read[0] ?? [])).toEqual(geometries([records[0], records[1], records[6]] as Read[]));
    expect(geometries(read.slice(1).flat())).toEqual(geometries(records.slice(2, 6)));
    expect(read[0]?.[0]?.properties).toEqual({
      id: 'p0',
      name: 'Saint-Étienne',
      n: 520,
      x: 1.5,
      yes: expect.toBeOneOf([true, 'T']),
      day: '1950-06-01',
      at: '2024-03-31T22:30:00+00:00',
      tags: 'river,food',
      a_rather_l: 'long 0',
      a_rather_2: 'title 0',
      '2020_total': 0,
      blob: { a: 1 },
    });
    expect(read[1]?.map(({ properties: { n, x, yes, day } }) => [n, x, yes, day ?? null])).toEqual([
      [0, 1e21, expect.toBeOneOf([true, 'T']), '2024-02-29'],
      [9007199254740991, null, null, null],
    ]);
  });

  test.each([2154, 3857, 32631, 25831, 3945, 4171])('GDAL brings %i back to where the records are', async (epsg) => {
    const file = await saved(`cities-${epsg}.zip`, await exported('shp', { epsg: String(epsg) }, 'cities'));
    const read = await readByGdal(`${file}/cities.shp`, '-t_srs', 'EPSG:4326');
    const records = await expected({}, 'cities');
    const places = (features: readonly Read[]) => features.flatMap(({ geometry }) => geometry?.coordinates ?? []);
    const differences = places(read).map((value, index) => Math.abs(Number(value) - Number(places(records)[index])));
    expect(Math.max(...differences)).toBeLessThan(1e-6);
    expect(differences).toHaveLength(6);
  });
});

describe('another reference system', () => {
  const FORMATS: [format: string, epsg: string][] = ['geojson', 'fgb', 'shp'].flatMap((format) =>
    ['2154', '3857'].map((epsg): [string, string] => [format, epsg]),
  );
  test.each(FORMATS)('%s in %s has the coordinates that GDAL makes', async (format, epsg) => {
    const where = { where: 'id != "p6"' };
    const extension = format === 'shp' ? 'zip' : format;
    const moved = await saved(`moved-${epsg}.${extension}`, await exported(format, { ...where, epsg }));
    const plain = await saved('plain.geojson', await exported('geojson', where));
    const files =
      format === 'shp' ? ['', '_line', '_point', '_multipoint'].map((kind) => `${moved}/places${kind}.shp`) : [moved];
    const ours = (await Promise.all(files.map((file) => readByGdal(file, '-a_srs', `EPSG:${epsg}`)))).flat();
    const theirs = await readByGdal(plain, '-t_srs', `EPSG:${epsg}`);
    const [some, others] = [ours, theirs].map((features) => features.flatMap(numbersOf).toSorted((a, b) => a - b));
    expect(some?.length).toBe(others?.length);
    expect(some?.length).toBeGreaterThan(50);
    expect(Math.max(...(some ?? []).map((value, at) => Math.abs(value - (others?.[at] ?? Number.NaN))))).toBeLessThan(
      0.001,
    );
  });
});

describe('the ends of every type', () => {
  test.each(['fgb', 'kml', 'geojson'])('%s keeps them', async (format) => {
    const file = await saved(`extremes.${format}`, await exported(format, { order_by: 'id' }, 'extremes'));
    const output = ['-f', 'CSV', '-sql', 'select * from "extremes"', '/vsistdout/', file];
    const layer = format === 'kml' ? ['-f', 'CSV', '/vsistdout/', file] : output;
    const { stdout } = await run(process.env['LUCARNE_GDAL'] ?? 'ogr2ogr', layer);
    for (const value of ['9223372036854775807', '-9223372036854775808', '9007199254740993', '=1+1', '🌻']) {
      expect(stdout).toContain(value);
    }
    expect(stdout).toMatch(/"two\r?\nlines;\r?\n+and ""three"""/);
  });
});

const numbersOf = ({ geometry }: Read): number[] => (geometry ? geometry.coordinates.flat(4).map(Number) : []);

describe('KML and GPX', () => {
  test('KML has every record, its fields as data', async () => {
    const file = await saved('places.kml', await exported('kml'));
    const read = await readByGdal(file);
    const records = await expected();
    const byName = (features: readonly Read[]) =>
      features.toSorted((a, b) => String(a.properties['id']).localeCompare(String(b.properties['id'])));
    const flatTo2 = ({ geometry }: Read) =>
      wound(geometry && { ...geometry, coordinates: withoutHeights(geometry.coordinates) });
    expect(byName(read).map(flatTo2)).toEqual(records.map(({ geometry }) => wound(geometry)));
    expect(byName(read)[1]?.properties).toMatchObject({
      Name: 'a "quoted"; <b>&amp;</b> name',
      n: '-7',
      x: -0.25,
      day: '1899-12-31',
      '2020_total': '10',
    });
  });

  test('GPX has the points as waypoints and the rest as tracks', async () => {
    const query = { name_field: 'name', description_field_list: 'id,n' };
    const file = await saved('places.gpx', await exported('gpx', query));
    const { stdout } = await run(process.env['LUCARNE_GDAL'] ?? 'ogr2ogr', [
      '-f',
      'GeoJSON',
      '/vsistdout/',
      file,
      'waypoints',
    ]);
    const points: readonly Read[] = JSON.parse(stdout).features;
    expect(points.map(({ geometry }) => geometry?.coordinates)).toEqual([
      [1.5, 43.5],
      [1, 43],
      [-1.5, 47.25],
    ]);
    expect(points[0]?.properties).toMatchObject({ desc: 'id: p4\nn: 1', data_id: 'p4' });
    const tracks = await run(process.env['LUCARNE_GDAL'] ?? 'ogr2ogr', [
      '-f',
      'GeoJSON',
      '/vsistdout/',
      file,
      'tracks',
    ]);
    const read: readonly Read[] = JSON.parse(tracks.stdout).features;
    expect(read.map(({ properties }) => properties['name'])).toEqual([
      'Saint-Étienne',
      'a "quoted"; <b>&amp;</b> name',
      '  two\nlines\t_x0041_ ',
      'œuvre 🌻',
    ]);
    expect(read[3]?.geometry?.coordinates).toEqual([
      [
        [1, 43],
        [2, 44],
      ],
      [
        [3, 45],
        [4, 46],
        [5, 46.5],
      ],
    ]);
  });
});

const withoutHeights = (coordinates: Nested): Nested =>
  typeof coordinates[0] === 'number'
    ? coordinates.slice(0, 2)
    : coordinates.map((item) => withoutHeights(item as Nested));
