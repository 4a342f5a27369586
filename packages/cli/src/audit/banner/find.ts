import type { Frame, Locator, Page } from 'playwright-core';
import { LIMITS } from '../limits.ts';
import { type Manager, managers } from './managers.ts';
import { ABOUT_COOKIES, type Meaning, meaningOf } from './words.ts';

/** A banner that is on the page: of a manager known by name, or only by the words on its buttons. */
export type Banner = { readonly kind: 'known'; readonly manager: Manager } | { readonly kind: 'words' };

export const nameOfBanner = (banner: Banner): string => (banner.kind === 'known' ? banner.manager.name : 'a banner');

/** The first thing that can be seen of a selector. */
export const visible = (page: Page, selector: string): Locator =>
  page.locator(selector).filter({ visible: true }).first();

const isThere = async (locator: Locator): Promise<boolean> => (await locator.count().catch(() => 0)) > 0;

/** Waits for a banner, as one may be drawn late. Null when none comes. */
export async function findBanner(page: Page, time: number = LIMITS.banner): Promise<Banner | null> {
  const end = Date.now() + time;
  do {
    const known = await findKnown(page);
    if (known) return known;
    if ((await buttonMeaning(page, 'accept')) !== null) return (await knownSoon(page)) ?? { kind: 'words' };
    await page.waitForTimeout(150).catch(() => {});
  } while (Date.now() < end && !page.isClosed());
  return null;
}

async function findKnown(page: Page): Promise<Banner | null> {
  for (const manager of managers) {
    if (await isThere(visible(page, manager.asks))) return { kind: 'known', manager };
  }
  return null;
}

/** The words of a banner can be read a moment before the rest of it is drawn. */
async function knownSoon(page: Page): Promise<Banner | null> {
  await page.waitForTimeout(300).catch(() => {});
  return findKnown(page);
}

const PRESSED = 'button, [role="button"], input[type="button"], input[type="submit"], a';

/** A visible button of that meaning that stands among words about cookies, in any frame of the page. */
export async function buttonMeaning(page: Page, meaning: Meaning): Promise<Locator | null> {
  for (const frame of page.frames()) {
    const found = await inFrame(frame, meaning).catch(() => null);
    if (found) return found;
  }
  return null;
}

async function inFrame(frame: Frame, meaning: Meaning): Promise<Locator | null> {
  const candidates = frame.locator(PRESSED).filter({ visible: true });
  const texts = await candidates.evaluateAll((elements) =>
    elements.slice(0, 400).map((element) => {
      const value = element instanceof HTMLInputElement ? element.value : (element as HTMLElement).innerText;
      return (value || element.getAttribute('aria-label') || '').slice(0, 200);
    }),
  );
  for (const [index, text] of texts.entries()) {
    if (!isMeant(meaningOf(text), meaning)) continue;
    const button = candidates.nth(index);
    if (meaning === 'reopen' || (await standsAmongCookies(button))) return button;
  }
  return null;
}

/** «Manage cookies» leads back to the choice from a footer, and to the second layer from a banner. */
const isMeant = (found: Meaning | null, wanted: Meaning): boolean =>
  found === wanted || (wanted === 'settings' && found === 'reopen');

/** Whether what encloses a button, but not the whole page, speaks of cookies. */
async function standsAmongCookies(button: Locator): Promise<boolean> {
  const around = await button.evaluate((element) => {
    const texts: string[] = [];
    let at: Node | null = element;
    for (let step = 0; step < 8 && at; step++) {
      at = at.parentNode instanceof ShadowRoot ? at.parentNode.host : at.parentNode;
      if (!(at instanceof HTMLElement) || at === document.body) break;
      texts.push(`${at.id} ${at.className} ${at.innerText}`.slice(0, 6000));
    }
    return texts.join('\n');
  });
  return ABOUT_COOKIES.test(around);
}
