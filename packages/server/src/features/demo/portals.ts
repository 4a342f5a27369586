import type { LocalText } from '../../core/dataset.ts';
import type { StoredBlock } from '../pages/shapes.ts';
import type { NewPortal } from '../portals/store.ts';
import { MEDIA_HOST } from './media.ts';

/** Names of the two demonstration portals, and of their territory in the sources. */
export type DemoSlug = 'centre-val-de-loire' | 'haute-garonne';

export interface DemoPage {
  readonly slug: string;
  readonly title: LocalText;
  readonly blocks: readonly StoredBlock[];
}

export interface DemoPortal {
  readonly portal: NewPortal & { readonly slug: DemoSlug };
  /** True when the portal has the player of the other site, declared and asked for. */
  readonly hasPlayer: boolean;
  readonly pages: readonly DemoPage[];
}

const LANGUAGES = ['fr', 'en', 'es'];

const shared = { languages: LANGUAGES, defaultLanguage: 'fr', timezone: 'Europe/Paris', demonstration: true };

const about: DemoPage = {
  slug: 'a-propos',
  title: { fr: 'À propos', en: 'About', es: 'Acerca de' },
  blocks: [
    {
      kind: 'text',
      html: {
        fr: '<p>Ce portail est une démonstration du logiciel Lucarne. Il n’est pas un service de la collectivité dont il emprunte le territoire.</p><h2>Les données</h2><p>Les communes, les départements et les intercommunalités viennent du découpage administratif publié par Etalab (Licence Ouverte). Les coordonnées viennent de GeoNames (CC BY 4.0).</p>',
        en: '<p>This portal is a demonstration of the Lucarne software. It is not a service of the public body whose territory it borrows.</p><h2>The data</h2><p>Municipalities, départements and groupings come from the administrative divisions published by Etalab (Licence Ouverte). Coordinates come from GeoNames (CC BY 4.0).</p>',
        es: '<p>Este portal es una demostración del programa Lucarne. No es un servicio de la administración cuyo territorio utiliza.</p><h2>Los datos</h2><p>Los municipios, los departamentos y las mancomunidades proceden de las divisiones administrativas publicadas por Etalab (Licence Ouverte). Las coordenadas proceden de GeoNames (CC BY 4.0).</p>',
      },
    },
  ],
};

const film: DemoPage = {
  slug: 'en-images',
  title: { fr: 'Le territoire en images', en: 'The territory in pictures', es: 'El territorio en imágenes' },
  blocks: [
    {
      kind: 'text',
      html: {
        fr: '<p>Cette page contient un lecteur vidéo qu’un autre site fournit. Tant que vous ne l’avez pas accepté, votre navigateur ne le contacte pas.</p>',
        en: '<p>This page holds a video player that another site provides. Until you accept it, your browser does not contact that site.</p>',
        es: '<p>Esta página contiene un reproductor de vídeo que ofrece otro sitio. Mientras usted no lo acepte, su navegador no contacta con él.</p>',
      },
    },
    {
      kind: 'embed',
      title: { fr: 'Film de démonstration', en: 'Demonstration film', es: 'Película de demostración' },
      url: `http://${MEDIA_HOST}/player/`,
      source: `http://${MEDIA_HOST}/player/`,
      host: MEDIA_HOST,
      provider: 'Lucarne Media (demo)',
      question: 'videos',
    },
  ],
};

export const demoPortals: readonly DemoPortal[] = [
  {
    portal: {
      ...shared,
      slug: 'centre-val-de-loire',
      name: { fr: 'Données Centre-Val de Loire', en: 'Centre-Val de Loire Data', es: 'Datos Centro-Valle de Loira' },
      tagline: {
        fr: 'Les données ouvertes d’une région : six départements, leurs communes et leurs intercommunalités.',
        en: 'The open data of a region: six départements, their municipalities and their groupings.',
        es: 'Los datos abiertos de una región: seis departamentos, sus municipios y sus mancomunidades.',
      },
      colours: { primary: '#14506b', accent: '#b3470f' },
      hosts: ['centre-val-de-loire.localhost', 'localhost', '127.0.0.1', '[::1]'],
    },
    hasPlayer: false,
    pages: [about],
  },
  {
    portal: {
      ...shared,
      slug: 'haute-garonne',
      name: { fr: 'Données Haute-Garonne', en: 'Haute-Garonne Data', es: 'Datos Alto Garona' },
      tagline: {
        fr: 'Les données ouvertes d’un département, de Toulouse aux Pyrénées.',
        en: 'The open data of a département, from Toulouse to the Pyrenees.',
        es: 'Los datos abiertos de un departamento, de Toulouse a los Pirineos.',
      },
      colours: { primary: '#7d2248', accent: '#1f6b4a' },
      hosts: ['haute-garonne.localhost'],
    },
    hasPlayer: true,
    pages: [about, film],
  },
];
