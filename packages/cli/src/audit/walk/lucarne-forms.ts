import type { Page } from 'playwright-core';
import { click } from '../banner/press.ts';
import type { Purpose } from '../model.ts';

const FORM = 'form[action$="/cookies/"]:has(button[name="answer"][value="save"])';

/** The purposes that Lucarne's form of choices asks about, on a page that has this form. */
export async function readPurposes(page: Page): Promise<{ isHere: boolean; purposes: readonly Purpose[] }> {
  const isHere = (await page.locator(FORM).count()) > 0;
  const purposes = await page.locator(`${FORM} fieldset`).evaluateAll((sets) =>
    sets.flatMap((set) => {
      const name = set.querySelector('[name^="p."]')?.getAttribute('name') ?? '';
      if (name === '' || name.includes('/')) return [];
      const title = set.querySelector('legend')?.innerText.trim() ?? '';
      const links = [...set.querySelectorAll('a')].map((link) => link.innerText.trim());
      const labels = [...set.querySelectorAll('[data-provider]')].map((one) => one.getAttribute('data-provider') ?? '');
      return [{ key: name.slice(2), title, providers: [...new Set([...links, ...labels])] }];
    }),
  );
  const once = [...new Map(purposes.map((purpose) => [purpose.key, purpose])).values()];
  return { isHere, purposes: once };
}

/** Accepts one purpose, refuses the others, and saves. False when the form could not be sent. */
export async function acceptAlone(page: Page, key: string): Promise<boolean> {
  const form = page.locator(FORM).first();
  const names = await form
    .locator('[name^="p."]')
    .evaluateAll((inputs) => [...new Set(inputs.map((input) => input.getAttribute('name') ?? ''))]);
  for (const name of names) {
    const isOne = name === `p.${key}` || name.startsWith(`p.${key}/`);
    const option = form.locator(`[name="${name}"][value="${isOne ? 'yes' : 'no'}"]`);
    if ((await option.count()) > 0) await option.first().check({ force: true, timeout: 3_000 });
  }
  const sent = page.waitForEvent('load', { timeout: 15_000 }).then(
    () => true,
    () => false,
  );
  return (await click(form.locator('button[name="answer"][value="save"]').first())) && (await sent);
}

/** Chooses another language by Lucarne's form. False when the page has none. */
export async function chooseLanguage(page: Page): Promise<boolean> {
  const button = page.locator('form[action="/i18n/setlang/"] button[value]:not([aria-current])').last();
  if ((await button.count()) === 0) return false;
  const sent = page.waitForEvent('load', { timeout: 15_000 }).catch(() => {});
  if (!(await click(button))) return false;
  await sent;
  return true;
}
