import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A part of the system that some tests need and npm does not bring. */
export interface SystemPart {
  readonly name: string;
  /** The setting that names it, and by which tests are told where it is. */
  readonly setting: string;
  /** What is not run without it: in words, and the project of Vitest. */
  readonly needs: string;
  readonly project: string;
  /** Debian's packages that bring it. */
  readonly debian: readonly string[];
  /** Where it is on this machine. */
  readonly find: (env: NodeJS.ProcessEnv) => string | null;
  /** Whether what stands at a path is it. */
  readonly fits: (path: string) => boolean;
}

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const CHROMIUM_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/snap/bin/chromium',
];
const DEBIAN_POSTGRES = '/usr/lib/postgresql';

export const systemParts: readonly SystemPart[] = [
  {
    name: 'Chromium',
    setting: 'LUCARNE_CHROMIUM',
    needs: 'the tests in a browser',
    project: 'browser',
    debian: ['chromium'],
    find: (env) => inPath(CHROMIUM_NAMES, env) ?? CHROMIUM_PLACES.find(runs) ?? null,
    fits: runs,
  },
  {
    name: 'OpenSSL',
    setting: 'LUCARNE_OPENSSL',
    needs: 'the tests on https',
    project: 'browser',
    debian: ['openssl'],
    find: (env) => inPath(['openssl'], env),
    fits: runs,
  },
  {
    name: 'PostgreSQL',
    setting: 'LUCARNE_POSTGRES_BIN',
    needs: 'the tests of the catalogue on PostgreSQL',
    project: 'postgres',
    debian: ['postgresql'],
    find: (env) => newestDebianPostgres() ?? folderInPath(env),
    fits: holdsPostgres,
  },
  {
    name: 'GDAL',
    setting: 'LUCARNE_GDAL',
    needs: 'the reading of geographic exports by GDAL',
    project: 'gdal',
    debian: ['gdal-bin'],
    find: (env) => inPath(['ogr2ogr'], env),
    fits: runs,
  },
];

/** Where a part is: by its setting, else on the machine. A setting that names nothing hides nothing else. */
export function locate(part: SystemPart, env: NodeJS.ProcessEnv): string | null {
  const named = env[part.setting];
  if (named !== undefined && named !== '') return part.fits(named) ? named : null;
  return part.find(env);
}

/** The settings of all parts that are on the machine, for tests that are run one by one. */
export function locatedParts(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    systemParts.flatMap((part) => {
      const path = locate(part, env);
      return path === null ? [] : [[part.setting, path]];
    }),
  );
}

/** How packages of the system may be installed here: the command's first words, or null when it is not allowed. */
export function installer(env: NodeJS.ProcessEnv, user = process.getuid?.()): readonly string[] | null {
  if (env['LUCARNE_INSTALL'] === '0' || inPath(['apt-get'], env) === null) return null;
  if (user === 0) return ['apt-get'];
  return env['LUCARNE_INSTALL'] === '1' ? ['sudo', '-n', 'apt-get'] : null;
}

/** Installs a part from Debian's packages. Answers where it then is, or null. */
export function install(
  part: SystemPart,
  [command = '', ...first]: readonly string[],
  env: NodeJS.ProcessEnv,
): string | null {
  const apt = (...args: string[]) =>
    spawnSync(command, [...first, ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...part.debian);
  return part.find(env);
}

function inPath(names: readonly string[], env: NodeJS.ProcessEnv): string | null {
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(runs) ?? null;
}

function folderInPath(env: NodeJS.ProcessEnv): string | null {
  return (env['PATH'] ?? '').split(delimiter).filter(Boolean).find(holdsPostgres) ?? null;
}

function newestDebianPostgres(): string | null {
  if (!existsSync(DEBIAN_POSTGRES)) return null;
  const versions = readdirSync(DEBIAN_POSTGRES).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(DEBIAN_POSTGRES, version, 'bin')).find(holdsPostgres) ?? null;
}

function holdsPostgres(folder: string): boolean {
  return ['initdb', 'postgres'].every((name) => runs(join(folder, name)));
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
