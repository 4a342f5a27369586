import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from './hash.mjs';
import { alone } from './lock.mjs';
import { binFolder, pathWith, run } from './run.mjs';
import { Unready, whileSaying } from './say.mjs';

const NODE_OF_LUCARNE = 24;
const NO_NETWORK =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|FETCH_ERROR)\b/;

/** Installs exactly what the lockfile says, when what is installed is not that. The stamp is written last: half an install has none. */
export async function install(root) {
  if (installed(root)) return;
  await alone(root, async (started) => {
    if (installed(root)) return;
    rmSync(stampFile(root), { force: true });
    await whileSaying('installing what package-lock.json names (once; under a minute)', () => npmCi(root, started));
    await checkNode(root);
    writeFileSync(stampFile(root), wanted(root));
  });
}

function installed(root) {
  const stamp = stampFile(root);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted(root);
}

/** The platform is part of it: a folder shared between two systems holds the binaries of one. */
function wanted(root) {
  return `${hashOf(root, ['package-lock.json'])} ${process.platform}-${process.arch}\n`;
}

function stampFile(root) {
  return join(root, 'node_modules', '.lucarne-stamp');
}

async function npmCi(root, started) {
  const args = ['ci', '--prefer-offline', '--include=dev', '--include=optional'];
  const { code, output } = await npm(args, root, started);
  if (code === 0) return;
  if (NO_NETWORK.test(output)) {
    throw new Unready(
      'the registry of npm does not answer, and packages are missing. Check the connection and the proxy (`npm config get registry`), then run the same command again: nothing half-done is kept.',
    );
  }
  throw new Unready(
    `npm ci failed (exit code ${code}); its own words stand above. Run the same command again once that is mended.`,
  );
}

async function npm(args, root, started) {
  try {
    return await run('npm', args, { cwd: root, env: { PATH: pathWith(root, false) }, show: true, started });
  } catch (error) {
    if (error.code === 'ENOENT') throw new Unready('npm is not in PATH. It comes with Node: https://nodejs.org.');
    throw error;
  }
}

async function checkNode(root) {
  const { output } = await run('node', ['--version'], { cwd: root, env: { PATH: pathWith(root, true) }, show: false });
  if (Number.parseInt(output.replace('v', ''), 10) >= NODE_OF_LUCARNE) return;
  throw new Unready(
    `the install brought no Node ${NODE_OF_LUCARNE} for ${process.platform}-${process.arch} into ${binFolder(root)}. Put one first in PATH (https://nodejs.org) and run the same command again.`,
  );
}
