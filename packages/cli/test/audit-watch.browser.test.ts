import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, openProfile, startProfiles } from '../src/audit/browser/chromium.ts';
import { seenIn } from '../src/audit/browser/notebook.ts';
import { visit } from '../src/audit/browser/visit.ts';
import { type Visitor, watch } from '../src/audit/browser/watch.ts';
import { type Site, serve } from './audit/site.ts';

let browser: Chromium;
let site: Site;
let other: Site;

/** What a page does, as a script of its own; its result stands in the page. */
const busy = (): string => `(async () => {
  localStorage.setItem('by-call', '1');
  localStorage['by-name'] = '2';
  Storage.prototype.setItem.call(sessionStorage, 'by-prototype', '3');
  const read = [
    localStorage.getItem('by-call'), localStorage['by-name'], sessionStorage.getItem('by-prototype'), localStorage['missing'],
    localStorage.length, Object.keys(localStorage).sort().join(), 'by-call' in localStorage, localStorage instanceof Storage,
    Storage.prototype.getItem.call(localStorage, 'by-name'), localStorage === window.localStorage,
  ];
  localStorage.setItem('gone', 'x');
  delete localStorage['gone'];
  document.cookie = 'scripted=1; Path=/; Max-Age=600';
  read.push(document.cookie.includes('scripted=1'), (await cookieStore.get('scripted')).value);
  await new Promise((done) => { const opening = indexedDB.open('base', 1); opening.onsuccess = done; });
  await (await caches.open('store')).put('/kept', new Response('x'));
  const trusted = trustedTypes.createPolicy('worker', { createScriptURL: (url) => url });
  await navigator.serviceWorker.register(trusted.createScriptURL('/worker.js'));
  navigator.sendBeacon('${other.at('beacon', '/b')}');
  new WebSocket('${other.at('socket', '/s').replace('http', 'ws')}');
  document.title = JSON.stringify(read);
})();`;

beforeAll(async () => {
  browser = await startProfiles(process.env);
  other = await serve((path) =>
    path === '/frame' ? { body: '<script>localStorage.framed = 1</script>' } : { body: '' },
  );
  site = await serve((path) => {
    if (path === '/busy.js') return { type: 'text/javascript', body: busy() };
    if (path === '/worker.js') return { type: 'text/javascript', body: '' };
    if (path !== '/') return null;
    const frame = `<iframe src="${other.at('framed', '/frame')}"></iframe>`;
    const cookies = ['kept=1; Max-Age=60; HttpOnly', 'tossed=1; SameSite=None', 'removed=1; Max-Age=0'];
    const headers = { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types worker" };
    return { body: `<!doctype html><title>-</title>${frame}<script src="/busy.js"></script>`, cookies, headers };
  });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await other?.close();
});

async function walked(gpc: boolean): Promise<Visitor> {
  const profile = { language: 'fr', script: true, gpc, insecure: false, credentials: null };
  const visitor = await watch(await openProfile(browser, profile));
  await visit(visitor, site.at('town'), {
    origin: site.at('town').slice(0, -1),
    hosts: [`town.localhost:${site.port}`],
  });
  return visitor;
}

test('everything that a page holds, contacts, reads and writes is seen, and the page gets what it would get', async () => {
  const visitor = await walked(false);
  expect(JSON.parse(await visitor.page.title())).toEqual([
    '1',
    '2',
    '3',
    null,
    2,
    'by-call,by-name',
    true,
    true,
    '2',
    true,
    true,
    '1',
  ]);
  const seen = seenIn(visitor.notes);
  const origin = site.at('town').slice(0, -1);
  expect(seen.cookies.map(({ name, http_only, asked_s, by }) => [name, http_only, asked_s, by]).sort()).toEqual([
    ['kept', true, 60, `${origin}/`],
    ['scripted', false, 600, `${origin}/busy.js`],
  ]);
  expect(seen.dropped.map(({ name, reason }) => [name, reason])).toEqual([['tossed', 'SameSiteNoneInsecure']]);
  expect(seen.keys.map(({ store, key, by }) => [store, key, by]).sort()).toEqual([
    ['cache', 'store', null],
    ['indexeddb', 'base', null],
    ['local', 'by-call', `${origin}/busy.js`],
    ['local', 'by-name', `${origin}/busy.js`],
    ['local', 'framed', other.at('framed', '/frame')],
    ['session', 'by-prototype', `${origin}/busy.js`],
  ]);
  expect(seen.workers).toEqual([{ scope: `${origin}/`, page: '/' }]);
  const hosts = seen.hosts.map(({ host }) => host.replace(/:.*/, '')).sort();
  expect(hosts).toEqual(['beacon.localhost', 'framed.localhost', 'socket.localhost', 'town.localhost']);
  const reads = seen.reads.filter((read) => read.origin === origin).map(({ store, key }) => `${store} ${key}`);
  expect([...new Set(reads)].sort()).toEqual([
    'cache store',
    'cookie scripted',
    'indexeddb base',
    'local by-call',
    'local by-name',
    'local missing',
    'session by-prototype',
  ]);
  await visitor.context.close();
});

test('Global Privacy Control is said in the header and to scripts; nothing says that nobody is looking', async () => {
  const visitor = await walked(true);
  const told = await visitor.page.evaluate(() => [
    Reflect.get(navigator, 'globalPrivacyControl'),
    navigator.webdriver,
    navigator.userAgent.includes('Headless'),
  ]);
  expect(told).toEqual([true, false, false]);
  const answer = await visitor.page.reload();
  expect(await answer?.request().headerValue('sec-gpc')).toBe('1');
  await visitor.context.close();
});
