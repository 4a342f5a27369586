import type { SeenDataset } from '../../core/dataset.ts';
import type { Explore } from './explore.ts';
import { GROUP_CAPS } from './older/clusters1.ts';
import { byKind, cornersOf, kindsIn } from './older/extent1.ts';
import { pageOf, type RecordsRequest, type Road } from './road.ts';
import { datasetSource } from './sources.ts';
import { startTimings } from './timings.ts';

/** How many answers are kept; each is a few numbers. */
const KEPT = 1000;

/** What is told of a dataset to those who may read a part of it: the number of records, the places and the kinds of shapes of that part. */
export function narrower(explore: Engines) {
  const kept = new Map<string, Promise<Narrowed>>();
  return async (dataset: SeenDataset): Promise<SeenDataset> => {
    if (dataset.readable === null) return dataset;
    const place = JSON.stringify([
      dataset.uid,
      dataset.version,
      dataset.readable,
      dataset.fields,
      day(explore.clock()),
    ]);
    const narrowed = kept.get(place) ?? narrow(dataset, roadTo(dataset, explore));
    kept.delete(place);
    kept.set(place, narrowed);
    narrowed.catch(() => kept.delete(place));
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return { ...dataset, ...(await narrowed) };
  };
}

type Engines = Pick<Explore, 'records' | 'makers' | 'clock'>;
type Narrowed = Pick<SeenDataset, 'recordsCount' | 'bbox' | 'geometryTypes'>;

/** Conditions may depend on the day. */
const day = (now: number): number => Math.floor(now / 86_400_000);

function roadTo(dataset: SeenDataset, { records, makers, clock }: Engines): Road {
  const source = datasetSource(dataset, records);
  const { signal } = new AbortController();
  const owner = 'the catalogue';
  return { source, records, makers, timings: startTimings(), signal, owner, now: clock(), caps: GROUP_CAPS };
}

async function narrow({ fields }: SeenDataset, road: Road): Promise<Narrowed> {
  const { total } = await pageOf(road, asking(0), 'json');
  const places = fields.filter(({ type, multivalued }) => type.startsWith('geo_') && !multivalued);
  const found = await Promise.all(
    places.map(async ({ name, type }) => {
      const request = { ...asking(GROUP_CAPS.groupRows), reshape: byKind(name, type === 'geo_shape') };
      return kindsIn((await pageOf(road, request, 'json')).records);
    }),
  );
  const kinds = found.flat();
  const box = cornersOf(kinds);
  const types = new Set(kinds.flatMap(({ kind }) => kind ?? []));
  return { recordsCount: total, bbox: box.length === 0 ? null : box, geometryTypes: [...types].toSorted() };
}

const asking = (limit: number): RecordsRequest => ({
  query: { limit, offset: 0 },
  timezone: 'UTC',
  language: 'fr',
  only: null,
  caps: GROUP_CAPS,
});
