import type { Got, PortalPath } from '../../../lib/answers.ts';
import { formatNumber } from '../../../lib/words/format.ts';
import { m } from '../../../paraglide/messages.js';

export type Statistics = Got<`${PortalPath}/statistics/`>;
export type Sums = Statistics['totals'];
export type FigureName = keyof Sums;
export type Range = Sums[FigureName];

export const figureNames = ['views', 'visitors', 'searches', 'downloads', 'api_calls', 'robots'] as const;

const WORDS: Readonly<Record<FigureName, () => string>> = {
  views: m.statistics_views,
  visitors: m.statistics_visitors,
  searches: m.statistics_searches,
  downloads: m.statistics_downloads,
  api_calls: m.statistics_api_calls,
  robots: m.statistics_robots,
};

export const figureWords = (name: FigureName): string => WORDS[name]();

export const isFigureName = (text: string | null): text is FigureName => text !== null && Object.hasOwn(WORDS, text);

/** `120`, `< 5`, or `31–43` when parts of the sum are too small to be told. */
export function rangeWords({ least, most }: Range, smallestShown: number): string {
  if (least === most) return formatNumber(least);
  if (least === 1 && most < smallestShown) return `<\u00a0${smallestShown}`;
  return `${formatNumber(least)}–${formatNumber(most)}`;
}

export interface Bar {
  readonly x: number;
  readonly width: number;
  /** The height of what is sure, and of what may be. */
  readonly least: number;
  readonly most: number;
}

export const CHART = { width: 760, height: 180 } as const;

/** The bars of a chart, as high as the box when they are the highest. */
export function barsOf(ranges: readonly Range[]): readonly Bar[] {
  const step = CHART.width / Math.max(1, ranges.length);
  const gap = step > 4 ? step * 0.2 : 0;
  const highest = highestOf(ranges);
  const heightOf = (n: number) => round((CHART.height * n) / Math.max(1, highest));
  return ranges.map(({ least, most }, index) => ({
    x: round(index * step + gap / 2),
    width: round(step - gap),
    least: heightOf(least),
    most: heightOf(most),
  }));
}

export const highestOf = (ranges: readonly Range[]): number => Math.max(0, ...ranges.map(({ most }) => most));

const round = (n: number): number => Math.round(n * 100) / 100;
