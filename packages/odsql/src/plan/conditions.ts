import { malformed } from '../problems.ts';
import type { BoundTree, ConditionTree, InRangeTree } from '../tree/condition.ts';
import type { FieldTree } from '../tree/expression.ts';
import {
  besideNumber,
  between,
  boundsFor,
  cannotCompare,
  compareValues,
  planBeside,
  planCompare,
  readMoment,
} from './compare.ts';
import { type Condition, conditions } from './condition.ts';
import { constants } from './constants.ts';
import { type ConstantNode, type Expression, isMoment, isMultivalued } from './expression.ts';
import { planList } from './lists.ts';
import { checkText, planPredicate, searchableFields } from './predicates.ts';
import { columnExpression, placeOf, resolveColumn, type Scope } from './scope.ts';
import { holdWords } from './spellings.ts';
import { planExpression } from './values.ts';
import { exactWords } from './words.ts';

/** Checks the names and types of a condition. */
export const planCondition = (scope: Scope, tree: ConditionTree): Condition => {
  switch (tree.kind) {
    case 'and':
      return conditions.all(tree.of.map((part) => planCondition(scope, part)));
    case 'or':
      return conditions.any(tree.of.map((part) => planCondition(scope, part)));
    case 'not':
      return conditions.not(planCondition(scope, tree.of));
    case 'compare':
      return planCompare(scope, tree);
    case 'in list':
      return planList(scope, tree);
    case 'in range':
      return planInRange(scope, tree);
    case 'element':
      return planCompare(scope, { kind: 'compare', operator: '=', left: tree.field, right: tree.literal, at: tree.at });
    case 'like':
      return planLike(scope, planExpression(scope, tree.subject), tree);
    case 'is null':
      return planNullTest(planExpression(scope, tree.subject), tree.negated);
    case 'is boolean':
      return planIsBoolean(scope, tree.field, tree.value);
    case 'truth':
      return { kind: 'truth', of: planBoolean(scope, tree.field) };
    case 'full text':
      return holdWords(searchableFields(scope), exactWords(scope, tree));
    case 'predicate':
      return planPredicate(scope, tree);
  }
};

const planLike = (scope: Scope, of: Expression, { text, at }: { text: string; at: number }): Condition =>
  holdWords([checkText(scope, of, at, 'like')], exactWords(scope, { text, at }));

const planNullTest = (of: Expression, negated: boolean): Condition => {
  const test: Condition = of.kind === 'null' ? conditions.always : conditions.isNull(of);
  return negated ? conditions.not(test) : test;
};

const planBoolean = (scope: Scope, field: FieldTree): Expression => {
  const of = columnExpression(resolveColumn(scope, field));
  if (of.type === 'boolean' && !isMultivalued(of)) return of;
  throw malformed(
    placeOf(scope, field.at),
    `Field ${field.name} is not a boolean`,
    `Compare it, as in ${field.name} = …, or write "${field.name}" to search for that text.`,
  );
};

const planIsBoolean = (scope: Scope, field: FieldTree, value: boolean): Condition => ({
  kind: 'compare',
  operator: '=',
  left: planBoolean(scope, field),
  right: constants.boolean(value),
});

const planInRange = (scope: Scope, tree: InRangeTree): Condition => {
  const subject = planExpression(scope, tree.subject);
  if (subject.kind === 'null') return conditions.never;
  if (isMoment(subject) && !isMultivalued(subject)) return planMomentRange(scope, subject, tree);
  const bound = (operator: '>' | '>=' | '<' | '<=', value: BoundTree): Condition => {
    const right = planBeside(scope, { subject, operator, value });
    if (isMultivalued(subject)) throw cannotCompare(scope, subject, right, tree.at);
    return compareValues(scope, { operator, left: besideNumber(subject, right), right, at: value.at });
  };
  return conditions.all([
    bound(tree.includesFrom ? '>=' : '>', tree.from),
    bound(tree.includesTo ? '<=' : '<', tree.to),
  ]);
};

/** An end that is included is included whole: `[date'2017' TO date'2018']` ends with the year 2018. */
const planMomentRange = (scope: Scope, of: Expression, tree: InRangeTree): Condition => {
  const ends = (value: BoundTree): readonly [ConstantNode, ConstantNode] => {
    const moments = readMoment(scope, value, true);
    if (moments === undefined) throw cannotCompare(scope, of, planExpression(scope, value), value.at);
    return boundsFor(of, moments);
  };
  const [first, last] = [ends(tree.from), ends(tree.to)];
  return between(of, tree.includesFrom ? first[0] : first[1], tree.includesTo ? last[1] : last[0]);
};
