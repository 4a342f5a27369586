import { type RawParameters, readChoice } from '../parameters.ts';

const SEPARATORS = [';', ',', '\t', '|'] as const;

/** Rows as CSV, with the separator that the request asks for. */
export function csvText(raw: RawParameters, rows: readonly (readonly unknown[])[]): string {
  const separator = readChoice(raw, 'csv_separator', SEPARATORS, ';');
  return rows.map((row) => `${row.map((value) => cell(value, separator)).join(separator)}\r\n`).join('');
}

function cell(value: unknown, separator: string): string {
  const text = textOf(value);
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).join(',');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
