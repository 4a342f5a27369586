/** `node scripts/pictures.ts`: starts the product with its demonstration and takes the pictures of the documentation. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startChromium } from '../proof/chromium.ts';
import { ADMIN, type Product, startProduct } from '../proof/server.ts';

const folder = join(dirname(import.meta.dirname), 'docs', 'pictures');

interface Picture {
  readonly name: string;
  readonly slug: string;
  readonly path: string;
  readonly language?: string;
  readonly width?: number;
  readonly signedIn?: boolean;
}

const PICTURES: readonly Picture[] = [
  { name: 'home', slug: 'centre-val-de-loire', path: '/' },
  { name: 'table', slug: 'centre-val-de-loire', path: '/explore/dataset/communes/table/' },
  { name: 'console', slug: 'centre-val-de-loire', path: '/explore/dataset/communes/api/?where=population+%3E+100000' },
  { name: 'charter', slug: 'haute-garonne', path: '/cookies/#platform' },
  { name: 'player', slug: 'haute-garonne', path: '/pages/en-images/', width: 320 },
  { name: 'back-office', slug: 'haute-garonne', path: '/backoffice/', signedIn: true },
];

mkdirSync(folder, { recursive: true });
const [product, browser] = await Promise.all([startProduct(), startChromium()]);
try {
  for (const picture of PICTURES) await take(browser, product, picture);
} finally {
  await browser.close();
  await product.stop();
}

async function take(browser: Browser, product: Product, picture: Picture): Promise<void> {
  const { name, slug, path, language = 'fr', width = 1280, signedIn = false } = picture;
  const context = await browser.newContext({ locale: language, viewport: { width, height: width < 400 ? 568 : 800 } });
  const page = await context.newPage();
  if (signedIn) await signIn(page, product.at(slug, '/login/'));
  await page.goto(product.at(slug, path), { waitUntil: 'networkidle' });
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
  console.log(`docs/pictures/${name}.png`);
}

async function signIn(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.fill('input[name="email"]', ADMIN.email);
  await page.fill('input[name="password"]', ADMIN.password);
  await Promise.all([page.waitForEvent('load'), page.locator('main form[action="/login/"] button').first().click()]);
}
