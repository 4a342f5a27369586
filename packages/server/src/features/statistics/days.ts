/** A moment in a portal's zone, as its day: `2026-11-22`. Kept by quarter of an hour, on which the days of all zones begin. */
export function openDays(): (timezone: string, moment: number) => string {
  const formats = new Map<string, Intl.DateTimeFormat>();
  const known = new Map<string, { readonly quarter: number; readonly day: string }>();
  return (timezone, moment) => {
    const quarter = Math.floor(moment / QUARTER_MS);
    const last = known.get(timezone);
    if (last?.quarter === quarter) return last.day;
    const format = formats.get(timezone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: timezone, ...DIGITS });
    const day = format.format(moment);
    formats.set(timezone, format);
    known.set(timezone, { quarter, day });
    return day;
  };
}

const QUARTER_MS = 15 * 60_000;
const DIGITS = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;

/** How long the counts of a day are kept. */
export const KEPT_MONTHS = 25;

/** The first day whose counts are still kept: so many months before this one, or the last day of that month. */
export function oldestKept(today: string): string {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - KEPT_MONTHS, 0)).getUTCDate();
  return isoDay(Date.UTC(year, month - 1 - KEPT_MONTHS, Math.min(day, last)));
}

/** The day so many days after, or before when negative. */
export const daysAfter = (day: string, count: number): string =>
  isoDay(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS);

/** All days from one to another, both included. */
export function daysBetween(from: string, to: string): readonly string[] {
  const count = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => daysAfter(from, index));
}

/** Whether a text is a day that exists. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && isoDay(Date.parse(text)) === text;
}

const DAY_MS = 86_400_000;
const isoDay = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
