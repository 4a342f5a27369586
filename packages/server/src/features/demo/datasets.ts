import type { LocalText, Metadata } from '../../core/dataset.ts';
import type { FieldChange } from '../datasets/fields.ts';
import { emptyMetadata } from '../datasets/metadata.ts';
import type { DemoSlug } from './portals.ts';

export interface DemoDataset {
  readonly id: 'communes' | 'epci' | 'communes-france';
  readonly metadata: Metadata;
  readonly facets: readonly string[];
  readonly key: readonly string[];
  readonly fields: readonly FieldChange[];
}

const TERRITORY: Readonly<Record<DemoSlug, string>> = {
  'centre-val-de-loire': 'Centre-Val de Loire',
  'haute-garonne': 'Haute-Garonne',
};

const ETALAB = 'Etalab, découpage administratif (INSEE, La Poste, DGFiP)';
const GEONAMES = 'GeoNames (CC BY 4.0), coordonnées';

/** The three datasets of a demonstration portal, with true source, licence and attribution. */
export function demoDatasets(slug: DemoSlug): readonly DemoDataset[] {
  const territory = TERRITORY[slug];
  return [communes(territory), groupings(territory), allCommunes()];
}

function communes(territory: string): DemoDataset {
  return {
    id: 'communes',
    metadata: describe({
      title: {
        fr: `Communes\u00a0: ${territory}`,
        en: `Municipalities: ${territory}`,
        es: `Municipios: ${territory}`,
      },
      description: {
        fr: '<p>Les communes actuelles du territoire : code INSEE, nom, département, population, codes postaux et coordonnées du centre quand elles sont connues.</p>',
        en: '<p>The present municipalities of the territory: INSEE code, name, département, population, postal codes, and the coordinates of the centre where they are known.</p>',
        es: '<p>Los municipios actuales del territorio: código INSEE, nombre, departamento, población, códigos postales y coordenadas del centro cuando se conocen.</p>',
      },
      keyword: ['communes', 'population', 'codes postaux', 'code INSEE'],
      territory: [territory],
      attributions: [ETALAB, GEONAMES],
      license: 'Licence Ouverte v2.0 (Etalab) ; coordonnées : CC BY 4.0 (GeoNames)',
    }),
    facets: ['departement_nom', 'codes_postaux'],
    key: ['code'],
    fields: communeFields,
  };
}

function groupings(territory: string): DemoDataset {
  return {
    id: 'epci',
    metadata: describe({
      title: {
        fr: `Intercommunalités\u00a0: ${territory}`,
        en: `Groupings of municipalities: ${territory}`,
        es: `Mancomunidades: ${territory}`,
      },
      description: {
        fr: '<p>Les établissements publics de coopération intercommunale à fiscalité propre dont au moins une commune est sur le territoire.</p>',
        en: '<p>The groupings of municipalities with their own taxation that have at least one municipality in the territory.</p>',
        es: '<p>Las mancomunidades con fiscalidad propia que tienen al menos un municipio en el territorio.</p>',
      },
      keyword: ['EPCI', 'intercommunalité', 'population'],
      territory: [territory],
      attributions: [ETALAB, GEONAMES],
      license: 'Licence Ouverte v2.0 (Etalab) ; coordonnées : CC BY 4.0 (GeoNames)',
    }),
    facets: ['nature', 'departements'],
    key: ['code'],
    fields: groupingFields,
  };
}

function allCommunes(): DemoDataset {
  return {
    id: 'communes-france',
    metadata: describe({
      title: { fr: 'Communes de France', en: 'Municipalities of France', es: 'Municipios de Francia' },
      description: {
        fr: '<p>Toutes les communes actuelles de France, avec leur région, leur population, leurs codes postaux et les coordonnées de leur centre quand elles sont connues.</p>',
        en: '<p>All present municipalities of France, with their region, population, postal codes, and the coordinates of their centre where they are known.</p>',
        es: '<p>Todos los municipios actuales de Francia, con su región, su población, sus códigos postales y las coordenadas de su centro cuando se conocen.</p>',
      },
      keyword: ['communes', 'population', 'codes postaux', 'code INSEE'],
      territory: ['France'],
      attributions: [ETALAB, GEONAMES],
      license: 'Licence Ouverte v2.0 (Etalab) ; coordonnées : CC BY 4.0 (GeoNames)',
    }),
    facets: ['region_nom', 'departement_nom'],
    key: ['code'],
    fields: communeFields,
  };
}

const communeFields: readonly FieldChange[] = [
  {
    name: 'code',
    label: 'Code INSEE',
    description: 'Code officiel géographique de la commune ; un texte : 2A004, 01001.',
  },
  { name: 'nom', label: 'Nom' },
  { name: 'departement', label: 'Code du département' },
  { name: 'departement_nom', label: 'Département' },
  { name: 'region', label: 'Code de la région' },
  { name: 'region_nom', label: 'Région' },
  { name: 'population', label: 'Population', description: 'Population municipale.' },
  { name: 'siren', label: 'SIREN', description: 'Identifiant de la commune au répertoire des entreprises ; un texte.' },
  { name: 'codes_postaux', label: 'Codes postaux', description: 'Une commune peut en avoir plusieurs.' },
  {
    name: 'geo_point_2d',
    label: 'Coordonnées',
    description: 'Centre du lieu de même nom dans GeoNames ; vide quand aucun ne correspond.',
  },
];

const groupingFields: readonly FieldChange[] = [
  { name: 'code', label: 'SIREN' },
  { name: 'nom', label: 'Nom' },
  { name: 'type', label: 'Sigle' },
  { name: 'nature', label: 'Nature' },
  { name: 'mode_financement', label: 'Mode de financement' },
  { name: 'population_totale', label: 'Population totale' },
  { name: 'population_municipale', label: 'Population municipale' },
  { name: 'nombre_communes', label: 'Nombre de communes' },
  { name: 'departements', label: 'Départements', description: 'Ceux de ses communes ; il peut y en avoir plusieurs.' },
  { name: 'commune_la_plus_peuplee', label: 'Commune la plus peuplée' },
  {
    name: 'geo_point_2d',
    label: 'Coordonnées',
    description: 'Centre de sa commune la plus peuplée, quand il est connu.',
  },
];

type Said = Pick<Metadata, 'keyword' | 'territory' | 'attributions' | 'license'> & {
  readonly title: LocalText;
  readonly description: LocalText;
};

function describe(said: Said): Metadata {
  return {
    ...emptyMetadata(said.title),
    ...said,
    theme: ['Administration et territoires'],
    license_url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
    publisher: 'Lucarne (démonstration)',
    references: 'https://www.npmjs.com/package/@etalab/decoupage-administratif',
    language: 'fr',
    update_frequency: null,
  };
}
