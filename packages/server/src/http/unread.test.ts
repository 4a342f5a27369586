import http from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refuseUnread } from './unread.ts';

const server = http.createServer((request, response) => response.end(request.url));
beforeAll(async () => {
  server.on('clientError', refuseUnread);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterAll(() => void server.close());

/** What comes back for a request line as its bytes stand. */
const answerTo = (line: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1').setEncoding('utf8');
    let answer = '';
    socket.on('data', (text) => {
      answer += String(text);
    });
    socket.on('close', () => resolve(answer)).on('error', reject);
    socket.write(`${line}\r\nHost: x\r\nConnection: close\r\n\r\n`);
  });

test('letters with accents that came as they are lead to the same address, encoded', async () => {
  const answer = await answerTo('GET /api/records/1.0/search/?dataset=x&q=été%20"Île" HTTP/1.1');
  expect(answer).toMatch(/^HTTP\/1\.1 308 /);
  const [, address] = /\r\nLocation: (.*)\r\n/.exec(answer) ?? [];
  expect(address).toBe('/api/records/1.0/search/?dataset=x&q=%C3%A9t%C3%A9%20"%C3%8Ele"');
  expect(await answerTo(`GET ${address} HTTP/1.1`)).toContain(String(address));
});

test.each(['GET //evil.example/é HTTP/1.1', 'GET /pages/é HTTP/1.1', 'POST /api/é HTTP/1.1', 'GET /api/é', 'é'])(
  '%s is refused',
  async (line) => {
    const answer = await answerTo(line);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('"error_code": "InvalidRequest"');
  },
);
