import type { Kysely } from 'kysely';
import type { Report } from '../../core/events.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';

/** Has each link stamped by a time-stamping service, behind the backs of those who wait for nothing of it. */
export interface Stamps {
  /** The service as it is told to anybody, without what its address may hold of a key; null when none is set. */
  readonly service: string | null;
  /** There may be links without a stamp. */
  wake(): void;
  close(): Promise<void>;
}

export interface StampOptions {
  readonly db: Kysely<Catalogue>;
  readonly url: string | null;
  readonly report: Report;
  /** Called when something was stamped. */
  readonly onStamped: () => Promise<void>;
}

const SOON_MS = 60_000;
const LATE_MS = 3_600_000;
const PATIENCE_MS = 30_000;
const AT_ONCE = 50;

/** Looks for links without a stamp when woken, and again after a minute; after a failure, later and later, up to an hour. */
export function openStamps({ db, url, report, onStamped }: StampOptions): Stamps {
  if (url === null) return { service: null, wake: () => undefined, close: async () => undefined };
  const closing = new AbortController();
  let running = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let pause = SOON_MS;
  const round = async (): Promise<void> => {
    try {
      if (await stampAll(db, url, closing.signal)) await onStamped();
      pause = SOON_MS;
    } catch (error) {
      if (closing.signal.aborted) return;
      pause = Math.min(pause * 2, LATE_MS);
      report({ kind: 'background_failed', what: 'time-stamping the chain of evidence', error });
    }
    clearTimeout(timer);
    timer = setTimeout(wake, pause).unref();
  };
  const wake = (): void => {
    if (!closing.signal.aborted) running = running.then(round);
  };
  return {
    service: publicPart(url),
    wake,
    async close() {
      closing.abort();
      await running;
      clearTimeout(timer);
    },
  };
}

const publicPart = (url: string): string => new URL(url).origin + new URL(url).pathname;

async function stampAll(db: Kysely<Catalogue>, url: string, signal: AbortSignal): Promise<boolean> {
  const rows = await db
    .selectFrom('evidence_links')
    .select(['portal_id', 'seq', 'hash'])
    .where('stamp', 'is', null)
    .orderBy('seq')
    .limit(AT_ONCE)
    .execute();
  for (const { portal_id, seq, hash } of rows) {
    const stamp = await askFor(url, hash, signal);
    await db
      .updateTable('evidence_links')
      .set({ stamp })
      .where('portal_id', '=', portal_id)
      .where('seq', '=', seq)
      .where('stamp', 'is', null)
      .execute();
  }
  return rows.length > 0;
}

async function askFor(url: string, hash: string, signal: AbortSignal): Promise<string> {
  const { askAbout, tokenFrom } = await import('./stamp.ts');
  const question = askAbout(hash);
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
    body: new Uint8Array(question.body),
    signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
  });
  if (!answer.ok) throw new Error(`The time-stamping service ${new URL(url).host} answered ${answer.status}.`);
  return tokenFrom(await shortBody(answer), question);
}

/** A token with its certificates has some kilobytes; whatever is longer is none. */
const LONGEST = 256 * 1024;

async function shortBody({ body }: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > LONGEST) throw new Error('The time-stamping service answers without end.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
