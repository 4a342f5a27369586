import type { BoundValue, SqlText } from '@lucarne/odsql';
import { problem } from '../../core/problem.ts';
import type { HeldTable } from './held.ts';
import { recordsProblems } from './problems.ts';
import type { Row } from './rows.ts';
import { unlessStopped } from './stop.ts';

/**
 * The rows of small answers. A table never changes and SQL says all that an answer depends on (its viewer's rights and its
 * clock among it), so that the same statement on the same table has the same rows until the table is gone.
 */
export interface KeptRows {
  find(question: KeptQuestion): readonly Row[] | undefined;
  /** Has the rows read and keeps them: once for all who ask at the same time, until the last of them leaves. */
  read(question: KeptQuestion, signal: AbortSignal, read: Read): Promise<readonly Row[]>;
  forget(table: HeldTable): void;
}

export interface KeptQuestion {
  readonly table: HeldTable;
  readonly sql: SqlText;
}

type Read = (signal: AbortSignal) => Promise<readonly Row[]>;

export interface KeptLimits {
  readonly answers: number;
  /** Of all answers together, roughly. */
  readonly bytes: number;
  /** Of one answer; a larger one is read each time. */
  readonly answerBytes: number;
}

const LIMITS: KeptLimits = { answers: 20_000, bytes: 32 * 1024 * 1024, answerBytes: 256 * 1024 };
/** Statements that are longer, and longer lists of values, are not told apart: they would cost more than they save. */
const LONGEST = 16_384;
const LONGEST_LIST = 1000;

interface Kept {
  readonly source: string;
  readonly rows: readonly Row[];
  readonly bytes: number;
}

interface Reading {
  readonly rows: Promise<readonly Row[]>;
  readonly leaving: AbortController;
  waiting: number;
  ended: boolean;
}

interface Shelf {
  readonly limits: KeptLimits;
  /** In the order of their last use. */
  readonly kept: Map<string, Kept>;
  readonly reading: Map<string, Reading>;
  bytes: number;
}

export function keptRows(limits: KeptLimits = LIMITS): KeptRows {
  const shelf: Shelf = { limits, kept: new Map(), reading: new Map(), bytes: 0 };
  return {
    find(question) {
      const place = placeOf(question);
      return place === null ? undefined : find(shelf, place);
    },
    async read(question, signal, read) {
      const place = placeOf(question);
      if (place === null) return read(signal);
      return readOnce(shelf, { place, source: question.table.source, signal }, read);
    },
    forget({ source }) {
      for (const [place, kept] of shelf.kept) if (kept.source === source) drop(shelf, place, kept);
    },
  };
}

function find({ kept }: Shelf, place: string): readonly Row[] | undefined {
  const found = kept.get(place);
  if (!found) return undefined;
  kept.delete(place);
  kept.set(place, found);
  return found.rows;
}

interface Asked {
  readonly place: string;
  readonly source: string;
  readonly signal: AbortSignal;
}

async function readOnce(shelf: Shelf, { place, source, signal }: Asked, read: Read): Promise<readonly Row[]> {
  signal.throwIfAborted();
  const reading = shelf.reading.get(place) ?? startReading(shelf, { place, source }, read);
  reading.waiting++;
  try {
    return await unlessStopped(reading.rows, signal);
  } finally {
    reading.waiting--;
    if (reading.waiting === 0) leave(shelf, place, reading);
  }
}

function startReading(shelf: Shelf, { place, source }: Omit<Asked, 'signal'>, read: Read): Reading {
  const leaving = new AbortController();
  const rows = read(leaving.signal).then((found) => {
    keep(shelf, place, { source, rows: found, bytes: place.length + bytesOf(found) });
    return found;
  });
  const reading: Reading = { rows, leaving, waiting: 0, ended: false };
  const end = () => {
    reading.ended = true;
  };
  rows.then(end, end);
  shelf.reading.set(place, reading);
  return reading;
}

/** Who comes after the last one left reads anew. */
function leave({ reading: all }: Shelf, place: string, reading: Reading): void {
  if (all.get(place) === reading) all.delete(place);
  if (!reading.ended) reading.leaving.abort(problem(recordsProblems, 'query_cancelled', {}));
}

function keep(shelf: Shelf, place: string, answer: Kept): void {
  const { kept, limits } = shelf;
  if (answer.bytes > limits.answerBytes) return;
  const before = kept.get(place);
  if (before) drop(shelf, place, before);
  kept.set(place, answer);
  shelf.bytes += answer.bytes;
  for (const [oldest, least] of kept) {
    if (shelf.bytes <= limits.bytes && kept.size <= limits.answers) return;
    drop(shelf, oldest, least);
  }
}

function drop(shelf: Shelf, place: string, { bytes }: Kept): void {
  if (shelf.kept.delete(place)) shelf.bytes -= bytes;
}

/** A table, a statement on it, its values and what becomes of its rows as one text; null for what is too long. */
function placeOf({ table, sql: { text, values, parts = false, columns } }: KeptQuestion): string | null {
  if (values.some(({ value }) => Array.isArray(value) && value.length > LONGEST_LIST)) return null;
  const made = parts ? columns.map(({ type }) => type).join(' ') : '';
  const place = [table.source, made, text, ...(values.length > 0 ? [JSON.stringify(values.map(plain))] : [])].join(
    '\n',
  );
  return place.length > LONGEST ? null : place;
}

const plain = ({ type, value }: BoundValue): readonly unknown[] => [
  type,
  typeof value === 'object' ? value.map(String) : String(value),
];

const VALUE_BYTES = 16;

/** What rows of plain values take in memory, roughly; rows of anything else are of no known size, and not kept. */
function bytesOf(rows: readonly Row[]): number {
  let bytes = 0;
  for (const row of rows) {
    for (const value of Object.values(row)) {
      if (typeof value === 'object' && value !== null) return Number.POSITIVE_INFINITY;
      bytes += VALUE_BYTES + (typeof value === 'string' ? value.length : 0);
    }
  }
  return bytes;
}
