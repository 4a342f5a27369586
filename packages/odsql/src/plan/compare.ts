import { dateRows } from '../functions/date.ts';
import { incompatible, type QueryProblem } from '../problems.ts';
import type { CompareOperator, CompareTree } from '../tree/condition.ts';
import { type ExpressionTree, isLiteral, type LiteralTree, type NumberTree } from '../tree/expression.ts';
import { type BetweenNode, type Condition, conditions } from './condition.ts';
import { constants, dateValue } from './constants.ts';
import { type DateValue, dayAtOrAfter, readDate } from './dates.ts';
import { type ConstantNode, type Expression, isGeographic, isMoment, isMultivalued, isNumeric } from './expression.ts';
import { placeOf, type Scope } from './scope.ts';
import { convert } from './special.ts';
import { planExpression } from './values.ts';

const mirrored: Readonly<Record<CompareOperator, CompareOperator>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '>': '<',
  '<=': '>=',
  '>=': '<=',
};

/** Checks `left operator right`; a literal on the left is read from the right. */
export const planCompare = (scope: Scope, { operator, left, right, at }: CompareTree): Condition =>
  isLiteral(left) && !isLiteral(right)
    ? compare(scope, { operator: mirrored[operator], subject: right, value: left, at })
    : compare(scope, { operator, subject: left, value: right, at });

interface Comparison {
  readonly operator: CompareOperator;
  readonly subject: ExpressionTree;
  readonly value: ExpressionTree;
  readonly at: number;
}

const compare = (scope: Scope, comparison: Comparison): Condition => {
  const { operator, value, at } = comparison;
  const subject = planExpression(scope, comparison.subject);
  if (value.kind === 'null' || subject.kind === 'null') return conditions.never;
  if (isMoment(subject) && isLiteral(value)) return compareMoment(scope, subject, operator, value);
  const other = planBeside(scope, { subject, operator, value });
  if (other.kind === 'null') return conditions.never;
  if (isMultivalued(subject)) return compareElement(scope, subject, operator, other, at);
  return compareValues(scope, { operator, left: besideNumber(subject, other), right: other, at });
};

/** Before or after a number, a text of digits is the number that it writes; another text is neither. */
export const besideNumber = (subject: Expression, other: Expression): Expression =>
  subject.type === 'text' && !isMultivalued(subject) && other.kind === 'constant' && isNumeric(other)
    ? { kind: 'whole', of: subject, type: 'int' }
    : subject;

/** The other side, as the subject wants it read: part of a date may be compared with a text of digits. */
export const planBeside = (
  scope: Scope,
  { subject, operator, value }: { subject: Expression; operator: CompareOperator; value: ExpressionTree },
): Expression => {
  if (readsAsText(subject, operator, value)) return constants.text(value.text);
  if (isPartOfDate(subject) && value.kind === 'text' && /^\d{1,9}$/.test(value.value))
    return constants.int(BigInt(value.value));
  return planExpression(scope, value);
};

const partsOfDates: ReadonlySet<string> = new Set(dateRows.map(({ name }) => name));

const isPartOfDate = (subject: Expression): boolean => subject.kind === 'call' && partsOfDates.has(subject.function);

/** Codes are texts of digits, which programs write without quotes: equality takes the digits as they are written. */
const readsAsText = (subject: Expression, operator: CompareOperator, value: ExpressionTree): value is NumberTree =>
  subject.type === 'text' && value.kind === 'number' && (operator === '=' || operator === '!=');

/** Two expressions whose types are known. */
export const compareValues = (
  scope: Scope,
  { operator, left, right, at }: { operator: CompareOperator; left: Expression; right: Expression; at: number },
): Condition => {
  if (isMultivalued(right) || !areComparable(left, right, operator)) throw cannotCompare(scope, left, right, at);
  if (left.type === 'int' && right.kind === 'constant' && right.value.type === 'double')
    return compareWhole(left, operator, right.value.value);
  if (isMoment(left) && left.type !== right.type)
    return { kind: 'compare', operator, left: convert(left, 'datetime'), right: convert(right, 'datetime') };
  return { kind: 'compare', operator, left, right };
};

const areComparable = (left: Expression, right: Expression, operator: CompareOperator): boolean => {
  if (isNumeric(left)) return isNumeric(right);
  if (isMoment(left)) return isMoment(right);
  if (left.type === 'boolean') return right.type === 'boolean' && (operator === '=' || operator === '!=');
  return left.type === 'text' && right.type === 'text';
};

