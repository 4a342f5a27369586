import { malformed, type QueryProblem } from '../problems.ts';
import type { CallTree } from '../tree/expression.ts';
import { microsecondsOfDay, startOfDay } from './dates.ts';
import { placeOf, type Scope } from './scope.ts';
import { instantOf, shownAt } from './zone.ts';

type Settings = ReadonlyMap<string, number>;

/** What may be set, and between which values. */
const ranges: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['year', [1, 9999]],
  ['month', [1, 12]],
  ['day', [1, 31]],
  ['hour', [0, 23]],
  ['minute', [0, 59]],
  ['second', [0, 59]],
  ['microsecond', [0, 999_999]],
  ['weekday', [0, 6]],
]);

const weekdays = ['mondays', 'tuesdays', 'wednesdays', 'thursdays', 'fridays', 'saturdays', 'sundays'];

const shifts: ReadonlyMap<string, bigint> = new Map([
  ['days', microsecondsOfDay],
  ['hours', 3_600_000_000n],
  ['minutes', 60_000_000n],
  ['seconds', 1_000_000n],
  ['microseconds', 1n],
]);

const names = [...ranges.keys(), 'years', 'months', ...shifts.keys(), ...weekdays];

/**
 * The instant that `now(…)` says, in microseconds. In this order: parts that are set, years and months added, the day
 * brought back into its month, the rest added, and last the move to a day of the week.
 */
export const momentOf = (scope: Scope, call: CallTree): bigint => {
  const settings = readSettings(scope, call);
  const { timezone, now } = scope.context;
  const instant = BigInt(Math.trunc(now * 1000));
  if (settings.size === 0) return instant;
  const moved = moveToWeekday(addTime(setParts(shownAt(timezone, instant), settings), settings), settings);
  if (moved < startOfDay(1, 1, 2) || moved >= startOfDay(9999, 12, 31))
    throw malformed(placeOf(scope, call.at), 'function now goes beyond the years 1 to 9999');
  return instantOf(timezone, moved);
};

const readSettings = (scope: Scope, { args, at }: CallTree): Settings => {
  const settings = new Map<string, number>();
  for (const argument of args) {
    if (argument.kind !== 'setting') throw badSetting(scope, argument.at ?? at, 'takes settings such as years=-1');
    const { name, value } = argument;
    const [least, most] = ranges.get(name) ?? [-1_000_000_000, 1_000_000_000];
    if (!names.includes(name)) throw badSetting(scope, argument.at, `does not know ${name}`);
    if (value < least || value > most) throw badSetting(scope, argument.at, `takes a ${name} from ${least} to ${most}`);
    settings.set(name, value);
  }
  return settings;
};

const badSetting = (scope: Scope, at: number, what: string): QueryProblem =>
  malformed(placeOf(scope, at), `function now ${what}`, `Its settings are ${names.join(', ')}.`);

const setParts = (shown: bigint, settings: Settings): bigint => {
  const date = new Date(Number(shown / 1000n));
  const months =
    (settings.get('year') ?? date.getUTCFullYear()) * 12 +
    (settings.get('month') ?? date.getUTCMonth() + 1) -
    1 +
    (settings.get('years') ?? 0) * 12 +
    (settings.get('months') ?? 0);
  const year = Math.max(-200_000, Math.min(200_000, Math.floor(months / 12)));
  const month = (((months % 12) + 12) % 12) + 1;
  const last = new Date(Number(startOfDay(year, month + 1, 0) / 1000n)).getUTCDate();
  const day = Math.min(settings.get('day') ?? date.getUTCDate(), last);
  return startOfDay(year, month, day) + timeOfDay(date, shown, settings);
};

const timeOfDay = (date: Date, shown: bigint, settings: Settings): bigint => {
  const seconds =
    (settings.get('hour') ?? date.getUTCHours()) * 3600 +
    (settings.get('minute') ?? date.getUTCMinutes()) * 60 +
    (settings.get('second') ?? date.getUTCSeconds());
  const microsecond = settings.get('microsecond');
  return BigInt(seconds) * 1_000_000n + (microsecond === undefined ? shown % 1_000_000n : BigInt(microsecond));
};

const addTime = (shown: bigint, settings: Settings): bigint =>
  [...shifts].reduce((moment, [name, size]) => moment + BigInt(settings.get(name) ?? 0) * size, shown);

/** `weekday=0` is the Monday on or after; `mondays=2` the second one, `mondays=-1` the one on or before. */
const moveToWeekday = (shown: bigint, settings: Settings): bigint => {
  const plain = settings.get('weekday');
  const moves: (readonly [weekday: number, count: number])[] = plain === undefined ? [] : [[plain, 1]];
  for (const [weekday, name] of weekdays.entries()) {
    const count = settings.get(name);
    if (count !== undefined) moves.push([weekday, count === 0 ? 1 : count]);
  }
  return moves.reduce((moment, [weekday, count]) => moment + daysTo(moment, weekday, count) * microsecondsOfDay, shown);
};

const daysTo = (shown: bigint, weekday: number, count: number): bigint => {
  const days = shown / microsecondsOfDay - (shown % microsecondsOfDay < 0n ? 1n : 0n);
  const today = Number((((days + 3n) % 7n) + 7n) % 7n);
  const weeks = Math.abs(count) - 1;
  return BigInt(count > 0 ? ((weekday - today + 7) % 7) + weeks * 7 : -((today - weekday + 7) % 7) - weeks * 7);
};
