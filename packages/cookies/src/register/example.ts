import { questions } from '../ready-made/questions.ts';
import { inEach, type Words, words } from '../words.ts';
import { type Attributes, type Entry, labelOf, type NamedEntry, type Provider, type Register } from './register.ts';

const sameLine = (one: Entry, other: Entry): boolean =>
  labelOf(one) === labelOf(other) && one.store === other.store && one.host === other.host;

/** The register with one more entry, or with the same line replaced. The version is the caller's matter. */
export function withEntry(register: Register, entry: Entry): Register {
  const at = register.entries.findIndex((known) => sameLine(known, entry));
  const entries = at < 0 ? [...register.entries, entry] : register.entries.with(at, entry);
  return { ...register, entries };
}

export interface VideoPlayerSettings {
  /** `host` or `host:port`, without scheme. */
  readonly host: string;
  /** The cookie that the player sets there. */
  readonly cookie: string;
  readonly lifetime_s: number | null;
  readonly attributes: Attributes;
  readonly provider: Provider;
}

/** A video player on another host: the host itself and the cookie it sets there, both under the question `videos`. */
export function videoPlayer(settings: VideoPlayerSettings): readonly [host: NamedEntry, cookie: NamedEntry] {
  const { host, cookie, lifetime_s, attributes, provider } = settings;
  const named = (text: Words): Words => inEach((language) => text[language].replaceAll('{provider}', provider.name));
  const shared = {
    provider,
    service: 'videos',
    serviceTitle: words('Vidéos', 'Videos', 'Vídeos'),
    where: ['front'],
    purposeKind: 'other',
    anonymous: false,
    party: 'third',
    ground: null,
    question: questions.videos,
  } as const;
  return [
    {
      ...shared,
      name: host,
      store: 'host',
      purpose: named(hostWords.purpose),
      explanation: named(hostWords.explanation),
      lifetime_s: null,
      attributes: null,
      loads: ['frame'],
    },
    {
      ...shared,
      name: cookie,
      store: 'cookie',
      purpose: named(cookieWords.purpose),
      explanation: named(cookieWords.explanation),
      lifetime_s,
      attributes,
      host,
    },
  ];
}

const hostWords = {
  purpose: words(
    'Afficher le lecteur vidéo de {provider} dans une page.',
    'Show the video player of {provider} inside a page.',
    'Mostrar el reproductor de vídeo de {provider} dentro de una página.',
  ),
  explanation: words(
    'Votre navigateur ne contacte ce serveur qu’après votre accord. {provider} reçoit alors votre adresse IP.',
    'Your browser contacts this server only after you agree. {provider} then receives your IP address.',
    'Su navegador solo contacta con este servidor después de su acuerdo. {provider} recibe entonces su dirección IP.',
  ),
};

const cookieWords = {
  purpose: words(
    'Permettre à {provider} de reconnaître votre navigateur d’une vidéo à l’autre.',
    'Let {provider} recognise your browser from one video to the next.',
    'Permitir que {provider} reconozca su navegador de un vídeo a otro.',
  ),
  explanation: words(
    'Déposé par {provider} sur son propre serveur, quand le lecteur s’affiche.',
    'Set by {provider} on its own server, when the player is shown.',
    'Lo instala {provider} en su propio servidor, cuando se muestra el reproductor.',
  ),
};
