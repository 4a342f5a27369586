import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Tally, tallyOf, type VitestReport } from './tally.ts';

export interface Run {
  readonly root: string;
  /** Projects that are left out. */
  readonly without: readonly string[];
  /** Given to Vitest as they are: files, `-t` and a name. */
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/** Runs the tests; what Vitest writes goes to the terminal, its figures to us. */
export async function runVitest({ root, without, args, env }: Run): Promise<Tally> {
  const report = join(root, 'tmp', `tests-${process.pid}.json`);
  mkdirSync(join(root, 'tmp'), { recursive: true });
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const chosen = without.map((name) => `--project=!${name}`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const child = spawn(process.execPath, [vitest, 'run', ...chosen, ...reporters, ...args], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  const end = (): boolean => child.kill();
  process.once('SIGTERM', end);
  const [code] = await once(child, 'close');
  process.off('SIGTERM', end);
  const read = readReport(report);
  rmSync(report, { force: true });
  return tallyOf(read, code);
}

function readReport(file: string): VitestReport | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
