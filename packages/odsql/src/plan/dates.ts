import { malformed, type QueryProblem } from '../problems.ts';
import { placeOf, type Scope } from './scope.ts';
import { instantOf, shownAt, utcMilliseconds } from './zone.ts';

/** From a moment to the first one after, in microseconds since 1970. */
export interface Interval {
  readonly from: bigint;
  readonly to: bigint;
}

/** What a date literal stands for: a whole year, month or day, an hour, a minute, a second or a part of it. */
export interface DateValue {
  /** On the time line. */
  readonly instants: Interval;
  /** As clocks of the time zone of the request show it: what a field of type date is compared with. */
  readonly shown: Interval;
  /** Written with a time of day. */
  readonly timed: boolean;
}

const pattern =
  /^(\d{4})(?:([-/])(\d{1,2})(?:\2(\d{1,2})(?:[Tt ](\d{2})(?::?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?)?\s*([Zz]|[+-]\d{2}(?::?\d{2})?|(?<=\s)\d{2}:\d{2})?)?)?)?$/u;

const minute = 60_000_000n;
const hour = 60n * minute;
export const microsecondsOfDay = 24n * hour;

/** Reads a date literal; without an offset it is of the time zone. `undefined` when it is no date. */
export const readDate = (text: string, zone: string): DateValue | undefined => {
  const match = pattern.exec(text.trim());
  const written = match === null ? undefined : intervalOf(match);
  if (match === null || written === undefined) return undefined;
  const timed = match[5] !== undefined;
  const offset = match[9];
  if (offset === undefined)
    return { instants: map(written, (moment) => instantOf(zone, moment)), shown: written, timed };
  const instants = map(written, (moment) => moment - offsetOf(offset));
  return { instants, shown: map(instants, (moment) => shownAt(zone, moment)), timed };
};

const map = ({ from, to }: Interval, change: (moment: bigint) => bigint): Interval => ({
  from: change(from),
  to: change(to),
});

/** A plus sign that was not encoded arrives as a space. */
const offsetOf = (text: string): bigint => {
  if (/z/i.test(text)) return 0n;
  const digits = text.replace(/^[+-]/, '').replace(':', '').padEnd(4, '0');
  const size = BigInt(digits.slice(0, 2)) * hour + BigInt(digits.slice(2)) * minute;
  return text.startsWith('-') ? -size : size;
};

const intervalOf = (match: RegExpExecArray): Interval | undefined => {
  const year = Number(match[1]);
  const [month, date] = [match[3], match[4]].map((text) => (text === undefined ? undefined : Number(text)));
  if (year < 1 || !isDate(year, month ?? 1, date ?? 1)) return undefined;
  const start = startOfDay(year, month ?? 1, date ?? 1);
  if (month === undefined) return { from: start, to: startOfDay(year + 1, 1, 1) };
  if (date === undefined) return { from: start, to: startOfDay(year, month + 1, 1) };
  return match[5] === undefined
    ? { from: start, to: start + microsecondsOfDay }
    : timeInterval(start, match.slice(5, 9));
};

const isDate = (year: number, month: number, date: number): boolean => {
  if (month < 1 || month > 12 || date < 1) return false;
  return date <= new Date(utcMilliseconds(year, month + 1, 0)).getUTCDate();
};

/** Microseconds; a month of 13 is January of the next year. */
export const startOfDay = (year: number, month: number, date: number): bigint =>
  BigInt(utcMilliseconds(year, month, date)) * 1000n;

/** The finest part that is written says how long it lasts. */
const timeInterval = (start: bigint, texts: readonly (string | undefined)[]): Interval | undefined => {
  const [hours, minutes, seconds] = texts.slice(0, 3).map((text) => (text === undefined ? undefined : Number(text)));
  if ((hours ?? 0) > 23 || (minutes ?? 0) > 59 || (seconds ?? 0) > 59) return undefined;
  const fraction = texts[3]?.slice(0, 6);
  const from =
    start +
    BigInt(hours ?? 0) * hour +
    BigInt(minutes ?? 0) * minute +
    BigInt(seconds ?? 0) * 1_000_000n +
    BigInt((fraction ?? '').padEnd(6, '0'));
  const lasts =
    minutes === undefined ? hour : seconds === undefined ? minute : 10n ** BigInt(6 - (fraction?.length ?? 0));
  return { from, to: from + lasts };
};

/** The problem of a date that is none. */
export const badDate = (scope: Scope, text: string, at: number): QueryProblem =>
  malformed(
    placeOf(scope, at),
    `Invalid date: ${text.slice(0, 100)}`,
    'A date is written 2017, 2017-04, 2017-04-30 or 2017-04-30T12:00:00+02:00.',
  );

/** Days since 1970, the moment rounded up: the first whole day at or after it. */
export const dayAtOrAfter = (shown: bigint): number => {
  const whole = shown / microsecondsOfDay;
  return Number(shown > 0n && shown % microsecondsOfDay !== 0n ? whole + 1n : whole);
};
