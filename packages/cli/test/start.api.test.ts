import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'lucarne-cli-start-'));
const main = join(dirname(import.meta.dirname), 'src/main.ts');

const started: ChildProcess[] = [];

function start(more: Readonly<Record<string, string>> = {}): ChildProcess {
  const env = { ...process.env, PORT: '0', LUCARNE_DATA: join(folder, 'data'), LUCARNE_DEMO: '0', ...more };
  const child = spawn(process.execPath, [main, 'start'], { env });
  started.push(child);
  return child;
}

afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

test('start says where to look, holds its folder alone, and ends in good order', async () => {
  const first = start();
  const said = await textWith(first, 'Ctrl-C');
  expect(said).toMatch(/Lucarne is at http:\/\/localhost:\d+\/\n/);
  expect(said).not.toContain('/welcome/');
  expect(said).toContain('There is no administrator and no portal.');

  const second = start();
  const [refused, code] = await Promise.all([whole(second), exitOf(second)]);
  expect(refused).toContain(`held by process ${first.pid}`);
  expect(refused).toContain('LUCARNE_DATA');
  expect(code).toBe(1);

  const port = /localhost:(\d+)/.exec(said)?.[1] ?? '';
  for (const [more, reason] of [
    [{ PORT: port }, `Another program listens on 127.0.0.1:${port} already.\nStop it, or choose another port`],
    [{ HOST: '192.0.2.1' }, 'does not let us listen on 192.0.2.1:0 (EADDRNOTAVAIL)'],
  ] as const) {
    const third = start({ LUCARNE_DATA: join(folder, 'other'), ...more });
    const [why, exit] = await Promise.all([whole(third), exitOf(third)]);
    expect(why).toContain('lucarne: ');
    expect(why).toContain(reason);
    expect(exit).toBe(1);
  }

  first.kill('SIGTERM');
  expect(await exitOf(first)).toBe(0);
});

function textWith(child: ChildProcess, end: string): Promise<string> {
  let text = '';
  return new Promise((resolve) => {
    child.stderr?.on('data', (chunk) => {
      text += chunk;
    });
    child.stdout?.on('data', (chunk) => {
      text += chunk;
      if (text.includes(end)) resolve(text);
    });
    child.once('exit', () => resolve(text));
  });
}

async function whole(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of child.stderr ?? []) text += chunk;
  return text;
}

async function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null) await once(child, 'exit');
  return child.exitCode;
}
