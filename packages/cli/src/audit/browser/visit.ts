import type { Page } from 'playwright-core';
import { LIMITS } from '../limits.ts';
import type { PageVisit, Site, VisitNote } from '../model.ts';
import { isFirstParty, shown } from '../site.ts';
import { look, within } from './look.ts';
import type { Visitor } from './watch.ts';

/** Loads a page, lets it become quiet, reads to its end, and writes down what the browser then holds. Never throws. */
export async function visit(visitor: Visitor, url: string, site: Site): Promise<PageVisit> {
  const { page, notes } = visitor;
  notes.page = pathOf(url);
  const { status, note } = await load(page, url);
  await settle(page);
  await within(LIMITS.look, look(visitor), undefined);
  return { url: shown(url), status, note: note ?? (leftSite(page, site) ? 'left_site' : null) };
}

async function load(page: Page, url: string): Promise<{ status: number | null; note: VisitNote | null }> {
  try {
    const answer = await page.goto(url, { waitUntil: 'load', timeout: LIMITS.load });
    return { status: answer?.status() ?? null, note: null };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (/Timeout/.test(message)) return { status: null, note: 'never_idle' };
    return { status: null, note: /Download is starting|ERR_ABORTED/.test(message) ? 'download' : 'failed' };
  }
}

/** Waits until a page is quiet, as far as it ever is; its end is brought into view, for what loads only then. */
export async function settle(page: Page): Promise<void> {
  const toEnd = page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
  await within(LIMITS.frame, toEnd, undefined);
  await page.waitForLoadState('networkidle', { timeout: LIMITS.settle }).catch(() => {});
}

export const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname : url);

function leftSite(page: Page, { hosts }: Site): boolean {
  const address = page.url();
  return /^https?:/.test(address) && !isFirstParty(new URL(address).host, hosts);
}
