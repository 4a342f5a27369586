import type { Seen, SeenCookie, Site, StateSeen } from './model.ts';
import { isFirstParty, nameOf } from './site.ts';

/** The cookies in which usual managers keep the choice itself: exempt on that ground. */
const CHOICES = new Set([
  'cc_cookie',
  'klaro',
  'tarteaucitron',
  'orejime',
  'eu-consent',
  'cookies_preferences',
  'axeptio_cookies',
  'OptanonConsent',
  'OptanonAlertBoxClosed',
  'didomi_token',
  'CookieConsent',
]);

export interface DraftEntry {
  readonly name: string;
  readonly store: string;
  /** Of a cookie: the host that holds it, with a leading dot for a whole domain. */
  readonly host?: string;
  readonly provider: { readonly name: string; readonly url: string };
  readonly service: string;
  readonly where: readonly string[];
  readonly purpose: { readonly fr: string; readonly en: string; readonly es: string };
  readonly party: 'first' | 'third';
  readonly anonymous: boolean;
  readonly lifetime_s: number | null;
  readonly attributes: Readonly<Record<string, string | boolean>> | null;
  readonly consent: 'exempt' | 'asked';
  readonly ground: string | null;
  /** In which states it was seen, to help to fill the rest. */
  readonly seen_in: readonly string[];
  /** What only a person can say. */
  readonly to_fill: readonly string[];
}

export interface Draft {
  readonly schema: 'lucarne-cookies-draft/1';
  readonly portal: string;
  readonly version: 1;
  readonly date: string;
  readonly entries: readonly DraftEntry[];
}

/**
 * A register of what was seen, for a person to finish. Everything is «asked» until somebody names the ground of an
 * exemption; only the cookies that are known to keep the choice itself have theirs.
 */
export function draftOf(states: readonly StateSeen[], site: Site, date: string): Draft {
  const seen = new Map<string, { entry: DraftEntry; states: Set<string> }>();
  for (const state of states) {
    for (const entry of entriesOf(state.seen, site)) {
      const key = `${entry.store} ${entry.name} ${entry.host ?? ''}`;
      const known = seen.get(key) ?? { entry, states: new Set() };
      known.states.add(state.kind);
      seen.set(key, known);
    }
  }
  const entries = [...seen.values()].map(({ entry, states: kinds }) => ({ ...entry, seen_in: [...kinds] }));
  return {
    schema: 'lucarne-cookies-draft/1',
    portal: nameOf(site.hosts[0] ?? ''),
    version: 1,
    date,
    entries: entries.sort((one, other) => order(one).localeCompare(order(other))),
  };
}

const order = ({ party, store, name }: DraftEntry): string => `${party} ${store} ${name}`;

function entriesOf({ cookies, keys, hosts }: Seen, site: Site): readonly DraftEntry[] {
  const own = new Set(site.hosts.map(nameOf));
  const partyOf = (host: string) => (isFirstParty(host, site.hosts) ? 'first' : 'third');
  return [
    ...cookies.map((cookie) => ofCookie(cookie, partyOf(cookie.host))),
    ...keys.map(({ store, key, origin }) => blank(key, store, partyOf(new URL(origin).hostname))),
    ...hosts.filter(({ host }) => !own.has(nameOf(host))).map(({ host }) => blank(host, 'host', partyOf(host))),
  ];
}

function ofCookie(cookie: SeenCookie, party: DraftEntry['party']): DraftEntry {
  const { name, host, secure, http_only, same_site, path, partitioned, asked_s, lifetime_s } = cookie;
  const isChoice = CHOICES.has(name);
  return {
    ...blank(name, 'cookie', party),
    host,
    lifetime_s: asked_s ?? (lifetime_s === null ? null : roundLife(lifetime_s)),
    attributes: { secure, http_only, same_site, path, ...(partitioned ? { partitioned } : {}) },
    consent: isChoice ? 'exempt' : 'asked',
    ground: isChoice ? 'choice' : null,
    to_fill: ['provider', 'service', 'purpose', ...(isChoice ? [] : ['anonymous', 'consent', 'ground'])],
  };
}

function blank(name: string, store: string, party: DraftEntry['party']): DraftEntry {
  return {
    name,
    store,
    provider: { name: '', url: '' },
    service: '',
    where: ['front'],
    purpose: { fr: '', en: '', es: '' },
    party,
    anonymous: false,
    lifetime_s: null,
    attributes: null,
    consent: 'asked',
    ground: null,
    seen_in: [],
    to_fill: ['provider', 'service', 'purpose', 'anonymous', 'consent', 'ground'],
  };
}

/** What is left of a life is a little less than what was given: the next whole hour when that is near, else the next minute. */
function roundLife(seconds: number): number {
  const hours = Math.ceil(seconds / 3600) * 3600;
  return hours - seconds < 900 ? hours : Math.ceil(seconds / 60) * 60;
}
