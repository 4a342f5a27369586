import { type Banner, findBanner, nameOfBanner } from '../banner/find.ts';
import { type Answer, press, withdraw } from '../banner/press.ts';
import { type Chromium, openProfile } from '../browser/chromium.ts';
import type { InstrumentSettings } from '../browser/instrument.ts';
import { look } from '../browser/look.ts';
import { seenIn, turnOver } from '../browser/notebook.ts';
import { settle, visit } from '../browser/visit.ts';
import { type Visitor, watch } from '../browser/watch.ts';
import {
  type BannerFacts,
  type NotRun,
  nothingSeen,
  type PageVisit,
  type Purpose,
  type StateKind,
  type StateSeen,
} from '../model.ts';
import { pagesOf, spread } from './choose-pages.ts';
import { acceptAlone, chooseLanguage } from './lucarne-forms.ts';
import type { Scouted } from './scout.ts';
import { type AuditSettings, profileOf } from './settings.ts';
import { signIn } from './sign-in.ts';

/** What every walk needs. */
export interface Ground {
  readonly browser: Chromium;
  readonly settings: AuditSettings;
  readonly scouted: Scouted;
}

/** What a walk gives: the states it went through, and what it learnt of the banner. */
export interface Walked {
  readonly states: readonly StateSeen[];
  readonly layers?: Partial<Record<Answer, number>>;
  readonly noWayBack?: boolean;
}

export type Walk = (ground: Ground) => Promise<Walked>;

/** Opens a fresh profile for a walk, and closes it whatever happens. */
async function asVisitor<Value>(
  { browser, settings }: Ground,
  changes: Partial<InstrumentSettings & { script: boolean }>,
  go: (visitor: Visitor) => Promise<Value>,
): Promise<Value> {
  const context = await openProfile(browser, profileOf(settings, changes));
  try {
    return await go(await watch(context));
  } finally {
    await context.close().catch(() => {});
  }
}

async function visitAll(
  visitor: Visitor,
  { settings, scouted }: Ground,
  urls = scouted.pages,
): Promise<readonly PageVisit[]> {
  const visits: PageVisit[] = [];
  for (const url of urls) {
    const inTime = Date.now() < settings.deadline;
    visits.push(inTime ? await visit(visitor, url, scouted.site) : { url, status: null, note: 'no_time' });
  }
  return visits;
}

interface StateOptions {
  readonly banner?: string | null;
  readonly purpose?: Purpose | null;
}

function stateOf(
  kind: StateKind,
  visitor: Visitor,
  pages: readonly PageVisit[],
  options: StateOptions = {},
): StateSeen {
  const { banner = null, purpose = null } = options;
  const reached = pages.some(({ note, status }) => status !== null || note === 'never_idle');
  const notRun = reached ? null : pages.some(({ note }) => note === 'no_time') ? 'no_time' : 'not_reached';
  return { kind, purpose, notRun, banner, pages, seen: seenIn(visitor.notes) };
}

export const notRun = (kind: StateKind, reason: NotRun, purpose: Purpose | null = null): StateSeen => ({
  kind,
  purpose,
  notRun: reason,
  banner: null,
  pages: [],
  seen: nothingSeen,
});

/** Goes to the start page and waits for the banner. */
async function meetBanner(visitor: Visitor, ground: Ground): Promise<Banner | null> {
  await visit(visitor, ground.scouted.start, ground.scouted.site);
  return findBanner(visitor.page);
}

/** Only reads: without an answer, or as somebody who says no by the browser's signal, or without scripts. */
export const readOnly =
  (kind: 'no_answer' | 'gpc' | 'no_script'): Walk =>
  (ground) =>
    asVisitor(ground, { gpc: kind === 'gpc', script: kind !== 'no_script' }, async (visitor) => {
      const banner = kind === 'no_script' ? null : await meetBanner(visitor, ground);
      const pages = await visitAll(visitor, ground);
      return { states: [stateOf(kind, visitor, pages, { banner: banner && nameOfBanner(banner) })] };
    });

/** Presses an answer on the banner. The visit before it is forgotten: it is another state's. */
async function answering(visitor: Visitor, ground: Ground, answer: Answer) {
  const banner = await meetBanner(visitor, ground);
  if (banner === null) return { reason: 'no_banner' as const };
  const pressed = await press(visitor.page, banner, answer);
  if (pressed === null) return { reason: 'not_pressed' as const };
  await settle(visitor.page);
  await visitor.written();
  turnOver(visitor.notes);
  return { reason: null, banner, layers: pressed.layers };
}

