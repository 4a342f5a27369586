import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { pipeline } from 'node:stream/promises';

const WITHOUT_BODY = new Set([204, 205, 304]);

/**
 * A `fetch` over Node's own HTTP, for `createClient`: it reaches names under `.localhost`, which browsers resolve and Node does not,
 * waits for an answer as long as its caller does, and reads an answer that comes before the body is sent. It follows no redirect.
 */
export function nodeFetch(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const start = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const outgoing = start(url, optionsOf(url, request), (incoming) => resolve(responseOf(incoming)));
    outgoing.on('error', reject);
    if (request.body === null) outgoing.end();
    else pipeline(request.body, outgoing).catch(reject);
  });
}

function optionsOf(url: URL, request: Request): RequestOptions {
  const headers = { ...Object.fromEntries(request.headers), host: url.host };
  const local = url.hostname.endsWith('.localhost');
  return { method: request.method, headers, signal: request.signal, ...(local && { hostname: '127.0.0.1' }) };
}

function responseOf(incoming: IncomingMessage): Response {
  const headers = new Headers();
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  const { statusCode: status = 500, statusMessage: statusText = '' } = incoming;
  if (!WITHOUT_BODY.has(status)) return new Response(streamOf(incoming), { status, statusText, headers });
  incoming.resume();
  return new Response(null, { status, statusText, headers });
}

/** Read as fast as the answer is used, and no faster. */
function streamOf(incoming: IncomingMessage): ReadableStream<Uint8Array<ArrayBuffer>> {
  const chunks: AsyncIterator<Uint8Array<ArrayBuffer>> = incoming[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return?.();
    },
  });
}
