import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from './hash.mjs';
import { alone } from './lock.mjs';
import { pathWith, run } from './run.mjs';
import { Unready, whileSaying } from './say.mjs';

const SOURCES = [
  'package-lock.json',
  'packages/web/package.json',
  'packages/web/vite.config.ts',
  'packages/web/tsconfig.json',
  'packages/web/project.inlang/settings.json',
  'packages/web/messages',
  'packages/web/static',
  'packages/web/src',
  'packages/cookies/src',
  'packages/client/src',
];

/** Builds the pages when their sources are not those of the last build. A killed build leaves the last one as it was. */
export async function build(root) {
  if (built(root)) return;
  await alone(root, async (started) => {
    if (built(root)) return;
    const hash = wanted(root);
    const fresh = join(root, 'tmp', `pages-${process.pid}`);
    try {
      await whileSaying('building the pages', () => viteBuild(root, fresh, started));
      writeFileSync(stampFile(fresh), hash);
      swap(fresh, join(root, 'packages/web/build'));
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  });
}

function built(root) {
  const stamp = stampFile(join(root, 'packages/web/build'));
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted(root);
}

function stampFile(folder) {
  return join(folder, '.lucarne-stamp');
}

/** Messages compiled into `paraglide/` are made by the build itself; tests are no part of it. */
function wanted(root) {
  return hashOf(root, SOURCES, (path) => path.startsWith('packages/web/src/paraglide/') || path.endsWith('.test.ts'));
}

/** `LUCARNE_BUILD_OUT` is what the web package's adapter writes to. */
async function viteBuild(root, out, started) {
  const env = { PATH: pathWith(root, true), LUCARNE_BUILD_OUT: out, NODE_ENV: 'production' };
  const { code, output } = await run('vite', ['build'], { cwd: join(root, 'packages/web'), env, show: false, started });
  if (code === 0 && existsSync(join(out, 'handler.js'))) return;
  process.stderr.write(output);
  if (code === 0)
    throw new Unready('packages/web was built, but not into LUCARNE_BUILD_OUT: its adapter must write there.');
  throw new Unready(`the pages could not be built (vite build, exit code ${code}); its own words stand above.`);
}

function swap(fresh, current) {
  const old = `${fresh}-old`;
  mkdirSync(join(current, '..'), { recursive: true });
  if (existsSync(current)) renameSync(current, old);
  renameSync(fresh, current);
  rmSync(old, { recursive: true, force: true });
}
