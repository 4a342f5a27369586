import type { PictureFacts } from '@lucarne/cookies';
import type { Browser, Page } from 'playwright-core';
import type { Progress } from '../progress.ts';
import { type AnswerCookies, type Place, type State, states } from './states.ts';

/** The widths of window that are shown: a small telephone, a desk. */
const WIDTHS = [320, 1280];

export interface Picture {
  readonly path: string;
  readonly png: Uint8Array;
  readonly facts: PictureFacts;
}

export interface Pictures {
  readonly pictures: readonly Picture[];
  /** The states that this portal does not have, and why. */
  readonly without: Readonly<Record<string, string>>;
}

interface Shown {
  readonly origin: string;
  readonly languages: readonly string[];
  readonly answers: AnswerCookies;
  readonly progress: Progress;
}

/** Takes the pictures of a portal: languages × widths × states. */
export async function takePictures(browser: Browser, shown: Shown): Promise<Pictures> {
  const { origin, languages, answers, progress } = shown;
  const embedding = await findEmbedding(browser, origin);
  const windows = languages.flatMap((language) => WIDTHS.map((width) => ({ language, width })));
  const pictures: Picture[] = [];
  const without: Record<string, string> = {};
  for (const [done, window] of windows.entries()) {
    progress.show(`Taking pictures of ${origin}`, done / windows.length);
    const place = { at: addressIn(origin, window.language), embedding, answers };
    for (const [state, picture] of await walk(browser, window, place)) {
      if (picture) pictures.push(picture);
      else without[state.name] = state.absent;
    }
  }
  return { pictures, without };
}

const addressIn = (origin: string, language: string) => (path: string) => {
  const url = new URL(path, origin);
  url.searchParams.set('flg', language);
  return url.href;
};

interface Window {
  readonly language: string;
  readonly width: number;
}

type Walked = readonly (readonly [State, Picture | null])[];

/** Goes through the states in their order, in one window. */
async function walk(browser: Browser, { language, width }: Window, place: Place): Promise<Walked> {
  const viewport = { width, height: width < 600 ? 480 : 900 };
  const open = () => browser.newContext({ locale: language, viewport, reducedMotion: 'reduce' });
  const walked: [State, Picture | null][] = [];
  let page: Page | null = null;
  for (const state of states) {
    if (state.fresh) await page?.context().close();
    if (state.fresh || !page) page = await (await open()).newPage();
    walked.push([state, await shoot(page, state, { language, width, place })]);
  }
  await page?.context().close();
  return walked;
}

type Shot = Window & { readonly place: Place };

async function shoot(page: Page, state: State, { language, width, place }: Shot): Promise<Picture | null> {
  if (!(await state.reach(page, place))) return null;
  const time = new Date().toISOString();
  const png = await draw(page, state.name);
  const facts = { language, width, state: state.name, page: new URL(page.url()).pathname, time };
  return { path: `pictures/${language}-${width}-${state.name}.png`, png, facts };
}

/** The first visit as the window shows it; a form or a page, whole. */
async function draw(page: Page, state: string): Promise<Uint8Array> {
  if (state === 'choice-form') return page.locator('#choose').screenshot({ animations: 'disabled' });
  return page.screenshot({ fullPage: state !== 'first-visit', animations: 'disabled' });
}

const PLACEHOLDER = '.embed-placeholder';

/** A page among those that the portal's own pages link to where content of another site waits for an answer. */
async function findEmbedding(browser: Browser, origin: string): Promise<string | null> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(origin);
    const links = await page
      .locator('a[href^="/pages/"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    const paths = new Set(['/', ...links.filter((one) => one !== null)]);
    for (const path of [...paths].slice(0, 20)) {
      await page.goto(new URL(path, origin).href);
      if ((await page.locator(PLACEHOLDER).count()) > 0) return new URL(path, origin).pathname;
    }
    return null;
  } finally {
    await context.close();
  }
}
