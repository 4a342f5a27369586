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
  readonly answers: AnswerCookies;
}

/** What `cookies_preferences` holds after accepting or refusing all; null where nothing is asked. */
export interface AnswerCookies {
  readonly accepted: string | null;
  readonly refused: string | null;
}

/** Answers as the cookie says it, for a press of the button would be counted as a visitor's. */
async function answer(page: Page, { at, embedding, answers }: Place, which: keyof AnswerCookies): Promise<boolean> {
  const value = answers[which];
  if (value === null) return false;
  await page.context().addCookies([{ name: 'cookies_preferences', value, url: new URL(at('/')).origin }]);
  await page.goto(at(embedding ?? '/'));
  for (const frame of await page.locator('iframe').all()) await frame.scrollIntoViewIfNeeded();
  // A page that never rests is shown as it is after a while.
  await page.waitForLoadState('networkidle', { timeout: 5000 }).catch(() => undefined);
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
  { name: 'refused', fresh: true, absent: ASKS_NOTHING, reach: (page, place) => answer(page, place, 'refused') },
  { name: 'accepted', fresh: true, absent: ASKS_NOTHING, reach: (page, place) => answer(page, place, 'accepted') },
];
