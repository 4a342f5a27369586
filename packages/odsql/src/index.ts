import type { FacetNode, FacetRequest, FacetRow } from './facets.ts';
import type { QueryContext, RecordsQuery, SqlTarget, SqlText } from './types.ts';

export type { FacetNode, FacetRequest, FacetRow, FacetSort } from './facets.ts';
export type { ClauseName, ProblemCode, ProblemFacts } from './problems.ts';
export { QueryProblem } from './problems.ts';
export type {
  BoundValue,
  Column,
  FieldType,
  OutputColumn,
  QueryContext,
  RecordsQuery,
  SqlTarget,
  SqlText,
} from './types.ts';
export { technicalColumns } from './types.ts';

export interface QueryTree {
  readonly kind: 'query';
  readonly limit: number;
  readonly offset: number;
}

export interface QueryPlan {
  readonly kind: 'records' | 'groups';
  /** True when `order_by` holds an aggregate. */
  readonly limit: number | null;
  readonly offset: number;
}

export interface Condition {
  readonly kind: string;
}

export interface FacetPlan {
  readonly kind: 'facet';
  /** As it was asked for; the name of the group in the answer. */
  readonly name: string;
}

export interface FunctionRow {
  readonly name: string;
  readonly sentence: string;
  readonly example: string;
}

/** How many records, and how far, a page may reach. */
export interface PageCaps {
  readonly rows: number;
  readonly window: number;
  readonly groupRows: number;
  readonly groupWindow: number;
}

export const pageCaps: PageCaps = { rows: 100, window: 10_000, groupRows: 20_000, groupWindow: 20_000 };

const notYet = (): never => {
  throw new Error('not built yet');
};

/** Text → tree: syntax only. */
export const readQuery = (_query: RecordsQuery): QueryTree => notYet();

/** The `facet=` parameter → what is asked for: a name, or `facet(name="f", sort="-count", limit=10…)`. */
export const readFacet = (_text: string): FacetRequest => notYet();

/** Refuses a page that is too long or too far (the sheet's messages); `limit: -1` becomes the longest page. */
export const checkPage = (_query: RecordsQuery, _caps: PageCaps = pageCaps): RecordsQuery => notYet();

/** Refuses what an export cannot do: aggregates in `order_by` over too many groups. */
export const checkExport = (_plan: QueryPlan, _caps: PageCaps = pageCaps): void => notYet();

/** Tree → plan: names and types checked. */
export const planQuery = (_tree: QueryTree, _context: QueryContext): QueryPlan => notYet();

/** ODSQL text → a condition for `restrictPlan`. */
export const readCondition = (_text: string, _context: QueryContext): Condition => notYet();

/** Keeps only the records that hold the condition, everywhere: rows, totals, aggregates, facets. */
export const restrictPlan = (_plan: QueryPlan, _condition: Condition): QueryPlan => notYet();

/** At most so many rows, whatever the query asked. */
export const limitPlan = (_plan: QueryPlan, _limits: { readonly rows: number }): QueryPlan => notYet();

/** What each facet counts, given the plan of the filters (made by `planQuery`, restricted). */
export const planFacets = (_plan: QueryPlan, _requests: readonly FacetRequest[]): readonly FacetPlan[] => notYet();

/** Plan → the SQL of its rows. */
export const writeRecords = (_plan: QueryPlan, _target: SqlTarget): SqlText => notYet();

/** Plan → the SQL of `total_count` (one row, one column `total`): matching records, or number of groups. */
export const writeTotal = (_plan: QueryPlan, _target: Pick<SqlTarget, 'dialect' | 'source'>): SqlText => notYet();

/** Facet plan → SQL whose rows are `FacetRow`s. */
export const writeFacet = (_facet: FacetPlan, _target: Pick<SqlTarget, 'dialect' | 'source'>): SqlText => notYet();

/** The rows of `writeFacet` → the tree of the answer, with states. */
export const facetTree = (_facet: FacetPlan, _rows: readonly FacetRow[]): readonly FacetNode[] => notYet();

/** The functions of the language. */
export const functions: readonly FunctionRow[] = [];
