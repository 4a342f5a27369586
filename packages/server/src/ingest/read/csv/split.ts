import { isUtf8 } from 'node:buffer';
import { problem } from '../../../core/problem.ts';
import { limits } from '../../limits.ts';
import { ingestProblems } from '../../problems.ts';
import type { Rejects } from '../rejects.ts';
import type { Staging } from '../staging.ts';
import { announcedDelimiter } from './dialect.ts';
import { cellsOf, newScan, type Reader, type RecordFault, type Scan, scanRecord } from './record.ts';

/** What came out of a CSV file: its records lie in the staging file, each after the line that it starts on. */
export interface CsvRecords {
  readonly header: readonly string[];
  readonly rows: number;
  readonly bytes: number;
  readonly longest: number;
  readonly newlinesInQuotes: boolean;
}

export interface CsvSource {
  readonly reader: Reader;
  readonly filename: string;
  /** Some bytes may not be UTF-8: records are checked one by one. */
  readonly stray: boolean;
  readonly rejects: Rejects;
  readonly staging: Staging;
}

/** Where a split stands. */
interface Split extends CsvSource {
  readonly scan: Scan;
  header: readonly string[] | null;
  rows: number;
  bytes: number;
  longest: number;
  newlinesInQuotes: boolean;
  line: number;
  /** Bytes read again after broken quotes; bounded, as a hostile file could ask for its own square. */
  again: number;
}

const AGAIN_BYTES = 1024 * 1024 * 1024;

const faults: Readonly<Record<RecordFault, string>> = {
  unclosed: 'a quote opens a value here and is never closed',
  after_quote: 'text follows a closing quote; a quote inside a quoted value is written twice',
  nul: 'the line holds a zero byte',
};

/** The separator of the staging file. */
export const stagingDelimiter = (reader: Reader): string => reader.dialect.delimiter ?? ',';

/** Splits a CSV text into records, rejects those that do not fit the header, and stages the others in a dialect that DuckDB reads alike. */
export async function splitCsv(chunks: AsyncIterable<Buffer>, source: CsvSource): Promise<CsvRecords> {
  const start = { header: null, rows: 0, bytes: 0, longest: 0, newlinesInQuotes: false, line: 1, again: 0 };
  const split: Split = { ...source, ...start, scan: newScan() };
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    rest = Buffer.from(bytes.subarray(splitBlock(bytes, false, split)));
    await source.staging.flush();
  }
  splitBlock(rest, true, split);
  const { header, rows, bytes, longest, newlinesInQuotes } = split;
  if (header === null) throw problem(ingestProblems, 'file_empty', { filename: source.filename });
  return { header, rows, bytes, longest, newlinesInQuotes };
}

/** Takes the complete records of a block; returns where the first incomplete one starts. */
function splitBlock(bytes: Buffer, last: boolean, split: Split): number {
  const { scan } = split;
  let at = pastAnnouncement(bytes, split);
  while (at < bytes.length) {
    scanRecord(bytes, at, last, split.reader, scan);
    const tooLong = scan.end - at > limits.recordBytes;
    if (!scan.complete && !tooLong) return at;
    if (tooLong && scan.fault === null) throw problem(ingestProblems, 'record_too_large', { line: split.line });
    if (scan.fault === null && !hasSwallowed(split)) {
      takeRecord(bytes, at, split);
      split.line += scan.newlines + 1;
      at = scan.next;
      continue;
    }
    const next = rejectLine(bytes, at, last, split);
    if (next < 0) return at;
    at = next;
  }
  return at;
}

function pastAnnouncement(bytes: Buffer, split: Split): number {
  if (split.line > 1 || announcedDelimiter(bytes) === null) return 0;
  split.line++;
  return bytes.indexOf('\n') + 1;
}

/** A record of several lines with a wrong count of values: more likely a quote that was not closed where it should. */
function hasSwallowed({ scan, header }: Split): boolean {
  return scan.newlines > 0 && header !== null && scan.cells !== header.length;
}

