import { allows, refusedCookies } from '../choice/consent.ts';
import { underSignal } from '../choice/signal.ts';
import { matches } from '../register/match.ts';
import type { Entry, Store } from '../register/register.ts';
import { keep, type Site } from './site.ts';

/** Removes what the register names and the visitor did not accept, as far as a script can: HttpOnly cookies and other sites' stay. */
export async function clean(site: Site): Promise<void> {
  const { register, sent } = site;
  const choice = underSignal(site.choice, site);
  for (const name of refusedCookies(register, choice, [...sent.keys()])) removeCookie(name, site);
  const refused = register.entries.filter((entry) => entry.host === undefined && !allows(register, choice, entry));
  for (const [store, keeper] of Object.entries(keepers)) {
    const entries = refused.filter((entry) => entry.store === store);
    if (entries.length > 0) await keeper(entries).catch(ignored);
  }
}

type Keeper = (entries: readonly Entry[]) => Promise<void>;

/** Where scripts keep things, besides cookies. A browser may refuse access to any of them: then nothing is in there either. */
const keepers: Readonly<Partial<Record<Store, Keeper>>> = {
  local: async (entries) => removeKeys(localStorage, entries),
  session: async (entries) => removeKeys(sessionStorage, entries),
  indexeddb: async (entries) => {
    for (const { name = '' } of await indexedDB.databases()) {
      if (entries.some((entry) => matches(entry, name))) indexedDB.deleteDatabase(name);
    }
  },
  cache: async (entries) => {
    for (const name of await caches.keys())
      if (entries.some((entry) => matches(entry, name))) await caches.delete(name);
  },
};

const ignored = (): void => undefined;

function removeKeys(storage: Storage, entries: readonly Entry[]): void {
  for (const key of Object.keys(storage)) if (entries.some((entry) => matches(entry, key))) storage.removeItem(key);
}

/** A browser removes only the cookie of the very path and domain that it was set with: the declared path, and every domain it may be of. */
function removeCookie(name: string, { register }: Site): void {
  const labels = location.hostname.split('.');
  const domains = labels.slice(1).map((_, at) => `; Domain=${labels.slice(at).join('.')}`);
  for (const { attributes } of register.entries.filter((entry) => matches(entry, name))) {
    for (const domain of ['', ...domains]) keep(`${name}=`, 0, `; Path=${attributes?.path ?? '/'}${domain}`);
  }
}
