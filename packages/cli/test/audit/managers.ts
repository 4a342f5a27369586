import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { registerForPages } from '@lucarne/cookies/node';
import { twoPurposes } from '../../../../bench/choice/lucarne.ts';
import { installPeers } from '../../../../bench/choice/peers.ts';
import { bundleStatic } from '../../../../scripts/bundle.ts';
import type { Answers } from './site.ts';

/** Where the very packages of the bench are. Null when the registry cannot be reached. */
export async function managersFolder(): Promise<string | null> {
  const folder = await installPeers().catch(() => null);
  return folder === null ? null : join(folder, 'node_modules');
}

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
const klaroScripts = `<script>var klaroConfig = ${JSON.stringify(klaro)}</script><script defer src="/klaro/dist/klaro.js"></script>`;
const klaroButton = '<button type="button" onclick="klaro.show()">Mes choix</button>';
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
  ...[
    { path: '/klaro', html: `${klaroScripts}${klaroButton}` },
    {
      path: '/klaro-late',
      html: `${klaroScripts}<script>setTimeout(() => document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(klaroButton)}), 1000)</script>`,
    },
  ].map(({ path, html }) => ({
    name: 'klaro',
    path,
    offersWayBack: true,
    html: page(html),
    accepts: (cookies: string) => {
      const choice = parsedIn('klaro', cookies);
      return choice && choice['stats'] === true;
    },
  })),
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

/** Lucarne's own script for sites without a server, which asks for two purposes. */
export const staticPage: ManagedPage = {
  name: 'Lucarne for static sites',
  path: '/static',
  offersWayBack: true,
  html: page(`<script type="application/json" data-cookies-register>${registerForPages(twoPurposes())}</script>
<script type="module" src="/static.js"></script>`),
  accepts: (cookies) => {
    const choice = parsedIn('cookies_preferences', cookies);
    return choice && Object.values(choice['p'] as Record<string, boolean>).includes(true);
  },
};

/** Serves the pages, and the files of the packages that they name. */
export async function managedSite(folder: string): Promise<Answers> {
  const script = await bundleStatic();
  return (path) => {
    if (path === staticPage.path) return { body: staticPage.html };
    if (path === '/static.js') return { type: 'text/javascript', body: script };
    const known = managedPages.find((one) => one.path === path);
    if (known) return { body: known.html };
    const file = join(folder, path);
    if (!file.startsWith(folder) || !/\.(js|css)$/.test(file) || !existsSync(file)) return null;
    return { type: file.endsWith('.css') ? 'text/css' : 'text/javascript', body: readFileSync(file, 'utf8') };
  };
}
