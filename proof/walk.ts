import type { Browser, Page } from 'playwright-core';
import { type CharterPage, readCharter } from './charter-page.ts';
import type { DeclaredEntry, Evidence, Observation } from './compare.ts';
import { type Watched, watch } from './observe.ts';
import { ADMIN, type Product } from './server.ts';

/** What is walked: a portal of the product, in one language of the browser. */
export interface Route {
  readonly product: Pick<Product, 'at'>;
  readonly slug: string;
  readonly language: string;
  /** The path of a page with the other site's player, on the portal that has one. */
  readonly playerPath: string | null;
}

/** Pages that a visitor reads. */
const READ = [
  '/',
  '/explore/',
  '/explore/?q=communes',
  '/explore/dataset/communes/information/',
  '/explore/dataset/communes/table/',
  '/explore/dataset/communes/export/',
  '/explore/dataset/communes/api/',
  '/pages/a-propos/',
  '/cookies/',
  '/api/docs/',
  '/api/docs/odsql/',
  '/nothing-here/',
];

const WORKED = [
  '/account/',
  '/account/api-keys/',
  '/account/applications/',
  '/backoffice/',
  '/backoffice/datasets/new/',
  '/backoffice/datasets/communes/',
  '/backoffice/accounts/',
  '/backoffice/limits/',
  '/backoffice/cookies/',
];

/** Walks a portal in every state and returns what was seen, with what charter and document say. */
export async function walk(browser: Browser, route: Route): Promise<Evidence> {
  const observations = [
    ...(await reading(browser, route)),
    ...(await choosing(browser, route)),
    ...(await working(browser, route)),
  ];
  const { charter, declared } = await whatIsSaid(browser, route);
  return { ownHost: `${route.slug}.localhost`, declared, rows: charter.rows, observations };
}

/** The charter as a visitor of this language sees it, and the document for machines. */
export async function whatIsSaid(browser: Browser, route: Route) {
  const { page, close } = await open(browser, route);
  const answer = await page.goto(route.product.at(route.slug, '/.well-known/cookies.json'));
  const document = (await answer?.json()) as { entries: readonly DeclaredEntry[] };
  await page.goto(route.product.at(route.slug, '/cookies/'));
  const charter: CharterPage = await readCharter(page);
  await close();
  return { charter, declared: document.entries };
}

async function open(browser: Browser, { language }: Route): Promise<Watched> {
  return watch(
    await browser.newContext({
      locale: language,
      viewport: { width: 1280, height: 800 },
      ignoreHTTPSErrors: true,
    }),
  );
}

/** Somebody who only reads: every page, with the player's page as well, without an answer about cookies. */
async function reading(browser: Browser, route: Route): Promise<readonly Observation[]> {
  const visitor = await open(browser, route);
  const paths = route.playerPath ? [...READ, route.playerPath] : READ;
  for (const path of paths) await visit(visitor.page, route, path);
  const seen = await observe(visitor, `${route.language}: only reading`, false);
  await visitor.close();
  return [seen];
}

/** Somebody who chooses a language, then refuses, accepts, and withdraws; or objects to the statistics. */
async function choosing(browser: Browser, route: Route): Promise<readonly Observation[]> {
  const visitor = await open(browser, route);
  const { page } = visitor;
  await visit(page, route, '/');
  await send(page, 'form[action="/i18n/setlang/"] button[value="es"]');
  const seen = [await observe(visitor, `${route.language}: language chosen`, false)];
  if (route.playerPath) seen.push(...(await answering(visitor, route, route.playerPath)));
  await visit(page, route, '/cookies/');
  await page.check('input[name="statistics"][value="no"]');
  await send(page, '#choose button[value="save"]');
  seen.push(await observe(visitor, `${route.language}: objected to statistics`, route.playerPath !== null));
  await visitor.close();
  return seen;
}

async function answering(visitor: Watched, route: Route, playerPath: string): Promise<readonly Observation[]> {
  const { page } = visitor;
  const say = (state: string) => `${route.language}: ${state}`;
  await visit(page, route, playerPath);
  await send(page, '.consent button[value="refuse"]');
  await visit(page, route, playerPath);
  const refused = await observe(visitor, say('refused'), false);
  await send(page, '.embed-placeholder form button');
  await page.frameLocator('.embed iframe').locator('svg').waitFor();
  const accepted = await observe(visitor, say('accepted in place'), true);
  await visit(page, route, '/cookies/');
  await send(page, '#choose button[value="refuse"]');
  await visitor.context.clearCookies({ domain: 'media.localhost' });
  const later = await contactedBy(visitor, () => visit(page, route, playerPath));
  const withdrawn = { ...(await observe(visitor, say('withdrawn'), false)), hosts: later };
  return [refused, accepted, withdrawn];
}

/** Somebody who signs in, works in the back office, and signs out. */
async function working(browser: Browser, route: Route): Promise<readonly Observation[]> {
  const person = await open(browser, route);
  const { page } = person;
  await visit(page, route, '/login/');
  const before = await observe(person, `${route.language}: at the sign-in form`, false);
  await page.fill('input[name="email"]', ADMIN.email);
  await page.fill('input[name="password"]', ADMIN.password);
  await send(page, 'main form[action="/login/"] button');
  for (const path of WORKED) await visit(page, route, path);
  const during = await observe(person, `${route.language}: in the back office`, false);
  await visit(page, route, '/account/');
  await send(page, 'main form[action="/logout/"] button');
  const after = await observe(person, `${route.language}: signed out`, false);
  await person.close();
  return [before, during, after];
}

async function visit(page: Page, { product, slug }: Route, path: string): Promise<void> {
  await page.goto(product.at(slug, path));
}

/** Presses a button of a form and waits for the page that answers. */
async function send(page: Page, button: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.locator(button).first().click()]);
}

async function observe(visitor: Watched, state: string, accepted: boolean): Promise<Observation> {
  await visitor.page.waitForLoadState('networkidle');
  return { state, accepted, holdings: await visitor.holdings(), hosts: [...visitor.hosts] };
}

/** The hosts contacted during one thing that somebody does. */
async function contactedBy({ context, page }: Watched, act: () => Promise<void>): Promise<readonly string[]> {
  const hosts = new Set<string>();
  const note = (request: { url: () => string }) => hosts.add(new URL(request.url()).hostname);
  context.on('request', note);
  await act();
  await page.waitForLoadState('networkidle');
  context.off('request', note);
  return [...hosts];
}
