import { entryOfCookie, entryOfHost, entryOfKey } from '../match.ts';
import type { Entry, SeenRead, Site, StateSeen } from '../model.ts';
import { isFirstParty, nameOf } from '../site.ts';
import { isAllowed, isRefused } from './consent.ts';
import type { Found } from './found.ts';

/** What is wrong with the storage keys, databases and caches that were held in a state. */
export function keysFound(state: StateSeen, entries: readonly Entry[], site: Site): readonly Found[] {
  return state.seen.keys.flatMap(({ store, origin, key, page, by }): readonly Found[] => {
    const isFirst = isFirstParty(hostOfOrigin(origin), site.hosts);
    const entry = entryOfKey(ofParty(entries, isFirst), store, key);
    const found = { subject: `${store} ${key} of ${origin}`, facts: { name: key, store, origin }, state, page, by };
    if (entry === null) return [{ rule: 'undeclared_key', ...found }];
    if (isAllowed(entry, state)) return [];
    if (state.kind === 'withdrawn' && !isFirst) return [];
    return [{ rule: state.kind === 'withdrawn' ? 'key_after_withdrawal' : 'key_without_consent', ...found }];
  });
}

/** Hosts that the register does not name, or that were contacted without consent. */
export function hostsFound(state: StateSeen, entries: readonly Entry[], site: Site): readonly Found[] {
  const own = new Set(site.hosts.map(nameOf));
  return state.seen.hosts.flatMap(({ host, what, page }): readonly Found[] => {
    if (own.has(nameOf(host))) return [];
    const entry = entryOfHost(entries, host);
    const found = { subject: host, facts: { name: host, what }, state, page, by: null };
    if (entry === null) return [{ rule: 'undeclared_host', ...found }];
    if (isAllowed(entry, state)) return [];
    return [{ rule: state.kind === 'withdrawn' ? 'host_after_withdrawal' : 'host_without_consent', ...found }];
  });
}

/** What scripts read although it was refused. */
export function readsFound(state: StateSeen, entries: readonly Entry[], site: Site): readonly Found[] {
  return state.seen.reads.flatMap((read): readonly Found[] => {
    const entry = entryOfRead(read, entries, site);
    if (entry === null || !isRefused(entry, state)) return [];
    const { store, key, origin, page, by } = read;
    const facts = { name: key, store, origin };
    return [{ rule: 'read_after_refusal', subject: `${store} ${key}`, facts, state, page, by }];
  });
}

function entryOfRead({ store, key, origin }: SeenRead, entries: readonly Entry[], site: Site): Entry | null {
  const host = hostOfOrigin(origin);
  const isFirst = isFirstParty(host, site.hosts);
  if (store === 'cookie') return entryOfCookie(entries, { name: key, host }, isFirst);
  return entryOfKey(ofParty(entries, isFirst), store, key);
}

/** Service workers have no line of their own in a register: a person must look at what theirs keep. */
export const workersFound = (state: StateSeen): readonly Found[] =>
  state.seen.workers.map(({ scope, page }) => ({
    rule: 'service_worker',
    subject: scope,
    facts: { name: scope },
    state,
    page,
    by: null,
  }));

const ofParty = (entries: readonly Entry[], isFirst: boolean): readonly Entry[] =>
  entries.filter(({ party }) => party === null || (party === 'first') === isFirst);

const hostOfOrigin = (origin: string): string => (URL.canParse(origin) ? new URL(origin).hostname : origin);
