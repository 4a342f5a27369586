import { availableParallelism } from 'node:os';
import { parts } from './parts.ts';
import type { Outcome, Part } from './verdict.ts';

/** Does every part, as many at a time as there are cores, and shows each as it ends. */
export async function runChecks(root: string, show: (line: string) => void): Promise<Outcome[]> {
  const waiting = [...parts];
  const outcomes: Outcome[] = [];
  const worker = async (): Promise<void> => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      const outcome = await timed(root, part);
      show(shown(outcome));
      outcomes.push(outcome);
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker));
  return outcomes;
}

async function timed(root: string, part: Part): Promise<Outcome> {
  const start = performance.now();
  const verdict = await part.run(root);
  return { ...verdict, name: part.name, seconds: (performance.now() - start) / 1000 };
}

const SHOWN_LINES = 60;

function shown({ name, failures, figures, seconds }: Outcome): string {
  const mark = failures.length === 0 ? '✓' : '✗';
  const lines = [...figures, ...failures].join('\n').split('\n').filter(Boolean);
  const rest = lines.length - SHOWN_LINES;
  const details = lines.slice(0, SHOWN_LINES).concat(rest > 0 ? [`… and ${rest} more lines`] : []);
  return [`${mark} ${name} (${seconds.toFixed(1)} s)`, ...details.map((line) => `    ${line}`)].join('\n');
}
