import { words } from '../words.ts';
import { checked, cookieOf, days, forItself, hostOf, purposes, type ThirdParty } from './parts.ts';
import { questions } from './questions.ts';
import type { ReadyMade } from './shape.ts';

const service = (name: string, url: string, recipients: ThirdParty['recipients']): ThirdParty => ({
  provider: { name, url },
  recipients,
  service: 'captcha',
  serviceTitle: words('Contrôle contre les robots', 'Check against robots', 'Control contra robots'),
  question: questions.captcha,
});

const google = service('Google reCAPTCHA', 'https://www.google.com/recaptcha/about/', [
  forItself('Google Ireland Limited', 'https://www.google.com/'),
]);
const hcaptcha = service('hCaptcha', 'https://www.hcaptcha.com/', [
  forItself('Intuition Machines, Inc.', 'https://www.hcaptcha.com/'),
]);
const friendly = service('Friendly Captcha', 'https://friendlycaptcha.com/', [
  { name: 'Friendly Captcha GmbH', url: 'https://friendlycaptcha.com/', ownEnds: false },
]);
const turnstile = service('Cloudflare Turnstile', 'https://www.cloudflare.com/', [
  forItself('Cloudflare, Inc.', 'https://www.cloudflare.com/'),
]);

const robots = (name: string) => purposes.robots(name);

/** Checks against robots. Whoever refuses one must still reach the service: offer another way. */
export const captcha: readonly ReadyMade[] = [
  {
    key: 'recaptcha',
    title: words('Google reCAPTCHA', 'Google reCAPTCHA', 'Google reCAPTCHA'),
    source: 'https://cloud.google.com/recaptcha/docs/faq',
    checked,
    remark: words(
      'Le nom du cookie est dans la page officielle, qui le dit « nécessaire » ; la CNIL a jugé en 2022 que cet usage demande un accord. Un service public ne peut pas dépendre de cet accord : offrez un autre chemin, ou une autre solution. La durée (six mois) n’y est pas vérifiée.',
      'The cookie’s name is in the official page, which calls it “necessary”; the CNIL found in 2022 that this use needs consent. A public service cannot hang on that consent: offer another way, or another tool. The life (six months) is not verified there.',
      'El nombre de la cookie figura en la página oficial, que la llama «necesaria»; la CNIL consideró en 2022 que este uso requiere consentimiento. Un servicio público no puede depender de él: ofrezca otra vía u otra herramienta. La duración (seis meses) no está verificada en ella.',
    ),
    parameters: [],
    entries: () => [
      hostOf(google, 'www.google.com', ['script', 'frame', 'connect'], robots('Google')),
      hostOf(google, 'www.gstatic.com', ['script'], robots('Google')),
      cookieOf(google, {
        name: '_GRECAPTCHA',
        on: 'www.google.com',
        life: days(180),
        purpose: robots('Google'),
        http_only: true,
      }),
    ],
  },
  {
    key: 'hcaptcha',
    title: words('hCaptcha', 'hCaptcha', 'hCaptcha'),
    source: 'https://docs.hcaptcha.com/',
    checked,
    remark: words(
      'Serveurs de la politique de contenu recommandée. Les cookies n’ont pas pu être vérifiés dans une page officielle : contrôlez-les avec l’audit et ajoutez-les.',
      'Servers of the recommended content policy. The cookies could not be verified in an official page: check them with the audit and add them.',
      'Servidores de la política de contenido recomendada. Las cookies no han podido verificarse en una página oficial: compruébelas con la auditoría y añádalas.',
    ),
    parameters: [],
    entries: () => [
      hostOf(hcaptcha, 'hcaptcha.com', ['script', 'frame', 'style', 'connect'], robots('hCaptcha')),
      hostOf(hcaptcha, '*.hcaptcha.com', ['script', 'frame', 'style', 'connect'], robots('hCaptcha')),
    ],
  },
  {
    key: 'friendly-captcha',
    title: words('Friendly Captcha', 'Friendly Captcha', 'Friendly Captcha'),
    source: 'https://developer.friendlycaptcha.com/docs/v1/guides/csp',
    checked,
    remark: words(
      'Script servi par ce portail ; seul le serveur de calcul est contacté (ses noms n’ont pas pu être vérifiés). La page officielle demande « wasm-unsafe-eval » et des scripts « blob: », que la politique de ce portail n’accorde pas : le contrôle passe alors par une voie plus lente, non vérifiée. Aucun cookie n’y est annoncé ; la qualité de sous-traitant est à vérifier au contrat.',
      'Script served by this portal; only the puzzle server is contacted (its names could not be verified). The official page asks for “wasm-unsafe-eval” and “blob:” scripts, which this portal’s policy does not grant: the check then takes a slower road, not verified. No cookie is announced there; that the company acts as a processor is to be verified in the contract.',
      'Script servido por este portal; solo se contacta con el servidor de cálculo (sus nombres no han podido verificarse). La página oficial pide «wasm-unsafe-eval» y scripts «blob:», que la política de este portal no concede: el control toma entonces una vía más lenta, sin verificar. No se anuncia ninguna cookie; que la empresa actúe como encargada debe comprobarse en el contrato.',
    ),
    parameters: [],
    entries: () => [
      hostOf(friendly, 'api.friendlycaptcha.com', ['connect'], robots('Friendly Captcha')),
      hostOf(friendly, 'eu-api.friendlycaptcha.eu', ['connect'], robots('Friendly Captcha')),
    ],
  },
  {
    key: 'turnstile',
    title: words('Cloudflare Turnstile', 'Cloudflare Turnstile', 'Cloudflare Turnstile'),
    source: 'https://developers.cloudflare.com/turnstile/reference/content-security-policy',
    checked,
    remark: words(
      'Serveur de la page officielle. Aucun cookie sans le mode « pre-clearance », qui pose cf_clearance sous votre adresse : il n’est pas déclaré ici. Cloudflare se sert aussi des signaux pour améliorer son service.',
      'Server of the official page. No cookie without the “pre-clearance” mode, which sets cf_clearance under your address: it is not declared here. Cloudflare also uses the signals to improve its service.',
      'Servidor de la página oficial. Ninguna cookie sin el modo «pre-clearance», que instala cf_clearance bajo su dirección: no se declara aquí. Cloudflare utiliza también las señales para mejorar su servicio.',
    ),
    parameters: [],
    entries: () => [hostOf(turnstile, 'challenges.cloudflare.com', ['script', 'frame'], robots('Turnstile'))],
  },
  {
    key: 'altcha',
    title: words('ALTCHA, hébergé par vous', 'ALTCHA, hosted by you', 'ALTCHA, alojado por usted'),
    source: 'https://github.com/altcha-org/altcha',
    checked,
    remark: words(
      'Rien à déclarer : servi par votre propre serveur, sans cookie ni autre serveur, d’après sa documentation. C’est le choix qui ne demande aucun accord.',
      'Nothing to declare: served by your own server, without a cookie or another server, by its documentation. It is the choice that needs no consent.',
      'Nada que declarar: servido por su propio servidor, sin cookies ni otro servidor, según su documentación. Es la opción que no requiere consentimiento.',
    ),
    parameters: [],
    entries: () => [],
  },
];
