import type { OutputColumn } from '@lucarne/odsql';
import { letGo } from '../../../storage/records/pieces.ts';

/** A value of a record as its JSON has it; integers that a double cannot hold are bigints. */
export type Value = string | number | bigint | boolean | null | readonly Value[] | { readonly [name: string]: Value };

export type RowValues = Readonly<Record<string, Value>>;

/** Rows in the order of the file, as many at a time as one read of the file holds. */
export type RowBatches = AsyncIterable<readonly RowValues[]>;

/** What a format that is written here needs to know besides the rows. */
export interface EncodeContext {
  readonly columns: readonly OutputColumn[];
  /** A path for a file that only this export uses; whoever makes the file removes it. */
  readonly spool: () => string;
}

/** Turns rows into the pieces of a file; nothing but the batch at hand is kept. */
export type Encode = (rows: RowBatches, context: EncodeContext) => AsyncIterable<string | Uint8Array>;

/** The label of a column, which may have any name, also one that every object knows. */
export const labelOf = (labels: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(labels, name) ? labels[name] : undefined;

/** Characters of one batch, unless one line is longer. */
const BATCH = 32_768;

/** Reads JSON lines as they come, in pieces of any length. */
export async function* rowBatches(lines: AsyncIterable<Uint8Array>): AsyncGenerator<readonly RowValues[]> {
  const decoder = new TextDecoder();
  let left = '';
  for await (const chunk of lines) {
    left += decoder.decode(chunk, { stream: true });
    letGo(chunk);
    for (let end = endOfBatch(left); end > 0; end = endOfBatch(left)) {
      yield readLines(left.slice(0, end));
      left = left.slice(end);
    }
  }
  if (left !== '') yield readLines(left);
}

/** After the last whole line of the first so many characters, or after the first line when that is longer; 0 when none is whole. */
function endOfBatch(text: string): number {
  return text.lastIndexOf('\n', BATCH) + 1 || text.indexOf('\n', BATCH) + 1;
}

function readLines(text: string): readonly RowValues[] {
  const exact = /(?<![.\d])\d{16}/.test(text);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (exact ? JSON.parse(line, exactInteger) : JSON.parse(line)) as RowValues);
}

/** Keeps the digits that a double would round. */
function exactInteger(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  return context?.source && /^-?\d+$/.test(context.source) ? BigInt(context.source) : value;
}

/** A value as one text, as a cell of a CSV file has it; null when there is none. */
export function cellText(value: Value | undefined, type: OutputColumn['type'], separator = ','): string | null {
  if (value === null || value === undefined) return null;
  const tree = type === 'json_blob' || type === 'json';
  if (Array.isArray(value) && !tree) return value.map((item) => cellText(item, 'text') ?? '').join(separator);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value !== 'object') return String(value);
  const facts = value as RowValues;
  if (type === 'file') return cellText(facts['url'], 'text');
  if (type === 'geo_point_2d') return `${facts['lat']}, ${facts['lon']}`;
  return jsonText(type === 'geo_shape' ? facts['geometry'] : value);
}

/** JSON with every digit of its integers. */
export function jsonText(value: unknown): string {
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return `[${value.map(jsonText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  return `{${Object.entries(value)
    .map(([name, item]) => `${JSON.stringify(name)}:${jsonText(item)}`)
    .join(',')}}`;
}
