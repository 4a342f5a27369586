import { type Words, words } from '../words.ts';
import type { Attributes, Entry, Place, Provider, Register } from './register.ts';

/** The names that code may set; another does not compile. */
export type BuiltInCookie = 'sessionid' | 'django_language' | 'csrftoken' | 'cookies_preferences';
export type BuiltInName = BuiltInCookie | 'anonymous_statistics';

/** What no portal may change of a built-in. */
export type FixedFacts = Omit<Entry, 'provider' | 'serviceTitle' | 'purpose' | 'explanation' | 'name' | 'pattern'>;

interface BuiltInWords {
  readonly serviceTitle: Words;
  readonly purpose: Words;
  readonly explanation: Words;
}

const both: readonly Place[] = ['front', 'back'];
const days = (count: number): number => count * 86_400;
const ours = { store: 'cookie', purposeKind: 'necessary', party: 'first', where: both } as const;
const attributes = (http_only: boolean): Attributes => ({ secure: true, http_only, same_site: 'Lax', path: '/' });

/** The names, attributes, lifetimes and class that are the same on every portal. */
export const fixedFacts: Readonly<Record<BuiltInName, FixedFacts>> = {
  sessionid: {
    ...ours,
    service: 'authentication',
    anonymous: false,
    lifetime_s: days(14),
    attributes: attributes(true),
    ground: 'authentication',
  },
  django_language: {
    ...ours,
    service: 'language',
    anonymous: true,
    lifetime_s: days(365),
    attributes: attributes(false),
    ground: 'interface',
  },
  csrftoken: {
    ...ours,
    service: 'api',
    anonymous: false,
    lifetime_s: days(14),
    attributes: attributes(false),
    ground: 'security',
  },
  cookies_preferences: {
    ...ours,
    service: 'cookie-choice',
    anonymous: true,
    lifetime_s: days(182),
    attributes: attributes(false),
    ground: 'choice',
  },
  anonymous_statistics: {
    store: 'none',
    purposeKind: 'statistics',
    party: 'first',
    where: ['front'],
    service: 'statistics',
    anonymous: true,
    lifetime_s: null,
    attributes: null,
    ground: 'anonymous_statistics',
  },
};

export const builtInNames = Object.keys(fixedFacts) as readonly BuiltInName[];

export const isBuiltIn = (name: string | undefined): name is BuiltInName =>
  name !== undefined && Object.hasOwn(fixedFacts, name);

