const DAY = 86_400;
const YEAR = 365 * DAY;

/** Units as charters write them, in French, English and Spanish. A month is a twelfth of a year of 365 days. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(ans?|années?|years?|años?)$/, YEAR],
  [/^(mois|months?|mes(es)?)$/, YEAR / 12],
  [/^(semaines?|weeks?|semanas?)$/, 7 * DAY],
  [/^(jours?|j|days?|d|días?|dias?)$/, DAY],
  [/^(heures?|h|hours?|horas?)$/, 3600],
  [/^(minutes?|min|minutos?)$/, 60],
  [/^(secondes?|s|seconds?|segundos?)$/, 1],
];

/** Seconds in a lifetime as people write it («2 semaines», “12 months”); null when it is not a number of units. */
export function secondsIn(words: string): number | null {
  const [, count, unit = ''] = /(\d+(?:[.,]\d+)?)[\s\u00a0\u202f]*(\p{L}+)/u.exec(words.toLowerCase()) ?? [];
  const length = UNITS.find(([form]) => form.test(unit))?.[1];
  return count === undefined || length === undefined ? null : Math.round(Number(count.replace(',', '.')) * length);
}

const SIZES: readonly (readonly [string, number])[] = [
  ['d', DAY],
  ['h', 3600],
  ['min', 60],
];

/** A number of seconds that people can compare: `182 d`, `30 min`, `45 s`. */
export function shortLife(seconds: number): string {
  const [unit, length] = SIZES.find(([, size]) => seconds >= 2 * size) ?? ['s', 1];
  const value = seconds / length;
  return `${Math.abs(value - Math.round(value)) < 0.05 ? Math.round(value) : value.toFixed(1)} ${unit}`;
}
