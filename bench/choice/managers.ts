import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Asked, Candidate } from './candidate.ts';
import { PEERS, type Peer } from './peers.ts';

/** The four managers, as their own instructions say, in French, with the same two purposes and nothing more than they need. */
export async function managers(folder: string, asked: readonly Asked[]): Promise<readonly Candidate[]> {
  const at = (peer: Peer) => join(folder, 'node_modules', peer);
  return [
    await vanilla(at('vanilla-cookieconsent'), asked),
    await klaro(at('klaro'), asked),
    await tarteaucitron(at('tarteaucitronjs')),
    await orejime(at('orejime'), asked),
  ];
}

interface Named extends Pick<Candidate, 'head' | 'accept'> {
  readonly peer: Peer;
}

async function made({ peer, ...shown }: Named, folder: string, files: readonly string[]): Promise<Candidate> {
  const read = files.map(async (file) => [`/${file}`, await readFile(join(folder, file), 'utf8')] as const);
  const title = `${peer} ${PEERS[peer]}`;
  return { id: peer, title, body: '', css: '', files: new Map(await Promise.all(read)), ...shown };
}

const script = (text: string): string => `<script>${text}</script>`;
const json = (value: unknown): string => JSON.stringify(value);

function vanilla(folder: string, asked: readonly Asked[]): Promise<Candidate> {
  const sections = asked.map(({ key, title, sentence }) => ({ title, description: sentence, linkedCategory: key }));
  const texts = {
    consentModal: {
      title: 'Votre choix sur les cookies',
      description: asked.map(({ title, sentence }) => `${title} : ${sentence}`).join(' '),
      acceptAllBtn: 'Tout accepter',
      acceptNecessaryBtn: 'Tout refuser',
      showPreferencesBtn: 'Choisir',
    },
    preferencesModal: {
      title: 'Choisir',
      acceptAllBtn: 'Tout accepter',
      acceptNecessaryBtn: 'Tout refuser',
      savePreferencesBtn: 'Enregistrer',
      closeIconLabel: 'Fermer',
      sections,
    },
  };
  const categories = Object.fromEntries([['necessary', { readOnly: true }], ...asked.map(({ key }) => [key, {}])]);
  // Unless told, it hides from automated browsers, this one included.
  const config = { hideFromBots: false, categories, language: { default: 'fr', translations: { fr: texts } } };
  const head =
    '<link rel="stylesheet" href="/dist/cookieconsent.css"><script defer src="/dist/cookieconsent.umd.js"></script>' +
    script(`addEventListener('DOMContentLoaded',()=>CookieConsent.run(${json(config)}))`);
  const files = ['dist/cookieconsent.css', 'dist/cookieconsent.umd.js'];
  return made({ peer: 'vanilla-cookieconsent', head, accept: '#cc-main .cm [data-role="all"]' }, folder, files);
}

function klaro(folder: string, asked: readonly Asked[]): Promise<Candidate> {
  const services = asked.map(({ key, title, cookies }) => ({ name: key, title, purposes: [key], cookies }));
  const words = Object.fromEntries(asked.map(({ key, sentence }) => [key, { description: sentence }]));
  const purposes = Object.fromEntries(asked.map(({ key, title }) => [key, { title }]));
  const config = { lang: 'fr', acceptAll: true, services, translations: { fr: { ...words, purposes } } };
  const head = `${script(`var klaroConfig=${json(config)}`)}<script defer data-config="klaroConfig" src="/dist/klaro.js"></script>`;
  return made({ peer: 'klaro', head, accept: '.klaro .cookie-notice .cm-btn-success' }, folder, ['dist/klaro.js']);
}

/** It knows its services itself: YouTube and Matomo. */
async function tarteaucitron(folder: string): Promise<Candidate> {
  const config = { privacyUrl: '', orientation: 'bottom', DenyAllCta: true, AcceptAllCta: true, highPrivacy: true };
  const started = `var tarteaucitronForceLanguage='fr';tarteaucitron.user.matomoId=1;tarteaucitron.user.matomoHost='//matomo.example.org/';`;
  const head =
    '<script src="/tarteaucitron.min.js"></script>' +
    script(`${started}tarteaucitron.init(${json(config)});tarteaucitron.job=['youtube','matomo']`);
  const languages = (await readdir(join(folder, 'lang'))).filter((file) => /\.fr\.(min\.)?js$/.test(file));
  const files = [
    ...['tarteaucitron.min.js', 'tarteaucitron.services.min.js', 'advertising.min.js'],
    ...['css/tarteaucitron.min.css', 'css/tarteaucitron.css', ...languages.map((file) => `lang/${file}`)],
  ];
  return made({ peer: 'tarteaucitronjs', head, accept: '#tarteaucitronPersonalize2' }, folder, files);
}

function orejime(folder: string, asked: readonly Asked[]): Promise<Candidate> {
  const purposes = asked.map(({ key, title, sentence, cookies }) => ({
    id: key,
    title,
    description: sentence,
    cookies,
  }));
  const head =
    '<link rel="stylesheet" href="/dist/orejime-standard.css">' +
    script(`var orejimeConfig=${json({ privacyPolicyUrl: '/cookies/', purposes })}`) +
    '<script defer src="/dist/orejime-standard-fr.js"></script>';
  const files = ['dist/orejime-standard.css', 'dist/orejime-standard-fr.js'];
  return made({ peer: 'orejime', head, accept: '.orejime-Banner-saveButton' }, folder, files);
}
