import type { Column, FacetNode, FacetRequest, QueryContext, QueryTree } from '../../src/index.ts';
import { dateText, floorDivide, microsecondsOfDay } from './clock.ts';
import { shownTime } from './evaluate.ts';
import { columnOf, filterRows, isDisjunctive } from './filter.ts';
import { nothingKnown, type Row } from './scope.ts';
import { fold } from './texts.ts';
import { compareTexts, type Value } from './values.ts';

interface Facet {
  readonly request: FacetRequest;
  readonly separator: string | null;
  readonly refined: readonly string[];
  readonly excluded: readonly string[];
}

/** The tree of the values of a facet, with their counts. */
export const facetOf = (
  request: FacetRequest,
  { tree: asked, rows, context }: { tree: QueryTree; rows: readonly Row[]; context: QueryContext },
): readonly FacetNode[] => {
  const column = columnOf(context, request.name);
  const tree = request.disjunctive === true ? { ...asked, disjunctive: [...asked.disjunctive, column.name] } : asked;
  const disjunctive = isDisjunctive(tree, column);
  const isDate = column.type === 'date' || column.type === 'datetime';
  const separator = isDate ? '/' : disjunctive ? null : (column.hierarchical ?? null);
  const own = (list: QueryTree['refine']): readonly string[] =>
    list.filter(({ field }) => columnOf(context, field).name === column.name).map(({ value }) => listed(column, value));
  const facet: Facet = { request, separator, refined: own(tree.refine), excluded: own(tree.exclude) };
  const kept = filterRows(rows, tree, context, disjunctive ? column.name : undefined);
  const values = kept.map((row) => pathsOf(row.cells.get(column.name) ?? null, context, row));
  return levelOf(facet, values, []);
};

/** A refinement as the facet lists it: `2024/03` for `2024-03`, `1.0` for `1`. */
const listed = ({ type }: Column, value: string): string => {
  if (type === 'date' || type === 'datetime') return value.replaceAll('-', '/');
  if (type === 'double') return decimalText(Number(value));
  return type === 'boolean' ? value.toLowerCase() : value;
};

const decimalText = (value: number): string => (Number.isInteger(value) ? value.toFixed(1) : `${value}`);

/** The values of a record, as texts; a date is the path of its day. */
const pathsOf = (value: Value, context: QueryContext, row: Row): readonly string[] => {
  if (value === null) return [];
  if (value.type === 'list') return value.value;
  if (value.type === 'date' || value.type === 'datetime') {
    const shown = shownTime(value, { context, row, rows: [], known: nothingKnown });
    const precision = value.type === 'date' ? value.precision : undefined;
    const depth = precision === undefined ? 3 : precision === 'month' ? 2 : 1;
    return [
      dateText(Number(floorDivide(shown, microsecondsOfDay)))
        .split('-')
        .slice(0, depth)
        .join('/'),
    ];
  }
  if (value.type === 'double') return [decimalText(value.value)];
  return value.type === 'place' || value.type === 'interval' ? [] : [`${value.value}`];
};

/** The nodes below a path, and below those of them that are open. */
const levelOf = (
  facet: Facet,
  values: readonly (readonly string[])[],
  parent: readonly string[],
): readonly FacetNode[] => {
  const { separator } = facet;
  const depth = parent.length + 1;
  const partsOf = (path: string): readonly string[] => (separator === null ? [path] : path.split(separator));
  const join = (parts: readonly string[]): string => parts.join(separator ?? '');
  const below = (path: string): string | null => {
    const parts = partsOf(path);
    return parts.length >= depth && join(parts.slice(0, depth - 1)) === join(parent)
      ? join(parts.slice(0, depth))
      : null;
  };
  const counts = new Map<string, number>();
  for (const paths of values)
    for (const node of new Set(paths.map(below))) if (node !== null) counts.set(node, (counts.get(node) ?? 0) + 1);
  const opened = new Set(facet.refined.map(below).filter((path) => path !== null));
  const absent = new Set(facet.excluded.filter((path) => partsOf(path).length === depth && below(path) !== null));
  const listed = [...counts].toSorted(comparing(facet));
  const first = listed.filter(([path], index) => index < (facet.request.limit ?? 100) || opened.has(path));
  const missing = [...opened, ...absent].filter((path) => !first.some(([found]) => found === path));
  const nodes = [...first, ...[...new Set(missing)].toSorted(compareTexts).map((path): Entry => [path, 0])];
  return nodes.map(([value, count]): FacetNode => {
    const isOpen = separator !== null && opened.has(value);
    const children = isOpen ? levelOf(facet, values, partsOf(value)) : excludedBelow(facet, partsOf(value));
    const excluded = facet.excluded.includes(value);
    const state = excluded ? 'excluded' : opened.has(value) ? 'refined' : 'displayed';
    const name = partsOf(value).at(-1) ?? value;
    return { name, count, state, value, ...(children.length > 0 ? { facets: children } : {}) };
  });
};

/** What is excluded is listed also below a node that is not open. */
const excludedBelow = ({ separator, excluded }: Facet, parent: readonly string[]): readonly FacetNode[] => {
  if (separator === null) return [];
  const below = [...new Set(excluded)].filter((path) => path.split(separator).slice(0, -1).join() === parent.join());
  return below.toSorted(compareTexts).map((value): FacetNode => {
    const name = value.split(separator).at(-1) ?? value;
    return { name, count: 0, state: 'excluded', value };
  });
};

type Entry = readonly [value: string, count: number];

const comparing =
  ({ request: { sort = '-count' } }: Facet) =>
  ([one, ones]: Entry, [other, others]: Entry): number => {
    const alphabet = compareTexts(fold(one), fold(other)) || compareTexts(one, other);
    const down = sort.startsWith('-') ? -1 : 1;
    if (sort.endsWith('count')) return (ones - others) * down || alphabet;
    if (sort.endsWith('num') && !sort.includes('alpha')) {
      const [a, b] = [numberIn(one), numberIn(other)];
      if (Number.isNaN(a) !== Number.isNaN(b)) return Number.isNaN(a) ? 1 : -1;
      if (!Number.isNaN(a) && a !== b) return (a - b) * down;
    }
    return alphabet * down;
  };

const numberIn = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));
