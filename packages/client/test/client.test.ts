import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { bodyOf, createClient, type LucarneClient, upload, waitForJob } from '../src/index.ts';
import { nodeFetch } from '../src/node.ts';

const PORTALS = '/api/automation/v1.0/portals/';

/** A server that says what the test wants, over real sockets. */
let answer: (request: IncomingMessage, response: ServerResponse) => void;
const server: Server = createServer((request, response) => answer(request, response));
let port: number;

const client = (options: { name?: string; apikey?: string } = {}): LucarneClient =>
  createClient({
    server: `http://${options.name ?? '127.0.0.1'}:${port}/`,
    portal: 'demo',
    apikey: options.apikey,
    fetch: nodeFetch,
  });

function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  port = (server.address() as AddressInfo).port;
});

beforeEach(() => {
  answer = (_request, response) => json(response, { total_count: 0, results: [] });
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('reaches a name under .localhost, with its Host and the key', async () => {
  const seen: unknown[] = [];
  answer = (request, response) => {
    seen.push(request.url, request.headers.host, request.headers.authorization);
    json(response, { total_count: 0, results: [] });
  };
  expect(await bodyOf(client({ name: 'haute-garonne.localhost', apikey: 'k' }).api.GET(PORTALS))).toEqual({
    total_count: 0,
    results: [],
  });
  expect(seen).toEqual([PORTALS, `haute-garonne.localhost:${port}`, 'Apikey k']);
});

test.each([
  [
    'our four keys',
    { code: 'portal_unknown', message: 'No portal «x».', details: { slug: 'x' }, hint: 'Try «y».' },
    { code: 'portal_unknown', message: 'No portal «x».', details: { slug: 'x' }, hint: 'Try «y».' },
  ],
  [
    "the Explore API's words",
    { error_code: 'ODSQLError', message: 'Unknown field: x' },
    { code: 'ODSQLError', message: 'Unknown field: x', details: null, hint: null },
  ],
  [
    'nothing we know',
    '<html>',
    { code: 'http_404', message: 'The server answered 404 Not Found.', details: null, hint: null },
  ],
])('a refusal in %s is a ServerProblem', async (_words, body, expected) => {
  answer = (_request, response) => json(response, body, 404);
  await expect(client().api.GET(PORTALS)).rejects.toMatchObject({ name: 'ServerProblem', status: 404, ...expected });
});

test('a server that is not there is named', async () => {
  const gone = createClient({ server: 'http://127.0.0.1:9', fetch: nodeFetch });
  const expected = {
    code: 'server_unreachable',
    status: 0,
    message: 'No answer from http://127.0.0.1:9 (ECONNREFUSED).',
  };
  await expect(gone.api.GET(PORTALS)).rejects.toMatchObject(expected);
  await expect(createClient({ server: 'http://127.0.0.1:9' }).api.GET(PORTALS)).rejects.toMatchObject({ status: 0 });
});

test('an upload is streamed, counted and told its size', async () => {
  const received: Buffer[] = [];
  let facts: unknown;
  answer = async (request, response) => {
    for await (const chunk of request) received.push(chunk);
    facts = { url: request.url, type: request.headers['content-type'], size: request.headers['content-length'] };
    json(response, { upload_id: 'u', filename: 'é.csv', size: Buffer.concat(received).length }, 201);
  };
  const body = Readable.from(['code;nom\n', '01001;L’Abergement\n'].map((line) => Buffer.from(line)));
  const progress: number[] = [];
  const done = await upload(client(), { filename: 'é.csv', body, size: 30, onProgress: (sent) => progress.push(sent) });
  expect(done).toEqual({ upload_id: 'u', filename: 'é.csv', size: 30 });
  expect(progress).toEqual([9, 30]);
  expect(facts).toEqual({
    url: '/api/automation/v1.0/portals/demo/uploads/?filename=%C3%A9.csv',
    type: 'application/octet-stream',
    size: '30',
  });
});

test('an upload that is refused while it is sent tells why', async () => {
  answer = (request, response) => {
    request.resume();
    json(response, { code: 'upload_too_large', message: 'Over the limit.', details: null, hint: null }, 413);
  };
  const body = Readable.from(Array.from({ length: 200 }, () => Buffer.alloc(65_536)));
  await expect(upload(client(), { filename: 'a.csv', body })).rejects.toMatchObject({
    status: 413,
    code: 'upload_too_large',
  });
});

const job = (state: string): object => ({
  id: 'j',
  dataset_id: 'd',
  state,
  progress: 0,
  stage: null,
  problem: null,
  report: null,
});

test('a job is waited for, through a server that starts again', async () => {
  const answers = [job('queued'), 'gone', 'starting', job('running'), job('done')];
  answer = (request, response) => {
    const next = answers.shift();
    if (next === 'gone') request.socket.destroy();
    else if (next === 'starting')
      json(response, { code: 'not_ready', message: 'Starting.', details: null, hint: null }, 503);
    else json(response, next);
  };
  const states: string[] = [];
  const end = await waitForJob(client(), 'j', { firstDelay: 1, onProgress: ({ state }) => states.push(state) });
  expect(end.state).toBe('done');
  expect(states).toEqual(['queued', 'running', 'done']);
});

test('a job is not waited for longer than asked', async () => {
  answer = (_request, response) => json(response, job('running'));
  const controller = new AbortController();
  const waiting = waitForJob(client(), 'j', {
    firstDelay: 60_000,
    signal: controller.signal,
    onProgress: () => queueMicrotask(() => controller.abort()),
  });
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  answer = (request) => request.socket.destroy();
  await expect(waitForJob(client(), 'j', { firstDelay: 1, patience: 5 })).rejects.toMatchObject({ status: 0 });
});

test('a job that the portal does not know is a refusal, at once', async () => {
  answer = (_request, response) =>
    json(response, { code: 'job_unknown', message: 'No job «j».', details: null, hint: null }, 404);
  await expect(waitForJob(client(), 'j')).rejects.toMatchObject({ code: 'job_unknown' });
  await expect(waitForJob(createClient({ server: 'http://127.0.0.1:9' }), 'j')).rejects.toThrow('made with a portal');
});
