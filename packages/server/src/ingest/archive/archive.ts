import { open } from 'node:fs/promises';
import { basename, join } from 'node:path/posix';
import { nearestName, problem } from '../../core/problem.ts';
import type { FileKeeper } from '../files/keeper.ts';
import { plainFilename, tooLarge } from '../files/sent.ts';
import type { NamedFile } from '../files/source.ts';
import { limits } from '../limits.ts';
import { ingestProblems } from '../problems.ts';
import { isPlainZip } from '../read/binary.ts';
import { formatOfName } from '../read/inspect.ts';
import type { Entry } from './directory.ts';
import { openZip, type Zip } from './zip.ts';

/** The files that came with a table in an archive. */
export interface Archive {
  /** What a value may call them: their paths, and their names where only one has it. */
  readonly names: readonly string[];
  /** Keeps the file that a value names. */
  find(name: string): NamedFile;
  close(): void;
}

/** A table that was taken out of an archive, and the files beside it. */
export interface Unpacked {
  readonly file: string;
  readonly filename: string;
  readonly archive: Archive;
}

/** Takes the table out of an archive that holds one and other files; null for any other file, which is judged elsewhere. */
export async function unpackTable(file: string, folder: string, keeper: FileKeeper): Promise<Unpacked | null> {
  const head = await headOf(file);
  if (head === null) return null;
  const zip = readable(() => openZip(file));
  if (zip === null) {
    if (!isPlainZip(head)) return null;
    throw problem(ingestProblems, 'archive_unreadable', { reason: 'it is broken or incomplete' });
  }
  try {
    const all = zip.entries.filter(({ path }) => !isHidden(path));
    const table = tableOf(all);
    if (table === null) {
      zip.close();
      return null;
    }
    checkEntries(all, table);
    const target = join(folder, 'table');
    await readableLater(() => zip.unpack(table, target));
    const archive = archiveOf(
      zip,
      all.filter((entry) => entry !== table),
      keeper,
    );
    return { file: target, filename: basename(table.path), archive };
  } catch (error) {
    zip.close();
    throw error;
  }
}

const HEAD_BYTES = 64 * 1024;

/** The first bytes of a ZIP archive; null for any other file. */
async function headOf(file: string): Promise<Buffer | null> {
  const handle = await open(file, 'r').catch(() => null);
  if (handle === null) return null;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return bytesRead >= 4 && buffer.readUInt32LE(0) === 0x04034b50 ? buffer.subarray(0, bytesRead) : null;
  } finally {
    await handle.close();
  }
}

function readable<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw unreadable(error);
  }
}

async function readableLater(read: () => Promise<void>): Promise<void> {
  try {
    await read();
  } catch (error) {
    throw unreadable(error);
  }
}

/** What the reader says for itself is told; what a library says of broken bytes is one thing. */
function unreadable(error: unknown) {
  const known = error instanceof Error && !('code' in error) && error.constructor === Error;
  return problem(ingestProblems, 'archive_unreadable', { reason: known ? error.message : 'it is broken' });
}

/** What systems put beside the files of people. */
const isHidden = (path: string): boolean =>
  /(^|\/)(__MACOSX|\.[^/]*)(\/|$)|(^|\/)(Thumbs\.db|desktop\.ini)$/.test(path.replace(/(^|\/)\.{1,2}(?=\/)/g, '$1'));

const TABLE = /\.(csv|tsv|json|jsonl|ndjson|geojson|geojsonl|parquet)$/i;
/** Workbooks, documents and layers of maps are archives too. */
const OTHER = /(^|\/)\[Content_Types\]\.xml$|^mimetype$|\.shp$/i;

/** The table of an archive: the one that lies highest. None where there is no other file beside the tables. */
function tableOf(entries: readonly Entry[]): Entry | null {
  const tables = entries.filter(({ path }) => TABLE.test(path) && formatOfName(path) !== null);
  if (tables.length === 0 || tables.length === entries.length || entries.some(({ path }) => OTHER.test(path)))
    return null;
  const depth = ({ path }: Entry): number => path.split('/').length;
  const highest = Math.min(...tables.map(depth));
  const [table, ...others] = tables.filter((entry) => depth(entry) === highest);
  if (table === undefined || others.length === 0) return table ?? null;
  const names = [table, ...others].map(({ path }) => path.slice(0, 100)).slice(0, 10);
  throw problem(ingestProblems, 'archive_tables', { tables: names.join(', ') });
}

function checkEntries(entries: readonly Entry[], table: Entry): void {
  const unsafe = entries.find(({ path }) => /\0|^\/|^[A-Za-z]:|(^|\/)\.\.(\/|$)/.test(path));
  if (unsafe) throw problem(ingestProblems, 'archive_unsafe', { path: unsafe.path.slice(0, 200) });
  if (entries.some(({ encrypted }) => encrypted)) throw problem(ingestProblems, 'archive_encrypted', {});
  const limit = limits.archive.tableBytes;
  if (table.size > limit)
    throw problem(ingestProblems, 'archive_table_too_large', { table: table.path, limit_mb: limit / 1024 / 1024 });
}

/** The nearest name is looked for a few times only, among some, and for a short one: it takes long. */
const MOST_ADVICE = 20;
const MOST_COMPARED = 5000;
const MOST_LETTERS = 100;

function archiveOf(zip: Zip, entries: readonly Entry[], keeper: FileKeeper): Archive {
  const byName = namesOf(entries);
  const kept = new Map<Entry, NamedFile>();
  let [advised, unpacked] = [0, 0];
  const keep = (entry: Entry): NamedFile => {
    if (entry.size > limits.files.bytes || entry.packedSize > limits.files.bytes) return { fault: tooLarge };
    unpacked += entry.size;
    if (unpacked > limits.files.totalBytes)
      throw problem(ingestProblems, 'files_too_large', { limit_mb: limits.files.totalBytes / 1024 / 1024 });
    const bytes = readable(() => zip.read(entry));
    return { value: keeper.keep({ bytes, filename: plainFilename(entry.path), mimetype: null }) };
  };
  const missing = (name: string): NamedFile => {
    const isAdvised = name.length <= MOST_LETTERS && advised++ < MOST_ADVICE;
    const nearest = isAdvised ? nearestName(name, byName.keys().take(MOST_COMPARED)) : null;
    return { fault: `the archive holds no such file${nearest === null ? '' : `; did you mean ${nearest}?`}` };
  };
  return {
    names: [...byName].flatMap(([name, entry]) => (entry === 'several' ? [] : [name])),
    close: () => zip.close(),
    find(name) {
      const path = name
        .normalize('NFC')
        .replaceAll('\\', '/')
        .replace(/^(\.?\/)+/, '');
      const entry = byName.get(path);
      if (entry === undefined) return missing(path);
      if (entry === 'several') return { fault: 'the archive holds several files of this name: write the path of one' };
      const file = kept.get(entry) ?? keep(entry);
      kept.set(entry, file);
      return file;
    },
  };
}

/** A path goes before a name. */
function namesOf(entries: readonly Entry[]): ReadonlyMap<string, Entry | 'several'> {
  const names = new Map<string, Entry | 'several'>();
  for (const entry of entries) {
    const name = basename(entry.path);
    names.set(name, names.has(name) ? 'several' : entry);
  }
  for (const entry of entries) names.set(entry.path, entry);
  return names;
}
