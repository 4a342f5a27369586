import type { Locator, Page } from 'playwright-core';
import { LIMITS } from '../limits.ts';
import { type Banner, buttonMeaning, findBanner, visible } from './find.ts';
import type { Manager, Presses, Step } from './managers.ts';

export type Answer = 'accept' | 'refuse';

/** How many layers an answer took; null when it could not be given. */
export type Pressed = { readonly layers: number } | null;

/** How often an answer is given: a banner may be drawn before it listens. */
const ATTEMPTS = 3;

/** Gives the answer on a banner and waits until the banner is gone. */
export async function press(page: Page, banner: Banner, answer: Answer): Promise<Pressed> {
  const ways = banner.kind === 'known' ? banner.manager[answer] : [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const pressed = (await pressKnown(page, ways)) ?? (await pressWords(page, answer));
    if (pressed !== null && (await isGone(page, banner))) return pressed;
  }
  return null;
}

/** Presses the ways one after the other until one can be walked to its end. */
async function pressKnown(page: Page, ways: readonly Presses[]): Promise<Pressed> {
  for (const way of ways) {
    const [first = ''] = way;
    const there = typeof first === 'string' ? visible(page, first) : page.locator(first.untick);
    if ((await there.count().catch(() => 0)) === 0) continue;
    let done = true;
    for (const step of way) done &&= await take(page, step);
    if (done) return { layers: way.length };
  }
  return null;
}

async function take(page: Page, step: Step): Promise<boolean> {
  if (typeof step === 'string') return click(visible(page, step));
  await page.locator(step.untick).evaluateAll((boxes) => {
    for (const box of boxes) if (box instanceof HTMLInputElement && box.checked && !box.disabled) box.click();
  });
  return true;
}

async function pressWords(page: Page, answer: Answer): Promise<Pressed> {
  const direct = await buttonMeaning(page, answer);
  if (direct) return (await click(direct)) ? { layers: 1 } : null;
  const settings = await buttonMeaning(page, 'settings');
  if (!settings || !(await click(settings))) return null;
  const end = Date.now() + LIMITS.layer;
  while (Date.now() < end) {
    const inside = await buttonMeaning(page, answer);
    if (inside) return (await click(inside)) ? { layers: 2 } : null;
    await page.waitForTimeout(150);
  }
  return null;
}

/** A person waits for a moving button; something above it that never goes is pressed through. */
export async function click(button: Locator): Promise<boolean> {
  try {
    await button.click({ timeout: LIMITS.layer });
    return true;
  } catch {
    return button.dispatchEvent('click', undefined, { timeout: LIMITS.layer }).then(
      () => true,
      () => false,
    );
  }
}

async function isGone(page: Page, banner: Banner): Promise<boolean> {
  const end = Date.now() + LIMITS.banner;
  do {
    await page.waitForLoadState('load', { timeout: LIMITS.banner }).catch(() => {});
    const still = await findBanner(page, 0);
    if (still === null || still.kind !== banner.kind) return true;
    await page.waitForTimeout(150).catch(() => {});
  } while (Date.now() < end);
  return false;
}

export type Withdrawn = { readonly byThePage: boolean } | null;

/** Comes back to the choice as the page offers it, else by the manager's own script, and refuses. */
export async function withdraw(page: Page, banner: Banner): Promise<Withdrawn> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (!(await reopenByPage(page, banner))) break;
    if (await refuseAgain(page, banner)) return { byThePage: true };
  }
  const open = banner.kind === 'known' ? banner.manager.open : null;
  if (open === null || !(await runInPage(page, open))) return null;
  return (await refuseAgain(page, banner)) ? { byThePage: false } : null;
}

/** What leads back is looked for as long as a banner is: scripts draw it some time after the page. */
async function reopenByPage(page: Page, banner: Banner): Promise<boolean> {
  const ways = banner.kind === 'known' ? banner.manager.reopen : [];
  const end = Date.now() + LIMITS.banner;
  do {
    if ((await pressKnown(page, ways)) !== null) return true;
    const link = await buttonMeaning(page, 'reopen');
    if (link !== null && (await click(link))) return true;
    await page.waitForTimeout(150).catch(() => {});
  } while (Date.now() < end && !page.isClosed());
  return false;
}

/** The layer takes its time to open; refusing may take one more step there. */
async function refuseAgain(page: Page, banner: Banner): Promise<boolean> {
  const end = Date.now() + LIMITS.layer;
  const manager: Manager | null = banner.kind === 'known' ? banner.manager : null;
  do {
    const pressed = (await pressKnown(page, manager?.refuse ?? [])) ?? (await pressWords(page, 'refuse'));
    if (pressed !== null) return true;
    await page.waitForTimeout(150).catch(() => {});
  } while (Date.now() < end);
  return false;
}

/** Runs what a manager's documentation tells sites to run, whatever the page's policy says of scripts. */
async function runInPage(page: Page, expression: string): Promise<boolean> {
  const devtools = await page.context().newCDPSession(page);
  const { exceptionDetails } = await devtools.send('Runtime.evaluate', { expression });
  await devtools.detach();
  return exceptionDetails === undefined;
}
