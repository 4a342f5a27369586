import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** SHA-256 over the names and contents of files and folders below `root`; one that is not there counts as absent. */
export function hashOf(root, paths, skip = () => false) {
  const hash = createHash('sha256');
  for (const file of filesOf(root, paths).filter((path) => !skip(path))) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function filesOf(root, paths) {
  return paths.flatMap((path) => {
    const full = join(root, path);
    if (!existsSync(full)) return [];
    if (!statSync(full).isDirectory()) return [path];
    const names = readdirSync(full).sort();
    return filesOf(
      root,
      names.map((name) => `${path}/${name}`),
    );
  });
}
