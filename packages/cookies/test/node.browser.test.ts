import { readFileSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startChromium } from '../../../proof/chromium.ts';
import { cookieGuard, siteRegister } from '../src/node.ts';
import { audience, day, playerCookie, playerHost, provider } from './fixture.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const other = { ...playerHost, name: 'other.example', provider: { name: 'Autre', url: 'https://other.example/' } };
const entries = [playerHost, playerCookie, other, audience];
const guard = cookieGuard({ register: siteRegister({ portal: 'other-site', date: day, provider, entries }) });
const server = http.createServer(
  guard.listener((_request, response, visit) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.appendHeader('set-cookie', '_pk_id.1=seen; Max-Age=3600; Path=/; SameSite=Lax');
    response.end(`<!doctype html><html lang="${visit.language}"><meta name="viewport" content="width=device-width"><title>Site</title>
      <link rel="stylesheet" href="/cookies/style.css"><body>${visit.firstLayer()}
      <main><h1>Site</h1><p>Words.</p><p><a href="/cookies/">Cookies</a></p></main>`);
  }),
);

let browser: Browser;
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  browser = await startChromium();
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

const at = (path: string) => `http://site.localhost:${(server.address() as AddressInfo).port}${path}`;

async function visit(path: string, options: BrowserContextOptions = {}): Promise<{ page: Page; refused: string[] }> {
  const context = await browser.newContext({ locale: 'fr-FR', javaScriptEnabled: false, ...options });
  const page = await context.newPage();
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await page.goto(at(path));
  return { page, refused };
}

const names = async (page: Page) => (await page.context().cookies()).map(({ name }) => name).sort();
const layer = (page: Page) => page.locator('section.cookies');

describe('without JavaScript', () => {
  test('accept, go on where one was, withdraw on the charter’s page', async () => {
    const { page, refused } = await visit('/article?part=2');
    expect(await names(page)).toEqual([]);
    await page.getByRole('button', { name: 'Tout accepter' }).click();
    expect(page.url()).toBe(at('/article?part=2'));
    expect(await layer(page).count()).toBe(0);
    expect(await names(page)).toEqual(['_pk_id.1', 'cookies_preferences']);
    await page.getByRole('link', { name: 'Cookies' }).click();
    await page.getByRole('button', { name: 'Tout refuser' }).click();
    expect(await names(page)).toEqual(['cookies_preferences']);
    expect(refused).toEqual([]);
    await page.context().close();
  });

  test('one provider of a purpose alone', async () => {
    const { page } = await visit('/cookies/');
    const providers = page.locator('form', { has: page.getByRole('group', { name: 'Vidéos, Autre' }) });
    await providers.getByRole('group', { name: 'Vidéos, Autre' }).getByRole('radio', { name: 'Accepter' }).check();
    await providers.getByRole('button', { name: 'Enregistrer' }).click();
    const group = page.getByRole('group', { name: 'Vidéos, Autre' });
    expect(await group.getByRole('radio', { name: 'Accepter' }).isChecked()).toBe(true);
    const whole = page.getByRole('group', { name: 'Vidéos', exact: true }).getByRole('radio');
    expect(await whole.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked))).toEqual([
      false,
      false,
    ]);
    await page.context().close();
  });

  test('the signal asks nothing and writes nothing', async () => {
    const { page } = await visit('/', { extraHTTPHeaders: { 'sec-gpc': '1' } });
    expect(await layer(page).count()).toBe(0);
    expect(await names(page)).toEqual([]);
    await page.context().close();
  });
});

test('on a small screen the layer takes a third at most, its two answers alike', async () => {
  const { page } = await visit('/', { javaScriptEnabled: true, viewport: { width: 320, height: 480 } });
  expect((await layer(page).boundingBox())?.height).toBeLessThanOrEqual(160);
  const boxes = await Promise.all(
    ['Tout accepter', 'Tout refuser'].map((name) => page.getByRole('button', { name }).boundingBox()),
  );
  expect(boxes.map((box) => [box?.width, box?.height])).toEqual([
    [boxes[0]?.width, boxes[0]?.height],
    [boxes[0]?.width, boxes[0]?.height],
  ]);
  await page.context().close();
});

describe.each(['light', 'dark'] as const)('in the %s', (colorScheme) => {
  test.each([
    [320, '/'],
    [1280, '/'],
    [320, '/cookies/'],
    [1280, '/cookies/'],
  ])('axe finds nothing at %i px on %s', async (width, path) => {
    const size = { viewport: { width, height: 800 }, colorScheme };
    const { page } = await visit(path, { ...size, javaScriptEnabled: true, bypassCSP: true });
    await page.evaluate(axe);
    expect(await faults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.context().close();
  });
});

interface Found {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

const faults = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const found: Found = await Reflect.get(window, 'axe').run(document, { resultTypes: ['violations'] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
