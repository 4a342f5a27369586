import type { Entry } from '../register/register.ts';
import { words } from '../words.ts';
import { byScript, checked, days, hostParameter } from './parts.ts';
import { questions } from './questions.ts';
import type { Given, ReadyMade, ReadyParameter } from './shape.ts';

const shared = ({ host = '' }: Given) =>
  ({
    provider: { name: `Matomo (${host})`, url: `https://${host}/` },
    service: 'matomo',
    serviceTitle: words('Mesure d’audience Matomo', 'Matomo audience measurement', 'Medición de audiencia Matomo'),
    where: ['front'],
    purposeKind: 'statistics',
    party: 'first',
  }) as const;

/** Matomo puts the number of the site into its names; without it, those of every number are meant. */
const nameOf = (name: string, { site = '' }: Given): string => (site === '' ? `${name}.*` : `${name}.${site}.*`);

const siteNumber: ReadyParameter = {
  key: 'site',
  title: words('Numéro du site dans Matomo', 'Number of the site in Matomo', 'Número del sitio en Matomo'),
  example: '1',
  fits: (text) => /^\d{0,6}$/.test(text),
};

const exempt = { anonymous: true, ground: 'anonymous_statistics' } as const;
const asked = { anonymous: false, ground: null, question: questions.audience } as const;
type Class = typeof exempt | typeof asked;

const server = (given: Given, of: Class): Entry => ({
  ...shared(given),
  ...of,
  name: given['host'] ?? '',
  store: 'host',
  purpose: words(
    'Compter les pages vues au moyen du script de Matomo.',
    'Count page views by means of Matomo’s script.',
    'Contar las páginas vistas mediante el script de Matomo.',
  ),
  explanation: words(
    'Votre navigateur charge le script de ce serveur et lui signale les pages que vous voyez.',
    'Your browser loads the script from this server and tells it the pages that you see.',
    'Su navegador carga el script de este servidor y le comunica las páginas que ve.',
  ),
  lifetime_s: null,
  attributes: null,
  loads: ['script', 'connect', 'image'],
});

const visitor = (given: Given, of: Class): Entry => ({
  ...shared(given),
  ...of,
  pattern: nameOf('_pk_id', given),
  store: 'cookie',
  purpose: words(
    'Distinguer un navigateur d’un autre dans les statistiques.',
    'Tell one browser from another in the statistics.',
    'Distinguir un navegador de otro en las estadísticas.',
  ),
  explanation: words(
    'Contient un numéro tiré au hasard, propre à ce site.',
    'Holds a random number that belongs to this site alone.',
    'Contiene un número aleatorio, propio de este sitio.',
  ),
  lifetime_s: days(393),
  attributes: byScript,
});

const session = (given: Given, of: Class): Entry => ({
  ...shared(given),
  ...of,
  pattern: nameOf('_pk_ses', given),
  store: 'cookie',
  purpose: words(
    'Réunir les pages d’une même visite.',
    'Keep the pages of one visit together.',
    'Reunir las páginas de una misma visita.',
  ),
  explanation: words(
    'Ne contient aucun numéro ; disparaît trente minutes après la dernière page.',
    'Holds no number; gone thirty minutes after the last page.',
    'No contiene ningún número; desaparece treinta minutos después de la última página.',
  ),
  lifetime_s: 1800,
  attributes: byScript,
});

const referrer = (given: Given, of: Class): Entry => ({
  ...shared(given),
  ...of,
  pattern: nameOf('_pk_ref', given),
  store: 'cookie',
  purpose: words(
    'Retenir d’où venait la première visite.',
    'Remember where the first visit came from.',
    'Recordar de dónde vino la primera visita.',
  ),
  explanation: words(
    'Contient l’adresse de la page qui menait à ce site, ou le nom d’une campagne.',
    'Holds the address of the page that led to this site, or the name of a campaign.',
    'Contiene la dirección de la página que llevaba a este sitio, o el nombre de una campaña.',
  ),
  lifetime_s: days(183),
  attributes: byScript,
});

export const matomo: readonly ReadyMade[] = [
  {
    key: 'matomo-exempt',
    title: words('Matomo, réglage exempté', 'Matomo, exempt setting', 'Matomo, configuración exenta'),
    source:
      'https://matomo.org/faq/how-do-i-configure-matomo-without-tracking-consent-for-french-visitors-cnil-exemption',
    checked,
    remark: words(
      'L’exemption tient à vos réglages : le mode « conformité CNIL » de Matomo, adresses masquées d’au moins deux octets, cookie de 13 mois au plus que les visites ne prolongent pas, données gardées 25 mois au plus, ni identifiant d’utilisateur, ni commerce, ni enregistrement de sessions, ni suivi d’un site à l’autre, aucun cookie d’origine de visite (_pk_ref), et un moyen de s’opposer. L’hébergeur de Matomo ne fait rien des données pour lui-même. À vérifier par vous : cette ligne ne les vérifie pas. Pour charger Matomo, ajoutez l’adresse de son conteneur aux scripts de la ligne du serveur.',
      'The exemption hangs on your settings: Matomo’s CNIL compliance mode, addresses masked by at least two bytes, a cookie of at most 13 months that visits do not extend, data kept for at most 25 months, no user identifier, no commerce, no session recording, no following from site to site, no cookie about where a visit came from (_pk_ref), and a means to object. Whoever hosts Matomo does nothing with the data for itself. For you to verify: this line does not. To load Matomo, add the address of its container to the scripts of the server’s line.',
      'La exención depende de sus ajustes: el modo de conformidad CNIL de Matomo, direcciones enmascaradas en al menos dos bytes, cookie de 13 meses como máximo que las visitas no prolongan, datos guardados 25 meses como máximo, sin identificador de usuario, sin comercio, sin grabación de sesiones, sin seguimiento entre sitios, sin cookie sobre el origen de la visita (_pk_ref) y con un medio de oponerse. Quien aloja Matomo no utiliza los datos para sí. Debe comprobarlo usted: esta línea no lo hace. Para cargar Matomo, añada la dirección de su contenedor a los scripts de la línea del servidor.',
    ),
    parameters: [hostParameter('matomo.exemple.fr'), siteNumber],
    entries: (given) => [server(given, exempt), visitor(given, exempt), session(given, exempt)],
  },
  {
    key: 'matomo',
    title: words('Matomo, avec consentement', 'Matomo, with consent', 'Matomo, con consentimiento'),
    source: 'https://matomo.org/faq/general/faq_146/',
    checked,
    remark: words(
      'Pour tout réglage qui ne remplit pas chaque condition de l’exemption. Pour charger Matomo, ajoutez l’adresse de son conteneur aux scripts de la ligne du serveur.',
      'For any setting that does not meet each condition of the exemption. To load Matomo, add the address of its container to the scripts of the server’s line.',
      'Para cualquier configuración que no cumpla cada condición de la exención. Para cargar Matomo, añada la dirección de su contenedor a los scripts de la línea del servidor.',
    ),
    parameters: [hostParameter('matomo.exemple.fr'), siteNumber],
    entries: (given) => [server(given, asked), visitor(given, asked), session(given, asked), referrer(given, asked)],
  },
];
