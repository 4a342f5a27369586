import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ADMIN = { email: 'admin@example.org', password: 'quatre mots au hasard' };

/** Of the administrator, for calls of the management API. */
export const KEY = 'a-key-for-the-proof-of-the-whole-product';

const root = fileURLToPath(new URL('..', import.meta.url));

export interface Product {
  readonly port: number;
  readonly folder: string;
  /** The address of a portal, as a visitor types it. */
  readonly at: (slug: string, path?: string) => string;
  readonly stop: (options?: { readonly keep?: boolean }) => Promise<void>;
}

export interface ProductOptions {
  /** A module that is loaded before the program: how a mutation gets in. */
  readonly preload?: string;
  /** A data folder to begin from; it is copied. Left out: the one that `prepared.ts` made for this run of the tests. */
  readonly from?: string | undefined;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts the product as a process of its own, with the demonstration, and waits until it says that it is ready. */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const { preload, from = process.env.LUCARNE_PREPARED } = options;
  const folder = mkdtempSync(join(tmpdir(), 'lucarne-proof-'));
  if (from) cpSync(from, folder, { recursive: true });
  const port = await freePort();
  const before = preload ? ['--import', new URL(preload, import.meta.url).href] : [];
  const child = spawn(process.execPath, [...before, join(root, 'packages/cli/src/main.ts'), 'start'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      PORT: String(port),
      LUCARNE_DATA: folder,
      LUCARNE_MEMORY_MB: '1024',
      LUCARNE_ADMIN_EMAIL: ADMIN.email,
      LUCARNE_ADMIN_PASSWORD: ADMIN.password,
      LUCARNE_ADMIN_APIKEY: KEY,
      ...options.environment,
    },
  });
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(String(chunk)));
  await untilReady(port, child, said);
  return {
    port,
    folder,
    at: (slug, path = '/') => `http://${slug}.localhost:${port}${path}`,
    async stop({ keep = false } = {}) {
      await end(child);
      if (!keep) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

async function untilReady(port: number, child: ChildProcess, said: readonly string[]): Promise<void> {
  while ((await statusOf(port, '/readyz')) !== 200) {
    if (child.exitCode !== null) throw new Error(`The product did not start:\n${said.join('')}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function statusOf(port: number, path: string): Promise<number> {
  return new Promise((resolve) => {
    const request = http.get({ host: '127.0.0.1', port, path, agent: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    request.on('error', () => resolve(0));
  });
}

/** A port of 127.0.0.1 that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
