import { expect, test } from 'vitest';
import { centreOf, eachPosition, geometryFault } from './geometry.ts';

const square = [
  [
    [0, 0],
    [4, 0],
    [4, 4],
    [0, 4],
    [0, 0],
  ],
];
const hole = [
  [0, 0],
  [2, 0],
  [2, 2],
  [0, 2],
  [0, 0],
];

test.each([
  ['a point keeps every digit', { type: 'Point', coordinates: [1.23456789012345, 45] }, [1.23456789012345, 45]],
  [
    'points',
    {
      type: 'MultiPoint',
      coordinates: [
        [0, 0],
        [2, 4],
      ],
    },
    [1, 2],
  ],
  [
    'a line, by length',
    {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [4, 0],
        [4, 0],
      ],
    },
    [2, 0],
  ],
  ['a square', { type: 'Polygon', coordinates: square }, [2, 2]],
  ['a square wound the other way', { type: 'Polygon', coordinates: [square[0]?.toReversed()] }, [2, 2]],
  ['a square with a hole', { type: 'Polygon', coordinates: [square[0], hole] }, [28 / 12, 28 / 12]],
  [
    'a hole wound like its square',
    { type: 'Polygon', coordinates: [square[0], hole.toReversed()] },
    [28 / 12, 28 / 12],
  ],
  ['areas', { type: 'MultiPolygon', coordinates: [square, [square[0]?.map(([x = 0, y = 0]) => [x + 10, y])]] }, [7, 2]],
  [
    'a flat ring falls back to its points',
    {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [2, 0],
          [1, 0],
          [0, 0],
        ],
      ],
    },
    [0.75, 0],
  ],
  [
    'areas outweigh points',
    {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Point', coordinates: [90, 9] },
        { type: 'Polygon', coordinates: square },
      ],
    },
    [2, 2],
  ],
  [
    'far from the origin',
    { type: 'Polygon', coordinates: [square[0]?.map(([x = 0, y = 0]) => [170 + x / 1e5, 80 + y / 1e5])] },
    [170.00002, 80.00002],
  ],
])('the centre of %s', (_name, geometry, [lon = 0, lat = 0]) => {
  expect(geometryFault(geometry)).toBeNull();
  const centre = centreOf(geometry);
  expect(centre.lon).toBeCloseTo(lon, 8);
  expect(centre.lat).toBeCloseTo(lat, 8);
});

test.each([
  ['text', 'the geometry is not an object'],
  [{}, 'the geometry has no type'],
  [{ type: 'Circle' }, 'Circle is not a type of geometry'],
  [{ type: 'toString' }, 'toString is not a type of geometry'],
  [{ type: 'Point' }, 'a position is not a pair of numbers'],
  [{ type: 'Point', coordinates: ['1', '2'] }, 'a position is not a pair of numbers'],
  [{ type: 'Polygon', coordinates: [] }, 'the geometry has no coordinates'],
  [
    {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    },
    'a ring of a polygon has fewer than four positions',
  ],
  [
    {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [1, null],
      ],
    },
    'a position is not a pair of numbers',
  ],
  [{ type: 'GeometryCollection', geometries: [] }, 'the geometry is empty'],
  [
    { type: 'Point', coordinates: [652000, 6862000] },
    'the position 652000, 6862000 is not in degrees; save the layer in WGS 84 (EPSG:4326)',
  ],
])('%j is refused', (geometry, fault) => {
  expect(geometryFault(geometry)).toBe(fault);
});

test('every position is visited, collections included', () => {
  const seen: number[][] = [];
  const geometry = {
    type: 'GeometryCollection',
    geometries: [
      { type: 'Point', coordinates: [1, 2, 3] },
      { type: 'Polygon', coordinates: square },
    ],
  };
  eachPosition(geometry, (lon, lat) => seen.push([lon, lat]));
  expect(seen).toEqual([[1, 2], ...(square[0] ?? [])]);
});
