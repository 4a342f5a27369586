import type { FastifyReply } from 'fastify';
import { type Asked, withFacts } from '../explore.ts';
import { invalid, one, type RawParameters } from '../parameters.ts';

/** A CSV of a few rows. */
export function sendCsv(reply: FastifyReply, asked: Asked, text: string): FastifyReply {
  return withFacts(reply, asked).header('content-type', 'text/csv; charset=utf-8').send(text);
}

/** Rows as CSV, with the separator that the request asks for. */
export function csvText(raw: RawParameters, rows: readonly (readonly unknown[])[]): string {
  const separator = one(raw, 'csv_separator') ?? ';';
  if (!/^[\t !#-~]$/.test(separator)) throw invalid('csv_separator', separator, 'one character other than a quote');
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
