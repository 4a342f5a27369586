import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient, type DataApi, explore } from '../src/index.ts';

/** A server that says what the test wants, over real sockets, and keeps what it was asked. */
let answer: (url: URL, response: ServerResponse) => void;
const asked: string[] = [];
const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://portal.example');
  asked.push(decodeURIComponent(url.pathname.replace('/api/explore/v2.1/catalog', '') + url.search));
  answer(url, response);
});
let data: DataApi;

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  data = explore(createClient({ server: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const lastAsked = (): string | undefined => asked.at(-1);

test('says lists as often as they have items, and nothing of what is undefined', async () => {
  answer = (_url, response) => response.end('{"total_count": 0, "results": []}');
  await data.records('a/b', { where: ['x = 1', 'y = 2'], select: 'x', limit: 5, lang: undefined });
  expect(lastAsked()).toBe('/datasets/a/b/records?where=x+=+1&where=y+=+2&select=x&limit=5');
  await data.datasets({ order_by: 'title' });
  expect(lastAsked()).toBe('/datasets?order_by=title');
});

test('loses no digit', async () => {
  answer = (_url, response) => response.end('{"total_count": 1, "results": [{"n": 9223372036854775807, "x": 0.5}]}');
  expect((await data.records('d')).results).toEqual([{ n: 9223372036854775807n, x: 0.5 }]);
  answer = (_url, response) => response.end('{"n": -9007199254740993}\n{"n": 1}\n');
  const rows = await Array.fromAsync(data.eachRecord('d'));
  expect(rows).toEqual([{ n: -9007199254740993n }, { n: 1 }]);
  expect(lastAsked()).toBe('/datasets/d/exports/jsonl');
});

test('goes from page to page, and ends with the last', async () => {
  answer = ({ searchParams }, response) => {
    const [offset, limit] = ['offset', 'limit'].map((name) => Number(searchParams.get(name)));
    const rows = Array.from({ length: 5 }, (_, n) => ({ n })).slice(offset, Number(offset) + Number(limit));
    response.end(JSON.stringify({ total_count: 5, results: rows }));
  };
  const pages = await Array.fromAsync(data.pages<{ n: number }>('d', { limit: 2, where: ['a'] }));
  expect(pages.map(({ results }) => results.map(({ n }) => n))).toEqual([[0, 1], [2, 3], [4]]);
  expect(lastAsked()).toBe('/datasets/d/records?limit=2&where=a&offset=4');
});

test('reads lines that arrive in pieces, in the middle of a letter too', async () => {
  const bytes = Buffer.from('{"nom": "Orléans"}\n\n{"nom": "L’Haÿ"}');
  answer = async (_url, response) => {
    for (const byte of bytes) {
      response.write(Buffer.of(byte));
      await new Promise(setImmediate);
    }
    response.end();
  };
  expect(await Array.fromAsync(data.eachRecord('d'))).toEqual([{ nom: 'Orléans' }, { nom: 'L’Haÿ' }]);
});

test('a reader who has enough stops the sender', async () => {
  let closed: Promise<unknown> = Promise.resolve();
  answer = (_url, response) => {
    closed = once(response, 'close');
    response.write('{"n": 1}\n{"n": 2}\n');
  };
  for await (const row of data.eachRecord('d')) {
    expect(row).toEqual({ n: 1 });
    break;
  }
  await closed;
});

test('a cut stream is no end', async () => {
  answer = (_url, response) => {
    response.write('{"n": 1}\n', () => response.destroy());
  };
  await expect(Array.fromAsync(data.eachRecord('d'))).rejects.toThrow();
});

test('a signal ends a call, and a stream', async () => {
  const leaving = new AbortController();
  answer = () => leaving.abort();
  await expect(data.records('d', {}, { signal: leaving.signal })).rejects.toMatchObject({ name: 'AbortError' });
  const later = new AbortController();
  answer = (_url, response) => response.write('{"n": 1}\n');
  const rows = data.eachRecord('d', {}, { signal: later.signal });
  expect((await rows.next()).value).toEqual({ n: 1 });
  later.abort();
  await expect(rows.next()).rejects.toMatchObject({ name: 'AbortError' });
});

test('a refusal has the words of the API, the place and the hint', async () => {
  const body = { error_code: 'ODSQLError', message: 'Unknown field: x.', position: 3, hint: 'Did you mean y?' };
  answer = (_url, response) => response.writeHead(400).end(JSON.stringify(body));
  await expect(data.facets('d', { facet: ['x'] })).rejects.toMatchObject({
    name: 'ServerProblem',
    status: 400,
    code: 'ODSQLError',
    message: 'Unknown field: x.',
    details: { position: 3 },
    hint: 'Did you mean y?',
  });
});
