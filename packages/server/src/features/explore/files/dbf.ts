import type { OutputColumn } from '@lucarne/odsql';
import { cellText, type RowValues, type Value } from './rows.ts';

/** A column of the table beside the shapes: its name of ten letters, its kind, its width in bytes. */
export interface DbfColumn {
  readonly field: OutputColumn;
  readonly name: string;
  readonly kind: 'C' | 'N' | 'L' | 'D';
  readonly width: number;
  readonly decimals: number;
}

/** What a record of the table may hold at most. */
const RECORD_BYTES = 65_000;
const TEXT_BYTES = 254;

/** The columns of a table. Many texts share the room of a record among them. */
export function dbfColumns(fields: readonly OutputColumn[]): readonly DbfColumn[] {
  const names = shortNames(fields.map(({ name }) => name));
  const text = Math.min(TEXT_BYTES, Math.floor(RECORD_BYTES / Math.max(1, fields.length)));
  return fields.map((field, index) => ({ field, name: names[index] ?? '', ...shapeOf(field, text) }));
}

/** Whole numbers have 18 places, as programs read wider ones as approximate. */
function shapeOf({ type, multivalued }: OutputColumn, text: number): Pick<DbfColumn, 'kind' | 'width' | 'decimals'> {
  if (!multivalued && type === 'int') return { kind: 'N', width: 18, decimals: 0 };
  if (!multivalued && type === 'double') return { kind: 'N', width: 24, decimals: 15 };
  if (!multivalued && type === 'boolean') return { kind: 'L', width: 1, decimals: 0 };
  if (!multivalued && type === 'date') return { kind: 'D', width: 8, decimals: 0 };
  return { kind: 'C', width: type === 'datetime' ? Math.min(32, text) : text, decimals: 0 };
}

/** Names of ten letters, unlike one another also when their case is not looked at. */
export function shortNames(names: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const plain = name.normalize('NFD').replace(/[^A-Za-z0-9_]/g, '') || 'field';
    let short = plain.slice(0, 10);
    for (let rank = 2; used.has(short.toLowerCase()); rank++) {
      const end = `_${rank}`;
      short = plain.slice(0, 10 - end.length) + end;
    }
    used.add(short.toLowerCase());
    return short;
  });
}

/** What stands before the records: how many there are, and the columns. */
export function dbfHeader(columns: readonly DbfColumn[], count: number): Buffer {
  const header = Buffer.alloc(33 + 32 * columns.length);
  header.writeUInt8(3, 0);
  header.set([95, 7, 26], 1);
  header.writeUInt32LE(count, 4);
  header.writeUInt16LE(header.length, 8);
  header.writeUInt16LE(1 + columns.reduce((sum, { width }) => sum + width, 0), 10);
  columns.forEach(({ name, kind, width, decimals }, index) => {
    const at = 32 + 32 * index;
    header.write(name, at, 'latin1');
    header.write(kind, at + 11, 'latin1');
    header.writeUInt8(width, at + 16);
    header.writeUInt8(decimals, at + 17);
  });
  header.writeUInt8(13, header.length - 1);
  return header;
}

/** Records: of each a blank, then each value in its width. */
export function dbfRecords(columns: readonly DbfColumn[], records: readonly RowValues[]): Buffer {
  const width = 1 + columns.reduce((sum, column) => sum + column.width, 0);
  const bytes = Buffer.alloc(width * records.length, ' ');
  for (const [index, record] of records.entries()) {
    let at = index * width + 1;
    for (const column of columns) {
      const text = fittingText(record[column.field.name], column);
      if (text !== null) bytes.write(text, at, column.width);
      at += column.width;
    }
  }
  return bytes;
}

/** The end of the file of records. */
export const DBF_END = Uint8Array.of(0x1a);

/** What is written of a value; of a text what fits, without half a character at its end. */
function fittingText(value: Value | undefined, { field, kind, width }: DbfColumn): string | null {
  if (kind === 'L' && typeof value === 'boolean') return value ? 'T' : 'F';
  const text = cellText(value, field.type);
  if (text === null) return null;
  if (kind === 'D') return /^\d{4}-\d\d-\d\d$/.test(text) ? text.replaceAll('-', '') : null;
  if (kind === 'N') return text.length > width ? '*'.repeat(width) : text.padStart(width);
  return text;
}
