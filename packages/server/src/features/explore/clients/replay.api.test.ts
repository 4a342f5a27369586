import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestExplore } from '../testing.ts';
import { calls, moreCalls } from './calls.testing.ts';
import { addressOf, picked, type Table } from './replay.testing.ts';
import { uploads } from './uploads.testing.ts';
import { uploadsBodies } from './uploads-bodies.testing.ts';
import { uploadsMeasures } from './uploads-measures.testing.ts';
import { uploadsMoves } from './uploads-moves.testing.ts';
import { uploadsWorld } from './uploads-world.testing.ts';
import { startWorld, type Upload } from './world.testing.ts';

/** Twenty imports, on a machine that may have other work. */
const IMPORTS_MS = 900_000;

/** Sends each call to a server that holds these datasets, and looks at the answer. */
function replay(datasets: readonly Upload[], tables: readonly Table[]): void {
  let explore: TestExplore;
  beforeAll(async () => {
    explore = await startWorld(datasets);
  }, IMPORTS_MS);
  afterAll(() => explore.close());

  describe.each(tables)('$what', ({ path, pick, calls: all }) => {
    test.each(all)('%s', async (rest, expected) => {
      const response = await explore.visit(addressOf(`${path}${rest}`));
      if (expected === null) return expect(response.statusCode, response.body).toBe(400);
      if (pick !== 'status') expect(response.statusCode, response.body).toBe(200);
      expect(picked(pick, response), response.body.slice(0, 1000)).toEqual(expected);
    });
  });
}

describe('in the manner of programs', () => replay(uploads, calls));

describe('of programs in public repositories', () =>
  replay([...uploadsMoves, ...uploadsBodies, ...uploadsMeasures, ...uploadsWorld], moreCalls));
