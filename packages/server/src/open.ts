import type { Settings } from './config.ts';
import type { Report } from './core/events.ts';
import { openDropped } from './features/charter/dropped.ts';
import { publishedDatasets } from './features/datasets/store.ts';
import { openSigningKey } from './features/evidence/keys.ts';
import { recordProgram } from './features/evidence/links.ts';
import { openStamps } from './features/evidence/stamps.ts';
import { cleanFiles } from './features/imports/cleaning.ts';
import { openImportQueue } from './features/imports/runner.ts';
import { openDirectory } from './features/portals/directory.ts';
import { openQuotas } from './features/quotas/quotas.ts';
import { forgetOldSessions } from './features/sessions/store.ts';
import { openThrottle } from './features/sessions/throttle.ts';
import { openCounts } from './features/statistics/counts.ts';
import { buildCache, ingest } from './ingest/ingest.ts';
import type { Services } from './services.ts';
import { type OpenCatalogue, openCatalogue } from './storage/catalogue/open.ts';
import { type DataFolder, openFolder } from './storage/folder/folder.ts';
import { openRecords } from './storage/records/engine.ts';

export interface OpenOptions {
  readonly settings: Settings;
  readonly report: Report;
  readonly clock: () => number;
  readonly isReady: () => boolean;
}

export interface OpenServices {
  readonly services: Services;
  /** Closes everything in turn; the lock of the data folder goes last. */
  readonly close: () => Promise<void>;
}

/** Opens the stores in the order in which they need each other; the lock of the data folder comes first. */
export async function openServices(options: OpenOptions): Promise<OpenServices> {
  const { settings, report } = options;
  const folder = openFolder(settings.dataFolder, `${settings.host}:${settings.port}`);
  let catalogue: OpenCatalogue | null = null;
  try {
    report({ kind: 'stage', name: `Opening ${folder.path} …` });
    catalogue = await openCatalogue({ folder: folder.catalogue, url: settings.databaseUrl, report });
    const services = await openOn(folder, catalogue, options);
    return { services, close: () => closeServices(services, catalogue as OpenCatalogue) };
  } catch (error) {
    await catalogue?.close();
    folder.release();
    throw error;
  }
}

async function openOn(folder: DataFolder, catalogue: OpenCatalogue, options: OpenOptions): Promise<Services> {
  const { settings, report, clock, isReady } = options;
  const { db } = catalogue;
  const memoryMb = Math.max(256, Math.floor(settings.memoryMb / 2));
  await forgetOldSessions(db, clock());
  await cleanFiles({ db, folder, now: clock() });
  await recordProgram(db);
  const directory = await openDirectory({ db, provider: settings.provider });
  const records = await openRecords({
    cacheFolder: folder.cache,
    snapshotsFolder: folder.snapshots,
    memoryMb,
    queryMs: settings.querySeconds * 1000,
    report,
    buildCache: (files, { signal }) => buildCache({ ...files, memoryMb }, { signal }),
  });
  const imports = await openImportQueue({
    db,
    jobs: catalogue.jobs,
    folder,
    memoryMb,
    report,
    ingest,
    onChanged: directory.refresh,
    slugOf: (id) => directory.all().find(({ portal }) => portal.id === id)?.portal.slug ?? id,
  });
  const secret = settings.secret ?? folder.secret;
  const stamps = openStamps({ db, url: settings.timestampUrl, report, onStamped: directory.refresh });
  stamps.wake();
  return {
    settings,
    clock,
    report,
    secret,
    db,
    folder,
    directory,
    published: publishedDatasets(db),
    records,
    imports,
    throttle: openThrottle(),
    quotas: await openQuotas({ db, clock, report }),
    counts: await openCounts({ db, clock, report, portals: directory.all().map(({ portal }) => portal) }),
    dropped: openDropped(),
    signing: await openSigningKey(db, secret),
    stamps,
    isReady,
  };
}

/** What cannot be closed well is told, and keeps nothing else open: least of all the folder. */
async function closeServices(services: Services, catalogue: OpenCatalogue) {
  const { imports, counts, quotas, stamps, records, folder, report } = services;
  for (const [what, one] of Object.entries({ imports, counts, quotas, stamps, records, catalogue })) {
    await one.close().catch((error) => report({ kind: 'background_failed', what: `closing the ${what}`, error }));
  }
  folder.release();
}
