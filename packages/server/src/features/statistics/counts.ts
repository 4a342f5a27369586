import { type Kysely, sql } from 'kysely';
import type { Report } from '../../core/events.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';

export type CountKind = 'view' | 'api_call' | 'download';

/**
 * The anonymous statistics: how often something happened on a portal, by dataset and day. Nothing of the visitor is
 * looked at, nothing is stored in the browser; who objected (or sends Sec-GPC) is not counted.
 */
export interface Counts {
  add(portalId: string, datasetId: string, kind: CountKind): void;
  /** What happened since the start of this process, for `/metrics`. */
  totals(): ReadonlyMap<CountKind, number>;
  flush(): Promise<void>;
  close(): Promise<void>;
}

const FLUSH_MS = 10_000;

export interface CountsOptions {
  readonly db: Kysely<Catalogue>;
  readonly clock: () => number;
  readonly report: Report;
}

export function openCounts({ db, clock, report }: CountsOptions): Counts {
  const waiting = new Map<string, number>();
  const totals = new Map<CountKind, number>();
  const count = (key: string, n: number) => waiting.set(key, (waiting.get(key) ?? 0) + n);
  /** What could not be written waits for the next time, and holds up nothing else. */
  const flush = async (): Promise<void> => {
    const taken = [...waiting];
    waiting.clear();
    const failures: unknown[] = [];
    for (const [key, n] of taken) {
      await write(db, key, n).catch((error) => {
        count(key, n);
        failures.push(error);
      });
    }
    if (failures.length > 0) throw failures[0];
  };
  const timer = setInterval(() => {
    flush().catch((error) => report({ kind: 'background_failed', what: 'writing the statistics', error }));
  }, FLUSH_MS).unref();
  return {
    add(portalId, datasetId, kind) {
      const day = new Date(clock()).toISOString().slice(0, 10);
      count(JSON.stringify([portalId, datasetId, day, kind]), 1);
      totals.set(kind, (totals.get(kind) ?? 0) + 1);
    },
    totals: () => totals,
    flush,
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
}

async function write(db: Kysely<Catalogue>, key: string, n: number): Promise<void> {
  const [portal_id, dataset_id, day, kind] = JSON.parse(key) as [string, string, string, string];
  await db
    .insertInto('counts')
    .values({ portal_id, dataset_id, day, kind, n })
    .onConflict((conflict) =>
      conflict.columns(['portal_id', 'dataset_id', 'day', 'kind']).doUpdateSet({ n: sql<number>`counts.n + ${n}` }),
    )
    .execute();
}
