import { expect, test } from 'vitest';
import { letGo, ownPiece } from './pieces.ts';

test('only a piece that has its memory for itself, and was marked, is given back', () => {
  const own = ownPiece(Buffer.allocUnsafeSlow(100));
  const memory = Buffer.alloc(100);
  const shared = ownPiece(memory.subarray(0, 50));
  const strange = Buffer.allocUnsafeSlow(100);
  for (const piece of [own, own, shared, strange]) letGo(piece);
  expect([own, shared, strange].map(({ length }) => length)).toEqual([0, 50, 100]);
});
