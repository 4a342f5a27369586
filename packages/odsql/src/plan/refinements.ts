import { badParameter, malformed } from '../problems.ts';
import type { QueryTree, RefinementTree } from '../tree/query.ts';
import type { Column } from '../types.ts';
import { between, boundsFor } from './compare.ts';
import { type Condition, conditions } from './condition.ts';
import { constants } from './constants.ts';
import { readDate } from './dates.ts';
import { type ConstantNode, type Expression, isMultivalued } from './expression.ts';
import type { Filters, Refinement } from './plan.ts';
import { columnExpression, placeOf, resolveColumn, type Scope } from './scope.ts';

type Clause = 'refine' | 'exclude';

/** Checks the values of `refine` and `exclude`. */
export const planRefinements = (
  scope: Scope,
  trees: Pick<QueryTree, 'refine' | 'exclude'>,
  disjunctive: readonly string[],
): readonly Refinement[] =>
  (['refine', 'exclude'] as const).flatMap((clause) =>
    trees[clause].map((tree) => planRefinement({ ...scope, clause }, clause, tree, disjunctive)),
  );

const planRefinement = (
  scope: Scope,
  clause: Clause,
  tree: RefinementTree,
  disjunctive: readonly string[],
): Refinement => {
  const column = facetColumn(scope, tree.field);
  const separator = disjunctive.includes(column.name) ? undefined : column.hierarchical;
  const found = conditionOf(scope, columnExpression(column), tree.value, separator);
  if (found === undefined) throw badParameter(clause, `${tree.field}:${tree.value}`.slice(0, 200), expected(column));
  return { facet: column.name, text: tree.value, excluded: clause === 'exclude', ...found };
};

/** The column of a facet, of a type that has values to list. */
export const facetColumn = (scope: Scope, name: string): Column => {
  const column = resolveColumn(scope, { kind: 'field', name, at: 0 });
  if (unlistable.has(column.type))
    throw malformed(placeOf(scope, 0), `Field ${name} of type ${column.type} cannot be a facet`);
  return column;
};

const unlistable: ReadonlySet<string> = new Set(['geo_point_2d', 'geo_shape', 'file', 'json_blob']);

const expected = ({ name, type }: Column): string => {
  if (type === 'date' || type === 'datetime') return `${name}:YYYY, ${name}:YYYY/MM or ${name}:YYYY/MM/DD`;
  return type === 'boolean' ? `${name}:true or ${name}:false` : `${name}: followed by a number`;
};

type Found = Pick<Refinement, 'value' | 'condition'> | undefined;

const conditionOf = (scope: Scope, of: Expression, value: string, separator: string | undefined): Found => {
  switch (of.type) {
    case 'int':
    case 'double':
      return numberCondition(of, value);
    case 'boolean':
      return booleanCondition(of, value);
    case 'date':
    case 'datetime':
      return dateCondition(scope, of, value);
    default:
      return separator === undefined
        ? { value, condition: equals(of, constants.text(value)) }
        : { value, condition: { kind: 'path', of, path: value, separator } };
  }
};

const equals = (of: Expression, value: ConstantNode): Condition =>
  isMultivalued(of) ? { kind: 'element', of, value } : { kind: 'compare', operator: '=', left: of, right: value };

const numberCondition = (of: Expression, value: string): Found => {
  const whole = /^[+-]?\d{1,19}(?:\.0+)?$/.test(value) ? BigInt(value.replace(/\.0+$/, '')) : undefined;
  if (of.type === 'int' && whole !== undefined && BigInt.asIntN(64, whole) === whole)
    return { value: `${whole}`, condition: equals(of, constants.int(whole)) };
  const number = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i.test(value) ? Number(value) : Number.NaN;
  if (!Number.isFinite(number)) return undefined;
  if (of.type === 'int') return { value, condition: conditions.never };
  return {
    value: Number.isInteger(number) ? number.toFixed(1) : `${number}`,
    condition: equals(of, constants.double(number)),
  };
};

const booleanCondition = (of: Expression, text: string): Found => {
  const value = text.toLowerCase();
  return value === 'true' || value === 'false'
    ? { value, condition: equals(of, constants.boolean(value === 'true')) }
    : undefined;
};

/** A path of the tree of dates, `2020/11/03`; `-` may stand for `/`. */
const dateCondition = (scope: Scope, of: Expression, text: string): Found => {
  const moments = /^\d{4}(?:[-/]\d{1,2}){0,2}$/.test(text) ? readDate(text, scope.context.timezone) : undefined;
  if (moments === undefined) return undefined;
  const value = text
    .split(/[-/]/)
    .map((part) => part.padStart(2, '0'))
    .join('/');
  return { value, condition: between(of, ...boundsFor(of, moments)) };
};

/** The condition of the refinements, but those of one facet when told: disjunctive ones are joined by «or». */
export const refinementConditions = ({ refinements, disjunctive }: Filters, without?: string): readonly Condition[] => {
  const wanted = refinements.filter(({ facet, excluded }) => excluded || facet !== without);
  const joined = new Map<string, Condition[]>();
  const single: Condition[] = [];
  for (const { facet, excluded, condition } of wanted) {
    if (excluded) single.push(conditions.not(condition));
    else if (disjunctive.includes(facet)) joined.set(facet, [...(joined.get(facet) ?? []), condition]);
    else single.push(condition);
  }
  return [...single, ...Array.from(joined.values(), conditions.any)];
};
