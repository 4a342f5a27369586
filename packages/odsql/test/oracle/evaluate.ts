import type { ArgumentTree, ArithmeticTree, CallTree, ExpressionTree } from '../../src/tree/expression.ts';
import { aggregateNames, aggregateOf } from './aggregates.ts';
import { microsecondsOfDay, momentOf, partsOf, shownAt } from './clock.ts';
import { formatDate } from './format.ts';
import { readDate } from './literals.ts';
import { nowOf } from './now.ts';
import { metresBetween, readPoint } from './places.ts';
import { asExpression, cellOf, type Scope } from './scope.ts';
import { boolean, double, int, numberOf, text, textOf, type Value } from './values.ts';

/** The value of an expression: for a record, or for a group. */
export const evaluate = (tree: ExpressionTree, scope: Scope): Value => {
  const known = scope.known(tree);
  if (known !== undefined) return known;
  switch (tree.kind) {
    case 'field':
      return cellOf(scope, tree.name);
    case 'text':
      return text(tree.value);
    case 'number':
      return /[.e]/i.test(tree.text) ? double(Number(tree.text)) : int(BigInt(tree.text));
    case 'date':
      return dateValue(tree.text, scope);
    case 'boolean':
      return boolean(tree.value);
    case 'null':
      return null;
    case 'arithmetic':
      return calculate(tree, scope);
    case 'call':
      return call(tree, scope);
    case 'geometry':
      throw new Error('a geometry is no value');
  }
};

/** A date literal as one moment is its first. */
const dateValue = (written: string, { context }: Scope): Value => {
  const { timed, moments, shown } = readDate(written, context.timezone);
  return timed
    ? { type: 'datetime', value: moments.from }
    : { type: 'date', value: Number(shown.from / microsecondsOfDay) };
};

/** Whole numbers stay whole but for a division; a division by zero is null. */
const calculate = ({ operator, left, right }: ArithmeticTree, scope: Scope): Value => {
  const [a, b] = [evaluate(left, scope), evaluate(right, scope)];
  if (a === null || b === null) return null;
  if (a.type === 'int' && b.type === 'int' && operator !== '/') {
    if (operator === '+') return int(a.value + b.value);
    return int(operator === '-' ? a.value - b.value : a.value * b.value);
  }
  const [x, y] = [Number(numberOf(a)), Number(numberOf(b))];
  if (operator === '/') return y === 0 ? null : double(x / y);
  if (operator === '+') return double(x + y);
  return double(operator === '-' ? x - y : x * y);
};

/** What clocks of the zone show; a date is shown as it is. */
export const shownTime = (value: Value, { context }: Scope): bigint => {
  if (value?.type === 'date') return BigInt(value.value) * microsecondsOfDay;
  if (value?.type === 'datetime') return shownAt(context.timezone, value.value);
  throw new TypeError(`${value?.type} is no date`);
};

/** The moment of a date is the midnight of the zone. */
export const instantOf = (value: Value, scope: Scope): bigint =>
  value?.type === 'datetime' ? value.value : momentOf(scope.context.timezone, shownTime(value, scope));

const parts = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

const call = (tree: CallTree, scope: Scope): Value => {
  const { name, args } = tree;
  const [first, second] = args;
  if (aggregateNames.has(name)) return aggregateOf(tree, scope, evaluate);
  if (name === 'now') return { type: 'datetime', value: nowOf(tree, scope) };
  const of = evaluate(asExpression(first), scope);
  if (name === 'ifnull') return ifNull(tree, scope);
  if (of === null) return null;
  const part = parts.find((one) => one === name);
  if (part !== undefined) return int(partsOf(shownTime(of, scope))[part]);
  switch (name) {
    case 'length':
    case 'len':
      return int(Array.from(textOf(of)).length);
    case 'lower':
      return text(Array.from(textOf(of), (letter) => single(letter, letter.toLowerCase())).join(''));
    case 'upper':
      return text(Array.from(textOf(of), (letter) => single(letter, letter.toUpperCase())).join(''));
    case 'date_format':
      return text(formatDate(shownTime(of, scope), textOf(evaluate(asExpression(second), scope)), scope.context));
    case 'json_format':
      return parseJson(textOf(of), second === undefined ? of : evaluate(asExpression(second), scope));
    case 'distance':
      return of.type === 'place' ? distance(of, asExpression(second)) : null;
    default:
      throw new Error(`no function ${name}`);
  }
};

/** Letters change one for one; the capital of ß is ẞ, as the engine has it. */
const single = (letter: string, changed: string): string => {
  if (Array.from(changed).length === 1) return changed;
  return letter === 'ß' ? 'ẞ' : letter;
};

/** A date beside a datetime becomes one. */
const ifNull = (tree: CallTree, scope: Scope): Value => {
  const [of, alternative] = tree.args.map((argument) => evaluate(asExpression(argument), scope));
  const chosen = of ?? alternative ?? null;
  const becomes = chosen?.type === 'date' && isDatetime(tree, scope);
  if (becomes) return { type: 'datetime', value: instantOf(chosen, scope) };
  return chosen?.type === 'date' ? { type: 'date', value: chosen.value } : chosen;
};

const isDatetime = (tree: ArgumentTree, scope: Scope): boolean => {
  if (tree.kind === 'date') return readDate(tree.text, scope.context.timezone).timed;
  if (tree.kind === 'field')
    return scope.context.columns.some(({ name, type }) => name === tree.name && type === 'datetime');
  if (tree.kind !== 'call') return false;
  return (
    tree.name === 'now' ||
    (['ifnull', 'min', 'max'].includes(tree.name) && tree.args.some((one) => isDatetime(one, scope)))
  );
};

const parseJson = (written: string, fallback: Value): Value => {
  try {
    return { type: 'json', value: JSON.parse(written) };
  } catch {
    return fallback;
  }
};

const distance = (of: { readonly lon: number; readonly lat: number }, tree: ExpressionTree): Value => {
  if (tree.kind !== 'geometry') throw new Error('no geometry');
  return double(metresBetween(of, readPoint(tree.text)));
};
