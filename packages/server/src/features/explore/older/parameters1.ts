import { parse } from 'node:querystring';
import type { FacetRequest, PageCaps, RecordsQuery } from '@lucarne/odsql';
import type { FastifyInstance } from 'fastify';
import type { PublishedDataset } from '../../../core/dataset.ts';
import { problem } from '../../../core/problem.ts';
import { clauses, integer, invalid, one, type RawParameters } from '../parameters.ts';
import { exploreProblems } from '../problems.ts';

/** How far version 1 reads. */
const MOST = 10_000;
export const CAPS: PageCaps = { rows: MOST, window: MOST, groupRows: 20_000, groupWindow: 20_000 };

/** A form counts as a query string: version 1 takes both, and a parameter several times. */
export function readParameterForms(app: FastifyInstance): void {
  const type = 'application/x-www-form-urlencoded';
  if (app.hasContentTypeParser(type)) app.removeContentTypeParser(type);
  app.addContentTypeParser(type, { parseAs: 'string', bodyLimit: 256 * 1024 }, (_request, body, done) => {
    done(null, { ...parse(String(body)) });
  });
  app.addHook('preHandler', async (request) => {
    const { query, body } = request;
    request.query = { ...(query as object), ...(typeof body === 'object' && body !== null ? body : {}) };
  });
}

/** The filters, in the words of version 2 or as `q`; places are those of the first field that holds some. */
export function readFilters1(raw: RawParameters, dataset: PublishedDataset | null): Filters1 {
  return {
    where: box(raw, dataset),
    q: [...clauses(raw, 'q'), ...prefixed(raw, 'q.').map(([, text]) => text), ...circle(raw), ...outline(raw)],
    refine: prefixed(raw, 'refine.').map(refinement),
    exclude: prefixed(raw, 'exclude.').map(refinement),
    disjunctive: disjunctive(raw),
  };
}

type Filters1 = Pick<RecordsQuery, 'where' | 'q' | 'refine' | 'exclude' | 'disjunctive'>;

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

/** `sort=field` begins with the greatest, `sort=-field` with the least. */
export function readSort1(raw: RawParameters): string | undefined {
  const names = list(raw, 'sort');
  if (names.length === 0) return undefined;
  return names
    .map((name) => (name.startsWith('-') ? `${quoted(name.slice(1))} asc` : `${quoted(name)} desc`))
    .join(', ');
}

/** The facets asked for, with what the request says of them. */
export function readFacets1(raw: RawParameters): readonly FacetRequest[] {
  const joined = disjunctive(raw);
  return list(raw, 'facet').map((name) => (joined.includes(name) ? { name, disjunctive: true } : { name }));
}

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

/** A parameter that an address cannot do without. */
export function needed(raw: RawParameters, name: string): string {
  const text = one(raw, name);
  if (text !== undefined) return text;
  throw problem(exploreProblems, 'MissingParameter', { name });
}

const refinement = ([name, value]: [string, string]): string => `${quoted(name)}:${JSON.stringify(value)}`;

function disjunctive(raw: RawParameters): readonly string[] {
  return prefixed(raw, 'disjunctive.').flatMap(([name, value]) => (/^(?:true|on|1)$/i.test(value) ? [name] : []));
}

const NUMBER = String.raw`\s*[+-]?\d{1,12}(?:\.\d{1,20})?\s*`;
const THREE = new RegExp(`^${NUMBER},${NUMBER},${NUMBER}$`);
const FOUR = new RegExp(`^${NUMBER},${NUMBER},${NUMBER},${NUMBER}$`);

function circle(raw: RawParameters): readonly string[] {
  return clauses(raw, 'geofilter.distance').map((text) => {
    if (!THREE.test(text)) throw invalid('geofilter.distance', text, 'latitude,longitude,metres');
    const [lat, lon, metres] = text.split(',').map((part) => part.trim());
    return `#distance("${lat},${lon}", ${metres})`;
  });
}

function outline(raw: RawParameters): readonly string[] {
  return clauses(raw, 'geofilter.polygon').map((text) => {
    if (!/^[-+\d.,()\s]+$/.test(text)) throw invalid('geofilter.polygon', text, '(lat,lon),(lat,lon),(lat,lon)');
    return `#polygon("${text}")`;
  });
}

function box(raw: RawParameters, dataset: PublishedDataset | null): readonly string[] {
  return clauses(raw, 'geofilter.bbox').map((text) => {
    if (!FOUR.test(text)) throw invalid('geofilter.bbox', text, 'latitude,longitude,latitude,longitude');
    return `in_bbox(${quoted(placeOf(dataset, 'geofilter.bbox'))}, ${text})`;
  });
}

/** The first field that holds places. */
export function placeOf(dataset: PublishedDataset | null, what: string): string {
  const field = dataset && placeField(dataset);
  if (field) return field.name;
  throw problem(exploreProblems, 'NoPlace', { what, dataset: dataset?.id ?? 'the catalogue' });
}

export const placeField = ({ fields }: PublishedDataset) =>
  fields.find(({ type }) => type === 'geo_point_2d') ?? fields.find(({ type }) => type === 'geo_shape');
