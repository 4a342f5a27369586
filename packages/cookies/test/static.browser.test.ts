import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startChromium } from '../../../proof/chromium.ts';
import { openStaticSite, type StaticSite } from './static-site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let site: StaticSite;
beforeAll(async () => {
  [browser, site] = await Promise.all([startChromium(), openStaticSite()]);
});
afterAll(async () => {
  await browser.close();
  site.close();
});

interface Visit {
  readonly page: Page;
  /** What the browser's policy refused, and what scripts threw. */
  readonly refused: string[];
}

/** A page that the script has finished with, of a visitor of their own. */
async function visit(path: string, options: BrowserContextOptions & { readonly gpc?: boolean } = {}): Promise<Visit> {
  const { gpc = false, ...rest } = options;
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...rest });
  if (gpc) await context.addInitScript('Object.defineProperty(navigator, "globalPrivacyControl", { value: true })');
  const page = await context.newPage();
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  page.on('pageerror', (error) => refused.push(error.message));
  site.asked.length = 0;
  await page.goto(site.at(path), { waitUntil: 'networkidle' });
  return { page, refused };
}

const layer = (page: Page) => page.locator('section.cookies');
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const stored = async (page: Page): Promise<unknown> => {
  const found = (await page.context().cookies()).find(({ name }) => name === 'cookies_preferences');
  return found ? JSON.parse(decodeURIComponent(found.value)).p : null;
};
const widths = (page: Page): Promise<number[]> =>
  page
    .locator('section.cookies button[value]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).offsetWidth));
const names = async (page: Page) => (await page.context().cookies()).map(({ name }) => name).sort();
const keys = (page: Page) => page.evaluate(() => Object.keys(localStorage));
const focused = (page: Page) => page.evaluate(() => document.activeElement?.localName);

describe('the first layer', () => {
  test('stands first in the page, takes no focus, stays on Escape, and nothing is asked of others meanwhile', async () => {
    const { page, refused } = await visit('/');
    expect(await page.evaluate(() => document.body.firstElementChild?.localName)).toBe('section');
    expect(await focused(page)).toBe('body');
    await page.keyboard.press('Escape');
    expect(await layer(page).count()).toBe(1);
    expect(site.asked).toEqual([]);
    expect(await names(page)).toEqual([]);
    expect(await keys(page)).toEqual([]);
    expect(refused).toEqual([]);
    await page.context().close();
  });

  test('its two answers are alike, and the keyboard reaches words, answers, then the page', async () => {
    const { page } = await visit('/');
    const looks = await page.locator('section.cookies button[value]').evaluateAll((buttons) =>
      buttons.map((button) => {
        const { width, height, top } = button.getBoundingClientRect();
        const { color, backgroundColor, font, border } = getComputedStyle(button);
        return { width: Math.round(width), height, top, color, backgroundColor, font, border };
      }),
    );
    expect(looks).toHaveLength(2);
    expect(looks[0]).toEqual(looks[1]);
    const walked: (string | null | undefined)[] = [];
    for (let step = 0; step < 8; step += 1) {
      await page.keyboard.press('Tab');
      walked.push(await page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent));
    }
    expect(walked.slice(-4)).toEqual(['Tout accepter', 'Tout refuser', 'Choisir', 'first']);
    await page.context().close();
  });

  test.each([
    ['fr', '/', 'Votre choix sur les cookies', 'Tout refuser'],
    ['en', '/en.html', 'Your choice about cookies', 'Refuse all'],
    ['es', '/es.html', 'Su elección sobre las cookies', 'Rechazar todo'],
  ])('in %s, its register in the page or at an address', async (_language, path, heading, refuse) => {
    const { page, refused } = await visit(path);
    expect(await page.getByRole('region', { name: heading }).count()).toBe(1);
    expect(await page.getByRole('button', { name: refuse }).count()).toBe(1);
    expect(refused).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['16px', 1 / 3],
    ['32px', 1 / 2],
  ])('on a small screen with text of %s it takes no more than %f', async (size, most) => {
    const { page } = await visit('/', { viewport: { width: 320, height: 480 } });
    await page.evaluate((text) => document.documentElement.style.setProperty('font-size', text), size);
    const box = await layer(page).boundingBox();
    expect(box?.height).toBeGreaterThan(60);
    expect(box?.height).toBeLessThanOrEqual(480 * most);
    for (const button of await page.locator('section.cookies button').all()) {
      const place = await button.boundingBox();
      expect((place?.y ?? 481) + (place?.height ?? 0)).toBeLessThanOrEqual(480);
    }
    const [accept, refuse] = await widths(page);
    expect(accept).toBe(refuse);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.context().close();
  });
});

