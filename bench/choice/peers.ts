import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The managers of consent that we stand beside, at the version that was looked at. Nothing else installs them. */
export const PEERS = {
  'vanilla-cookieconsent': '3.1.0',
  klaro: '0.7.22',
  tarteaucitronjs: '1.34.0',
  orejime: '3.2.1',
} as const;

export type Peer = keyof typeof PEERS;

const FOLDER = join(import.meta.dirname, '.peers');

/** Installs the four packages in a folder of their own, outside the workspaces and git, without their scripts; answers its path. */
export async function installPeers(folder: string = FOLDER): Promise<string> {
  const manifest = JSON.stringify({ private: true, dependencies: PEERS });
  const stamp = join(folder, 'package.json');
  const installed = Object.keys(PEERS).every((name) => existsSync(join(folder, 'node_modules', name, 'package.json')));
  if (installed && existsSync(stamp) && (await readFile(stamp, 'utf8')) === manifest) return folder;
  await mkdir(folder, { recursive: true });
  await writeFile(stamp, manifest);
  const args = [
    'install',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--omit=optional',
    '--omit=peer',
    '--no-package-lock',
  ];
  const child = spawn('npm', args, { cwd: folder, stdio: 'ignore', shell: process.platform === 'win32' });
  const [status] = await once(child, 'exit');
  if (status !== 0) throw new Error(`The managers of consent could not be installed (npm ended with ${status}).`);
  return folder;
}
