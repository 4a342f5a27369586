import type { Commune, Epci, Gazetteer, Point } from './gazetteer.ts';

/** A municipality as the demonstration publishes it. */
export interface CommuneRecord {
  readonly code: string;
  readonly nom: string;
  readonly departement: string;
  readonly departement_nom: string | null;
  readonly region: string;
  readonly region_nom: string | null;
  readonly population: number | null;
  readonly codes_postaux: readonly string[];
  readonly siren: string | null;
  readonly geo_point_2d: Point | null;
}

/** A group of municipalities; its point is that of its most populous member. */
export interface EpciRecord {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly nature: string;
  readonly mode_financement: string;
  readonly population_totale: number;
  readonly population_municipale: number;
  readonly nombre_communes: number;
  readonly departements: readonly string[];
  readonly commune_la_plus_peuplee: string | null;
  readonly geo_point_2d: Point | null;
}

const natures: Readonly<Record<string, string>> = {
  CC: 'Communauté de communes',
  CA: "Communauté d'agglomération",
  CU: 'Communauté urbaine',
  METRO: 'Métropole',
  MET69: 'Métropole de Lyon',
};

/** The codes of a region's départements. */
export function departementsOf({ departements }: Gazetteer, region: string): string[] {
  return [...departements.values()].filter((departement) => departement.region === region).map(({ code }) => code);
}

/** The municipalities of some départements. */
export function communesOf(gazetteer: Gazetteer, departements: readonly string[]): CommuneRecord[] {
  return gazetteer.communes
    .filter(({ departement }) => departements.includes(departement))
    .map((commune) => communeRecord(gazetteer, commune));
}

/** The 34,969 municipalities of France. */
export function communesOfFrance(gazetteer: Gazetteer): CommuneRecord[] {
  return gazetteer.communes.map((commune) => communeRecord(gazetteer, commune));
}

/** The groups with at least one municipality in some départements. */
export function epciOf(gazetteer: Gazetteer, departements: readonly string[]): EpciRecord[] {
  const communes = new Map(gazetteer.communes.map((commune) => [commune.code, commune]));
  return gazetteer.epci
    .map((epci) => epciRecord(gazetteer, epci, communes))
    .filter((record) => record.departements.some((departement) => departements.includes(departement)));
}

function communeRecord({ departements, regions, pointOf }: Gazetteer, commune: Commune): CommuneRecord {
  const { code, nom, departement, region, population = null, codesPostaux = [], siren = null } = commune;
  return {
    code,
    nom,
    departement,
    departement_nom: departements.get(departement)?.nom ?? null,
    region,
    region_nom: regions.get(region)?.nom ?? null,
    population,
    codes_postaux: codesPostaux,
    siren,
    geo_point_2d: pointOf(commune),
  };
}

function epciRecord({ pointOf }: Gazetteer, epci: Epci, communes: ReadonlyMap<string, Commune>): EpciRecord {
  const members = epci.membres.map(({ code }) => communes.get(code)).filter((commune) => commune !== undefined);
  const largest = epci.membres.toSorted((a, b) => b.populationMunicipale - a.populationMunicipale)[0];
  const chief = communes.get(largest?.code ?? '');
  return {
    code: epci.code,
    nom: epci.nom,
    type: epci.type,
    nature: natures[epci.type] ?? epci.type,
    mode_financement: epci.modeFinancement,
    population_totale: epci.populationTotale,
    population_municipale: epci.populationMunicipale,
    nombre_communes: epci.membres.length,
    departements: [...new Set(members.map(({ departement }) => departement))].toSorted(),
    commune_la_plus_peuplee: largest?.nom ?? null,
    geo_point_2d: chief === undefined ? null : pointOf(chief),
  };
}
