import type { Services } from '../../services.ts';
import type { PortalEntry } from '../portals/directory.ts';
import { publishStatistics } from './dataset.ts';
import { oldestKept } from './days.ts';
import { forgetBefore, writeAnew } from './store.ts';

/** What watches for the midnight of each portal. */
export interface Midnights {
  close(): Promise<void>;
}

const TICK_MS = 1000;
const AGAIN_MS = 60_000;

/**
 * Begins the day of each portal at the portal's own midnight, whatever its zone, and at the start of the server: the last day's salt
 * and marks die, days that are too old are deleted, and the days that are over are published where the portal wants it. What
 * failed is tried again a minute later.
 */
export function watchMidnights(services: Services): Midnights {
  const begun = new Map<string, string>();
  let notBefore = 0;
  const look = async (): Promise<void> => {
    if (services.clock() < notBefore) return;
    let changed = false;
    for (const entry of services.directory.all()) {
      const { id } = entry.portal;
      const day = services.counts.today(entry.portal);
      if (begun.get(id) === day) continue;
      await beginDay(services, entry, day);
      changed ||= begun.has(id);
      begun.set(id, day);
    }
    if (changed) await writeAnew(services.db);
  };
  const tell = (error: unknown): void => {
    notBefore = services.clock() + AGAIN_MS;
    services.report({ kind: 'background_failed', what: 'what is done at midnight', error });
  };
  let looking: Promise<void> = Promise.resolve();
  const tick = (): void => {
    looking = looking.then(look).catch(tell);
  };
  tick();
  const timer = setInterval(tick, TICK_MS).unref();
  return {
    async close() {
      clearInterval(timer);
      await looking;
    },
  };
}

async function beginDay(services: Services, entry: PortalEntry, day: string): Promise<void> {
  const { portal } = entry;
  await services.counts.startDay(portal);
  await forgetBefore(services.db, portal.id, oldestKept(day));
  await publishStatistics(services, entry);
}
