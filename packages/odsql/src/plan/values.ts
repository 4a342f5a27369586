import { malformed } from '../problems.ts';
import type { ArithmeticTree, ExpressionTree } from '../tree/expression.ts';
import { bitsAfter, bitsOf, mostBits } from './bits.ts';
import { planCall } from './calls.ts';
import { constants, dateConstant, numberConstant } from './constants.ts';
import { type Expression, isMultivalued, isNumeric } from './expression.ts';
import { columnExpression, placeOf, resolveColumn, type Scope } from './scope.ts';

/** Checks the names and types of an expression. */
export const planExpression = (scope: Scope, tree: ExpressionTree): Expression => {
  switch (tree.kind) {
    case 'field':
      return columnExpression(resolveColumn(scope, tree));
    case 'text':
      return constants.text(tree.value);
    case 'number':
      return numberConstant(scope, tree);
    case 'date':
      return dateConstant(scope, tree);
    case 'boolean':
      return constants.boolean(tree.value);
    case 'null':
      return { kind: 'null', type: 'null' };
    case 'geometry':
      throw malformed(
        placeOf(scope, tree.at),
        'a geometry is not a value by itself',
        "It is an argument, as in distance(field, geom'…').",
      );
    case 'arithmetic':
      return planArithmetic(scope, tree);
    case 'call':
      return planCall(scope, tree, (part) => planExpression(scope, part));
  }
};

const planArithmetic = (scope: Scope, tree: ArithmeticTree): Expression => {
  const [left, right] = [tree.left, tree.right].map((part) => planOperand(scope, part));
  if (left === undefined || right === undefined || left.kind === 'null' || right.kind === 'null')
    return { kind: 'null', type: 'null' };
  const whole = left.type === 'int' && right.type === 'int' && tree.operator !== '/';
  const fits = whole && bitsAfter(tree.operator, bitsOf(left), bitsOf(right)) <= mostBits;
  return { kind: 'arithmetic', operator: tree.operator, left, right, type: fits ? 'int' : 'double' };
};

const planOperand = (scope: Scope, tree: ExpressionTree): Expression => {
  const operand = planExpression(scope, tree);
  if (isNumeric(operand) && !isMultivalued(operand)) return operand;
  throw malformed(placeOf(scope, tree.at), 'arithmetic operators only support numeric expressions');
};
