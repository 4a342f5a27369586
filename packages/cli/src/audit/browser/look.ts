import type { Frame } from 'playwright-core';
import { LIMITS } from '../limits.ts';
import type { KeyStore, SeenCookie } from '../model.ts';
import { put } from './notebook.ts';
import type { Visitor } from './watch.ts';

/** Writes down what the browser holds now: cookies of every host, and the storage of every frame. */
export async function look(visitor: Visitor): Promise<void> {
  await visitor.written();
  await lookAtCookies(visitor);
  await Promise.all(visitor.page.frames().map((frame) => lookAtFrame(visitor, frame)));
}

async function lookAtCookies({ devtools, notes }: Visitor): Promise<void> {
  const { cookies } = await devtools.send('Network.getAllCookies');
  const now = Date.now() / 1000;
  const { page } = notes;
  for (const cookie of cookies) {
    const { name, domain: host, path, secure, httpOnly: http_only, sameSite, partitionKey, sourceScheme } = cookie;
    const origin = notes.origins.get(`${name} ${host}`);
    const seen: SeenCookie = {
      name,
      host,
      path,
      secure,
      http_only,
      same_site: sameSite ?? 'unset',
      partitioned: partitionKey !== undefined,
      lifetime_s: cookie.session ? null : cookie.expires - now,
      asked_s: cookie.session ? null : (origin?.asked_s ?? null),
      over_https: sourceScheme === 'Secure',
      page,
      by: origin?.by || null,
    };
    put(notes.cookies, `${name} ${host} ${path} ${secure} ${http_only} ${seen.same_site} ${seen.partitioned}`, seen);
    notes.lines.delete(`${name} ${host}`);
  }
  for (const { name, host } of notes.lines.values()) {
    put(notes.dropped, `${name} ${host}`, { name, host, reason: notes.reasons.get(name) ?? 'not kept', page });
  }
  notes.lines.clear();
}

interface Stores {
  readonly origin: string;
  readonly keys: readonly { readonly store: KeyStore; readonly key: string }[];
  readonly workers: readonly string[];
}

async function lookAtFrame({ notes }: Visitor, frame: Frame): Promise<void> {
  const { page } = notes;
  const { origin, keys, workers } = await within(LIMITS.frame, storesOf(frame), { origin: '', keys: [], workers: [] });
  for (const { store, key } of keys) {
    const id = `${store} ${origin} ${key}`;
    put(notes.keys, id, { store, origin, key, page, by: notes.origins.get(id)?.by || null });
  }
  for (const scope of workers) put(notes.workers, scope, { scope, page });
}

/** The answer, or another one when it does not come in time or fails. */
export async function within<Value>(time: number, answer: Promise<Value>, otherwise: Value): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Value>((resolve) => {
    timer = setTimeout(resolve, time, otherwise);
  });
  return Promise.race([answer.catch(() => otherwise), late]).finally(() => clearTimeout(timer));
}

function storesOf(frame: Frame): Promise<Stores> {
  return frame.evaluate(async (most) => {
    const tried = async <Item>(list: () => Promise<readonly Item[]> | readonly Item[]): Promise<readonly Item[]> => {
      try {
        return (await list()).slice(0, most);
      } catch {
        return [];
      }
    };
    const found = async (store: KeyStore, list: () => Promise<readonly string[]> | readonly string[]) =>
      (await tried(list)).map((key) => ({ store, key }));
    const keys = await Promise.all([
      found('local', () => Object.keys(localStorage)),
      found('session', () => Object.keys(sessionStorage)),
      found('indexeddb', async () => (await indexedDB.databases()).map(({ name }) => name ?? '')),
      found('cache', () => caches.keys()),
    ]);
    const workers = await tried(async () => await navigator.serviceWorker.getRegistrations());
    return { origin: location.origin, keys: keys.flat(), workers: workers.map(({ scope }) => scope) };
  }, LIMITS.things);
}
