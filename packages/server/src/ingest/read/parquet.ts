import { stat } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { FieldType } from '@lucarne/odsql';
import { problem } from '../../core/problem.ts';
import { firstLine } from '../failure.ts';
import { limits } from '../limits.ts';
import { ingestProblems } from '../problems.ts';
import { identifier, literal } from '../sql.ts';
import { fieldNames } from './names.ts';
import type { Rejects } from './rejects.ts';
import type { Staged, StagedContent, StagedField } from './staged.ts';

/** How much larger records are than the file that they come from, at a guess. */
const PACKED = 4;

interface Column {
  readonly name: string;
  readonly type: string;
}

/** Stages a Parquet file where it lies, with the types that it names. */
export async function stageParquet(
  file: string,
  filename: string,
  rejects: Rejects,
  connection: DuckDBConnection,
): Promise<Staged> {
  const source = `read_parquet(${literal(file)}, file_row_number = true)`;
  const { columns, rows } = await describe(source, connection);
  if (columns.length > limits.fields) {
    throw problem(ingestProblems, 'too_many_fields', { count: columns.length, limit: limits.fields });
  }
  if (rows > limits.rows) throw problem(ingestProblems, 'too_many_records', { count: rows, limit: limits.rows });
  if (rows === 0) throw problem(ingestProblems, 'file_empty', { filename });
  const names = fieldNames(columns.map(({ name }) => name));
  const fields = columns.map(({ name, type }, index): StagedField => {
    const column = identifier(`c${index}`);
    return { name: names[index] ?? name, label: name, column, content: contentOf(name, type, column) };
  });
  const selected = columns.map(({ name, type }, index) => `${stagedValue(type, identifier(name))} as c${index}`);
  const relation = `(select file_row_number + 1 as "$line", ${selected.join(', ')} from ${source})`;
  const bytes = (await stat(file)).size * PACKED;
  return { relation, fields, rows, bytes, rejects, format: 'parquet', delimiter: null };
}

async function describe(source: string, connection: DuckDBConnection): Promise<{ columns: Column[]; rows: number }> {
  try {
    const described = await connection.runAndReadAll(`describe select * exclude (file_row_number) from ${source}`);
    const counted = await connection.runAndReadAll(`select count(*) from ${source}`);
    const columns = described.getRowsJson().map(([name, type]) => ({ name: String(name), type: String(type) }));
    return { columns, rows: Number(counted.getRowsJson()[0]?.[0]) };
  } catch (error) {
    throw problem(ingestProblems, 'parquet_invalid', { reason: firstLine(error) });
  }
}

const smallInteger = /^U?(TINYINT|SMALLINT|INTEGER)$|^BIGINT$/;
/** These may be larger than 64 bits: all values are looked at. */
const largeInteger = /^(UBIGINT|HUGEINT|UHUGEINT|DECIMAL\(\d+,0\))$/;
const plainText = /^(VARCHAR|UUID|TIME|TIME WITH TIME ZONE|INTERVAL|ENUM\(.*\))$/;
const point = /^STRUCT\((lon DOUBLE, lat DOUBLE|lat DOUBLE, lon DOUBLE)\)$/;
const nested = /^(STRUCT|MAP|UNION)\(|\]$/;
const unreadable = /^(BLOB|BIT|GEOMETRY)/;

/** A value as the staged relation gives it. */
function stagedValue(type: string, value: string): string {
  return largeInteger.test(type) || plainText.test(type) ? `cast(${value} as varchar)` : value;
}

function contentOf(name: string, type: string, value: string): StagedContent {
  if (largeInteger.test(type)) return { kind: 'text', infer: true };
  if (plainText.test(type)) return { kind: 'text', infer: false };
  if (unreadable.test(type)) throw problem(ingestProblems, 'field_unreadable', { field: name, type });
  const element = /^([A-Z]+(?:\(\d+,\d+\))?)\[\d*\]$/.exec(type)?.[1];
  if (element !== undefined && !unreadable.test(element)) {
    const texts = `list_filter(cast(${value} as varchar[]), lambda text: text is not null)`;
    return { kind: 'typed', type: 'text', multivalued: true, value: `case when len(${texts}) > 0 then ${texts} end` };
  }
  const found = singleType(type, value);
  if (found === null) throw problem(ingestProblems, 'field_unreadable', { field: name, type });
  return { kind: 'typed', multivalued: false, type: found[0], value: found[1] };
}

/** Numbers that JSON cannot say (NaN, infinities) stand for missing ones in Parquet. */
function singleType(type: string, value: string): [FieldType, string] | null {
  if (smallInteger.test(type)) return ['int', `cast(${value} as bigint)`];
  if (type === 'DOUBLE') return ['double', `case when isfinite(${value}) then ${value} end`];
  if (type === 'FLOAT')
    return ['double', `case when isfinite(${value}) then cast(cast(${value} as varchar) as double) end`];
  if (type.startsWith('DECIMAL')) return ['double', `cast(${value} as double)`];
  if (type === 'BOOLEAN') return ['boolean', value];
  if (type === 'DATE') return ['date', value];
  if (type === 'TIMESTAMP WITH TIME ZONE') return ['datetime', value];
  if (type.startsWith('TIMESTAMP')) return ['datetime', `timezone(getvariable('zone'), cast(${value} as timestamp))`];
  if (point.test(type)) return ['geo_point_2d', `struct_pack(lon := ${value}.lon, lat := ${value}.lat)`];
  if (type === 'JSON' || nested.test(type)) return ['json_blob', `to_json(${value})`];
  return null;
}
