import { LIMITS } from '../limits.ts';
import type { DroppedCookie, Seen, SeenCookie, SeenHost, SeenKey, SeenRead, SeenWorker, SentCookie } from '../model.ts';
import type { CookieLine } from './cookie-line.ts';

/** How a cookie or a key came to be, when somebody saw it. */
export interface Origin {
  readonly by: string;
  readonly asked_s: number | null;
}

/** What is noted of one profile while it walks. Of each thing the first sight, and no more than a limit of each kind. */
export interface Notebook {
  /** The page being visited: its path. */
  page: string;
  /** From when on cookies in requests are noted too. */
  notesSent: boolean;
  readonly cookies: Map<string, SeenCookie>;
  readonly keys: Map<string, SeenKey>;
  readonly workers: Map<string, SeenWorker>;
  readonly hosts: Map<string, SeenHost>;
  readonly reads: Map<string, SeenRead>;
  readonly sent: Map<string, SentCookie>;
  readonly dropped: Map<string, DroppedCookie>;
  /** By `name host` of a cookie, or `store origin key`. */
  readonly origins: Map<string, Origin>;
  /** Lines of answers that the browser must have kept, or dropped. */
  readonly lines: Map<string, CookieLine>;
  /** Why the browser dropped a line, by `name host`. */
  readonly reasons: Map<string, string>;
}

export const newNotebook = (): Notebook => ({
  page: '/',
  notesSent: false,
  cookies: new Map(),
  keys: new Map(),
  workers: new Map(),
  hosts: new Map(),
  reads: new Map(),
  sent: new Map(),
  dropped: new Map(),
  origins: new Map(),
  lines: new Map(),
  reasons: new Map(),
});

/** Writes a thing down when it is new and there is room. */
export function put<Thing>(into: Map<string, Thing>, key: string, thing: Thing): void {
  if (!into.has(key) && into.size < LIMITS.things) into.set(key, thing);
}

/** Begins a new page of notes: what was seen is forgotten, how things came to be is not. */
export function turnOver({ cookies, keys, workers, hosts, reads, sent, dropped, lines }: Notebook): void {
  for (const map of [cookies, keys, workers, hosts, reads, sent, dropped, lines]) map.clear();
}

/** What the notes say, as plain data. */
export const seenIn = ({ cookies, keys, workers, hosts, reads, sent, dropped }: Notebook): Seen => ({
  cookies: [...cookies.values()],
  keys: [...keys.values()],
  workers: [...workers.values()],
  hosts: [...hosts.values()],
  reads: [...reads.values()],
  sent: [...sent.values()],
  dropped: [...dropped.values()],
});
