import { expect, test } from 'vitest';
import { HEAVY_MS, weights } from './weights.ts';

test('a statement is what its like took the last time', () => {
  const known = weights();
  expect(known.of('select 1 limit 10')).toBe('unknown');
  known.took('select 1 limit 10', HEAVY_MS);
  expect(known.of('select 1 limit 20')).toBe('heavy');
  known.took('select 1 limit 20', HEAVY_MS - 1);
  expect(known.of('select 1 limit 10')).toBe('small');
  expect(known.of('select a limit 10')).toBe('unknown');
});
