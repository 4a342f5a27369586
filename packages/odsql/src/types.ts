/** The types of field that the Explore API knows. */
export type FieldType =
  | 'text'
  | 'int'
  | 'double'
  | 'boolean'
  | 'date'
  | 'datetime'
  | 'geo_point_2d'
  | 'geo_shape'
  | 'file'
  | 'json_blob';

/** A field that a query may name, and what may be done with it. */
export interface Column {
  readonly name: string;
  readonly type: FieldType;
  readonly multivalued: boolean;
  /** Other names that lead to it, e.g. `title` for `default.title`. */
  readonly aliases?: readonly string[];
  /** The name of the column in the table, when it is not `name`. */
  readonly stored?: string;
  /** The text that every record holds, for a column that the table does not have (`datasetid` of a dataset's records). */
  readonly constant?: string;
  readonly facet?: boolean;
  /** Several refinements of this facet are read as «or». */
  readonly disjunctive?: boolean;
  /** The separator of a tree of values, e.g. `/`. */
  readonly hierarchical?: string;
  /** What a date is known to: it is shown, listed and grouped as `2024` or `2024-05`. */
  readonly precision?: DatePrecision;
  /** Only `false` refuses a sort. */
  readonly sortable?: boolean;
  /** Usable by name, but not part of `*`. */
  readonly technical?: boolean;
  /** `false`: not allowed in `select`. */
  readonly selectable?: boolean;
  /** `false`: allowed in `select` only. */
  readonly filterable?: boolean;
}

export type DatePrecision = 'year' | 'month';

/** The parameters of a request for records, as they were received. `limit: -1` means all. */
export interface RecordsQuery {
  readonly select?: string;
  readonly where?: readonly string[];
  /** Conditions in the language of version 1; all of them are joined to `where`. */
  readonly q?: readonly string[];
  readonly group_by?: string;
  readonly order_by?: string;
  readonly refine?: readonly string[];
  readonly exclude?: readonly string[];
  readonly limit: number;
  readonly offset: number;
  /** Facets that this request declares disjunctive. */
  readonly disjunctive?: readonly string[];
}

/** What a query is checked against. */
export interface QueryContext {
  /** For the records of a snapshot: its fields, then `technicalColumns`. */
  readonly columns: readonly Column[];
  readonly timezone: string;
  readonly language: string;
  /** The clock, in milliseconds since 1970. */
  readonly now: number;
}

/**
 * A value that the SQL names `$1`, `$2`… Plain data; whoever runs the SQL turns it into the values of its library.
 * A date is in days and a datetime in microseconds, since 1970 in UTC.
 */
export type BoundValue =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'int'; readonly value: bigint }
  | { readonly type: 'double'; readonly value: number }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'date'; readonly value: number }
  | { readonly type: 'datetime'; readonly value: bigint }
  | { readonly type: 'texts'; readonly value: readonly string[] }
  | { readonly type: 'ints'; readonly value: readonly bigint[] }
  | { readonly type: 'doubles'; readonly value: readonly number[] };

/** A column of the answer. `json` is text that is already JSON. */
export interface OutputColumn {
  readonly name: string;
  readonly type: FieldType | 'json';
  readonly multivalued: boolean;
}

/** A statement, the values it names in order, and the columns of the answer that it makes. */
export interface SqlText {
  readonly text: string;
  readonly values: readonly BoundValue[];
  /**
   * One per output column of the query. With `as: 'csv'` and `as: 'typed'` they are the columns of the statement; with
   * the others the statement has one column, `record`, and these tell what is inside. `jsonl` is `json` where what
   * `json_format` makes stays the text that it was, as in all forms but `json`; `parts` is `json` whose texts
   * `recordText` puts together, of the rows of a statement that the engine plans in less time: it is for answers of few rows.
   */
  readonly columns: readonly OutputColumn[];
  /** True when the rows are parts of records. */
  readonly parts?: boolean;
  /** True when the engine holds little for the statement once it ran, so that its plan may be kept for other values. */
  readonly light?: boolean;
}

/** The tables that tell which rows hold a word, as `wordIndexing` makes them. */
export interface WordIndex {
  /** Table references, already quoted. */
  readonly terms: string;
  readonly postings: string;
  /** The columns whose words it holds, in the order in which they were given when it was made. */
  readonly fields: readonly string[];
}

/** A row as one text, put together by the engine: what stands around the values that it has. */
export interface RowTemplate {
  /** The output that names the row; null where rows are numbered instead, from 0. */
  readonly key: string | null;
  /** Before the values; the name of the row stands between each two of these texts. */
  readonly head: readonly string[];
  readonly fields: readonly TemplateField[];
  /** Between two values. */
  readonly between: string;
  readonly tail: string;
  /** Whether a row without a value is more than an empty text. */
  readonly always: boolean;
  /** How values are made safe; as JSON they also have their quotes. */
  readonly escape: 'json' | 'turtle' | 'xml';
  /** The items of a list: each as a value of its own, or all in one JSON array, but for a single one. */
  readonly items: 'each' | 'array';
}

/** The output of that name, and what stands around its value; `before` is made as `head` is. */
export interface TemplateField {
  readonly name: string;
  readonly before: readonly string[];
  readonly after: string;
}

/** Where the SQL runs and the form of its rows. */
export interface SqlTarget {
  readonly dialect: 'duckdb';
  /** A table reference, already quoted, e.g. `"s1"."records"`. */
  readonly source: string;
  /** The words of the table; without them texts are read one by one. */
  readonly words?: WordIndex | undefined;
  /** The address below which the files of the records are to be had, each under its identifier. */
  readonly files?: string | undefined;
  /** The table that tells which rows have an identifier, as `idIndexing` makes it; without it identifiers are read one by one. */
  readonly ids?: string | undefined;
  readonly as: 'json' | 'jsonl' | 'parts' | 'csv' | 'geojson' | 'text' | 'typed';
  /** With `as: 'text'`: how a row is written. */
  readonly row?: (columns: readonly OutputColumn[]) => RowTemplate;
  /** Replaces the names of output columns (keys, headers). */
  readonly labels?: Readonly<Record<string, string>>;
  /** Joins the items of a multivalued cell; a comma by default. */
  readonly listSeparator?: string;
  /** Only the rows of this part of the file, `from` included and `to` not; for exports in file order, without limit. */
  readonly rowRange?: { readonly from: number; readonly to: number };
}

/** Where a statement reads. */
export type SqlPlace = Pick<SqlTarget, 'dialect' | 'source' | 'words' | 'ids' | 'files'>;

/** The technical fields of a record and the columns that hold them. */
export const technicalColumns: readonly Column[] = [
  { name: 'recordid', stored: '$id', type: 'text', multivalued: false, technical: true },
  { name: 'record_timestamp', stored: '$timestamp', type: 'datetime', multivalued: false, technical: true },
  { name: 'record_size', stored: '$size', type: 'int', multivalued: false, technical: true },
];
