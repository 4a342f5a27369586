import type { Kysely } from 'kysely';
import type { Settings } from './config.ts';
import type { PublishedDatasets } from './core/dataset.ts';
import type { Report } from './core/events.ts';
import type { DroppedCookies } from './features/charter/dropped.ts';
import type { SigningKey } from './features/evidence/keys.ts';
import type { Stamps } from './features/evidence/stamps.ts';
import type { ImportQueue } from './features/imports/runner.ts';
import type { PortalDirectory } from './features/portals/directory.ts';
import type { Quotas } from './features/quotas/quotas.ts';
import type { Throttle } from './features/sessions/throttle.ts';
import type { Counts } from './features/statistics/counts.ts';
import type { Catalogue } from './storage/catalogue/schema.ts';
import type { DataFolder } from './storage/folder/folder.ts';
import type { RecordsEngine } from './storage/records/engine.ts';

/** What routes work with: the stores, and the effects (clock, report) that tests may replace. */
export interface Services {
  readonly settings: Settings;
  readonly clock: () => number;
  readonly report: Report;
  readonly secret: string;
  readonly db: Kysely<Catalogue>;
  readonly folder: DataFolder;
  readonly directory: PortalDirectory;
  readonly published: PublishedDatasets;
  readonly records: RecordsEngine;
  readonly imports: ImportQueue;
  readonly throttle: Throttle;
  readonly counts: Counts;
  readonly quotas: Quotas;
  readonly dropped: DroppedCookies;
  readonly signing: SigningKey;
  readonly stamps: Stamps;
  /** True once migrations and the demo's publication are done. */
  readonly isReady: () => boolean;
}
