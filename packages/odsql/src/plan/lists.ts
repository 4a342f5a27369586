import { incompatible } from '../problems.ts';
import type { InListTree } from '../tree/condition.ts';
import type { LiteralTree } from '../tree/expression.ts';
import { cannotCompare, nameOf } from './compare.ts';
import { type Condition, conditions } from './condition.ts';
import { constants, readNumber } from './constants.ts';
import { type Expression, isMoment } from './expression.ts';
import { columnExpression, placeOf, resolveColumn, type Scope } from './scope.ts';
import { planExpression } from './values.ts';

/** Checks `field in (…)`; a null in the list equals nothing. */
export const planList = (scope: Scope, { field, items, at }: InListTree): Condition => {
  const of = columnExpression(resolveColumn(scope, field));
  const values = items.filter(({ kind }) => kind !== 'null').map((item) => (of.type === 'text' ? asText(item) : item));
  if (isMoment(of)) throw noDates(scope, of, at);
  const fit = fitting[of.type];
  for (const item of values)
    if (item.kind !== fit) throw cannotCompare(scope, of, planExpression(scope, item), item.at);
  return listCondition(scope, of, values);
};

/** The digits of a code, written without quotes. */
const asText = (item: LiteralTree): LiteralTree =>
  item.kind === 'number' ? { kind: 'text', value: item.text, at: item.at } : item;

const fitting: Readonly<Partial<Record<Expression['type'], LiteralTree['kind']>>> = {
  text: 'text',
  int: 'number',
  double: 'number',
  boolean: 'boolean',
};

const noDates = (scope: Scope, of: Expression, at: number) =>
  incompatible(
    placeOf(scope, at),
    `${nameOf(of)} is of type ${of.type} and lists take no dates`,
    "Write field in [date'2023' .. date'2024'], or field = date'2023' or field = date'2024'.",
  );

const listCondition = (scope: Scope, of: Expression, items: readonly LiteralTree[]): Condition => {
  switch (of.type) {
    case 'boolean':
      return conditions.any(items.flatMap((item) => (item.kind === 'boolean' ? [isBoolean(of, item.value)] : [])));
    case 'int':
      return { kind: 'one of', of, values: { type: 'ints', value: numbersOf(scope, items).flatMap(wholeOf) } };
    case 'double':
      return { kind: 'one of', of, values: { type: 'doubles', value: numbersOf(scope, items).map(Number) } };
    default:
      return {
        kind: 'one of',
        of,
        values: { type: 'texts', value: items.flatMap((item) => (item.kind === 'text' ? [item.value] : [])) },
      };
  }
};

const isBoolean = (of: Expression, value: boolean): Condition => ({
  kind: 'compare',
  operator: '=',
  left: of,
  right: constants.boolean(value),
});

const numbersOf = (scope: Scope, items: readonly LiteralTree[]): readonly (bigint | number)[] =>
  items.flatMap((item) => (item.kind === 'number' ? [readNumber(scope, item)] : []));

/** A decimal is never equal to a whole number, unless it is one. */
const wholeOf = (value: bigint | number): readonly bigint[] => {
  if (typeof value === 'bigint') return [value];
  return Number.isInteger(value) && Math.abs(value) < 2 ** 63 ? [BigInt(value)] : [];
};
