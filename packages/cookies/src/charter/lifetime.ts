import type { Store } from '../register/register.ts';
import type { CharterWords, Unit } from './words.ts';

const day = 86_400;
/** Months only as twelfths of a year of 365 days, so that no other number of days is rounded. */
const year = 365 * day;

const units: readonly (readonly [Unit, number])[] = [
  ['week', 7 * day],
  ['day', day],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

/** A lifetime in words, exact: the largest unit that divides it; weeks up to eight, years as months. */
export function lifetimeInWords(seconds: number | null, store: Store, words: CharterWords['lifetime']): string {
  if (seconds === null) return words.open[store];
  if (seconds % year === 0) return counted((seconds / year) * 12, words.units.month);
  const fits = ([unit, length]: readonly [Unit, number]) =>
    seconds % length === 0 && (unit !== 'week' || seconds / length <= 8);
  const [unit, length] = units.find(fits) ?? (['second', 1] as const);
  return counted(seconds / length, words.units[unit]);
}

const counted = (count: number, [one, many]: readonly [string, string]): string =>
  `${count}\u00a0${count === 1 ? one : many}`;
