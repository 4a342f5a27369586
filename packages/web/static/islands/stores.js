/** The places besides cookies where an origin stores data: what is held there, by name, and how it is removed. */
export const stores = {
  local: {
    title: 'localStorage',
    held: () => Object.keys(localStorage),
    remove: (name) => localStorage.removeItem(name),
  },
  session: {
    title: 'sessionStorage',
    held: () => Object.keys(sessionStorage),
    remove: (name) => sessionStorage.removeItem(name),
  },
  indexeddb: {
    title: 'IndexedDB',
    held: async () => ((await globalThis.indexedDB?.databases?.()) ?? []).map(({ name }) => name),
    remove: (name) => globalThis.indexedDB?.deleteDatabase(name),
  },
  cache: {
    title: 'CacheStorage',
    held: () => globalThis.caches?.keys() ?? [],
    remove: (name) => globalThis.caches?.delete(name),
  },
};

const plain = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a name is the one declared, or fits it: each `*` stands for any characters. */
export const fits = (declared, name) => new RegExp(`^${declared.split('*').map(plain).join('.*')}$`).test(name);
