import {
  bodyOf,
  createClient,
  type LucarneClient,
  type PageProblem,
  parseExactly,
  ServerProblem,
} from '@lucarne/client';
import type { RequestEvent } from '@sveltejs/kit';
import { pageContext } from './context.ts';
import { failWith } from './failures.ts';

/** What every call needs of the event of a page: who asks, and the signal that says when nobody waits any more. */
export type Caller = Pick<RequestEvent, 'platform' | 'request'>;

/** An answer that may be a refusal which the page itself explains. */
export type Answer<Body> =
  | { readonly ok: true; readonly value: Body }
  | { readonly ok: false; readonly status: number; readonly problem: PageProblem };

/** One call of a route, on the visitor's portal: `(api, slug) => api.GET('…/{slug}/datasets/', { params: { path: { slug } } })`. */
export type Call<Body> = (api: LucarneClient['api'], slug: string) => Promise<{ data?: Body; response: Response }>;

/** The body of an answer; a refusal shows the error page. */
export async function read<Body>(caller: Caller, call: Call<Body>): Promise<Body> {
  const { api, slug } = clientFor(caller);
  return bodyOf(call(api, slug)).catch((thrown: unknown) => failWith(thrown, caller));
}

/** An answer, or why it was refused. What answers without a body has an undefined value. */
export async function attempt<Body>(caller: Caller, call: Call<Body>): Promise<Answer<Body | undefined>> {
  const { api, slug } = clientFor(caller);
  return answered(call(api, slug).then(({ data }) => data));
}

const explorePath = '/api/explore/v2.1/catalog';

/** Reads the data API with every digit of its numbers, e.g. `explore(event, '/datasets', params)`; a refusal shows the error page. */
export async function explore<Body>(caller: Caller, path: string, params = new URLSearchParams()): Promise<Body> {
  return exploring<Body>(caller, path, params).catch((thrown: unknown) => failWith(thrown, caller));
}

/** Reads the data API where the visitor wrote part of the question, so that a refusal is part of the page. */
export async function tryExplore<Body>(caller: Caller, path: string, params: URLSearchParams): Promise<Answer<Body>> {
  return answered(exploring<Body>(caller, path, params));
}

async function exploring<Body>(caller: Caller, path: string, params: URLSearchParams): Promise<Body> {
  const { send, server } = clientFor(caller).client;
  const query = params.size === 0 ? '' : `?${params}`;
  const response = await send(new Request(`${server}${explorePath}${path}${query}`));
  return parseExactly(await response.text()) as Body;
}

/** The client of the API, whose requests never leave this process. */
function clientFor(caller: Caller) {
  const { portal, fetch } = pageContext(caller);
  const inMemory = async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    const body = request.body === null ? {} : { body: await request.text() };
    const { method, headers } = request;
    return fetch(pathname + search, { method, headers, signal: caller.request.signal, ...body });
  };
  const client = createClient({ server: portal.origin, portal: portal.slug, fetch: inMemory });
  return { client, api: client.api, slug: portal.slug };
}

async function answered<Body>(body: Promise<Body>): Promise<Answer<Body>> {
  try {
    return { ok: true, value: await body };
  } catch (thrown) {
    if (!(thrown instanceof ServerProblem) || thrown.status === 0) throw thrown;
    const { code, status, message, details, hint } = thrown;
    return { ok: false, status, problem: { code, message, details, hint } };
  }
}
