import { Worker } from 'node:worker_threads';
import type { ShapeBatch, ShapeVerdict } from './worker.ts';

/** Threads that test shapes; a batch that is no longer wanted is stopped with its thread. */
export interface ShapeWorkers {
  /** The places, in the batch, of the shapes that pass. */
  judge(batch: ShapeBatch, signal: AbortSignal): Promise<readonly number[]>;
  close(): Promise<void>;
}

const HEAP_MB = 256;

interface Pool {
  readonly limit: number;
  readonly idle: Worker[];
  readonly all: Set<Worker>;
  /** In the order of asking: queries take turns, a batch at a time. */
  readonly waiting: Set<(worker: Worker) => void>;
}

/** Opens a pool whose threads start when first needed. */
export function shapeWorkers(limit: number): ShapeWorkers {
  const pool: Pool = { limit, idle: [], all: new Set(), waiting: new Set() };
  return {
    async judge(batch, signal) {
      const worker = await take(pool, signal);
      const verdict = await ask(worker, batch, signal).catch(async (error: unknown) => {
        await discard(pool, worker);
        throw error;
      });
      give(pool, worker);
      if ('failed' in verdict) throw new Error(`Shapes could not be tested: ${verdict.failed}`);
      return verdict.passed;
    },
    async close() {
      await Promise.all([...pool.all].map((worker) => worker.terminate()));
    },
  };
}

function take(pool: Pool, signal: AbortSignal): Promise<Worker> {
  signal.throwIfAborted();
  const idle = pool.idle.pop();
  if (idle) return Promise.resolve(idle);
  if (pool.all.size < pool.limit) return Promise.resolve(start(pool));
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      pool.waiting.delete(taker);
      reject(signal.reason);
    };
    const taker = (worker: Worker): void => {
      signal.removeEventListener('abort', leave);
      resolve(worker);
    };
    pool.waiting.add(taker);
    signal.addEventListener('abort', leave, { once: true });
  });
}

function start(pool: Pool): Worker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  worker.unref();
  pool.all.add(worker);
  return worker;
}

function give(pool: Pool, worker: Worker): void {
  const [next] = pool.waiting;
  if (!next) {
    pool.idle.push(worker);
    return;
  }
  pool.waiting.delete(next);
  next(worker);
}

/** A thread that was stopped, or that ended by itself, leaves its place to another. */
async function discard(pool: Pool, worker: Worker): Promise<void> {
  pool.all.delete(worker);
  await worker.terminate();
  if (pool.waiting.size > 0) give(pool, start(pool));
}

async function ask(worker: Worker, batch: ShapeBatch, signal: AbortSignal): Promise<ShapeVerdict> {
  const { promise, resolve, reject } = Promise.withResolvers<ShapeVerdict>();
  const stop = (): void => reject(signal.reason);
  const ended = (): void => reject(new Error('The thread that tests shapes ended.'));
  signal.addEventListener('abort', stop, { once: true });
  worker.once('message', resolve).once('error', reject).once('exit', ended);
  worker.ref();
  try {
    signal.throwIfAborted();
    worker.postMessage(batch);
    return await promise;
  } finally {
    worker.unref();
    worker.off('message', resolve).off('error', reject).off('exit', ended);
    signal.removeEventListener('abort', stop);
  }
}
