import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { startProduct } from '../proof/server.ts';
import { pack } from './pack.ts';

const root = dirname(import.meta.dirname);
const home = mkdtempSync(join(tmpdir(), 'lucarne-pack-'));

afterAll(() => rmSync(home, { recursive: true, force: true }));

function run(folder: string, command: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stdout}${stderr}`);
  return stdout.trim();
}

/** A dependency as a .tgz of what is installed here, so that the test needs no network. */
function packed(dependency: string): string {
  const folder = join(root, 'node_modules', dependency);
  const [made] = JSON.parse(run(folder, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', home));
  return join(home, made.filename);
}

const OPTIONS = {
  strict: true,
  noEmit: true,
  target: 'es2024',
  module: 'nodenext',
  types: [],
  lib: ['es2024', 'dom', 'dom.iterable'],
};

test.each<[name: string, dependencies: readonly string[], program: string, expected: string]>([
  [
    'odsql',
    [],
    `import { type QueryTree, readQuery } from '@lucarne/odsql';
const tree: QueryTree = readQuery({ where: ['population > 100'], limit: 10, offset: 0 });
console.log(tree.kind, tree.where.length, tree.limit);
`,
    'query 1 10',
  ],
  ['cookies', [], "import { languages } from '@lucarne/cookies';\nconsole.log(languages.join());\n", 'fr,en,es'],
  [
    'client',
    ['openapi-fetch', 'openapi-typescript-helpers'],
    `import { createClient, explore, parseExactly, type Job } from '@lucarne/client';
import { nodeFetch } from '@lucarne/client/node';
const state: Job['state'] = 'done';
const client = createClient({ server: 'http://localhost:3000/', fetch: nodeFetch });
const list = () => client.api.GET('/api/automation/v1.0/portals/').then(({ data }) => data?.results[0]?.slug.length);
console.log(client.server, typeof list, typeof explore(client).records, state, parseExactly('9007199254740993'));
`,
    'http://localhost:3000 function function done 9007199254740993n',
  ],
])('%s installs in an empty folder, runs and is typed', async (name, dependencies, program, expected) => {
  const folder = join(home, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const archives = [await pack(name, home), ...dependencies.map(packed)];
  run(folder, 'npm', 'install', '--offline', '--ignore-scripts', ...archives);
  writeFileSync(join(folder, 'use.ts'), program);
  expect(run(folder, process.execPath, 'use.ts')).toBe(expected);
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: OPTIONS, files: ['use.ts'] }));
  expect(run(folder, process.execPath, join(root, 'node_modules/typescript/bin/tsc'))).toBe('');
});

test('the lines of the readme of client are typed, and run against a portal', { timeout: 300_000 }, async () => {
  const readme = readFileSync(join(root, 'packages/client/README.md'), 'utf8');
  const [, lines = ''] = /^```ts\n(.*?)^```$/ms.exec(readme) ?? [];
  const product = await startProduct();
  const folder = join(home, 'readme');
  try {
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
    const archives = [await pack('client', home), ...['openapi-fetch', 'openapi-typescript-helpers'].map(packed)];
    run(folder, 'npm', 'install', '--offline', '--ignore-scripts', ...archives);
    writeFileSync(join(folder, 'use.ts'), lines.replace('https://data.example.fr', `http://127.0.0.1:${product.port}`));
    const said = await spoken(folder, 'use.ts');
    const [places, problem] = said.split(/\n(?=400)/).map((text) => text.replaceAll(/\s+/g, ' '));
    expect(places).toMatch(
      /^2 \[ \{ nom: 'Tours', population: \d+ \}, \{ nom: 'Orléans', population: \d+ \} \] \d{7} \d{6}$/,
    );
    expect(problem).toBe('400 ODSQLError { position: 0 } Did you mean population?');
    const options = { ...OPTIONS, types: ['node'], typeRoots: [join(root, 'node_modules/@types')] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['use.ts'] }));
    expect(run(folder, process.execPath, join(root, 'node_modules/typescript/bin/tsc'))).toBe('');
  } finally {
    await product.stop();
  }
});

/** Runs a program beside the server that it calls: nothing waits for it in this thread. */
async function spoken(folder: string, file: string): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [file], { cwd: folder });
  return (stdout + stderr).trim();
}