export const refused: Walk = (ground) =>
  asVisitor(ground, {}, async (visitor) => {
    const answered = await answering(visitor, ground, 'refuse');
    if (answered.reason !== null) return { states: [notRun('refused', answered.reason)] };
    const pages = await visitAll(visitor, ground);
    const banner = nameOfBanner(answered.banner);
    return { states: [stateOf('refused', visitor, pages, { banner })], layers: { refuse: answered.layers } };
  });

/** Accepts and reads; then withdraws, in the same profile, and reads again. */
export const acceptedThenWithdrawn: Walk = (ground) =>
  asVisitor(ground, {}, async (visitor) => {
    const answered = await answering(visitor, ground, 'accept');
    if (answered.reason !== null) {
      return { states: [notRun('accepted', answered.reason), notRun('withdrawn', answered.reason)] };
    }
    const { banner, layers } = answered;
    const accepted = stateOf('accepted', visitor, await visitAll(visitor, ground), { banner: nameOfBanner(banner) });
    const withdrawn = await withdrawing(visitor, ground, banner);
    return { ...withdrawn, states: [accepted, ...withdrawn.states], layers: { accept: layers } };
  });

async function withdrawing(visitor: Visitor, ground: Ground, banner: Banner): Promise<Walked> {
  await visit(visitor, ground.scouted.start, ground.scouted.site);
  const way = await withdraw(visitor.page, banner);
  if (way === null) return { states: [notRun('withdrawn', 'no_withdrawal')], noWayBack: true };
  await visitor.page.waitForLoadState('load').catch(() => {});
  await settle(visitor.page);
  await visitor.page.goto('about:blank');
  await visitor.written();
  turnOver(visitor.notes);
  visitor.notes.notesSent = true;
  const pages = await visitAll(visitor, ground);
  const state = stateOf('withdrawn', visitor, pages, { banner: nameOfBanner(banner) });
  return { states: [state], noWayBack: !way.byThePage };
}

/** Accepts one purpose alone, by Lucarne's form. */
export const onePurpose =
  (purpose: Purpose): Walk =>
  (ground) =>
    asVisitor(ground, {}, async (visitor) => {
      const { choicePage, start, site } = ground.scouted;
      await visit(visitor, choicePage ?? start, site);
      if (!(await acceptAlone(visitor.page, purpose.key).catch(() => false))) {
        return { states: [notRun('purpose', 'not_pressed', purpose)] };
      }
      await visitor.written();
      turnOver(visitor.notes);
      return { states: [stateOf('purpose', visitor, await visitAll(visitor, ground), { purpose })] };
    });

/** Chooses another language, where Lucarne's form for it is. */
export const languageChosen: Walk = (ground) =>
  asVisitor(ground, {}, async (visitor) => {
    const { start, site } = ground.scouted;
    const first = await visit(visitor, start, site);
    if (!(await chooseLanguage(visitor.page))) return { states: [] };
    await settle(visitor.page);
    await look(visitor);
    return { states: [stateOf('language', visitor, [first])] };
  });

/** Signs in, and reads the same pages with some more that only members are shown. */
export const signedIn: Walk = (ground) =>
  asVisitor(ground, {}, async (visitor) => {
    const { settings, scouted } = ground;
    if (settings.account === null) return { states: [notRun('signed_in', 'no_credentials')] };
    await visit(visitor, scouted.start, scouted.site);
    const reason = await signIn(visitor.page, scouted.site.origin, settings.account);
    if (reason !== null) return { states: [notRun('signed_in', reason)] };
    await look(visitor);
    const links = await visitor.page.evaluate(() => [...document.querySelectorAll('a')].map(({ href }) => href));
    const found = pagesOf(scouted.site.origin, links).filter((page) => !scouted.pages.includes(page));
    const members = found.filter((page) => /account|compte|backoffice|admin|profil|dashboard|cuenta/i.test(page));
    const pages = await visitAll(visitor, ground, [...scouted.pages, ...spread(members, 4)]);
    return { states: [stateOf('signed_in', visitor, pages)] };
  });

/** What two walks learnt of the banner. Null when there was none. */
export function bannerFacts(name: string | null, walks: readonly Walked[]): BannerFacts | null {
  if (name === null) return null;
  const layers = Object.assign({}, ...walks.map((walked) => walked.layers ?? {})) as Partial<Record<Answer, number>>;
  const refusalIsDeeper = (layers.refuse ?? 1) > (layers.accept ?? 1);
  return { name, refusalIsDeeper, noWayBack: walks.some(({ noWayBack }) => noWayBack === true) };
}
