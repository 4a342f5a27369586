import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { size } from './text.ts';

/** One thing that was looked at: how it is, and what to do about it. */
export interface Finding {
  readonly about: 'node' | 'folder' | 'format' | 'lock' | 'disk';
  readonly state: 'good' | 'warning' | 'bad';
  readonly sentence: string;
  readonly hint: string | null;
}

const NODE_NEEDED = 24;
const DISK_WANTED = 2e9;

/** Looks at what the server needs of this machine and of a data folder, without opening it. */
export async function examine(folder: string): Promise<Finding[]> {
  return [node(), writable(folder), ...contents(folder), await disk(folder)];
}

function node(): Finding {
  const { version, execPath } = process;
  const sentence = `Node ${version} (${execPath}).`;
  if (Number.parseInt(version.slice(1), 10) >= NODE_NEEDED) return good('node', sentence);
  return {
    about: 'node',
    state: 'bad',
    sentence,
    hint: `Lucarne runs on Node ${NODE_NEEDED}, which its install brings: use npx lucarne.`,
  };
}

function writable(folder: string): Finding {
  const place = nearest(folder);
  try {
    accessSync(place, constants.W_OK | constants.X_OK);
    return good(
      'folder',
      place === folder ? `The data folder is ${folder}.` : `${folder} is not there yet; the first start makes it.`,
    );
  } catch {
    return {
      about: 'folder',
      state: 'bad',
      sentence: `${place} cannot be written to by this account.`,
      hint: 'Give it to this account, or name another with LUCARNE_DATA.',
    };
  }
}

function contents(folder: string): Finding[] {
  if (!existsSync(join(folder, 'format'))) return [];
  return [format(readFileSync(join(folder, 'format'), 'utf8').trim()), lock(join(folder, 'lock'))];
}

function format(text: string): Finding {
  if (/^\d+$/.test(text)) return good('format', `Its format is ${text}.`);
  return {
    about: 'format',
    state: 'bad',
    sentence: `Its format is «${text.slice(0, 20)}», which is no number.`,
    hint: 'Put the folder back from a backup.',
  };
}

/** A lock is no fault: the server that runs has it. One that a crash left behind is taken over by the next start. */
function lock(file: string): Finding {
  if (!existsSync(file)) return good('lock', 'No process holds it.');
  try {
    const { pid, host, address, since } = JSON.parse(readFileSync(file, 'utf8'));
    return good('lock', `Process ${pid} on ${host} holds it since ${since}, to serve ${address}.`);
  } catch {
    return {
      about: 'lock',
      state: 'warning',
      sentence: 'Its lock cannot be read.',
      hint: 'If no Lucarne runs, the next start takes it over.',
    };
  }
}

async function disk(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(nearest(folder));
  const sentence = `${size(bavail * bsize)} are free on its disk.`;
  if (bavail * bsize >= DISK_WANTED) return good('disk', sentence);
  return {
    about: 'disk',
    state: 'warning',
    sentence,
    hint: `An import needs about twice the size of its file; ${size(DISK_WANTED)} is little.`,
  };
}

/** The folder, or the first above it that is there. */
function nearest(folder: string): string {
  return existsSync(folder) ? folder : nearest(dirname(folder));
}

function good(about: Finding['about'], sentence: string): Finding {
  return { about, state: 'good', sentence, hint: null };
}
