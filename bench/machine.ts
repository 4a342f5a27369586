import { readFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, platform, totalmem } from 'node:os';
import { version } from '@duckdb/node-api';

/** What the figures were measured on. */
export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memoryBytes: number;
  readonly system: string;
  readonly node: string;
  readonly duckdb: string;
  readonly lucarne: string;
}

export function thisMachine(): Machine {
  const { version: lucarne } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    memoryBytes: totalmem(),
    system: `${platform()} ${arch()}`,
    node: process.versions.node,
    duckdb: version().replace(/^v/, ''),
    lucarne: String(lucarne),
  };
}

const LOOK_MS = 1000;

/** The share of all processor time that somebody uses, over a moment in which the bench does nothing. */
export async function processorUse(): Promise<number> {
  const before = processorTimes();
  await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  const after = processorTimes();
  return 1 - (after.idle - before.idle) / (after.all - before.all);
}

function processorTimes(): { readonly idle: number; readonly all: number } {
  const times = cpus().map((cpu) => cpu.times);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return { idle: sum(times.map(({ idle }) => idle)), all: sum(times.flatMap((all) => Object.values(all))) };
}
