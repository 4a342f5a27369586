import type { FieldType } from '@lucarne/odsql';
import type { SourceFormat } from '../../core/snapshot.ts';
import type { Rejects } from './rejects.ts';

/** A source whose records can be read by DuckDB, none of its values interpreted yet. */
export interface Staged {
  /** A relation in SQL with `"$line"` and the columns of the fields, in file order. */
  readonly relation: string;
  readonly fields: readonly StagedField[];
  readonly rows: number;
  /** The size of all records, to spare memory where they are large. */
  readonly bytes: number;
  readonly rejects: Rejects;
  readonly format: SourceFormat;
  readonly delimiter: string | null;
}

export interface StagedField {
  readonly name: string;
  readonly label: string;
  /** Its column in the relation, quoted for SQL. */
  readonly column: string;
  readonly content: StagedContent;
}

/** How a column holds its values: as text (which may stand for something else, or means what it is), as JSON, or with a type that the source names. */
export type StagedContent =
  | { readonly kind: 'text'; readonly infer: boolean }
  | { readonly kind: 'json' }
  | { readonly kind: 'typed'; readonly type: FieldType; readonly multivalued: boolean; readonly value: string };
