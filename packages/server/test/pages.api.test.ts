import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePortal, startServer, type TestServer } from './harness.ts';

/** A page that shows what it was given: method, address, accepted hosts. */
const echo: NonNullable<Parameters<typeof startServer>[2]>['pages'] = (request, response) => {
  const { consent } = (request as { lucarne?: { consent: { acceptedHosts: readonly string[] } } }).lucarne ?? {};
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(JSON.stringify({ url: request.url, method: request.method, hosts: consent?.acceptedHosts }));
};

let server: TestServer;
beforeAll(async () => {
  server = await startServer({}, undefined, { pages: echo });
  await makePortal(server, 'one');
  await makePortal(server, 'two');
  await declareVideo();
});
afterAll(() => server.end());

const host = 'one.localhost';
const base = '/api/automation/v1.0/portals/one';
const inEach = (text: string) => ({ fr: text, en: text, es: text });

async function declareVideo(): Promise<void> {
  const video = {
    name: 'video.example',
    store: 'host',
    provider: { name: 'Films', url: 'https://video.example/' },
    service: 'videos',
    serviceTitle: inEach('Films'),
    where: ['front'],
    purposeKind: 'other',
    purpose: inEach('Films'),
    explanation: inEach('Films'),
    anonymous: false,
    party: 'third',
    lifetime_s: null,
    attributes: null,
    ground: null,
    question: { key: 'videos', title: inEach('Films'), sentence: inEach('Films.') },
    loads: ['frame'],
  };
  const answer = await server.call('POST', `${base}/register/entries/`, { key: true, data: video });
  if (answer.status >= 300) throw new Error(answer.text);
}

const frame = (of: string) => `<p>Before</p><iframe src="https://${of}/x" title="T"></iframe>`;
const put = (page: string, data: unknown, key = true) =>
  server.call('PUT', `${base}/pages/${page}/`, { key, data, host });
const page = (html: string) => ({ title: { fr: 'Titre' }, blocks: [{ kind: 'html', html: { fr: html } }] });

describe('a content page', () => {
  test('is kept as it was written and shown as parts that contact nobody', async () => {
    const html = `${frame('video.example')}${frame('stranger.example')}<script src="https://tool.example/a.js"></script>`;
    const saved = await put('film', page(html));
    expect(saved).toMatchObject({
      status: 200,
      json: { slug: 'film', blocks: [{ kind: 'html', html: { fr: html } }] },
    });
    const { notes } = saved.json as { notes: readonly object[] };
    expect(notes).toEqual([
      { block: 0, language: 'fr', element: 'iframe', host: 'video.example', reason: 'asked', load: 'frame' },
      { block: 0, language: 'fr', element: 'iframe', host: 'stranger.example', reason: 'undeclared', load: 'frame' },
      { block: 0, language: 'fr', element: 'script', host: 'tool.example', reason: 'script', load: null },
    ]);
    const shown = await server.call('GET', `${base}/pages/film/`, { host });
    expect(shown.json).toMatchObject({
      title: 'Titre',
      blocks: [
        { kind: 'text', html: '<p>Before</p>' },
        { kind: 'embed', host: 'video.example', provider_key: 'videos/video.example', url: 'https://video.example/x' },
        { kind: 'text' },
        {
          kind: 'embed',
          host: 'stranger.example',
          provider_key: null,
          url: null,
          source: 'https://stranger.example/x',
        },
      ],
    });
    const source = await server.call('GET', `${base}/pages/film/source/`, { key: true });
    expect(source.json).toEqual(saved.json);
  });

  test('is written and read as source by administrators alone', async () => {
    for (const [method, path, data] of [
      ['PUT', '/pages/other/', page('x')],
      ['POST', '/pages/preview/', page('x')],
      ['GET', '/pages/film/source/', undefined],
      ['DELETE', '/pages/film/', undefined],
    ] as const) {
      const answer = await server.call(method, base + path, data === undefined ? { host } : { host, data });
      expect([path, answer.status]).toEqual([path, 401]);
    }
  });

  test('can be looked at before it is kept', async () => {
    const answer = await server.call('POST', `${base}/pages/preview/`, { key: true, data: page(frame('a.example')) });
    expect(answer).toMatchObject({ status: 200, json: { blocks: [{}, { host: 'a.example' }], notes: [{}] } });
    expect((await server.call('GET', `${base}/pages/preview/`, { host })).status).toBe(404);
  });

  test.each([
    ['no title', { title: { fr: ' ' }, blocks: [] }, 422],
    ['a block of no kind', { title: { fr: 'T' }, blocks: [{ kind: 'script', html: {} }] }, 400],
    ['another name in a block', { title: { fr: 'T' }, blocks: [{ kind: 'html', html: {}, onload: 'x' }] }, 400],
    ['too many blocks', { title: { fr: 'T' }, blocks: Array(41).fill({ kind: 'text', html: {} }) }, 400],
    ['too much HTML', page('x'.repeat(65_537)), 400],
    ['too many elements', page('<b>'.repeat(5001)), 422],
    ['NUL', page('a\0b'), 400],
    [
      'an embed without a scheme',
      {
        title: { fr: 'T' },
        blocks: [
          { kind: 'embed', title: {}, url: '//a', source: 'https://a/', host: 'a', provider: 'a', question: 'a' },
        ],
      },
      422,
    ],
  ])('is refused with %s', async (_what, data, status) => {
    const answer = await put('bad', data);
    expect(answer.status).toBe(status);
    expect(answer.json).toMatchObject({ code: expect.any(String), hint: expect.any(String) });
  });

  test.each(['charte-cookies', 'A', '-a', 'a%2Fb'])('cannot be called %s', async (name) => {
    expect([400, 422]).toContain((await put(name, page('x'))).status);
  });

  test('is deleted once', async () => {
    await put('gone', page('x'));
    const remove = () => server.call('DELETE', `${base}/pages/gone/`, { key: true });
    expect([(await remove()).status, (await remove()).status]).toEqual([204, 404]);
  });
});

