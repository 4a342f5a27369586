import { words } from '../words.ts';
import { checked, cookieOf, days, forItself, hostOf, purposes, type ThirdParty } from './parts.ts';
import { questions } from './questions.ts';
import type { ReadyMade } from './shape.ts';

const network = (name: string, url: string, company: string): ThirdParty => ({
  provider: { name, url },
  recipients: [forItself(company, url)],
  service: 'social',
  serviceTitle: words('Réseaux sociaux', 'Social networks', 'Redes sociales'),
  question: questions.social,
});

const posts = (name: string) =>
  words(
    `Afficher des publications de ${name} dans une page.`,
    `Show posts of ${name} inside a page.`,
    `Mostrar publicaciones de ${name} dentro de una página.`,
  );

const x = network('X', 'https://x.com/', 'X Internet Unlimited Company');
const onX = { on: 'twitter.com', purpose: purposes.recognise('X') } as const;
const meta = network('Facebook', 'https://www.facebook.com/', 'Meta Platforms Ireland Limited');
const onFacebook = { on: 'facebook.com', http_only: true, purpose: purposes.recognise('Facebook') } as const;

/** Posts of social networks. Declared lives are capped at 400 days, as browsers do. */
export const social: readonly ReadyMade[] = [
  {
    key: 'x',
    title: words('X (Twitter), publications', 'X (Twitter) posts', 'X (Twitter), publicaciones'),
    source: 'https://help.x.com/en/rules-and-policies/x-cookies',
    checked,
    remark: words(
      'N’a pas pu être comparé à la page officielle : noms et durées observés par d’autres, et ramenés à 400 jours. Contrôlez-les avec l’audit. Le script « widgets.js » réécrit la page : il ne fonctionne pas sous une politique stricte sans être adapté.',
      'Could not be compared with the official page: names and lives as others observed them, cut to 400 days. Check them with the audit. The script “widgets.js” rewrites the page: under a strict policy it does not work without being adapted.',
      'No ha podido compararse con la página oficial: nombres y duraciones observados por otros, reducidos a 400 días. Compruébelos con la auditoría. El script «widgets.js» reescribe la página: bajo una política estricta no funciona sin adaptarlo.',
    ),
    parameters: [],
    entries: () => [
      hostOf(x, 'platform.twitter.com', ['script', 'frame'], posts('X')),
      hostOf(x, 'syndication.twitter.com', ['frame', 'connect'], posts('X')),
      cookieOf(x, { ...onX, name: 'guest_id', life: days(400) }),
      cookieOf(x, { ...onX, name: 'guest_id_ads', life: days(400) }),
      cookieOf(x, { ...onX, name: 'guest_id_marketing', life: days(400) }),
      cookieOf(x, { ...onX, name: 'personalization_id', life: days(400) }),
      cookieOf(x, { ...onX, name: 'muc_ads', life: days(400) }),
    ],
  },
  {
    key: 'facebook',
    title: words('Facebook, module de page', 'Facebook page plugin', 'Facebook, complemento de página'),
    source: 'https://www.facebook.com/privacy/policies/cookies/',
    checked,
    remark: words(
      'N’a pas pu être comparé à la page officielle : les durées viennent de sources secondaires (fr 90 jours, datr et sb deux ans, ramenés à 400 jours). La personne connectée à Facebook est en outre reconnue par ses propres cookies. Contrôlez avec l’audit.',
      'Could not be compared with the official page: lives come from secondary sources (fr 90 days, datr and sb two years, cut to 400 days). A person signed in to Facebook is recognised by their own cookies besides. Check with the audit.',
      'No ha podido compararse con la página oficial: las duraciones proceden de fuentes secundarias (fr 90 días, datr y sb dos años, reducidos a 400 días). A la persona conectada a Facebook la reconocen además sus propias cookies. Compruébelo con la auditoría.',
    ),
    parameters: [],
    entries: () => [
      hostOf(meta, 'www.facebook.com', ['frame'], posts('Facebook')),
      cookieOf(meta, { ...onFacebook, name: 'datr', life: days(400) }),
      cookieOf(meta, { ...onFacebook, name: 'sb', life: days(400) }),
      cookieOf(meta, { ...onFacebook, name: 'fr', life: days(90) }),
    ],
  },
];
