import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { type Candidate, pageOf, plain, sheetOf } from './candidate.ts';

/** The pages of all candidates on one server, each on a name of its own, so that no cache and no storage is shared. */
export interface Site {
  readonly at: (candidate: Candidate) => string;
  /** What a candidate's page was asked for, since it was last forgotten. */
  readonly requests: (candidate: Candidate) => Set<string>;
  readonly close: () => void;
}

interface Packed {
  readonly type: string;
  readonly body: Buffer;
}

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

export async function openSite(candidates: readonly Candidate[]): Promise<Site> {
  const files = new Map(candidates.map((candidate) => [candidate.id, packed(candidate)]));
  const asked = new Map(candidates.map(({ id }) => [id, new Set<string>()]));
  const server = http.createServer((request, response) => {
    const id = (request.headers.host ?? '').split('.')[0] ?? '';
    const path = new URL(request.url ?? '/', 'http://x/').pathname;
    asked.get(id)?.add(path);
    const file = files.get(id)?.get(path);
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': `${file.type}; charset=utf-8`, 'content-encoding': 'br' }).end(file.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    at: ({ id }) => `http://${id}.localhost:${port}/`,
    requests: ({ id }) => asked.get(id) ?? new Set(),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function packed(candidate: Candidate): ReadonlyMap<string, Packed> {
  const pack = (path: string, text: string) =>
    [path, { type: TYPES[path.split('.').at(-1) ?? ''] ?? 'text/html', body: brotliCompressSync(text) }] as const;
  const own = [pack('/', pageOf(candidate)), pack('/site.css', sheetOf(candidate))];
  return new Map([...own, ...[...candidate.files].map(([path, text]) => pack(path, text))]);
}

export interface Bytes {
  readonly raw: number;
  readonly brotli: number;
}

/** What a candidate adds to the page, its sheet and the files that the browser fetched; each file compressed by itself. */
export function bytesOf(candidate: Candidate, fetched: ReadonlySet<string>): Bytes {
  const files = [...candidate.files].filter(([path]) => fetched.has(path)).map(([, text]) => sizeOf(text));
  const added = [[pageOf(candidate), pageOf(plain)] as const, [sheetOf(candidate), sheetOf(plain)] as const].map(
    ([with_, without]) => minus(sizeOf(with_), sizeOf(without)),
  );
  return [...files, ...added].reduce((sum, one) => ({ raw: sum.raw + one.raw, brotli: sum.brotli + one.brotli }));
}

const sizeOf = (text: string): Bytes => ({ raw: Buffer.byteLength(text), brotli: brotliCompressSync(text).length });
const minus = (one: Bytes, other: Bytes): Bytes => ({ raw: one.raw - other.raw, brotli: one.brotli - other.brotli });
