import type { Page } from 'playwright-core';
import { settle } from '../browser/visit.ts';
import { LIMITS } from '../limits.ts';
import type { NotRun } from '../model.ts';

const LINK = /^(connexion|se connecter|s.identifier|mon compte|sign in|log ?in|iniciar sesi[oó]n|acceder)$/i;
const PASSWORD = 'input[type="password"]';

/** Signs in on the site's own form. Null when it worked, else why not. Nothing is sent to another origin. */
export async function signIn(
  page: Page,
  origin: string,
  account: { readonly email: string; readonly password: string },
): Promise<NotRun | null> {
  if (!(await openForm(page, origin))) return 'no_sign_in_form';
  const form = page.locator(`form:has(${PASSWORD})`).filter({ visible: true }).first();
  const goesTo = await form.evaluate((element) => (element as HTMLFormElement).action);
  if (!URL.canParse(goesTo) || new URL(goesTo).origin !== origin || new URL(page.url()).origin !== origin) {
    return 'no_sign_in_form';
  }
  try {
    const names =
      'input[type="email"], input[name*="mail" i], input[name*="user" i], input[name*="login" i], input[type="text"]';
    await form.locator(names).filter({ visible: true }).first().fill(account.email, { timeout: LIMITS.look });
    const password = form.locator(PASSWORD).filter({ visible: true }).first();
    await password.fill(account.password, { timeout: LIMITS.look });
    const answered = page.waitForEvent('load', { timeout: LIMITS.load }).catch(() => {});
    await password.press('Enter', { timeout: LIMITS.look });
    await answered;
  } catch {
    return 'no_sign_in_form';
  }
  await settle(page);
  return (await asksAgain(page, new URL(goesTo))) ? 'sign_in_refused' : null;
}

/** Whether a form still asks for the password where the sign-in went; one that goes elsewhere is that of an account. */
async function asksAgain(page: Page, asked: URL): Promise<boolean> {
  const forms = await page.locator(`form:has(${PASSWORD})`).filter({ visible: true }).all();
  const actions = await Promise.all(
    forms.map((form) => form.evaluate((element) => (element as HTMLFormElement).action)),
  );
  return actions.some((action) => URL.canParse(action) && placeOf(new URL(action)) === placeOf(asked));
}

const placeOf = ({ origin, pathname }: URL): string => origin + pathname;

async function openForm(page: Page, origin: string): Promise<boolean> {
  const link = await page
    .locator('a')
    .filter({ hasText: LINK, visible: true })
    .first()
    .getAttribute('href', { timeout: 500 })
    .catch(() => null);
  const places = [...(link ? [new URL(link, page.url()).href] : []), `${origin}/login/`, `${origin}/login`];
  for (const place of places) {
    await page.goto(place, { waitUntil: 'load', timeout: LIMITS.load }).catch(() => null);
    await settle(page);
    if ((await page.locator(PASSWORD).filter({ visible: true }).count()) > 0) return true;
  }
  return false;
}
