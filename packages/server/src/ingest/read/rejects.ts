import type { RejectedLine, RejectedLines } from '../../core/snapshot.ts';
import { limits } from '../limits.ts';

/** The lines that a file loses, all counted and the first ones kept. */
export interface Rejects {
  add(rejected: RejectedLine): void;
  count(): number;
  /** In the order of the file. */
  list(): RejectedLines;
}

export function newRejects(): Rejects {
  const kept: RejectedLine[] = [];
  let count = 0;
  return {
    add: (rejected) => {
      count++;
      if (kept.length < limits.rejectedLines) kept.push({ ...rejected, value: shortened(rejected.value) });
    },
    count: () => count,
    list: () => ({ count, lines: kept.toSorted((a, b) => a.line - b.line) }),
  };
}

function shortened(value: string | null): string | null {
  if (value === null || value.length <= limits.quotedValue) return value;
  return `${value.slice(0, limits.quotedValue - 1).toWellFormed()}…`;
}
