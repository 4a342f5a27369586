import type { Chromium } from './browser/chromium.ts';
import { compare } from './compare/compare.ts';
import { type Draft, draftOf } from './draft.ts';
import { LIMITS } from './limits.ts';
import type { BannerFacts, CharterRead, Difference, RegisterRead, Site, StateSeen } from './model.ts';
import { scout } from './walk/scout.ts';
import type { AuditSettings } from './walk/settings.ts';
import {
  acceptedThenWithdrawn,
  bannerFacts,
  type Ground,
  languageChosen,
  notRun,
  onePurpose,
  readOnly,
  refused,
  signedIn,
  type Walk,
  type Walked,
} from './walk/states.ts';

/** All that an audit found. Its JSON form is the report; a change of shape changes `schema`. */
export interface AuditReport {
  readonly schema: 'lucarne-cookies-audit/1';
  readonly url: string;
  readonly site: Site;
  /** When it began, in UTC. */
  readonly time: string;
  readonly browser: string;
  readonly language: string;
  readonly register: RegisterRead | null;
  readonly charter: CharterRead | null;
  readonly banner: BannerFacts | null;
  readonly pages: readonly string[];
  /** Pages that were found and not walked. */
  readonly leftOut: number;
  readonly states: readonly StateSeen[];
  readonly differences: readonly Difference[];
  readonly verdict: 'no_difference' | 'differences' | 'nothing_to_compare' | 'incomplete';
  readonly draft: Draft;
}

export interface AuditTools {
  readonly browser: Chromium;
  /** Gives the register to compare with, from what the site publishes (null: nothing). */
  readonly registerFrom: (wellKnown: string | null, site: Site) => RegisterRead | null;
  readonly progress: (says: string) => void;
}

/** Walks a site in every state and compares what was seen with its register. */
export async function audit(settings: AuditSettings, tools: AuditTools): Promise<AuditReport> {
  const time = new Date().toISOString();
  const { browser, progress } = tools;
  progress('Looking at the site');
  const scouted = await scout(browser, settings);
  const register = tools.registerFrom(scouted.wellKnown, scouted.site);
  const ground = { browser, settings, scouted };
  const walks = await walkAll(ground, progress);
  const states = walks.flatMap((walked) => walked.states);
  const banner = bannerFacts(states.map((state) => state.banner).find((name) => name !== null) ?? null, walks);
  const { site, charter, pages, leftOut } = scouted;
  const everythingWalked = leftOut === 0 && states.every((state) => state.notRun === null);
  const differences = compare({ site, register, states, banner, charter, everythingWalked });
  return {
    schema: 'lucarne-cookies-audit/1',
    url: settings.url,
    site,
    time,
    browser: `Chromium ${browser.version}`,
    language: settings.language,
    register,
    charter,
    banner,
    pages,
    leftOut,
    states,
    differences,
    verdict: verdictOf(settings, register, states, differences),
    draft: draftOf(states, site, time.slice(0, 10)),
  };
}

/** What was asked for and could not be done must not look like «no difference». */
function verdictOf(
  { account }: AuditSettings,
  register: RegisterRead | null,
  states: readonly StateSeen[],
  differences: readonly Difference[],
): AuditReport['verdict'] {
  if (differences.some(({ severity }) => severity === 'difference')) return 'differences';
  const failed = states.filter(
    ({ notRun: reason }) => reason === 'no_time' || reason === 'not_reached' || reason === 'not_pressed',
  );
  const noSession =
    account !== null && states.some(({ kind, notRun: reason }) => kind === 'signed_in' && reason !== null);
  if (failed.length > 0 || noSession) return 'incomplete';
  return register === null ? 'nothing_to_compare' : 'no_difference';
}

async function walkAll(ground: Ground, progress: (says: string) => void): Promise<readonly Walked[]> {
  const { purposes, choicePage } = ground.scouted;
  const walks: readonly (readonly [says: string, walk: Walk])[] = [
    ['without an answer', readOnly('no_answer')],
    ['refusing', refused],
    ['accepting, then withdrawing', acceptedThenWithdrawn],
    ...purposes.map((purpose) => [`accepting «${purpose.title}» alone`, onePurpose(purpose)] as const),
    ['with Global Privacy Control', readOnly('gpc')],
    ['without JavaScript', readOnly('no_script')],
    ['choosing a language', languageChosen],
    ['signed in', signedIn],
  ];
  const results: Walked[] = [];
  const queue = walks.entries();
  const worker = async (): Promise<void> => {
    for (const [index, [says, walk]] of queue) {
      progress(`Walking ${ground.scouted.pages.length} pages, ${says}`);
      results[index] = await walk(ground);
    }
  };
  await Promise.all(Array.from({ length: LIMITS.walks }, worker));
  const noPurposes = choicePage === null ? [{ states: [notRun('purpose', 'no_purposes')] }] : [];
  return [...results, ...noPurposes];
}
