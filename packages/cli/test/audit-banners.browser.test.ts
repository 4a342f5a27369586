import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Banner, findBanner, nameOfBanner } from '../src/audit/banner/find.ts';
import { press, withdraw } from '../src/audit/banner/press.ts';
import { type Chromium, openProfile, startProfiles } from '../src/audit/browser/chromium.ts';
import { managedPages, managedSite, managersFolder, staticPage } from './audit/managers.ts';
import { type Site, serve } from './audit/site.ts';

const folder = await managersFolder();
let browser: Chromium;
let site: Site;

beforeAll(async () => {
  browser = await startProfiles(process.env);
  site = await serve(await managedSite(folder ?? ''));
});
afterAll(async () => {
  await site?.close();
  await browser?.close();
});

test.runIf(folder === null)('not run: the managers of the bench could not be fetched from the registry', () => {
  expect(process.env['CI'], 'they must be there when CI is set').toBeFalsy();
});

async function visitor(path: string): Promise<{ page: Page; banner: Banner; cookies: () => Promise<string> }> {
  const profile = { language: 'fr', script: true, gpc: false, insecure: false, credentials: null };
  const page = await (await openProfile(browser, profile)).newPage();
  await page.goto(site.at('town', path));
  const banner = await findBanner(page, 20_000);
  if (banner === null) throw new Error(`No banner on ${path}.`);
  return { page, banner, cookies: () => page.evaluate(() => document.cookie) };
}

const packages = folder === null ? [] : managedPages;

describe('the very packages', () => {
  describe.each([staticPage, ...packages])('$name ($path)', ({ name, path, accepts, offersWayBack }) => {
    test('is recognised by name and accepted', async () => {
      const { page, banner, cookies } = await visitor(path);
      expect(nameOfBanner(banner)).toBe(name);
      expect(accepts(await cookies())).toBe(null);
      expect(await press(page, banner, 'accept')).toEqual({ layers: 1 });
      await expect.poll(async () => accepts(await cookies())).toBe(true);
      await page.context().close();
    });

    test('is refused', async () => {
      const { page, banner, cookies } = await visitor(path);
      expect(await press(page, banner, 'refuse')).not.toBe(null);
      await expect.poll(async () => accepts(await cookies())).toBe(false);
      await page.context().close();
    });

    test('is withdrawn from after it was accepted, on a later page', async () => {
      const { page, banner, cookies } = await visitor(path);
      await press(page, banner, 'accept');
      await expect.poll(async () => accepts(await cookies())).toBe(true);
      await page.reload();
      expect(await withdraw(page, banner)).toEqual({ byThePage: offersWayBack });
      await expect.poll(async () => accepts(await cookies())).toBe(false);
      await page.context().close();
    });
  });
});
