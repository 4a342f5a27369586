import { bodyOf, type LucarneClient, portalOf } from './client.ts';
import { ServerProblem } from './problem.ts';
import type { paths } from './shapes.ts';

const JOB = '/api/automation/v1.0/portals/{slug}/jobs/{job}/';

/** Long work on the server, as it stands. */
export type Job = paths[typeof JOB]['get']['responses'][200]['content']['application/json'];

/** How long and how often a job is looked at, and who is told. */
export interface WaitOptions {
  readonly signal?: AbortSignal;
  /** Called with each state that was read. */
  readonly onProgress?: (job: Job) => void;
  /** Milliseconds until the second look; each next one waits half as long again, up to two seconds. */
  readonly firstDelay?: number;
  /** For how many milliseconds a server that gives no answer (it may be starting again) is asked again. */
  readonly patience?: number;
}

const LONGEST_DELAY = 2000;

/** Waits until a job of the client's portal is done or failed; the job says which. Rejects when aborted. */
export async function waitForJob(client: LucarneClient, id: string, options: WaitOptions = {}): Promise<Job> {
  const { signal, onProgress, firstDelay = 100, patience = 60_000 } = options;
  let silentSince: number | null = null;
  for (let delay = firstDelay; ; delay = Math.min(delay * 1.5, LONGEST_DELAY)) {
    signal?.throwIfAborted();
    const job = await look(client, id, signal);
    if (job instanceof ServerProblem) {
      silentSince ??= performance.now();
      if (performance.now() - silentSince >= patience) throw job;
    } else {
      silentSince = null;
      onProgress?.(job);
      if (job.state === 'done' || job.state === 'failed') return job;
    }
    await wait(delay, signal);
  }
}

/** The job, or the problem of a server that gives no answer just now. */
async function look(client: LucarneClient, id: string, signal: AbortSignal | undefined): Promise<Job | ServerProblem> {
  const params = { path: { slug: portalOf(client), job: id } };
  try {
    return await bodyOf(client.api.GET(JOB, signal ? { params, signal } : { params }));
  } catch (error) {
    if (error instanceof ServerProblem && (error.status === 0 || error.status === 503)) return error;
    throw error;
  }
}

function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      if (signal?.aborted) reject(signal.reason);
      else resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener('abort', end);
  });
}
