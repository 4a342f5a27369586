import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN } from '../../../proof/server.ts';
import { faults, none } from './accessibility.ts';
import { openSite, plain, type Site, signIn, visitor } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

it('makes a key, shows it once, and revokes it, without script', async () => {
  const page = await visitor(site, { javaScriptEnabled: false });
  await signIn(site, page, '/account/api-keys/');
  await page.fill('#label', 'nightly import');
  await page.click('form[action^="?/key"] button');
  const key = await page.locator('[data-key]').innerText();
  expect(key).toMatch(/^[0-9a-f]{56}$/);
  await page.goto(site.product.at(plain, '/account/api-keys/'));
  expect(await page.content()).not.toContain(key);
  const row = page.locator('tr', { hasText: 'nightly import' });
  expect(await row.count()).toBe(1);
  await row.locator('button').click();
  await page.waitForURL('**/account/api-keys/?done=key_revoked#keys');
  expect(await row.count()).toBe(0);
  expect(await page.locator('.done').innerText()).not.toBe('');
  await page.context().close();
});

it('asks for the old password, and says so beside the form', async () => {
  const page = await visitor(site, { javaScriptEnabled: false });
  await signIn(site, page, '/account/');
  await page.fill('#old_password', 'not this one, surely');
  await page.fill('#new_password', 'five words are even better');
  const [answer] = await Promise.all([
    page.waitForResponse('**/account/?/password'),
    page.click('form[action="?/password"] button'),
  ]);
  expect(answer.status()).toBe(403);
  expect(await page.locator('[role="alert"]').innerText()).toContain('mot de passe actuel');
  expect(await page.content()).not.toContain('not this one, surely');
  await page.context().close();
});

it.each([1280, 320])('shows the actions of its tables whole at %i px, each with a name of its own', async (width) => {
  const page = await visitor(site, { viewport: { width, height: 800 }, javaScriptEnabled: false });
  await signIn(site, page, '/account/api-keys/');
  for (const _ of ['first', 'second']) {
    await page.fill('#label', `twice at ${width}`);
    await page.click('form[action^="?/key"] button');
    await page.goto(site.product.at(plain, '/account/api-keys/'));
  }
  const buttons = page.locator('tr', { hasText: `twice at ${width}` }).locator('button');
  const names = await buttons.evaluateAll((all) => all.map((button) => button.getAttribute('aria-label')));
  expect(new Set(names).size).toBe(2);
  const isWhole = await page
    .locator('.scroll')
    .evaluateAll((all) => all.every(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth));
  expect(isWhole).toBe(true);
  await page.context().close();
});

it('says beside the form what is wrong with the addresses of an application, and tells no secret that is none', async () => {
  const page = await visitor(site, { javaScriptEnabled: false });
  await signIn(site, page, '/backoffice/applications/');
  await page.fill('#name', 'Without a secret');
  await page.selectOption('#kind', 'public');
  await page.fill('#redirect_uris', 'http://example.org/');
  await page.click('form[action^="?/create"] button');
  expect(new URL(page.url()).hash).toBe('#create');
  const wrong = page.locator('form[action^="?/create"] [aria-invalid]');
  expect([await wrong.getAttribute('id'), await wrong.getAttribute('aria-describedby')]).toEqual([
    'redirect_uris',
    'problem redirects-help',
  ]);
  await page.fill('#redirect_uris', 'https://example.org/');
  await page.click('form[action^="?/create"] button');
  expect(await page.locator('[data-client]').innerText()).not.toBe('');
  expect(await page.locator('.notice.done').innerText()).not.toContain('ne sera plus');
  await page.context().close();
});

