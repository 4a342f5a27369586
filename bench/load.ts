import { comparisons, csvExport, type Question } from './comparisons.ts';
import { ask, type Target } from './http.ts';
import { peakDuring } from './memory.ts';
import type { RawEngine } from './raw.ts';
import type { Load } from './results.ts';
import { quantile } from './statistics.ts';

export interface LoadOptions {
  readonly target: Target;
  readonly raw: RawEngine;
  readonly pid: number;
  /** How many ask small questions at once, each as soon as it was answered. */
  readonly clients: number;
  /** How many download all records at once, again and again; those that run at the end are left. */
  readonly downloads: number;
  readonly seconds: number;
  readonly signal: AbortSignal;
}

/** Lets several clients ask at once for a while, and watches the server's memory; then asks the engine alone as much. */
export async function underLoad(options: LoadOptions): Promise<Load> {
  const { clients, downloads, seconds, pid } = options;
  const { value, peak } = await peakDuring(pid, () => askProduct(options));
  const { times, downloaded } = value;
  const engineAnswers = downloads > 0 ? null : await askEngine(options);
  const [p50 = Number.NaN, p95 = Number.NaN, longest = Number.NaN] = [0.5, 0.95, 1].map((share) =>
    quantile(times, share),
  );
  return { clients, downloads, seconds, answers: times.length, p50, p95, longest, downloaded, engineAnswers, peak };
}

/** The times of the answers that came before the end. */
async function askProduct(options: LoadOptions): Promise<{ times: readonly number[]; downloaded: number }> {
  const { clients, downloads, seconds, target, signal } = options;
  const times: number[] = [];
  let downloaded = 0;
  const over = AbortSignal.timeout(seconds * 1000);
  const untilOver = AbortSignal.any([signal, over]);
  const onChunk = (chunk: Buffer) => {
    downloaded += chunk.length;
  };
  const asking = repeat(clients, over, async ({ path }) => {
    const { ms } = await ask(target, path, { signal });
    if (!over.aborted) times.push(ms);
  });
  const downloading = repeat(downloads, over, async () => {
    try {
      await ask(target, csvExport.path, { signal: untilOver, onChunk });
    } catch (error) {
      if (!over.aborted) throw error;
    }
  });
  await Promise.all([asking, downloading]);
  return { times, downloaded };
}

async function askEngine({ clients, seconds, raw, signal }: LoadOptions): Promise<number> {
  const connections = await Promise.all(Array.from({ length: clients }, () => raw.connect()));
  const over = AbortSignal.timeout(seconds * 1000);
  let answers = 0;
  await repeat(clients, over, async ({ statements }, client) => {
    signal.throwIfAborted();
    for (const statement of statements) await connections[client]?.run(statement);
    if (!over.aborted) answers++;
  });
  return answers;
}

/** Several askers, each with the small questions in turn, other ones than its neighbours' at any moment, until it is over. */
async function repeat(
  askers: number,
  over: AbortSignal,
  act: (question: Question, asker: number) => Promise<void>,
): Promise<void> {
  const one = async (asker: number) => {
    for (let nth = asker; !over.aborted; nth++) {
      const comparison = comparisons[nth % comparisons.length];
      if (comparison) await act(comparison.question((nth * 7 + asker) % 900), asker);
    }
  };
  await Promise.all(Array.from({ length: askers }, (_, asker) => one(asker)));
}
