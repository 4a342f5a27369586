import { problem } from '../../core/problem.ts';
import { ingestProblems } from '../problems.ts';
import { fieldNames } from '../read/names.ts';
import { readSentFile } from './sent.ts';
import type { FileSource, NamedFile } from './source.ts';

/** A value that was to be a file and is none. */
export interface FileFault {
  readonly field: string;
  readonly value: string;
  readonly reason: string;
}

/** The columns of a JSON source that hold files. */
export interface FileColumns {
  /** Puts what the snapshot holds of each file in the place of its content; returns what is wrong with one, or null. */
  take(cells: string[], labels: readonly string[]): FileFault | null;
  holds(place: number): boolean;
  /** The columns that hold files on some lines only, and that nobody called files. */
  mixed(): ReadonlySet<number>;
}

/** `asked`: every value is to be a file; `found`: every value was one so far; `plain`: its values stay what they are. */
type Kind = 'asked' | 'found' | 'plain' | 'mixed';

/** Follows the columns of a source; those of `plain` are left alone. */
export function openFileColumns(source: FileSource, plain: ReadonlySet<number>): FileColumns {
  const kinds: Kind[] = [];
  const names: string[] = [];
  const kindOf = (place: number, labels: readonly string[], raw: string): Kind => {
    const name = fieldNames(labels.slice(0, place + 1))[place] ?? '';
    names[place] = name;
    const wished = Object.hasOwn(source.types, name) ? source.types[name] : undefined;
    if (wished !== undefined) return wished === 'file' ? 'asked' : 'plain';
    return !plain.has(place) && isFile(readSentFile(raw)) ? 'found' : 'plain';
  };
  const takeCell = (place: number, raw: string, cells: string[]): string | null => {
    const file = kinds[place] === 'asked' ? askedFile(raw, names[place] ?? '', source) : sentFile(raw, source);
    if (file === null) delete cells[place];
    else if ('value' in file) cells[place] = file.value;
    else if (kinds[place] === 'asked') return file.fault;
    else kinds[place] = 'mixed';
    return null;
  };
  return {
    take(cells, labels) {
      for (const [place, raw] of cells.entries()) {
        if (raw === undefined || raw === 'null') continue;
        kinds[place] ??= kindOf(place, labels, raw);
        if (kinds[place] === 'plain' || kinds[place] === 'mixed') continue;
        const reason = takeCell(place, raw, cells);
        if (reason !== null) return { field: names[place] ?? '', value: raw, reason };
      }
      return null;
    },
    holds: (place) => kinds[place] === 'asked' || kinds[place] === 'found',
    mixed: () => new Set(kinds.flatMap((kind, place) => (kind === 'mixed' ? [place] : []))),
  };
}

const isFile = (sent: ReturnType<typeof readSentFile>): boolean => sent !== null && 'file' in sent;

/** A file whose content stands in the value; a fault where it does not. */
function sentFile(raw: string, { keeper }: FileSource): NamedFile {
  const sent = readSentFile(raw);
  if (sent === null) return { fault: 'the value is not a file: an object of content (base64) and content-type' };
  return 'file' in sent ? { value: keeper.keep(sent.file) } : sent;
}

/** A file whose content stands in the value, or that the value names; null for an empty text. */
function askedFile(raw: string, field: string, source: FileSource): NamedFile | null {
  if (!raw.startsWith('"')) return sentFile(raw, source);
  const name = (JSON.parse(raw) as string).trim();
  if (name === '') return null;
  if (source.archive === null) throw problem(ingestProblems, 'archive_missing', { field });
  return source.archive.find(name);
}
