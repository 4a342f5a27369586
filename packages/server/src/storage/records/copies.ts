import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { SqlText } from '@lucarne/odsql';
import { quoteName, quoteText } from './quote.ts';
import type { StopOptions } from './stop.ts';

/** How the rows of an export are written. `lines`: one column of text, written as it is, `newline` after each. */
export type CopyForm =
  | { readonly kind: 'lines'; readonly newline: '\n' | ',\n' | ',' }
  | { readonly kind: 'csv'; readonly delimiter: string; readonly quoted: readonly string[] }
  | { readonly kind: 'parquet'; readonly compression: 'snappy' | 'zstd' };

/** An export: one statement, or one for each part of the file, whose files follow each other. */
export interface CopyRequest {
  readonly parts: readonly SqlText[];
  readonly form: CopyForm;
  /** Whose turn it is when its parts wait. */
  readonly owner?: string;
  /** Ends the export, also while it is being read. */
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
}

/** Writes one part to a new file and tells its path. */
export type MakePart = (statement: CopyStatement, stop: StopOptions) => Promise<string>;

/** The `copy` around a query; the path is the value after the query's own. */
export interface CopyStatement {
  readonly sql: SqlText;
  /** The options of `copy`, in its own words. */
  readonly options: string;
}

const READ_AT_ONCE = 256 * 1024;

/** Starts an export once its first part is written: what the query does wrong shows before any byte has left. */
export async function copyParts(request: CopyRequest, make: MakePart): Promise<Readable> {
  const ended = new AbortController();
  const signal = request.signal ? AbortSignal.any([request.signal, ended.signal]) : ended.signal;
  const files = new Set<string>();
  let ahead: Promise<string | null> = Promise.resolve(null);

  async function makePart(index: number): Promise<string | null> {
    const sql = request.parts[index];
    if (!sql) return null;
    const options = copyOptions(request.form, index === 0);
    const file = await make({ sql, options }, { signal, timeoutMs: request.timeoutMs });
    files.add(file);
    return file;
  }

  /** One part is read while the next is written, and no more: a slow reader stops the engine. */
  async function* bytes(first: string | null): AsyncGenerator<Buffer> {
    let file = first;
    for (let index = 1; file !== null; index++) {
      ahead = makePart(index);
      ahead.catch(() => undefined);
      yield* createReadStream(file, { highWaterMark: READ_AT_ONCE });
      await rm(file);
      files.delete(file);
      file = await ahead;
    }
  }

  async function clean(): Promise<void> {
    ended.abort();
    await ahead.catch(() => undefined);
    await Promise.all([...files].map((file) => rm(file, { force: true })));
  }

  const stream = Readable.from(bytes(await makePart(0)), { objectMode: false });
  stream.once('close', () => void clean());
  return stream;
}

function copyOptions(form: CopyForm, first: boolean): string {
  if (form.kind === 'parquet') return `format parquet, compression ${form.compression}`;
  if (form.kind === 'lines') {
    return `format csv, header false, quote '', escape '', delimiter e'\\x01', new_line ${quoteText(form.newline)}`;
  }
  const quoted = form.quoted.length > 0 ? `, force_quote (${form.quoted.map(quoteName).join(', ')})` : '';
  return `format csv, header ${first}, delimiter ${quoteText(form.delimiter)}, new_line '\\r\\n'${quoted}`;
}
