import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http, { type RequestListener } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Product } from './server.ts';

/** What stands between visitors and a product, as in many installations. */
export interface Proxy {
  /** The address of a portal through it. */
  readonly at: (slug: string, path?: string) => string;
  readonly close: () => Promise<void>;
}

export interface ProxyOptions {
  /** Whether it speaks https to visitors; the product must believe its headers then. */
  readonly https?: boolean;
  /** A header that it adds to each answer. */
  readonly adds?: readonly [name: string, value: string];
}

export async function startProxy({ port }: Product, options: ProxyOptions): Promise<Proxy> {
  const scheme = options.https ? 'https' : 'http';
  const pass: RequestListener = (request, response) => {
    const headers = { ...request.headers, 'x-forwarded-proto': scheme, 'x-forwarded-for': '127.0.0.1' };
    const { method = 'GET', url: path = '/' } = request;
    const onward = http.request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      const raw = options.adds ? [...answer.rawHeaders, ...options.adds] : answer.rawHeaders;
      response.writeHead(answer.statusCode ?? 502, raw);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  };
  const server = options.https ? https.createServer(makeCertificate(), pass) : http.createServer(pass);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const own = (server.address() as AddressInfo).port;
  return {
    at: (slug, path = '/') => `${scheme}://${slug}.localhost:${own}${path}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A certificate that nobody trusts, made for this run alone. */
function makeCertificate(): { readonly key: Buffer; readonly cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'lucarne-certificate-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const made = spawnSync(
    process.env.LUCARNE_OPENSSL ?? 'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '2',
      '-subj',
      '/CN=localhost',
      '-keyout',
      key,
      '-out',
      cert,
    ],
    { encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`openssl made no certificate: ${made.error?.message ?? made.stderr}`);
  const pair = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return pair;
}
