import { readFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, loadavg, platform, totalmem } from 'node:os';
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
  /** What else ran: how many processes were ready to run in the minute before, on average. */
  readonly busyBefore: number;
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
    busyBefore: loadavg()[0] ?? 0,
  };
}
