import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChromium } from './chromium.ts';
import { differences } from './compare.ts';
import { startProduct } from './server.ts';
import { walk } from './walk.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser?.close());

/** The test of the test: each of these servers lies in one way, and the proof must say so. */
test.each([
  ['./mutations/stray-cookie.mjs', /only reading: the cookie stray of .* is not declared/],
  ['./mutations/lost-line.mjs', /csrftoken is in the document, not in the charter/],
])('a server with %s is caught', async (preload, sentence) => {
  const product = await startProduct({ preload });
  try {
    const evidence = await walk(browser, { product, slug: 'centre-val-de-loire', language: 'fr', playerPath: null });
    expect(differences(evidence)).toContainEqual(expect.stringMatching(sentence));
  } finally {
    await product.stop();
  }
});
