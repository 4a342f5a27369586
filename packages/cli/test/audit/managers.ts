import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answers } from './site.ts';

/** The managers of the bench, pinned: the very packages that sites use. */
export const PACKAGES = [
  'vanilla-cookieconsent@3.1.0',
  'klaro@0.7.22',
  'tarteaucitronjs@1.34.0',
  'orejime@3.2.1',
] as const;

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/**
 * Where the packages are, outside the workspaces: fetched once by npm, which checks them, and unpacked; nothing of them is run.
 * Null when they cannot be had.
 */
export function managersFolder(): string | null {
  const folder = join(root, 'tmp', `managers-${PACKAGES.join('-').replaceAll(/[^\w.]+/g, '-')}`);
  if (existsSync(folder)) return folder;
  mkdirSync(join(root, 'tmp'), { recursive: true });
  const made = mkdtempSync(join(root, 'tmp', 'managers-'));
  const done = PACKAGES.every((name) => unpacked(name, made));
  if (done && !existsSync(folder)) renameSync(made, folder);
  rmSync(made, { recursive: true, force: true });
  return done ? folder : null;
}

function unpacked(name: string, into: string): boolean {
  const place = join(into, nameOf(name));
  mkdirSync(place);
  const packed = spawnSync('npm', ['pack', name, '--silent', '--pack-destination', place], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  const file = packed.stdout?.trim().split('\n').at(-1) ?? '';
  if (packed.status !== 0 || file === '') return false;
  return spawnSync('tar', ['-xzf', join(place, file), '-C', place, '--strip-components=1']).status === 0;
}

const nameOf = (name: string): string => name.slice(0, name.lastIndexOf('@'));

/** A page with one of the managers, as its documentation says to write it, and what its stored choice says. */
export interface ManagedPage {
  readonly name: string;
  readonly path: string;
  readonly html: string;
  /** Whether the page has a link or button that leads back to the choice. */
  readonly offersWayBack: boolean;
  /** Whether the choice that the page's cookies hold accepts the one optional purpose; null without a choice. */
  readonly accepts: (cookies: string) => boolean | null;
}

const valueIn = (name: string, cookies: string): string | null => {
  const found = cookies.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found === undefined ? null : decodeURIComponent(found.slice(name.length + 1));
};
const parsedIn = (name: string, cookies: string): Record<string, unknown> | null => {
  const value = valueIn(name, cookies);
  return value === null ? null : (JSON.parse(value) as Record<string, unknown>);
};

const words = { acceptAllBtn: 'Tout accepter', acceptNecessaryBtn: 'Tout refuser' };
const vanilla = {
  categories: { necessary: { enabled: true, readOnly: true }, stats: {} },
  language: {
    default: 'fr',
    translations: {
      fr: {
        consentModal: { title: 'Cookies', description: 'Mesurer ?', ...words, showPreferencesBtn: 'Choisir' },
        preferencesModal: {
          title: 'Choisir',
          ...words,
          savePreferencesBtn: 'Enregistrer',
          sections: [{ title: 'Mesure', linkedCategory: 'stats' }],
        },
      },
    },
  },
};
const klaro = {
  version: 1,
  lang: 'fr',
  acceptAll: true,
  services: [{ name: 'stats', title: 'Mesure', purposes: ['stats'] }],
  translations: { fr: { privacyPolicyUrl: '/infos', purposes: { stats: 'Mesure' } } },
};
const orejime = { privacyPolicyUrl: '/infos', purposes: [{ id: 'stats', title: 'Mesure', cookies: [] }] };
const tarteaucitron = {
  privacyUrl: '/infos',
  highPrivacy: true,
  DenyAllCta: true,
  AcceptAllCta: true,
  orientation: 'bottom',
  showIcon: true,
};

const page = (body: string): string =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page</title></head><body><h1>Page</h1>${body}</body></html>`;
const orejimePage = (theme: string): string =>
  page(`<script>window.orejimeConfig = ${JSON.stringify(orejime)}</script>
<link rel="stylesheet" href="/orejime/dist/orejime-standard.css"><script src="/orejime/dist/orejime-${theme}-fr.js"></script>`);

export const managedPages: readonly ManagedPage[] = [
  {
    name: 'vanilla-cookieconsent',
    path: '/vanilla',
    offersWayBack: true,
    html: page(`<link rel="stylesheet" href="/vanilla-cookieconsent/dist/cookieconsent.css">
<button type="button" data-cc="show-preferencesModal">Mes choix</button>
<script src="/vanilla-cookieconsent/dist/cookieconsent.umd.js"></script>
<script>CookieConsent.run(${JSON.stringify(vanilla)})</script>`),
    accepts: (cookies) => {
      const choice = parsedIn('cc_cookie', cookies);
      return choice && (choice['categories'] as readonly string[]).includes('stats');
    },
  },
  {
    name: 'klaro',
    path: '/klaro',
    offersWayBack: true,
    html: page(`<script>var klaroConfig = ${JSON.stringify(klaro)}</script><script defer src="/klaro/dist/klaro.js"></script>
<button type="button" onclick="klaro.show()">Mes choix</button>`),
    accepts: (cookies) => {
      const choice = parsedIn('klaro', cookies);
      return choice && choice['stats'] === true;
    },
  },
  {
    name: 'tarteaucitron',
    path: '/tarteaucitron',
    offersWayBack: true,
    html: page(`<script src="/tarteaucitronjs/tarteaucitron.min.js"></script><script>
tarteaucitron.init(${JSON.stringify(tarteaucitron)});
(tarteaucitron.job = tarteaucitron.job || []).push('youtube');</script>`),
    accepts: (cookies) => {
      const choice = valueIn('tarteaucitron', cookies);
      return choice === null || choice.includes('=wait') ? null : choice.includes('!youtube=true');
    },
  },
  ...(['standard', 'dsfr'] as const).map((theme) => ({
    name: 'orejime',
    path: `/orejime-${theme}`,
    offersWayBack: false,
    html: orejimePage(theme),
    accepts: (cookies: string) => {
      const choice = parsedIn('eu-consent', cookies);
      return choice && choice['stats'] === true;
    },
  })),
];

/** Serves the pages, and the files of the packages that they name. */
export function managedSite(folder: string): Answers {
  return (path) => {
    const known = managedPages.find((one) => one.path === path);
    if (known) return { body: known.html };
    const file = join(folder, path);
    if (!file.startsWith(folder) || !/\.(js|css)$/.test(file) || !existsSync(file)) return null;
    return { type: file.endsWith('.css') ? 'text/css' : 'text/javascript', body: readFileSync(file, 'utf8') };
  };
}
