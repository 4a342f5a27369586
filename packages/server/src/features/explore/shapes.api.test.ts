import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Geometry, type Position, planQuery, readQuery, writeRecords } from '@lucarne/odsql';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { areas, grid, lines, outline, points, position, slowlyIntersects, slowlyWithin } from '../../../test/places.ts';
import { ingest } from '../../ingest/ingest.ts';
import { toyDataset } from '../../storage/records/toy.ts';
import { startExplore, type TestExplore } from './testing.ts';

const ring = (from: number, to: number): readonly Position[] => [
  [from, from],
  [to, from],
  [to, to],
  [from, to],
  [from, from],
];
const feature = (name: string, geometry: unknown) => ({ type: 'Feature', properties: { name }, geometry });
const features = [
  feature('holed', { type: 'Polygon', coordinates: [ring(0, 4), ring(1, 3)] }),
  feature('small', { type: 'Polygon', coordinates: [ring(1.5, 2.5)] }),
  feature('road', {
    type: 'LineString',
    coordinates: [
      [3.5, -1],
      [3.5, 9],
    ],
  }),
  feature('far', { type: 'Point', coordinates: [50, 50] }),
  feature('none', null),
];

let explore: TestExplore;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lucarne-shapes-'));
  const file = join(folder, 'upload');
  await writeFile(file, JSON.stringify({ type: 'FeatureCollection', features }));
  const request = { file, filename: 'x.geojson', datasetUid: 'da_toy001', version: 1, types: {}, separators: {} };
  explore = await startExplore({
    buildCache: async ({ cacheFile }) => {
      const places = { snapshotFolder: join(folder, 'snapshots'), cacheFile, key: [], timezone: 'UTC' };
      await ingest({ ...request, ...places, memoryMb: 256 });
    },
  });
  const field = (name: string, type: 'text' | 'geo_point_2d' | 'geo_shape', facet = false) => ({
    ...{ name, label: name, type, multivalued: false, description: null },
    annotations: facet ? { facet } : {},
  });
  const fields = [field('geo_point_2d', 'geo_point_2d'), field('geo_shape', 'geo_shape'), field('name', 'text', true)];
  explore.published.set('one', [toyDataset({ id: 'shapes', fields, recordsCount: features.length })]);
});

