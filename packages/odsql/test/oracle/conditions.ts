import type {
  CompareOperator,
  CompareTree,
  ConditionTree,
  InRangeTree,
  PredicateTree,
} from '../../src/tree/condition.ts';
import { type ArgumentTree, type ExpressionTree, isLiteral } from '../../src/tree/expression.ts';
import { evaluate, instantOf } from './evaluate.ts';
import { type DateLiteral, readDate } from './literals.ts';
import { metresBetween, metresOf, readPoint } from './places.ts';
import { cellOf, type Scope } from './scope.ts';
import { holdsWords, searches, suggests } from './texts.ts';
import { compareValues, int, isMissing, text, textOf, type Value } from './values.ts';

/** Whether a record holds a condition. What cannot be told because of a null does not hold. */
export const holds = (tree: ConditionTree, scope: Scope): boolean => {
  switch (tree.kind) {
    case 'and':
      return tree.of.every((part) => holds(part, scope));
    case 'or':
      return tree.of.some((part) => holds(part, scope));
    case 'not':
      return !holds(tree.of, scope);
    case 'compare':
      return compare(tree, scope);
    case 'in list':
      return tree.items.some((item) => equals(cellOf(scope, tree.field.name), evaluate(item, scope)));
    case 'in range':
      return inRange(tree, scope);
    case 'element':
      return equals(cellOf(scope, tree.field.name), evaluate(tree.literal, scope));
    case 'like':
      return like(evaluate(tree.subject, scope), tree.text);
    case 'is null':
      return isMissing(evaluate(tree.subject, scope)) !== tree.negated;
    case 'is boolean':
      return equals(cellOf(scope, tree.field.name), { type: 'boolean', value: tree.value });
    case 'truth':
      return equals(cellOf(scope, tree.field.name), { type: 'boolean', value: true });
    case 'full text':
      return holdsWords(textsOf(scope, []), tree.text);
    case 'predicate':
      return predicate(tree, scope);
  }
};

/** Any element of a list. */
const equals = (value: Value, other: Value): boolean => {
  if (value === null || other === null) return false;
  if (value.type === 'list') return value.value.includes(textOf(other));
  return compareValues(value, other) === 0;
};

const mirrored: Readonly<Record<CompareOperator, CompareOperator>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '>': '<',
  '<=': '>=',
  '>=': '<=',
};

const compare = ({ operator, left, right }: CompareTree, scope: Scope): boolean =>
  isLiteral(left) && !isLiteral(right)
    ? compareTo(evaluate(right, scope), mirrored[operator], left, scope)
    : compareTo(evaluate(left, scope), operator, right, scope);

const compareTo = (value: Value, operator: CompareOperator, right: ExpressionTree, scope: Scope): boolean => {
  if (value === null) return false;
  const literal = dateLiteral(value, right, scope);
  if (literal !== undefined) return compareDate(value, operator, literal);
  const written = evaluate(right, scope);
  if (written === null) return false;
  const other = readBeside(value, written);
  if (value.type === 'text' && (other.type === 'int' || other.type === 'double'))
    return isWhole(value.value) && compareTo(int(BigInt(value.value)), operator, right, scope);
  if (value.type === 'list')
    return operator === '=' ? equals(value, other) : !isMissing(value) && !equals(value, other);
  const moments = value.type === 'datetime' || other.type === 'datetime';
  const step = moments ? Number(instantOf(value, scope) - instantOf(other, scope)) : compareValues(value, other);
  return answers[operator](step);
};

const isWhole = (written: string): boolean =>
  /^[+-]?\d+$/.test(written) && BigInt.asIntN(64, BigInt(written)) === BigInt(written);

/** Beside a part of a date, a text of digits is the number. */
const readBeside = (value: NonNullable<Value>, other: NonNullable<Value>): NonNullable<Value> =>
  value.type === 'int' && other.type === 'text' ? { type: 'int', value: BigInt(other.value) } : other;

const answers: Readonly<Record<CompareOperator, (step: number) => boolean>> = {
  '=': (step) => step === 0,
  '!=': (step) => step !== 0,
  '<': (step) => step < 0,
  '>': (step) => step > 0,
  '<=': (step) => step <= 0,
  '>=': (step) => step >= 0,
};

