import { problem } from '../../core/problem.ts';
import { recordsProblems } from './problems.ts';

/** When a query must end before its time. */
export interface StopOptions {
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
}

/** One signal for all reasons to stop; its reason is always a `Problem`. `release` drops the timer and the listeners. */
export interface Stop {
  readonly signal: AbortSignal;
  release(): void;
}

/** Joins the caller's signal, the time limit and the end of the engine. */
export function stopFor(options: StopOptions, closing: AbortSignal): Stop {
  const controller = new AbortController();
  const cancelled = () => controller.abort(problem(recordsProblems, 'query_cancelled', {}));
  const closed = () => controller.abort(problem(recordsProblems, 'records_closed', {}));
  const { signal, timeoutMs } = options;
  if (closing.aborted) closed();
  if (signal?.aborted) cancelled();
  signal?.addEventListener('abort', cancelled, { once: true });
  closing.addEventListener('abort', closed, { once: true });
  const timer =
    timeoutMs === undefined
      ? undefined
      : setTimeout(
          () => controller.abort(problem(recordsProblems, 'query_timeout', { limit: timeoutMs / 1000 })),
          timeoutMs,
        );
  return {
    signal: controller.signal,
    release() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancelled);
      closing.removeEventListener('abort', closed);
    },
  };
}

/** Waits for `promise`, or throws the signal's reason if that comes first; the promise itself goes on. */
export async function unlessStopped<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  signal.throwIfAborted();
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([promise, stopped]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