describe('opening a provider once', () => {
  const once = (fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
    server.call('POST', '/cookies/once/', {
      host,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: `http://${host}:${server.port}`,
        accept: 'text/html',
        ...headers,
      },
      body: new URLSearchParams(fields).toString(),
    });
  const film = { provider: 'videos/video.example', next: '/pages/film/?a=1#embed-1' };

  test('shows the page with these hosts open, and stores nothing', async () => {
    const answer = await once(film);
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual({ url: '/pages/film/?a=1', method: 'GET', hosts: ['video.example'] });
    expect(answer.headers['content-security-policy']).toContain('frame-src video.example;');
    expect(answer.headers['cache-control']).toBe('private, no-store');
    expect(answer.headers['set-cookie']).toBeUndefined();
    const after = await server.call('GET', '/pages/film/', { host });
    expect(after.json).toMatchObject({ hosts: [] });
    expect(after.headers['content-security-policy']).not.toContain('video.example');
  });

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['another portal', { origin: 'http://two.localhost' }],
    ['nobody', { origin: '' }],
  ])('is refused to %s', async (_who, headers) => expect((await once(film, headers)).status).toBe(403));

  test('of an unknown provider opens nothing', async () => {
    const answer = await once({ ...film, provider: 'videos/evil.example' });
    expect(answer.status).toBe(422);
    expect(answer.headers['content-security-policy']).not.toContain('example');
  });

  test('goes nowhere else', async () => {
    for (const next of ['//evil.example/', 'https://evil.example/', '/\\evil.example']) {
      expect((await once({ ...film, next })).json).toMatchObject({ url: '/cookies/' });
    }
  });

  test('read as an address leads to the charter', async () => {
    const answer = await server.call('GET', '/cookies/once/', { host });
    expect([answer.status, answer.headers.location]).toEqual([303, '/cookies/']);
  });
});

