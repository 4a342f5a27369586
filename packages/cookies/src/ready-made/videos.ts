import { words } from '../words.ts';
import {
  checked,
  cookieOf,
  days,
  forItself,
  hostOf,
  hostParameter,
  keyOf,
  purposes,
  type ThirdParty,
} from './parts.ts';
import { questions } from './questions.ts';
import type { Given, ReadyMade } from './shape.ts';

const video = (name: string, url: string, company: string): ThirdParty => ({
  provider: { name, url },
  recipients: [forItself(company, url)],
  service: 'videos',
  serviceTitle: words('Vidéos', 'Videos', 'Vídeos'),
  question: questions.videos,
});

const google = video('YouTube', 'https://www.youtube.com/', 'Google Ireland Limited');
const onYoutube = { on: 'youtube.com', http_only: true } as const;
const recognisedByGoogle = purposes.recognise('YouTube');

const nocookie = [
  hostOf(google, 'www.youtube-nocookie.com', ['frame'], purposes.player('YouTube')),
  keyOf(google, { name: 'yt-remote-*', on: 'www.youtube-nocookie.com', life: null, purpose: purposes.preferences }),
];

const youtube = [
  hostOf(google, 'www.youtube.com', ['frame'], purposes.player('YouTube')),
  cookieOf(google, { ...onYoutube, name: 'YSC', life: null, purpose: purposes.visit('YouTube') }),
  cookieOf(google, { ...onYoutube, name: 'VISITOR_INFO1_LIVE', life: days(180), purpose: recognisedByGoogle }),
  cookieOf(google, { ...onYoutube, name: 'VISITOR_PRIVACY_METADATA', life: days(180), purpose: recognisedByGoogle }),
  cookieOf(google, { ...onYoutube, name: '__Secure-ROLLOUT_TOKEN', life: days(180), purpose: recognisedByGoogle }),
  cookieOf(google, { ...onYoutube, name: '__Secure-YEC', life: days(395), purpose: purposes.robots('YouTube') }),
  keyOf(google, { name: 'yt-remote-*', on: 'www.youtube.com', life: null, purpose: purposes.preferences }),
  keyOf(google, { name: 'ytidb::*', on: 'www.youtube.com', life: null, purpose: purposes.preferences }),
  ...nocookie,
];

const vimeoCompany = video('Vimeo', 'https://vimeo.com/', 'Vimeo.com, Inc.');
const onVimeo = { on: 'vimeo.com' } as const;

const vimeo = [
  hostOf(vimeoCompany, 'player.vimeo.com', ['frame'], purposes.player('Vimeo')),
  cookieOf(vimeoCompany, { ...onVimeo, name: 'vuid', life: days(400), purpose: purposes.recognise('Vimeo') }),
  cookieOf(vimeoCompany, { ...onVimeo, name: 'player', life: days(365), purpose: purposes.preferences }),
  cookieOf(vimeoCompany, { ...onVimeo, name: 'flags', life: days(365), purpose: purposes.preferences }),
  cookieOf(vimeoCompany, { ...onVimeo, name: 'player_clearance', life: days(7), purpose: purposes.robots('Vimeo') }),
  cookieOf(vimeoCompany, {
    ...onVimeo,
    name: '__cf_bm',
    life: 1800,
    purpose: purposes.robots('Vimeo'),
    http_only: true,
  }),
  cookieOf(vimeoCompany, {
    ...onVimeo,
    name: '_cfuvid',
    life: null,
    purpose: purposes.robots('Vimeo'),
    http_only: true,
  }),
  cookieOf(vimeoCompany, {
    ...onVimeo,
    name: 'cf_clearance',
    life: days(365),
    purpose: purposes.robots('Vimeo'),
    http_only: true,
  }),
];

const dailymotionCompany = video('Dailymotion', 'https://www.dailymotion.com/', 'Dailymotion SA');
const onDailymotion = { on: 'dailymotion.com' } as const;

const dailymotion = [
  hostOf(dailymotionCompany, 'geo.dailymotion.com', ['frame'], purposes.player('Dailymotion')),
  hostOf(dailymotionCompany, 'www.dailymotion.com', ['frame'], purposes.player('Dailymotion')),
  cookieOf(dailymotionCompany, {
    ...onDailymotion,
    name: 'ts',
    life: days(395),
    purpose: purposes.recognise('Dailymotion'),
  }),
  cookieOf(dailymotionCompany, {
    ...onDailymotion,
    name: 'v1st',
    life: days(395),
    purpose: purposes.recognise('Dailymotion'),
  }),
  cookieOf(dailymotionCompany, { ...onDailymotion, name: 'dmvk', life: null, purpose: purposes.visit('Dailymotion') }),
];

