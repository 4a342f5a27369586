import type { CountKind } from './batch.ts';
import { daysBetween } from './days.ts';
import { addShown, NOTHING, type Range, shown } from './masking.ts';
import type { CountedDay, DayCounts } from './store.ts';

/** The figures in the order in which they are shown, and what is counted for each. */
const KINDS = {
  views: 'view',
  searches: 'search',
  downloads: 'download',
  api_calls: 'api_call',
  visitors: 'visitor',
  robots: 'robot',
} as const satisfies Readonly<Record<string, CountKind>>;

type FigureName = keyof typeof KINDS;
export const figureNames = Object.keys(KINDS) as readonly FigureName[];

/** What is told of a day; null stands for a count that is too small to be told. */
export type Figures = Readonly<Record<FigureName, number | null>>;
export type Sums = Readonly<Record<FigureName, Range>>;

const eachFigure = <Value>(make: (name: FigureName) => Value): Readonly<Record<FigureName, Value>> => ({
  views: make('views'),
  searches: make('searches'),
  downloads: make('downloads'),
  api_calls: make('api_calls'),
  visitors: make('visitors'),
  robots: make('robots'),
});

export const figuresOf = (counts: DayCounts): Figures => eachFigure((name) => shown(counts[KINDS[name]]));

export interface StatisticsReport {
  readonly rows: readonly { readonly day: string; readonly dataset_id: string | null; readonly figures: Figures }[];
  /** Every day of the period, also those on which nothing happened. */
  readonly days: readonly { readonly day: string; readonly sums: Sums }[];
  /** The most viewed first; null is what concerns no dataset. */
  readonly datasets: readonly { readonly dataset_id: string | null; readonly sums: Sums }[];
  readonly totals: Sums;
}

const ZERO: Sums = eachFigure(() => NOTHING);

/** Sums are made of what is told alone; visitors of the portal's days are counted, not added over its datasets. */
export function makeReport(
  counted: readonly CountedDay[],
  from: string,
  to: string,
  dataset?: string,
): StatisticsReport {
  const rows = counted.map(({ day, dataset: id, counts }) => ({
    day,
    dataset_id: id || null,
    figures: figuresOf(counts),
  }));
  const whole = (row: (typeof rows)[number]) => dataset !== undefined || row.dataset_id === null;
  const days = new Map<string, Sums>(daysBetween(from, to).map((day) => [day, ZERO]));
  const datasets = new Map<string | null, Sums>();
  for (const row of rows) {
    days.set(row.day, add(days.get(row.day) ?? ZERO, row.figures, whole(row)));
    datasets.set(row.dataset_id, add(datasets.get(row.dataset_id) ?? ZERO, row.figures, true));
  }
  const totals = rows.reduce((sums, row) => add(sums, row.figures, whole(row)), ZERO);
  return {
    rows,
    days: [...days].map(([day, sums]) => ({ day, sums })),
    datasets: [...datasets].map(([dataset_id, sums]) => ({ dataset_id, sums })).toSorted(byViews),
    totals,
  };
}

function add(sums: Sums, figures: Figures, withVisitors: boolean): Sums {
  return eachFigure((name) =>
    name === 'visitors' && !withVisitors ? sums[name] : addShown(sums[name], figures[name]),
  );
}

function byViews(one: StatisticsReport['datasets'][number], other: StatisticsReport['datasets'][number]): number {
  return other.sums.views.least - one.sums.views.least || other.sums.api_calls.least - one.sums.api_calls.least;
}
