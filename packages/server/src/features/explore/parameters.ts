import { type FacetRequest, pageCaps, type RecordsQuery, readFacet } from '@lucarne/odsql';
import { problem } from '../../core/problem.ts';
import { exploreProblems } from './problems.ts';

/** A query string as it came: any name, once or several times. */
export type RawParameters = Readonly<Record<string, unknown>>;

/** A query, and what programs add to it by habit: each is left out where it does not read. */
export interface Asking extends RecordsQuery {
  /** Filters of widgets, in the language of version 1. */
  readonly qv1?: readonly string[];
  /** `order_by` and `where` under the names that they had first. */
  readonly sort?: string | undefined;
  readonly search?: readonly string[];
}

/** Those of `lang`. */
export const LANGUAGES: readonly string[] = ['en', 'fr', 'nl', 'pt', 'it', 'ar', 'de', 'es', 'ca', 'eu', 'sv'];

/** How many rows come when nothing is said, and whether they are those of a file, which may have any length. */
interface Length {
  readonly limit: number;
  readonly isFile?: boolean;
}

/** The parameters that choose records, and how many; older names of the page are understood and never refused. */
export function readQueryParameters(raw: RawParameters, asked: Length): Asking {
  const offset = readOffset(raw, asked);
  const limit = shortened(readLimit(raw, asked), offset, capsOf(raw, asked));
  const orders = clauses(raw, 'order_by');
  return {
    ...readFilters(raw),
    select: clauses(raw, 'select').at(-1),
    group_by: clauses(raw, 'group_by').at(-1),
    order_by: orders.length > 0 ? orders.join(', ') : undefined,
    limit,
    offset,
    disjunctive: declaredDisjunctive(raw),
    sort: clauses(raw, 'sort').at(-1),
    search: clauses(raw, 'search'),
  };
}

/** The parameters that only filter. */
export function readFilters(raw: RawParameters): Pick<Asking, 'where' | 'qv1' | 'refine' | 'exclude'> {
  return {
    where: clauses(raw, 'where'),
    qv1: clauses(raw, 'qv1'),
    refine: clauses(raw, 'refine'),
    exclude: clauses(raw, 'exclude'),
  };
}

/** The facets asked for, or none. */
export function readFacets(raw: RawParameters): readonly FacetRequest[] {
  return clauses(raw, 'facet').map((text) => readFacet(text));
}

/** Yes or no, in any case and in the words that programs have for it: clients in Python write `True`. */
export function readBoolean(raw: RawParameters, name: string, byDefault = false): boolean {
  const text = one(raw, name);
  if (text === undefined) return byDefault;
  const word = text.trim().toLowerCase();
  if (YES.has(word) || NO.has(word)) return YES.has(word);
  throw invalid(name, text, 'true or false');
}

const YES = new Set(['true', '1', 'yes', 'on']);
const NO = new Set(['false', '0', 'no', 'off', 'none', 'null']);

/** One of the words that a parameter knows, in any case. */
export function readChoice<Word extends string>(
  raw: RawParameters,
  name: string,
  words: readonly Word[],
  byDefault: Word,
): Word {
  const text = one(raw, name);
  if (text === undefined) return byDefault;
  const word = words.find((known) => known === text.toLowerCase());
  if (word !== undefined) return word;
  throw invalid(name, JSON.stringify(text), `one of ${words.map((known) => JSON.stringify(known)).join(', ')}`);
}

/** The language asked for, with or without its country (`fr-FR`), else that of the request. */
export function readLanguage(raw: RawParameters, byDefault: string): string {
  const text = one(raw, 'lang');
  if (text === undefined) return byDefault;
  const [, word = ''] = /^\s*([a-z]{2})(?:[-_][a-z0-9]{2,8})*\s*$/.exec(text.toLowerCase()) ?? [];
  if (LANGUAGES.includes(word)) return word;
  throw invalid('lang', text, `one of ${LANGUAGES.join(', ')}`);
}

