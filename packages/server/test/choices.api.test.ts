import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answersIn, asksMuch, type Browser, openBrowser, showsWhatItGot } from './choice-parts.ts';
import { makePortal, startServer, type TestServer } from './harness.ts';
import { registerOf } from './register-parts.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({}, undefined, { pages: showsWhatItGot });
  await makePortal(server, 'plain');
  await makePortal(server, 'asks');
  for (const entry of asksMuch) await registerOf(server, 'asks').change('POST', 'entries/', entry);
});
afterAll(() => server.end());

const visitor = (slug = 'asks') => openBrowser(server, slug);
const setBy = (answer: { headers: { 'set-cookie'?: string[] } }) => answer.headers['set-cookie'] ?? [];
const today = () => new Date().toISOString().slice(0, 10);

describe('an answer', () => {
  test('nobody is asked where all is exempt, and nothing is written', async () => {
    const { consent, answer } = await visitor('plain').page();
    expect(consent).toMatchObject({ asks: false, questions: [], gpc: false, account: null, leftovers: [] });
    expect(setBy(answer)).toEqual([]);
  });

  test('without one, everything is refused and nothing is written', async () => {
    const { consent, answer } = await visitor().page();
    expect(consent).toMatchObject({
      asks: true,
      answers: { videos: false, 'videos/tube.example': false, 'videos/reel.example': false, audience: false },
      acceptedHosts: [],
      changes: [],
      earlier: null,
    });
    expect(setBy(answer)).toEqual([]);
  });

  test.each([
    ['accept', { answer: 'accept' }, { videos: true, audience: true }],
    ['refuse', { answer: 'refuse' }, { videos: false, audience: false }],
    ['withdraw', { answer: 'withdraw' }, { videos: false, audience: false }],
    ['one purpose', { answer: 'save', 'p.videos': 'yes', 'p.audience': 'no' }, { videos: true, audience: false }],
    ['one provider alone', { answer: 'save', 'p.videos/tube.example': 'yes' }, { 'videos/tube.example': true }],
    [
      'a purpose but for one of its providers',
      { answer: 'save', 'p.videos': 'yes', 'p.videos/reel.example': 'no' },
      { videos: true, 'videos/reel.example': false },
    ],
    ['all but one', { answer: 'accept', 'p.audience': 'no' }, { videos: true, audience: false }],
    ['none, not even one', { answer: 'refuse', 'p.audience': 'yes' }, { videos: false, audience: false }],
    ['an objection', { answer: 'save', statistics: 'no' }, { statistics: false }],
  ])('%s is kept, for as long as any other', async (_what, fields, p) => {
    const browser = visitor();
    const answer = await browser.send('/cookies/', { next: '/explore/', ...(fields as Record<string, string>) });
    expect(answer).toMatchObject({ status: 303, headers: { location: '/explore/' } });
    expect(answersIn(browser)).toEqual(p);
    const [header] = setBy(answer).filter((one) => one.startsWith('cookies_preferences='));
    expect(header).toMatch(/; Max-Age=15724800; Path=\/; SameSite=Lax$/);
  });

  test('one provider that is accepted opens its hosts alone', async () => {
    const browser = visitor();
    await browser.send('/cookies/', { answer: 'save', 'p.videos/tube.example': 'yes' });
    const { consent, answer } = await browser.page();
    expect(consent).toMatchObject({ acceptedHosts: ['tube.example'], asks: true });
    expect(answer.headers['content-security-policy']).toContain('tube.example');
    expect(answer.headers['content-security-policy']).not.toContain('reel.example');
    const [videos] = consent.questions;
    expect(videos?.providers).toMatchObject([
      { key: 'videos/tube.example', accepted: true },
      { key: 'videos/reel.example', accepted: false },
    ]);
  });

  test('it does not slide: reading on writes nothing, and after 182 days it is asked again', async () => {
    const old = new Date(Date.now() - 183 * 86_400_000).toISOString().slice(0, 10);
    const browser = visitor();
    await browser.send('/cookies/', { answer: 'accept' });
    expect(setBy((await browser.page()).answer)).toEqual([]);
    const kept = decodeURIComponent(browser.jar.get('cookies_preferences') ?? '');
    browser.jar.set('cookies_preferences', encodeURIComponent(kept.replace(today(), old)));
    expect((await browser.page()).consent).toMatchObject({ asks: true, acceptedHosts: [] });
  });

  test('a form that answers nothing changes nothing', async () => {
    const browser = visitor();
    await browser.send('/cookies/', { answer: 'accept' });
    const answer = await browser.send('/cookies/', { answer: 'save' });
    expect([answer.status, setBy(answer)]).toEqual([303, []]);
  });
});

