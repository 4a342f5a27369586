import type { Browser, Page } from 'playwright-core';
import type { Candidate } from './candidate.ts';
import type { Site } from './site.ts';

/** What one fresh visit cost the browser until the page was at rest with the choice on it. */
export interface Cost {
  /** Milliseconds of the main thread: scripts, styles, layout. */
  readonly mainThread: number;
  readonly shift: number;
}

const SIZE = { width: 412, height: 823 };

async function visit<Value>(browser: Browser, work: (page: Page) => Promise<Value>): Promise<Value> {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: SIZE });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

/** A visit that nothing watches from inside, so that only the page's own work is counted. */
export function costOf(browser: Browser, site: Site, candidate: Candidate): Promise<Cost> {
  return visit(browser, async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await page.goto(site.at(candidate), { waitUntil: 'networkidle' });
    const { metrics } = await session.send('Performance.getMetrics');
    const seconds = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'].map(
      (name) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN,
    );
    await page.locator(candidate.accept).first().waitFor({ state: 'visible', timeout: 10_000 });
    return { mainThread: 1000 * seconds.reduce((sum, one) => sum + one), shift: await page.evaluate(layoutShift) };
  });
}

/** How far what stood on the page was moved, as browsers count it. */
function layoutShift(): Promise<number> {
  return new Promise((resolve) => {
    const seen = (list: PerformanceObserverEntryList): number =>
      list.getEntries().reduce((sum, entry) => sum + Number(Reflect.get(entry, 'value')), 0);
    new PerformanceObserver((list) => resolve(seen(list))).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(0), 100);
  });
}

/** A slow mobile network, as Lighthouse takes it: 1.6 Mb/s, 150 ms. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

/** Milliseconds from the start of the visit until the button that accepts stands in the window, over a slow network. */
export function shownAfter(browser: Browser, site: Site, candidate: Candidate): Promise<number> {
  return visit(browser, async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.emulateNetworkConditions', NETWORK);
    await page.addInitScript(watch, candidate.accept);
    await page.goto(site.at(candidate), { waitUntil: 'commit' });
    const shown = await page.waitForFunction(() => Reflect.get(window, 'choiceShown') as number, null, {
      timeout: 60_000,
    });
    return shown.jsonValue();
  });
}

/** Looks at each frame whether the button can be seen and pressed. */
function watch(selector: string): void {
  const look = (): void => {
    const button = document.querySelector(selector);
    const box = button?.getBoundingClientRect();
    const seen = button?.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (seen && box && box.height > 0 && box.bottom <= innerHeight && box.top >= 0) {
      Reflect.set(window, 'choiceShown', performance.now());
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Characters that are kept once everything was accepted: names and values, of cookies and storage. */
export function storedBy(browser: Browser, site: Site, candidate: Candidate): Promise<number> {
  return visit(browser, async (page) => {
    await page.goto(site.at(candidate), { waitUntil: 'networkidle' });
    await page.locator(candidate.accept).first().click();
    await page.waitForFunction(() => document.cookie !== '' || localStorage.length > 0);
    return page.evaluate(() => {
      const cookies =
        document.cookie.split('; ').filter(Boolean).join('').length -
        document.cookie.split('; ').filter(Boolean).length;
      return cookies + Object.entries(localStorage).flat().join('').length;
    });
  });
}
