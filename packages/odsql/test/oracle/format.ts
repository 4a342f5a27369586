import type { QueryContext } from '../../src/index.ts';
import { floorDivide, isoWeek, partsOf } from './clock.ts';

/** `date_format`: the pattern, letter by letter, from what clocks show. */
export const formatDate = (shown: bigint, pattern: string, context: QueryContext): string =>
  pattern.replaceAll(/''|'((?:[^']|'')+)'|([a-zA-Z])\2*/g, (run, quoted?: string) => {
    if (run === "''") return "'";
    return quoted === undefined ? partText(shown, run, context.language) : quoted.replaceAll("''", "'");
  });

const partText = (shown: bigint, run: string, language: string): string => {
  const parts = partsOf(shown);
  const week = isoWeek(shown);
  const numbers: Readonly<Record<string, number>> = {
    yy: parts.year % 100,
    yyyy: parts.year,
    YY: parts.year % 100,
    YYYY: parts.year,
    xx: week.year % 100,
    xxxx: week.year,
    w: week.week,
    ww: week.week,
    e: parts.weekday,
    D: parts.dayOfYear,
    DDD: parts.dayOfYear,
    M: parts.month,
    MM: parts.month,
    d: parts.day,
    dd: parts.day,
    H: parts.hour,
    HH: parts.hour,
    m: parts.minute,
    mm: parts.minute,
    s: parts.second,
    ss: parts.second,
  };
  const number = numbers[run];
  return number === undefined ? nameText(shown, run, language) : `${number}`.padStart(run.length, '0');
};

const nameText = (shown: bigint, run: string, language: string): string => {
  const options = names[run];
  if (options === undefined) throw new Error(`no pattern ${run}`);
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC', calendar: 'gregory' }).format(
    Number(floorDivide(shown, 1000n)),
  );
};

const names: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  E: { weekday: 'short' },
  EEEE: { weekday: 'long' },
  MMM: { month: 'short' },
  MMMM: { month: 'long' },
};
