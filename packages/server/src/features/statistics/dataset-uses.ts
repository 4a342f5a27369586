import type { Services } from '../../services.ts';
import type { CountedUses } from '../../storage/records/catalogue.ts';
import { readTotals } from './store.ts';

/** The counts of datasets as the catalogue tells them: those of the days that have ended. */
export function countedUses({ db, counts }: Pick<Services, 'db' | 'counts'>): CountedUses {
  return {
    today: (portal) => counts.today(portal),
    async read(portal) {
      await counts.flush();
      const totals = await readTotals(db, portal.id, counts.today(portal));
      return new Map(
        [...totals].map(([id, { view = 0, download = 0, api_call = 0, attachment = 0 }]) => [
          id,
          { views: view, downloads: download, apiCalls: api_call, attachmentDownloads: attachment },
        ]),
      );
    },
  };
}
