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
  /** One more connection to the same engine, to ask several things at once. */
  connect(): Promise<Pick<RawEngine, 'run'>>;
  close(): void;
}

/** Opens the engine with its own settings, over a copy of the file that the product reads: `records` is its table. */
export async function openRaw(cacheFile: string): Promise<RawEngine> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run("set global TimeZone = 'UTC'");
  await connection.run(`attach '${cacheFile.replaceAll("'", "''")}' as snapshot (read_only)`);
  return engineOn(instance, connection, ['use snapshot']);
}

/** The engine over nothing, to read and write files. */
export async function openEmpty(): Promise<RawEngine> {
  const instance = await DuckDBInstance.create(':memory:');
  return engineOn(instance, await instance.connect(), []);
}

async function engineOn(
  instance: DuckDBInstance,
  first: DuckDBConnection,
  settings: readonly string[],
): Promise<RawEngine> {
  const all: DuckDBConnection[] = [];
  const prepare = async (connection: DuckDBConnection) => {
    all.push(connection);
    for (const setting of settings) await connection.run(setting);
    return runner(connection);
  };
  return {
    ...(await prepare(first)),
    connect: async () => prepare(await instance.connect()),
    close() {
      for (const connection of all) connection.closeSync();
      instance.closeSync();
    },
  };
}

function runner(connection: DuckDBConnection): Pick<RawEngine, 'run'> {
  return {
    async run({ sql, values = [] }) {
      return (await connection.runAndReadAll(sql, [...values])).getRowObjectsJS();
    },
  };
}
