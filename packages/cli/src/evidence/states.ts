import type { Page } from 'playwright-core';

/** One thing that a visitor may be shown. */
export interface State {
  readonly name: string;
  /** Whether it takes a visitor who was never there before; else the one of the states before it goes on. */
  readonly fresh: boolean;
  /** Why a portal may not have it. */
  readonly absent: string;
  /** Brings the visitor's page there; false when this portal does not have it. */
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
    fresh: true,
    absent: '',
    reach: async (page, { at }) => {
      await page.goto(at('/'));
      return true;
    },
  },
  {
    name: 'charter',
    fresh: false,
    absent: '',
    reach: async (page, { at }) => {
      await page.goto(at('/cookies/'));
      return true;
    },
  },
  {
    name: 'choice-form',
    fresh: false,
    absent: 'the charter has no choice form',
    reach: async (page) => (await page.locator('#choose').count()) > 0,
  },
  {
    name: 'placeholder',
    fresh: false,
    absent: 'no page has content of another site',
    reach: async (page, { at, embedding }) => {
      if (embedding === null) return false;
      await page.goto(at(embedding));
      return true;
    },
  },
  { name: 'refused', fresh: false, absent: ASKS_NOTHING, reach: (page, place) => answer(page, place, 'refuse') },
  { name: 'accepted', fresh: true, absent: ASKS_NOTHING, reach: (page, place) => answer(page, place, 'accept') },
];
