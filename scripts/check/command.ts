import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import type { Verdict } from './verdict.ts';

/** A command of the install, with its arguments; runs in `folder`, the root when left out. */
export interface Command {
  readonly line: readonly [string, ...string[]];
  readonly folder?: string;
}

/** Runs commands one after the other; the first that fails ends it, and what it wrote is the failure. */
export async function commands(root: string, list: readonly Command[]): Promise<Verdict> {
  for (const command of list) {
    const { code, output } = await run(root, command);
    if (code !== 0) return { failures: [output.trim() || `${command.line.join(' ')}: exit code ${code}`], figures: [] };
  }
  return { failures: [], figures: [] };
}

function run(root: string, { line, folder = '.' }: Command): Promise<{ code: number | null; output: string }> {
  const [name, ...args] = line;
  const path = [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter);
  return new Promise((resolve, reject) => {
    const child = spawn(name, args, {
      cwd: join(root, folder),
      env: { ...process.env, PATH: path },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk;
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
