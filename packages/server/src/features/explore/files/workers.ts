import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { Readable } from 'node:stream';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { OutputColumn } from '@lucarne/odsql';
import { Problem } from '../../../core/problem.ts';
import { ownPiece } from '../../../storage/records/pieces.ts';
import type { FileKind } from './file-kind.ts';
import type { FileOrder, MakerHears, MakerSays } from './worker.ts';

/** A file to be made of rows: what it is, the columns of the rows, and a path for what waits on the disk, which nothing else uses. */
export interface FileWanted {
  readonly file: FileKind;
  readonly columns: readonly OutputColumn[];
  readonly folder: string;
}

/** Threads that make files of rows, so that neither other requests nor the server's memory feel them. */
export interface FileMakers {
  /** The pieces of a file, made as they are read; the rows are closed when it ends or its reader leaves. */
  make(rows: Readable, wanted: FileWanted): AsyncGenerator<Buffer>;
  close(): Promise<void>;
}

export interface MakerLimits {
  /** Each makes many files at once, a piece of each in turn: who reads slowly keeps nobody waiting. */
  readonly threads: number;
  /** Of what lives for long, and of what was just made. */
  readonly heapMb: number;
  readonly youngMb: number;
}

const LIMITS: MakerLimits = { threads: availableParallelism(), heapMb: 256, youngMb: 16 };

interface Thread {
  readonly worker: Worker;
  /** Why it ended, once it has. */
  readonly ended: Promise<unknown>;
  files: number;
  leaving: NodeJS.Timeout | undefined;
}

/** A thread that has nothing to make gives its memory back, but not between two files that follow each other. */
const LINGER_MS = 5000;

/** Opens a place for threads: they start when first needed. */
export function fileMakers(limits: MakerLimits = LIMITS): FileMakers {
  const threads = new Set<Thread>();
  return {
    async *make(rows, wanted) {
      const thread = join(threads, limits);
      try {
        yield* made(thread, rows, wanted);
      } finally {
        thread.files--;
        if (thread.files === 0) thread.leaving = setTimeout(() => void end(threads, thread), LINGER_MS).unref();
      }
    },
    async close() {
      await Promise.all([...threads].map((thread) => end(threads, thread)));
    },
  };
}

/** The thread with the fewest files, or a new one where there may be more. */
function join(threads: Set<Thread>, limits: MakerLimits): Thread {
  const [least] = [...threads].toSorted((one, other) => one.files - other.files);
  const thread = least && (least.files === 0 || threads.size >= limits.threads) ? least : start(threads, limits);
  clearTimeout(thread.leaving);
  thread.files++;
  return thread;
}

function start(threads: Set<Thread>, { heapMb, youngMb }: MakerLimits): Thread {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: youngMb },
  });
  const { promise: ended, resolve } = Promise.withResolvers<unknown>();
  const thread: Thread = { worker, ended, files: 0, leaving: undefined };
  worker.unref();
  threads.add(thread);
  worker.once('error', resolve);
  worker.once('exit', () => {
    threads.delete(thread);
    resolve(new Error('The thread that makes files ended.'));
  });
  return thread;
}

async function end(threads: Set<Thread>, thread: Thread): Promise<void> {
  clearTimeout(thread.leaving);
  threads.delete(thread);
  await thread.worker.terminate();
}

async function* made(thread: Thread, rows: Readable, { file, columns, folder }: FileWanted): AsyncGenerator<Buffer> {
  const { port1: port, port2: theirs } = new MessageChannel();
  const order: FileOrder = { file, columns, folder, port: theirs };
  try {
    thread.worker.postMessage(order, [theirs]);
    const said = listen(port, thread, rows);
    for (let piece = await said(); piece !== null; piece = await said()) {
      yield piece;
      hear(port, { kind: 'taken' });
    }
  } finally {
    port.close();
    rows.destroy();
    await rm(folder, { recursive: true, force: true });
  }
}

const hear = (port: MessagePort, what: MakerHears, moved: readonly ArrayBuffer[] = []): void =>
  port.postMessage(what, [...moved]);

/** Brings rows whenever they are wanted. What it gives back waits for the next piece, null behind the last. */
function listen(port: MessagePort, thread: Thread, rows: Readable): () => Promise<Buffer | null> {
  const source = rows.iterator({ destroyOnReturn: false });
  let next = awaited();
  const fail = (error: unknown) => next.reject(error);
  const heard: { readonly [Kind in MakerSays['kind']]: (said: Extract<MakerSays, { kind: Kind }>) => void } = {
    rows: () => void bring(port, source).catch(fail),
    piece: ({ bytes }) => next.resolve(ownPiece(Buffer.from(bytes.buffer))),
    done: () => next.resolve(null),
    failed: ({ problem, reason }) => fail(problem ? new Problem(problem) : new Error(reason)),
  };
  port.on('message', (said: MakerSays) => (heard[said.kind] as (said: MakerSays) => void)(said));
  port.once('close', () => void thread.ended.then(fail));
  return async () => {
    const found = await next.promise;
    next = awaited();
    return found;
  };
}

/** What fails while nobody waits for it is told to who waits next. */
function awaited(): PromiseWithResolvers<Buffer | null> {
  const next = Promise.withResolvers<Buffer | null>();
  next.promise.catch(() => undefined);
  return next;
}

/** The memory of some rows goes with them, unless it is more than theirs. */
async function bring(port: MessagePort, source: AsyncIterator<Uint8Array>): Promise<void> {
  const { value, done } = await source.next();
  if (done) return hear(port, { kind: 'rows', bytes: null });
  const own = value.byteLength === value.buffer.byteLength && value.buffer instanceof ArrayBuffer;
  const bytes = own ? new Uint8Array(value.buffer as ArrayBuffer) : Uint8Array.from(value);
  hear(port, { kind: 'rows', bytes }, [bytes.buffer]);
}
