import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unequalButtons } from './banner.ts';
import { startChromium } from './chromium.ts';
import { differences } from './compare.ts';
import { evidenceOf, type Seen, type Stage, walkStates } from './matrix.ts';
import { trustsAnyText } from './policy.ts';
import { type Product, startProduct } from './server.ts';
import { AUDIENCE, type Strangers, startStrangers, VIDEO } from './strangers.ts';
import { makeThirdPortal, THIRD } from './third-portal.ts';

let stage: Stage;
let product: Product;
let browser: Browser;
let strangers: Strangers;
let seen: readonly Seen[];

beforeAll(async () => {
  [product, browser, strangers] = await Promise.all([startProduct(), startChromium(), startStrangers()]);
  await makeThirdPortal(product, strangers.port);
  stage = { browser, product, strangers };
  seen = await walkStates(stage);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await strangers?.close();
});

const own = `${THIRD}.localhost`;
const hostsIn = (name: string) => [...(seen.find(({ state }) => state === name)?.hosts ?? [])].sort();

describe('a portal that asks for much', () => {
  test('says what a browser holds in every state, all of it and nothing else', async () => {
    const observations = seen;
    const builtIn = /^(sessionid|django_language|csrftoken) is declared and never appeared$/;
    const found = differences(await evidenceOf(stage, observations));
    expect(found.filter((sentence) => !builtIn.test(sentence))).toEqual([]);
  });

  test.each([
    ['no answer', [own]],
    ['refused', [own]],
    ['accepted', [AUDIENCE, own, VIDEO].sort()],
    ['only videos', [own, VIDEO].sort()],
    ['only audience', [AUDIENCE, own].sort()],
    ['a browser that says no', [own]],
    ['without script, no answer', [own]],
    ['without script, refused', [own]],
    ['withdrawn', [own]],
  ])('%s: only %j are contacted', (state, hosts) => {
    expect(hostsIn(state)).toEqual(hosts);
  });

  test('a browser that says no holds nothing at all', () => {
    const state = seen.find(({ state }) => state === 'a browser that says no');
    expect(state?.holdings).toEqual({ cookies: [], local: [], session: [], indexeddb: [], cache: [] });
  });

  test('the policy lets nobody else through, in any state', () => {
    expect(seen.map(({ state, through }) => [state, through])).toEqual(seen.map(({ state }) => [state, []]));
  });

  test('nothing of what was refused is held or read after the withdrawal', () => {
    const before = seen.find(({ state }) => state === 'accepted, then withdrawn');
    expect(before?.holdings.local).toEqual([`${product.at(THIRD, '')} aud_queue`]);
    const withdrawn = seen.find(({ state }) => state === 'withdrawn');
    expect(withdrawn?.holdings.cookies.map(({ name }) => name)).toEqual(['cookies_preferences']);
    expect(withdrawn?.holdings.local).toEqual([]);
    expect(withdrawn?.reads).toEqual([]);
  });

  test('accept all and refuse all are alike, and scripts are trusted with no text', async () => {
    for (const width of [320, 1280]) {
      const page = await browser.newPage({ viewport: { width, height: 720 }, locale: 'fr' });
      await page.goto(product.at(THIRD));
      expect(await unequalButtons(page)).toEqual([]);
      expect(await trustsAnyText(page)).toBe(false);
      await page.close();
    }
  });
});