describe('an answer', () => {
  test('accept: everything declared is let go, what nobody declared stays held', async () => {
    const { page, refused } = await visit('/');
    await press(page, 'Tout accepter');
    await page.waitForFunction(() => localStorage.getItem('audience_seen') === '1');
    await expect.poll(() => site.asked).toEqual(['/film']);
    expect(await layer(page).count()).toBe(0);
    expect(await stored(page)).toEqual({ videos: true, audience: true });
    expect(await focused(page)).toBe('main');
    expect(await page.locator('iframe[src]').count()).toBe(1);
    expect(await page.locator('[href^="javascript"]').count()).toBe(0);
    expect(await page.locator('iframe + div.cookies button, div.cookies:has(+ iframe) button').count()).toBe(0);
    expect(refused).toEqual([]);
    await page.context().close();
  });

  test('refuse: nothing is let go, here or on the next page, and nobody is asked again', async () => {
    const { page, refused } = await visit('/');
    await press(page, 'Tout refuser');
    await page.goto(site.at('/'), { waitUntil: 'networkidle' });
    expect(await layer(page).count()).toBe(0);
    expect(site.asked).toEqual([]);
    expect(await stored(page)).toEqual({ videos: false, audience: false });
    expect(await names(page)).toEqual(['cookies_preferences']);
    expect(await keys(page)).toEqual([]);
    expect(refused).toEqual([]);
    await page.context().close();
  });

  test('the cookie is as the register declares it', async () => {
    const { page } = await visit('/');
    await press(page, 'Tout refuser');
    const [cookie] = await page.context().cookies();
    expect(cookie).toMatchObject({ path: '/', sameSite: 'Lax', httpOnly: false });
    expect((cookie?.expires ?? 0) - Date.now() / 1000).toBeLessThanOrEqual(182 * 86_400);
    await page.context().close();
  });

  test('withdrawn: what was set is removed, and the page begins anew without it', async () => {
    const { page } = await visit('/');
    await press(page, 'Tout accepter');
    await page.waitForFunction(() => localStorage.getItem('audience_seen') === '1');
    site.asked.length = 0;
    await page.getByRole('button', { name: 'Cookies', exact: true }).click();
    await Promise.all([
      page.waitForEvent('load'),
      page.getByRole('dialog').getByRole('button', { name: 'Tout refuser' }).click(),
    ]);
    await page.waitForLoadState('networkidle');
    expect(await names(page)).toEqual(['cookies_preferences']);
    expect(await keys(page)).toEqual([]);
    expect(site.asked).toEqual([]);
    expect(await stored(page)).toEqual({ videos: false, audience: false });
    await page.context().close();
  });

  test('by purpose and by provider, in a modal dialog that gives the focus back', async () => {
    const { page, refused } = await visit('/');
    await press(page, 'Choisir');
    const dialog = page.getByRole('dialog', { name: 'Votre choix sur les cookies' });
    await dialog.getByRole('group', { name: 'Vidéos' }).getByRole('radio', { name: 'Accepter' }).first().check();
    await dialog.getByRole('group', { name: 'Autre' }).getByRole('radio', { name: 'Refuser' }).check();
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    expect(await stored(page)).toEqual({ videos: true, 'videos/stranger.example': false, audience: false });
    await expect.poll(() => site.asked).toEqual(['/film']);
    expect(await focused(page)).toBe('main');
    await page.getByRole('button', { name: 'Cookies', exact: true }).click();
    expect(await dialog.getByRole('group', { name: 'Autre' }).getByRole('radio', { name: 'Refuser' }).isChecked()).toBe(
      true,
    );
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Cookies');
    expect(refused).toEqual([]);
    await page.context().close();
  });

  test('for one element: once stores nothing, always answers for its provider alone', async () => {
    const { page } = await visit('/');
    await press(page, 'Charger cette fois');
    await expect.poll(() => site.asked).toEqual(['/film']);
    expect(await names(page)).toEqual([]);
    await page.goto(site.at('/'), { waitUntil: 'networkidle' });
    expect(site.asked).toEqual(['/film']);
    await press(page, 'Toujours accepter (Média)');
    await expect.poll(() => site.asked).toEqual(['/film', '/film']);
    const [host] = Object.keys((await stored(page)) as object);
    expect(host).toMatch(/^videos\/media\.localhost/);
    expect(await layer(page).count()).toBe(1);
    await page.context().close();
  });

  test('pages hear of it', async () => {
    const { page } = await visit('/');
    const heard = page.evaluate(
      () =>
        new Promise((resolve) =>
          document.addEventListener('cookies:answers', (event) => resolve((event as CustomEvent).detail), {
            once: true,
          }),
        ),
    );
    await press(page, 'Tout refuser');
    expect(await heard).toMatchObject({ asks: false, answers: { videos: false, audience: false }, gpc: false });
    await page.context().close();
  });
});

