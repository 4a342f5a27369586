import type { FastifyReply } from 'fastify';
import { type Asked, withFacts } from '../explore.ts';
import type { FacetGroup } from '../facets.ts';
import { clauses, invalid, one, type RawParameters, readBoolean } from '../parameters.ts';
import { prefixed } from './parameters1.ts';

/** An answer of version 1: JSON, on several lines or wrapped in a call where the request says so. */
export function sendOlder(reply: FastifyReply, asked: Asked, value: unknown): FastifyReply {
  const { raw } = asked;
  const text = JSON.stringify(value, null, readBoolean(raw, 'pretty_print') ? 2 : undefined);
  const callback = callbackOf(raw);
  if (callback === null) {
    return withFacts(reply, asked).header('content-type', 'application/json; charset=utf-8').send(text);
  }
  return sendScript(reply, asked, `/**/${callback}(${forScript(text)});`);
}

/** The function that `format=jsonp` calls; a callback alone asks for the same. */
export function callbackOf(raw: RawParameters): string | null {
  const format = one(raw, 'format')?.toLowerCase();
  if (format === undefined ? one(raw, 'callback') === undefined : !/jsonp$/.test(format)) return null;
  const name = one(raw, 'callback') ?? 'callback';
  if (/^[A-Za-z_$][\w$.]{0,127}$/.test(name)) return name;
  throw invalid('callback', name, 'the name of a function');
}

/** The two ends of lines that JSON knows and older scripts do not. */
const forScript = (text: string): string => text.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

function sendScript(reply: FastifyReply, asked: Asked, script: string): FastifyReply {
  return withFacts(reply, asked).header('content-type', 'application/javascript; charset=utf-8').send(script);
}

const ECHOED = [
  ...['q', 'facet', 'sort', 'fields', 'lang', 'source', 'geo_digest'],
  ...['geofilter.distance', 'geofilter.polygon', 'geofilter.bbox'],
];
const FAMILIES = ['refine', 'exclude', 'disjunctive'];

/** What was asked, as the answer repeats it. */
export function echo(asked: Asked, page: { limit: number; offset: number }, datasetId?: string) {
  const { raw, timezone } = asked;
  const said = ECHOED.flatMap((name): [string, unknown][] => {
    const values = clauses(raw, name);
    if (values.length === 0) return [];
    return [[name, name === 'facet' || values.length > 1 ? values : values[0]]];
  });
  const families = FAMILIES.flatMap((name): [string, unknown][] => {
    const values = prefixed(raw, `${name}.`);
    return values.length === 0 ? [] : [[name, gathered(values)]];
  });
  return {
    ...(datasetId === undefined ? {} : { dataset: datasetId }),
    ...Object.fromEntries([...said, ...families]),
    rows: page.limit,
    start: page.offset,
    format: one(raw, 'format') ?? 'json',
    timezone,
  };
}

/** One value as it is, several of a name as a list. */
function gathered(values: readonly [string, string][]): Record<string, unknown> {
  const names = [...new Set(values.map(([name]) => name))];
  return Object.fromEntries(
    names.map((name) => {
      const own = values.filter(([other]) => other === name).map(([, value]) => value);
      return [name, own.length > 1 ? own : own[0]];
    }),
  );
}

type FacetNode = FacetGroup['facets'][number];

/** Facets as version 1 lists them: `path` in place of `value`, a count for each group. */
export function facetGroups(groups: readonly FacetGroup[]) {
  return groups.map(({ name, facets }) => ({
    name,
    count: facets.reduce((sum, { count }) => sum + count, 0),
    facets: facets.map(olderNode),
  }));
}

function olderNode({ name, value, count, state, facets }: FacetNode): object {
  return { name, path: value, count, state, ...(facets ? { facets: facets.map(olderNode) } : {}) };
}
