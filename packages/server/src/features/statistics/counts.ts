import type { Kysely } from 'kysely';
import type { Portal } from '../../core/dataset.ts';
import type { Report } from '../../core/events.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';
import { addMark, addUse, type Batch, type CountKind, isEmpty, makeBatch } from './batch.ts';
import { openDays } from './days.ts';
import { forgetBatches, saltOf, writeBatch } from './store.ts';
import { freshSalt, markOf, type Visitor } from './visitors.ts';

export type CountedPortal = Pick<Portal, 'id' | 'timezone'>;

/** One use of a portal. */
export interface Use {
  readonly portal: CountedPortal;
  /** Null for what concerns no dataset. */
  readonly dataset: string | null;
  readonly kinds: readonly CountKind[];
  /** Given where distinct visitors are counted too. */
  readonly visitor?: Visitor;
}

/**
 * The anonymous statistics: how often something happened on a portal, by dataset and day of the portal. Visitors are told apart by
 * marks that die with the day; nothing is stored in the browser, and who objected (or sends Sec-GPC) never comes here.
 */
export interface Counts {
  add(use: Use): void;
  /** What happened since the start of this process, for `/metrics`. */
  totals(): ReadonlyMap<CountKind, number>;
  /** Begins the day of a portal that this moment is in: writes what belongs to the last one, then kills its salt and marks. */
  startDay(portal: CountedPortal): Promise<void>;
  /** The day of a portal that this moment is in. */
  today(portal: CountedPortal): string;
  flush(): Promise<void>;
  close(): Promise<void>;
}

export interface CountsOptions {
  readonly db: Kysely<Catalogue>;
  readonly clock: () => number;
  readonly report: Report;
  readonly portals: readonly CountedPortal[];
}

const FLUSH_MS = 10_000;
/** More marks than these in a day are not made: a flood of invented user agents fills no disk. */
const MOST_MARKS = 1_000_000;
/** So many marks are written at once, before the next regular time. */
const FULL = 10_000;

interface Salt {
  readonly day: string;
  readonly salt: string;
  marks: number;
}

/** Opens the counts; a salt that outlived its day, because no server ran at midnight, dies first. */
export async function openCounts({ db, clock, report, portals }: CountsOptions): Promise<Counts> {
  const totals = new Map<CountKind, number>();
  const salts = new Map<string, Salt>();
  const beginning = new Map<string, Promise<void>>();
  const dayIn = openDays();
  const today = ({ timezone }: CountedPortal): string => dayIn(timezone, clock());
  const writer = openWriter(db);
  const failed = (error: unknown) => report({ kind: 'background_failed', what: 'writing the statistics', error });

  const begin = async ({ id }: CountedPortal, day: string): Promise<void> => {
    if (salts.get(id)?.day === day) return;
    salts.delete(id);
    await writer.write();
    salts.set(id, { day, salt: await saltOf(db, id, day, freshSalt()), marks: 0 });
  };
  const startDay = (portal: CountedPortal): Promise<void> => {
    const day = today(portal);
    const key = `${portal.id} ${day}`;
    const known = beginning.get(key) ?? begin(portal, day).finally(() => beginning.delete(key));
    beginning.set(key, known);
    return known;
  };
  const mark = ({ portal, dataset }: Use, day: string, visitor: Visitor): void => {
    const known = salts.get(portal.id);
    if (known?.day !== day || known.marks >= MOST_MARKS) return;
    for (const name of new Set(['', dataset ?? ''])) {
      const place = { portal: portal.id, dataset: name, day };
      addMark(writer.batch(), place, markOf(known.salt, place, visitor));
      known.marks += 1;
      if (known.marks % FULL === 0) writer.write().catch(failed);
    }
  };

  await forgetBatches(db);
  for (const portal of portals) await startDay(portal);
  const flush = async (): Promise<void> => {
    await Promise.all(beginning.values());
    await writer.write();
  };
  const timer = setInterval(() => void flush().catch(failed), FLUSH_MS).unref();
  return {
    add(use) {
      const { portal, dataset, kinds, visitor } = use;
      const day = today(portal);
      for (const kind of kinds) {
        addUse(writer.batch(), { portal: portal.id, dataset: dataset ?? '', day }, kind);
        totals.set(kind, (totals.get(kind) ?? 0) + 1);
      }
      if (!visitor) return;
      if (salts.get(portal.id)?.day === day) mark(use, day, visitor);
      else startDay(portal).then(() => mark(use, day, visitor), failed);
    },
    totals: () => totals,
    startDay,
    today,
    flush,
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
}

/** Collects a batch while the one before it is being written. What could not be written waits, whole, for the next time. */
function openWriter(db: Kysely<Catalogue>) {
  let current = makeBatch();
  let waiting: Batch | null = null;
  let previous: string | null = null;
  let writing: Promise<void> = Promise.resolve();
  const writeWaiting = async (): Promise<void> => {
    if (!waiting) return;
    await writeBatch(db, waiting, previous);
    previous = waiting.id;
    waiting = null;
  };
  const writeAll = async (): Promise<void> => {
    await writeWaiting();
    if (isEmpty(current)) return;
    waiting = current;
    current = makeBatch();
    await writeWaiting();
  };
  return {
    batch: (): Batch => current,
    /** One after the other. */
    write(): Promise<void> {
      writing = writing.then(writeAll, writeAll);
      return writing;
    },
  };
}
