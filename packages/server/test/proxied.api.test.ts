import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PagesHandler } from '../src/http/pages.ts';
import { importFile, makePortal, startServer, type TestServer } from './harness.ts';

/** Behind a proxy, a visitor is whom the proxy names: in the limits of the data API, and in what pages ask for them. */
const host = 'one.localhost';
const CITIES = '/api/explore/v2.1/catalog/datasets/cities/records';
const formType = { 'content-type': 'application/x-www-form-urlencoded' };

interface WithFetch {
  readonly lucarne?: { fetch: (path: string, init: RequestInit) => Promise<Response> };
}

/** A page that tries a password for its visitor, and shows with which status that ended; the form itself is a page too. */
const guessesInMemory: PagesHandler = (request, response) => {
  if (request.url?.startsWith('/login/')) return void response.end('form');
  const token = String(request.headers['x-token']);
  const email = String(request.headers['x-email']);
  const body = new URLSearchParams({ email, password: 'no', csrfmiddlewaretoken: token }).toString();
  const guess = (request as WithFetch).lucarne?.fetch('/login/', { method: 'POST', headers: formType, body });
  Promise.resolve(guess).then((answer) => response.end(String(answer?.status)));
};

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ LUCARNE_TRUST_PROXY: '1' }, undefined, { pages: guessesInMemory });
  await makePortal(server, 'one');
  await importFile(server, 'one', 'cities', 'name\nLyon');
});
afterAll(() => server.end());

const from = (address: string) => ({ 'x-forwarded-for': address, 'x-forwarded-proto': 'https' });

describe('the limit of strangers', () => {
  const remaining = async (address: string) => {
    const { status, headers } = await server.call('GET', CITIES, { host, headers: from(address) });
    return [status, headers['x-ratelimit-remaining']];
  };

  test('is one for a network of IPv6, whichever of its addresses asks', async () => {
    await server.call('PUT', '/api/automation/v1.0/portals/one/limits/', {
      key: true,
      data: { anonymous_calls: 2, account_calls: null, dataset_calls: null, page_window: null },
    });
    expect(await remaining('2001:db8:1:2::1')).toEqual([200, '1']);
    expect(await remaining('2001:0db8:0001:0002:ffff::9')).toEqual([200, '0']);
    expect(await remaining('2001:db8:1:2:3:4:5:6')).toEqual([429, undefined]);
    expect(await remaining('2001:db8:1:3::1')).toEqual([200, '1']);
  });

  test('is one for an address of IPv4, also as IPv6 writes it; what came before the proxy is not believed', async () => {
    expect(await remaining('203.0.113.1')).toEqual([200, '1']);
    expect(await remaining('198.51.100.9, ::ffff:203.0.113.1')).toEqual([200, '0']);
    expect(await remaining('203.0.113.1')).toEqual([429, undefined]);
    expect(await remaining('203.0.113.2')).toEqual([200, '1']);
  });
});

test('what a page asks in memory is asked by its visitor, not by the proxy', async () => {
  const headers = { ...from('203.0.113.7'), origin: `https://${host}:${server.port}` };
  const form = await server.call('GET', '/login/', { host, headers });
  const token = /csrftoken=([^;]+)/.exec(String(form.headers['set-cookie']))?.[1] ?? '';
  const guess = async (nth: number, address: string) => {
    const visitor = { cookie: `csrftoken=${token}`, 'x-token': token, 'x-email': `guess-${nth}@example.org` };
    const answer = await server.call('GET', '/explore/', {
      host,
      headers: { ...headers, ...visitor, ...from(address) },
    });
    return answer.text;
  };
  await server.holdClock(async () => {
    const same: string[] = [];
    for (let nth = 0; nth < 6; nth++) same.push(await guess(nth, '203.0.113.7'));
    expect(same).toEqual(['401', '401', '401', '401', '401', '429']);
    expect(await guess(6, '203.0.113.8')).toBe('401');
  });
});
