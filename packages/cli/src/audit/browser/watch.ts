import type { BrowserContext, CDPSession, Page, Request, Response } from 'playwright-core';
import { contactedHost, shown } from '../site.ts';
import { readCookieLine } from './cookie-line.ts';
import { NOTE_BINDING, type Note } from './instrument.ts';
import { type Notebook, newNotebook, put } from './notebook.ts';

/** A profile under watch: all it contacts, sets, reads and sends is in its notebook. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly devtools: CDPSession;
  readonly notes: Notebook;
  /** Resolves when what is still being read of requests and answers is in the notebook. */
  readonly written: () => Promise<void>;
}

/** Opens a page in a profile and begins to watch. */
export async function watch(context: BrowserContext): Promise<Visitor> {
  const notes = newNotebook();
  const pending = new Set<Promise<void>>();
  const later = (reading: Promise<void>): void => {
    const done: Promise<void> = reading.catch(() => {}).finally(() => pending.delete(done));
    pending.add(done);
  };
  await context.exposeBinding(NOTE_BINDING, (_, note: Note) => noteScript(notes, note));
  context.on('request', (request) => {
    noteHost(notes, request.url(), request.resourceType());
    if (notes.notesSent) later(noteSent(notes, request));
  });
  context.on('response', (response) => later(noteAnswer(notes, response)));
  const page = await context.newPage();
  page.on('websocket', (socket) => noteHost(notes, socket.url(), 'websocket'));
  page.on('dialog', (dialog) => later(dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss()));
  context.on('page', (popup) => later(closeSoon(popup)));
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  devtools.on('Network.responseReceivedExtraInfo', ({ blockedCookies }) => {
    for (const { blockedReasons, cookieLine } of blockedCookies)
      noteReason(notes, cookieLine, blockedReasons.join(', '));
  });
  const written = async (): Promise<void> => {
    await Promise.race([Promise.all(pending), new Promise((resolve) => setTimeout(resolve, 2_000))]);
  };
  return { context, page, devtools, notes, written };
}

/** A window that the page opened: whom it contacts is noted, then it goes. */
async function closeSoon(popup: Page): Promise<void> {
  await popup.waitForLoadState('domcontentloaded', { timeout: 3_000 }).catch(() => {});
  await popup.close();
}

function noteHost(notes: Notebook, address: string, what: string): void {
  const host = contactedHost(address);
  if (host !== null) put(notes.hosts, host, { host, what, page: notes.page });
}

async function noteSent(notes: Notebook, request: Request): Promise<void> {
  const { page } = notes;
  const { hostname } = new URL(request.url());
  const { cookie = '' } = await request.allHeaders();
  for (const pair of cookie.split('; ').filter(Boolean)) {
    const [name = ''] = pair.split('=', 1);
    put(notes.sent, `${name} ${hostname}`, { name, host: hostname, page });
  }
}

async function noteAnswer(notes: Notebook, response: Response): Promise<void> {
  const now = Date.now();
  const { hostname } = new URL(response.url());
  for (const { name, value } of await response.headersArray()) {
    if (name.toLowerCase() === 'set-cookie') noteLine(notes, value, { hostname, by: shown(response.url()), now });
  }
}

interface LineContext {
  readonly hostname: string;
  readonly by: string;
  readonly now: number;
}

function noteLine(notes: Notebook, text: string, { hostname, by, now }: LineContext): void {
  const line = readCookieLine(text, hostname, now);
  if (line === null) return;
  const key = `${line.name} ${line.host}`;
  if (line.deletes) {
    notes.lines.delete(key);
    return;
  }
  notes.origins.set(key, { by, asked_s: line.asked_s });
  put(notes.lines, key, line);
}

function noteReason(notes: Notebook, text: string, reason: string): void {
  const [name = ''] = text.split('=', 1);
  put(notes.reasons, name.trim(), reason);
}

function noteScript(notes: Notebook, { did, store, key, by, origin }: Note): void {
  const { page } = notes;
  const script = by === null ? null : shown(by);
  if (did === 'read') {
    put(notes.reads, `${store} ${origin} ${key}`, { store, key, origin, page, by: script });
    return;
  }
  const { hostname } = URL.canParse(origin) ? new URL(origin) : { hostname: origin };
  if (store !== 'cookie') put(notes.origins, `${store} ${origin} ${key}`, { by: script ?? '', asked_s: null });
  else noteScriptCookie(notes, key, { hostname, by: script ?? '', now: Date.now() });
}

/** A cookie that a script sets: the browser says nothing when it drops one, so only how it came to be is kept. */
function noteScriptCookie(notes: Notebook, text: string, { hostname, by, now }: LineContext): void {
  const line = readCookieLine(text, hostname, now);
  if (line === null) return;
  const key = `${line.name} ${line.host}`;
  if (line.deletes) notes.lines.delete(key);
  else notes.origins.set(key, { by, asked_s: line.asked_s });
}
