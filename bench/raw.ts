import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';

/** A statement and the values that it names `$1`, `$2`… */
export interface Statement {
  readonly sql: string;
  readonly values?: readonly DuckDBValue[];
}

export type RawRow = Readonly<Record<string, unknown>>;

/** The engine without the product: the same library, the same file, nothing around. */
export interface RawEngine {
  run(statement: Statement): Promise<readonly RawRow[]>;
  close(): void;
}

/** Opens the engine with its own settings, over a copy of the file that the product reads: `records` is its table. */
export async function openRaw(cacheFile: string): Promise<RawEngine> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run("set TimeZone = 'UTC'");
  await connection.run(`attach '${cacheFile.replaceAll("'", "''")}' as snapshot (read_only)`);
  await connection.run('use snapshot');
  return engineOn(instance, connection);
}

/** The engine over nothing, to read and write files. */
export async function openEmpty(): Promise<RawEngine> {
  const instance = await DuckDBInstance.create(':memory:');
  return engineOn(instance, await instance.connect());
}

function engineOn(instance: DuckDBInstance, connection: DuckDBConnection): RawEngine {
  return {
    async run({ sql, values = [] }) {
      return (await connection.runAndReadAll(sql, [...values])).getRowObjectsJS();
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
