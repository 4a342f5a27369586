import { describe, expect, test } from 'vitest';
import { readExact } from './exact.ts';
import { asItIs, simplifierFor } from './simplify1.ts';

const bump = [
  [0, 0],
  [1, 0.001],
  [2, 0],
  [2, 1],
  [0, 1],
  [0, 0],
];
const square = (west: number, size: number) => [
  [west, 0],
  [west + size, 0],
  [west + size, size],
  [west, size],
  [west, 0],
];
const circle = Array.from({ length: 1001 }, (_, index) => {
  const angle = (index / 1000) * 2 * Math.PI;
  return [Math.cos(angle), Math.sin(angle)];
});

describe('a geometry as a map of a zoom shows it', () => {
  test.each<[string, number, object, object]>([
    [
      'a corner that is not seen is left out',
      6,
      { type: 'Polygon', coordinates: [bump] },
      { type: 'Polygon', coordinates: [bump.filter(([lon]) => lon !== 1)] },
    ],
    [
      'a corner that is seen stays',
      14,
      { type: 'Polygon', coordinates: [bump] },
      { type: 'Polygon', coordinates: [bump] },
    ],
    [
      'a line keeps its ends',
      0,
      {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [0.1, 0.2],
          [0.2, 0],
        ],
      },
      {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [0.2, 0],
        ],
      },
    ],
    [
      'several lines',
      10,
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [2, 0],
          ],
          [
            [0, 0],
            [1, 1],
            [2, 0],
          ],
        ],
      },
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [0, 0],
            [2, 0],
          ],
          [
            [0, 0],
            [1, 1],
            [2, 0],
          ],
        ],
      },
    ],
    [
      'a hole that is not seen is left out',
      3,
      { type: 'Polygon', coordinates: [square(0, 9), square(1, 0.01)] },
      { type: 'Polygon', coordinates: [square(0, 9)] },
    ],
    [
      'parts that are not seen are left out',
      3,
      { type: 'MultiPolygon', coordinates: [[square(20, 0.01)], [square(0, 9)]] },
      { type: 'MultiPolygon', coordinates: [[square(0, 9)]] },
    ],
    [
      'what is small as a whole keeps three corners',
      0,
      { type: 'MultiPolygon', coordinates: [[square(0, 0.01)], [square(1, 0.01)]] },
      {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [0, 0],
              [0.01, 0],
              [0.01, 0.01],
              [0, 0],
            ],
          ],
        ],
      },
    ],
    [
      'points stay',
      0,
      {
        type: 'MultiPoint',
        coordinates: [
          [0, 0],
          [0, 0],
        ],
      },
      {
        type: 'MultiPoint',
        coordinates: [
          [0, 0],
          [0, 0],
        ],
      },
    ],
    [
      'each of a collection',
      0,
      {
        type: 'GeometryCollection',
        geometries: [
          {
            type: 'LineString',
            coordinates: [
              [0, 0],
              [0.1, 0],
              [0.2, 0],
            ],
          },
        ],
      },
      {
        type: 'GeometryCollection',
        geometries: [
          {
            type: 'LineString',
            coordinates: [
              [0, 0],
              [0.2, 0],
            ],
          },
        ],
      },
    ],
  ])('%s', (_what, zoom, geometry, expected) => {
    expect(simplifierFor(zoom)(geometry)).toEqual(expected);
    expect(asItIs(geometry)).toBe(geometry);
  });

  test('no place is farther than half a pixel, and few corners are left', () => {
    const { coordinates } = simplifierFor(5)({ type: 'Polygon', coordinates: [circle] }) as {
      coordinates: number[][][];
    };
    const [ring = []] = coordinates;
    expect(ring.length).toBeLessThan(40);
    const halfPixel = (360 / (256 * 2 ** 5)) * 0.5;
    const middles = ring.slice(1).map(([lon = 0, lat = 0], index) => {
      const [x = 0, y = 0] = ring[index] ?? [];
      return Math.hypot((lon + x) / 2, (lat + y) / 2);
    });
    expect(Math.min(...middles)).toBeGreaterThan(1 - halfPixel * 1.1);
  });

  test('numbers that were read exactly are written so', () => {
    const text = '{"type":"LineString","coordinates":[[0.10,0.0],[1.0000000000000000001,0],[2,0.0]]}';
    expect(JSON.stringify(simplifierFor(4)(readExact(text)))).toBe(
      '{"type":"LineString","coordinates":[[0.10,0.0],[2,0.0]]}',
    );
  });

  test('what is no geometry is given back', () => {
    expect([null, 'text', { lon: 1 }].map(simplifierFor(3))).toEqual([null, 'text', { lon: 1 }]);
  });
});
