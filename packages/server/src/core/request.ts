import type { Portal } from './dataset.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The portal that the `Host` named; an unknown host never reaches a route. */
    portal: Portal;
    /** The language of the answer when the request does not name one. */
    language: string;
    /** Scheme and host as the visitor sees them, without a final slash: `https://data.example.org`. */
    origin: string;
  }
}

/** The parameters that carry a key: told again in no link and no log. */
export const KEY_PARAMETERS = ['apikey', 'access_token'] as const;
