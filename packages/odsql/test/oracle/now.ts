import type { CallTree } from '../../src/tree/expression.ts';
import { daysOf, microsecondsOfDay, momentOf, partsOf, shownAt, shownOf } from './clock.ts';
import type { Scope } from './scope.ts';

const days = ['mondays', 'tuesdays', 'wednesdays', 'thursdays', 'fridays', 'saturdays', 'sundays'];

const sizes: Readonly<Record<string, bigint>> = {
  days: microsecondsOfDay,
  hours: 3_600_000_000n,
  minutes: 60_000_000n,
  seconds: 1_000_000n,
  microseconds: 1n,
};

/** `now(…)`: parts set, years and months added, the day brought back into its month, the rest added, a day of the week sought. */
export const nowOf = ({ args }: CallTree, { context }: Scope): bigint => {
  const settings = new Map(args.flatMap((one) => (one.kind === 'setting' ? [[one.name, one.value] as const] : [])));
  const clock = BigInt(Math.trunc(context.now * 1000));
  if (settings.size === 0) return clock;
  let shown = setParts(shownAt(context.timezone, clock), settings);
  for (const [name, size] of Object.entries(sizes)) shown += BigInt(settings.get(name) ?? 0) * size;
  const weekday = settings.get('weekday');
  if (weekday !== undefined) shown = seek(shown, weekday + 1, 1);
  for (const [index, name] of days.entries()) {
    const count = settings.get(name);
    if (count !== undefined) shown = seek(shown, index + 1, count === 0 ? 1 : count);
  }
  return momentOf(context.timezone, shown);
};

const setParts = (shown: bigint, settings: ReadonlyMap<string, number>): bigint => {
  const parts = partsOf(shown);
  const year = (settings.get('year') ?? parts.year) + (settings.get('years') ?? 0);
  const months = (settings.get('month') ?? parts.month) - 1 + (settings.get('months') ?? 0);
  const [y, m] = [year + Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  const lastDay = daysOf(y, m + 1, 1) - daysOf(y, m, 1);
  const day = Math.min(settings.get('day') ?? parts.day, lastDay);
  const seconds =
    ((settings.get('hour') ?? parts.hour) * 60 + (settings.get('minute') ?? parts.minute)) * 60 +
    (settings.get('second') ?? parts.second);
  return shownOf(y, m, day) + BigInt(seconds) * 1_000_000n + BigInt(settings.get('microsecond') ?? parts.microsecond);
};

/** The first, second… such day on or after; below zero, on or before. */
const seek = (shown: bigint, weekday: number, count: number): bigint => {
  const step = count > 0 ? microsecondsOfDay : -microsecondsOfDay;
  let moment = shown;
  while (partsOf(moment).weekday !== weekday) moment += step;
  return moment + step * 7n * BigInt(Math.abs(count) - 1);
};
