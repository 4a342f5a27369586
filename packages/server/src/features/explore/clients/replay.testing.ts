import type { LightMyRequestResponse } from 'fastify';

/** What is looked at in an answer. */
export type Pick = keyof typeof picks | `results ${string}` | `fields ${string}` | `record ${string}`;

/** Calls that begin alike: the rest of each address as a program sends it, and what is picked of its answer; null is a 400. */
export interface Table {
  readonly what: string;
  readonly path: string;
  readonly pick: Pick;
  readonly calls: readonly (readonly [rest: string, expected: unknown])[];
}

interface Answer {
  readonly total_count: number;
  readonly results: readonly Readonly<Record<string, unknown>>[];
  readonly records: readonly OlderRow[];
  readonly aggregations: readonly unknown[];
}

type Row = Readonly<Record<string, unknown>>;

/** A record of version 1, or of version 2.0 in its envelope. */
interface OlderRow {
  readonly fields?: Row;
  readonly record?: { readonly fields: Row };
}

const picks = {
  body: (response: LightMyRequestResponse): unknown => response.json(),
  text: (response: LightMyRequestResponse): unknown => response.body,
  keys: (response: LightMyRequestResponse): unknown => Object.keys(response.json<object>()).sort(),
  status: (response: LightMyRequestResponse): unknown => response.statusCode,
  results: (response: LightMyRequestResponse): unknown => response.json<Answer>().results,
  total: (response: LightMyRequestResponse): unknown => response.json<Answer>().total_count,
  facets: (response: LightMyRequestResponse): unknown => response.json<{ facets: unknown }>().facets,
  aggregations: (response: LightMyRequestResponse): unknown => response.json<Answer>().aggregations,
};

/** What a table looks at in an answer. */
export function picked(pick: Pick, response: LightMyRequestResponse): unknown {
  if (pick in picks) return picks[pick as keyof typeof picks](response);
  const [family = '', name = ''] = pick.split(' ');
  const answer = response.json<Answer>();
  const rows =
    family === 'results' ? answer.results : answer.records.map(({ fields, record }) => record?.fields ?? fields ?? {});
  return rows.map((row) => row[name]);
}

/** The address as a browser or a library would send it: what must be encoded is. */
export function addressOf(text: string): string {
  const { pathname, search } = new URL(text, 'http://one.localhost');
  return pathname + search;
}
