import { afterAll, expect, test } from 'vitest';
import type { AuditReport } from '../src/audit/audit.ts';
import { type Answers, type Site, serve } from './audit/site.ts';
import { lucarne } from './effects.ts';

const env = process.env;
const sites: Site[] = [];
afterAll(async () => {
  for (const site of sites) await site.close();
});

const register = { schema: 'odd/1', portal: 'odd', version: 1, date: '2026-11-22', entries: [] };
const page = (script: string) => ({ body: `<!doctype html><title>Odd</title><h1>Odd</h1><script>${script}</script>` });

/** Pages that stand in the way of somebody who only wants to look. */
const odd =
  (elsewhere: string): Answers =>
  (path) => {
    const pages: Readonly<Record<string, () => ReturnType<Answers>>> = {
      '/': () => page(''),
      '/asks/': () => page("alert('one'); confirm('two'); onbeforeunload = () => 'stay';"),
      '/opens/': () => page(`open('${elsewhere}popup');`),
      '/polls/': () => page("setInterval(() => fetch('/tick'), 50);"),
      '/tick': () => ({ type: 'text/plain', body: '' }),
      '/leads-away/': () => ({ status: 302, headers: { location: elsewhere }, body: '' }),
      '/file/': () => ({ type: 'application/zip', headers: { 'content-disposition': 'attachment' }, body: 'PK' }),
      '/hurts/': () => page('for (;;) {}'),
      '/.well-known/cookies.json': () => ({ type: 'application/json', body: JSON.stringify(register) }),
    };
    return pages[path]?.() ?? null;
  };

test('pages that ask, open, poll, lead away, download or hang do not hold the audit, and are named', async () => {
  const elsewhere = await serve(() => page(''));
  const site = await serve(odd(elsewhere.at('elsewhere')));
  sites.push(elsewhere, site);
  const paths = ['/asks/', '/opens/', '/polls/', '/leads-away/', '/file/'].flatMap((path) => ['--page', path]);
  const { code, out } = await lucarne(['cookies', 'audit', site.at('odd'), ...paths, '--json'], { env });
  const { states, differences } = JSON.parse(out) as AuditReport;
  expect(code).toBe(1);
  const notes = states[0]?.pages.map(({ url, note }) => [new URL(url).pathname, note]);
  expect(notes).toEqual([
    ['/', null],
    ['/asks/', null],
    ['/opens/', null],
    ['/polls/', null],
    ['/leads-away/', 'left_site'],
    ['/file/', 'download'],
  ]);
  const hosts = differences.filter(({ rule }) => rule === 'undeclared_host').map(({ subject }) => subject);
  expect(hosts).toEqual([`elsewhere.localhost:${elsewhere.port}`]);
});

test('a script that never ends is left behind', async () => {
  const site = await serve(odd('http://elsewhere.localhost:1/'));
  sites.push(site);
  const { code, out } = await lucarne(['cookies', 'audit', site.at('odd'), '--page', '/hurts/', '--report', 'html'], {
    env,
  });
  expect(code).toBe(0);
  expect(out).toContain(`${site.at('odd', '/hurts/')} – never finished loading`);
});

test.each([
  ['there is no such page', '/nothing/', 'answers 404: there is no page to audit'],
  ['it is a file', '/file/', 'is a file, not a page'],
])('exit code 2 and why, when %s', async (_, address, says) => {
  const site = await serve(odd('http://elsewhere.localhost:1/'));
  sites.push(site);
  const { code, err } = await lucarne(['cookies', 'audit', site.at('odd', address)], { env });
  expect(err).toContain(says);
  expect(code).toBe(2);
});

test('exit code 2 and why, when nobody answers', async () => {
  const gone = await serve(() => null);
  await gone.close();
  const { code, err } = await lucarne(['cookies', 'audit', gone.at('odd')], { env });
  expect(err).toContain('does not answer');
  expect(code).toBe(2);
});

test('an unreadable register is told before anything is walked', async () => {
  const site = await serve((path) =>
    path === '/' ? page('') : { type: 'application/json', body: '{"entries":[{"name":"a","store":"jar"}]}' },
  );
  sites.push(site);
  const { code, err } = await lucarne(['cookies', 'audit', site.at('odd')], { env });
  expect(code).toBe(2);
  expect(err).toContain('entries[0].store must be one of cookie, local');
});

test('it stops at once, and says so, when the person wants it to stop', async () => {
  const site = await serve(odd('http://elsewhere.localhost:1/'));
  sites.push(site);
  const controller = new AbortController();
  const err = (text: string): void => {
    if (text.startsWith('Walking')) controller.abort();
  };
  const { code } = await lucarne(['cookies', 'audit', site.at('odd')], { env, err, signal: controller.signal });
  expect(code).toBe(130);
});
