import { malformed, type QueryProblem } from '../problems.ts';
import type { ArgumentTree } from '../tree/expression.ts';
import { type Call, planValue } from './call.ts';
import { dateValue, plainDigits, readNumber } from './constants.ts';
import { dayAtOrAfter } from './dates.ts';
import { type Expression, isMoment, isMultivalued } from './expression.ts';
import type { CalendarUnit, RangeForm } from './range.ts';
import { placeOf } from './scope.ts';

/** Their case counts: `m` is a minute and `M` a month. */
const units: ReadonlyMap<string, CalendarUnit> = new Map([
  ...(['millisecond', 'second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'] as const).flatMap(
    (unit) =>
      [
        [unit, unit],
        [`${unit}s`, unit],
      ] as const,
  ),
  ['ms', 'millisecond'],
  ['s', 'second'],
  ['m', 'minute'],
  ['h', 'hour'],
  ['d', 'day'],
  ['w', 'week'],
  ['M', 'month'],
  ['q', 'quarter'],
  ['y', 'year'],
]);

const onlyOne: ReadonlySet<CalendarUnit> = new Set(['week', 'month', 'quarter', 'year']);

/** `range(field, …)`: which intervals. */
export const planRange = (call: Call): Expression => {
  const [first, ...rest] = call.tree.args;
  const of = planValue(call, first);
  const numeric = of.type === 'int' || of.type === 'double';
  if (isMultivalued(of) || !(numeric || isMoment(of)))
    throw wrongRange(call, 'only supports number or date expression');
  return { kind: 'range', of, form: numeric ? numberForm(call, rest) : dateForm(call, rest, of), type: 'text' };
};

const wrongRange = ({ scope, tree }: Call, what: string, at = tree.at): QueryProblem =>
  malformed(
    placeOf(scope, at),
    `function range ${what}`,
    "Write range(number, 10), range(number, *, 10, 20), range(date, 1 day) or range(date, date'2020', date'2021', *).",
  );

const numberForm = (call: Call, args: readonly ArgumentTree[]): RangeForm => {
  const [first] = args;
  if (args.length === 1 && first?.kind === 'number') {
    if (Number(readNumber(call.scope, first)) > 0) return { kind: 'width', width: plainDigits(first.text) };
    throw wrongRange(call, 'takes a width above 0', first.at);
  }
  const { inside, ...ends } = boundsOf(call, args);
  const bounds = inside.map((tree) => {
    if (tree.kind === 'number') return Number(readNumber(call.scope, tree));
    throw wrongRange(call, 'takes numbers as bounds of a number', tree.at);
  });
  checkRising(call, bounds);
  return { kind: 'number bounds', bounds, ...ends };
};

const dateForm = (call: Call, args: readonly ArgumentTree[], of: Expression): RangeForm => {
  const [first] = args;
  if (args.length === 1 && first?.kind === 'quantity') return calendarForm(call, first);
  const { inside, ...ends } = boundsOf(call, args);
  const values = inside.map((tree) => {
    if (tree.kind === 'date') return dateValue(call.scope, tree);
    throw wrongRange(call, 'takes dates as bounds of a date', tree.at);
  });
  const field = of.type === 'date' ? 'date' : 'datetime';
  const bounds = values.map(({ shown, instants }) =>
    field === 'date' ? BigInt(dayAtOrAfter(shown.from)) : instants.from,
  );
  checkRising(call, bounds);
  const words = values.map(({ instants }) => new Date(Number(instants.from / 1000n)).toISOString());
  return { kind: 'date bounds', field, bounds, words, ...ends };
};

const calendarForm = (call: Call, { amount, unit, at }: Extract<ArgumentTree, { kind: 'quantity' }>): RangeForm => {
  const known = units.get(unit);
  if (known === undefined) throw wrongRange(call, `does not know the unit ${unit}`, at);
  if (!/^\d{1,5}$/.test(amount) || Number(amount) === 0)
    throw wrongRange(call, 'takes a whole number of units from 1 to 99999', at);
  if (amount !== '1' && onlyOne.has(known)) throw wrongRange(call, `takes one ${known} at a time`, at);
  return { kind: 'calendar', amount: Number(amount), unit: known };
};

interface Bounds {
  readonly inside: readonly ArgumentTree[];
  readonly openLow: boolean;
  readonly openHigh: boolean;
}

/** At least two bounds, a star counting as one, first or last. */
const boundsOf = (call: Call, args: readonly ArgumentTree[]): Bounds => {
  const openLow = args[0]?.kind === 'star';
  const openHigh = args.length > 1 && args.at(-1)?.kind === 'star';
  const inside = args.slice(openLow ? 1 : 0, openHigh ? -1 : undefined);
  if (args.length < 2 || inside.length === 0) throw wrongRange(call, 'takes at least two bounds');
  return { inside, openLow, openHigh };
};

const checkRising = <T extends number | bigint>(call: Call, bounds: readonly T[]): void => {
  if (bounds.some((bound, index) => index > 0 && bound <= (bounds[index - 1] ?? bound)))
    throw wrongRange(call, 'takes bounds in rising order');
};
