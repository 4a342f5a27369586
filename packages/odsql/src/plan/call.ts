import type { FunctionRow } from '../functions/rows.ts';
import { malformed, type QueryProblem } from '../problems.ts';
import type { ArgumentTree, CallTree, ExpressionTree } from '../tree/expression.ts';
import type { Expression } from './expression.ts';
import { placeOf, type Scope } from './scope.ts';

/** Checks an expression inside a call. */
export type PlanPart = (tree: ExpressionTree) => Expression;

/** What a planner of one function is given. */
export interface Call {
  readonly scope: Scope;
  readonly tree: CallTree;
  readonly row: FunctionRow;
  readonly plan: PlanPart;
}

/** The problem of an argument that a function does not take. */
export const wrongArgument = (
  { scope, row }: Pick<Call, 'scope' | 'row'>,
  tree: ArgumentTree,
  takes: string,
): QueryProblem =>
  malformed(
    placeOf(scope, tree.at),
    `function ${row.name} only supports ${takes} expression`,
    `For example: ${row.example}`,
  );

/** The arguments of a call, when there are neither too few nor too many. */
export const takeArguments = ({ scope, tree, row }: Pick<Call, 'scope' | 'tree' | 'row'>): readonly ArgumentTree[] => {
  const least = row.arguments.filter(({ optional }) => optional === undefined).length;
  if (tree.args.length >= least && tree.args.length <= row.arguments.length) return tree.args;
  const expected = row.arguments.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(', ');
  throw malformed(placeOf(scope, tree.at), `function ${row.name} takes (${expected})`, `For example: ${row.example}`);
};

/** An argument that must be an expression. */
export const planValue = (call: Call, tree: ArgumentTree | undefined): Expression => {
  if (
    tree === undefined ||
    tree.kind === 'star' ||
    tree.kind === 'quantity' ||
    tree.kind === 'setting' ||
    tree.kind === 'distinct'
  )
    throw wrongArgument(call, tree ?? call.tree, 'one');
  return call.plan(tree);
};
