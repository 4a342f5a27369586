import { parse } from 'node:querystring';
import type { FastifyInstance } from 'fastify';
import { invalid } from '../parameters.ts';

const MOST_BYTES = 256 * 1024;

/** A form counts as a query string, and so does an object of JSON: version 1 takes them, and a parameter several times. */
export function readParameterForms(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: MOST_BYTES }, (_request, body, done) => {
    try {
      done(null, parametersOf(String(body).trim()));
    } catch (error) {
      done(error as Error);
    }
  });
  app.addHook('preHandler', async (request) => {
    const { query, body } = request;
    request.query = { ...(query as object), ...(typeof body === 'object' && body !== null ? body : {}) };
  });
}

/** Programs do not always say which of the two they send. */
function parametersOf(text: string): Record<string, unknown> {
  if (!text.startsWith('{')) return { ...parse(text) };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalid('body', text, 'a form or an object of JSON');
  }
  return Object.fromEntries(flat(value as object, ''));
}

/** `{"refine": {"country": "FR"}}` → `refine.country`; numbers as they are written in an address. */
function flat(value: object, prefix: string): [string, unknown][] {
  return Object.entries(value).flatMap(([name, part]): [string, unknown][] => {
    if (Array.isArray(part)) return [[`${prefix}${name}`, part.filter(isPlain).map(String)]];
    if (isPlain(part)) return [[`${prefix}${name}`, String(part)]];
    return typeof part === 'object' && part !== null && prefix.length < 200 ? flat(part, `${prefix}${name}.`) : [];
  });
}

const isPlain = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);
