import { entryOfCookie, entryOfHost, entryOfKey } from '../match.ts';
import type { Entry, Site, StateSeen } from '../model.ts';
import { isFirstParty } from '../site.ts';
import type { Found } from './found.ts';

/** Lines of the register that nothing was seen of, in any state. */
export function neverSeen(states: readonly StateSeen[], entries: readonly Entry[], site: Site): readonly Found[] {
  const seen = new Set(states.flatMap((state) => [...entriesSeen(state, entries, site)]));
  return entries
    .filter((entry) => entry.store !== 'none' && !seen.has(entry))
    .map(({ label, store }) => ({
      rule: 'never_seen',
      subject: `${store} ${label}`,
      facts: { name: label, store },
      state: null,
      page: null,
      by: null,
    }));
}

function* entriesSeen({ seen }: StateSeen, entries: readonly Entry[], site: Site): Generator<Entry | null> {
  for (const cookie of [...seen.cookies, ...seen.dropped]) {
    yield entryOfCookie(entries, cookie, isFirstParty(cookie.host, site.hosts));
  }
  for (const { store, key } of seen.keys) yield entryOfKey(entries, store, key);
  for (const { host } of seen.hosts) yield entryOfHost(entries, host);
}
