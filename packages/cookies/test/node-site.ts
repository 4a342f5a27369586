import { once } from 'node:events';
import http, { type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A server that really listens, and questions to it. */
export interface Running {
  readonly ask: (
    path: string,
    options?: { readonly method?: string; readonly headers?: object; readonly body?: string },
  ) => Promise<Reply>;
  readonly close: () => void;
}

export async function serve(listener: RequestListener): Promise<Running> {
  const server = http.createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { ask: asker(port), close: () => server.close() };
}

export const HOST = 'www.example.org';

/** Asks as a browser does that typed `www.example.org`. */
export const asker =
  (port: number): Running['ask'] =>
  (path, { method = 'GET', headers = {}, body } = {}) =>
    new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port, path, method, agent: false, headers: { host: HOST, ...headers } };
      const request = http.request(options, async (answer) => {
        const chunks = await answer.toArray();
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(chunks).toString() });
      });
      request.on('error', reject);
      request.end(body);
    });

/** A form of this very site. */
export const formOf = (fields: Readonly<Record<string, string>>, headers: object = {}) => ({
  method: 'POST',
  body: new URLSearchParams(fields).toString(),
  headers: {
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'same-origin',
    origin: `http://${HOST}`,
    ...headers,
  },
});
