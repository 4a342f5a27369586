import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { takeLock } from './lock.ts';

const newFile = () => join(mkdtempSync(join(tmpdir(), 'lucarne-lock-')), 'lock');

/** Another process that holds the lock until it is killed. */
async function holdElsewhere(file: string) {
  const module = fileURLToPath(new URL('./lock.ts', import.meta.url));
  const code = `import { takeLock } from ${JSON.stringify(module)}; takeLock(${JSON.stringify(file)}, 'elsewhere:1'); console.log('held'); setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(holder.stdout, 'data');
  return holder;
}

describe('the lock of a data folder', () => {
  test('a second holder is refused, and the refusal names the first', () => {
    const file = newFile();
    const lock = takeLock(file, '127.0.0.1:3000');
    expect(() => takeLock(file, '127.0.0.1:3001')).toThrow(`process ${process.pid}`);
    lock.release();
    expect(existsSync(file)).toBe(false);
  });

  test('a live process keeps it; a killed one loses it', async () => {
    const file = newFile();
    const holder = await holdElsewhere(file);
    expect(() => takeLock(file, 'here:1')).toThrow(`process ${holder.pid} on`);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const lock = takeLock(file, 'here:1');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid, address: 'here:1' });
    lock.release();
  });

  test('a process that was given the number of a dead holder is not taken for it', () => {
    const file = newFile();
    const lock = takeLock(file, 'a:1');
    const owner = JSON.parse(readFileSync(file, 'utf8'));
    lock.release();
    writeFileSync(file, JSON.stringify({ ...owner, id: 'other', birth: '1' }));
    takeLock(file, 'b:1').release();
    expect(existsSync(file)).toBe(false);
  });

  test('of many starters after a crash exactly one wins', async () => {
    const file = newFile();
    const dead = await holdElsewhere(file);
    dead.kill('SIGKILL');
    await once(dead, 'exit');
    const module = fileURLToPath(new URL('./lock.ts', import.meta.url));
    const code = `import { takeLock } from ${JSON.stringify(module)}; try { takeLock(${JSON.stringify(file)}, 'x:1'); console.log('won'); setInterval(() => {}, 1000); } catch { console.log('lost'); }`;
    const starters = Array.from({ length: 6 }, () =>
      spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] }),
    );
    const words = await Promise.all(starters.map(async ({ stdout }) => String((await once(stdout, 'data'))[0]).trim()));
    for (const starter of starters) starter.kill('SIGKILL');
    expect(words.filter((word) => word === 'won')).toHaveLength(1);
    expect(readdirSync(join(file, '..'))).toEqual(['lock']);
  });
});
