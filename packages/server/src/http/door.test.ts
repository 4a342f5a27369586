import { once } from 'node:events';
import http, { type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { exemptRegister, writeCookie } from '@lucarne/cookies';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { forceStatus, makeDoor, unlockDoor } from './door.ts';

const register = exemptRegister({ portal: 'p', version: 1, date: '2026-01-01', provider: { name: 'L', url: '/' } });
const good = writeCookie('django_language', 'fr', { https: false });
const stray = 'stray=1; Path=/';

let behave: (response: ServerResponse) => void = () => {};
let dropped: string[] = [];
const server = http.createServer(
  { ServerResponse: makeDoor((portal, name, reason) => dropped.push(`${portal} ${name} ${reason}`)) },
  (request, response) => {
    if (request.url !== '/locked') unlockDoor(request, { portal: 'p', register, https: false, choice: null });
    if (request.url === '/forced') forceStatus(request, 401);
    behave(response);
    response.end();
  },
);

beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'));
afterAll(() => void server.close());
beforeEach(() => {
  dropped = [];
});

async function ask(path: string, behaviour: (response: ServerResponse) => void) {
  behave = behaviour;
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  return { status: answer.status, cookies: answer.headers.getSetCookie(), headers: answer.headers };
}

describe('the door lets through what the register knows, whoever writes it and however', () => {
  test.each<[string, (response: ServerResponse) => void]>([
    ['setHeader', (response) => response.setHeader('Set-Cookie', [good, stray])],
    ['setHeader, other case', (response) => response.setHeader('SET-COOKIE', [stray, good])],
    ['appendHeader', (response) => response.appendHeader('set-cookie', good).appendHeader('set-cookie', stray)],
    ['setHeaders', (response) => response.setHeaders(new Map([['set-cookie', [good, stray]]]))],
    ['writeHead, object', (response) => response.writeHead(200, { 'Set-Cookie': [good, stray] })],
    ['writeHead, message and object', (response) => response.writeHead(200, 'fine', { 'set-cookie': [good, stray] })],
    ['writeHead, flat list', (response) => response.writeHead(200, ['Set-Cookie', good, 'Set-Cookie', stray])],
    [
      'writeHead, pairs',
      (response) => {
        const pairs = [['Set-Cookie', [good, stray]]];
        response.writeHead(200, pairs as unknown as string[]);
      },
    ],
  ])('%s', async (_way, behaviour) => {
    const { cookies } = await ask('/', behaviour);
    expect(cookies).toEqual([good]);
    expect(dropped).toEqual(['p stray undeclared']);
  });

  test.each<[string, (response: ServerResponse) => void]>([
    ['early hints', (response) => response.writeEarlyHints({ link: '</a>; rel=preload', 'SET-COOKIE': stray })],
    [
      'trailers',
      (response) => {
        response.setHeader('transfer-encoding', 'chunked');
        response.write('text');
        response.addTrailers({ 'Set-Cookie': stray, 'x-sum': '1' });
      },
    ],
  ])('none in %s', async (_way, behaviour) => {
    behave = behaviour;
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.end('GET / HTTP/1.1\r\nHost: p\r\nConnection: close\r\n\r\n');
    const text = (await socket.toArray()).join('');
    expect(text).toMatch(/link: <\/a>|x-sum: 1/i);
    expect(text).not.toContain('stray');
  });

  test('what sets a cookie is kept by no cache that others share', async () => {
    const { headers } = await ask('/', (response) =>
      response.writeHead(200, { 'set-cookie': good, 'cache-control': 'public, max-age=300' }),
    );
    expect(headers.get('cache-control')).toBe('private, no-cache');
  });

  test('a stray cookie alone does not take a good one away', async () => {
    const { cookies } = await ask('/', (response) => {
      response.appendHeader('set-cookie', good);
      response.setHeader('set-cookie', stray);
    });
    expect(cookies).toEqual([good]);
  });

  test('deletions pass for any name', async () => {
    const deletion = 'stray=; Path=/other; Max-Age=0';
    const { cookies } = await ask('/', (response) => response.setHeader('set-cookie', deletion));
    expect(cookies).toEqual([deletion]);
    expect(dropped).toEqual([]);
  });

  test('a longer life or another attribute than the register says is dropped', async () => {
    const longer = good.replace(/Max-Age=\d+/, 'Max-Age=99999999');
    const strict = good.replace('SameSite=Lax', 'SameSite=None');
    expect(longer).not.toBe(good);
    const { cookies } = await ask('/', (response) => response.setHeader('set-cookie', [longer, strict]));
    expect(cookies).toEqual([]);
    expect(dropped).toHaveLength(2);
  });

  test('before the portal is known, no cookie passes', async () => {
    const { cookies } = await ask('/locked', (response) => response.setHeader('set-cookie', good));
    expect(cookies).toEqual([]);
  });

  test('other headers pass as they are, in every form', async () => {
    const { headers } = await ask('/', (response) => response.writeHead(200, ['X-One', '1', 'X-Two', '2']));
    expect([headers.get('x-one'), headers.get('x-two')]).toEqual(['1', '2']);
  });

  test('a page shown in answer to a form carries the status of its problem', async () => {
    expect((await ask('/forced', () => {})).status).toBe(401);
    expect((await ask('/forced', (response) => response.writeHead(404))).status).toBe(404);
  });
});
