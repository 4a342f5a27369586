import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startChromium } from '../../../proof/chromium.ts';
import { ADMIN, type Product, startProduct } from '../../../proof/server.ts';

export const plain = 'centre-val-de-loire';
export const asking = 'haute-garonne';

/** The whole product with its demonstration, and a browser to look at it. */
export interface Site {
  readonly product: Product;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

export async function openSite(): Promise<Site> {
  const [product, browser] = await Promise.all([startProduct(), startChromium()]);
  return {
    product,
    browser,
    close: async () => {
      await browser.close();
      await product.stop();
    },
  };
}

/** A page of a visitor of their own. */
export async function visitor({ browser }: Site, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1280, height: 800 }, ...options });
  return context.newPage();
}

/** Signs in as the administrator and goes on to `next`. */
export async function signIn(site: Site, page: Page, next: string): Promise<void> {
  await page.goto(site.product.at(plain, next));
  await page.fill('#email', ADMIN.email);
  await page.fill('#password', ADMIN.password);
  await page.click('main form[action="/login/"] button');
  await page.waitForURL(`**${next}`);
}
