import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import type { Event } from '../src/core/events.ts';
import type { PagesHandler } from '../src/http/pages.ts';
import { type RunningServer, start } from '../src/index.ts';

export const KEY = 'a-key-for-the-tests-of-the-whole-server';
export const ADMIN = { email: 'admin@example.org', password: 'quatre mots au hasard' };

export interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
  readonly bytes: Buffer;
  /** The body as JSON; a test says what it expects of it. */
  readonly json: unknown;
}

export interface Call {
  readonly host?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  readonly key?: boolean;
  /** Sent as JSON. */
  readonly data?: unknown;
}

export interface TestServer {
  readonly server: RunningServer;
  readonly folder: string;
  readonly port: number;
  readonly events: readonly Event[];
  call(method: string, path: string, call?: Call): Promise<Answer>;
  /** Moves the server's clock forward. */
  readonly pass: (milliseconds: number) => void;
  /** Lets no time pass on the server's clock while `work` lasts, however slow the machine is. */
  readonly holdClock: <Value>(work: () => Promise<Value>) => Promise<Value>;
  /** Ends the server, and removes its folder unless it is kept. */
  end(options?: { keep?: boolean }): Promise<void>;
}

const NO_PAGES: PagesHandler = (_request, response) => void response.writeHead(404).end('no page in this test');

/**
 * A whole server on a port of its own, in this process, with a folder of its own and an administrator's key. Its clock may be
 * `ahead` by so many milliseconds.
 */
export async function startServer(
  environment: Readonly<Record<string, string>> = {},
  folder = mkdtempSync(join(tmpdir(), 'lucarne-test-')),
  { ahead = 0, pages = NO_PAGES }: { readonly ahead?: number; readonly pages?: PagesHandler } = {},
): Promise<TestServer> {
  const events: Event[] = [];
  let passed = ahead;
  let held: number | null = null;
  const database = await databaseFor(folder);
  const server = await start({
    environment: {
      PORT: '0',
      LUCARNE_DATA: folder,
      LUCARNE_DEMO: '0',
      LUCARNE_MEMORY_MB: '1024',
      LUCARNE_ADMIN_EMAIL: ADMIN.email,
      LUCARNE_ADMIN_PASSWORD: ADMIN.password,
      LUCARNE_ADMIN_APIKEY: KEY,
      ...database,
      ...environment,
    },
    pages: async () => pages,
    report: (event) => void events.push(event),
    clock: () => held ?? Date.now() + passed,
  });
  const port = Number(new URL(server.address).port);
  return {
    server,
    folder,
    port,
    events,
    call: (method, path, call = {}) => ask(port, method, path, call),
    pass: (milliseconds) => {
      passed += milliseconds;
    },
    async holdClock(work) {
      held = Date.now() + passed;
      return work().finally(() => {
        held = null;
      });
    },
    async end({ keep = false } = {}) {
      await server.close();
      if (!keep) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** On PostgreSQL, each data folder has a database of its own, which a second server on the same folder finds again. */
export async function databaseFor(folder: string): Promise<Readonly<Record<string, string>>> {
  const server = inject('postgres');
  if (!server) return {};
  const name = `test_${basename(folder).replace(/\W/g, '_').toLowerCase()}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  const found = await client.query('select 1 from pg_database where datname = $1', [name]);
  if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { DATABASE_URL: url.href };
}

/** Node does not resolve `x.localhost`: the connection goes to 127.0.0.1, the name into `Host`. */
export function ask(port: number, method: string, path: string, call: Call): Promise<Answer> {
  const { host = 'localhost', headers = {}, key = false, data } = call;
  const body = data === undefined ? call.body : JSON.stringify(data);
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        agent: false,
        headers: {
          host: `${host}:${port}`,
          ...(key ? { authorization: `Apikey ${KEY}` } : {}),
          ...(data === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const bytes = Buffer.concat(chunks);
          const text = bytes.toString('utf8');
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text, bytes, json: parse(text) });
        });
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Makes a portal whose host is `{slug}.localhost`. */
export async function makePortal(server: TestServer, slug: string): Promise<void> {
  const answer = await server.call('POST', '/api/automation/v1.0/portals/', {
    key: true,
    data: { slug, name: { fr: slug, en: slug }, languages: ['fr', 'en', 'es'] },
  });
  if (answer.status !== 201) throw new Error(`portal ${slug}: ${answer.text}`);
}

interface ImportOptions {
  readonly filename?: string;
  readonly publish?: boolean;
  readonly facets?: readonly string[];
  readonly types?: Readonly<Record<string, string>>;
  /** What cuts the cell of a multivalued field. */
  readonly separators?: Readonly<Record<string, string>>;
  /** More of what an import may be asked. */
  readonly more?: Readonly<Record<string, unknown>>;
}

export interface Job {
  readonly id: string;
  readonly state: string;
  readonly problem: { readonly code: string; readonly message: string; readonly hint: string | null } | null;
  readonly report: {
    readonly version: number;
    readonly row_count: number;
    readonly rejected: { readonly count: number; readonly lines: readonly { line: number; reason: string }[] };
  } | null;
}

/** Sends a file and imports it as the next version; makes the dataset when it is not there. Waits for the end. */
export async function importFile(
  server: TestServer,
  slug: string,
  id: string,
  content: string | Buffer,
  options: ImportOptions = {},
): Promise<Job> {
  const base = `/api/automation/v1.0/portals/${slug}`;
  const { filename = `${id}.csv`, publish = true, facets = [], types = {}, separators = {}, more = {} } = options;
  await server.call('POST', `${base}/datasets/`, { key: true, data: { dataset_id: id, title: id } });
  const upload = await server.call('POST', `${base}/uploads/?filename=${encodeURIComponent(filename)}`, {
    key: true,
    body: content,
    headers: { 'content-type': 'application/octet-stream' },
  });
  const { upload_id } = upload.json as { upload_id: string };
  const started = await server.call('POST', `${base}/datasets/${id}/imports/`, {
    key: true,
    data: { upload_id, publish, facets, types, separators, ...more },
  });
  if (started.status !== 202) throw new Error(`import ${id}: ${started.text}`);
  return waitForJob(server, slug, (started.json as { job: Job }).job.id);
}

export async function waitForJob(server: TestServer, slug: string, id: string): Promise<Job> {
  for (;;) {
    const answer = await server.call('GET', `/api/automation/v1.0/portals/${slug}/jobs/${id}/`, { key: true });
    const job = answer.json as Job;
    if (job.state === 'done' || job.state === 'failed') return job;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
