import type { Entry, Recipient } from '../register/register.ts';
import { type Words, words } from '../words.ts';
import { byScript, checked, days, hostParameter } from './parts.ts';
import { questions } from './questions.ts';
import type { Given, ReadyMade } from './shape.ts';

const source = 'https://developers.atinternet-solutions.com/piano-analytics/data-collection/general/cookie-storage';

const processor: Recipient = { name: 'Piano Software', url: 'https://piano.io/', ownEnds: false };

const shared = {
  provider: { name: 'Piano Analytics (AT Internet)', url: 'https://piano.io/' },
  recipients: [processor],
  service: 'piano',
  serviceTitle: words('Mesure d’audience Piano', 'Piano audience measurement', 'Medición de audiencia Piano'),
  where: ['front'],
  purposeKind: 'statistics',
  party: 'first',
} as const;

const exempt = { anonymous: true, ground: 'anonymous_statistics' } as const;
const asked = { anonymous: false, ground: null, question: questions.audience } as const;
type Class = typeof exempt | typeof asked;

const server = (name: string, loads: Entry['loads'], of: Class): Entry => ({
  ...shared,
  ...of,
  name,
  store: 'host',
  purpose: words('Compter les pages vues.', 'Count page views.', 'Contar las páginas vistas.'),
  explanation: words(
    'Votre navigateur signale à ce serveur les pages que vous voyez ; Piano les compte pour ce portail.',
    'Your browser tells this server the pages that you see; Piano counts them for this portal.',
    'Su navegador comunica a este servidor las páginas que ve; Piano las cuenta para este portal.',
  ),
  lifetime_s: null,
  attributes: null,
  ...(loads ? { loads } : {}),
});

const cookie = (name: string, of: Class, purpose: Words): Entry => ({
  ...shared,
  ...of,
  name,
  store: 'cookie',
  purpose,
  explanation: words(
    'Écrit par le script de Piano sous l’adresse de ce portail.',
    'Written by Piano’s script under the address of this portal.',
    'Lo escribe el script de Piano bajo la dirección de este portal.',
  ),
  lifetime_s: days(395),
  attributes: byScript,
});

const visitor = words(
  'Distinguer un navigateur d’un autre dans les statistiques.',
  'Tell one browser from another in the statistics.',
  'Distinguir un navegador de otro en las estadísticas.',
);
const mode = words(
  'Retenir le mode de mesure qui vous est appliqué.',
  'Remember the mode of measurement that applies to you.',
  'Recordar el modo de medición que se le aplica.',
);
const context = words(
  'Transmettre le contexte d’une page à l’autre.',
  'Carry the context from one page to the next.',
  'Transmitir el contexto de una página a otra.',
);
const user = words(
  'Retenir ce qui est connu d’une personne identifiée.',
  'Remember what is known of an identified person.',
  'Recordar lo que se sabe de una persona identificada.',
);

const collector = ({ host = '' }: Given): string => host;

/** Piano Analytics, formerly AT Internet. Cookies of the SDK from version 6.8 on. */
export const piano: readonly ReadyMade[] = [
  {
    key: 'piano-exempt',
    title: words('Piano Analytics, mode exempté', 'Piano Analytics, exempt mode', 'Piano Analytics, modo exento'),
    source: 'https://analytics-docs.piano.io/en/analytics/v1/privacy-configurations',
    checked,
    remark: words(
      'L’exemption tient à vos réglages : mode « exempt » pour tous, données gardées 25 mois au plus, adresses anonymisées par Piano à votre demande, durée du cookie fixe, script servi par ce portail, un moyen de s’opposer. La documentation ne dit pas quels cookies du mode exempté subsistent selon la version : contrôlez-les avec l’audit.',
      'The exemption hangs on your settings: mode “exempt” for everybody, data kept for at most 25 months, addresses anonymised by Piano at your request, a fixed cookie lifetime, the script served by this portal, a means to object. The documentation does not say which cookies the exempt mode keeps in each version: check them with the audit.',
      'La exención depende de sus ajustes: modo «exempt» para todos, datos guardados 25 meses como máximo, direcciones anonimizadas por Piano a petición suya, duración fija de la cookie, script servido por este portal y un medio de oponerse. La documentación no dice qué cookies conserva el modo exento según la versión: compruébelas con la auditoría.',
    ),
    parameters: [hostParameter('xxxxxxx.pa-cd.com')],
    entries: (given) => [
      server(collector(given), ['connect'], exempt),
      cookie('_pcid', exempt, visitor),
      cookie('_pprv', exempt, mode),
    ],
  },
  {
    key: 'piano',
    title: words(
      'Piano Analytics, avec consentement',
      'Piano Analytics, with consent',
      'Piano Analytics, con consentimiento',
    ),
    source,
    checked,
    remark: words(
      'Pour tout réglage qui ne remplit pas chaque condition de l’exemption. Avant la version 6.8 du script, les cookies s’appellent pa_vid, pa_privacy et pa_user.',
      'For any setting that does not meet each condition of the exemption. Before version 6.8 of the script the cookies are called pa_vid, pa_privacy and pa_user.',
      'Para cualquier configuración que no cumpla cada condición de la exención. Antes de la versión 6.8 del script las cookies se llaman pa_vid, pa_privacy y pa_user.',
    ),
    parameters: [hostParameter('xxxxxxx.pa-cd.com')],
    entries: (given) => [
      server('tag.aticdn.net', ['script'], asked),
      server(collector(given), ['connect'], asked),
      cookie('_pcid', asked, visitor),
      cookie('_pprv', asked, mode),
      cookie('_pctx', asked, context),
      cookie('pa_user', asked, user),
    ],
  },
];
