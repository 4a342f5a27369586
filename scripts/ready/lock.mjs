import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { say } from './say.mjs';

const BEAT_MS = 2000;
const DEAD_AFTER_MS = 20_000;
const ORPHAN_DEAD_AFTER_MS = 300_000;
const LOOK_EVERY_MS = 250;

/**
 * Runs `work` while no other process makes this clone ready. The holder touches the file as long as it lives, so that one that
 * was killed is noticed even when another process has its number by now. `work` is given a function to tell the number of the
 * process that it starts: that one may outlive a killed holder, and is waited for too.
 */
export async function alone(root, work) {
  const file = join(root, 'tmp', 'ready.lock');
  mkdirSync(dirname(file), { recursive: true });
  await take(file);
  const beat = setInterval(() => touch(file), BEAT_MS);
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work((child) => writeFileSync(file, `${process.pid} ${child}\n`));
  } finally {
    clearInterval(beat);
    process.off('exit', release);
    release();
  }
}

async function take(file) {
  for (let told = false; !create(file); ) {
    const holder = holderOf(file);
    if (holder !== null && !alive(holder)) steal(file, holder);
    else {
      if (!told) say(`another Lucarne command (process ${holder?.pid ?? 'unknown'}) is at it; waiting for it…`);
      told = true;
      await wait(LOOK_EVERY_MS);
    }
  }
}

function create(file) {
  try {
    writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function holderOf(file) {
  try {
    const [pid = 0, child = 0] = readFileSync(file, 'utf8').split(' ').map(Number);
    return { pid, child, seen: statSync(file).mtimeMs };
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** A file that was just made may be empty for a moment: its holder lives. */
function alive({ pid, child, seen }) {
  const silence = Date.now() - seen;
  if (silence <= DEAD_AFTER_MS && (pid === 0 || runs(pid))) return true;
  return silence <= ORPHAN_DEAD_AFTER_MS && child !== 0 && runs(child);
}

function runs(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Renamed before it is removed: of several who wait, one takes the dead file away, and never a new holder's. */
function steal(file, judged) {
  const mine = `${file}.${process.pid}`;
  try {
    renameSync(file, mine);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  const taken = holderOf(mine);
  if (taken !== null && taken.pid !== judged.pid) renameSync(mine, file);
  else rmSync(mine, { force: true });
}

function touch(file) {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}
