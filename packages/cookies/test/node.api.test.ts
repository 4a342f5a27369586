import type { RequestListener, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { versionKey } from '../src/choice/answers.ts';
import { writeChoice } from '../src/choice/codec.ts';
import { cookieGuard, type Dropped, RegisterProblem, siteRegister } from '../src/node.ts';
import { addReadyMade } from '../src/ready-made/ready-made.ts';
import { wellKnown } from '../src/well-known.ts';
import { audience, day, exempt, playerCookie, playerHost, provider } from './fixture.ts';
import { asker, formOf, HOST, type Running, serve } from './node-site.ts';

const register = siteRegister({
  portal: 'other-site',
  date: day,
  provider,
  entries: [playerHost, playerCookie, audience],
});
const clock = () => Date.parse(day);
const chosen = (p: Record<string, boolean>, r = versionKey(register)) =>
  `cookies_preferences=${writeChoice({ v: 1, r, d: day, p })}`;
const declared = '_pk_id.1=abc; Max-Age=3600; Path=/; SameSite=Lax';

/** What a site of each kind does at each path, written the way that kind writes it. */
interface Kind {
  readonly name: string;
  readonly open: (dropped: Dropped[]) => Promise<Running>;
}

const ways: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/set': (response) => response.setHeader('Set-Cookie', ['stray=1; Path=/', declared]).end(),
  '/append': (response) => void response.appendHeader('set-cookie', 'stray=1; Path=/').end(),
  '/head': (response) => response.writeHead(200, { 'Set-Cookie': ['stray=1; Path=/', declared] }).end(),
  '/flat': (response) => response.writeHead(200, ['Set-Cookie', 'stray=1; Path=/', 'X-Kept', 'yes']).end(),
  '/later': (response) => response.setHeaders(new Headers({ 'set-cookie': 'stray=1' })).end(),
};

const guardFor = (dropped: Dropped[]) =>
  cookieGuard({ register, clock, onDropped: (one) => dropped.push(one), layout: ({ body }) => `<main>${body}</main>` });

const kinds: readonly Kind[] = [
  {
    name: 'plain Node',
    open: (dropped) => {
      const guard = guardFor(dropped);
      return serve(
        guard.listener((request, response, visit) => {
          const way = ways[request.url ?? ''];
          if (way) way(response);
          else response.setHeader('content-type', 'text/html').end(visit.firstLayer() + String(request.headers.cookie));
        }),
      );
    },
  },
  {
    name: 'middleware, as Express takes it',
    open: (dropped) => {
      const guard = guardFor(dropped);
      const site: RequestListener = (request, response) =>
        guard.express(request, response, () => {
          const way = ways[request.url ?? ''];
          if (way) way(response);
          else response.end(guard.visitOf(request).firstLayer() + String(request.headers.cookie));
        });
      return serve(site);
    },
  },
  {
    name: 'Fastify',
    open: async (dropped) => {
      const guard = guardFor(dropped);
      const app = fastify();
      await app.register(guard.fastify);
      for (const [path, way] of Object.entries(ways)) app.get(path, (_request, reply) => way(reply.hijack().raw));
      app.get('/reply', (_request, reply) => reply.header('set-cookie', 'stray=1; Path=/').send('kept'));
      app.get('/', (request, reply) =>
        reply.type('text/html').send(guard.visitOf(request.raw).firstLayer() + String(request.headers.cookie)),
      );
      await app.listen({ port: 0, host: '127.0.0.1' });
      const { port } = app.server.address() as AddressInfo;
      return { ask: asker(port), close: () => void app.close() };
    },
  },
];

