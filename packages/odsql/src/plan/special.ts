import { malformed } from '../problems.ts';
import type { ArgumentTree } from '../tree/expression.ts';
import { type Call, planValue, takeArguments, wrongArgument } from './call.ts';
import { constants, readNumber } from './constants.ts';
import { type Expression, isMoment, isMultivalued, isNumeric } from './expression.ts';
import { readFormat } from './format.ts';
import { readPoint } from './geometry/read.ts';
import { momentOf } from './now.ts';
import { columnExpression, placeOf, resolveColumn, type Scope } from './scope.ts';

/** `ifnull(expression, alternative)`: one type for both, or two numbers, or two dates. */
export const planIfNull = (call: Call): Expression => {
  const [of, alternative] = takeArguments(call).map((tree) => planValue(call, tree));
  if (of === undefined || alternative === undefined || isMultivalued(of) || isMultivalued(alternative))
    throw wrongArgument(call, call.tree, 'single');
  const type = commonType(of, alternative);
  if (type === undefined)
    throw malformed(
      placeOf(call.scope, call.tree.at),
      `function ifnull was given a ${of.type} and a ${alternative.type}`,
      'Give an alternative of the same type as the expression.',
    );
  return { kind: 'if null', of: convert(of, type), alternative: convert(alternative, type), type };
};

const commonType = (left: Expression, right: Expression): Expression['type'] | undefined => {
  if (left.type === right.type || right.type === 'null') return left.type;
  if (left.type === 'null') return right.type;
  if (isNumeric(left) && isNumeric(right)) return 'double';
  return isMoment(left) && isMoment(right) ? 'datetime' : undefined;
};

/** The expression with another type of its family. */
export const convert = (of: Expression, type: Expression['type']): Expression =>
  of.type === type || of.type === 'null' || (type !== 'double' && type !== 'datetime')
    ? of
    : { kind: 'convert', of, type };

/** `json_format(text[, null | "fallback"])` */
export const planJsonFormat = (call: Call): Expression => {
  const [first, second] = takeArguments(call);
  const of = planValue(call, first);
  if (of.type !== 'text' || isMultivalued(of)) throw wrongArgument(call, call.tree, 'text');
  if (second !== undefined && second.kind !== 'null' && second.kind !== 'text')
    throw wrongArgument(call, second, 'text or null');
  const fallback = second === undefined ? null : { text: second.kind === 'text' ? second.value : null };
  return { kind: 'json format', of, fallback, type: 'json' };
};

/** `date_format(date, "pattern")` */
export const planDateFormat = (call: Call): Expression => {
  const [first, second] = takeArguments(call);
  const of = planValue(call, first);
  if (of.kind === 'null') return of;
  if (!isMoment(of) || isMultivalued(of)) throw wrongArgument(call, call.tree, 'date');
  if (second?.kind !== 'text') throw wrongArgument(call, second ?? call.tree, 'text');
  const parts = readFormat(call.scope, second);
  return { kind: 'date format', of: { kind: 'local', of, type: 'datetime' }, parts, type: 'text' };
};

/** `distance(field, geom'…')`, in metres. */
export const planDistance = (call: Call): Expression => {
  const [first, second, third] = takeArguments(call);
  if (third !== undefined)
    throw malformed(
      placeOf(call.scope, third.at),
      'distance with three arguments is a condition of where',
      'Its new name is within_distance.',
    );
  const of = planPoint(call.scope, planValue(call, first), first?.at);
  if (second?.kind !== 'geometry') throw wrongArgument(call, second ?? call.tree, 'geometry');
  return { kind: 'distance', of, from: readPoint(call.scope, second), type: 'double' };
};

/** A point, or the middle of the rectangle around a shape: the arc to a shape has no one end. */
const planPoint = (scope: Scope, of: Expression, at?: number): Expression =>
  of.type === 'geo_shape'
    ? { kind: 'call', function: '#centre', args: [of], type: 'geo_point_2d' }
    : planGeoPoint(scope, of, at);

/** Geo points only. */
export const planGeoPoint = (scope: Scope, of: Expression, at?: number): Expression => {
  if (of.type === 'geo_point_2d') return of;
  throw malformed(
    placeOf(scope, at),
    'geographic functions only support geo point fields',
    of.type === 'geo_shape' ? 'Use the geo point of the dataset.' : undefined,
  );
};

/** `now(…)`: the clock of the request, as a constant. */
export const planNow = ({ scope, tree }: Call): Expression => constants.datetime(momentOf(scope, tree));

/** `random(seed)` */
export const planRandom = (call: Call): Expression => ({
  kind: 'random',
  seed: readSeed(call, takeArguments(call)[0]),
  type: 'int',
});

const readSeed = (call: Call, tree: ArgumentTree | undefined): bigint => {
  const seed = tree?.kind === 'number' ? readNumber(call.scope, tree) : undefined;
  if (typeof seed !== 'bigint') throw wrongArgument(call, tree ?? call.tree, 'whole number');
  return seed;
};

/** `time()` of a calculation of version 1. */
export const planTime = (call: Call): Expression => {
  takeArguments(call);
  return constants.int(BigInt(call.scope.context.now));
};

/** `random()` of a calculation of version 1: another number for each record, each request and each place that it stands in. */
export const planChance = (call: Call): Expression => {
  takeArguments(call);
  const { scope, tree } = call;
  const id = resolveColumn(scope, { kind: 'field', name: '$id', at: tree.at });
  const seed = BigInt(Math.trunc(scope.context.now)) * 1000n + BigInt(tree.at);
  return { kind: 'call', function: '#chance', args: [columnExpression(id), constants.int(seed)], type: 'double' };
};
