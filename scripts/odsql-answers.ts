import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';

const root = dirname(import.meta.dirname);
const HEAD =
  '/** Made by `npm run generate`, which runs the examples of the guide on the toy table: what each of them answers. */';

/** The answers of the examples of the query language, as a module: they are run, not written by hand. */
export function odsqlAnswers(): string {
  const answers = node('packages/odsql/test/answers.ts').trim();
  const code = `${HEAD}\nexport const answers: Readonly<Record<string, readonly string[]>> = ${answers};\n`;
  return node('node_modules/@biomejs/biome/bin/biome', ['format', '--stdin-file-path=answers.ts'], code);
}

function node(file: string, args: readonly string[] = [], input = ''): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${file}: ${stderr}`);
  return stdout;
}
