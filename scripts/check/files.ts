import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A source file: its path from the root, with `/`, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const NOT_OURS = new Set(['node_modules', 'build', 'dist', '.svelte-kit', 'paraglide', '.git']);
/** What runs leave at the root. */
const LEFT_BEHIND = new Set(['data', 'tmp']);
const TEXT = /\.(ts|mjs|js|svelte|css|html|json|md|sql|txt|ya?ml|sh|run)$|\/\.ci\/run$/;

/** Every text file of the project that someone wrote: nothing installed, built or running. Without git, so that an archive can be checked too. */
export function projectFiles(root: string): SourceFile[] {
  return walk(root, (name) => NOT_OURS.has(name) || LEFT_BEHIND.has(name))
    .filter((path) => TEXT.test(path) && !path.endsWith('package-lock.json'))
    .map((path) => ({ path: relative(root, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }));
}

function walk(folder: string, skips = (name: string) => NOT_OURS.has(name)): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skips(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}
