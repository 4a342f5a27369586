import type { Page } from 'playwright-core';

/** Notes what scripts of the pages read from now on: `cookies`, and keys of the two storages as `local key`, `session key`. */
export async function noteReads(page: Page): Promise<() => Promise<readonly string[]>> {
  const reads: string[] = [];
  await page.exposeFunction('noteRead', (what: string) => void reads.push(what));
  await page.addInitScript(() => {
    const { noteRead } = globalThis as unknown as { readonly noteRead: (what: string) => void };
    const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
    Object.defineProperty(Document.prototype, 'cookie', {
      ...cookie,
      get() {
        noteRead('cookies');
        return cookie?.get?.call(this);
      },
    });
    const { getItem } = Storage.prototype;
    Storage.prototype.getItem = function noted(key) {
      noteRead(`${this === localStorage ? 'local' : 'session'} ${key}`);
      return getItem.call(this, key);
    };
  });
  return async () => {
    await page.waitForLoadState('networkidle');
    return [...new Set(reads)];
  };
}
