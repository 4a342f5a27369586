import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pack } from './pack.ts';

const root = join(import.meta.dirname, '..');
const home = mkdtempSync(join(tmpdir(), 'lucarne-elsewhere-'));
const guide = readFileSync(join(root, 'docs/cookies-elsewhere.md'), 'utf8');

/** Express is not one of our dependencies: it is fetched here, exactly pinned, where a registry can be reached. */
const EXPRESS = ['express@5.3.0', '@types/express@5.0.6'];

function attempt(command: string, ...args: readonly string[]) {
  return spawnSync(command, args, { cwd: home, encoding: 'utf8', timeout: 120_000 });
}

function run(command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = attempt(command, ...args);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stdout}${stderr}`);
  return stdout.trim();
}

/** The files of the guide: each fenced block that says which file it is. */
const snippets = [...guide.matchAll(/^```\w+ file=(\S+)\n(.*?)^```$/gms)].map(([, file = '', text = '']) => ({
  file,
  text,
}));

/** Asks each server of the guide as a stranger, and as somebody who accepted everything. */
const USE = `import { pathToFileURL } from 'node:url';
const [name] = process.argv.slice(2);
const module = await import(pathToFileURL(name).href);
const listen = async () => {
  if (name === 'fastify.ts') { await module.app.listen({ port: 0 }); return module.app.server; }
  const server = module.server ?? module.app;
  return new Promise((resolve) => { const made = server.listen(0, () => resolve(made)); });
};
const server = await listen();
const at = 'http://localhost:' + server.address().port;
const stranger = await fetch(at);
const form = { method: 'POST', redirect: 'manual', body: new URLSearchParams({ answer: 'accept' }), headers: { origin: at } };
const [cookie] = (await fetch(at + '/cookies/', form)).headers.getSetCookie();
const accepted = await fetch(at, { headers: { cookie: cookie.split(';')[0] } });
console.log(JSON.stringify({
  asks: (await stranger.text()).includes('<section class="cookies"'),
  asksAgain: (await accepted.text()).includes('<section class="cookies"'),
  before: stranger.headers.getSetCookie(),
  after: accepted.headers.getSetCookie(),
  policy: accepted.headers.get('content-security-policy').includes('frame-src videos.example.org'),
  register: (await (await fetch(at + '/.well-known/cookies.json')).json()).entries.length,
}));
process.exit(0);
`;

let hasExpress = false;
beforeAll(async () => {
  writeFileSync(join(home, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  run('npm', 'install', '--offline', '--ignore-scripts', await pack('cookies', home));
  hasExpress = attempt('npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', ...EXPRESS).status === 0;
  mkdirSync(join(home, 'node_modules/@types'), { recursive: true });
  for (const name of ['fastify', '@types/node']) {
    rmSync(join(home, 'node_modules', name), { recursive: true, force: true });
    symlinkSync(join(root, 'node_modules', name), join(home, 'node_modules', name), 'junction');
  }
  for (const { file, text } of snippets) writeFileSync(join(home, file), text);
  writeFileSync(join(home, 'use.mjs'), USE);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('the guide has every file that it speaks of', () => {
  expect(snippets.map(({ file }) => file)).toEqual([
    'register.ts',
    'plain.ts',
    'express.ts',
    'fastify.ts',
    'build.ts',
    'page.html',
  ]);
});

const answered = { asks: true, asksAgain: false, before: [], policy: true, register: 4 };
const declared = ['audience=42; Max-Age=86400; Path=/; SameSite=Lax'];

test.each([
  ['plain.ts', declared],
  ['fastify.ts', []],
])('%s runs: asks once, and lets leave only what is declared and accepted', (file, after) => {
  expect(JSON.parse(run(process.execPath, 'use.mjs', file))).toEqual({ ...answered, after });
});

test('express.ts runs the same', ({ skip }) => {
  if (!hasExpress && !process.env['CI']) skip('no registry to fetch Express from');
  expect(JSON.parse(run(process.execPath, 'use.mjs', 'express.ts'))).toEqual({ ...answered, after: [] });
});

test('the files of a static site are made, and the script is what it says', () => {
  run(process.execPath, 'build.ts');
  expect(brotliCompressSync(readFileSync(join(home, 'cookies.js'))).length).toBeLessThan(6000);
  expect(JSON.parse(readFileSync(join(home, 'cookies.json'), 'utf8')).entries).toHaveLength(4);
  const charter = readFileSync(join(home, 'charte.html'), 'utf8');
  expect(charter).toContain('data-name="videos.example.org"');
  expect(charter).toContain('Safari l’oublie au bout de sept jours');
  expect(charter).not.toContain('register-door');
  const { hash } = JSON.parse(readFileSync(join(home, '.well-known/cookies.json'), 'utf8'));
  expect(charter).toContain(hash);
  const script = "import { started } from '@lucarne/cookies/static'; console.log(await started);";
  expect(run(process.execPath, '--input-type=module', '--eval', script)).toBe('null');
});

test('all of it is typed', () => {
  const files = snippets.map(({ file }) => file).filter((file) => file.endsWith('.ts'));
  const compilerOptions = {
    ...{ strict: true, noEmit: true, target: 'es2024', module: 'nodenext', skipLibCheck: true },
    ...{ types: ['node'], allowImportingTsExtensions: true, lib: ['es2024', 'dom', 'dom.iterable'] },
  };
  const typed = files.filter((file) => hasExpress || file !== 'express.ts');
  writeFileSync(join(home, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: typed }));
  expect(run(process.execPath, join(root, 'node_modules/typescript/bin/tsc'))).toBe('');
});
