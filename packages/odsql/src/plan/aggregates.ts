import type { AggregateRow } from '../functions/rows.ts';
import { malformed } from '../problems.ts';
import type { ArgumentTree } from '../tree/expression.ts';
import { canSumExactly } from './bits.ts';
import { type Call, planValue, takeArguments, wrongArgument } from './call.ts';
import { readNumber } from './constants.ts';
import {
  type AggregateNode,
  type Expression,
  holdsAggregate,
  isGeographic,
  isMoment,
  isMultivalued,
  type ValueType,
} from './expression.ts';
import { placeOf } from './scope.ts';

/** Checks an aggregate and its argument. */
export const planAggregate = (call: Call, row: AggregateRow): AggregateNode => {
  const [first, second] = takeArguments(call);
  const base = { kind: 'aggregate', function: row.name, share: null, distinct: false } as const;
  if (row.name === 'count' && first?.kind === 'star') return { ...base, of: null, type: 'int' };
  if (row.name === 'count' && first?.kind === 'distinct')
    return { ...base, distinct: true, of: planInside(call, first.of), type: 'int' };
  const of = checkArgument(call, row, planInside(call, first));
  return { ...base, ...typed(row, of), share: second === undefined ? null : readShare(call, second) };
};

const planInside = (call: Call, tree: ArgumentTree | undefined): Expression => {
  const expression = planValue(call, tree);
  if (!holdsAggregate(expression)) return expression;
  throw malformed(placeOf(call.scope, call.tree.at), 'an aggregation function cannot hold another one');
};

const checkArgument = (call: Call, row: AggregateRow, of: Expression): Expression => {
  const takes = row.arguments[0]?.takes;
  const numeric = of.type === 'int' || of.type === 'double';
  const fits =
    takes === 'any' ||
    (takes === 'number' && numeric) ||
    (takes === 'number or date' && (numeric || isMoment(of))) ||
    (takes === 'geo point' && of.type === 'geo_point_2d') ||
    (takes === 'place' && isGeographic(of));
  if (fits && (takes === 'any' || !isMultivalued(of))) return of;
  if (takes === 'geo point' || takes === 'place') throw wrongArgument(call, call.tree, 'geo point');
  const name = row.name.charAt(0).toUpperCase() + row.name.slice(1);
  const wanted = isMoment(of) ? 'numeric' : 'numeric or date';
  throw malformed(placeOf(call.scope, call.tree.at), `${name}StatAggregation only supports ${wanted} expression`);
};

/** The type of the answer; whole sums that might not fit are computed as decimals. */
const typed = (row: AggregateRow, of: Expression): { of: Expression; type: ValueType } => {
  if (row.result === 'same') return { of, type: of.type };
  if (row.result !== 'number') return { of, type: row.result };
  if (of.type === 'int' && !canSumExactly(of)) return { of: { kind: 'convert', of, type: 'double' }, type: 'double' };
  return { of, type: of.type };
};

const readShare = (call: Call, tree: ArgumentTree): number => {
  const percent = tree.kind === 'number' ? Number(readNumber(call.scope, tree)) : Number.NaN;
  if (percent >= 0 && percent <= 100) return percent / 100;
  throw malformed(
    placeOf(call.scope, tree.at),
    'the percent of percentile goes from 0 to 100',
    `For example: ${call.row.example}`,
  );
};
