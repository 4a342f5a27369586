import { once } from 'node:events';
import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { toyDataset, toyFields, writeCache } from '../../storage/records/toy.ts';
import { API, startExplore, type TestExplore } from './testing.ts';

/** A file that was cut can never be taken for a whole one, and nobody's departure leaves work or files behind. */
let explore: TestExplore;
let port: number;
let serving: string;
const ROWS = 1_000_000;
const IDLE_MS = 2000;
const EXPORTS = `${API}/catalog/datasets/long/exports`;

beforeAll(async () => {
  explore = await startExplore({ idleMs: IDLE_MS });
  const [text] = toyFields;
  if (!text) throw new Error('No fields');
  const fields = [
    { ...text, name: 'n', type: 'int' as const },
    { ...text, name: 'word' },
  ];
  explore.published.get('one')?.push(toyDataset({ id: 'long', uid: 'da_long01', recordsCount: ROWS, fields }));
  const rows = `select range as n, 'a word of some length ' || range as word from range(${ROWS})`;
  await writeCache(join(explore.folder, 'cache', 'da_long01', '1.duckdb'), rows);
  serving = join(explore.folder, 'cache', 'serving');
  await explore.app.listen({ port: 0, host: '127.0.0.1' });
  ({ port } = explore.app.server.address() as AddressInfo);
});
afterAll(() => explore.close());
afterEach(() => expect.poll(() => readdir(serving)).toEqual([]));

const call = async (path: string, headers: Record<string, string> = {}): Promise<IncomingMessage> => {
  const request = httpRequest({
    port,
    host: '127.0.0.1',
    path: `${EXPORTS}/${path}`,
    headers: { host: 'one.localhost', ...headers },
  });
  request.end();
  const [response] = await once(request, 'response');
  return response;
};

/** Empties the file that the engine reads from, until `work` is done. */
async function withoutRecords(work: () => Promise<void>): Promise<void> {
  const file = join(explore.folder, 'cache', 'da_long01', '1.duckdb');
  const bytes = await readFile(file);
  await truncate(file);
  try {
    await work();
  } finally {
    await writeFile(file, bytes);
  }
}

/** What a client of HTTP/1.0 sees, which reads no further until something was done: bytes, then an end that is clean or not. */
async function callByHttp10(path: string, whenBegun: () => Promise<void>): Promise<{ text: string; ended: boolean }> {
  const socket = connect(port, '127.0.0.1');
  socket.write(`GET ${EXPORTS}/${path} HTTP/1.0\r\nhost: one.localhost\r\n\r\n`);
  const chunks: Buffer[] = [];
  const { promise, resolve } = Promise.withResolvers<boolean>();
  socket.once('data', () => {
    socket.pause();
    void whenBegun().then(() => socket.resume());
  });
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.once('end', () => resolve(true));
  socket.once('error', () => resolve(false));
  const ended = await promise;
  socket.destroy();
  return { text: Buffer.concat(chunks).toString(), ended };
}

const PLAIN: [what: string, path: string, headers: Record<string, string>][] = [
  ['csv', 'csv', {}],
  ['json', 'json', {}],
  ['jsonl', 'jsonl', {}],
  ['csv in a gzip file', 'csv?compressed=true', {}],
  ['csv, packed on its way', 'csv', { 'accept-encoding': 'gzip' }],
  ['json, packed on its way', 'json', { 'accept-encoding': 'zstd' }],
  ['xlsx', 'xlsx', {}],
  ['n3', 'n3', {}],
];

describe('a failure in the middle', () => {
  test.each(PLAIN)('of %s breaks the connection, without a digest', async (_what, path, headers) => {
    const response = await call(path, headers);
    expect(response.headers.trailer).toBe('content-digest');
    await withoutRecords(async () => {
      expect(response.statusCode).toBe(200);
      await expect(buffer(response)).rejects.toThrow(/aborted/);
      expect([response.complete, response.trailers]).toEqual([false, {}]);
    });
  });

  test('to a client of HTTP/1.0, which knows no end but the end, is a reset', async () => {
    let gone: Promise<void> = Promise.resolve();
    const { promise: over, resolve } = Promise.withResolvers<void>();
    const begun = () =>
      new Promise<void>((withdrawn) => {
        gone = withoutRecords(() => {
          withdrawn();
          return over;
        });
      });
    const { ended, text } = await callByHttp10('csv', begun);
    resolve();
    await gone;
    expect(ended).toBe(false);
    expect(text).toMatch(/^HTTP\/1\.[01] 200 /);
  });
});

describe('who leaves', () => {
  test.each(PLAIN)('from %s ends the work, and no file stays', async (_what, path, headers) => {
    const response = await call(path, headers);
    await once(response, 'readable');
    response.destroy();
    await expect.poll(() => readdir(serving)).toEqual([]);
  });

  test('before the first byte', async () => {
    const request = httpRequest({
      port,
      host: '127.0.0.1',
      path: `${EXPORTS}/csv?order_by=word`,
      headers: { host: 'one.localhost' },
    });
    request.on('error', () => undefined);
    request.end();
    await expect.poll(() => readdir(serving)).not.toEqual([]);
    request.destroy();
    await expect.poll(() => readdir(serving)).toEqual([]);
  });
});

describe('who stops reading', () => {
  test.each(['csv', 'n3'])('%s is given up, and the work ends', async (path) => {
    const response = await call(path);
    await once(response, 'readable');
    await expect.poll(() => readdir(serving), { timeout: 20 * IDLE_MS }).toEqual([]);
    await expect(buffer(response)).rejects.toThrow(/aborted/);
    expect([response.complete, response.trailers]).toEqual([false, {}]);
  });

  test('a client of HTTP/1.0 hears of it by a reset', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.write(`GET ${EXPORTS}/csv HTTP/1.0\r\nhost: one.localhost\r\n\r\n`);
    await once(socket, 'readable');
    await expect.poll(() => readdir(serving), { timeout: 20 * IDLE_MS }).toEqual([]);
    await expect(buffer(socket)).rejects.toThrow(/ECONNRESET/);
  });

  test('who reads slowly is not', async () => {
    const response = await call('csv');
    const { promise: slept, resolve } = Promise.withResolvers<void>();
    await once(response, 'readable');
    setTimeout(resolve, IDLE_MS / 2);
    await slept;
    expect((await buffer(response)).length).toBeGreaterThan(30 * ROWS);
    expect(response.trailers['content-digest']).toMatch(/^sha-256=/);
  });
});

describe('what is whole', () => {
  test('to a client of HTTP/1.0 is a plain body', async () => {
    const { ended, text } = await callByHttp10('csv?limit=2&with_bom=false', async () => undefined);
    expect(ended).toBe(true);
    expect(text.toLowerCase()).not.toContain('transfer-encoding');
    expect(text.split('\r\n\r\n')[1]).toBe('n;word\r\n0;a word of some length 0\r\n1;a word of some length 1\r\n');
  });
});
