import { manage } from '../../../proof/management.ts';
import type { Product } from '../../../proof/server.ts';

/** The portals of the tests of choices: nothing asked, two purposes (one with two providers), and many. */
export const nothing = 'rien';
export const two = 'deux';
export const many = 'huit';

const words = (fr: string, en: string, es: string) => ({ fr, en, es });

const purposes = [
  {
    key: 'videos',
    title: words('Vidéos', 'Videos', 'Vídeos'),
    sentence: words(
      'Regarder les vidéos dans les pages ; le fournisseur reçoit alors votre adresse IP et dépose un cookie.',
      'Watch videos inside the pages; the provider then receives your IP address and sets a cookie.',
      'Ver los vídeos dentro de las páginas; el proveedor recibe entonces su dirección IP e instala una cookie.',
    ),
  },
  {
    key: 'audience',
    title: words('Mesure d’audience détaillée', 'Detailed audience measurement', 'Medición detallada de la audiencia'),
    sentence: words(
      'Comprendre comment le portail est parcouru, grâce à un numéro déposé dans votre navigateur.',
      'Understand how the portal is used, thanks to a number that is put into your browser.',
      'Comprender cómo se recorre el portal, gracias a un número instalado en su navegador.',
    ),
  },
  ...['Cartes', 'Messagerie', 'Sondages', 'Réseaux sociaux', 'Agendas', 'Podcasts'].map((title, at) => ({
    key: `more-${at}`,
    title: words(title, `Use ${at}`, `Uso ${at}`),
    sentence: words(
      'Afficher dans les pages ce que ce service propose ; il reçoit alors votre adresse IP.',
      'Show inside the pages what this service offers; it then receives your IP address.',
      'Mostrar dentro de las páginas lo que ofrece este servicio; recibe entonces su dirección IP.',
    ),
  })),
];

type Purpose = (typeof purposes)[number];

const host = (question: Purpose, name: string) => ({
  name: `${name}.example`,
  store: 'host',
  provider: { name, url: `https://${name}.example/` },
  service: question.key,
  serviceTitle: question.title,
  where: ['front'],
  purposeKind: 'other',
  purpose: question.sentence,
  explanation: question.sentence,
  anonymous: false,
  party: 'third',
  lifetime_s: null,
  attributes: null,
  ground: null,
  loads: ['frame'],
  question,
});

const cookie = (question: Purpose) => ({
  ...host(question, 'audience'),
  name: 'aud_id',
  store: 'cookie',
  party: 'first',
  purposeKind: 'statistics',
  lifetime_s: 86_400,
  attributes: { secure: true, http_only: true, same_site: 'Lax', path: '/' },
  loads: undefined,
});

const stored = (question: Purpose) => ({ ...cookie(question), name: 'aud_queue*', store: 'local', attributes: null });

/** What the portal `two` declares besides the built-in entries. */
export const asksTwo = (): readonly unknown[] => {
  const [videos, audience] = purposes as [Purpose, Purpose];
  return [host(videos, 'tube'), host(videos, 'reel'), cookie(audience), stored(audience)];
};

/** One more provider of videos: it makes those who accepted be asked again. */
export const oneMore = (): unknown => host(purposes[0] as Purpose, 'film');

const asksMany = (): readonly unknown[] => purposes.map((purpose) => host(purpose, `host-${purpose.key}`));

export async function makePortals(product: Product): Promise<void> {
  const declared = { [nothing]: [], [two]: asksTwo(), [many]: asksMany() };
  for (const [slug, entries] of Object.entries(declared)) {
    const name = words(`Portail ${slug}`, `Portal ${slug}`, `Portal ${slug}`);
    const data = { slug, name, languages: ['fr', 'en', 'es'] };
    await manage(product, 'POST', '/api/automation/v1.0/portals/', data);
    for (const entry of entries) await addEntry(product, slug, entry);
  }
}

export const addEntry = (product: Product, slug: string, entry: unknown): Promise<unknown> =>
  manage(product, 'POST', `/api/automation/v1.0/portals/${slug}/register/entries/`, entry);
