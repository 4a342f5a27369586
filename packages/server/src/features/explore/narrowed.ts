import { createHash } from 'node:crypto';
import type { SeenDataset } from '../../core/dataset.ts';
import type { Report } from '../../core/events.ts';
import { pictureTypes, type RecordFile } from '../../core/record-file.ts';
import type { Told } from '../../storage/records/catalogue.ts';
import { dependsOnMoment } from '../datasets/sight.ts';
import { recordText } from './answers.ts';
import type { Explore } from './explore.ts';
import { GROUP_CAPS } from './older/clusters1.ts';
import { byKind, cornersOf, kindsIn } from './older/extent1.ts';
import { quoted } from './older/parameters1.ts';
import { pageOf, type RecordsRequest, type Road } from './road.ts';
import { datasetSource } from './sources.ts';
import { startTimings } from './timings.ts';

/** How many datasets' figures are kept; each is a few numbers. */
const KEPT = 20_000;
/** How many datasets of a catalogue are counted at once. */
const AT_ONCE = 4;
/** What is not begun by then is told later. */
const PATIENCE_MS = 30_000;
const AGAIN_MS = 60_000;

/** What is told of a part that could not be counted: nothing of the whole either. */
const UNTOLD: Narrowed = { recordsCount: 0, bbox: null, geometryTypes: [], hasImages: false };

interface Count {
  /** Null when it failed. */
  readonly figures: Promise<Narrowed | null>;
  /** When to count again. */
  again: number;
}

/**
 * What is told of datasets to those who may read a part of them: the number of records, the places, the kinds of shapes and
 * whether there are pictures in that part. One that cannot be counted tells nothing, and takes none of the others with it.
 */
export function narrower(explore: Engines) {
  const counts = new Map<string, Count>();

  function startCount(dataset: SeenDataset): Count {
    const figures = narrow(dataset, roadTo(dataset, explore)).catch((error) => {
      explore.report({ kind: 'background_failed', what: `counting what is told of a part of ${dataset.uid}`, error });
      count.again = explore.clock() + AGAIN_MS;
      return null;
    });
    const count: Count = { figures, again: Number.POSITIVE_INFINITY };
    return count;
  }

  function keepLatest(place: string, count: Count): Count {
    counts.delete(place);
    counts.set(place, count);
    const [oldest] = counts.keys();
    if (counts.size > KEPT && oldest !== undefined) counts.delete(oldest);
    return count;
  }

  /** Nobody waits for a second try. */
  async function figuresOf(dataset: SeenDataset, latest: number): Promise<Narrowed | null> {
    const place = placeOf(dataset, explore.clock());
    const known = counts.get(place);
    if (known && explore.clock() < known.again) return keepLatest(place, known).figures;
    if (explore.clock() > latest) return null;
    const count = keepLatest(place, startCount(dataset));
    return known ? null : count.figures;
  }

  return async (datasets: readonly SeenDataset[]): Promise<Told> => {
    const latest = explore.clock() + PATIENCE_MS;
    const told = await eachOfFew(datasets, async (dataset) => {
      if (dataset.readable === null) return { dataset, isCounted: true };
      const figures = await figuresOf(dataset, latest);
      return { dataset: { ...dataset, ...(figures ?? UNTOLD) }, isCounted: figures !== null };
    });
    const isWhole = told.every(({ isCounted }) => isCounted);
    return {
      datasets: told.map(({ dataset }) => dataset),
      again: isWhole ? Number.POSITIVE_INFINITY : explore.clock() + AGAIN_MS,
    };
  };
}

async function eachOfFew<Item, Value>(items: readonly Item[], work: (item: Item) => Promise<Value>): Promise<Value[]> {
  const done: Value[] = [];
  const left = items.entries();
  const worker = async () => {
    for (const [index, item] of left) done[index] = await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return done;
}

type Engines = Pick<Explore, 'records' | 'makers' | 'clock'> & { readonly report: Report };
type Narrowed = Required<Pick<SeenDataset, 'recordsCount' | 'bbox' | 'geometryTypes' | 'hasImages'>>;

/** Where figures are kept: some conditions depend on the day. */
function placeOf({ uid, version, readable, fields }: SeenDataset, now: number): string {
  const day = dependsOnMoment(readable) ? Math.floor(now / 86_400_000) : null;
  return createHash('sha256')
    .update(JSON.stringify([uid, version, readable, fields, day]))
    .digest('base64url');
}

function roadTo(dataset: SeenDataset, { records, makers, clock }: Engines): Road {
  const source = datasetSource(dataset, records);
  const { signal } = new AbortController();
  return { source, records, makers, timings: startTimings(), signal, owner: null, now: clock(), caps: GROUP_CAPS };
}

async function narrow(dataset: SeenDataset, road: Road): Promise<Narrowed> {
  const { total } = await pageOf(road, asking(0), 'json');
  const places = dataset.fields.filter(({ type, multivalued }) => type.startsWith('geo_') && !multivalued);
  const found = await Promise.all(
    places.map(async ({ name, type }) => {
      const request = { ...asking(GROUP_CAPS.groupRows), reshape: byKind(name, type === 'geo_shape') };
      return kindsIn((await pageOf(road, request, 'json')).records);
    }),
  );
  const kinds = found.flat();
  const box = cornersOf(kinds);
  const types = new Set(kinds.flatMap(({ kind }) => kind ?? []));
  return {
    recordsCount: total,
    bbox: box.length === 0 ? null : box,
    geometryTypes: [...types].toSorted(),
    hasImages: await hasPictures(dataset, road),
  };
}

/** Files that are looked at for a picture among them. */
const LOOKED_AT = 100;

async function hasPictures({ fields, hasImages = false }: SeenDataset, road: Road): Promise<boolean> {
  const names = hasImages ? fields.filter(({ type }) => type === 'file').map(({ name }) => quoted(name)) : [];
  for (const name of names) {
    const { query, ...asked } = asking(LOOKED_AT);
    const page = await pageOf(
      road,
      { ...asked, query: { ...query, select: name, where: [`${name} is not null`] } },
      'json',
    );
    const files = page.records.flatMap((row) =>
      Object.values(JSON.parse(recordText(row)) as Record<string, RecordFile>),
    );
    if (files.some(({ mimetype }) => mimetype in pictureTypes)) return true;
  }
  return false;
}

const asking = (limit: number): RecordsRequest => ({
  query: { limit, offset: 0 },
  timezone: 'UTC',
  language: 'fr',
  only: null,
  caps: GROUP_CAPS,
});
