import { limits } from '../limits.ts';
import { badParameter } from '../problems.ts';
import type { QueryTree, RefinementTree } from '../tree/query.ts';
import type { Column, RecordsQuery } from '../types.ts';
import { readGroups, readOrder, readSelect, readWhere } from './clauses.ts';
import { readOlderQuery } from './older/query.ts';
import { readRefinement } from './refinement.ts';

/** Text → tree: syntax only, but that `q` needs the fields to be read. An empty clause is one that was not given. */
export const readQuery = (query: RecordsQuery, columns: readonly Column[] = []): QueryTree => ({
  kind: 'query',
  select: given(query.select) ? readSelect(query.select) : null,
  where: [
    ...repeated('where', query.where).filter(given).map(readWhere),
    ...repeated('q', query.q)
      .filter(given)
      .map((text) => readOlderQuery(text, columns)),
  ],
  groups: given(query.group_by) ? readGroups(query.group_by) : [],
  order: given(query.order_by) ? readOrder(query.order_by) : [],
  refine: readRefinements('refine', query.refine),
  exclude: readRefinements('exclude', query.exclude),
  limit: query.limit,
  offset: query.offset,
  disjunctive: query.disjunctive ?? [],
});

const given = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

const readRefinements = (
  clause: 'refine' | 'exclude',
  texts: readonly string[] | undefined,
): readonly RefinementTree[] =>
  repeated(clause, texts)
    .filter(given)
    .map((text) => readRefinement(clause, text));

const repeated = (clause: 'where' | 'q' | 'refine' | 'exclude', texts: readonly string[] = []): readonly string[] => {
  if (texts.length > limits.repeats)
    throw badParameter(clause, `${texts.length} times`, `at most ${limits.repeats} times`);
  return texts;
};
