import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { type Db as JobDatabase, PgBoss } from 'pg-boss';
import type { Report } from '../../core/events.ts';
import { type Problem, problem } from '../../core/problem.ts';
import type { IngestProgress, IngestRequest, Manifest } from '../../core/snapshot.ts';
import { toProblem } from '../../http/problems.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';
import type { DataFolder } from '../../storage/folder/folder.ts';
import { uploadProblems } from './problems.ts';
import {
  findJob,
  finishImport,
  type ImportRequest,
  type JobRow,
  listUnfinished,
  markFailed,
  markRunning,
} from './store.ts';
import { findUpload, uploadPath } from './uploads.ts';

export interface ImportOptions {
  readonly db: Kysely<Catalogue>;
  readonly jobs: JobDatabase;
  readonly folder: DataFolder;
  readonly memoryMb: number;
  readonly report: Report;
  /** The slug of a portal, for the log. */
  readonly slugOf: (portalId: string) => string;
  /** Called after a version was added or put in service. */
  readonly onChanged: () => Promise<void>;
  /** Makes a snapshot in a worker process. */
  readonly ingest: (
    request: IngestRequest,
    options: { signal: AbortSignal; onProgress: (progress: IngestProgress) => void },
  ) => Promise<Manifest>;
}

/** The queue of imports: waits in the catalogue, works in worker processes, survives the death of either. */
export interface ImportQueue {
  add(jobId: string): Promise<void>;
  /**
   * How far a running job is; it changes too often to be written down. A job has one until every reader of this server
   * sees what it changed, a moment after the catalogue says that it is done.
   */
  progressOf(jobId: string): IngestProgress | null;
  /** Settles when the job has ended, well or not, or when the queue closes. */
  ended(jobId: string): Promise<void>;
  /** Stops the import of a dataset that was deleted, and waits until its worker is gone. */
  abandon(datasetUid: string): Promise<void>;
  /** Stops the workers; what they did not finish starts again with the next server. */
  close(): Promise<void>;
}

const QUEUE = 'imports';
const ATTEMPTS = 3;

export async function openImportQueue(options: ImportOptions): Promise<ImportQueue> {
  const boss = new PgBoss({ db: options.jobs, schedule: false, supervise: false });
  boss.on('error', (error) => options.report({ kind: 'background_failed', what: 'the queue of imports', error }));
  await boss.start();
  await boss.createQueue(QUEUE, { retryLimit: 0, expireInSeconds: 6 * 3600 });
  await boss.deleteAllJobs(QUEUE);
  const stopping = new AbortController();
  const progress = new Map<string, IngestProgress>();
  const endings = openEndings();
  const stops: Running['stops'] = new Map();
  const run = async (id: string) => {
    try {
      await runImport(id, { ...options, signal: stopping.signal, progress, stops });
    } catch (error) {
      options.report({ kind: 'background_failed', what: 'an import', error });
    } finally {
      endings.end(id);
    }
  };
  const worker = await boss.work<{ id: string }>(QUEUE, { pollingIntervalSeconds: 1 }, async ([job]) => {
    if (job) await run(job.data.id);
  });
  const add = async (id: string) => {
    if (stopping.signal.aborted) return;
    await boss.send(QUEUE, { id });
    boss.notifyWorker(worker);
  };
  await resume(options, add);
  return {
    add,
    progressOf: (id) => progress.get(id) ?? null,
    async ended(id) {
      const ending = endings.of(id);
      const job = await findJob(options.db, id);
      const unfinished = job?.state === 'queued' || job?.state === 'running' || progress.has(id);
      if (unfinished && !stopping.signal.aborted) await ending;
    },
    async abandon(datasetUid) {
      const found = stops.get(datasetUid);
      if (!found) return;
      const ending = endings.of(found.job);
      found.stop.abort();
      await ending;
    },
    async close() {
      stopping.abort();
      endings.endAll();
      await boss.stop({ graceful: true, timeout: 10_000, close: false });
    },
  };
}

/** Promises of endings, by job, for those who wait in this process. */
function openEndings() {
  const waiting = new Map<string, PromiseWithResolvers<void>>();
  return {
    of(id: string): Promise<void> {
      const known = waiting.get(id) ?? Promise.withResolvers<void>();
      waiting.set(id, known);
      return known.promise;
    },
    end(id: string): void {
      waiting.get(id)?.resolve();
      waiting.delete(id);
    },
    endAll(): void {
      for (const { resolve } of waiting.values()) resolve();
    },
  };
}

