import {
  BIGINT,
  BOOLEAN,
  DATE,
  DOUBLE,
  type DuckDBConnection,
  DuckDBDateValue,
  DuckDBInstance,
  DuckDBTimestampTZValue,
  type DuckDBType,
  type DuckDBValue,
  LIST,
  listValue,
  TIMESTAMPTZ,
  VARCHAR,
} from '@duckdb/node-api';
import { type BoundValue, recordText, type SqlText } from '../src/index.ts';

/** A real engine, in memory, in UTC as the server's is. */
export const openDuck = async (): Promise<DuckDBConnection> => {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  return connection;
};

/** Runs a statement with its values. */
export const runSql = async (connection: DuckDBConnection, sql: SqlText): Promise<readonly DuckDBValue[][]> =>
  (await read(connection, sql)).getRows();

/** The same, with the plain values of JavaScript. */
export const runPlain = async (connection: DuckDBConnection, sql: SqlText): Promise<readonly unknown[][]> =>
  (await read(connection, sql)).getRowsJS();

/** The texts of records, put together here or by the engine, which writes the digits of escaped characters in capitals. */
export const recordsOf = async (connection: DuckDBConnection, sql: SqlText): Promise<readonly string[]> => {
  const rows = await runPlain(connection, sql);
  const texts = rows.map((row) => (sql.parts ? recordText(row, sql.columns) : String(row[0])));
  return texts.map((text) => text.replaceAll(/\\u00[0-9A-F]{2}/g, (escaped) => escaped.toLowerCase()));
};

const read = (connection: DuckDBConnection, { text, values }: SqlText) =>
  connection.runAndReadAll(
    text,
    values.map(toDuck),
    values.map(({ type }) => types[type]),
  );

const types: Readonly<Record<BoundValue['type'], DuckDBType>> = {
  text: VARCHAR,
  int: BIGINT,
  double: DOUBLE,
  boolean: BOOLEAN,
  date: DATE,
  datetime: TIMESTAMPTZ,
  texts: LIST(VARCHAR),
  ints: LIST(BIGINT),
  doubles: LIST(DOUBLE),
};

/** A bound value as one of the library's. */
const toDuck = (bound: BoundValue): DuckDBValue => {
  switch (bound.type) {
    case 'date':
      return new DuckDBDateValue(bound.value);
    case 'datetime':
      return new DuckDBTimestampTZValue(bound.value);
    case 'texts':
    case 'ints':
    case 'doubles':
      return listValue(bound.value);
    default:
      return bound.value;
  }
};
