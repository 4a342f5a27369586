/**
 * `node scripts/pack.ts NAME [FOLDER]`: makes the package that others install, odsql, cookies or client: plain JavaScript with its
 * types in packages/NAME/dist, then NAME's .tgz in FOLDER (that same dist when left out).
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { bundleStatic } from './bundle.ts';

const root = dirname(import.meta.dirname);

/** The door that is one file for pages, instead of many for programs. */
const SCRIPT = './static';

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, string>>;
  readonly private?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Makes the package; answers the path of its .tgz. */
export async function pack(name: string, folder?: string): Promise<string> {
  const home = join(root, 'packages', name);
  const manifest: Manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  if (manifest.private) throw new Error(`packages/${name} is private: it is not made for others.`);
  const dist = join(home, 'dist');
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  emit(join(home, 'src'), dist);
  if (SCRIPT in manifest.exports) writeFileSync(join(dist, `${SCRIPT}.js`), await bundleStatic());
  writeFileSync(join(dist, 'package.json'), `${JSON.stringify(published(manifest), null, 2)}\n`);
  for (const file of [join(root, 'LICENSE'), join(home, 'README.md')]) {
    if (existsSync(file)) copyFileSync(file, join(dist, file.split(/[\\/]/).at(-1) ?? ''));
  }
  return npmPack(dist, folder ?? dist);
}

/** Compiles the sources, tests left out; each import of a `.ts` becomes one of the `.js` beside it. */
function emit(source: string, outDir: string): void {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);
  const files = globSync('**/*.ts', { cwd: source }).filter((file) => !file.endsWith('.test.ts'));
  const program = ts.createProgram(
    files.map((file) => join(source, file)),
    { ...options, noEmit: false, declaration: true, rewriteRelativeImportExtensions: true, rootDir: source, outDir },
  );
  const { diagnostics } = program.emit();
  const problems = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (problems.length === 0) return;
  const host = {
    getCanonicalFileName: (file: string) => file,
    getCurrentDirectory: () => root,
    getNewLine: () => '\n',
  };
  throw new Error(ts.formatDiagnostics(problems, host));
}

/** The package.json of the published package: its doors lead to what was compiled. */
function published(manifest: Manifest): object {
  const exports = Object.entries(manifest.exports).map(([door, path]) => {
    const compiled = path.replace('./src/', './').replace(/\.ts$/, '');
    return [door, { types: `${compiled}.d.ts`, default: `${compiled}.js` }];
  });
  const sideEffects = SCRIPT in manifest.exports ? [`${SCRIPT}.js`] : false;
  return { ...manifest, exports: Object.fromEntries(exports), sideEffects, engines: { node: '>=22' } };
}

function npmPack(dist: string, folder: string): string {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const { status, stdout, stderr } = spawnSync('npm', args, {
    cwd: dist,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm pack: ${stderr}`);
  const [packed]: { filename: string }[] = JSON.parse(stdout);
  return join(folder, packed?.filename ?? '');
}

if (import.meta.main) {
  const [name, folder] = process.argv.slice(2);
  if (name === undefined) throw new Error('Name the package: node scripts/pack.ts odsql');
  console.log(await pack(name, folder));
}
