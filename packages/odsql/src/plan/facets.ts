import type { FacetRequest, FacetSort } from '../facets.ts';
import { limits } from '../limits.ts';
import { badParameter } from '../problems.ts';
import type { RefinementTree } from '../tree/query.ts';
import type { Column } from '../types.ts';
import type { Condition } from './condition.ts';
import { type Expression, isMultivalued } from './expression.ts';
import type { Filters, QueryPlan } from './plan.ts';
import { facetColumn, planRefinements, refinementConditions } from './refinements.ts';
import { columnExpression, nameColumns, type Scope } from './scope.ts';

/** What a facet counts: the values of one field over the matching records. */
export interface FacetPlan {
  readonly kind: 'facet';
  /** As it was asked for; the name of the group in the answer. */
  readonly name: string;
  readonly of: Expression;
  readonly multivalued: boolean;
  /** Between the parts of a path; null for values that are no paths. */
  readonly separator: string | null;
  readonly sort: FacetSort;
  /** Values listed per level. */
  readonly limit: number;
  /** Paths that were asked for, and those that were excluded. */
  readonly refined: readonly string[];
  readonly excluded: readonly string[];
  readonly conditions: readonly Condition[];
  readonly timezone: string;
}

const defaultLimit = 100;
const mostValues = 20_000;

/** What each facet counts, given the plan of the filters; a disjunctive one leaves its own refinements out. */
export const planFacets = (plan: QueryPlan, requests: readonly FacetRequest[]): readonly FacetPlan[] => {
  if (requests.length > limits.repeats)
    throw badParameter('facet', `${requests.length} times`, `at most ${limits.repeats} times`);
  const { context } = plan;
  const scope: Scope = { clause: 'facet', columns: nameColumns(context.columns), context };
  const columns = requests.map((request) => settle(facetColumn(scope, request.name), request, plan.filters));
  const filters = refilter(scope, plan.filters, new Map(columns.map((column) => [column.name, column])));
  return columns.flatMap((column, index) => {
    const request = requests[index];
    return request === undefined ? [] : [planFacet(column, request, { filters, timezone: context.timezone })];
  });
};

/** The field as the request wants it listed; only texts hold paths. */
const settle = (column: Column, request: FacetRequest, filters: Filters): Column => {
  const disjunctive = request.disjunctive ?? filters.disjunctive.includes(column.name);
  const { hierarchical: own, ...rest } = column;
  const asked = request.hierarchical === undefined ? own : request.hierarchical || undefined;
  const hierarchical = disjunctive || column.type !== 'text' ? undefined : asked;
  return { ...rest, disjunctive, ...(hierarchical === undefined ? {} : { hierarchical }) };
};

/** The filters with their refinements read again, as the facets of this request want them. */
const refilter = (scope: Scope, filters: Filters, settled: ReadonlyMap<string, Column>): Filters => {
  const columns = scope.context.columns.map((column) => settled.get(column.name) ?? column);
  const kept = filters.disjunctive.filter((name) => !settled.has(name));
  const asked = [...settled.values()].filter((column) => column.disjunctive).map(({ name }) => name);
  const disjunctive = [...kept, ...asked];
  const trees = (wanted: boolean): readonly RefinementTree[] =>
    filters.refinements
      .filter(({ excluded }) => excluded === wanted)
      .map(({ facet, text }) => ({ field: facet, value: text }));
  const refinements = planRefinements(
    { ...scope, columns: nameColumns(columns) },
    { refine: trees(false), exclude: trees(true) },
    disjunctive,
  );
  return { ...filters, disjunctive, refinements };
};

const planFacet = (
  column: Column,
  request: FacetRequest,
  { filters, timezone }: { filters: Filters; timezone: string },
): FacetPlan => {
  const of = columnExpression(column);
  const own = filters.refinements.filter(({ facet }) => facet === column.name);
  const date = column.type === 'date' || column.type === 'datetime';
  const alone = filters.disjunctive.includes(column.name) ? column.name : undefined;
  return {
    kind: 'facet',
    name: request.name,
    of,
    multivalued: isMultivalued(of),
    separator: date ? '/' : (column.hierarchical ?? null),
    sort: request.sort ?? '-count',
    limit: Math.min(request.limit ?? defaultLimit, mostValues),
    refined: own.filter(({ excluded }) => !excluded).map(({ value }) => value),
    excluded: own.filter(({ excluded }) => excluded).map(({ value }) => value),
    conditions: [...filters.restrictions, ...filters.where, ...refinementConditions(filters, alone)],
    timezone,
  };
};

/** The nodes whose children are listed: what was refined, and what leads to it. */
export const openedPaths = ({ refined, separator }: Pick<FacetPlan, 'refined' | 'separator'>): readonly string[] => {
  if (separator === null) return [];
  const paths = refined.flatMap((path) => {
    const parts = path.split(separator);
    return parts.map((_, index) => parts.slice(0, index + 1).join(separator));
  });
  return [...new Set(paths)];
};