describe('an application', () => {
  let client: Server;
  let callback: string;
  const seen: string[] = [];
  beforeAll(async () => {
    client = createServer((request, response) => {
      seen.push(request.url ?? '');
      response.setHeader('content-type', 'text/html; charset=utf-8').end('<!doctype html><title>Atlas</title><p>Back.');
    });
    await once(client.listen(0, '127.0.0.1'), 'listening');
    callback = `http://127.0.0.1:${(client.address() as AddressInfo).port}/callback`;
  });
  afterAll(() => void client.close());

  /** Registers it in the back office, and gives what it shows once. */
  async function registered(): Promise<{ id: string; secret: string }> {
    const page = await visitor(site, { javaScriptEnabled: false });
    await signIn(site, page, '/backoffice/applications/');
    await page.fill('#name', 'Atlas');
    await page.fill('#redirect_uris', callback);
    await page.click('form[action^="?/create"] button');
    const made = {
      id: await page.locator('[data-client]').innerText(),
      secret: await page.locator('[data-secret]').innerText(),
    };
    await page.goto(site.product.at(plain, '/backoffice/applications/'));
    expect(await page.content()).toContain(made.id);
    expect(await page.content()).not.toContain(made.secret);
    await page.context().close();
    return made;
  }

  const asking = (id: string, state: string): string => {
    const asked = { client_id: id, redirect_uri: callback, response_type: 'code', state };
    return `/oauth2/authorize/?${new URLSearchParams(asked)}`;
  };

  async function signInFor(page: Page, path: string): Promise<void> {
    await page.goto(site.product.at(plain, path));
    expect(new URL(page.url()).pathname).toBe('/login/');
    await page.fill('#email', ADMIN.email);
    await page.fill('#password', ADMIN.password);
    await page.click('main form[action="/login/"] button');
    await page.waitForURL('**/oauth2/authorize/**');
  }

  it.each([1280, 320])('is allowed by keyboard at %i px, and the browser is let through to it', async (width) => {
    const { id } = await registered();
    const page = await visitor(site, { viewport: { width, height: 800 } });
    const blocked: string[] = [];
    page.on(
      'console',
      (message) => void (message.text().includes('Content Security Policy') && blocked.push(message.text())),
    );
    await signInFor(page, asking(id, `s${width}`));
    expect(await page.locator('h1').innerText()).toContain('Atlas');
    expect(await page.locator('main').innerText()).toContain(new URL(callback).host);
    expect(await faults(page)).toEqual(none);
    const shapes = await page.locator('[name="decision"]').evaluateAll((buttons) =>
      buttons.map((button) => {
        const { color, backgroundColor, font } = getComputedStyle(button);
        return { color, backgroundColor, font };
      }),
    );
    expect(shapes[1]).toEqual(shapes[0]);
    await page.locator('[value="allow"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${callback}**`);
    const back = new URL(page.url()).searchParams;
    expect([back.get('code'), back.get('state')]).toEqual([expect.stringMatching(/^[0-9a-z]{30}$/), `s${width}`]);
    expect(blocked).toEqual([]);
    await page.context().close();
  });

  it('is refused without script, and cannot be framed or sent for by another site', async () => {
    const { id } = await registered();
    const page = await visitor(site, { javaScriptEnabled: false });
    await signInFor(page, asking(id, 'no'));
    await page.click('[value="refuse"]');
    await page.waitForURL(`${callback}**`);
    expect(new URL(page.url()).searchParams.get('error')).toBe('access_denied');
    const answer = await page.goto(site.product.at(plain, asking(id, 'x')));
    const policy = answer?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain(`form-action 'self' ${new URL(callback).origin};`);
    expect(policy).toContain("frame-ancestors 'none'");
    const other = await page.goto(site.product.at(plain, '/account/'));
    expect(other?.headers()['content-security-policy']).toContain("form-action 'self';");
    const wrong = await page.goto(site.product.at(plain, asking(id, 'x').replace('callback', 'elsewhere')));
    expect([wrong?.status(), new URL(page.url()).pathname]).toEqual([400, '/oauth2/authorize/']);
    expect(await page.locator('[role="alert"]').count()).toBe(1);
    expect(await page.locator('[name="decision"]').count()).toBe(0);
    expect(seen.some((url) => url.startsWith('/elsewhere'))).toBe(false);
    await page.context().close();
  });

  it('is seen in the account, and taken back there', async () => {
    const { id, secret } = await registered();
    const page = await visitor(site);
    await signInFor(page, asking(id, 'yes'));
    await page.click('[value="allow"]');
    await page.waitForURL(`${callback}**`);
    const code = new URL(page.url()).searchParams.get('code') ?? '';
    const body = {
      grant_type: 'authorization_code',
      code,
      redirect_uri: callback,
      client_id: id,
      client_secret: secret,
    };
    const status = await page.evaluate(
      async ([at, fields]) => (await fetch(at, { method: 'POST', body: new URLSearchParams(fields) })).status,
      [site.product.at(plain, '/oauth2/token/'), body] as const,
    );
    expect(status, 'a program of another origin exchanges its code from the browser').toBe(200);
    await page.goto(site.product.at(plain, '/account/applications/'));
    expect(await faults(page)).toEqual(none);
    const row = page.locator('tr', { has: page.locator(`[name="id"][value="${id}"]`) });
    await row.locator('button').click();
    await page.waitForURL('**/account/applications/?done=application_ended');
    expect(await row.count()).toBe(0);
    await page.context().close();
  });
});
