import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestExplore } from '../testing.ts';
import { callsPortal } from './calls-portal.testing.ts';
import { calls1 } from './calls1.testing.ts';
import { calls20 } from './calls20.testing.ts';
import { calls21 } from './calls21.testing.ts';
import { calls21Kinds } from './calls21-kinds.testing.ts';
import { addressOf, picked } from './replay.testing.ts';
import { uploads } from './uploads.testing.ts';
import { startWorld } from './world.testing.ts';

let explore: TestExplore;
beforeAll(async () => {
  explore = await startWorld(uploads);
});
afterAll(() => explore.close());

describe.each([...calls21, ...calls21Kinds, ...callsPortal, ...calls20, ...calls1])(
  '$what',
  ({ path, pick, calls }) => {
    test.each(calls)('%s', async (rest, expected) => {
      const response = await explore.visit(addressOf(`${path}${rest}`));
      if (expected === null) return expect(response.statusCode, response.body).toBe(400);
      if (pick !== 'status') expect(response.statusCode, response.body).toBe(200);
      expect(picked(pick, response), response.body.slice(0, 1000)).toEqual(expected);
    });
  },
);
