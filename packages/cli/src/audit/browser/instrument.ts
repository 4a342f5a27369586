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
 * What runs in every frame before its scripts: it notes what they read and write in the browser, and changes nothing of what they
 * get. The functions below are sent to the page as text, so none of them may use anything of this file but what it is given. One that
 * a frame refuses (storage of an opaque origin) is left out there and says nothing: the page would hear of it.
 */
export function instrumentation({ gpc }: InstrumentSettings): string {
  const parts = [noteCookies, noteStorage, noteDatabases].map((part) => `try { (${part})(tools) } catch {}`);
  const signal = gpc ? `(${sayNo})();` : '';
  return `(() => { const tools = (${makeTools})('${NOTE_BINDING}'); ${parts.join('; ')}; ${signal} })();`;
}

interface Tools {
  readonly note: (did: Note['did'], store: Note['store'], key: unknown) => void;
  /** Puts a look before a method, for every object of its kind. */
  readonly before: (
    prototype: object | undefined,
    name: string,
    look: (self: unknown, args: unknown[]) => void,
  ) => void;
  /** The object that stands behind one of ours, or the object itself. */
  readonly real: (self: unknown) => unknown;
  readonly shields: WeakMap<object, object>;
}

function makeTools(binding: string): Tools {
  const tell = (globalThis as unknown as Record<string, ((note: Note) => void) | undefined>)[binding];
  const told = new Set<string>();
  const shields = new WeakMap<object, object>();
  const real = (self: unknown): unknown => (typeof self === 'object' && self && shields.get(self)) || self;
  const scriptOf = (): string | null =>
    /https?:\/\/[^\s()]+?(?=:\d+:\d+|[)\s]|$)/.exec(new Error().stack ?? '')?.[0] ?? null;
  const note: Tools['note'] = (did, store, key) => {
    const text = String(key).slice(0, 4200);
    const id = `${did} ${store} ${text}`;
    if (tell === undefined || told.has(id) || told.size > 2000) return;
    told.add(id);
    tell({ did, store, key: text, by: scriptOf(), origin: location.origin });
  };
  const before: Tools['before'] = (prototype, name, look) => {
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
  return { note, before, real, shields };
}

function noteCookies({ note, before }: Tools): void {
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
}

/** Keys are also read and written as properties: a shield before each storage sees that. */
function noteStorage({ note, before, real, shields }: Tools): void {
  const stores = new WeakMap<object, 'local' | 'session'>();
  const storeOf = (self: unknown) => stores.get(real(self) as object) ?? 'local';
  before(Storage.prototype, 'getItem', (self, [key]) => note('read', storeOf(self), key));
  before(Storage.prototype, 'setItem', (self, [key]) => note('wrote', storeOf(self), key));
  for (const name of ['removeItem', 'key', 'clear']) before(Storage.prototype, name, () => {});
  const shielded = (held: Storage, store: 'local' | 'session'): Storage => {
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
  for (const store of ['local', 'session'] as const) {
    const property = `${store}Storage`;
    const own = Object.getOwnPropertyDescriptor(globalThis, property);
    let shield: Storage | null = null;
    const get = (): Storage => {
      shield ??= shielded(own?.get?.call(globalThis) as Storage, store);
      return shield;
    };
    if (own?.get) Object.defineProperty(globalThis, property, { ...own, get });
  }
}

function noteDatabases({ note, before }: Tools): void {
  before(globalThis.IDBFactory?.prototype, 'open', (_, [name]) => note('read', 'indexeddb', name));
  before(globalThis.CacheStorage?.prototype, 'open', (_, [name]) => note('read', 'cache', name));
}

function sayNo(): void {
  Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true, configurable: true });
}
