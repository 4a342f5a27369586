import type { FastifyRequest } from 'fastify';
import type { PortalEntry } from '../portals/directory.ts';
import type { ReaderContext } from './rules.ts';

/** For whom a page is shown: the language of the request, and the portal's own address as the reader typed it. */
export function readerContext(request: FastifyRequest, { portal, register, hosts }: PortalEntry): ReaderContext {
  const { visit, language } = request;
  const here = visit?.entry.portal.id === portal.id;
  return {
    register,
    origin: here && visit ? visit.origin : `https://${hosts[0] ?? 'localhost'}`,
    language: language || portal.defaultLanguage,
    fallback: portal.defaultLanguage,
  };
}