/** What the last server left unfinished starts again, a few times at most; then it is reported as failed. */
async function resume(options: ImportOptions, add: (id: string) => Promise<void>): Promise<void> {
  for (const job of await listUnfinished(options.db)) {
    if (job.attempts >= ATTEMPTS) {
      await fail(options, job, problem(uploadProblems, 'import_interrupted', { attempts: job.attempts }));
      continue;
    }
    if (job.attempts > 0)
      options.report({
        kind: 'import_resumed',
        portal: options.slugOf(job.portal_id),
        dataset: job.dataset_id,
        attempt: job.attempts + 1,
      });
    await add(job.id);
  }
}

interface Running extends ImportOptions {
  readonly signal: AbortSignal;
  readonly progress: Map<string, IngestProgress>;
  /** How to stop what runs, by dataset. */
  readonly stops: Map<string, { readonly job: string; readonly stop: AbortController }>;
}

async function runImport(id: string, running: Running): Promise<void> {
  const job = await findJob(running.db, id);
  if (!job || job.state === 'done' || job.state === 'failed' || running.signal.aborted) return;
  const stop = new AbortController();
  running.stops.set(job.dataset_uid, { job: id, stop });
  running.progress.set(id, { stage: 'reading', done: 0 });
  try {
    await markRunning(running.db, id, job.attempts + 1);
    const request = job.request as ImportRequest;
    const manifest = await makeSnapshot(job, request, running, stop.signal);
    await finishImport(running.db, job, manifest, request);
    await running.onChanged();
    const { row_count, rejected, version } = manifest;
    running.report({
      kind: 'import_ended',
      portal: running.slugOf(job.portal_id),
      dataset: job.dataset_id,
      version,
      rows: row_count,
      rejected: rejected.count,
    });
  } catch (error) {
    if (!running.signal.aborted && !stop.signal.aborted) await failOrTryAgain(error, job, running);
  } finally {
    running.stops.delete(job.dataset_uid);
    running.progress.delete(id);
  }
}

async function makeSnapshot(
  job: JobRow,
  request: ImportRequest,
  running: Running,
  stop: AbortSignal,
): Promise<Manifest> {
  const upload = await findUpload(running.db, job.portal_id, request.upload_id);
  const { folder, progress, signal } = running;
  const made = await readManifest(join(folder.snapshots, job.dataset_uid, `${job.version}.json`));
  if (made) return made;
  return running.ingest(
    {
      file: uploadPath(folder.uploads, upload.id),
      filename: upload.filename,
      datasetUid: job.dataset_uid,
      version: job.version,
      snapshotFolder: join(folder.snapshots, job.dataset_uid),
      cacheFile: join(folder.cache, job.dataset_uid, `${job.version}.duckdb`),
      types: request.types,
      separators: request.separators,
      key: request.key,
      timezone: 'UTC',
      memoryMb: running.memoryMb,
    },
    { signal: AbortSignal.any([signal, stop]), onProgress: (step) => progress.set(job.id, step) },
  );
}

/** The manifest of a snapshot that was finished just before a crash: the work is done, only the catalogue does not know. */
async function readManifest(file: string): Promise<Manifest | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Manifest;
  } catch {
    return null;
  }
}

/** A worker that died is tried once more in the same server; a file that cannot be read is not. */
async function failOrTryAgain(error: unknown, job: JobRow, running: Running): Promise<void> {
  const found = toProblem(error);
  if (found.status >= 500 && found.code !== 'worker_ended') {
    running.report({ kind: 'background_failed', what: `the import of ${job.dataset_id}`, error });
  }
  if (found.code === 'worker_ended' && job.attempts === 0) return runImport(job.id, running);
  await fail(running, job, found);
}

async function fail(options: ImportOptions, job: JobRow, found: Problem): Promise<void> {
  await markFailed(options.db, job.id, found);
  const { code, message } = found;
  options.report({
    kind: 'import_failed',
    portal: options.slugOf(job.portal_id),
    dataset: job.dataset_id,
    code,
    message,
  });
}

/** Removes the files of a dataset that was deleted; the catalogue has forgotten it already. */
export async function removeFiles(folder: DataFolder, uid: string): Promise<void> {
  await rm(join(folder.snapshots, uid), { recursive: true, force: true });
  await rm(join(folder.cache, uid), { recursive: true, force: true });
}
