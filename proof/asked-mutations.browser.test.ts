import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unequalButtons } from './banner.ts';
import { startChromium } from './chromium.ts';
import { walkStates } from './matrix.ts';
import { startProduct } from './server.ts';
import { type Strangers, startStrangers } from './strangers.ts';
import { makeThirdPortal, THIRD } from './third-portal.ts';

let browser: Browser;
let strangers: Strangers;
beforeAll(async () => {
  [browser, strangers] = await Promise.all([startChromium(), startStrangers()]);
});
afterAll(async () => {
  await browser?.close();
  await strangers?.close();
});

/** More tests of the tests, on the portal that asks for much. */
describe('what lies about what is asked is caught', () => {
  test('a script that reads what was refused, and a policy that lets a host through', async () => {
    for (const [preload, lies] of [
      ['./mutations/curious-script.mjs', 'reads'],
      ['./mutations/open-policy.mjs', 'through'],
    ] as const) {
      const product = await startProduct({ preload });
      await makeThirdPortal(product, strangers.port);
      const seen = await walkStates({ browser, product, strangers });
      await product.stop();
      expect(seen.flatMap((state) => state[lies])).not.toEqual([]);
    }
  });

  test('a first layer whose refusal is smaller', async () => {
    const product = await startProduct({ preload: './mutations/small-refusal.mjs' });
    await makeThirdPortal(product, strangers.port);
    const page = await browser.newPage();
    await page.goto(product.at(THIRD));
    const found = await unequalButtons(page);
    await product.stop();
    expect(found.join('\n')).toContain('font-size');
  });
});
