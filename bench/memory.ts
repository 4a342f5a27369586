import { readdirSync, readFileSync } from 'node:fs';

/** What processes hold in memory (resident), in bytes; null where the system does not say it as Linux does. */
export interface Memory {
  readonly server: number | null;
  /** The largest of its workers. */
  readonly worker: number | null;
}

/** What a process and the workers that it started hold now. */
export function memoryOf(pid: number): Memory {
  const workers = childrenOf(pid).map(residentOf);
  const known = workers.filter((bytes) => bytes !== null);
  return { server: residentOf(pid), worker: known.length > 0 ? Math.max(...known) : null };
}

/** Does some work, and tells the most that was held during it, looked at twenty times a second. */
export async function peakDuring<Value>(
  pid: number,
  work: () => Promise<Value>,
): Promise<{ value: Value; peak: Memory }> {
  let peak = memoryOf(pid);
  const timer = setInterval(() => {
    peak = larger(peak, memoryOf(pid));
  }, 50);
  try {
    const value = await work();
    return { value, peak: larger(peak, memoryOf(pid)) };
  } finally {
    clearInterval(timer);
  }
}

function larger(a: Memory, b: Memory): Memory {
  const most = (one: number | null, other: number | null) =>
    one === null || other === null ? (one ?? other) : Math.max(one, other);
  return { server: most(a.server, b.server), worker: most(a.worker, b.worker) };
}

/** The time that processors gave a process since it began, in milliseconds; null where the system does not say it as Linux does. */
export function processorMsOf(pid: number): number | null {
  const fields = /\) (.*)/.exec(textOf(`/proc/${pid}/stat`))?.[1]?.split(' ');
  return fields === undefined ? null : (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** Linux counts in hundredths of a second for programs, whatever it counts in itself. */
const TICK_MS = 10;

function residentOf(pid: number): number | null {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(textOf(`/proc/${pid}/status`))?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
}

function childrenOf(pid: number): number[] {
  const threads = listOf(`/proc/${pid}/task`);
  const texts = threads.map((thread) => textOf(`/proc/${pid}/task/${thread}/children`));
  return texts.flatMap((text) => text.split(' ').filter(Boolean).map(Number));
}

/** A process may end between two looks, and not every system has these files. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function listOf(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
