import { malformed } from '../problems.ts';
import type { DateTree, NumberTree } from '../tree/expression.ts';
import { badDate, type DateValue, microsecondsOfDay, readDate } from './dates.ts';
import type { ConstantNode } from './expression.ts';
import { placeOf, type Scope } from './scope.ts';

const largest = 2n ** 63n;

export const constants = {
  text: (value: string): ConstantNode => ({ kind: 'constant', type: 'text', value: { type: 'text', value } }),
  int: (value: bigint): ConstantNode => ({ kind: 'constant', type: 'int', value: { type: 'int', value } }),
  double: (value: number): ConstantNode => ({ kind: 'constant', type: 'double', value: { type: 'double', value } }),
  boolean: (value: boolean): ConstantNode => ({ kind: 'constant', type: 'boolean', value: { type: 'boolean', value } }),
  /** In days since 1970. */
  date: (value: number): ConstantNode => ({ kind: 'constant', type: 'date', value: { type: 'date', value } }),
  /** In microseconds since 1970. */
  datetime: (value: bigint): ConstantNode => ({
    kind: 'constant',
    type: 'datetime',
    value: { type: 'datetime', value },
  }),
};

/** A number as it was written: whole ones keep all their digits, up to 64 bits; with an exponent it is a decimal. */
export const readNumber = (scope: Scope, { text, at }: NumberTree): bigint | number => {
  const value = /[.e]/i.test(text) ? Number(text) : BigInt(text);
  const fits = typeof value === 'number' ? Number.isFinite(value) : value >= -largest && value < largest;
  if (fits) return value;
  throw malformed(
    placeOf(scope, at),
    `the number ${text.slice(0, 40)} is too large`,
    typeof value === 'number'
      ? 'Decimal numbers go up to 1.79e308.'
      : 'Whole numbers go from -9223372036854775808 to 9223372036854775807.',
  );
};

/** The digits of a number, its exponent carried out: `2.5e3` is `2500`. */
export const plainDigits = (text: string): string => {
  const [digits = '', exponent] = text.toLowerCase().split('e');
  if (exponent === undefined) return text;
  const [whole = '', decimals = ''] = digits.split('.');
  const all = whole + decimals;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `0.${'0'.repeat(-point)}${all}`;
  return point >= all.length ? all.padEnd(point, '0') : `${all.slice(0, point)}.${all.slice(point)}`;
};

export const numberConstant = (scope: Scope, tree: NumberTree): ConstantNode => {
  const value = readNumber(scope, tree);
  return typeof value === 'bigint' ? constants.int(value) : constants.double(value);
};

/** What a date literal stands for, or the problem that it is no date. */
export const dateValue = (scope: Scope, { text, at }: Pick<DateTree, 'text' | 'at'>): DateValue => {
  const value = readDate(text, scope.context.timezone);
  if (value === undefined) throw badDate(scope, text, at);
  return value;
};

/** A date literal as one moment, its first: a date, or with a time of day a datetime. */
export const dateConstant = (scope: Scope, tree: DateTree): ConstantNode => {
  const { timed, shown, instants } = dateValue(scope, tree);
  return timed ? constants.datetime(instants.from) : constants.date(Number(shown.from / microsecondsOfDay));
};
