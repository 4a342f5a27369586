import type { FastifyInstance, FastifyRequest } from 'fastify';
import '../../core/request.ts';

/** Any page may call the API; it carries no cookie there, so that it sees what a stranger sees. */
const crossOrigin = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'POST, GET, OPTIONS',
  'access-control-max-age': '1000',
  'access-control-allow-headers':
    'Authorization, X-Requested-With, Origin, ODS-API-Analytics-App, ODS-API-Analytics-Embed-Type, ' +
    'ODS-API-Analytics-Embed-Referrer, ODS-Widgets-Version, Accept',
  'access-control-expose-headers':
    'ODS-Explore-API-Deprecation, Link, Server-Timing, Content-Disposition, ETag, Retry-After, X-RateLimit-Remaining, X-RateLimit-Limit, ' +
    'X-RateLimit-Reset, X-RateLimit-dataset-Remaining, X-RateLimit-dataset-Limit, X-RateLimit-dataset-Reset',
};

const always = {
  'cache-control': 'no-cache, no-store, max-age=0, must-revalidate',
  vary: 'Accept-Language, Cookie, Host, Accept-Encoding, Authorization',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
};

/** The headers of every answer of the API, errors too. */
export function exploreHeaders({ language }: FastifyRequest): Readonly<Record<string, string>> {
  return { ...crossOrigin, ...always, ...(language ? { 'content-language': language } : {}) };
}

/** Adds the headers, and answers a browser that asks before it calls. */
export function addExploreHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(exploreHeaders(request));
  });
  for (const path of ['/', '/*']) {
    app.options(path, { schema: { hide: true } }, async (_request, reply) => reply.status(200).send());
  }
}
