import type { DuckDBConnection, DuckDBPreparedStatement, DuckDBResultReader } from '@duckdb/node-api';
import type { SqlText } from '@lucarne/odsql';
import { bindAll } from './bind.ts';

/** Reads all rows of a statement. */
export type ReadAll = (
  connection: DuckDBConnection,
  sql: Pick<SqlText, 'text' | 'values'>,
) => Promise<DuckDBResultReader>;

/** Plans by the text of their statements, in the order of their last use. */
type Plans = Map<string, DuckDBPreparedStatement>;

/** Of each connection: many people ask the same few questions of other values. */
const MOST = 24;
/** A statement that is longer holds somebody's own shape or list, and is hardly met again. */
const LONGEST = 8192;

/**
 * Keeps the plans of statements, so that one that differs in its values alone is read and planned once for a connection.
 * The engine itself plans again when a table was replaced under its name, and refuses what is gone.
 */
export function keptPlans(): ReadAll {
  const ofConnection = new WeakMap<DuckDBConnection, Plans>();
  return async (connection, { text, values: bound }) => {
    const plans: Plans = ofConnection.get(connection) ?? new Map();
    ofConnection.set(connection, plans);
    const statement = plans.get(text) ?? (await connection.prepare(text));
    plans.delete(text);
    let kept = false;
    try {
      const { values, types } = bindAll(bound);
      statement.bind(values, types);
      const read = await statement.runAndReadAll();
      kept = text.length <= LONGEST;
      return read;
    } finally {
      if (kept) keep(plans, text, statement);
      else statement.destroySync();
    }
  };
}

function keep(plans: Plans, text: string, statement: DuckDBPreparedStatement): void {
  plans.set(text, statement);
  if (plans.size <= MOST) return;
  for (const [oldest, unused] of plans) {
    plans.delete(oldest);
    unused.destroySync();
    return;
  }
}
