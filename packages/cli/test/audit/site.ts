import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a server answers: a text with its type, and lines of `Set-Cookie`. Null: 404. */
export interface Answer {
  readonly type?: string;
  readonly body: string;
  readonly cookies?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
}

export type Answers = (path: string, request: IncomingMessage) => Answer | null;

export interface Site {
  /** Its address under a name of this machine. */
  readonly at: (name: string, path?: string) => string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** A real server on loopback. With `tls` it speaks HTTPS with a certificate that it vouches for itself. */
export async function serve(answers: Answers, { tls = false } = {}): Promise<Site> {
  const listener: RequestListener = (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const answer = answers(pathname, request);
    const { type = 'text/html; charset=utf-8', body = 'nothing here', cookies = [], headers = {} } = answer ?? {};
    response.writeHead(answer ? (answer.status ?? 200) : 404, {
      'content-type': type,
      'set-cookie': [...cookies],
      ...headers,
    });
    response.end(body);
  };
  const server: Server = tls ? createHttpsServer(certificate(), listener) : createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    at: (name, path = '/') => `${tls ? 'https' : 'http'}://${name}.localhost:${port}${path}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function certificate(): { readonly key: string; readonly cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'lucarne-audit-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:*.localhost'];
  const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-keyout', key, '-out', cert, ...name];
  try {
    execFileSync(process.env['LUCARNE_OPENSSL'] ?? 'openssl', made, { stdio: 'ignore' });
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
