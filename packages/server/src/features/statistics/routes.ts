import type { Static } from 'typebox';
import { inLanguage } from '../../core/dataset.ts';
import { problem, row } from '../../core/problem.ts';
import type { App } from '../../http/app-type.ts';
import { neverShared, portalFor } from '../../http/request.ts';
import { answers, management, PortalPath } from '../../http/shapes.ts';
import type { Services } from '../../services.ts';
import { getDataset, listDatasets } from '../datasets/store.ts';
import type { PortalEntry } from '../portals/directory.ts';
import { refuseTaken } from '../system-datasets/publish.ts';
import { publishStatistics, STATISTICS_DATASET } from './dataset.ts';
import { daysAfter, isDay, KEPT_MONTHS, oldestKept } from './days.ts';
import { SMALLEST_SHOWN } from './masking.ts';
import { makeReport } from './report.ts';
import { Publication, StatisticsQuery, StatisticsShape } from './shapes.ts';
import { readCounts } from './store.ts';

export const statisticsProblems = {
  day_invalid: row<{ name: string; day: string }>(
    400,
    ({ name, day }) => `There is no day «${day}»: ${name} names one.`,
    () => 'Write it as 2026-11-22.',
  ),
  period_invalid: row<{ from: string; to: string; oldest: string; today: string }>(
    400,
    ({ from, to }) => `The period from ${from} to ${to} cannot be shown.`,
    ({ oldest, today }) =>
      `Let it begin on ${oldest} or later (counts are kept for ${KEPT_MONTHS} months), and end on ${today} or earlier, after it begins.`,
  ),
};

const base = '/api/automation/v1.0/portals/:slug/statistics/';
/** The days that are shown when nobody asks for others. */
const USUAL_DAYS = 30;

/** How much a portal is used: shown to its publishers, and published when its administrators want it. */
export function statisticsRoutes(app: App, services: Services): void {
  app.get(
    base,
    {
      schema: {
        ...management,
        summary: 'How much the portal and its datasets are used, by day',
        params: PortalPath,
        querystring: StatisticsQuery,
        response: answers(StatisticsShape),
      },
    },
    async (request, reply) => {
      const entry = portalFor(request, services, 'publisher');
      neverShared(reply);
      return describe(services, entry, request.query);
    },
  );

  app.put(
    `${base}publication/`,
    {
      schema: {
        ...management,
        summary: 'Keep the statistics published as a dataset, or not',
        params: PortalPath,
        body: Publication,
        response: answers(Publication),
      },
    },
    async (request) => {
      const { portal } = portalFor(request, services, 'portal_administrator');
      const { published } = request.body;
      if (published) await refuseTaken(services.db, portal.id, STATISTICS_DATASET);
      const change = services.db.updateTable('portals').set({ publishes_statistics: published });
      await change.where('id', '=', portal.id).execute();
      await services.directory.refresh();
      await services.counts.flush();
      await publishStatistics(services, services.directory.bySlug(portal.slug) as PortalEntry);
      return { published };
    },
  );
}

async function describe(
  services: Services,
  { portal, charter }: PortalEntry,
  asked: Static<typeof StatisticsQuery>,
): Promise<Static<typeof StatisticsShape>> {
  const { db, counts, published } = services;
  const today = counts.today(portal);
  const { from, to } = periodOf(asked, today);
  const { dataset, limit = 1000, offset = 0 } = asked;
  if (dataset !== undefined) await getDataset(db, portal.id, dataset);
  await counts.flush();
  const counted = await readCounts(db, { portalId: portal.id, from, to, ...(dataset ? { dataset } : {}) });
  const { rows, days, datasets, totals } = makeReport(counted, from, to, dataset);
  const titles = new Map((await listDatasets(db, portal.id)).map((one) => [one.dataset_id, one.metadata.title]));
  const titleOf = (id: string | null) => {
    const title = titles.get(id ?? '');
    return title ? inLanguage(title, portal.defaultLanguage, portal.defaultLanguage) : null;
  };
  return {
    ...{ from, to, today, timezone: portal.timezone, oldest_kept: oldestKept(today) },
    smallest_shown: SMALLEST_SHOWN,
    publication: {
      published: charter.publishesStatistics,
      dataset_id: STATISTICS_DATASET,
      in_service: charter.publishesStatistics && (await published.find(portal, STATISTICS_DATASET)) !== null,
    },
    totals,
    days: [...days],
    datasets: datasets.map((one) => ({ ...one, title: titleOf(one.dataset_id) })),
    total_count: rows.length,
    results: rows.slice(offset, offset + limit).map(({ figures, ...place }) => ({ ...place, ...figures })),
  };
}

/** The period that was asked for, within what is kept; the last month when none was. */
function periodOf({ from: begin, to: end }: Static<typeof StatisticsQuery>, today: string) {
  for (const [name, day] of Object.entries({ from: begin, to: end })) {
    if (day !== undefined && !isDay(day)) throw problem(statisticsProblems, 'day_invalid', { name, day });
  }
  const to = end ?? today;
  const oldest = oldestKept(today);
  const usual = daysAfter(to, 1 - USUAL_DAYS);
  const from = begin ?? (usual < oldest ? oldest : usual);
  if (from < oldest || to > today || from > to)
    throw problem(statisticsProblems, 'period_invalid', { from, to, oldest, today });
  return { from, to };
}
