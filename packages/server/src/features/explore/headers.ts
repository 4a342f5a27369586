import type { FastifyInstance, FastifyRequest } from 'fastify';
import '../../core/request.ts';

/**
 * Any page may call the API and read what a stranger is answered: browsers give it no answer that was made with cookies, as nothing
 * here allows credentials. What it embeds without reading (a picture, a script) may bring the cookies of a page of the same site.
 */
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

/** What is made for a session is shown and run in pages of the portal alone. */
const ofSession = { 'cross-origin-resource-policy': 'same-origin' };

/** The headers of every answer of the API, errors too. */
export function exploreHeaders({ language, viewer }: FastifyRequest): Readonly<Record<string, string>> {
  return {
    ...crossOrigin,
    ...always,
    ...(viewer?.by === 'session' ? ofSession : {}),
    ...(language ? { 'content-language': language } : {}),
  };
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
