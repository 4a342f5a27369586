import { isHost } from '../register/match.ts';
import type { Attributes, Entry, Load, Provider, Question, Recipient } from '../register/register.ts';
import { type Words, words } from '../words.ts';
import type { ReadyParameter } from './shape.ts';

/** The day that all of them were last gone over. */
export const checked = '2026-11-22';

export const days = (count: number): number => count * 86_400;

/** What a script of the page writes, without Domain. */
export const byScript: Attributes = { secure: true, http_only: false, same_site: 'Lax', path: '/' };

/** What another site sets when it is framed. */
export const elsewhere: Attributes = { secure: true, http_only: false, same_site: 'None', path: '/' };

/** A host that the administrator gives. */
export const hostParameter = (example: string): ReadyParameter => ({
  key: 'host',
  title: words('Serveur (sans https://)', 'Host (without https://)', 'Servidor (sin https://)'),
  example,
  fits: isHost,
});

/** What all entries of a third party's tool have in common. */
export interface ThirdParty {
  readonly provider: Provider;
  /** Who receives the data besides, or for its own ends. */
  readonly recipients: readonly Recipient[];
  readonly service: string;
  readonly serviceTitle: Words;
  readonly question: Question;
}

/** A third party that uses what it receives for its own ends, as most do. */
export const forItself = (name: string, url: string): Recipient => ({ name, url, ownEnds: true });

const shared = ({ provider, recipients, service, serviceTitle, question }: ThirdParty) =>
  ({
    provider,
    recipients,
    service,
    serviceTitle,
    question,
    where: ['front'],
    purposeKind: 'other',
    anonymous: false,
    party: 'third',
    ground: null,
  }) as const;

/** A host that pages contact once the visitor agreed. */
export const hostOf = (tool: ThirdParty, name: string, loads: readonly Load[], purpose: Words): Entry => ({
  ...shared(tool),
  ...(name.startsWith('*.') ? { pattern: name } : { name }),
  store: 'host',
  purpose,
  explanation: words(
    `Votre navigateur ne contacte ce serveur qu’après votre accord ; ${tool.provider.name} reçoit alors votre adresse IP.`,
    `Your browser contacts this server only after you agree; ${tool.provider.name} then receives your IP address.`,
    `Su navegador solo contacta con este servidor después de su acuerdo; ${tool.provider.name} recibe entonces su dirección IP.`,
  ),
  lifetime_s: null,
  attributes: null,
  loads,
});

/** A cookie or key that the third party keeps under its own address. */
export interface Kept {
  /** A name, or a pattern when it holds a `*`. */
  readonly name: string;
  readonly on: string;
  /** Seconds; null ends with the session for a cookie, never for a key. */
  readonly life: number | null;
  readonly purpose: Words;
  readonly http_only?: boolean;
}

const named = (name: string) => (name.includes('*') ? { pattern: name } : { name });

export const cookieOf = (tool: ThirdParty, { name, on, life, purpose, http_only = false }: Kept): Entry => ({
  ...shared(tool),
  ...named(name),
  store: 'cookie',
  purpose,
  explanation: words(
    `Déposé par ${tool.provider.name} sur son propre serveur ; ce portail ne peut ni le lire ni l’effacer.`,
    `Set by ${tool.provider.name} on its own server; this portal can neither read nor erase it.`,
    `Lo instala ${tool.provider.name} en su propio servidor; este portal no puede leerlo ni borrarlo.`,
  ),
  lifetime_s: life,
  attributes: { ...elsewhere, http_only },
  host: on,
});

export const keyOf = (tool: ThirdParty, { name, on, life, purpose }: Kept): Entry => ({
  ...shared(tool),
  ...named(name),
  store: 'local',
  purpose,
  explanation: words(
    `Gardé par ${tool.provider.name} dans votre navigateur, sous l’adresse de son propre serveur.`,
    `Kept by ${tool.provider.name} in your browser, under the address of its own server.`,
    `Lo guarda ${tool.provider.name} en su navegador, bajo la dirección de su propio servidor.`,
  ),
  lifetime_s: life,
  attributes: null,
  host: on,
});

/** Purposes that several tools share. */
export const purposes = {
  player: (name: string) =>
    words(
      `Afficher le lecteur vidéo de ${name} dans une page.`,
      `Show the video player of ${name} inside a page.`,
      `Mostrar el reproductor de vídeo de ${name} dentro de una página.`,
    ),
  recognise: (name: string) =>
    words(
      `Permettre à ${name} de reconnaître votre navigateur.`,
      `Let ${name} recognise your browser.`,
      `Permitir que ${name} reconozca su navegador.`,
    ),
  preferences: words(
    'Garder vos réglages du lecteur, comme le volume.',
    'Keep your settings of the player, such as the volume.',
    'Guardar sus ajustes del reproductor, como el volumen.',
  ),
  robots: (name: string) =>
    words(
      `Permettre à ${name} d’écarter les robots.`,
      `Let ${name} keep robots out.`,
      `Permitir que ${name} descarte los robots.`,
    ),
  visit: (name: string) =>
    words(
      `Permettre à ${name} de suivre une visite de ses contenus.`,
      `Let ${name} follow one visit of its content.`,
      `Permitir que ${name} siga una visita de sus contenidos.`,
    ),
};
