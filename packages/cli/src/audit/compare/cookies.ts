import { shortLife } from '../duration.ts';
import { entryOfCookie } from '../match.ts';
import type { Entry, SeenCookie, Site, StateSeen } from '../model.ts';
import { isFirstParty } from '../site.ts';
import { isAllowed } from './consent.ts';
import type { Found } from './found.ts';

/** How far a life may be off when it was said, and when only what was left of it could be seen. */
const SLACK_SAID = 5;
const SLACK_LEFT = 900;
/** Browsers keep no cookie longer. */
const LONGEST_KEPT = 400 * 86_400;

/** What is wrong with the cookies that were held in a state. */
export function cookiesFound(state: StateSeen, entries: readonly Entry[], site: Site): readonly Found[] {
  return state.seen.cookies.flatMap((cookie) => {
    const isFirst = isFirstParty(cookie.host, site.hosts);
    const entry = entryOfCookie(entries, cookie, isFirst);
    const say = saying(cookie, state);
    if (entry === null) return [say('undeclared_cookie')];
    if (!isAllowed(entry, state)) return unwanted(state, isFirst).map((rule) => say(rule));
    return [
      ...wrongParty(entry, isFirst, say),
      ...wrongAttributes(cookie, entry, isFirst, say),
      ...wrongLife(cookie, entry, say),
    ];
  });
}

type Say = (rule: Found['rule'], facts?: Readonly<Record<string, string>>) => Found;

const saying =
  ({ name, host, page, by }: SeenCookie, state: StateSeen): Say =>
  (rule, facts = {}) => ({ rule, subject: `${name} of ${host}`, facts: { name, host, ...facts }, state, page, by });

/** No site can take another one's cookie away: after a withdrawal it only must not be sent, which is looked at apart. */
function unwanted({ kind }: StateSeen, isFirst: boolean): readonly Found['rule'][] {
  if (kind !== 'withdrawn') return ['cookie_without_consent'];
  return isFirst ? ['cookie_after_withdrawal'] : [];
}

function wrongParty({ party, host }: Entry, isFirst: boolean, say: Say): readonly Found[] {
  if (party === null || host !== null || (party === 'first') === isFirst) return [];
  return [say('wrong_party', { said: party })];
}

function wrongAttributes(cookie: SeenCookie, entry: Entry, isFirst: boolean, say: Say): readonly Found[] {
  const said = entry.attributes;
  const isWide = cookie.host.startsWith('.');
  const domain = isFirst && isWide && !entry.host?.startsWith('.');
  const facts: readonly (readonly [attribute: string, seen: unknown, said: unknown])[] = [
    ...(domain ? [['Domain', cookie.host, 'none'] as const] : []),
    ...(said === null
      ? []
      : [
          ['HttpOnly', cookie.http_only, said.http_only] as const,
          ['SameSite', cookie.same_site, said.same_site] as const,
          ['Path', cookie.path, said.path] as const,
          ['Partitioned', cookie.partitioned, said.partitioned] as const,
          ...(cookie.over_https ? [['Secure', cookie.secure, said.secure] as const] : []),
        ]),
  ];
  return facts
    .filter(([, seen, wanted]) => seen !== wanted)
    .map(([attribute, seen, wanted]) => say('wrong_attribute', { attribute, seen: yesNo(seen), said: yesNo(wanted) }));
}

const yesNo = (value: unknown): string => (value === true ? 'yes' : value === false ? 'no' : String(value));

function wrongLife({ asked_s, lifetime_s }: SeenCookie, { lifetime_s: said }: Entry, say: Say): readonly Found[] {
  const seen = asked_s ?? lifetime_s;
  if (seen === null) return said === null ? [] : [say('shorter_life', { seen: 'session', said: shortLife(said) })];
  if (said === null) return [say('longer_life', { seen: shortLife(seen), said: 'session' })];
  const facts = { seen: shortLife(seen), said: shortLife(said) };
  const kept = asked_s === null ? Math.min(said, LONGEST_KEPT) : said;
  if (seen > said + SLACK_SAID) return [say('longer_life', facts)];
  return seen < kept - (asked_s === null ? SLACK_LEFT : SLACK_SAID) ? [say('shorter_life', facts)] : [];
}

/** `Set-Cookie` headers that the browser did not keep: nothing was stored, but somebody tried. */
export const droppedFound = (state: StateSeen): readonly Found[] =>
  state.seen.dropped.map(({ name, host, reason, page }) => ({
    rule: 'dropped_cookie',
    subject: `${name} of ${host}`,
    facts: { name, host, reason },
    state,
    page,
    by: null,
  }));

/** Cookies that were refused and sent all the same. */
export function sentFound(state: StateSeen, entries: readonly Entry[], site: Site): readonly Found[] {
  if (state.kind !== 'withdrawn') return [];
  return state.seen.sent.flatMap(({ name, host, page }): readonly Found[] => {
    const entry = entryOfCookie(entries, { name, host }, isFirstParty(host, site.hosts));
    if (entry === null || isAllowed(entry, state)) return [];
    const facts = { name, host };
    return [{ rule: 'sent_after_withdrawal', subject: `${name} to ${host}`, facts, state, page, by: null }];
  });
}
