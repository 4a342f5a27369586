import type { FieldType } from '@lucarne/odsql';
import type { FileCounts } from './record-file.ts';

/** The format of cache files, which their table `$format` tells; a file of another format is made again from its snapshot. */
export const CACHE_FORMAT = 5;

/** A field as ingestion found it. `label` is the source's own name for it. */
export interface SnapshotField {
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  readonly multivalued: boolean;
}

/** What stands beside each `{version}.parquet`, as `{version}.json`. */
export interface Manifest {
  readonly format: 1;
  readonly dataset_uid: string;
  readonly version: number;
  readonly fields: readonly SnapshotField[];
  /** Names of the fields that make a record's identifier; empty: the whole row and its rank among equals. */
  readonly key: readonly string[];
  readonly row_count: number;
  /** SHA-256 of the records, independent of the file's compression. */
  readonly content_hash: string;
  readonly bbox: readonly [number, number, number, number] | null;
  readonly geometry_types: readonly string[];
  readonly source: SnapshotSource;
  readonly rejected: RejectedLines;
  /** The files that its records name, where there are any; `{version}.files` lists what they are called in the store. */
  readonly files?: FileCounts;
  /** ISO date-time, UTC. */
  readonly time: string;
}

export interface SnapshotSource {
  readonly filename: string;
  readonly size: number;
  readonly sha256: string;
  readonly format: SourceFormat;
  readonly encoding: string | null;
  readonly delimiter: string | null;
}

export type SourceFormat = 'csv' | 'json' | 'jsonl' | 'geojson' | 'parquet';

export interface RejectedLines {
  readonly count: number;
  /** The first ones, up to 1,000. */
  readonly lines: readonly RejectedLine[];
}

export interface RejectedLine {
  /** 1-based line of the file where the record starts (for JSON, the rank of the item). */
  readonly line: number;
  readonly field: string | null;
  readonly value: string | null;
  readonly reason: string;
}

/** What a worker is asked: paths in, paths out. It never sees the catalogue. */
export interface IngestRequest {
  readonly file: string;
  readonly filename: string;
  /** Found from the content when left out. */
  readonly format?: SourceFormat;
  readonly datasetUid: string;
  readonly version: number;
  /** `{version}.parquet` and `{version}.json` are written here, complete or not at all. */
  readonly snapshotFolder: string;
  /** The DuckDB file that answers queries, made from the snapshot. */
  readonly cacheFile: string;
  /** Types that the publisher imposes, by field name. */
  readonly types: Readonly<Record<string, FieldType>>;
  /** Fields that hold several values, with their separator. */
  readonly separators: Readonly<Record<string, string>>;
  readonly key: readonly string[];
  /** Zone of date-times without offset; `UTC` unless the source says one. */
  readonly timezone: string;
  readonly memoryMb: number;
}

export interface IngestProgress {
  readonly stage: 'reading' | 'typing' | 'writing' | 'indexing';
  /** 0 to 1 over the whole import. */
  readonly done: number;
}
