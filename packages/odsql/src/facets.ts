import { type FacetPlan, openedPaths } from './plan/facets.ts';

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
  readonly count: number | bigint;
}

export interface FacetNode {
  readonly name: string;
  readonly count: number;
  readonly state: 'displayed' | 'refined' | 'excluded';
  readonly value: string;
  readonly facets?: readonly FacetNode[];
}

/** The rows of `writeFacet` → the tree of the answer. What was refined or excluded is there even where it counts nothing. */
export const facetTree = (facet: FacetPlan, rows: readonly FacetRow[]): readonly FacetNode[] => {
  const refined = new Set([...facet.refined, ...openedPaths(facet)]);
  const excluded = new Set(facet.excluded);
  const counted = new Set(rows.map(({ value }) => value));
  const absent = [...refined, ...facet.excluded].filter((value) => !counted.has(value));
  const listed = [...rows, ...[...new Set(absent)].map((value): FacetRow => ({ value, count: 0 }))];
  const children = Map.groupBy(listed, ({ value }) => parentOf(facet, value));
  const grow = ({ value, count }: FacetRow): FacetNode => {
    const below = (children.get(`/${value}`) ?? []).map(grow);
    const state = excluded.has(value) ? 'excluded' : refined.has(value) ? 'refined' : 'displayed';
    const name = partsOf(facet, value).at(-1) ?? value;
    return { name, count: Number(count), state, value, ...(below.length > 0 ? { facets: below } : {}) };
  };
  return (children.get('') ?? []).map(grow);
};

const partsOf = ({ separator }: FacetPlan, value: string): readonly string[] =>
  separator === null ? [value] : value.split(separator);

/** The key of the node above: empty for the first level, else a slash and its path. */
const parentOf = (facet: FacetPlan, value: string): string => {
  const above = partsOf(facet, value).slice(0, -1);
  return above.length === 0 ? '' : `/${above.join(facet.separator ?? '')}`;
};
