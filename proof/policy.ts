import type { Page } from 'playwright-core';
import { STRANGER, type Strangers } from './strangers.ts';

/** Tries to reach a host that nobody declared, in every way that a page has; returns what got through. */
export async function whatGetsThrough(page: Page, strangers: Strangers): Promise<readonly string[]> {
  strangers.asked();
  await page.evaluate(async (home) => {
    const trials: readonly (() => unknown)[] = [
      () => fetch(`${home}/fetch`, { mode: 'no-cors' }),
      () => navigator.sendBeacon(`${home}/beacon`),
      () => append('img', { src: `${home}/image` }),
      () => append('iframe', { src: `${home}/frame` }),
      () => append('link', { rel: 'stylesheet', href: `${home}/style` }),
      () => append('video', { src: `${home}/video` }),
      () => append('object', { data: `${home}/object` }),
      () => append('script', { src: `${home}/script` }),
    ];
    function append(name: string, attributes: Readonly<Record<string, string>>): void {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      document.body.append(element);
    }
    for (const trial of trials)
      await Promise.resolve()
        .then(trial)
        .catch(() => undefined);
  }, `http://${STRANGER}:${strangers.port}`);
  await page.waitForLoadState('networkidle');
  return strangers.asked().filter((asked) => asked.startsWith(STRANGER));
}

/** Whether a page's own script may put unchecked text where it would run as script. */
export async function trustsAnyText(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    try {
      document.createElement('div').innerHTML = '<b>unchecked</b>';
      return true;
    } catch {
      return false;
    }
  });
}
