import type { Position } from '@lucarne/odsql';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arc, metresTo } from './distance.ts';

const place = fc.tuple(fc.double({ min: -170, max: 170, noNaN: true }), fc.double({ min: -70, max: 70, noNaN: true }));
const near = ([lon, lat]: Position) =>
  fc
    .tuple(fc.double({ min: -0.9, max: 0.9, noNaN: true }), fc.double({ min: -0.9, max: 0.9, noNaN: true }))
    .map(([x, y]): Position => [lon + x, lat + y]);

/** The least distance to many points of an edge. */
const walked = (from: Position, [ax, ay]: Position, [bx, by]: Position): number => {
  const steps = 20_000;
  return Array.from(
    { length: steps + 1 },
    (_, at): Position => [ax + ((bx - ax) * at) / steps, ay + ((by - ay) * at) / steps],
  ).reduce((least, position) => Math.min(least, arc(from, position)), Number.POSITIVE_INFINITY);
};

test('the distance to an edge within 100 km is right within 0.1 %, and a few metres', () => {
  fc.assert(
    fc.property(
      place.chain((from) => fc.tuple(fc.constant(from), near(from), near(from))),
      ([from, a, b]) => {
        const metres = metresTo({ type: 'LineString', coordinates: [a, b] }, from);
        const truth = walked(from, a, b);
        if (truth < 100_000) expect(Math.abs(metres - truth)).toBeLessThan(truth * 0.001 + 10);
      },
    ),
    { numRuns: 100 },
  );
});

test('inside an area nothing is left to go, and a hole is outside', () => {
  const ring = (from: number, to: number) => [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
    [from, from],
  ];
  const holed = { type: 'Polygon', coordinates: [ring(0, 4), ring(1, 3)] } as const;
  expect(metresTo(holed, [0.5, 0.5])).toBe(0);
  expect(metresTo(holed, [2, 2])).toBeGreaterThan(100_000);
  expect(metresTo({ type: 'Point', coordinates: [0, 1] }, [0, 0])).toBeCloseTo(111_195.08, 1);
});
