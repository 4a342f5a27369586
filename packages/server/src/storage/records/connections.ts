import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { type LaneLimits, lanes, type Place } from './lanes.ts';
import { type Weights, weights } from './weights.ts';

/** An interrupt that arrives before the statement has begun is lost, so it is repeated until the statement ends. */
const INTERRUPT_AGAIN_MS = 20;

/** What runs on a connection. */
export interface Errand {
  readonly signal: AbortSignal;
  /** Whoever asks: an account, an address; null for the server. */
  readonly owner: string | null;
  /** The statement, by which it is known how long such ones take; null for the server's own, which are small. */
  readonly statement: string | null;
}

/** Some connections; their number bounds the queries that run at once, and lanes say who is next. */
export interface Connections {
  /** Lends a connection to `work`, and interrupts what it runs when the signal aborts. */
  lend<Value>(errand: Errand, work: (connection: DuckDBConnection) => Promise<Value>): Promise<Value>;
  /** Waits for the running work, then closes all. */
  close(): Promise<void>;
}

/** Opens a connection of an instance for each place. */
export async function openConnections(instance: DuckDBInstance, limits: LaneLimits): Promise<Connections> {
  const all = await Promise.all(Array.from({ length: limits.places }, () => instance.connect()));
  const free = [...all];
  const { enter } = lanes(limits);
  const known = weights();
  const running = new Set<Promise<unknown>>();

  async function run<Value>(
    place: Place,
    errand: Errand,
    work: (connection: DuckDBConnection) => Promise<Value>,
  ): Promise<Value> {
    const connection = free.pop();
    if (!connection) throw new Error('There are more places than connections.');
    try {
      return await timed(known, errand, () => interruptible(connection, errand.signal, work));
    } finally {
      free.push(connection);
      place.leave();
    }
  }

  return {
    async lend(errand, work) {
      const { signal, owner, statement } = errand;
      const weight = statement === null ? 'small' : known.of(statement);
      const ran = run(await enter({ owner, weight }, signal), errand, work);
      const settled = ran.catch(() => undefined).finally(() => running.delete(settled));
      running.add(settled);
      return ran;
    },
    async close() {
      await Promise.all(running);
      for (const connection of all) connection.closeSync();
    },
  };
}

/** What was stopped took at least as long as it ran. */
async function timed<Value>(known: Weights, { statement }: Errand, work: () => Promise<Value>): Promise<Value> {
  const began = performance.now();
  try {
    return await work();
  } finally {
    if (statement !== null) known.took(statement, performance.now() - began);
  }
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
