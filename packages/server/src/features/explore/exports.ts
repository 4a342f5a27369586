import { open } from 'node:fs/promises';
import { pipeline, Readable, Transform } from 'node:stream';
import { createGzip } from 'node:zlib';
import { checkExport, type QueryPlan, type SqlPlace, type SqlTarget, type SqlText, writeRecords } from '@lucarne/odsql';
import type { CopyForm } from '../../storage/records/copies.ts';
import type { FileKind } from './files/file-kind.ts';
import type { FileWanted } from './files/workers.ts';
import { answerShapes, placeOf, type RecordsRequest, type RestrictedPlan, type Road, restrictedPlan } from './road.ts';

/** An export as the road takes it: the form of its rows, the form of its file, and what stands around the rows. */
export interface ExportForm {
  readonly as: SqlTarget['as'];
  readonly row?: SqlTarget['row'];
  readonly labels?: Readonly<Record<string, string>>;
  readonly listSeparator?: string;
  /** The file, once the columns of the answer are known. */
  readonly copy: (columns: SqlText['columns']) => CopyForm;
  readonly frame?: (columns: SqlText['columns']) => Frame;
  /** The file that is made of the rows, which are then lines of JSON. */
  readonly file?: FileKind;
  /** Whether the format names records, so that their keys must be read too. */
  readonly withRecordKey?: boolean;
  readonly compressed: boolean;
}

/** Text before and after the rows; `cut` bytes at their end are left out (the comma after the last one). */
export interface Frame {
  readonly head: string;
  readonly tail: string;
  readonly cut: number;
}

/**
 * How many rows one part of an export holds, as many as a block of the table: the first byte leaves soon, and little waits
 * on the disk; and how many parts are made at once.
 */
const PARTS = { rows: 122_880, ahead: 2 };
/** The same where a record takes kilobytes, and the engine holds thousands of them for each part. */
const LONG_PARTS = { rows: PARTS.rows / 4, ahead: 1 };
/** For one part, or for the whole of a sorted or grouped export. */
const PART_MS = 10 * 60_000;
/** Bytes made before they are asked for. */
const READ_AHEAD = 256 * 1024;

/** From a request to the bytes of a file. The table is held until the last byte is read, or the reader leaves. */
export async function exportOf(
  road: Road,
  request: RecordsRequest,
  options: { readonly form: ExportForm; readonly rowCount: number },
): Promise<Readable> {
  const { form } = options;
  const restricted = planExport(road, request);
  const held = await road.timings.timeAsync('rows', () => road.source.hold(road.signal));
  let release = held.release;
  try {
    const answered = await answerShapes(road, held.table, restricted.plan, road.records.putOnDisk);
    release = () => {
      answered.release();
      held.release();
    };
    const parts = road.timings.time('sql', () => exportSql(answered.plan, placeOf(held.table, road), options));
    const columns = parts[0]?.columns ?? [];
    const rows = await road.timings.timeAsync('rows', () =>
      road.records.copy({
        parts,
        form: form.copy(columns),
        ahead: partsFor(form).ahead,
        attachment: held.table.attachment,
        signal: road.signal,
        owner: road.owner,
        timeoutMs: PART_MS,
      }),
    );
    rows.once('close', release);
    const { file, frame, compressed } = form;
    const body = file ? made(road, rows, { file, columns }) : rows;
    return wrap(body, { compressed, ...(frame && { frame: frame(columns) }) });
  } catch (error) {
    release();
    throw error;
  }
}

/** The steps before a table is needed; what is wrong with a request shows here. */
export function planExport(road: Road, request: RecordsRequest): RestrictedPlan {
  const restricted = restrictedPlan(road, request);
  road.timings.time('limit', () => checkExport(restricted.plan));
  return restricted;
}

const partsFor = ({ as }: ExportForm) => (as === 'text' ? LONG_PARTS : PARTS);

/** One statement for each part of the file when its order is kept, else one for all. */
function exportSql(
  plan: QueryPlan,
  place: SqlPlace,
  { form, rowCount }: { readonly form: ExportForm; readonly rowCount: number },
): readonly SqlText[] {
  const { as, row, labels, listSeparator } = form;
  const target = { ...place, as, row, labels, listSeparator };
  const { rows } = partsFor(form);
  if (rowCount <= rows || !keepsFileOrder(plan) || as === 'typed') return [writeRecords(plan, target)];
  return rangesOf(rowCount, rows).map((rowRange) => writeRecords(plan, { ...target, rowRange }));
}

/** An aggregate in `select` is no obstacle: it is that of all records in each part. */
function keepsFileOrder({ kind, order, limit, offset }: QueryPlan): boolean {
  return kind === 'records' && order.length === 0 && limit === null && offset === 0;
}

/** Whether a plan answers with every record, as they stand in the file. */
export function isWhole(plan: QueryPlan): boolean {
  const { where, refinements, restrictions } = plan.filters;
  return keepsFileOrder(plan) && where.length + refinements.length + restrictions.length === 0;
}

/** The last range is open, so that no record is left out whatever the catalogue counted. */
function rangesOf(rowCount: number, partRows: number): { from: number; to: number }[] {
  const count = Math.ceil(rowCount / partRows);
  return Array.from({ length: count }, (_, index) => ({
    from: index * partRows,
    to: index === count - 1 ? Number.MAX_SAFE_INTEGER : (index + 1) * partRows,
  }));
}

/** A file of the server as it is, with its length. */
export async function wholeFile(path: string): Promise<{ size: number; stream: Readable }> {
  const file = await open(path);
  const { size } = await file.stat();
  return { size, stream: file.createReadStream() };
}

/** Puts the frame around, and the gzip over, the rows; an error of the rows breaks the result. */
export function wrap(
  rows: Readable,
  { frame, compressed }: { readonly frame?: Frame; readonly compressed: boolean },
): Readable {
  const framed = frame ? chain(rows, frameAround(frame)) : rows;
  return compressed ? chain(framed, createGzip()) : framed;
}

/** The bytes of a file that is made of the rows, as its reader reads; the rows end when that one leaves. */
function made({ makers, records }: Road, rows: Readable, wanted: Omit<FileWanted, 'folder'>): Readable {
  const pieces = makers.make(rows, { ...wanted, folder: records.spool() });
  return Readable.from(pieces, { objectMode: false, highWaterMark: READ_AHEAD }).once('close', () => rows.destroy());
}

/** `pipeline` carries errors both ways; who reads the last stream hears of them there. */
function chain(from: Readable, to: Transform): Readable {
  return pipeline(from, to, () => undefined);
}

/** The last piece waits until it is known to be the last: what is cut off stands at its end. Nothing is copied. */
function frameAround({ head, tail, cut }: Frame): Transform {
  let held: Buffer = Buffer.alloc(0);
  return new Transform({
    construct(done) {
      if (head) this.push(head);
      done();
    },
    transform(chunk: Buffer, _encoding, done) {
      const joins = held.length < cut || chunk.length < cut;
      if (!joins && held.length > 0) this.push(held);
      held = joins ? Buffer.concat([held, chunk]) : chunk;
      done();
    },
    flush(done) {
      this.push(held.subarray(0, Math.max(0, held.length - cut)));
      done(null, tail);
    },
  });
}
