import { afterAll, beforeAll, expect, it } from 'vitest';
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
  await page.click('form[action="?/key"] button');
  const key = await page.locator('[data-key]').innerText();
  expect(key).toMatch(/^[0-9a-f]{56}$/);
  await page.goto(site.product.at(plain, '/account/api-keys/'));
  expect(await page.content()).not.toContain(key);
  const row = page.locator('tr', { hasText: 'nightly import' });
  expect(await row.count()).toBe(1);
  await row.locator('button').click();
  await page.waitForURL('**/account/api-keys/?done=key_revoked');
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
