/**
 * The state of a catalogue or table page as it stands in the address, in the words that older portals used
 * (`q`, `refine.theme=…`, `exclude.theme=…`, `sort=-field`, `rows`, `start`), so that links made for them keep working.
 */
export interface View {
  readonly q: string;
  /** An expression of the query language, for those who write it. */
  readonly where: string;
  readonly refine: readonly Refinement[];
  readonly exclude: readonly Refinement[];
  /** `field` sorts downwards, `-field` upwards, as on older portals; empty is the natural order. */
  readonly sort: string;
  readonly rows: number;
  readonly start: number;
}

export interface Refinement {
  readonly facet: string;
  readonly value: string;
}

/** What a page accepts and takes when the address is silent. */
export interface ViewLimits {
  readonly sizes: readonly number[];
  readonly defaultSort: string;
}

/** The API answers no row beyond this one; the exports have no such limit. */
export const lastRow = 10_000;
const longestText = 2_000;

/** Reads the state from an address; whatever is out of bounds falls back to the default. */
export function readView(params: URLSearchParams, limits: ViewLimits): View {
  const defaultRows = limits.sizes[0] ?? 10;
  const rows = Number(params.get('rows'));
  const start = Number(params.get('start'));
  const size = limits.sizes.includes(rows) ? rows : defaultRows;
  const inReach = Number.isInteger(start) && start > 0 && start + size <= lastRow;
  return {
    q: readText(params, 'q'),
    where: readText(params, 'where'),
    refine: readRefinements(params, 'refine.'),
    exclude: readRefinements(params, 'exclude.'),
    sort: params.get('sort') ?? limits.defaultSort,
    rows: size,
    start: inReach ? start - (start % size) : 0,
  };
}

function readText(params: URLSearchParams, name: string): string {
  return (params.get(name) ?? '').trim().slice(0, longestText);
}

function readRefinements(params: URLSearchParams, prefix: string): Refinement[] {
  return [...params]
    .filter(([name, value]) => name.startsWith(prefix) && name.length > prefix.length && value !== '')
    .map(([name, value]) => ({ facet: name.slice(prefix.length), value }));
}

/** The filters as pairs of the address: what the tabs of a dataset share, and what a form must carry on in hidden fields. */
export function filterPairs(view: View): [string, string][] {
  const pairs: [string, string][] = [];
  if (view.q) pairs.push(['q', view.q]);
  if (view.where) pairs.push(['where', view.where]);
  for (const { facet, value } of view.refine) pairs.push([`refine.${facet}`, value]);
  for (const { facet, value } of view.exclude) pairs.push([`exclude.${facet}`, value]);
  return pairs;
}

/** Every pair of the state that differs from the page's default. */
export function viewPairs(view: View, limits: ViewLimits): [string, string][] {
  const pairs = filterPairs(view);
  if (view.sort !== limits.defaultSort) pairs.push(['sort', view.sort]);
  if (view.rows !== limits.sizes[0]) pairs.push(['rows', String(view.rows)]);
  if (view.start > 0) pairs.push(['start', String(view.start)]);
  return pairs;
}

/** `?a=b&c=d`, or nothing when there is no pair: a link to the page itself then needs `./`. */
export function queryString(pairs: readonly [string, string][]): string {
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs.map(([name, value]) => [name, value]))}`;
}

export function isRefined(view: View, wanted: Refinement): boolean {
  return view.refine.some((one) => sameRefinement(one, wanted));
}

/** The state after a click on a facet's value: taken up or left again, from the first page. */
export function toggleRefinement(view: View, wanted: Refinement): View {
  const refine = isRefined(view, wanted)
    ? view.refine.filter((one) => !sameRefinement(one, wanted))
    : [...view.refine, wanted];
  return { ...view, refine, start: 0 };
}

export function withoutExclusion(view: View, unwanted: Refinement): View {
  return { ...view, exclude: view.exclude.filter((one) => !sameRefinement(one, unwanted)), start: 0 };
}

function sameRefinement(a: Refinement, b: Refinement): boolean {
  return a.facet === b.facet && a.value === b.value;
}

export type Direction = 'ascending' | 'descending';

/** How the table is sorted by this field at present, if it is. */
export function sortDirection(view: View, field: string): Direction | null {
  if (view.sort === field) return 'descending';
  return view.sort === `-${field}` ? 'ascending' : null;
}

/** The sort after a click on a column's heading: upwards first, then downwards. */
export function nextSort(view: View, field: string): string {
  return sortDirection(view, field) === 'ascending' ? field : `-${field}`;
}

/** What the API understands of the filters: `where`, `refine` and `exclude` clauses. */
export function apiFilters(view: View, fullText: (q: string) => string): URLSearchParams {
  const params = new URLSearchParams();
  if (view.q) params.append('where', fullText(view.q));
  if (view.where) params.append('where', view.where);
  for (const { facet, value } of view.refine) params.append('refine', clause(facet, value));
  for (const { facet, value } of view.exclude) params.append('exclude', clause(facet, value));
  return params;
}

function clause(facet: string, value: string): string {
  return `${facet}:${JSON.stringify(value)}`;
}

/** The order in the query language: `population desc`. */
export function apiOrder(sort: string): string {
  const upwards = sort.startsWith('-');
  const field = upwards ? sort.slice(1) : sort;
  return `\`${field.replaceAll('`', '\\`')}\` ${upwards ? 'asc' : 'desc'}`;
}

/** Every word must stand in the record; the last one may be the start of a word. */
export function everyWord(q: string): string {
  return JSON.stringify(/[\p{L}\p{N}]$/u.test(q) ? `${q}*` : q);
}

/** For people who search a catalogue and may mistype. */
export function aboutWords(q: string): string {
  return `search(${JSON.stringify(q)})`;
}
