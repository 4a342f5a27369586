import { expect, test } from 'vitest';
import { calls, moreCalls } from './calls.testing.ts';
import { addressOf } from './replay.testing.ts';

test('the replay holds at least this many calls, each once', () => {
  const addresses = [...calls, ...moreCalls].flatMap(({ path, pick, calls: all }) =>
    all.map(([rest]) => `${pick} of ${addressOf(`${path}${rest}`)}`),
  );
  expect(addresses.filter((address, index) => addresses.indexOf(address) < index)).toEqual([]);
  expect(addresses.length).toBeGreaterThanOrEqual(1461);
});
