import type { Page } from 'playwright-core';
import { type Chromium, openProfile } from '../browser/chromium.ts';
import { settle } from '../browser/visit.ts';
import { LIMITS } from '../limits.ts';
import type { CharterRead, Purpose, Site } from '../model.ts';
import { readCharterPage } from './charter-page.ts';
import { locationsIn, pagesOf, spread } from './choose-pages.ts';
import { readPurposes } from './lucarne-forms.ts';
import { CouldNotAudit } from './problems.ts';
import { type AuditSettings, profileOf } from './settings.ts';

/** What is learnt of a site before any state is walked. */
export interface Scouted {
  readonly site: Site;
  readonly start: string;
  readonly pages: readonly string[];
  /** Pages that were found and will not be walked. */
  readonly leftOut: number;
  readonly charter: CharterRead | null;
  /** The page with Lucarne's form of choices, and the purposes it asks about. */
  readonly choicePage: string | null;
  readonly purposes: readonly Purpose[];
  /** The text at `/.well-known/cookies.json`; null when there is none. */
  readonly wellKnown: string | null;
}

const CHARTER_PATHS = ['/cookies/', '/terms/cookies-policy/', '/pages/charte-cookies/'];
const CHARTER_WORDS = /cookie|traceur/i;

/** Looks at a site once, in a profile of its own whose traces are no evidence. */
export async function scout(browser: Chromium, settings: AuditSettings): Promise<Scouted> {
  const context = await openProfile(browser, profileOf(settings));
  try {
    const page = await context.newPage();
    const start = await openStart(page, settings.url);
    const { origin, host } = new URL(start);
    const site = { origin, hosts: [...new Set([host, new URL(settings.url).host])] };
    const links = await linksOf(page);
    const wellKnown = await textAt(page, `${origin}/.well-known/cookies.json`, /json/);
    const { charter, choicePage, purposes } = await findCharter(page, origin, links);
    const found = await pagesFound(page, { origin, start, settings, links, charter });
    return { site, start, ...found, charter, choicePage, purposes, wellKnown };
  } finally {
    await context.close();
  }
}

async function openStart(page: Page, url: string): Promise<string> {
  const answer = await page.goto(url, { waitUntil: 'load', timeout: LIMITS.load }).catch((error) => {
    if (/Timeout/.test(String(error))) return null;
    throw CouldNotAudit.from(url, error);
  });
  if (answer && answer.status() >= 400) throw CouldNotAudit.status(url, answer.status());
  await settle(page);
  if (!/^https?:/.test(page.url())) throw CouldNotAudit.from(url, new Error('nothing was loaded'));
  return page.url();
}

interface Link {
  readonly href: string;
  readonly text: string;
}

function linksOf(page: Page): Promise<readonly Link[]> {
  return page.evaluate(
    (most) =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
        .slice(0, most)
        .map(({ href, innerText }) => ({ href, text: innerText.slice(0, 200) })),
    LIMITS.links,
  );
}

/** A text of the site, fetched by the browser itself, which knows names that Node does not. */
async function textAt(page: Page, url: string, type: RegExp): Promise<string | null> {
  try {
    const answer = await page.goto(url, { timeout: LIMITS.load });
    const isIt = answer?.status() === 200 && type.test(answer.headers()['content-type'] ?? '');
    return isIt ? await answer.text() : null;
  } catch {
    return null;
  }
}

type CharterFound = Pick<Scouted, 'charter' | 'choicePage' | 'purposes'>;

/** The first page about cookies that has a table, else the first that is about cookies at all. */
async function findCharter(page: Page, origin: string, links: readonly Link[]): Promise<CharterFound> {
  const named = links.filter(({ href, text }) => CHARTER_WORDS.test(text) || CHARTER_WORDS.test(href));
  const paths = pagesOf(origin, [...named.map(({ href }) => href), ...CHARTER_PATHS]).slice(0, 6);
  let found: CharterFound = { charter: null, choicePage: null, purposes: [] };
  for (const path of paths) {
    const answer = await page.goto(path, { waitUntil: 'load', timeout: LIMITS.load }).catch(() => null);
    if (answer?.status() !== 200) continue;
    const charter = await readCharterPage(page);
    const { isHere, purposes } = await readPurposes(page);
    if (found.charter === null || (found.charter.lines.length === 0 && charter.lines.length > 0)) {
      found = { ...found, charter };
    }
    if (isHere && found.choicePage === null) found = { ...found, choicePage: path, purposes };
    if (found.charter && found.charter.lines.length > 0) break;
  }
  return found;
}

interface Around {
  readonly origin: string;
  readonly start: string;
  readonly settings: AuditSettings;
  readonly links: readonly Link[];
  readonly charter: CharterRead | null;
}

async function pagesFound(page: Page, around: Around): Promise<Pick<Scouted, 'pages' | 'leftOut'>> {
  const { origin, start, settings, links, charter } = around;
  const named = settings.paths.map((path) => new URL(path, origin).href);
  if (named.length > 0) return { pages: [...new Set([start, ...named])], leftOut: 1 };
  const first = [start, ...(charter ? [charter.url] : [])];
  const all = pagesOf(origin, [...links.map(({ href }) => href), ...(await sitemapOf(page, origin))]);
  const others = all.filter((address) => !first.includes(address));
  const candidates = spread(others, Math.max(settings.pages, LIMITS.scouted));
  const embed = await pageWithEmbed(page, candidates);
  const wanted = [...new Set([...first, ...(embed ? [embed] : []), ...candidates])].slice(0, settings.pages);
  return { pages: wanted, leftOut: Math.max(0, others.length + first.length - wanted.length) };
}

async function sitemapOf(page: Page, origin: string): Promise<readonly string[]> {
  const text = await textAt(page, `${origin}/sitemap.xml`, /xml/);
  const locations = text === null ? [] : locationsIn(text, LIMITS.links);
  const [inner] = locations.filter((address) => /\.xml$/.test(address));
  if (inner === undefined || !inner.startsWith(`${origin}/`)) return locations;
  return locationsIn((await textAt(page, inner, /xml/)) ?? '', LIMITS.links);
}

const EMBEDS =
  'iframe, embed, object, .embed, .embed-placeholder, [data-src*="//"], [data-service], form[action*="/cookies/once"]';

/** The first of the pages that shows, or would show, something of another site. Nothing but the pages themselves is loaded. */
async function pageWithEmbed(page: Page, candidates: readonly string[]): Promise<string | null> {
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
      ? route.continue()
      : route.abort(),
  );
  for (const candidate of candidates.slice(0, LIMITS.scouted)) {
    const answer = await page
      .goto(candidate, { waitUntil: 'domcontentloaded', timeout: LIMITS.load })
      .catch(() => null);
    if (answer?.status() === 200 && (await page.locator(EMBEDS).count()) > 0) return candidate;
  }
  return null;
}
