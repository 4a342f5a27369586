import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { SqlText } from '@lucarne/odsql';
import type { Attachment } from './held.ts';
import { ownPiece } from './pieces.ts';
import { quoteName, quoteText } from './quote.ts';
import type { StopOptions } from './stop.ts';

/** How the rows of an export are written. `lines`: one column of text, written as it is, `newline` after each. */
export type CopyForm =
  | { readonly kind: 'lines'; readonly newline: '\n' | ',\n' | ',' }
  /** The names of the columns stand above, unless `header` says that they come from elsewhere. */
  | { readonly kind: 'csv'; readonly delimiter: string; readonly quoted: readonly string[]; readonly header?: boolean }
  | { readonly kind: 'parquet'; readonly compression: 'snappy' | 'zstd' };

/** An export: one statement, or one for each part of the file, whose files follow each other. */
export interface CopyRequest {
  readonly parts: readonly SqlText[];
  readonly form: CopyForm;
  /** How many parts are in the making while one is read; each is written by one processor, in memory of its own. */
  readonly ahead: number;
  /** The file that holds all that the parts read, where one does. */
  readonly attachment?: Attachment | undefined;
  /** Whose turn it is when its parts wait. */
  readonly owner?: string | null;
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

/**
 * Starts an export once its first part is written: what the query does wrong shows before any byte has left. `ended` is
 * told when nothing of it runs any more.
 */
export async function copyParts(request: CopyRequest, make: MakePart, ended = () => {}): Promise<Readable> {
  const making = partsAhead(request, make);
  const clean = () => making.end().finally(ended);
  try {
    const stream = Readable.from(bytesOf(making, await making.next()), { objectMode: false });
    // A file that cannot be removed goes with its folder at the next start; it must not end the process.
    stream.once('close', () => void clean().catch(() => undefined));
    return stream;
  } catch (error) {
    await clean();
    throw error;
  }
}

interface PartsAhead {
  /** The file of the next part, null after the last; the one before is removed. */
  next(): Promise<string | null>;
  /** Stops what is being made, and removes what nobody will read. */
  end(): Promise<void>;
}

/** A few parts are written while one is read, and no more: a slow reader stops the engine. */
function partsAhead({ parts, form, ahead, signal, timeoutMs }: CopyRequest, make: MakePart): PartsAhead {
  const ended = new AbortController();
  const stop = { signal: signal ? AbortSignal.any([signal, ended.signal]) : ended.signal, timeoutMs };
  const making: Promise<string>[] = [];
  let begun = 0;
  let current: string | null = null;

  function begin(): void {
    for (; making.length < ahead && begun < parts.length; begun++) {
      const sql = parts[begun] as SqlText;
      const file = make({ sql, options: copyOptions(form, begun === 0) }, stop);
      file.catch(() => undefined);
      making.push(file);
    }
  }

  return {
    async next() {
      begin();
      if (current !== null) await rm(current, { force: true });
      current = (await making[0]) ?? null;
      making.shift();
      begin();
      return current;
    },
    async end() {
      ended.abort();
      const files = await Promise.allSettled(making);
      const made = files.flatMap((file) => (file.status === 'fulfilled' ? file.value : []));
      await Promise.all([current ?? [], made].flat().map((file) => rm(file, { force: true })));
    },
  };
}

async function* bytesOf(making: PartsAhead, first: string | null): AsyncGenerator<Buffer> {
  for (let file = first; file !== null; file = await making.next()) {
    for await (const piece of createReadStream(file, { highWaterMark: READ_AT_ONCE })) yield ownPiece(piece as Buffer);
  }
}

function copyOptions(form: CopyForm, first: boolean): string {
  if (form.kind === 'parquet') return `format parquet, compression ${form.compression}`;
  if (form.kind === 'lines') {
    return `format csv, header false, quote '', escape '', delimiter e'\\x01', new_line ${quoteText(form.newline)}`;
  }
  const quoted = form.quoted.length > 0 ? `, force_quote (${form.quoted.map(quoteName).join(', ')})` : '';
  return `format csv, header ${first && form.header !== false}, delimiter ${quoteText(form.delimiter)}, new_line '\\r\\n'${quoted}`;
}