describe.each(kinds)('$name', ({ open }) => {
  const dropped: Dropped[] = [];
  let site: Running;
  beforeAll(async () => {
    site = await open(dropped);
  });
  afterAll(() => site.close());

  test.each(Object.keys(ways))('%s: what is not declared or accepted does not leave, and is told', async (path) => {
    dropped.length = 0;
    const { headers } = await site.ask(path);
    expect(headers['set-cookie']).toBeUndefined();
    expect(dropped).toContainEqual({
      name: 'stray',
      reason: path === '/later' ? 'undeclared' : expect.any(String),
      path,
    });
    if (path === '/flat') expect(headers['x-kept']).toBe('yes');
  });

  test('what is declared leaves once it is accepted', async () => {
    const { headers } = await site.ask('/set', { headers: { cookie: chosen({ audience: true }) } });
    expect(headers['set-cookie']).toEqual([declared]);
  });

  test('a first layer of real forms, in the reader’s language; none with the signal, nor after an answer', async () => {
    const asked = await site.ask('/', { headers: { 'accept-language': 'en;q=0.9, es' } });
    expect(asked.text).toContain('<section class="cookies" aria-labelledby="cookies-heading">');
    expect(asked.text).toContain('Su elección sobre las cookies');
    expect(asked.headers).toMatchObject({ vary: 'Cookie, Sec-GPC', 'cache-control': 'private, no-cache' });
    expect((await site.ask('/', { headers: { 'sec-gpc': '1' } })).text).not.toContain('<section');
    const answered = { cookie: chosen({ videos: false, audience: false }) };
    expect((await site.ask('/', { headers: answered })).text).not.toContain('<section');
  });

  test('accept, then withdraw: the cookie is written, then what was set is expired and no longer read', async () => {
    const accepted = await site.ask('/cookies/', formOf({ answer: 'accept', next: '/back?to=it' }));
    expect([accepted.status, accepted.headers.location]).toEqual([303, '/back?to=it']);
    const [cookie = ''] = accepted.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^cookies_preferences=[^;]+; Max-Age=15724800; Path=\/; SameSite=Lax$/);
    const refused = await site.ask('/cookies/', formOf({ answer: 'refuse' }, { cookie: '_pk_id.1=abc' }));
    expect(refused.headers.location).toBe('/cookies/');
    expect(refused.headers['set-cookie']).toContainEqual('_pk_id.1=; Max-Age=0; Path=/; SameSite=Lax');
    const after = await site.ask('/', { headers: { cookie: `_pk_id.1=abc; own=2; ${chosen({ audience: false })}` } });
    expect(after.headers['set-cookie']).toEqual(['_pk_id.1=; Max-Age=0; Path=/; SameSite=Lax']);
    expect(after.text).not.toContain('_pk_id');
    expect(after.text).toContain('own=2');
  });

  test('one provider is answered by itself', async () => {
    const { headers } = await site.ask(
      '/cookies/',
      formOf({ answer: 'save', 'p.videos/media.localhost-3000': 'yes', 'p.audience': 'no' }),
    );
    const written = decodeURIComponent(/=([^;]+)/.exec(headers['set-cookie']?.[0] ?? '')?.[1] ?? '');
    expect(JSON.parse(written).p).toEqual({ 'videos/media.localhost-3000': true, audience: false });
  });

  test('the policy follows the choice, and is not on a 304', async () => {
    const before = (await site.ask('/')).headers['content-security-policy'];
    const after = (await site.ask('/', { headers: { cookie: chosen({ videos: true }) } })).headers[
      'content-security-policy'
    ];
    expect(before).toContain("require-trusted-types-for 'script'");
    expect(before).not.toContain('frame-src');
    expect(after).toContain('frame-src media.localhost:3000');
  });

  test.each<[what: string, headers: object, status: number]>([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
    ['a sibling', { 'sec-fetch-site': 'same-site' }, 403],
    ['another origin, by an older browser', { 'sec-fetch-site': undefined, origin: 'https://evil.example' }, 403],
    [
      'a Referer of this site alone',
      { 'sec-fetch-site': undefined, origin: undefined, referer: `http://${HOST}/x` },
      303,
    ],
    ['nobody', { 'sec-fetch-site': undefined, origin: undefined }, 403],
  ])('a form from %s', async (_what, headers, status) => {
    const form = formOf({ answer: 'accept' });
    const sent = Object.entries({ ...form.headers, ...headers }).filter(([, value]) => value !== undefined);
    expect((await site.ask('/cookies/', { ...form, headers: Object.fromEntries(sent) })).status).toBe(status);
  });

  test.each([
    ['without an answer', formOf({ answer: 'maybe' })],
    ['that is no form', formOf({}, { 'content-type': 'text/plain' })],
    ['that is huge', formOf({ answer: 'x'.repeat(70_000) })],
  ])('a form %s is told so, and writes nothing', async (_what, form) => {
    const { status, headers } = await site.ask('/cookies/', form);
    expect([status, headers['set-cookie']]).toEqual([422, undefined]);
  });

  test('a form never leads to another site', async () => {
    for (const next of ['//evil.example/', 'https://evil.example/', '/\\evil.example', 'javascript:1', '/a\r\nb']) {
      expect((await site.ask('/cookies/', formOf({ answer: 'refuse', next }))).headers.location).toBe('/cookies/');
    }
  });

  test('the charter and the choice in one page, the register for machines, the style', async () => {
    const page = await site.ask('/cookies/', { headers: { 'accept-language': 'fr' } });
    expect(page.text).toContain('<h1>Charte sur les cookies</h1>');
    expect(page.text).toContain('name="p.audience" value="no" checked');
    expect(page.text).toContain('data-pattern="_pk_id.*"');
    const machines = JSON.parse((await site.ask('/.well-known/cookies.json')).text);
    expect(machines).toEqual(JSON.parse(JSON.stringify(wellKnown(register, { hash: machines.hash }))));
    expect(page.text).toContain(machines.hash);
    expect((await site.ask('/cookies/style.css')).headers['content-type']).toBe('text/css; charset=utf-8');
  });
});

