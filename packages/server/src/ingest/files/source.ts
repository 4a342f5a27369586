import type { FieldType } from '@lucarne/odsql';
import type { FileKeeper } from './keeper.ts';

/** A file that a value names: its value in the snapshot, or why there is none. */
export type NamedFile = { readonly value: string } | { readonly fault: string };

/** Where the files of an import come from, and where they are kept. */
export interface FileSource {
  readonly keeper: FileKeeper;
  /** The types that were asked for, by field. */
  readonly types: Readonly<Record<string, FieldType>>;
  /** Finds a file that came with the table, by its path or its name; null where none came. */
  readonly named: ((name: string) => NamedFile) | null;
}