/** Gives up one line, not the lines that its broken quote would swallow; returns where the next starts, or -1 when it has not come yet. */
function rejectLine(bytes: Buffer, from: number, last: boolean, split: Split): number {
  const { scan, header, line } = split;
  const feed = bytes.indexOf(split.reader.newline, from);
  if (feed < 0 && !last) {
    if (bytes.length - from > limits.recordBytes) throw problem(ingestProblems, 'record_too_large', { line });
    return -1;
  }
  const reason = scan.fault === null ? `${raggedReason(split)}; a quote may not be closed` : faults[scan.fault];
  if (header === null) throw problem(ingestProblems, 'header_unreadable', { line, reason });
  split.again += scan.end - from;
  if (split.again > AGAIN_BYTES) throw problem(ingestProblems, 'quotes_broken', { line });
  const to = feed < 0 ? bytes.length : feed;
  rejectText(bytes.subarray(from, to), reason, split);
  split.line++;
  return to + 1;
}

function raggedReason({ scan, header }: Split): string {
  const values = `${scan.cells} ${scan.cells === 1 ? 'value' : 'values'}`;
  const over = scan.newlines > 0 ? ` over ${scan.newlines + 1} lines` : '';
  return `${values}${over} where the header names ${header?.length ?? 0}`;
}

function rejectText(text: Buffer, reason: string, split: Split): void {
  const value = text.toString('utf8', 0, limits.quotedValue * 4).replace(/\r$/, '');
  split.rejects.add({ line: split.line, field: null, value, reason });
}

function takeRecord(bytes: Buffer, from: number, split: Split): void {
  const { scan, header } = split;
  const { end, cells } = scan;
  if (isBlank(bytes, from, end, split.reader)) return;
  if (split.stray && !isUtf8(bytes.subarray(from, end))) {
    rejectText(bytes.subarray(from, end), 'the line holds bytes that are not UTF-8, though the file is', split);
  } else if (header === null) {
    split.header = headerOf(cellsOf(bytes, from, end, split.reader));
  } else if (cells === header.length && scan.plain) {
    stagePlain(bytes, from, split);
  } else {
    stageRewritten(bytes, from, header.length, split);
  }
}

/** Nothing but separators and blanks: no record. */
function isBlank(bytes: Buffer, from: number, to: number, { dialect }: Reader): boolean {
  const delimiter = dialect.delimiter?.charCodeAt(0);
  for (let at = from; at < to; at++) {
    const byte = bytes[at];
    if (byte !== delimiter && byte !== 0x20 && byte !== 0x09) return false;
  }
  return true;
}

function headerOf(cells: readonly string[]): string[] {
  if (cells.length > limits.fields) {
    throw problem(ingestProblems, 'too_many_fields', { count: cells.length, limit: limits.fields });
  }
  return cells.map((cell) => cell.trim());
}

function stagePlain(bytes: Buffer, from: number, split: Split): void {
  const { staging, scan } = split;
  staging.text(`${split.line}${stagingDelimiter(split.reader)}`);
  staging.copy(bytes, from, scan.end);
  staging.text('\n');
  counted(scan.end - from, split);
}

/** Empty values past the last field are a trailing separator, not a value too many. */
function stageRewritten(bytes: Buffer, from: number, fields: number, split: Split): void {
  const { scan, staging } = split;
  const cells = cellsOf(bytes, from, scan.end, split.reader);
  if (cells.length < fields || cells.slice(fields).some((cell) => cell.trim() !== '')) {
    rejectText(bytes.subarray(from, scan.end), raggedReason(split), split);
    return;
  }
  const kept = cells.slice(0, fields).map((cell) => (cell === '' ? '' : `"${cell.replaceAll('"', '""')}"`));
  const text = [split.line, ...kept].join(stagingDelimiter(split.reader));
  staging.text(`${text}\n`);
  counted(Buffer.byteLength(text), split);
}

function counted(length: number, split: Split): void {
  split.rows++;
  split.bytes += length;
  if (length > split.longest) split.longest = length;
  if (split.scan.newlines > 0) split.newlinesInQuotes = true;
}
