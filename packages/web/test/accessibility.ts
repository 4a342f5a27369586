import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { asking, plain, type Site, signIn, visitor } from './site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const read: readonly [slug: string, path: string][] = [
  [plain, '/'],
  [plain, '/explore/'],
  [plain, '/explore/?q=nothing-like-it'],
  [plain, '/explore/dataset/communes/information/'],
  [plain, '/explore/dataset/communes/table/?q=saint&sort=-nom'],
  [plain, '/explore/dataset/communes/table/?where=nonsense+%3E+1'],
  [plain, '/explore/dataset/communes/export/'],
  [plain, '/explore/dataset/communes/api/'],
  [plain, '/explore/dataset/communes/api/?where=population+%3E%3E+1'],
  [plain, '/explore/dataset/communes/api/?endpoint=exports&format=csv'],
  [plain, '/api/docs/'],
  [plain, '/api/docs/odsql/'],
  [plain, '/login/'],
  [plain, '/cookies/'],
  [plain, '/nothing-here/'],
  [asking, '/'],
  [asking, '/pages/a-propos/'],
  [asking, '/cookies/'],
];

const worked = [
  '/account/',
  '/account/api-keys/',
  '/account/applications/',
  '/backoffice/',
  '/backoffice/datasets/new/',
  '/backoffice/datasets/communes/',
  '/backoffice/cookies/',
  '/backoffice/cookies/evidence/',
  '/backoffice/accounts/',
  '/backoffice/applications/',
  '/backoffice/limits/',
];

/** What axe finds of all rules in the light, of those about colour in the dark; and by how many pixels the page is too wide. */
export async function faults(page: Page) {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.evaluate(axe);
  const light = await violations(page, null);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const dark = await violations(page, ['color-contrast', 'link-in-text-block']);
  const tooWide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  return { light, dark, tooWide };
}

function violations(page: Page, rules: readonly string[] | null): Promise<string[]> {
  return page.evaluate(async (runOnly) => {
    // A colour on its way to another one is neither.
    await new Promise((resolve) => requestAnimationFrame(resolve));
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
    }
    const options = { resultTypes: ['violations'], ...(runOnly ? { runOnly } : {}) };
    const found: Found = await Reflect.get(window, 'axe').run(document, options);
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, rules);
}

interface Found {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** What `faults` finds on a page without any. */
export const none = { light: [], dark: [], tooWide: 0 };

/** Every page for everybody: what axe finds, small screens, the keyboard. */
export function accessibility(site: () => Site): void {
  describe.each([1280, 320])('at %i px', (width) => {
    it('axe finds nothing on what visitors read, in light and dark, and nothing overflows', async () => {
      const page = await visitor(site(), { viewport: { width, height: 800 } });
      for (const [slug, path] of read) {
        await page.goto(site().product.at(slug, path));
        expect([slug, path, await faults(page)]).toEqual([slug, path, none]);
      }
      await page.context().close();
    });

    it('axe finds nothing in the back office, in light and dark, and nothing overflows', async () => {
      const page = await visitor(site(), { viewport: { width, height: 800 } });
      await signIn(site(), page, '/backoffice/');
      for (const path of worked) {
        await page.goto(site().product.at(plain, path));
        expect([path, await faults(page)]).toEqual([path, none]);
      }
      await page.context().close();
    });
  });

  it.each(['fr', 'en', 'es'])(
    'the first layer comes first and leaves half of a small screen, in %s',
    async (locale) => {
      const page = await visitor(site(), { locale, viewport: { width: 320, height: 480 } });
      await page.goto(site().product.at(asking, '/'));
      expect(await page.locator('html').getAttribute('lang')).toBe(locale);
      const layer = page.locator('body > :first-child');
      expect(await layer.getAttribute('class')).toBe('consent');
      expect((await layer.boundingBox())?.height).toBeLessThanOrEqual(240);
      const [accept, refuse] = await page.locator('.consent button').evaluateAll((buttons) =>
        buttons.map((button) => {
          const { width, height } = button.getBoundingClientRect();
          const { color, backgroundColor, font } = getComputedStyle(button);
          return { width, height, color, backgroundColor, font };
        }),
      );
      expect(refuse).toEqual(accept);
      await page.context().close();
    },
  );

  it('the keyboard reaches the choice, then the way to the content', async () => {
    const page = await visitor(site());
    await page.goto(site().product.at(asking, '/'));
    const reached: string[] = [];
    for (let step = 0; step < 8; step++) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate(() => document.activeElement?.closest('[class]')?.className ?? ''));
    }
    expect(reached.indexOf('skip')).toBeGreaterThan(reached.lastIndexOf('consent-answers'));
    expect(reached).toContain('consent-purposes');
    await page.context().close();
  });
}
