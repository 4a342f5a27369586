import { aggregates, functionsByName, scalars } from '../functions/all.ts';
import type { ArgumentKind, FunctionRow, ScalarRow } from '../functions/rows.ts';
import { malformed } from '../problems.ts';
import type { ArgumentTree, CallTree } from '../tree/expression.ts';
import { planAggregate } from './aggregates.ts';
import { type Call, type PlanPart, planValue, takeArguments, wrongArgument } from './call.ts';
import { planCluster } from './clusters.ts';
import { type Expression, isGeographic, isMoment, isMultivalued, isNumeric } from './expression.ts';
import { planRange } from './ranges.ts';
import { placeOf, type Scope } from './scope.ts';
import {
  convert,
  planChance,
  planDateFormat,
  planDistance,
  planIfNull,
  planJsonFormat,
  planNow,
  planRandom,
  planTime,
} from './special.ts';

/** The functions whose answer is more than their row can say. */
const planners: Readonly<Record<string, (call: Call) => Expression>> = {
  ifnull: planIfNull,
  json_format: planJsonFormat,
  date_format: planDateFormat,
  distance: planDistance,
  now: planNow,
  random: planRandom,
  range: planRange,
  geo_cluster: planCluster,
  '#time': planTime,
  '#random': planChance,
};

/** Checks a call: the function, its clause, its arguments. */
export const planCall = (scope: Scope, tree: CallTree, plan: PlanPart): Expression => {
  const row = functionsByName.get(tree.name);
  if (row === undefined) throw malformed(placeOf(scope, tree.at), `Unknown function: ${tree.name}`);
  checkRow(scope, row, tree.at);
  const call = { scope, tree, row, plan };
  const aggregate = aggregates.get(row.name);
  if (aggregate !== undefined) return planAggregate(call, aggregate);
  const scalar = scalars.get(row.name);
  if (scalar !== undefined) return planScalar(call, scalar);
  const planner = planners[row.name];
  if (planner !== undefined) return planner(call);
  throw malformed(
    placeOf(scope, tree.at),
    `function ${row.name} is a condition, not a value`,
    `For example: ${row.example}`,
  );
};

/** Refuses a function that is not allowed in this clause. */
export const checkRow = (scope: Scope, row: FunctionRow, at: number): void => {
  if (row.clauses.some((clause) => clause === scope.clause)) return;
  const what = row.family === 'aggregate' ? `aggregation function ${row.name}` : `function ${row.name}`;
  throw malformed(
    placeOf(scope, at),
    `${what} is not allowed in the current clause`,
    `It may stand in ${row.clauses.join(', ')}.`,
  );
};

const planScalar = (call: Call, row: ScalarRow): Expression => {
  const args = takeArguments(call).map((tree, index) => planArgument(call, tree, row.arguments[index]?.takes ?? 'any'));
  if (args.some((argument) => argument.kind === 'null')) return { kind: 'null', type: 'null' };
  return { kind: 'call', function: row.name, args, type: row.result };
};

const planArgument = (call: Call, tree: ArgumentTree, takes: ArgumentKind): Expression => {
  const argument = planValue(call, tree);
  if (argument.kind === 'null') return argument;
  if (isMultivalued(argument)) throw wrongArgument(call, tree, takes);
  if (takes === 'text' && argument.type === 'text') return argument;
  if (takes === 'number' && isNumeric(argument)) return convert(argument, 'double');
  if (takes === 'place' && isGeographic(argument)) return argument;
  if (takes === 'file' && argument.type === 'file') return argument;
  if (takes === 'date' && isMoment(argument)) return { kind: 'local', of: argument, type: 'datetime' };
  throw wrongArgument(call, tree, takes);
};