function peertube({ host = '' }: Given) {
  const tool: ThirdParty = {
    ...video(`PeerTube (${host})`, `https://${host}/`, ''),
    recipients: [],
  };
  return [
    hostOf(tool, host, ['frame'], purposes.player('PeerTube')),
    keyOf(tool, { name: 'peertube-videojs-*', on: host, life: null, purpose: purposes.preferences }),
  ];
}

/** Players of videos. Declared lives are capped at 400 days, as browsers do. */
export const videos: readonly ReadyMade[] = [
  {
    key: 'youtube',
    title: words('YouTube', 'YouTube', 'YouTube'),
    source: 'https://policies.google.com/technologies/cookies',
    checked,
    remark: words(
      'N’a pas pu être comparé à la page officielle : noms et durées observés par d’autres. Contrôlez-les avec l’audit.',
      'Could not be compared with the official page: names and lives as others observed them. Check them with the audit.',
      'No ha podido compararse con la página oficial: nombres y duraciones observados por otros. Compruébelos con la auditoría.',
    ),
    parameters: [],
    entries: () => youtube,
  },
  {
    key: 'youtube-nocookie',
    title: words(
      'YouTube, mode de confidentialité avancée',
      'YouTube, privacy-enhanced mode',
      'YouTube, modo de privacidad mejorada',
    ),
    source: 'https://support.google.com/youtube/answer/171780',
    checked,
    remark: words(
      'Ce mode contacte Google dès l’affichage, avec l’adresse IP : l’accord reste nécessaire. Des cookies peuvent venir à la lecture. Les clés gardées n’ont pas pu être vérifiées dans une page officielle.',
      'This mode contacts Google as soon as it shows, with the IP address: consent is still needed. Cookies may come when the video plays. The keys that are kept could not be verified in an official page.',
      'Este modo contacta con Google en cuanto se muestra, con la dirección IP: el consentimiento sigue siendo necesario. Pueden llegar cookies al reproducir. Las claves guardadas no han podido verificarse en una página oficial.',
    ),
    parameters: [],
    entries: () => nocookie,
  },
  {
    key: 'vimeo',
    title: words('Vimeo', 'Vimeo', 'Vimeo'),
    source: 'https://help.vimeo.com/hc/en-us/articles/26080940921361',
    checked,
    remark: words(
      'Noms et durées de la page officielle ; vuid y dure deux ans, que les navigateurs ramènent à 400 jours. Le paramètre dnt=1 évite les nouveaux cookies. Les cookies de vidéos à mot de passe ou à inscription n’y sont pas. Attributs non vérifiés.',
      'Names and lives of the official page; vuid lives two years there, which browsers cut to 400 days. The parameter dnt=1 avoids new cookies. Cookies of videos with a password or a registration are left out. Attributes not verified.',
      'Nombres y duraciones de la página oficial; vuid dura allí dos años, que los navegadores reducen a 400 días. El parámetro dnt=1 evita nuevas cookies. No figuran las cookies de vídeos con contraseña o registro. Atributos sin verificar.',
    ),
    parameters: [],
    entries: () => vimeo,
  },
  {
    key: 'dailymotion',
    title: words('Dailymotion', 'Dailymotion', 'Dailymotion'),
    source: 'https://legal.dailymotion.com/en/cookie-policy/',
    checked,
    remark: words(
      'Non vérifié : aucune liste officielle du lecteur intégré n’a pu être lue. Le lecteur charge aussi des régies publicitaires. Contrôlez noms et durées avec l’audit.',
      'Not verified: no official list for the embedded player could be read. The player also loads advertising agencies. Check names and lives with the audit.',
      'Sin verificar: no se ha podido leer ninguna lista oficial del reproductor incrustado. El reproductor carga también redes publicitarias. Compruebe nombres y duraciones con la auditoría.',
    ),
    parameters: [],
    entries: () => dailymotion,
  },
  {
    key: 'peertube',
    title: words('PeerTube', 'PeerTube', 'PeerTube'),
    source: 'https://docs.joinpeertube.org/api-embed-player',
    checked,
    remark: words(
      'Les clés gardées viennent du code de PeerTube. Si le partage entre spectateurs est actif, d’autres spectateurs voient votre adresse IP : ajoutez p2p=0 à l’adresse du lecteur. Un serveur peut avoir ses propres extensions : contrôlez-le avec l’audit.',
      'The keys that are kept come from PeerTube’s code. If sharing between viewers is on, other viewers see your IP address: add p2p=0 to the player’s address. A server may have extensions of its own: check it with the audit.',
      'Las claves guardadas proceden del código de PeerTube. Si el intercambio entre espectadores está activo, otros espectadores ven su dirección IP: añada p2p=0 a la dirección del reproductor. Un servidor puede tener sus propias extensiones: compruébelo con la auditoría.',
    ),
    parameters: [hostParameter('video.exemple.fr')],
    entries: peertube,
  },
];
