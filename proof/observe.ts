import type { BrowserContext, CDPSession, Frame, Page } from 'playwright-core';

export interface SeenCookie {
  readonly name: string;
  readonly host: string;
  readonly path: string;
  readonly http_only: boolean;
  readonly secure: boolean;
  readonly same_site: string;
  /** Kept apart for the site that framed it. */
  readonly partitioned: boolean;
  /** Seconds from the moment it was seen; null for one that ends with the browser. */
  readonly lifetime_s: number | null;
}

/** What one browser held at one moment. Keys of storage are `origin key`. */
export interface Holdings {
  readonly cookies: readonly SeenCookie[];
  readonly local: readonly string[];
  readonly session: readonly string[];
  readonly indexeddb: readonly string[];
  readonly cache: readonly string[];
}

/** A browser profile under watch: everything it contacted since it was opened. */
export interface Watched {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Host names without port. */
  readonly hosts: ReadonlySet<string>;
  readonly holdings: () => Promise<Holdings>;
  /** Where pages may run no script, storage cannot be looked at, nor written. */
  readonly cookiesAlone: () => Promise<Holdings>;
  /** What is contacted counts from now on. */
  readonly forgetHosts: () => void;
  /** What another site holds is beyond our reach: a visitor who withdraws removes it, or it ends by itself. */
  readonly forgetCookiesOf: (host: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function watch(context: BrowserContext): Promise<Watched> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const hosts = new Set<string>();
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:') hosts.add(hostname);
  });
  return {
    context,
    page,
    hosts,
    holdings: () => look(page, devtools),
    cookiesAlone: async () => ({ ...NO_STORES, cookies: await cookiesOf(devtools) }),
    forgetHosts: () => hosts.clear(),
    forgetCookiesOf: (host) => context.clearCookies({ domain: host }),
    close: () => context.close(),
  };
}

async function cookiesOf(devtools: CDPSession): Promise<readonly SeenCookie[]> {
  const { cookies } = await devtools.send('Network.getAllCookies');
  const now = Date.now() / 1000;
  return cookies.map((cookie) => ({
    name: cookie.name,
    host: cookie.domain,
    path: cookie.path,
    http_only: cookie.httpOnly,
    secure: cookie.secure,
    same_site: cookie.sameSite ?? 'unset',
    partitioned: cookie.partitionKey !== undefined,
    lifetime_s: cookie.session ? null : cookie.expires - now,
  }));
}

const NO_STORES: Stores = { local: [], session: [], indexeddb: [], cache: [] };

async function look(page: Page, devtools: CDPSession): Promise<Holdings> {
  const stores = await Promise.all(page.frames().map(storesOf));
  return {
    cookies: await cookiesOf(devtools),
    local: stores.flatMap((store) => store.local),
    session: stores.flatMap((store) => store.session),
    indexeddb: stores.flatMap((store) => store.indexeddb),
    cache: stores.flatMap((store) => store.cache),
  };
}

type Stores = Omit<Holdings, 'cookies'>;

async function storesOf(frame: Frame): Promise<Stores> {
  return frame.evaluate(async () => {
    const named = (key: string) => `${location.origin} ${key}`;
    const readable = <Value>(read: () => Value, otherwise: Value): Value => {
      try {
        return read();
      } catch {
        return otherwise;
      }
    };
    const listed = async <Item>(list: () => Promise<readonly Item[]>): Promise<readonly Item[]> => {
      try {
        return await list();
      } catch {
        return [];
      }
    };
    const databases = await listed(() => indexedDB.databases());
    const caches = await listed(async () => (await globalThis.caches?.keys()) ?? []);
    return {
      local: readable(() => Object.keys(localStorage), []).map(named),
      session: readable(() => Object.keys(sessionStorage), []).map(named),
      indexeddb: databases.map(({ name }) => named(name ?? '')),
      cache: caches.map(named),
    };
  });
}
