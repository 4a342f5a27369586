import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startChromium } from './chromium.ts';
import { differences, type Evidence } from './compare.ts';
import { type Product, startProduct } from './server.ts';
import { walk, whatIsSaid } from './walk.ts';

let product: Product;
let browser: Browser;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), startChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const PORTALS = [
  { slug: 'centre-val-de-loire', playerPath: null },
  { slug: 'haute-garonne', playerPath: '/pages/en-images/' },
] as const;

const stateOf = (evidence: Evidence, state: string) => {
  const found = evidence.observations.find((observation) => observation.state.endsWith(state));
  if (!found) throw new Error(`No state «${state}».`);
  return found;
};
const cookieNames = (evidence: Evidence, state: string) =>
  stateOf(evidence, state)
    .holdings.cookies.map(({ name }) => name)
    .sort();

describe.each(PORTALS)('the charter of $slug', ({ slug, playerPath }) => {
  test.each(['fr', 'en', 'es'])('says what a browser in %s holds, all of it and nothing else', async (language) => {
    const evidence = await walk(browser, { product, slug, language, playerPath });
    expect(differences(evidence)).toEqual([]);

    const reading = stateOf(evidence, 'only reading');
    expect(reading.holdings).toEqual({ cookies: [], local: [], session: [], indexeddb: [], cache: [] });
    expect(reading.hosts).toEqual([`${slug}.localhost`]);
    expect(cookieNames(evidence, 'language chosen')).toEqual(['django_language']);
    expect(cookieNames(evidence, 'at the sign-in form')).toEqual(['csrftoken']);
    expect(cookieNames(evidence, 'in the back office')).toEqual(['csrftoken', 'sessionid']);
    expect(cookieNames(evidence, 'signed out')).toEqual([]);
  });

  test('begins with the four columns of the charters and names its own address, in each language', async () => {
    for (const language of ['fr', 'en', 'es']) {
      const { charter } = await whatIsSaid(browser, { product, slug, language, playerPath });
      expect(charter.columns.slice(0, 4)).toEqual(['provider', 'service', 'name', 'purpose']);
      expect(charter.headings.some((heading) => heading.includes(`${slug}.localhost`))).toBe(true);
      expect(charter.rows.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['sessionid', 'django_language', 'csrftoken', 'cookies_preferences']),
      );
    }
  });
});

test('no banner can appear where the register is exempt only', async () => {
  const page = await browser.newPage();
  await page.goto(product.at('centre-val-de-loire'));
  expect(await page.locator('.consent').count()).toBe(0);
  await page.goto(product.at('haute-garonne'));
  expect(await page.locator('.consent').count()).toBe(1);
  await page.close();
});

test('the player is contacted only after yes, and sets its own cookie then', async () => {
  const evidence = await walk(browser, { product, ...PORTALS[1], language: 'fr' });
  expect(stateOf(evidence, 'refused').hosts).toEqual(['haute-garonne.localhost']);
  expect(stateOf(evidence, 'accepted in place').hosts).toContain('media.localhost');
  expect(cookieNames(evidence, 'accepted in place')).toContain('player_visitor');
  expect(stateOf(evidence, 'withdrawn').hosts).toEqual(['haute-garonne.localhost']);
});
