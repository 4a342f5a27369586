import { malformed } from '../problems.ts';
import type { TextTree } from '../tree/expression.ts';
import type { DatePart, FormatPart } from './expression.ts';
import { placeOf, type Scope } from './scope.ts';

const numbers: ReadonlyMap<string, DatePart> = new Map([
  ['y', 'year'],
  ['Y', 'year'],
  ['x', 'iso year'],
  ['w', 'iso week'],
  ['e', 'iso weekday'],
  ['D', 'day of year'],
  ['M', 'month'],
  ['d', 'day'],
  ['H', 'hour'],
  ['m', 'minute'],
  ['s', 'second'],
]);

/** A quoted text, a run of one letter, or what stands between. */
const piece = /'((?:[^']|'')*)'|([a-zA-Z])\2*|[^a-zA-Z']+/gu;

/** Cuts a pattern of `date_format` into its parts. */
export const readFormat = (scope: Scope, pattern: TextTree): readonly FormatPart[] => {
  if (pattern.value.replaceAll(piece, '') !== '') throw badPattern(scope, pattern.at, "with an open '");
  return Array.from(pattern.value.matchAll(piece), (match) => readPart(scope, match, pattern.at));
};

const readPart = (scope: Scope, match: RegExpExecArray, at: number): FormatPart => {
  const letter = match[2];
  if (letter === undefined) return { kind: 'literal', text: literalText(match) };
  const length = match[0].length;
  if (length > 10) throw badPattern(scope, at, match[0]);
  if (letter === 'E' || (letter === 'M' && length > 2)) return namePart(scope, letter, length > 3);
  const of = numbers.get(letter);
  if (of === undefined) throw badPattern(scope, at, match[0]);
  const short = (of === 'year' || of === 'iso year') && length === 2;
  return { kind: 'number', of, width: length, digits: short ? 2 : null };
};

/** `''` is one quote, alone or inside a quoted text. */
const literalText = (match: RegExpExecArray): string => {
  const quoted = match[1];
  if (quoted === undefined) return match[0];
  return quoted === '' ? "'" : quoted.replaceAll("''", "'");
};

const badPattern = (scope: Scope, at: number, found: string) =>
  malformed(
    placeOf(scope, at),
    `date_format does not know the pattern ${found.slice(0, 40)}`,
    "Patterns are yy yyyy xx xxxx w ww e E EEEE D DDD M MM MMM MMMM d dd H HH m mm s ss; other letters stand between quotes, 'like this'.",
  );

/** Names come from the language of the request; weekdays begin on Monday. */
const namePart = (scope: Scope, letter: 'E' | 'M', long: boolean): FormatPart => {
  const width = long ? 'long' : 'short';
  const month = letter === 'M';
  const format = dateFormat(scope.context.language, month ? { month: width } : { weekday: width });
  const names = Array.from({ length: month ? 12 : 7 }, (_, index) =>
    format.format(month ? Date.UTC(2024, index, 1) : Date.UTC(2024, 0, 1 + index)),
  );
  return { kind: 'name', of: month ? 'month' : 'weekday', names };
};

const dateFormat = (language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const settings: Intl.DateTimeFormatOptions = { ...options, timeZone: 'UTC', calendar: 'gregory' };
  try {
    return new Intl.DateTimeFormat(language, settings);
  } catch {
    return new Intl.DateTimeFormat('en', settings);
  }
};