describe('reports', () => {
  const report = (facts: object, headers: Readonly<Record<string, string>> = {}) =>
    server.call('POST', '/api/reports/', {
      host,
      headers: { 'content-type': 'application/csp-report', ...headers },
      body: JSON.stringify({
        'csp-report': {
          'document-uri': `http://${host}:${server.port}/pages/film/?secret=1`,
          'blocked-uri': 'https://tracker.example/p?id=1',
          'effective-directive': 'img-src',
          ...facts,
        },
      }),
    });
  const listed = async () => {
    const answer = await server.call('GET', `${base}/blocked-hosts/`, { key: true });
    return (answer.json as { results: readonly { host: string; count: number }[] }).results;
  };

  test('are kept as host, directive, page and count; a session, a form and a cookie play no part', async () => {
    expect((await report({}, { cookie: 'sessionid=x' })).status).toBe(204);
    await report({});
    await report({ 'blocked-uri': 'https://video.example/x', 'effective-directive': 'frame-src' });
    await report({ 'document-uri': 'http://two.localhost/' });
    expect(await listed()).toEqual([
      {
        host: 'tracker.example',
        directive: 'img-src',
        load: 'image',
        page: '/pages/film/',
        count: 2,
        first_seen: expect.any(String),
        last_seen: expect.any(String),
      },
    ]);
  });

  test('are taken in the newer form', async () => {
    const body = {
      documentURL: `http://${host}/`,
      blockedURL: 'https://second.example/x.js',
      effectiveDirective: 'script-src-elem',
    };
    const answer = await server.call('POST', '/api/reports/', {
      host,
      headers: { 'content-type': 'application/reports+json' },
      body: JSON.stringify([{ type: 'csp-violation', age: 1, url: body.documentURL, body }]),
    });
    expect(answer.status).toBe(204);
    expect((await listed()).map((line) => line.host)).toContain('second.example');
  });

  test.each([
    ['no JSON', '{', 'application/csp-report', 400],
    ['too much', `"${'x'.repeat(40_000)}"`, 'application/csp-report', 413],
    ['another type', '{}', 'text/plain', 415],
  ])('are refused when they are %s', async (_what, body, type, status) => {
    const answer = await server.call('POST', '/api/reports/', { host, headers: { 'content-type': type }, body });
    expect(answer.status).toBe(status);
  });

  test('are forgotten one by one or all at once, by administrators', async () => {
    const forget = (path: string, key = true) => server.call('DELETE', `${base}/blocked-hosts/${path}`, { key, host });
    expect((await forget('', false)).status).toBe(401);
    expect((await forget('tracker.example/')).json).toEqual({ forgotten: 1 });
    expect((await forget('tracker.example/')).status).toBe(404);
    expect((await forget('')).json).toEqual({ forgotten: 1 });
    expect(await listed()).toEqual([]);
  });

  test('fill no more than the portal takes in a minute', async () => {
    const flood = Array.from({ length: 20 }, (_, index) => ({
      type: 'csp-violation',
      body: {
        documentURL: `http://${host}/`,
        blockedURL: `https://h${index}.example/`,
        effectiveDirective: 'img-src',
      },
    }));
    for (let round = 0; round < 10; round++) {
      const headers = { 'content-type': 'application/reports+json' };
      await server.call('POST', '/api/reports/', { host, headers, body: JSON.stringify(flood) });
    }
    const counted = (await listed()).reduce((sum, { count }) => sum + count, 0);
    expect(counted).toBeGreaterThan(80);
    expect(counted).toBeLessThanOrEqual(240);
  });
});

describe('the policy', () => {
  const nothing = "default-src 'none'";
  test.each([
    '/api/explore/v2.1/catalog/datasets',
    '/.well-known/cookies.json',
    '/api/nothing/',
    '/healthz',
    `${base}/pages/`,
  ])('of %s, which is no page, lets nothing load', async (path) => {
    const answer = await server.call('GET', path, { host });
    expect(answer.headers['content-security-policy']).toContain(nothing);
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  test('of an unknown host lets nothing load', async () => {
    const page = await server.call('GET', '/', { host: 'unknown.example', headers: { accept: 'text/html' } });
    const program = await server.call('GET', '/', { host: 'unknown.example' });
    for (const { status, headers } of [page, program]) {
      expect([status, String(headers['content-security-policy']).startsWith(nothing)]).toEqual([421, true]);
    }
  });

  test('of every page wants Trusted Types and tells what it blocks; no shared cache keeps the page', async () => {
    for (const path of ['/', '/pages/film/', '/nothing-here/', '/api/docs/', '/backoffice/']) {
      const { headers } = await server.call('GET', path, { host });
      const policy = headers['content-security-policy'] ?? '';
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).toContain('report-uri /api/reports/');
      expect(policy).not.toMatch(/unsafe-(inline|eval)|report-to/);
      expect(headers['cache-control']).toMatch(/^private, no-(cache|store)$/);
      expect(headers.vary).toBe('Accept-Language, Cookie, Sec-GPC');
    }
  });
});
