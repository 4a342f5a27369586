import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { problem, row } from '../../core/problem.ts';

export const lockProblems = {
  folder_held: row<{ file: string; pid: number; host: string; address: string; since: string }>(
    500,
    ({ file, pid, host, address, since }) =>
      `The data folder is held by process ${pid} on ${host}, which serves ${address} since ${since} (${file}).`,
    () => 'Stop that process first, or give this one a folder of its own with LUCARNE_DATA.',
  ),
};

/** Who holds a data folder. `birth` tells a process from a later one with the same number. */
interface Owner {
  readonly id: string;
  readonly pid: number;
  readonly birth: string | null;
  readonly boot: string | null;
  readonly host: string;
  readonly address: string;
  readonly since: string;
}

export interface Lock {
  readonly release: () => void;
}

/** How long a claim to a dead owner's lock, or an owner on another machine without a beat, is believed. */
const CLAIM_MS = 10_000;
const BEAT_MS = 5_000;
const SILENT_MS = 60_000;

/**
 * Takes the lock file, or throws naming the live holder. The file appears with its content in one step (a hard link),
 * and a dead owner's is removed only under a claim, so that two starters can never both win.
 */
export function takeLock(file: string, address: string): Lock {
  const owner = self(address);
  for (let attempt = 0; attempt < 20; attempt++) {
    if (place(file, owner)) return hold(file, owner);
    const holder = readOwner(file);
    if (holder && isAlive(holder, file)) throw held(file, holder);
    removeDead(file, holder);
  }
  throw held(file, readOwner(file) ?? owner);
}

function self(address: string): Owner {
  return {
    id: randomUUID(),
    pid: process.pid,
    birth: birthOf(process.pid),
    boot: bootId(),
    host: hostname(),
    address,
    since: new Date().toISOString(),
  };
}

function place(file: string, owner: Owner): boolean {
  const mine = `${file}.${owner.id}`;
  writeFileSync(mine, `${JSON.stringify(owner)}\n`);
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Beats so that an owner on another machine or in another container can be seen to live. */
function hold(file: string, owner: Owner): Lock {
  const beat = setInterval(() => {
    if (readOwner(file)?.id === owner.id) utimesSync(file, new Date(), new Date());
  }, BEAT_MS).unref();
  return {
    release: () => {
      clearInterval(beat);
      if (readOwner(file)?.id === owner.id) rmSync(file, { force: true });
    },
  };
}

function removeDead(file: string, dead: Owner | null): void {
  const claim = `${file}.claim`;
  if ((ageOf(claim) ?? 0) > CLAIM_MS) rmSync(claim, { force: true });
  try {
    writeFileSync(claim, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (isCode(error, 'EEXIST')) return;
    throw error;
  }
  try {
    if (readOwner(file)?.id === dead?.id) rmSync(file, { force: true });
  } finally {
    rmSync(claim, { force: true });
  }
}

function isAlive(owner: Owner, file: string): boolean {
  if (owner.host !== hostname()) return (ageOf(file) ?? Number.POSITIVE_INFINITY) < SILENT_MS;
  if (owner.boot !== bootId()) return false;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    return isCode(error, 'EPERM');
  }
  return owner.birth === birthOf(owner.pid);
}

function readOwner(file: string): Owner | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    return null;
  }
}

/** The start time of a process in clock ticks since boot; null where there is no /proc. */
function birthOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function bootId(): string | null {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return null;
  }
}

function ageOf(file: string): number | null {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch {
    return null;
  }
}

function held(file: string, { pid, host, address, since }: Owner) {
  return problem(lockProblems, 'folder_held', { file, pid, host, address, since });
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