afterAll(async () => {
  await explore.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = async (path: string, parameters: Readonly<Record<string, string>>) =>
  explore.get(`/catalog/datasets/shapes${path}?${new URLSearchParams(parameters)}`);

const namesWhere = async (where: string): Promise<readonly string[]> => {
  const answer = await ask('/records', { where, select: 'name', limit: '100' });
  expect(answer.statusCode, answer.body).toBe(200);
  const { results, total_count } = answer.json<{ results: { name: string }[]; total_count: number }>();
  expect(total_count).toBe(results.length);
  return results.map(({ name }) => name);
};

const square = (from: number, to: number): string =>
  `geom'POLYGON((${ring(from, to)
    .map((position) => position.join(' '))
    .join(', ')}))'`;

describe('shapes of a GeoJSON import', () => {
  const answers: Readonly<Record<string, readonly string[]>> = {
    [`intersects(geo_shape, ${square(1.5, 2.5)})`]: ['small'],
    [`intersects(geo_shape, geom'POINT(1 1)')`]: ['holed'],
    [`intersects(geo_shape, geom'LINESTRING(2 2, 9 2)')`]: ['holed', 'small', 'road'],
    [`within(geo_shape, ${square(0, 4)})`]: ['holed', 'small'],
    [`within(geo_shape, geom'POLYGON((-1 -1, 5 -1, 6 2, 5 5, -1 5, -1 -1))')`]: ['holed', 'small'],
    [`disjoint(geo_shape, ${square(0, 4)})`]: ['far'],
    [`not intersects(geo_shape, ${square(0, 4)})`]: ['far', 'none'],
    [`in_bbox(geo_shape, 1.2, 1.2, 1.4, 1.4)`]: [],
    [`in_bbox(geo_shape, -2, -2, 4, 4)`]: ['holed', 'small', 'road'],
    [`within_distance(geo_shape, geom'POINT(2 2)', 1m)`]: ['small'],
    [`within_distance(geo_shape, geom'POINT(3.6 8)', 12km)`]: ['road'],
    [`geometry(geo_shape, ${square(40, 60)}, WITHIN) or name = "none"`]: ['far', 'none'],
    [`intersects(geo_shape, ${square(0, 4)}) and within(geo_shape, ${square(0, 4)})`]: ['holed', 'small'],
  };
  for (const [where, names] of Object.entries(answers))
    test(where, async () => expect(await namesWhere(where)).toEqual(names));

  test('exports, facets and groups hold to them too', async () => {
    const where = `intersects(geo_shape, ${square(0, 4)})`;
    const csv = await ask('/exports/csv', { where, select: 'name', with_bom: 'false' });
    expect(csv.body.trim().split(/\r?\n/)).toEqual(['name', 'holed', 'small', 'road']);
    const facets = await ask('/facets', { where, facet: 'name' });
    expect(facets.json().facets[0].facets.map(({ name }: { name: string }) => name)).toEqual([
      'holed',
      'road',
      'small',
    ]);
    const boxes = await ask('/records', {
      where: 'name = "holed" or name = "road"',
      select: 'bbox(geo_shape) as box',
      limit: '1',
    });
    expect(boxes.json().results[0].box.geometry.coordinates).toEqual([
      [
        [0, -1],
        [4, -1],
        [4, 9],
        [0, 9],
        [0, -1],
      ],
    ]);
    const groups = await ask('/records', { where, select: 'count(*) as n', group_by: 'name' });
    expect(groups.json().results).toEqual([
      { name: 'holed', n: 1 },
      { name: 'road', n: 1 },
      { name: 'small', n: 1 },
    ]);
  });

  test('clusters of points keep their count', async () => {
    const answer = await ask('/records', { select: 'count(*) as n', group_by: 'geo_cluster(geo_point_2d, 3)' });
    const centre = (lon: number, lat: number) => ({ cluster_centroid: { lon, lat } });
    const { results } = answer.json<{ results: { n: number }[] }>();
    expect(results).toContainEqual({ 'geo_cluster(geo_point_2d, 3)': centre(50, 50), n: 1 });
    expect(results.reduce((sum, { n }) => sum + n, 0)).toBe(4);
  });

  test('a geometry that is wrong is refused, not an error of the server', async () => {
    const crossed = `intersects(geo_shape, geom'POLYGON((0 0, 4 4, 4 0, 0 4, 0 0))')`;
    expect(await namesWhere(crossed)).toContain('small');
    const answer = await ask('/records', { where: `within(geo_shape, geom'POLYGON((0 0, 1 1))')` });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().error_code).toBe('ODSQLError');
  });

  test('who leaves does not wait for the answer', async () => {
    const held = await explore.records.hold({ uid: 'da_toy001', version: 1 });
    const of = {
      kind: 'column',
      field: 'geo_shape',
      stored: 'geo_shape',
      type: 'geo_shape',
      multivalued: false,
    } as const;
    const test = { kind: 'near', of, from: { lon: 1, lat: 1 }, metres: 7 } as const;
    const asked = explore.records.holdShapeAnswer(held.table, test, { signal: AbortSignal.abort(), owner: 'a' });
    await expect(asked).rejects.toMatchObject({ code: 'query_cancelled' });
    const staying = { signal: new AbortController().signal, owner: 'a' };
    const answer = await explore.records.holdShapeAnswer(held.table, test, staying);
    const again = await explore.records.holdShapeAnswer(held.table, test, staying);
    expect(again.table).toEqual(answer.table);
    for (const { release } of [held, answer, again]) release();
  });
});

test('the envelope of points is their outline', async () => {
  const column = { name: 'place', type: 'geo_point_2d', multivalued: false } as const;
  const several = fc.array(position, { minLength: 3, maxLength: 40 }).filter((found) => outline(found).length > 3);
  let made = 0;
  await fc.assert(
    fc.asyncProperty(several, async (found) => {
      const table = await explore.records.createTable({
        name: `points${made++}`,
        columns: [{ name: 'place', type: 'STRUCT(lon DOUBLE, lat DOUBLE)' }],
        rows: found.map(([lon, lat]) => [{ lon, lat }]),
      });
      const tree = readQuery({ select: 'envelope(place) as around', limit: 1, offset: 0 });
      const plan = planQuery(tree, { columns: [column], timezone: 'UTC', language: 'en', now: 0 });
      const sql = writeRecords(plan, { dialect: 'duckdb', source: table.source, as: 'json' });
      const [row] = await explore.records.query(sql);
      expect(JSON.parse(String(row?.['record'])).around.geometry.coordinates).toEqual([outline(found)]);
      await explore.records.dropTable(table);
    }),
    { numRuns: 40 },
  );
});

describe('geo points agree with a slow and obvious judge', () => {
  const wkt = ({ polygons, lines, points }: Geometry): string => {
    const path = (positions: readonly Position[]): string => `(${positions.map(([x, y]) => `${x} ${y}`).join(', ')})`;
    const texts = [
      ...polygons.map((rings) => `POLYGON(${rings.map(path).join(', ')})`),
      ...lines.map((line) => `LINESTRING${path(line)}`),
      ...points.map((point) => `POINT${path([point])}`),
    ];
    return `geom'GEOMETRYCOLLECTION(${texts.join(', ')})'`;
  };
  const column = { name: 'place', type: 'geo_point_2d', multivalued: false } as const;
  const onGrid = (one: Position): Geometry => ({ points: [one], lines: [], polygons: [] });

  const passing = async (source: string, where: string): Promise<readonly string[]> => {
    const asked = { select: 'place', where: [where], limit: 10_000, offset: 0 };
    const plan = planQuery(readQuery(asked), { columns: [column], timezone: 'UTC', language: 'en', now: 0 });
    const rows = await explore.records.query(writeRecords(plan, { dialect: 'duckdb', source, as: 'json' }));
    return rows.map(({ record }) => {
      const { place } = JSON.parse(String(record));
      return `${place.lon} ${place.lat}`;
    });
  };
  const judged = (test: (one: Geometry) => boolean): readonly string[] =>
    grid.filter((one) => test(onGrid(one))).map(([x, y]) => `${x} ${y}`);

  test('all the places of a grid', async () => {
    const table = await explore.records.createTable({
      name: 'grid',
      columns: [{ name: 'place', type: 'STRUCT(lon DOUBLE, lat DOUBLE)' }],
      rows: grid.map(([lon, lat]) => [{ lon, lat }]),
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(areas, lines, points), areas, async (geometry, area) => {
        const [any, inside] = [wkt(geometry), wkt(area)];
        const touching = judged((one) => slowlyIntersects(one, geometry));
        expect(await passing(table.source, `intersects(place, ${any})`)).toEqual(touching);
        const apart = judged((one) => !slowlyIntersects(one, geometry));
        expect(await passing(table.source, `disjoint(place, ${any})`)).toEqual(apart);
        expect(await passing(table.source, `within(place, ${inside})`)).toEqual(
          judged((one) => slowlyWithin(one, area)),
        );
      }),
      { numRuns: 40 },
    );
  });
});
