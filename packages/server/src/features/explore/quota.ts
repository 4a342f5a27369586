import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PublishedDatasets } from '../../core/dataset.ts';
import type { Allowance, Taken, Tally } from '../quotas/tally.ts';
import { one, type RawParameters } from './parameters.ts';
import { sightFor } from './sources.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Counts as no call: what pages of a portal show many of at once. */
    uncounted?: boolean;
  }
}

export interface QuotaOptions {
  readonly quotas: Pick<Tally, 'take'>;
  readonly datasets: Pick<PublishedDatasets, 'seenBy'>;
  readonly clock: () => number;
}

/** Counts each call, export or not, where the portal limits them; says what is left, and refuses what is over. */
export function countCalls(app: FastifyInstance, { quotas, datasets, clock }: QuotaOptions): void {
  app.addHook('preHandler', async (request, reply) => {
    const { portal, viewer, ip: address } = request;
    const { anonymousCalls, accountCalls, datasetCalls } = portal.limits;
    if ((anonymousCalls ?? accountCalls ?? datasetCalls) === null || isOurs(request)) return;
    const dataset = datasetCalls === null ? null : await datasetOf(request, datasets);
    const taken = quotas.take({ portal, accountId: viewer?.accountId ?? null, address, dataset });
    if (taken.over !== null) return refuse(reply, taken, clock());
    reply.headers({
      ...said('X-RateLimit', taken.caller, taken),
      ...said('X-RateLimit-dataset', taken.dataset, taken),
    });
  });
}

/** The names of these headers, which no error has. */
export const QUOTA_HEADERS = ['x-ratelimit', 'x-ratelimit-dataset'].flatMap((family) =>
  ['limit', 'remaining', 'reset'].map((name) => `${family}-${name}`),
);

/** A browser that asks beforehand calls nothing yet; what our own pages ask in memory, and the small pictures in them, are no calls. */
const isOurs = ({ method, headers, routeOptions }: FastifyRequest): boolean =>
  method === 'OPTIONS' || headers['x-lucarne-page'] !== undefined || routeOptions.config.uncounted === true;

/** What does not exist, or is not for who asks, has no limit of its own. */
async function datasetOf(request: FastifyRequest, datasets: QuotaOptions['datasets']) {
  const { params, query } = request;
  const { dataset_id } = params as { dataset_id?: string };
  const id = dataset_id ?? one(query as RawParameters, 'dataset') ?? '';
  return (await sightFor(datasets, request)).datasets.get(id.replace(/@.*$/s, ''))?.uid ?? null;
}

function said(family: string, allowance: Allowance | null, { resets }: Taken): Readonly<Record<string, string>> {
  if (allowance === null) return {};
  return {
    [`${family}-Limit`]: String(allowance.limit),
    [`${family}-Remaining`]: String(allowance.remaining),
    [`${family}-Reset`]: `${new Date(resets).toISOString().slice(0, 19).replace('T', ' ')}+00:00`,
  };
}

/** In the envelope that quotas have in every version of the API. */
function refuse(reply: FastifyReply, { over, caller, dataset, resets }: Taken, now: number): FastifyReply {
  const body = {
    errorcode: over === 'anonymous' ? 10005 : 10002,
    reset_time: `${new Date(resets).toISOString().slice(0, 19)}Z`,
    limit_time_unit: 'day',
    call_limit: (over === 'dataset' ? dataset : caller)?.limit,
    error: over === null ? '' : SENTENCES[over],
  };
  return reply
    .status(429)
    .headers({ 'retry-after': String(Math.ceil((resets - now) / 1000)), 'content-type': 'application/json' })
    .send(Buffer.from(JSON.stringify(body, null, 2)));
}

const SENTENCES: Readonly<Record<Exclude<Taken['over'], null>, string>> = {
  anonymous: 'You have exceeded the requests limit for anonymous users.',
  account: 'Too many requests on the domain. Please contact the domain administrator.',
  dataset: 'Too many requests on the dataset. Please contact the domain administrator.',
};