test('Fastify’s own replies pass the door too', async () => {
  const dropped: Dropped[] = [];
  const site = await kinds[2]?.open(dropped);
  expect((await site?.ask('/reply'))?.headers['set-cookie']).toBeUndefined();
  expect(dropped).toEqual([{ name: 'stray', reason: 'undeclared', path: '/reply' }]);
  site?.close();
});

test('words of a register are text, never markup', async () => {
  const bad = '<img src=x onerror=alert(1)>"\'&';
  const named = { ...audience, provider: { name: bad, url: 'https://matomo.example/' } };
  const hostile = siteRegister({ portal: 'other-site', date: day, provider, entries: [named] });
  const guard = cookieGuard({ register: hostile, address: bad });
  const site = await serve(guard.listener((_request, response, visit) => response.end(visit.firstLayer())));
  for (const path of [`/?q=${encodeURIComponent(bad)}`, '/cookies/']) {
    const { text } = await site.ask(path);
    expect(text).not.toContain('<img');
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;');
  }
  site.close();
});

test('an answer given under an earlier version is carried over where nothing was added', async () => {
  const next = { ...register, version: 2, date: '2026-11-23' };
  const guard = cookieGuard({ register: next, earlier: [register], clock });
  const site = await serve(
    guard.listener((_request, response, visit) => response.end(JSON.stringify(visit.consent.answers))),
  );
  const cookie = chosen({ videos: true, audience: false });
  expect(JSON.parse((await site.ask('/', { headers: { cookie } })).text)).toMatchObject({
    videos: true,
    audience: false,
  });
  site.close();
});

test('a register that cannot hold is refused at once, with what to do', () => {
  const wrong = { ...audience, question: undefined };
  expect(() => siteRegister({ portal: 'x', date: day, provider, entries: [wrong] })).toThrow(RegisterProblem);
  expect(() => cookieGuard({ register: { ...register, entries: [audience] } })).toThrow(/cookies_preferences/);
});

test('counts stay small, whatever names come', async () => {
  const guard = cookieGuard({ register });
  const site = await serve(
    guard.listener((request, response) => {
      response.setHeader('set-cookie', `${request.url?.slice(1)}=1`).end();
    }),
  );
  for (let at = 0; at < 110; at += 1) await site.ask(`/n${at}`);
  expect(guard.dropped().size).toBe(101);
  expect(guard.dropped().get('*')).toBe(10);
  site.close();
});

test('the signal closes an exempt audience tool too, and no cache mixes the two answers', async () => {
  const read = addReadyMade(exempt, 'matomo-exempt', { host: 'stats.example.org' });
  if (!read.ok) throw new RegisterProblem(read.problems);
  const entries = read.register.entries.slice(exempt.entries.length);
  const counting = siteRegister({ portal: 'x', date: day, provider, entries });
  const site = await serve(
    cookieGuard({ register: counting, clock }).listener((request, response) =>
      response.setHeader('set-cookie', '_pk_id.1=a; Max-Age=3600; Path=/; SameSite=Lax').end(request.headers.cookie),
    ),
  );
  const cookie = '_pk_id.1=b';
  const counted = await site.ask('/', { headers: { cookie } });
  expect(counted.headers['content-security-policy']).toContain('stats.example.org');
  expect(counted.text).toBe(cookie);
  const signalled = await site.ask('/', { headers: { cookie, 'sec-gpc': '1' } });
  expect(signalled.headers['content-security-policy']).not.toContain('stats.example.org');
  expect(signalled.headers['set-cookie']).toEqual([expect.stringMatching(/^_pk_id\.1=; Max-Age=0/)]);
  expect(signalled.text).toBe('');
  expect([counted.headers.vary, signalled.headers.vary]).toEqual(['Cookie, Sec-GPC', 'Cookie, Sec-GPC']);
  site.close();
});