/** Beside a date, a date literal is a span; so is a text, and a number is a year. */
const dateLiteral = (value: Value, tree: ExpressionTree, { context }: Scope): DateLiteral | undefined => {
  if (value?.type !== 'date' && value?.type !== 'datetime') return undefined;
  if (tree.kind === 'date') return readDate(tree.text, context.timezone);
  if (tree.kind === 'text') return readDate(tree.value, context.timezone);
  return tree.kind === 'number' ? readDate(tree.text.padStart(4, '0'), context.timezone) : undefined;
};

/** A field of dates is compared with what clocks show, a moment with moments. */
const spanFor = (value: Value, literal: DateLiteral): DateLiteral['moments'] =>
  value?.type === 'date' ? literal.shown : literal.moments;

const placeOf = (value: Value): bigint => {
  if (value?.type === 'date') return BigInt(value.value) * 86_400_000_000n;
  if (value?.type === 'datetime') return value.value;
  throw new TypeError('no date');
};

const compareDate = (value: Value, operator: CompareOperator, literal: DateLiteral): boolean => {
  const { from, to } = spanFor(value, literal);
  const place = placeOf(value);
  const within = place >= from && place < to;
  const found: Readonly<Record<CompareOperator, boolean>> = {
    '=': within,
    '!=': !within,
    '<': place < from,
    '<=': place < to,
    '>': place >= to,
    '>=': place >= from,
  };
  return found[operator];
};

const inRange = ({ subject, from, to, includesFrom, includesTo }: InRangeTree, scope: Scope): boolean => {
  const value = evaluate(subject, scope);
  return (
    compareTo(value, includesFrom ? '>=' : '>', from, scope) && compareTo(value, includesTo ? '<=' : '<', to, scope)
  );
};

const like = (value: Value, wanted: string): boolean =>
  holdsWords(value === null ? [] : value.type === 'list' ? value.value : [textOf(value)], wanted);

/** The texts of the fields that are named, or of all that people read. */
const textsOf = (scope: Scope, named: readonly ArgumentTree[]): readonly string[] => {
  const fields = named.flatMap((tree) => (tree.kind === 'field' ? [tree.name] : []));
  const all = scope.context.columns.filter(({ type, technical }) => type === 'text' && !technical);
  return (fields.length > 0 ? fields : all.map(({ name }) => name)).flatMap((name) => {
    const cell = cellOf(scope, name);
    if (cell === null) return [];
    return cell.type === 'list' ? cell.value : [textOf(cell)];
  });
};

const predicate = ({ name, args }: PredicateTree, scope: Scope): boolean => {
  const last = args.at(-1);
  const wanted = last?.kind === 'text' ? last.value : '';
  const texts = last?.kind === 'text' ? textsOf(scope, args.slice(0, -1)) : [];
  if (name === 'search') return searches(texts, wanted);
  if (name === 'suggest') return suggests(texts, wanted);
  if (name === 'startswith') return texts.some((one) => one.startsWith(wanted));
  const [field, ...rest] = args;
  const cell = field?.kind === 'field' ? cellOf(scope, field.name) : text('');
  if (cell?.type !== 'place') return false;
  if (name === 'in_bbox') {
    const [lat1 = 0, lon1 = 0, lat2 = 0, lon2 = 0] = rest.map((tree) =>
      tree.kind === 'number' ? Number(tree.text) : Number.NaN,
    );
    return isBetween(cell.lat, lat1, lat2) && isBetween(cell.lon, lon1, lon2);
  }
  const [from, reach] = rest;
  if (from?.kind !== 'geometry') throw new Error(`the oracle does not know ${name}`);
  return metresBetween(cell, readPoint(from.text)) <= metresIn(reach);
};

const isBetween = (value: number, one: number, other: number): boolean =>
  value >= Math.min(one, other) && value <= Math.max(one, other);

const metresIn = (tree: ArgumentTree | undefined): number => {
  if (tree?.kind === 'number') return Number(tree.text);
  if (tree?.kind === 'quantity') return metresOf(tree.amount, tree.unit);
  throw new Error('no distance');
};

/** What `refine` asks of dates, whose clocks are those of the zone. */
export const isWithin = (value: Value, written: string, scope: Scope): boolean =>
  value !== null && compareDate(value, '=', readDate(written, scope.context.timezone));
