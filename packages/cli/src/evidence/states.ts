import type { Page } from 'playwright-core';

/** One thing that a visitor may be shown. */
export interface State {
  readonly name: string;
  /** Why a portal may not have it. */
  readonly absent: string;
  /** Brings a fresh visitor's page there; false when this portal does not have it. */
  readonly reach: (page: Page, place: Place) => Promise<boolean>;
}

export interface Place {
  /** The address of a path of the portal, in the language of the picture. */
  readonly at: (path: string) => string;
  /** A page of the portal with content of another site, when it has one. */
  readonly embedding: string | null;
}

const layer = 'section.consent';

/** Presses a button of the first layer; false where nothing is asked. */
async function answer(page: Page, { at }: Place, value: 'accept' | 'refuse'): Promise<boolean> {
  await page.goto(at('/'));
  const button = page.locator(`${layer} button[value=${value}]`);
  if ((await button.count()) === 0) return false;
  await button.click();
  await page.waitForLoadState();
  return true;
}

const ASKS_NOTHING = 'the register is exempt: nothing is asked';

/** The states that a bundle shows, in the order of a visit. */
export const states: readonly State[] = [
  {
    name: 'first-visit',
    absent: '',
    reach: async (page, { at }) => {
      await page.goto(at('/'));
      return true;
    },
  },
  {
    name: 'charter',
    absent: '',
    reach: async (page, { at }) => {
      await page.goto(at('/cookies/'));
      return true;
    },
  },
  {
    name: 'choice-form',
    absent: 'the charter has no choice form',
    reach: async (page, { at }) => {
      await page.goto(at('/cookies/'));
      return (await page.locator('#choose').count()) > 0;
    },
  },
  { name: 'refused', absent: ASKS_NOTHING, reach: (page, place) => answer(page, place, 'refuse') },
  { name: 'accepted', absent: ASKS_NOTHING, reach: (page, place) => answer(page, place, 'accept') },
  {
    name: 'placeholder',
    absent: 'no page has content of another site',
    reach: async (page, { at, embedding }) => {
      if (embedding === null) return false;
      await page.goto(at(embedding));
      return true;
    },
  },
];
