import { availableParallelism } from 'node:os';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { type Errand, openConnections } from './connections.ts';
import { type Attachment, type Held, type HeldTable, heldTables } from './held.ts';
import { quoteText } from './quote.ts';

/**
 * A second instance of the engine, for what is read from one end to the other. With one thread for each statement rows are
 * written as they are read, in their order; with several the engine keeps whole blocks of them, hundreds of megabytes.
 */
export interface Writer {
  /** Attaches a file under the name that it has elsewhere, so that the same statements run here, until released. */
  hold(attachment: Attachment): Promise<Held<HeldTable>>;
  /** Lends a connection, as many at once as there are processors. */
  lend<Value>(errand: Errand, work: (connection: DuckDBConnection) => Promise<Value>): Promise<Value>;
  close(): Promise<void>;
}

/** What an instance for writing is opened with. */
export const WRITER = { memoryMb: 56, threads: 1 };

/** Takes over an instance that was opened with `WRITER`. */
export async function openWriter(
  instance: DuckDBInstance,
  failed: (what: string, error: unknown) => void,
): Promise<Writer> {
  const writing = Math.max(2, availableParallelism());
  // One more place, for the attaching that each export begins with: parts of others may take long.
  const connections = await openConnections(instance, {
    places: writing + 1,
    heavy: writing,
    kept: 1,
    waiting: 500,
    waitingOfOne: 100,
  });
  const run = (statement: string) =>
    connections.lend(
      { owner: null, statement: null, signal: new AbortController().signal },
      async (connection) => void (await connection.run(statement)),
    );
  const attached = heldTables<Attachment, HeldTable>({
    keyOf: ({ name }) => name,
    async open({ file, name }) {
      await run(`attach ${quoteText(file)} as ${name} (read_only)`);
      return { source: name };
    },
    shut: ({ source }) => run(`detach ${source}`),
    limit: 0,
    failed,
  });
  return {
    hold: (attachment) => attached.hold(attachment),
    lend: connections.lend,
    async close() {
      await connections.close();
      instance.closeSync();
    },
  };
}
