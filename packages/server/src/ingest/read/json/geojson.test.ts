import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { importSource } from '../../testing.ts';

describe('GeoJSON', () => {
  const feature = (geometry: unknown, properties: unknown, more = {}) => ({
    type: 'Feature',
    ...more,
    geometry,
    properties,
  });
  const point = { type: 'Point', coordinates: [1.5, 47.5] };
  const square = {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [2, 0],
        [2, 2],
        [0, 2],
        [0, 0],
      ],
    ],
  };
  const collection = (features: unknown[]): string => JSON.stringify({ type: 'FeatureCollection', features });

  test('points are points', async () => {
    const { manifest, records } = await importSource(
      'x.geojson',
      collection([feature(point, { nom: 'a', n: 1 }), feature(null, { nom: 'b' })]),
    );
    expect(manifest.source.format).toBe('geojson');
    expect(manifest.fields.map(({ name, type }) => [name, type])).toEqual([
      ['geo_point_2d', 'geo_point_2d'],
      ['nom', 'text'],
      ['n', 'int'],
    ]);
    expect(records).toEqual([
      { geo_point_2d: { lon: 1.5, lat: 47.5 }, nom: 'a', n: '1' },
      { geo_point_2d: null, nom: 'b', n: null },
    ]);
    expect(manifest).toMatchObject({ bbox: [1.5, 47.5, 1.5, 47.5], geometry_types: ['Point'] });
  });

  test('shapes are shapes with their centre, and identifiers are kept', async () => {
    const features = [feature(square, { id: 'x' }, { id: 7 }), feature(point, null)];
    const { manifest, records } = await importSource('x.json', JSON.stringify(features));
    expect(manifest.fields.map(({ name, label }) => [name, label])).toEqual([
      ['geo_point_2d', 'geo_point_2d'],
      ['geo_shape', 'geo_shape'],
      ['id', 'id'],
      ['id_2', 'id'],
    ]);
    expect(records[0]).toEqual({
      geo_point_2d: { lon: 1, lat: 1 },
      geo_shape: JSON.stringify(square),
      id: '7',
      id_2: 'x',
    });
    expect(manifest).toMatchObject({ bbox: [0, 0, 2, 47.5], geometry_types: ['Point', 'Polygon'] });
  });

  test('features one to a line', async () => {
    const content = [feature(point, { a: 1 }), feature(point, { a: 2 })].map((item) => JSON.stringify(item)).join('\n');
    const { records } = await importSource('x.geojsonl', content);
    expect(records.map(({ a }) => a)).toEqual(['1', '2']);
  });

  test('geometries that are none reject their features', async () => {
    const lambert = { type: 'Point', coordinates: [652000, 6862000] };
    const { manifest, records } = await importSource(
      'x.geojson',
      collection([feature(lambert, { a: 1 }), feature(point, { a: 2 }), { a: 3 }]),
    );
    expect(records).toHaveLength(1);
    expect(manifest.rejected.lines.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'the position 652000, 6862000 is not in degrees; save the layer in WGS 84 (EPSG:4326)'],
      [3, 'the item is not a feature'],
    ]);
  });

  const shared = fileURLToPath(new URL('../../../../../../../shared/data/', import.meta.url));
  const files: [string, number][] = [
    ['regions-version-simplifiee.geojson', 13],
    ['departements-version-simplifiee.geojson', 96],
    ['communes-31-haute-garonne.geojson', 587],
    ['communes-centre-val-de-loire.geojson', 1776],
  ];
  test.skipIf(!existsSync(shared)).each(files)('the real shapes of %s', async (name, count) => {
    const { manifest, records } = await importSource(name, await readFile(join(shared, name)));
    expect(manifest.row_count).toBe(count);
    expect(manifest.rejected.count).toBe(0);
    expect(manifest.fields.map(({ name: field, type }) => [field, type])).toEqual([
      ['geo_point_2d', 'geo_point_2d'],
      ['geo_shape', 'geo_shape'],
      ['code', 'text'],
      ['nom', 'text'],
    ]);
    const source = JSON.parse(await readFile(join(shared, name), 'utf8'));
    expect(records.map(({ geo_shape }) => JSON.parse(String(geo_shape)))).toEqual(
      source.features.map(({ geometry }: { geometry: unknown }) => geometry),
    );
  });
});
