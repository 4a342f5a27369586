import { performance } from 'node:perf_hooks';

const STAGES = ['parse', 'plan', 'restrict', 'limit', 'sql', 'rows'] as const;

/** The stages of a query, in their order. */
export type Stage = (typeof STAGES)[number];

/** How long each stage of a request took, for `Server-Timing`. */
export interface Timings {
  time<Value>(stage: Stage, work: () => Value): Value;
  timeAsync<Value>(stage: Stage, work: () => Promise<Value>): Promise<Value>;
  header(): string;
}

export function startTimings(): Timings {
  const spent = new Map<Stage, number>();
  const add = (stage: Stage, since: number) => {
    spent.set(stage, (spent.get(stage) ?? 0) + performance.now() - since);
  };
  return {
    time(stage, work) {
      const since = performance.now();
      try {
        return work();
      } finally {
        add(stage, since);
      }
    },
    async timeAsync(stage, work) {
      const since = performance.now();
      try {
        return await work();
      } finally {
        add(stage, since);
      }
    },
    header: () =>
      STAGES.filter((stage) => spent.has(stage))
        .map((stage) => `${stage};dur=${spent.get(stage)?.toFixed(2)}`)
        .join(', '),
  };
}
