import { comparisons, csvExport } from './comparisons.ts';
import { ask, type Target } from './http.ts';
import { peakDuring } from './memory.ts';
import type { Load } from './results.ts';
import { quantile } from './statistics.ts';

export interface LoadOptions {
  readonly target: Target;
  readonly pid: number;
  /** How many ask small questions at once, each as soon as it was answered. */
  readonly clients: number;
  /** How many download all records at once, again and again. */
  readonly downloads: number;
  readonly seconds: number;
  readonly signal: AbortSignal;
}

/** Lets several clients ask at once for a while, and watches the server's memory. Downloads that run at the end are left. */
export async function underLoad(options: LoadOptions): Promise<Load> {
  const { clients, downloads, seconds, pid, target } = options;
  const times: number[] = [];
  let downloaded = 0;
  const { value: lasted, peak } = await peakDuring(pid, async () => {
    const began = performance.now();
    const over = AbortSignal.timeout(seconds * 1000);
    const signal = AbortSignal.any([options.signal, over]);
    const askers = Array.from({ length: clients }, (_, client) => askUntil(over, client, options, times));
    const readers = Array.from({ length: downloads }, async () => {
      while (!signal.aborted) {
        await ask(target, csvExport.path, { signal }).then(
          () => downloaded++,
          (error) => signal.aborted || Promise.reject(error),
        );
      }
    });
    await Promise.all([...askers, ...readers]);
    return (performance.now() - began) / 1000;
  });
  const [p50, p95, longest] = [0.5, 0.95, 1].map((share) => quantile(times, share)) as [number, number, number];
  return { clients, downloads, seconds: lasted, answers: times.length, p50, p95, longest, downloaded, peak };
}

/** One client: the four questions in turn, other ones than its neighbours' at any moment. */
async function askUntil(
  over: AbortSignal,
  client: number,
  { target, signal }: LoadOptions,
  times: number[],
): Promise<void> {
  for (let nth = client; !over.aborted; nth++) {
    const comparison = comparisons[nth % comparisons.length];
    if (!comparison) return;
    const { ms } = await ask(target, comparison.question((nth * 7 + client) % 900).path, { signal });
    times.push(ms);
  }
}
