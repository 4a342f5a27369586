import type { DuckDBConnection } from '@duckdb/node-api';
import { limits } from '../limits.ts';
import { geometryFault } from '../read/json/geometry.ts';
import { identifier } from '../sql.ts';
import type { Decided, TypedField } from './decide.ts';
import { importedTypes } from './types.ts';

/** The lines that lose their place by a value, each with what is wrong. The table lives on the connection, as there may be millions. */
export async function createRejected(connection: DuckDBConnection): Promise<void> {
  await connection.run('create temp table rejected (line bigint, field varchar, value varchar, reason varchar)');
}

/** Rejects the lines whose values do not fit the types that were asked for. */
export async function rejectMisfits({ fields, relation }: Decided, connection: DuckDBConnection): Promise<void> {
  for (const { name, type, cell, value, misfits } of fields) {
    if (misfits === 0 || type === 'file') continue;
    const reason = `the value is not ${importedTypes[type].words}`;
    await connection.run(
      `insert into rejected select "$line", $1, left(${cell.raw}, ${limits.quotedValue}), $2 from ${relation}
        where ${cell.text} is not null and ${value} is null`,
      [name, reason],
    );
  }
}

/** Rejects the lines whose shapes are none: only their type was looked at so far, and the features of GeoJSON when they were read. */
export async function rejectBrokenShapes(decided: Decided, connection: DuckDBConnection): Promise<void> {
  for (const field of decided.fields.filter(({ type }) => type === 'geo_shape')) {
    await rejectBrokenShapesOf(field, decided.relation, connection);
  }
}

async function rejectBrokenShapesOf(field: TypedField, relation: string, connection: DuckDBConnection): Promise<void> {
  const broken: { line: bigint; value: string | null; fault: string }[] = [];
  const found = await connection.stream(
    `select "$line", ${field.value} as shape from ${relation} where shape is not null`,
  );
  for await (const rows of found.yieldRows()) {
    for (const [line, shape] of rows) {
      const text = String(shape);
      const fault = geometryFault(JSON.parse(text));
      const value = broken.length < limits.rejectedLines ? text.slice(0, limits.quotedValue) : null;
      if (fault !== null) broken.push({ line: BigInt(String(line)), value, fault });
    }
  }
  const appender = await connection.createAppender('rejected', 'main', 'temp');
  for (const { line, value, fault } of broken) {
    appender.appendBigInt(line);
    appender.appendVarchar(field.name);
    appender.appendValue(value);
    appender.appendVarchar(fault);
    appender.endRow();
  }
  appender.closeSync();
}

/** Rejects the lines whose key is empty or stands on an earlier line: two records cannot share an identifier. */
export async function rejectRepeatedKeys(
  key: readonly string[],
  typedRecords: string,
  connection: DuckDBConnection,
): Promise<void> {
  if (key.length === 0) return;
  const columns = key.map(identifier);
  const empty = columns.map((column) => `${column} is null`).join(' and ');
  await connection.run(
    `insert into rejected
      select "$line", $1, left(concat_ws(', ', ${columns.join(', ')}), ${limits.quotedValue}),
        case when ${empty} then 'the key is empty' else 'the same key stands on line ' || earliest end
      from (
        select *, row_number() over same as nth, first("$line") over same as earliest
        from (select "$line", ${columns.join(', ')} from (${typedRecords}))
        window same as (partition by ${columns.join(', ')} order by "$line")
      )
      where nth > 1 or ${empty}`,
    [key.join(', ')],
  );
}
