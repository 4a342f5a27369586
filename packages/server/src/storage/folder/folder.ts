import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { problem, row } from '../../core/problem.ts';
import { type Lock, takeLock } from './lock.ts';

export const folderProblems = {
  folder_too_new: row<{ folder: string; format: number; known: number }>(
    500,
    ({ folder, format, known }) =>
      `The data folder ${folder} has format ${format}; this program knows formats up to ${known}.`,
    () => 'Start it with the newer version of Lucarne that made it.',
  ),
};

const FORMAT = 1;

/** The data folder, opened by this process alone until `release`. Paths as design §3 lays them out. */
export interface DataFolder {
  readonly path: string;
  readonly catalogue: string;
  readonly uploads: string;
  readonly attachments: string;
  readonly snapshots: string;
  readonly cache: string;
  readonly secret: string;
  readonly release: () => void;
}

/** Takes the lock, checks the format, makes what is missing. A second process is refused, naming the holder. */
export function openFolder(path: string, address: string): DataFolder {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const lock: Lock = takeLock(join(path, 'lock'), address);
  try {
    checkFormat(path);
    const folder = {
      path,
      catalogue: join(path, 'catalogue'),
      uploads: join(path, 'files', 'uploads'),
      attachments: join(path, 'files', 'attachments'),
      snapshots: join(path, 'files', 'snapshots'),
      cache: join(path, 'cache'),
    };
    const made = [folder.uploads, folder.attachments, folder.snapshots, folder.cache];
    for (const one of made) mkdirSync(one, { recursive: true });
    return { ...folder, secret: readSecret(join(path, 'secret')), release: lock.release };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function checkFormat(folder: string): void {
  const file = join(folder, 'format');
  if (!existsSync(file)) writeFileSync(file, `${FORMAT}\n`);
  const format = Number(readFileSync(file, 'utf8').trim());
  if (!(format <= FORMAT)) throw problem(folderProblems, 'folder_too_new', { folder, format, known: FORMAT });
}

/** A file that a crash left empty holds no secret: anybody could sign with it. */
function readSecret(file: string): string {
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  if (kept !== '') return kept;
  const made = randomBytes(32).toString('hex');
  writeFileSync(file, made, { mode: 0o600 });
  return made;
}
