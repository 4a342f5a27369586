/** The orders of the values of a facet; a leading `-` turns the order round, so `-count` lists the most frequent first. */
export type FacetSort = 'count' | '-count' | 'alphanum' | '-alphanum' | 'num' | '-num';

/** One `facet=` parameter: what is asked for, where it differs from the field. */
export interface FacetRequest {
  readonly name: string;
  readonly disjunctive?: boolean;
  /** The separator of a tree of values; `false` lists flat values. */
  readonly hierarchical?: string | false;
  readonly sort?: FacetSort;
  /** Values listed per level; 100 when not said. */
  readonly limit?: number;
}

/** A row of the SQL of a facet: one node of its tree. */
export interface FacetRow {
  /** The path down to this node, to send back in `refine`. */
  readonly value: string;
  /** The last part of the path. */
  readonly name: string;
  /** 1 for the first level. */
  readonly depth: number;
  readonly count: number | bigint;
}

export interface FacetNode {
  readonly name: string;
  readonly count: number;
  readonly state: 'displayed' | 'refined' | 'excluded';
  readonly value: string;
  readonly facets?: readonly FacetNode[];
}
