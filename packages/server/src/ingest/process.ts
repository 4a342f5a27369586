import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Problem, problem } from '../core/problem.ts';
import type { IngestProgress } from '../core/snapshot.ts';
import type { Report, TaskOf, Tasks } from './messages.ts';
import { ingestProblems } from './problems.ts';
import { clearParts } from './write/parts.ts';

export interface WorkOptions {
  /** Ends the process at once. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: IngestProgress) => void;
}

const LAST_WORDS = 2000;

/** Enough for the largest record many times over; without a limit, garbage is let lie until the machine is full. */
const HEAP_MB = 512;

/** Has a task done by a process that is started for it alone, and clears what it leaves in these folders. Settles once the process is gone. */
export async function inWorker<Kind extends keyof Tasks>(
  task: TaskOf<Kind>,
  { signal, onProgress }: WorkOptions,
  folders: readonly string[],
): Promise<Tasks[Kind]['result']> {
  if (signal?.aborted) throw problem(ingestProblems, 'import_cancelled', {});
  const worker = startWorker();
  const kill = (): void => void worker.kill('SIGKILL');
  signal?.addEventListener('abort', kill, { once: true });
  try {
    const { report, lastWords, ...end } = await perform(worker, task, onProgress);
    if (report?.kind === 'done') return report.result as Tasks[Kind]['result'];
    if (report?.kind === 'failed') throw new Problem(report.problem);
    if (signal?.aborted) throw problem(ingestProblems, 'import_cancelled', {});
    throw Object.assign(problem(ingestProblems, 'worker_ended', end), { cause: lastWords });
  } finally {
    signal?.removeEventListener('abort', kill);
    await clearParts(folders, (pid) => pid === worker.pid);
  }
}

/** The worker knows none of the server's secrets: its environment holds what a process needs to run. */
function startWorker(): ChildProcess {
  return fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), [], {
    execArgv: [`--max-old-space-size=${HEAP_MB}`],
    env: { ...systemVariables(), UV_THREADPOOL_SIZE: '8' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

function systemVariables(): Record<string, string> {
  const names = ['PATH', 'TMPDIR', 'TEMP', 'SystemRoot'];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

interface WorkerEnd {
  readonly report: Report | null;
  readonly signal: string | null;
  readonly exitCode: number | null;
  readonly lastWords: string;
}

function perform(worker: ChildProcess, task: object, onProgress: WorkOptions['onProgress']): Promise<WorkerEnd> {
  return new Promise((resolve) => {
    let report: Report | null = null;
    let lastWords = '';
    const end = (exitCode: number | null, signal: string | null): void =>
      resolve({ report, signal, exitCode, lastWords });
    worker.stderr?.setEncoding('utf8').on('data', (words: string) => {
      lastWords = (lastWords + words).slice(-LAST_WORDS);
    });
    worker.on('message', (said: Report) => {
      if (said.kind === 'progress') onProgress?.(said.progress);
      else report = said;
    });
    worker.once('error', (error) => {
      lastWords = error.message;
      if (worker.pid === undefined) end(null, null);
    });
    worker.once('close', end);
    worker.send(task, () => {});
  });
}
