export interface InstrumentSettings {
  /** The browser says that its user does not want to be sold or shared. */
  readonly gpc: boolean;
}

/** What the page's own functions tell: a script read or wrote something. */
export interface Note {
  readonly did: 'read' | 'wrote';
  readonly store: 'cookie' | 'local' | 'session' | 'indexeddb' | 'cache';
  /** The key; for a cookie that was written, the whole line. */
  readonly key: string;
  /** The address of the script that did it; null when it could not be told. */
  readonly by: string | null;
  readonly origin: string;
}

/** The name under which pages find the function that takes notes. */
export const NOTE_BINDING = 'lucarneAuditNote';

/**
 * Runs in every frame before its scripts: notes what they read and write in the browser, and changes nothing of what they get.
 * It is sent to the page as text, so it can use nothing of this file; hence its length.
 */
export function instrument({ gpc }: InstrumentSettings): void {
  const tell = (globalThis as unknown as Record<string, ((note: Note) => void) | undefined>)['lucarneAuditNote'];
  const told = new Set<string>();
  const scriptOf = (): string | null =>
    /https?:\/\/[^\s()]+?(?=:\d+:\d+|[)\s]|$)/.exec(new Error().stack ?? '')?.[0] ?? null;
  const note = (did: Note['did'], store: Note['store'], key: unknown): void => {
    const text = String(key).slice(0, 4200);
    const id = `${did} ${store} ${text}`;
    if (tell === undefined || told.has(id) || told.size > 2000) return;
    told.add(id);
    try {
      void tell({ did, store, key: text, by: scriptOf(), origin: location.origin });
    } catch {
      told.delete(id);
    }
  };
  /** Puts a look before a method, for every object of its kind. */
  const before = (
    prototype: object | undefined,
    name: string,
    look: (self: unknown, args: unknown[]) => void,
  ): void => {
    const method = prototype && (Reflect.get(prototype, name) as ((...args: unknown[]) => unknown) | undefined);
    if (!prototype || !method) return;
    const looked = {
      [name](this: unknown, ...args: unknown[]): unknown {
        look(this, args);
        return method.apply(real(this), args);
      },
    };
    Object.defineProperty(prototype, name, { value: looked[name], writable: true, configurable: true });
  };
  const shields = new WeakMap<object, object>();
  const real = (self: unknown): unknown => (typeof self === 'object' && self && shields.get(self)) || self;
  const stores = new WeakMap<object, 'local' | 'session'>();

  const cookies = (): void => {
    const own = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
    Object.defineProperty(Document.prototype, 'cookie', {
      configurable: true,
      enumerable: true,
      get(this: Document) {
        const text = String(own?.get?.call(this));
        for (const pair of text.split('; ')) if (pair) note('read', 'cookie', pair.split('=', 1)[0]);
        return text;
      },
      set(this: Document, line: unknown) {
        note('wrote', 'cookie', line);
        own?.set?.call(this, line);
      },
    });
    const prototype = (globalThis as { CookieStore?: { prototype: object } }).CookieStore?.prototype;
    const nameIn = ([first]: unknown[]): unknown =>
      typeof first === 'object' && first ? Reflect.get(first, 'name') : first;
    before(prototype, 'get', (_, args) => note('read', 'cookie', nameIn(args)));
    before(prototype, 'getAll', (_, args) => note('read', 'cookie', nameIn(args) ?? '*'));
  };

  const storage = (): void => {
    const storeOf = (self: unknown) => stores.get(real(self) as object) ?? 'local';
    before(Storage.prototype, 'getItem', (self, [key]) => note('read', storeOf(self), key));
    before(Storage.prototype, 'setItem', (self, [key]) => note('wrote', storeOf(self), key));
    for (const name of ['removeItem', 'key', 'clear']) before(Storage.prototype, name, () => {});
    for (const [property, store] of [
      ['localStorage', 'local'],
      ['sessionStorage', 'session'],
    ] as const) {
      const own = Object.getOwnPropertyDescriptor(globalThis, property);
      const shielded = (held: Storage): Storage => {
        const shield = new Proxy(held, {
          get(target, key) {
            if (typeof key === 'string' && !(key in Storage.prototype)) note('read', store, key);
            return Reflect.get(target, key, target);
          },
          set(target, key, value) {
            note('wrote', store, key);
            return Reflect.set(target, key, value, target);
          },
        });
        stores.set(held, store);
        shields.set(shield, held);
        return shield;
      };
      let shield: Storage | null = null;
      if (own?.get) {
        Object.defineProperty(globalThis, property, {
          ...own,
          get: () => {
            shield ??= shielded(own.get?.call(globalThis) as Storage);
            return shield;
          },
        });
      }
    }
  };

  const databases = (): void => {
    before(globalThis.IDBFactory?.prototype, 'open', (_, [name]) => note('read', 'indexeddb', name));
    before(globalThis.CacheStorage?.prototype, 'open', (_, [name]) => note('read', 'cache', name));
  };

  for (const part of [cookies, storage, databases]) {
    try {
      part();
    } catch {
      // A frame without storage has nothing to be noted.
    }
  }
  if (gpc) Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true, configurable: true });
}
