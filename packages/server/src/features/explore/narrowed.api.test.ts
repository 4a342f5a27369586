import { afterEach, expect, test } from 'vitest';
import type { LaneLimits } from '../../storage/records/lanes.ts';
import { toyDataset, writeToyCache } from '../../storage/records/toy.ts';
import { startExplore, type TestExplore } from './testing.ts';

let explore: TestExplore;
afterEach(() => explore.close());

const DAMAGED = 'da_damaged';

interface World {
  readonly conditions: Readonly<Record<string, string>>;
  readonly lanes?: LaneLimits;
}

/** Datasets of which everybody may read a part, by uid; the snapshot of one may be mended, and the time moved. */
async function startParts({ conditions, lanes }: World) {
  const state = { isDamaged: true, now: Date.parse('2026-01-02T03:04:05Z') };
  explore = await startExplore({
    clock: () => state.now,
    async buildCache({ cacheFile }) {
      if (state.isDamaged && cacheFile.includes(DAMAGED)) throw new Error('The snapshot is damaged.');
      await writeToyCache(cacheFile);
    },
    ...(lanes ? { lanes } : {}),
  });
  const parts = Object.entries(conditions).map(([uid, publicCondition]) =>
    toyDataset({ uid, id: uid, publicCondition }),
  );
  explore.published.set('one', parts);
  return state;
}

async function told(): Promise<Record<string, unknown>> {
  const { statusCode, body } = await explore.get('/catalog/datasets?select=dataset_id,records_count,bbox&limit=100');
  expect([statusCode, body]).toEqual([200, expect.any(String)]);
  const { results } = JSON.parse(body) as { results: { dataset_id: string; records_count: number; bbox: unknown }[] };
  return Object.fromEntries(
    results.map(({ dataset_id, records_count, bbox }) => [dataset_id, [records_count, bbox !== null]]),
  );
}

test('a dataset whose part cannot be counted tells no figures, and the catalogue tells the others', async () => {
  const conditions = { da_whole: 'pop > 200', [DAMAGED]: 'pop > 200' };
  const state = await startParts({ conditions });
  expect(await told()).toEqual({ da_whole: [2, true], [DAMAGED]: [0, false] });
  expect(explore.events).toContainEqual(expect.objectContaining({ what: expect.stringContaining(DAMAGED) }));
  state.isDamaged = false;
  const later = async () => {
    state.now += 60_000;
    return told();
  };
  await expect.poll(later, { timeout: 20_000 }).toEqual({ da_whole: [2, true], [DAMAGED]: [2, true] });
});

test('parts are counted few at a time, and none is refused for the others', async () => {
  const uids = Array.from({ length: 12 }, (_, index) => `da_part${index}`);
  const conditions = Object.fromEntries(uids.map((uid) => [uid, 'pop > 200']));
  await startParts({ conditions, lanes: { places: 2, heavy: 1, kept: 1, waiting: 3, waitingOfOne: 1 } });
  expect(await told()).toEqual(Object.fromEntries(uids.map((uid) => [uid, [2, true]])));
});
