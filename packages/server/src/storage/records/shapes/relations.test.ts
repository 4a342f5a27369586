import type { Geometry } from '@lucarne/odsql';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areas, lines, points, slowlyIntersects, slowlyWithin } from '../../../../test/places.ts';
import { partsOf } from './parts.ts';
import { intersecting, lyingWithin } from './relations.ts';

/** As a record holds it. */
const shapeOf = (geometry: Geometry): unknown => partsOf(geometry)[0];
const shapes = fc.oneof(areas, lines, points);
const runs = { numRuns: 400 };

describe('relations agree with a slow and obvious judge', () => {
  test('intersects, any shape and any geometry', () => {
    fc.assert(
      fc.property(shapes, shapes, (shape, geometry) => {
        expect(intersecting(geometry)(shapeOf(shape))).toBe(slowlyIntersects(shape, geometry));
      }),
      runs,
    );
  });

  test('within an area', () => {
    fc.assert(
      fc.property(shapes, areas, (shape, geometry) => {
        expect(lyingWithin(geometry)(shapeOf(shape))).toBe(slowlyWithin(shape, geometry));
      }),
      runs,
    );
  });
});

describe('what the judge does not make', () => {
  const square = (from: number, to: number) => [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
    [from, from],
  ];
  const geometry = (...polygons: number[][][]): Geometry => ({
    points: [],
    lines: [],
    polygons: polygons.map((ring) => [ring.map(([x = 0, y = 0]) => [x, y] as const)]),
  });

  test('areas side by side hold what lies across them', () => {
    const left = [
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
      [0, 0],
    ];
    const right = [
      [2, 0],
      [4, 0],
      [4, 2],
      [2, 2],
      [2, 0],
    ];
    const across = {
      type: 'Polygon',
      coordinates: [
        [
          [1, 0.5],
          [3, 0.5],
          [3, 1.5],
          [1, 1.5],
          [1, 0.5],
        ],
      ],
    };
    expect(lyingWithin(geometry(left, right))(across)).toBe(true);
  });

  test('an area around a hole does not lie within', () => {
    const polygons = [[square(0, 9), square(4, 5)]] as unknown as Geometry['polygons'];
    const holed: Geometry = { points: [], lines: [], polygons };
    expect(lyingWithin(holed)({ type: 'Polygon', coordinates: [square(3, 6)] })).toBe(false);
    expect(lyingWithin(holed)({ type: 'Polygon', coordinates: [square(3, 6), square(3.5, 5.5)] })).toBe(true);
    expect(lyingWithin(holed)({ type: 'Polygon', coordinates: [square(1, 2)] })).toBe(true);
  });

  test('a collection lies within when each of its parts does, and intersects when one does', () => {
    const inside = { type: 'Point', coordinates: [1, 1] };
    const line = {
      type: 'LineString',
      coordinates: [
        [1, 1],
        [9, 9],
      ],
    };
    const collection = { type: 'GeometryCollection', geometries: [inside, line] };
    const area = geometry(square(0, 4));
    expect(lyingWithin(area)(collection)).toBe(false);
    expect(lyingWithin(area)({ ...collection, geometries: [inside] })).toBe(true);
    expect(intersecting(area)(collection)).toBe(true);
  });

  test('an area that crosses itself is answered', () => {
    const bow = [
      [0, 0],
      [4, 4],
      [4, 0],
      [0, 4],
      [0, 0],
    ];
    const crossed = { type: 'Polygon', coordinates: [bow] };
    expect(intersecting(geometry(square(3, 5)))(crossed)).toBe(true);
    expect(intersecting(geometry(bow))({ type: 'Polygon', coordinates: [square(3, 5)] })).toBe(true);
    expect(lyingWithin(geometry(square(-1, 5)))(crossed)).toBe(true);
  });
});
