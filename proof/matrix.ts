import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { readCharter } from './charter-page.ts';
import type { DeclaredEntry, Evidence, Observation } from './compare.ts';
import { type Watched, watch } from './observe.ts';
import { whatGetsThrough } from './policy.ts';
import { noteReads } from './reads.ts';
import type { Product } from './server.ts';
import type { Strangers } from './strangers.ts';
import { FILM_PAGE, THIRD } from './third-portal.ts';

/** A portal with everything turned on, and the strangers that it declares. */
export interface Stage {
  readonly browser: Browser;
  readonly product: Pick<Product, 'at'>;
  readonly strangers: Strangers;
}

/** What one state showed, besides the observation: what the policy let through, and what scripts read. */
export interface Seen extends Observation {
  readonly through: readonly string[];
  readonly reads: readonly string[];
}

const READ = ['/', '/explore/', FILM_PAGE, '/cookies/', '/nothing-here/'];
const PURPOSES = ['videos', 'audience'] as const;
export type Purpose = (typeof PURPOSES)[number];

interface State {
  readonly name: string;
  readonly accepts: readonly Purpose[];
  readonly options?: BrowserContextOptions;
  /** What is answered after a first look at the start page. */
  readonly answer?: (page: Page, stage: Stage) => Promise<void>;
}

const states: readonly State[] = [
  { name: 'no answer', accepts: [] },
  { name: 'refused', accepts: [], answer: (page) => press(page, '.consent button[value="refuse"]') },
  { name: 'accepted', accepts: PURPOSES, answer: (page) => press(page, '.consent button[value="accept"]') },
  ...PURPOSES.map(
    (purpose): State => ({
      name: `only ${purpose}`,
      accepts: [purpose],
      answer: (page, stage) => choose(page, stage, purpose),
    }),
  ),
  { name: 'a browser that says no', accepts: [], options: { extraHTTPHeaders: { 'Sec-GPC': '1' } } },
  { name: 'without script, no answer', accepts: [], options: { javaScriptEnabled: false } },
  {
    name: 'without script, refused',
    accepts: [],
    options: { javaScriptEnabled: false },
    answer: (page) => press(page, '.consent button[value="refuse"]'),
  },
];

/** Walks every state with a browser of its own, then acceptance and withdrawal in one browser. */
export async function walkStates(stage: Stage): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  for (const state of states) seen.push(await walkState(stage, state));
  return [...seen, ...(await withdraw(stage))];
}

async function walkState(stage: Stage, { name, accepts, options = {}, answer }: State): Promise<Seen> {
  const visitor = await open(stage, options);
  await visitor.page.goto(stage.product.at(THIRD));
  await answer?.(visitor.page, stage);
  for (const path of READ) await read(visitor.page, stage, path);
  const scripted = options.javaScriptEnabled !== false;
  const observation = await look(visitor, { name, accepts, scripted });
  const through = scripted ? await whatGetsThrough(visitor.page, stage.strangers) : [];
  await visitor.close();
  return { ...observation, through, reads: [] };
}

/** Accepts, lets everything run, withdraws, and reads on: nothing refused is held, contacted or read any more. */
async function withdraw(stage: Stage): Promise<readonly Seen[]> {
  const visitor = await open(stage, {});
  const { page } = visitor;
  await page.goto(stage.product.at(THIRD));
  await press(page, '.consent button[value="accept"]');
  await read(page, stage, FILM_PAGE);
  await read(page, stage, '/cookies/');
  const before = await look(visitor, { name: 'accepted, then withdrawn', accepts: PURPOSES, scripted: true });
  await leadElsewhere(page);
  await press(page, '#choose button[value="refuse"]');
  visitor.forgetHosts();
  await visitor.forgetCookiesOf('video.localhost');
  const reads = await noteReads(page);
  for (const path of READ) await read(page, stage, path);
  const observation = await look(visitor, { name: 'withdrawn', accepts: [], scripted: true });
  const seen = { ...observation, through: await whatGetsThrough(page, stage.strangers), reads: await reads() };
  await visitor.close();
  return [{ ...before, through: [], reads: [] }, seen];
}

/** Charter, document and observations of the third portal, for the same comparison as every other portal. */
export async function evidenceOf(stage: Stage, observations: readonly Observation[]): Promise<Evidence> {
  const { page, close } = await open(stage, {});
  const answer = await page.goto(stage.product.at(THIRD, '/.well-known/cookies.json'));
  const { entries } = JSON.parse((await answer?.text()) ?? '') as { readonly entries: readonly DeclaredEntry[] };
  await page.goto(stage.product.at(THIRD, '/cookies/'));
  const { rows } = await readCharter(page);
  await close();
  return { ownHost: `${THIRD}.localhost`, declared: entries, rows, observations };
}

const open = async ({ browser }: Stage, options: BrowserContextOptions): Promise<Watched> =>
  watch(await browser.newContext({ locale: 'fr', ignoreHTTPSErrors: true, ...options }));

async function look(
  visitor: Watched,
  {
    name,
    accepts,
    scripted,
  }: { readonly name: string; readonly accepts: readonly Purpose[]; readonly scripted: boolean },
): Promise<Observation> {
  await visitor.page.waitForLoadState('networkidle');
  const holdings = scripted ? await visitor.holdings() : await visitor.cookiesAlone();
  return { state: name, accepted: accepts.length > 0, acceptedPurposes: accepts, holdings, hosts: [...visitor.hosts] };
}

async function read(page: Page, { product }: Stage, path: string): Promise<void> {
  await page.goto(product.at(THIRD, path));
  await page.waitForLoadState('networkidle');
}

/** A withdrawal withdraws by itself, without what the page of the charter does for it. */
const leadElsewhere = (page: Page): Promise<void> =>
  page.locator('#choose input[name="next"]').evaluateAll((inputs) => {
    for (const input of inputs) input.setAttribute('value', '/explore/');
  });

async function press(page: Page, button: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.locator(button).first().click()]);
}

async function choose(page: Page, { product }: Stage, purpose: Purpose): Promise<void> {
  await page.goto(product.at(THIRD, '/cookies/'));
  for (const key of PURPOSES) {
    await page.check(`#choose input[name="p.${key}"][value="${key === purpose ? 'yes' : 'no'}"]`);
  }
  await press(page, '#choose button[value="save"]');
}
