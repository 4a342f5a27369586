import proj4 from 'proj4';
import { problem } from '../../../core/problem.ts';
import { exploreProblems } from '../problems.ts';
import type { Position } from './geometry.ts';

/** A reference system that shapes can leave in: its code, and its definition as shapefiles carry it. */
export interface ReferenceSystem {
  readonly epsg: number;
  readonly wkt: string;
  /** From longitude and latitude to its coordinates; null where they are the same. */
  readonly project: ((position: Position) => Position) | null;
}

const GRS80 = 'SPHEROID["GRS_1980",6378137.0,298.257222101]';
const WGS84 = 'SPHEROID["WGS_1984",6378137.0,298.257223563]';

const geographic = (name: string, datum: string, spheroid = GRS80) =>
  `GEOGCS["${name}",DATUM["${datum}",${spheroid}],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]`;

const bases = {
  wgs84: geographic('GCS_WGS_1984', 'D_WGS_1984', WGS84),
  etrs89: geographic('GCS_ETRS_1989', 'D_ETRS_1989'),
  rgf93: geographic('GCS_RGF_1993', 'D_RGF_1993'),
  antilles: geographic('GCS_RGAF_2009', 'D_Reseau_Geodesique_des_Antilles_Francaises_2009'),
  guyane: geographic('GCS_RGFG_1995', 'D_RGFG_1995'),
  reunion: geographic('GCS_RGR_1992', 'D_RGR_1992'),
  mayotte: geographic('GCS_RGM_2004', 'D_Reseau_Geodesique_de_Mayotte_2004'),
  miquelon: geographic('GCS_RGSPM_2006', 'D_Reseau_Geodesique_de_St_Pierre_et_Miquelon_2006'),
};

function projected(
  name: string,
  base: string,
  projection: string,
  parameters: Readonly<Record<string, number>>,
): string {
  const words = Object.entries(parameters).map(
    ([parameter, value]) => `PARAMETER["${parameter}",${value.toFixed(12)}]`,
  );
  return `PROJCS["${name}",${base},PROJECTION["${projection}"],${words.join(',')},UNIT["Meter",1.0]]`;
}

const lambert = (name: string, latitude: number, standard: readonly [number, number], north: number) =>
  projected(name, bases.rgf93, 'Lambert_Conformal_Conic', {
    False_Easting: north === 6_600_000 ? 700_000 : 1_700_000,
    False_Northing: north,
    Central_Meridian: 3,
    Standard_Parallel_1: standard[0],
    Standard_Parallel_2: standard[1],
    Latitude_Of_Origin: latitude,
  });

const utm = (name: string, base: string, zone: number, south = false) =>
  projected(name, base, 'Transverse_Mercator', {
    False_Easting: 500_000,
    False_Northing: south ? 10_000_000 : 0,
    Central_Meridian: zone * 6 - 183,
    Scale_Factor: 0.9996,
    Latitude_Of_Origin: 0,
  });

/** Zone of the nine conical projections of France: around the 42nd parallel to around the 50th. */
const conical = (latitude: number): [number, string] => [
  3900 + latitude,
  lambert(
    `RGF_1993_CC${latitude}`,
    latitude,
    [latitude - 0.75, latitude + 0.75],
    (latitude - 41) * 1_000_000 + 200_000,
  ),
];

const definitions = new Map<number, string>([
  [4326, bases.wgs84],
  [4258, bases.etrs89],
  [4171, bases.rgf93],
  [
    3857,
    projected('WGS_1984_Web_Mercator_Auxiliary_Sphere', bases.wgs84, 'Mercator_Auxiliary_Sphere', {
      False_Easting: 0,
      False_Northing: 0,
      Central_Meridian: 0,
      Standard_Parallel_1: 0,
      Auxiliary_Sphere_Type: 0,
    }),
  ],
  [2154, lambert('RGF_1993_Lambert_93', 46.5, [44, 49], 6_600_000)],
  ...[42, 43, 44, 45, 46, 47, 48, 49, 50].map(conical),
  ...[30, 31, 32].map((zone): [number, string] => [
    32_600 + zone,
    utm(`WGS_1984_UTM_Zone_${zone}N`, bases.wgs84, zone),
  ]),
  ...[30, 31, 32].map((zone): [number, string] => [
    25_800 + zone,
    utm(`ETRS_1989_UTM_Zone_${zone}N`, bases.etrs89, zone),
  ]),
  [5490, utm('RGAF09_UTM_Zone_20N', bases.antilles, 20)],
  [2972, utm('RGFG_1995_UTM_22N', bases.guyane, 22)],
  [2975, utm('RGR_1992_UTM_40S', bases.reunion, 40, true)],
  [4471, utm('RGM_2004_UTM_Zone_38S', bases.mayotte, 38, true)],
  [4467, utm('RGSPM_2006_UTM_Zone_21N', bases.miquelon, 21)],
]);

/** The codes that exports know. */
export const knownSystems: readonly number[] = [...definitions.keys()];

const GEOGRAPHIC: readonly number[] = [4326, 4258, 4171];

/** Whether a system has the coordinates that records have. */
export const isGeographic = (epsg: number): boolean => GEOGRAPHIC.includes(epsg);

/** A reference system by its code, one of those that are known. All of them agree with WGS 84 within a metre. */
export function referenceSystem(epsg: number): ReferenceSystem {
  const wkt = definitions.get(epsg);
  if (wkt === undefined) throw new Error(`The reference system ${epsg} is not known.`);
  if (isGeographic(epsg)) return { epsg, wkt, project: null };
  const converter = proj4('EPSG:4326', epsg === 3857 ? 'EPSG:3857' : wkt);
  return { epsg, wkt, project: (position) => moved(converter, position) ?? refuse(epsg) };
}

/** The position in the projection, or null where it has none. */
function moved(converter: proj4.Converter, position: Position): Position | null {
  try {
    const found = converter.forward([...position]);
    return found.every(Number.isFinite) ? found : null;
  } catch {
    return null;
  }
}

/** What lies outside a projection fails, as a wrong place would not be seen. */
function refuse(epsg: number): never {
  throw problem(exploreProblems, 'OutsideReferenceSystem', { epsg });
}
