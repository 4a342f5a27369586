import type { ProblemFacts } from '../core/problem.ts';
import type { IngestProgress, IngestRequest, Manifest } from '../core/snapshot.ts';

/** A cache to make again from the snapshot that it came from. */
export interface CacheRequest {
  readonly snapshotFile: string;
  readonly manifestFile: string;
  readonly cacheFile: string;
  readonly memoryMb: number;
}

/** A file of the demonstration, ready to be imported. */
export interface DemoSource {
  /** The portal that it is for; null: every portal. */
  readonly portal: string | null;
  readonly dataset: string;
  readonly file: string;
  readonly rows: number;
  /** Records whose place is known. */
  readonly located: number;
}

/** What a worker can be asked, and what it answers. */
export interface Tasks {
  readonly ingest: { readonly request: IngestRequest; readonly result: Manifest };
  readonly buildCache: { readonly request: CacheRequest; readonly result: null };
  readonly makeSources: { readonly request: { readonly folder: string }; readonly result: readonly DemoSource[] };
}

export type TaskOf<Kind extends keyof Tasks> = { readonly kind: Kind; readonly request: Tasks[Kind]['request'] };
export type Task = { [Kind in keyof Tasks]: TaskOf<Kind> }[keyof Tasks];
export type Result = Tasks[keyof Tasks]['result'];

/** What a worker says to its parent. */
export type Report =
  | { readonly kind: 'progress'; readonly progress: IngestProgress }
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'failed'; readonly problem: ProblemFacts };
