import type { FacetRequest, PageCaps } from '@lucarne/odsql';
import type { PublishedDataset } from '../../../core/dataset.ts';
import { problem } from '../../../core/problem.ts';
import { clauses, integer, invalid, one, type RawParameters, readChoice } from '../parameters.ts';
import { exploreProblems } from '../problems.ts';

/** How far version 1 reads. */
export const MOST = 10_000;
export const CAPS: PageCaps = { rows: MOST, window: MOST, groupRows: 20_000, groupWindow: 20_000 };

/** `rows` and `start`, in bounds; -1 rows are as many as there may be. */
export function readPage1(raw: RawParameters): { limit: number; offset: number } {
  const offset = integer(raw, 'start') ?? 0;
  const rows = integer(raw, 'rows') ?? 10;
  if (offset < 0 || offset > MOST) throw invalid('start', String(offset), `0 <= start <= ${MOST}`);
  const limit = rows === -1 ? MOST - offset : rows;
  if (limit < 0) throw invalid('rows', String(rows), `-1 <= rows <= ${MOST}`);
  if (offset + limit <= MOST) return { limit, offset };
  throw invalid('sum of start + rows', String(offset + limit), `<= ${MOST}`);
}

/** `sort=field` begins with the greatest, `sort=-field` with the least. `others` says what else may be sorted by. */
export function readSort1(
  raw: RawParameters,
  others: ReadonlyMap<string, string | null> = new Map(),
): string | undefined {
  const terms = list(raw, 'sort').flatMap((text) => {
    const name = text.replace(/^-/, '');
    const expression = others.has(name) ? others.get(name) : quoted(name);
    return expression ? [`${expression} ${text.startsWith('-') ? 'asc' : 'desc'}`] : [];
  });
  return terms.length > 0 ? terms.join(', ') : undefined;
}

const FACET_SORTS = ['count', '-count', 'alphanum', '-alphanum', 'num', '-num'] as const;

/** The facets asked for, with what the request says of them. */
export function readFacets1(raw: RawParameters): readonly FacetRequest[] {
  const joined = disjunctive(raw);
  return list(raw, 'facet').map((name) => {
    const sort = FACET_SORTS.find((known) => known === one(raw, `facetsort.${name}`));
    return { name, ...(joined.includes(name) ? { disjunctive: true } : {}), ...(sort ? { sort } : {}) };
  });
}

/** The facets of which several values are joined by «or»: also by a parameter without a value, as links have it. */
export function disjunctive(raw: RawParameters): readonly string[] {
  const asked = Object.entries(raw).filter(([key]) => key.startsWith('disjunctive.'));
  return asked.flatMap(([key, value]) => ([value].flat().some(says) ? [key.slice(12)] : []));
}

const says = (value: unknown): boolean => /^(?:true|on|1|)$/i.test(String(value));

/** Names separated by commas, in one parameter or several. */
export function list(raw: RawParameters, name: string): readonly string[] {
  return clauses(raw, name).flatMap((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  );
}

/** A name between back quotes: any name is one. */
export const quoted = (name: string): string => `\`${name.replaceAll(/[\\`]/g, '\\$&')}\``;

/** The parameters that begin alike, each value with the rest of its name. */
export function prefixed(raw: RawParameters, prefix: string): readonly [name: string, value: string][] {
  const keys = Object.keys(raw).filter((key) => key.startsWith(prefix) && key.length > prefix.length);
  return keys.flatMap((key) => clauses(raw, key).map((value): [string, string] => [key.slice(prefix.length), value]));
}

/** The form of the answer; in any case, as the first documentation of version 1 had it, and before a semicolon, which parted parameters then. */
export function readFormat<Word extends string>(raw: RawParameters, words: readonly Word[], byDefault: Word): Word {
  const text = one(raw, 'format')?.replace(/;+$/, '');
  return readChoice({ format: text }, 'format', words, byDefault);
}

/** A parameter that an address cannot do without. */
export function needed(raw: RawParameters, name: string): string {
  const text = one(raw, name);
  if (text !== undefined) return text;
  throw problem(exploreProblems, 'MissingParameter', { name });
}

type Place = PublishedDataset['fields'][number];
const POINTS = ['geo_point_2d', 'geo_shape'] as const;
const SHAPES = ['geo_shape', 'geo_point_2d'] as const;

const firstOf = ({ fields }: PublishedDataset, types: readonly string[]): Place | undefined =>
  types.flatMap((type) => fields.filter((field) => field.type === type))[0];

/** The first field that holds points, else shapes. */
export const placeField = (dataset: PublishedDataset): Place | undefined => firstOf(dataset, POINTS);

/** The first field that holds shapes, else points: a shape says more than the point in it. */
export const shapeField = (dataset: PublishedDataset): Place | undefined => firstOf(dataset, SHAPES);

/** The field of places that `geo_field` names, else the one that is asked by itself. */
export function askedPlace(raw: RawParameters, { fields }: PublishedDataset, byItself: Place | undefined) {
  const name = one(raw, 'geo_field');
  return fields.find((field) => field.name === name && SHAPES.some((type) => type === field.type)) ?? byItself;
}

/** A field that holds places, or the problem that there is none. */
export function placeOf(field: Place | undefined, what: string, dataset: PublishedDataset | null): Place {
  if (field) return field;
  throw problem(exploreProblems, 'NoPlace', { what, dataset: dataset?.id ?? 'the catalogue' });
}

/** The last zoom of a map. */
export const LAST_ZOOM = 25;

/** The zoom of a map, which need not be whole: what counts is the level below. */
export function readZoom(raw: RawParameters, name: string): number | undefined {
  const text = one(raw, name)?.trim();
  return text !== undefined && /^\d{1,2}\.\d{1,20}$/.test(text) ? Math.floor(Number(text)) : integer(raw, name);
}