describe('without a question', () => {
  test('the signal is a refusal: no layer, nothing written; an explicit choice wins', async () => {
    const { page } = await visit('/', { gpc: true });
    expect(await layer(page).count()).toBe(0);
    expect(await names(page)).toEqual([]);
    expect(site.asked).toEqual([]);
    await page.getByRole('button', { name: 'Cookies', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Tout accepter' }).click();
    await expect.poll(() => site.asked).toEqual(['/film']);
    await page.context().close();
  });

  test('the signal closes an exempt audience tool too', async () => {
    await (await visit('/counted.html')).page.context().close();
    expect(site.asked).toEqual(['/count']);
    await (await visit('/counted.html', { gpc: true })).page.context().close();
    expect(site.asked).toEqual([]);
  });

  test('a register of exempt entries draws nothing at all', async () => {
    const { page, refused } = await visit('/exempt.html');
    const drawn = await page.evaluate(() => [
      document.querySelectorAll('.cookies').length,
      document.adoptedStyleSheets.length,
    ]);
    expect(drawn).toEqual([0, 0]);
    expect(await names(page)).toEqual([]);
    expect(refused).toEqual([]);
    await page.context().close();
  });

  test('a broken register lets nothing go, and says so', async () => {
    const { page, refused } = await visit('/broken.html');
    expect(refused.join()).toContain('data-cookies-register: no register');
    expect(site.asked).toEqual([]);
    await page.context().close();
  });

  test('a page whose author forgot the way back has one', async () => {
    const { page } = await visit('/en.html');
    await press(page, 'Refuse all');
    await press(page, 'Your choice about cookies');
    expect(await page.getByRole('dialog').count()).toBe(1);
    await page.context().close();
  });
});

describe.each(['light', 'dark'] as const)('in the %s', (colorScheme) => {
  test.each([1280, 320])('axe finds nothing at %i px, on the layer and on the choice', async (width) => {
    const { page } = await visit('/', { viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
    await page.evaluate(axe);
    expect(await faults(page)).toEqual([]);
    await press(page, 'Choisir');
    expect(await faults(page)).toEqual([]);
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
