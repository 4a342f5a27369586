import createApi, { type Client } from 'openapi-fetch';
import { problemOf, ServerProblem, unreachable } from './problem.ts';
import type { paths } from './shapes.ts';

/** Which server is called, as whom, and how. */
export interface ClientOptions {
  /** `http://localhost:3000`; any host answers for the management routes, a portal's own for its data. */
  readonly server: string;
  /** The slug of the portal that uploads and jobs are for. */
  readonly portal?: string | undefined;
  readonly apikey?: string | undefined;
  /** How requests are sent; in Node, `nodeFetch` also reaches names under `.localhost`. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Ends every call of `api` that has no signal of its own. */
  readonly signal?: AbortSignal | undefined;
}

/** Calls to one server. */
export interface LucarneClient {
  /** Every route, typed: `api.GET('/api/automation/v1.0/portals/')`. A refusal rejects with a `ServerProblem`. */
  readonly api: Client<paths>;
  readonly server: string;
  readonly portal: string | null;
  /** Sends a request of any kind, with the key; a refusal rejects with a `ServerProblem`. */
  readonly send: (request: Request) => Promise<Response>;
}

/** Makes the calls to one server, typed by the shapes of its routes. */
export function createClient(options: ClientOptions): LucarneClient {
  const server = options.server.replace(/\/+$/, '');
  const send = sender(options);
  const api = createApi<paths>({ baseUrl: server, fetch: send, signal: options.signal ?? null });
  return { api, server, portal: options.portal ?? null, send };
}

/** The body of an answer. Calls reject when refused, so that there is one: `await bodyOf(client.api.GET(…))`. */
export async function bodyOf<Body>(call: Promise<{ data?: Body; response: Response }>): Promise<Body> {
  const { data, response } = await call;
  if (data !== undefined) return data;
  throw new ServerProblem({
    code: 'answer_empty',
    status: response.status,
    message: `The server answered ${response.status} without the body that was expected.`,
    details: null,
    hint: 'Is this a Lucarne server of the same version?',
  });
}

function sender({ apikey, fetch = (request) => globalThis.fetch(request) }: ClientOptions): LucarneClient['send'] {
  return async (request) => {
    if (apikey !== undefined) request.headers.set('authorization', `Apikey ${apikey}`);
    const response = await fetch(request).catch((error: unknown) => {
      throw request.signal.aborted ? request.signal.reason : unreachable(request.url, error);
    });
    if (!response.ok) throw await problemOf(response);
    return response;
  };
}

/** The portal that a client was made for. */
export function portalOf(client: LucarneClient): string {
  if (client.portal !== null) return client.portal;
  throw new TypeError('This call needs a client made with a portal: createClient({ server, portal })');
}
