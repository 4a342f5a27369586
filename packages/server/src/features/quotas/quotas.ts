import type { Kysely } from 'kysely';
import type { Report } from '../../core/events.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';
import { readUsed, writeUsed } from './store.ts';
import { openTally, type Tally } from './tally.ts';

/** The tally of the day, kept in the catalogue so that it survives a restart. */
export interface Quotas extends Pick<Tally, 'take'> {
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** A call costs no write: what changed is written together, and a crash forgets at most so much of it. */
const FLUSH_MS = 5000;

interface QuotasOptions {
  readonly db: Kysely<Catalogue>;
  readonly clock: () => number;
  readonly report: Report;
}

export async function openQuotas({ db, clock, report }: QuotasOptions): Promise<Quotas> {
  const tally = openTally(clock);
  tally.goOn(await readUsed(db, tally.today()));
  let writing: Promise<void> = Promise.resolve();
  const write = async (): Promise<void> => {
    const { day, used } = tally.unwritten();
    if (used.length === 0) return;
    await writeUsed(db, day, used);
    tally.written(used);
  };
  const flush = (): Promise<void> => {
    writing = writing.then(write, write);
    return writing;
  };
  const failed = (error: unknown) => report({ kind: 'background_failed', what: 'writing the quotas', error });
  const timer = setInterval(() => void flush().catch(failed), FLUSH_MS).unref();
  return {
    take: tally.take,
    flush,
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
}
