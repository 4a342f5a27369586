import type { DuckDBConnection, DuckDBPreparedStatement, DuckDBResultReader } from '@duckdb/node-api';
import type { SqlText } from '@lucarne/odsql';
import { bindAll } from './bind.ts';
import { explainFailure, isMemory } from './failures.ts';

/** Reads all rows of a statement. */
export type ReadAll = (
  connection: DuckDBConnection,
  sql: Pick<SqlText, 'text' | 'values' | 'light'>,
) => Promise<DuckDBResultReader>;

/** Plans of one connection by the text of their statements. */
type Plans = Map<string, DuckDBPreparedStatement>;

/** Of all connections together: each holds what it last put in order, some megabytes when records are long. */
const MOST = 16;
/** A statement that is longer is hardly met again. */
const LONGEST = 8192;

/** Reads and plans a statement, runs it, and lets it go. */
export const readOnce: ReadAll = (connection, { text, values: bound }) => {
  const { values, types } = bindAll(bound);
  return connection.runAndReadAll(text, values, types);
};

/**
 * Keeps the plans of the light statements that were last asked, as many people ask the same few questions of other values.
 * Where memory is short all are let go, and the statement is tried again. The engine itself plans again when a table was
 * replaced under its name, and refuses what is gone.
 */
export function keptPlans(): ReadAll {
  const ofConnection = new WeakMap<DuckDBConnection, Plans>();
  /** Those that are not running, the last used at the end. */
  const idle = new Map<DuckDBPreparedStatement, () => void>();

  return async (connection, sql) => {
    try {
      return sql.light && sql.text.length <= LONGEST
        ? await readKept(connection, sql)
        : await readOnce(connection, sql);
    } catch (error) {
      if (idle.size === 0 || !isMemory(explainFailure(error))) throw error;
      letGo(0);
      return readOnce(connection, sql);
    }
  };

  async function readKept(connection: DuckDBConnection, { text, values: bound }: Parameters<ReadAll>[1]) {
    const plans: Plans = ofConnection.get(connection) ?? new Map();
    ofConnection.set(connection, plans);
    const statement = plans.get(text) ?? (await connection.prepare(text));
    plans.delete(text);
    idle.delete(statement);
    try {
      const { values, types } = bindAll(bound);
      statement.bind(values, types);
      const read = await statement.runAndReadAll();
      statement.clearBindings();
      plans.set(text, statement);
      idle.set(statement, () => plans.delete(text));
      letGo(MOST);
      return read;
    } catch (error) {
      statement.destroySync();
      throw error;
    }
  }

  /** Leaves so many, the last used. */
  function letGo(left: number): void {
    for (const [statement, forget] of idle) {
      if (idle.size <= left) return;
      idle.delete(statement);
      forget();
      statement.destroySync();
    }
  }
}