describe('a form that is not understood is refused, and changes nothing', () => {
  test.each([
    ['answer=maybe', 'choice_unclear'],
    ['', 'choice_unclear'],
    ['answer=save&p.video=yes', 'choice_key_unknown'],
    ['answer=save&p.__proto__=yes', 'choice_key_unknown'],
    ['answer=accept&p.unheard-of=yes', 'choice_key_unknown'],
    ['answer=save&p.videos=on', 'choice_value_unclear'],
    ['answer=save&statistics=perhaps', 'choice_value_unclear'],
    ['answer=save&p.videos=no&p.videos=yes', 'choice_twice'],
    ['answer=save&p.videos=yes&p.videos=no', 'choice_twice'],
    ['answer=refuse&answer=accept', 'choice_twice'],
  ])('%s', async (body, code) => {
    const browser = visitor();
    const answer = await browser.send('/cookies/', body);
    expect([answer.status, (answer.json as { code: string }).code, setBy(answer)]).toEqual([422, code, []]);
  });

  test('the nearest right name is told', async () => {
    const answer = await visitor().send('/cookies/', 'answer=save&p.videos/tube.exampel=yes');
    expect(answer.json).toMatchObject({ hint: 'Did you mean p.videos/tube.example?' });
  });

  test('a huge one is refused', async () => {
    const answer = await visitor().send('/cookies/', `answer=accept&x=${'y'.repeat(70_000)}`);
    expect([answer.status, setBy(answer)]).toEqual([413, []]);
  });

  test.each([
    [{ origin: 'https://elsewhere.example' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ referer: 'https://elsewhere.example/' }],
    [{}],
  ])('from another origin (%j)', async (headers) => {
    for (const path of ['/cookies/', '/cookies/remove/']) {
      const answer = await server.call('POST', path, {
        host: 'asks.localhost',
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded', cookie: 'stray=1' },
        body: 'answer=accept&all=1',
      });
      expect([answer.status, setBy(answer)]).toEqual([403, []]);
    }
  });
});

describe('a cookie that we did not write', () => {
  const encoded = (value: unknown) => encodeURIComponent(JSON.stringify(value));
  const good = { v: 1, r: '0f1e2d3c', d: today(), p: { videos: true, audience: true } };

  test.each([
    ['truncated', encoded(good).slice(0, -9)],
    ['of nobody’s version', encoded(good)],
    ['of another shape', encoded({ ...good, v: 2 })],
    ['from the future', encoded({ ...good, d: '2999-01-01' })],
    ['huge', encoded({ ...good, p: Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`k${at}`, true])) })],
    ['that accepts without saying when', encoded({ videos: true, audience: true })],
    ['no JSON', 'yes'],
    ['with words for answers', encoded({ ...good, p: { videos: 'yes' } })],
    ['with a prototype', `%7B%22__proto__%22%3A${encoded(good)}%7D`],
  ])('%s accepts nothing', async (_what, value) => {
    const browser = visitor();
    browser.jar.set('cookies_preferences', value);
    const { consent, answer } = await browser.page();
    expect(consent).toMatchObject({ asks: true, acceptedHosts: [], answers: { videos: false, audience: false } });
    expect([answer.status, setBy(answer)]).toEqual([200, []]);
  });

  test('of the older form: its refusals stand', async () => {
    const browser = visitor('plain');
    browser.jar.set('cookies_preferences', encoded({ ga: false, timestamp: Date.now() }));
    expect((await browser.page()).consent).toMatchObject({ objected: true });
  });
});

describe('a browser that says no', () => {
  const gpc = { 'sec-gpc': '1' };

  test('is asked nothing, and nothing is written', async () => {
    const browser = visitor();
    const { consent, answer } = await browser.page('/', gpc);
    expect(consent).toMatchObject({ asks: false, gpc: true, acceptedHosts: [] });
    expect([setBy(answer), browser.jar.size]).toEqual([[], 0]);
  });

  test('does not overrule its owner', async () => {
    const browser = visitor();
    await browser.send('/cookies/', { answer: 'accept' });
    expect((await browser.page('/', gpc)).consent).toMatchObject({ gpc: true, answers: { videos: true } });
  });
});

