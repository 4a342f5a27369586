import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeHash } from '@lucarne/cookies';
import { sha256 } from './hash.ts';

/** The program as evidence names it: the hash of each file that enforces or shows something, and one over them all. */
export interface ProgramCode {
  /** By path from the folder of the packages. */
  readonly files: Readonly<Record<string, string>>;
  readonly hash: string;
}

const packages = fileURLToPath(new URL('../../../../', import.meta.url));
const FOLDERS = ['cookies/src', 'server/src', 'web/build'];
const IGNORED = /\.(test\.ts|map|gz|br)$/;

let known: ProgramCode | null = null;

/** Of the files as this process found them when it was first asked: some 20 ms, once. */
export function programCode(): ProgramCode {
  known ??= readCode(packages);
  return known;
}

function readCode(root: string): ProgramCode {
  const files = Object.fromEntries(
    FOLDERS.flatMap((folder) => filesOf(join(root, folder)))
      .filter((file) => !IGNORED.test(file))
      .map((file) => [relative(root, file).replaceAll(sep, '/'), sha256(readFileSync(file))]),
  );
  return { files, hash: codeHash(files, sha256) };
}

/** A server without pages has no build of them. */
function filesOf(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}
