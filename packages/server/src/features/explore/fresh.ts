import { createHash, randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { CountedUses } from '../../storage/records/catalogue.ts';
import type { Explore } from './explore.ts';
import { sightFor } from './sources.ts';

/**
 * Lets clients keep answers and ask whether they still hold: an entity tag stands for everything that an answer is made of, so that
 * a tag that still fits is answered without the answer being made.
 */
export function keepFresh(app: FastifyInstance, { uses, datasets }: FreshOptions): void {
  app.addHook('preHandler', async (request, reply) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return;
    if (isOfTheMoment(request.query) || (await sightFor(datasets, request)).moves) return;
    const tag = tagOf(request, uses.today(request.portal));
    reply.header('etag', tag).header('cache-control', request.viewer ? KEPT_BY_ONE : KEPT);
    if (!names(request.headers['if-none-match'], tag)) return;
    // What a 304 says of an answer is put in the place of what was kept of it.
    reply.removeHeader('content-language');
    return reply.status(304).send();
  });
}

interface FreshOptions {
  readonly uses: Pick<CountedUses, 'today'>;
  readonly datasets: Explore['datasets'];
}

/** Kept, and never shown again without asking; by caches that many share only when it is everybody's. */
const KEPT = 'no-cache, max-age=0, must-revalidate';
const KEPT_BY_ONE = `private, ${KEPT}`;

/** Tags live as long as the process: another program, or a catalogue that was put back, may answer otherwise. */
const PROCESS = randomBytes(16).toString('base64url');

/** The portal's counter moves with everything that a reader of the portal could see: descriptions, and the snapshots that are published. */
function tagOf({ portal, origin, url, language, viewer }: FastifyRequest, day: string): string {
  const facts = [PROCESS, portal, day, origin, url, language, viewer?.accountId ?? '', viewer?.grants ?? []];
  return `W/"${createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 27)}"`;
}

/** Queries that say when they are asked, or throw dice, have another answer each time. */
function isOfTheMoment(query: unknown): boolean {
  return Object.values(query as object)
    .flat()
    .some((text) => typeof text === 'string' && /now|random|time\s*\(/i.test(text));
}

/** Whether an `If-None-Match` names the tag. `*` asks whether there is an answer at all, which only an answer can tell. */
function names(header: string | undefined, tag: string): boolean {
  return header?.includes(tag.slice(2)) === true;
}