/** The zone asked for by its name, in the spelling that the engine knows; UTC when none is. */
export function readTimezone(raw: RawParameters): string {
  const text = one(raw, 'timezone') ?? 'UTC';
  const zone = /^[A-Za-z]/.test(text) ? canonicalZone(text) : null;
  if (zone !== null) return zone;
  throw invalid('timezone', text, 'a time zone name such as Europe/Paris');
}

/** The last value of a parameter; an empty one counts as absent. */
export function one(raw: RawParameters, name: string): string | undefined {
  return several(raw, name).at(-1);
}

function several(raw: RawParameters, name: string): readonly string[] {
  const value = raw[name];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((text): text is string => typeof text === 'string' && text !== '');
}

/** Every value of a clause that says something; blanks say nothing. */
export function clauses(raw: RawParameters, name: string): readonly string[] {
  return several(raw, name).filter((text) => text.trim() !== '');
}

export function invalid(name: string, value: string, rule: string) {
  return problem(exploreProblems, 'InvalidRESTParameterError', { name, value: value.slice(0, 200), rule });
}

/** A whole number, or nothing when the parameter is absent. */
export function integer(raw: RawParameters, name: string): number | undefined {
  const text = one(raw, name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^[+-]?\d+$/.test(text.trim()) && Number.isSafeInteger(value)) return value;
  throw invalid(name, text, /^\s*[+-]?\d+\s*$/.test(text) ? 'an integer of at most 15 digits' : 'an integer');
}

/** How long a page may be is for the plan to say. */
function readLimit(raw: RawParameters, asked: Length): number {
  const value = integer(raw, 'limit') ?? tolerated(raw, 'rows', capsOf(raw, asked).rows) ?? asked.limit;
  if (value >= -1 || !asked.isFile) return value;
  throw invalid('limit', String(value), '-1 <= limit');
}

function readOffset(raw: RawParameters, asked: Length): number {
  const value = integer(raw, 'offset') ?? tolerated(raw, 'start', capsOf(raw, asked).window) ?? 0;
  if (value >= 0) return value;
  throw invalid('offset', String(value), '0 <= offset');
}

/** How far the older names of the page may reach; those who send them are never refused for it. */
function capsOf(raw: RawParameters, { isFile }: Length) {
  const { rows, window, groupRows, groupWindow } = pageCaps;
  if (isFile) return { rows: Number.POSITIVE_INFINITY, window: Number.POSITIVE_INFINITY, hasStart: false };
  const hasStart = one(raw, 'offset') === undefined && one(raw, 'start') !== undefined;
  if (clauses(raw, 'group_by').length === 0) return { rows, window, hasStart };
  return { rows: groupRows, window: groupWindow, hasStart };
}

/** A page that `start` moves over the end is cut there, down to no rows: moved back, it would come again and again. */
function shortened(limit: number, offset: number, { rows, window, hasStart }: ReturnType<typeof capsOf>): number {
  return hasStart && limit <= rows ? Math.min(limit, window - offset) : limit;
}

/** The number in a parameter of an older version, brought into bounds; anything else is as if it were absent. */
function tolerated(raw: RawParameters, name: string, most: number): number | undefined {
  const text = one(raw, name);
  return text !== undefined && /^\d{1,9}$/.test(text) ? Math.min(Number(text), most) : undefined;
}

/** Widgets declare a facet disjunctive on requests that list no facet; what does not read is none of our business. */
function declaredDisjunctive(raw: RawParameters): readonly string[] {
  return clauses(raw, 'facet').flatMap((text) => {
    try {
      const { name, disjunctive } = readFacet(text);
      return disjunctive ? [name] : [];
    } catch {
      return [];
    }
  });
}

/** Zones that were asked for; the engine of dates takes long to make one. */
const zones = new Map<string, string>();

function canonicalZone(name: string): string | null {
  const known = zones.get(name);
  if (known !== undefined) return known;
  try {
    const zone = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
    if (zones.size < ZONES) zones.set(name, zone);
    return zone;
  } catch {
    return null;
  }
}

const ZONES = 2000;