describe('a withdrawal', () => {
  const withCookies = async (browser: Browser, answer: string) => {
    await browser.send('/cookies/', { answer });
    browser.jar.set('audience_id', 'someone');
    return browser;
  };

  test('removes what was refused in its very answer, HttpOnly and other paths too', async () => {
    const browser = await withCookies(visitor(), 'accept');
    expect((await browser.page()).cookies).toContain('audience_id=someone');
    const answer = await browser.send('/cookies/', { answer: 'refuse' });
    const removed = setBy(answer).filter((header) => header.includes('Max-Age=0'));
    expect(removed).toContain('audience_id=; Max-Age=0; Path=/; SameSite=Lax');
    expect(removed).toContain('audience_id=; Max-Age=0; Path=/; Domain=asks.localhost; SameSite=Lax');
    expect(removed).toContain('audience_explore=; Max-Age=0; Path=/explore/; SameSite=Lax');
    expect(browser.jar.has('audience_id')).toBe(false);
  });

  test('what comes all the same is removed by the next answer, and nobody reads it', async () => {
    const browser = await withCookies(visitor(), 'refuse');
    const { cookies, answer } = await browser.page('/explore/dataset/x/');
    expect(cookies).not.toContain('audience_id');
    expect(cookies).toContain('cookies_preferences=');
    const paths = setBy(answer).flatMap(
      (header) => /^audience_id=; Max-Age=0; Path=([^;]+); S/.exec(header)?.[1] ?? [],
    );
    expect(paths).toEqual([
      '/',
      '/explore',
      '/explore/',
      '/explore/dataset',
      '/explore/dataset/',
      '/explore/dataset/x',
      '/explore/dataset/x/',
    ]);
  });

  test('names what a script has to remove, after an answer and not before', async () => {
    const browser = visitor();
    expect((await browser.page()).consent.leftovers).toEqual([]);
    await browser.send('/cookies/', { answer: 'refuse' });
    expect((await browser.page()).consent.leftovers).toEqual([{ store: 'local', name: 'audience_queue' }]);
    await browser.send('/cookies/', { answer: 'accept' });
    expect((await browser.page()).consent.leftovers).toEqual([]);
  });
});

describe('what a browser sent', () => {
  const received = async (browser: Browser) => {
    const cookie = [...browser.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const path = '/api/automation/v1.0/portals/asks/cookies-received/';
    return (await server.call('GET', path, { host: 'asks.localhost', headers: { cookie } })).json;
  };

  test('is shown beside the register: refused, undeclared, unspeakable', async () => {
    const browser = visitor();
    browser.jar.set('audience_id', '1').set('stray', '1').set('django_language', 'fr').set('odd{name}', '1');
    expect(await received(browser)).toMatchObject({
      total_count: 4,
      results: [
        { name: 'audience_id', declared: true, consent: 'asked', allowed: false, lifetime_s: 86_400, removable: true },
        { name: 'stray', declared: false, consent: null, service: null, removable: true },
        { name: 'django_language', declared: true, consent: 'exempt', allowed: true },
        { name: 'odd{name}', declared: false, removable: false },
      ],
      storage: [{ store: 'local', name: 'audience_queue', consent: 'asked', allowed: false }],
    });
  });

  test('is removed one by one, or all at once', async () => {
    const browser = visitor();
    browser.jar.set('stray', '1').set('other', '1').set('third', '1');
    const answer = await browser.send('/cookies/remove/', { name: 'stray' });
    expect(answer).toMatchObject({ status: 303, headers: { location: '/cookies/?done=removed#now' } });
    expect([...browser.jar.keys()]).toEqual(['other', 'third']);
    expect(setBy(answer)).toContain('stray=; Max-Age=0; Path=/cookies; SameSite=Lax');
    await browser.send('/cookies/remove/', { all: '1' });
    expect(browser.jar.size).toBe(0);
  });

  test.each([['no=name'], ['a;b'], ['a\r\nSet-Cookie: b'], ['é'], ['x'.repeat(200)], ['']])(
    '«%s» is no name to remove',
    async (name) => {
      const answer = await visitor().send('/cookies/remove/', { name });
      expect(answer).toMatchObject({ status: 422, json: { code: 'cookie_name_unclear' } });
      expect(setBy(answer)).toEqual([]);
    },
  );

  test('without its session, somebody is signed out on the server too', async () => {
    const browser = visitor();
    await browser.signIn();
    const before = browser.jar.get('sessionid') ?? '';
    await browser.send('/cookies/remove/', { name: 'sessionid' });
    expect([...browser.jar.keys()]).toEqual([]);
    browser.jar.set('sessionid', before);
    expect((await browser.page()).consent.account).toBeNull();
  });
});
