import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const scripts = import.meta.dirname;
const root = mkdtempSync(join(tmpdir(), 'lucarne-ready-'));

/** Stands for Vite: what it does is what the page says. */
const BUILDER = `#!/usr/bin/env node
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
const out = process.env.LUCARNE_BUILD_OUT;
const page = readFileSync('src/page.txt', 'utf8');
appendFileSync('../../builds.txt', page + '\\n');
mkdirSync(out, { recursive: true });
if (page === 'endless') await new Promise((resolve) => setInterval(resolve, 1e9, undefined));
if (page === 'broken') throw new Error('page.txt is broken');
writeFileSync(out + '/handler.js', page);
`;

const COMMAND = `
process.on('SIGTERM', () => process.exit(9));
if (process.argv[2] === 'wait') setInterval(() => {}, 1e9);
else process.exitCode = 7;
console.log(process.argv.slice(2).join(' '));
`;

function put(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

function putPackage(folder: string, facts: Record<string, unknown>): void {
  put(join(folder, 'package.json'), JSON.stringify({ version: '1.0.0', type: 'module', ...facts }));
}

function ready(part = 'build', env: NodeJS.ProcessEnv = {}): { status: number | null; stderr: string } {
  return spawnSync(process.execPath, [join(root, 'scripts/ready.mjs'), part], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
}

const builds = (): string[] =>
  existsSync(join(root, 'builds.txt')) ? readFileSync(join(root, 'builds.txt'), 'utf8').trim().split('\n') : [];
const served = (): string => readFileSync(join(root, 'packages/web/build/handler.js'), 'utf8');

beforeAll(() => {
  cpSync(scripts, join(root, 'scripts'), { recursive: true, filter: (path) => !path.endsWith('.ts') });
  putPackage('.', { name: 'clone', private: true, workspaces: ['packages/*'] });
  putPackage('packages/web', { name: 'web' });
  putPackage('packages/tools', { name: 'tools', bin: { vite: 'vite.mjs', node: 'node.sh' } });
  put('packages/tools/vite.mjs', BUILDER);
  put('packages/tools/node.sh', `#!/bin/sh\nexec "${process.execPath}" "$@"\n`);
  put('packages/web/src/page.txt', 'first');
  put('packages/cli/src/main.ts', COMMAND);
  spawnSync('npm', ['install', '--package-lock-only', '--offline'], { cwd: root });
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a clone is made ready', () => {
  test('by an install and a build the first time, by nothing the second', () => {
    const first = ready();
    expect(first.stderr).toMatch(/installing what package-lock.json names[\s\S]*building the pages/);
    expect(first.status).toBe(0);
    expect(ready()).toMatchObject({ status: 0, stderr: '' });
    expect(builds()).toEqual(['first']);
  });

  test('again when a source changed, not when a test or a compiled message did', () => {
    put('packages/web/src/page.test.ts', 'a test');
    put('packages/web/src/paraglide/messages.js', 'compiled');
    expect(ready().stderr).toBe('');
    put('packages/web/src/page.txt', 'second');
    ready();
    expect(served()).toBe('second');
    put('packages/cookies/src/index.ts', '// changed');
    ready();
    expect(builds()).toEqual(['first', 'second', 'second']);
  });

  test('once, when two ask at the same time', async () => {
    put('packages/web/src/page.txt', 'third');
    const both = [0, 1].map(() =>
      spawn(process.execPath, [join(root, 'scripts/ready.mjs'), 'build'], { stdio: 'ignore' }),
    );
    const codes = await Promise.all(both.map(async (child) => (await once(child, 'close'))[0]));
    expect(codes).toEqual([0, 0]);
    expect(builds().filter((page) => page === 'third')).toHaveLength(1);
  });

  test('and a build that fails shows why and leaves the last one in place', () => {
    put('packages/web/src/page.txt', 'broken');
    const { status, stderr } = ready();
    expect(status).toBe(1);
    expect(stderr).toContain('page.txt is broken');
    expect(stderr).toContain('the pages could not be built');
    expect(served()).toBe('third');
  });

  test('after a kill in the middle of a build, which leaves the last one in place', async () => {
    put('packages/web/src/page.txt', 'endless');
    const child = spawn(process.execPath, [join(root, 'scripts/ready.mjs'), 'build'], {
      stdio: 'ignore',
      detached: true,
    });
    await lastBuild('endless');
    process.kill(-(child.pid ?? Number.NaN), 'SIGKILL');
    await once(child, 'close');
    expect(served()).toBe('third');
    put('packages/web/src/page.txt', 'fourth');
    expect(ready().status).toBe(0);
    expect(served()).toBe('fourth');
  });

  test('only once what a killed one had started is over', async () => {
    put('packages/web/src/page.txt', 'endless');
    const child = spawn(process.execPath, [join(root, 'scripts/ready.mjs'), 'build'], { stdio: 'ignore' });
    await lastBuild('endless');
    const builder = await builderInLock();
    child.kill('SIGKILL');
    await once(child, 'close');
    put('packages/web/src/page.txt', 'fifth');
    const next = spawn(process.execPath, [join(root, 'scripts/ready.mjs'), 'build']);
    const [said] = await once(next.stderr, 'data');
    expect(String(said)).toContain('is at it; waiting for it');
    expect(served()).toBe('fourth');
    process.kill(builder, 'SIGKILL');
    expect(await once(next, 'close')).toEqual([0, null]);
    expect(served()).toBe('fifth');
  });

  test('not without a network, and says so', () => {
    const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
    const absent = { version: '1.0.0', resolved: 'http://127.0.0.1:9/absent.tgz', integrity: 'sha512-AAAA' };
    const wanting = JSON.parse(lock);
    wanting.packages[''].dependencies = { absent: '1.0.0' };
    wanting.packages['node_modules/absent'] = absent;
    put('package-lock.json', JSON.stringify(wanting));
    putPackage('.', { name: 'clone', private: true, workspaces: ['packages/*'], dependencies: { absent: '1.0.0' } });
    const { status, stderr } = ready('install', {
      npm_config_fetch_retries: '0',
      npm_config_registry: 'http://127.0.0.1:9/',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('the registry of npm does not answer');
    put('package-lock.json', lock);
    putPackage('.', { name: 'clone', private: true, workspaces: ['packages/*'] });
    expect(ready('install').stderr).toContain('installing');
  });
});

describe('the lucarne command', () => {
  const start = (...args: string[]): ChildProcess =>
    spawn(process.execPath, [join(root, 'scripts/lucarne.mjs'), ...args]);

  test('hands arguments over and gives the exit code back', () => {
    const args = [join(root, 'scripts/lucarne.mjs'), 'dataset', 'list'];
    expect(spawnSync(process.execPath, args, { encoding: 'utf8' })).toMatchObject({
      status: 7,
      stdout: 'dataset list\n',
    });
  });

  test('passes a signal on', async () => {
    const child = start('wait');
    if (child.stdout !== null) await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([9, null]);
  });
});

async function lastBuild(page: string): Promise<void> {
  const changes = watch(root);
  while (builds().at(-1) !== page) await once(changes, 'change');
  changes.close();
}

/** The process that builds; it may have begun before its name was written down. */
async function builderInLock(): Promise<number> {
  for (;;) {
    const [, builder] = readFileSync(join(root, 'tmp/ready.lock'), 'utf8').split(' ').map(Number);
    if (builder) return builder;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
