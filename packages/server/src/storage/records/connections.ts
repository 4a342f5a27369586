import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { problem } from '../../core/problem.ts';
import { recordsProblems } from './problems.ts';

type Taker = (connection: DuckDBConnection) => void;

const WAITING_LIMIT = 500;
/** An interrupt that arrives before the statement has begun is lost, so it is repeated until the statement ends. */
const INTERRUPT_AGAIN_MS = 20;

/** A few connections lent in turn; their number bounds the queries that run at once. */
export interface Connections {
  /** Lends a connection to `work`, in the order of asking, and interrupts what it runs when the signal aborts. */
  lend<Value>(signal: AbortSignal, work: (connection: DuckDBConnection) => Promise<Value>): Promise<Value>;
  /** Waits for the running work, then closes all. */
  close(): Promise<void>;
}

interface Pool {
  readonly free: DuckDBConnection[];
  /** In the order of asking. */
  readonly waiting: Set<Taker>;
}

/** Opens `count` connections of an instance. */
export async function openConnections(instance: DuckDBInstance, count: number): Promise<Connections> {
  const all = await Promise.all(Array.from({ length: count }, () => instance.connect()));
  const pool: Pool = { free: [...all], waiting: new Set() };
  const running = new Set<Promise<unknown>>();
  return {
    async lend(signal, work) {
      const connection = await take(pool, signal);
      const run = interruptible(connection, signal, work).finally(() => give(pool, connection));
      const settled = run.catch(() => undefined).finally(() => running.delete(settled));
      running.add(settled);
      return run;
    },
    async close() {
      await Promise.all(running);
      for (const connection of all) connection.closeSync();
    },
  };
}

function take({ free, waiting }: Pool, signal: AbortSignal): Promise<DuckDBConnection> {
  signal.throwIfAborted();
  const idle = free.pop();
  if (idle) return Promise.resolve(idle);
  if (waiting.size >= WAITING_LIMIT) throw problem(recordsProblems, 'records_busy', { waiting: waiting.size });
  return new Promise((resolve, reject) => {
    const leave = () => {
      waiting.delete(taker);
      reject(signal.reason);
    };
    const taker: Taker = (connection) => {
      signal.removeEventListener('abort', leave);
      resolve(connection);
    };
    waiting.add(taker);
    signal.addEventListener('abort', leave, { once: true });
  });
}

function give({ free, waiting }: Pool, connection: DuckDBConnection): void {
  const [next] = waiting;
  if (!next) {
    free.push(connection);
    return;
  }
  waiting.delete(next);
  next(connection);
}

async function interruptible<Value>(
  connection: DuckDBConnection,
  signal: AbortSignal,
  work: (connection: DuckDBConnection) => Promise<Value>,
): Promise<Value> {
  let again: NodeJS.Timeout | undefined;
  const interrupt = () => {
    connection.interrupt();
    again = setInterval(() => connection.interrupt(), INTERRUPT_AGAIN_MS);
  };
  signal.throwIfAborted();
  signal.addEventListener('abort', interrupt, { once: true });
  try {
    return await work(connection);
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    clearInterval(again);
    signal.removeEventListener('abort', interrupt);
  }
}
