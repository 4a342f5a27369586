import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startChromium } from './chromium.ts';
import { differences } from './compare.ts';
import { startProxy } from './proxy.ts';
import { type ProductOptions, startProduct } from './server.ts';
import { walk } from './walk.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser?.close());

const readingOnly = { slug: 'centre-val-de-loire', language: 'fr', playerPath: null } as const;

async function foundIn(options: ProductOptions): Promise<readonly string[]> {
  const product = await startProduct(options);
  try {
    return differences(await walk(browser, { product, ...readingOnly }));
  } finally {
    await product.stop();
  }
}

/** The test of the test: each of these servers lies in one way, and the proof must say so. */
describe('what lies is caught', () => {
  test.each([
    ['./mutations/stray-cookie.mjs', /only reading: the cookie stray of .* is not declared/],
    ['./mutations/page-script.mjs', /only reading: the cookie scripted of .* is not declared/],
    ['./mutations/longer-life.mjs', /django_language lives 345\d+ s, the charter says 31536000 s/],
    ['./mutations/lost-line.mjs', /csrftoken is in the document, not in the charter/],
  ])('a server with %s', async (preload, sentence) => {
    expect(await foundIn({ preload })).toContainEqual(expect.stringMatching(sentence));
  });

  test('a proxy that adds a cookie', async () => {
    const product = await startProduct();
    const proxy = await startProxy(product, { adds: ['Set-Cookie', 'route=2; Path=/'] });
    const found = differences(await walk(browser, { product: proxy, ...readingOnly }));
    await proxy.close();
    await product.stop();
    expect(found).toContainEqual(expect.stringMatching(/only reading: the cookie route of .* is not declared/));
  });

  test.each([
    [undefined, []],
    ['./mutations/not-secure.mjs', [expect.stringMatching(/sessionid has Secure false, the charter says true/)]],
  ])('on https, %s: what is not Secure', async (preload, sentences) => {
    const environment = { LUCARNE_TRUST_PROXY: '1' };
    const product = await startProduct({ environment, ...(preload ? { preload } : {}) });
    const proxy = await startProxy(product, { https: true });
    const evidence = await walk(browser, { product: proxy, ...readingOnly });
    await proxy.close();
    await product.stop();
    expect(differences({ ...evidence, https: true })).toEqual(expect.arrayContaining(sentences));
    if (!preload) expect(differences({ ...evidence, https: true })).toEqual([]);
  });
});