/** Whole numbers compared with a decimal, without making decimals of them: those lose digits. */
const compareWhole = (left: Expression, operator: CompareOperator, value: number): Condition => {
  if (Math.abs(value) >= 2 ** 63)
    return { kind: 'compare', operator, left: convert(left, 'double'), right: constants.double(value) };
  const whole = constants.int(BigInt(Math.floor(value)));
  if (Number.isInteger(value)) return { kind: 'compare', operator, left, right: whole };
  if (operator === '=') return conditions.never;
  if (operator === '!=') return conditions.not(conditions.isNull(left));
  const above = operator === '>' || operator === '>=';
  return { kind: 'compare', operator: above ? '>' : '<=', left, right: whole };
};

/** On a list, equality asks for one element. */
const compareElement = (
  scope: Scope,
  of: Expression,
  operator: CompareOperator,
  value: Expression,
  at: number,
): Condition => {
  const equality = operator === '=' || operator === '!=';
  if (!equality || value.kind !== 'constant' || value.type !== of.type) throw holdsList(scope, of, at);
  const element: Condition = { kind: 'element', of, value };
  return operator === '=' ? element : conditions.differs(of, element);
};

/** What people call an expression in a message. */
export const nameOf = (expression: Expression): string =>
  expression.kind === 'column' ? expression.field : 'the expression';

const holdsList = (scope: Scope, of: Expression, at: number): QueryProblem =>
  incompatible(
    placeOf(scope, at),
    `field ${nameOf(of)} holds a list of ${of.type}`,
    'Lists are compared by = and != with one of their values, between quotes.',
  );

export const cannotCompare = (scope: Scope, left: Expression, right: Expression, at: number): QueryProblem =>
  isMultivalued(left)
    ? holdsList(scope, left, at)
    : incompatible(
        placeOf(scope, at),
        `${nameOf(left)} is of type ${left.type} and is compared with a value of type ${right.type}`,
        hintFor(left),
      );

const hintFor = (left: Expression): string => {
  if (isNumeric(left)) return 'Write the number without quotes.';
  if (left.type === 'text') return 'Write the text between quotes.';
  if (left.type === 'boolean') return 'Write true or false, without quotes.';
  if (isGeographic(left)) return 'Use within_distance or in_bbox.';
  if (!isMoment(left)) return 'It can only be asked whether it is null.';
  return "Write dates as date'2024-01-31'.";
};

/** A date against a literal, which stands for a whole interval: `= date'2024'` is any day of that year. */
const compareMoment = (scope: Scope, of: Expression, operator: CompareOperator, value: LiteralTree): Condition => {
  const ordering = operator !== '=' && operator !== '!=';
  const moments = readMoment(scope, value, ordering);
  if (moments === undefined) throw cannotCompare(scope, of, planExpression(scope, value), value.at);
  const [from, to] = boundsFor(of, moments);
  const within = between(of, from, to);
  switch (operator) {
    case '=':
      return within;
    case '!=':
      return conditions.differs(of, within);
    case '>':
      return between(of, to, null);
    case '>=':
      return between(of, from, null);
    case '<':
      return between(of, null, from);
    case '<=':
      return between(of, null, to);
  }
};

/** The dates that a literal may mean: a date; where dates are put in order, also a text or the number of a year. */
export const readMoment = (scope: Scope, value: LiteralTree, ordering: boolean): DateValue | undefined => {
  const zone = scope.context.timezone;
  if (value.kind === 'date') return dateValue(scope, value);
  if (!ordering) return undefined;
  if (value.kind === 'text') return readDate(value.value, zone);
  return value.kind === 'number' && /^\d{1,4}$/.test(value.text)
    ? readDate(value.text.padStart(4, '0'), zone)
    : undefined;
};

/** The first moment of a literal and the first after it, as the field counts: days, or instants. */
export const boundsFor = (of: Expression, { shown, instants }: DateValue): readonly [ConstantNode, ConstantNode] =>
  of.type === 'date'
    ? [constants.date(dayAtOrAfter(shown.from)), constants.date(dayAtOrAfter(shown.to))]
    : [constants.datetime(instants.from), constants.datetime(instants.to)];

/** From a moment to another, the second not included. */
export const between = (of: Expression, from: ConstantNode | null, to: ConstantNode | null): BetweenNode => ({
  kind: 'between',
  of,
  from,
  to,
});
