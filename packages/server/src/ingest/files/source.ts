import type { FieldType } from '@lucarne/odsql';
import type { Archive } from '../archive/archive.ts';
import type { FileKeeper } from './keeper.ts';

/** A file that a value names: its value in the snapshot, or why there is none. */
export type NamedFile = { readonly value: string } | { readonly fault: string };

/** Where the files of an import come from, and where they are kept. */
export interface FileSource {
  readonly keeper: FileKeeper;
  /** The types that were asked for, by field. */
  readonly types: Readonly<Record<string, FieldType>>;
  /** The files that came with the table; null where none came. */
  readonly archive: Archive | null;
}
