import type { ArgumentTree, CallTree } from '../../src/tree/expression.ts';
import { floorDivide, microsecondsOfDay, momentOf, momentText, partsOf, shownAt, shownOf, utcText } from './clock.ts';
import { evaluate, instantOf, shownTime } from './evaluate.ts';
import { readDate } from './literals.ts';
import { asExpression, type Scope } from './scope.ts';
import { numberOf, type Value } from './values.ts';

/** `range(…)`: the interval that a value lies in; `undefined` where it lies in none. */
export const rangeOf = ({ args }: CallTree, scope: Scope): Value | undefined => {
  const [first, ...rest] = args;
  const value = evaluate(asExpression(first), scope);
  const [second] = rest;
  if (second?.kind === 'quantity') return value === null ? null : calendar(value, second, scope);
  if (rest.length === 1 && second?.kind === 'number') return value === null ? null : width(value, second.text);
  return value === null ? undefined : bounds(value, rest, scope);
};

/** A decimal number as a whole one and its digits behind the point. */
const decimal = (written: string): { readonly digits: bigint; readonly places: number } => {
  const [digits = '', exponent = '0'] = written.toLowerCase().split('e');
  const [whole = '', fraction = ''] = digits.split('.');
  const places = fraction.length - Number(exponent);
  const all = BigInt(whole + fraction);
  return places < 0 ? { digits: all * 10n ** BigInt(-places), places: 0 } : { digits: all, places };
};

/** Exact, on the decimals that a number shows. */
const width = (value: Value, written: string): Value => {
  const [number, step] = [decimal(`${numberOf(value)}`), decimal(written)];
  const scale = Math.max(number.places, step.places);
  const size = step.digits * 10n ** BigInt(scale - step.places);
  const place = floorDivide(number.digits * 10n ** BigInt(scale - number.places), size);
  const end = (index: bigint): string => {
    if (step.places === 0) return `${index * step.digits}`;
    return decimalText(Number(index * step.digits) / 10 ** step.places);
  };
  return { type: 'interval', label: `[${end(place)}, ${end(place + 1n)}[`, place };
};

const decimalText = (value: number): string => (Number.isInteger(value) ? value.toFixed(1) : `${value}`);

type Quantity = Extract<ArgumentTree, { kind: 'quantity' }>;

const shortUnits: Readonly<Record<string, string>> = {
  ms: 'millisecond',
  s: 'second',
  m: 'minute',
  h: 'hour',
  d: 'day',
  w: 'week',
  M: 'month',
  q: 'quarter',
  y: 'year',
};

const sizes: Readonly<Record<string, bigint>> = {
  millisecond: 1000n,
  second: 1_000_000n,
  minute: 60_000_000n,
  hour: 3_600_000_000n,
  day: microsecondsOfDay,
};

/** On what clocks of the zone show, counted from 1970. */
const calendar = (value: Value, { amount, unit }: Quantity, scope: Scope): Value => {
  const { timezone } = scope.context;
  const shown = shownTime(value, scope);
  const name = shortUnits[unit] ?? unit.replace(/s$/, '');
  const width = (sizes[name] ?? 0n) * BigInt(amount);
  const moment = instantOf(value, scope);
  const parted = width > 0n && 3_600_000_000n % width === 0n;
  const [low, high] = parted
    ? shortEnds(moment, shown, width, timezone)
    : ends(shown, BigInt(amount), name).map((end) => momentOf(timezone, end));
  const text = (end = 0n): string => (timezone === 'UTC' ? utcText(end) : momentText(timezone, end));
  return { type: 'interval', label: `[${text(low)}, ${text(high)}[`, place: low ?? 0n };
};

/** Up to an hour: from a moment when clocks show a multiple of the width to the next one. An hour shown twice is two. */
const shortEnds = (moment: bigint, shown: bigint, width: bigint, zone: string): readonly [bigint, bigint] => {
  const multiple = floorDivide(shown, width) * width;
  const first = momentOf(zone, multiple);
  const again = moment - (shown - multiple);
  const low = shownAt(zone, again) === multiple ? again : first;
  const next = low + width;
  return [low, shownAt(zone, next) % width === 0n ? next : momentOf(zone, shownAt(zone, low) + width)];
};

const ends = (shown: bigint, amount: bigint, unit: string): readonly [bigint, bigint] => {
  const { year, month, weekday } = partsOf(shown);
  const size = sizes[unit];
  if (size !== undefined) {
    const low = floorDivide(shown, size * amount) * size * amount;
    return [low, low + size * amount];
  }
  const day = floorDivide(shown, microsecondsOfDay) * microsecondsOfDay;
  const monday = day - BigInt(weekday - 1) * microsecondsOfDay;
  if (unit === 'week') return [monday, monday + 7n * microsecondsOfDay];
  if (unit === 'month') return [shownOf(year, month, 1), shownOf(year, month + 1, 1)];
  const quarter = month - ((month - 1) % 3);
  if (unit === 'quarter') return [shownOf(year, quarter, 1), shownOf(year, quarter + 3, 1)];
  return [shownOf(year, 1, 1), shownOf(year + 1, 1, 1)];
};

/** From each bound to the next, the lower one included; a star is an open end. */
const bounds = (value: Value, args: readonly ArgumentTree[], scope: Scope): Value | undefined => {
  const steps = args.map((tree) => stepOf(value, tree, scope));
  const above = (step: Step, open: boolean): boolean => (step.at === null ? open : placeOf(value) >= step.at);
  for (let index = 0; index + 1 < steps.length; index++) {
    const [low, high] = [steps[index], steps[index + 1]];
    if (low === undefined || high === undefined || !above(low, true) || above(high, false)) continue;
    return { type: 'interval', label: `[${low.text}, ${high.text}[`, place: index };
  }
  return undefined;
};

interface Step {
  readonly at: bigint | number | null;
  readonly text: string;
}

const stepOf = (value: Value, tree: ArgumentTree, { context }: Scope): Step => {
  if (tree.kind === 'star') return { at: null, text: '*' };
  if (tree.kind === 'number') return { at: Number(tree.text), text: decimalText(Number(tree.text)) };
  if (tree.kind !== 'date') throw new Error('no bound');
  const { shown, moments } = readDate(tree.text, context.timezone);
  return { at: value?.type === 'date' ? shown.from : moments.from, text: utcText(moments.from) };
};

const placeOf = (value: Value): bigint | number => {
  if (value?.type === 'date') return BigInt(value.value) * microsecondsOfDay;
  return value?.type === 'datetime' ? value.value : numberOf(value);
};