const defaultWords: Readonly<Record<BuiltInName, BuiltInWords>> = {
  sessionid: {
    serviceTitle: words('Authentification', 'Authentication', 'Autenticación'),
    purpose: words(
      'Se souvenir, d’une page à l’autre, de la personne qui s’est connectée.',
      'Remember, from one page to the next, the person who signed in.',
      'Recordar, de una página a otra, a la persona que ha iniciado sesión.',
    ),
    explanation: words(
      'Déposé quand une connexion réussit, jamais avant. Il contient une valeur tirée au hasard, que les scripts des pages ne peuvent pas lire ; elle change à chaque connexion et disparaît à la déconnexion.',
      'Set when a sign-in succeeds, never before. It holds a random value that scripts of the pages cannot read; it changes at each sign-in and is removed at sign-out.',
      'Se instala cuando un inicio de sesión se realiza con éxito, nunca antes. Contiene un valor aleatorio que los scripts de las páginas no pueden leer; cambia en cada inicio de sesión y desaparece al cerrarla.',
    ),
  },
  django_language: {
    serviceTitle: words('Choix de la langue', 'Choice of language', 'Elección del idioma'),
    purpose: words(
      'Se souvenir de la langue que vous avez choisie.',
      'Remember the language that you chose.',
      'Recordar el idioma que ha elegido.',
    ),
    explanation: words(
      'Déposé seulement quand vous choisissez une langue. Il contient le code de cette langue, par exemple « fr », et rien d’autre.',
      'Set only when you choose a language. It holds the code of that language, for example “en”, and nothing else.',
      'Se instala solo cuando elige un idioma. Contiene el código de ese idioma, por ejemplo «es», y nada más.',
    ),
  },
  csrftoken: {
    serviceTitle: words('API, protection CSRF', 'API, CSRF protection', 'API, protección CSRF'),
    purpose: words(
      'Échanger des données par les appels à l’API, sans qu’un autre site puisse agir à votre place.',
      'Exchange data through API calls, without letting another site act in your place.',
      'Intercambiar datos mediante llamadas a la API, sin que otro sitio pueda actuar en su lugar.',
    ),
    explanation: words(
      'Déposé avec le formulaire de connexion et les pages d’une personne connectée ; lire les données n’en demande pas. Il contient une valeur tirée au hasard et signée, renvoyée avec chaque demande qui modifie quelque chose ; elle change à la connexion et à la déconnexion.',
      'Set with the sign-in form and the pages of a signed-in person; reading data needs none. It holds a random, signed value that is sent back with each request that changes something; it changes at sign-in and at sign-out.',
      'Se instala con el formulario de inicio de sesión y las páginas de una persona conectada; leer los datos no lo necesita. Contiene un valor aleatorio y firmado que se devuelve con cada petición que modifica algo; cambia al iniciar y al cerrar la sesión.',
    ),
  },
  cookies_preferences: {
    serviceTitle: words(
      'Choix des préférences sur les cookies',
      'Choice of preferences about cookies',
      'Elección de las preferencias sobre cookies',
    ),
    purpose: words(
      'Se souvenir du choix que vous avez fait au sujet des cookies.',
      'Remember the choice that you made about cookies.',
      'Recordar la elección que ha hecho sobre las cookies.',
    ),
    explanation: words(
      'Déposé quand vous enregistrez un choix, un refus comme une acceptation. Il contient vos réponses, le jour du choix et la version de cette charte, et aucun identifiant. Vos visites suivantes ne le prolongent pas.',
      'Set when you save a choice, a refusal as well as an acceptance. It holds your answers, the day of the choice and the version of this charter, and no identifier. Later visits do not extend it.',
      'Se instala cuando guarda una elección, tanto un rechazo como una aceptación. Contiene sus respuestas, el día de la elección y la versión de esta política, y ningún identificador. Sus visitas posteriores no lo prolongan.',
    ),
  },
  anonymous_statistics: {
    serviceTitle: words('Statistiques anonymes', 'Anonymous statistics', 'Estadísticas anónimas'),
    purpose: words(
      'Compter les consultations du portail, sans suivre personne.',
      'Count how much the portal is used, without following anybody.',
      'Contar las consultas del portal, sin seguir a nadie.',
    ),
    explanation: words(
      'Le serveur compte, par jour et par jeu de données, les pages vues, les recherches, les téléchargements et les appels à l’API ; les robots qui se déclarent sont comptés à part. Pour qu’une personne ne compte qu’une fois par jour parmi les visiteurs, il calcule une empreinte à partir de son adresse, du nom de son navigateur et d’un sel tiré au hasard pour ce jour. Le sel et les empreintes sont détruits à minuit, ou au démarrage suivant si le serveur est alors arrêté : personne n’est reconnu d’un jour à l’autre. Ni l’adresse ni le nom du navigateur n’est conservé. Les totaux sont gardés 25 mois ; ceux de 1 à 4 ne sont pas montrés. Rien n’est déposé pour cela dans votre navigateur, où le serveur ne lit que votre opposition, si vous l’avez exprimée ; avec elle, comme avec le signal GPC, rien n’est compté de vous.',
      'The server counts, by day and by dataset, the pages viewed, the searches, the downloads and the API calls; robots that say so are counted apart. So that a person counts only once a day among the visitors, it computes a mark from their address, the name of their browser and a salt drawn at random for that day. The salt and the marks are destroyed at midnight, or at the next start if the server is then stopped: nobody is recognised from one day to the next. Neither the address nor the name of the browser is kept. Totals are kept for 25 months; those from 1 to 4 are not shown. Nothing is put in your browser for it, and all that the server reads there is your objection, if you made one; with it, as with the GPC signal, nothing of you is counted.',
      'El servidor cuenta, por día y por conjunto de datos, las páginas vistas, las búsquedas, las descargas y las llamadas a la API; los robots que se declaran se cuentan aparte. Para que una persona cuente solo una vez al día entre los visitantes, calcula una huella a partir de su dirección, del nombre de su navegador y de una sal elegida al azar para ese día. La sal y las huellas se destruyen a medianoche, o en el siguiente arranque si el servidor está entonces parado: no se reconoce a nadie de un día para otro. No se conserva ni la dirección ni el nombre del navegador. Los totales se guardan 25 meses; los de 1 a 4 no se muestran. Para ello no se instala nada en su navegador, donde el servidor solo lee su oposición, si la ha expresado; con ella, como con la señal GPC, no se cuenta nada de usted.',
    ),
  },
};

export interface RegisterSettings {
  readonly portal: string;
  /** 1 unless said. */
  readonly version?: number;
  readonly date: string;
  /** The body that runs the installation. */
  readonly provider: Provider;
  /** The portal's own wording of a built-in. */
  readonly wording?: Partial<Record<BuiltInName, { readonly purpose?: Words; readonly explanation?: Words }>>;
}

/** The five built-ins alone: nothing to ask, no banner. */
export function exemptRegister(settings: RegisterSettings): Register {
  const { portal, version = 1, date, provider, wording = {} } = settings;
  const entries = builtInNames.map(
    (name): Entry => ({ name, ...fixedFacts[name], provider, ...defaultWords[name], ...wording[name] }),
  );
  return { portal, version, date, entries };
}
