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

/** The rows of `writeFacet` → the tree of the answer. What was refined or excluded is there even where it counts nothing. */
export const facetTree = (facet: FacetPlan, rows: readonly FacetRow[]): readonly FacetNode[] => {
  const refined = new Set([...facet.refined, ...openedPaths(facet)]);
  const excluded = new Set(facet.excluded);
  const counted = new Map(rows.map((row) => [row.value, row]));
  const absent = [...new Set([...refined, ...excluded])]
    .filter((path) => !counted.has(path))
    .map((path) => rowOf(facet, path));
  const children = new Map<string, FacetRow[]>();
  for (const row of [...rows, ...absent])
    children.set(parentOf(facet, row), [...(children.get(parentOf(facet, row)) ?? []), row]);
  const grow = (row: FacetRow): FacetNode => {
    const below = (children.get(`/${row.value}`) ?? []).map(grow);
    const state = excluded.has(row.value) ? 'excluded' : refined.has(row.value) ? 'refined' : 'displayed';
    return {
      name: row.name,
      count: Number(row.count),
      state,
      value: row.value,
      ...(below.length > 0 ? { facets: below } : {}),
    };
  };
  return (children.get('') ?? []).map(grow);
};

const rowOf = ({ separator }: FacetPlan, value: string): FacetRow => {
  const parts = separator === null ? [value] : value.split(separator);
  return { value, name: parts.at(-1) ?? value, depth: parts.length, count: 0 };
};

/** The key of the node above: empty for the first level, else a slash and its path. */
const parentOf = ({ separator }: FacetPlan, { value, depth }: FacetRow): string => {
  if (separator === null || depth === 1) return '';
  return `/${value
    .split(separator)
    .slice(0, depth - 1)
    .join(separator)}`;
};
