import type { Upload } from './world.testing.ts';

const table = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

/** A gazetteer: texts with accents, a tree of values, a date, a number without value, points. */
export const gazetteer: Upload = {
  id: 'doc-geonames-cities-5000',
  filename: 'cities.csv',
  content: table(
    'geonameid;name;country_code;timezone;population;dem;modification_date;geo_point_2d',
    '2988507;Paris;FR;Europe/Paris;2138551;42;2020-05-26;"48.85341, 2.3488"',
    '2996944;Lyon;FR;Europe/Paris;472317;173;2020-05-26;"45.74846, 4.84671"',
    '2980291;Saint-Étienne;FR;Europe/Paris;176280;518;2019-11-05;"45.43389, 4.39"',
    '2983990;Rennes;FR;Europe/Paris;209375;37;2019-03-26;"48.11198, -1.67429"',
    '2661552;Bern;CH;Europe/Zurich;121631;549;2021-01-14;"46.94809, 7.44744"',
    '2660646;Genève;CH;Europe/Zurich;183981;;2021-09-05;"46.20222, 6.14569"',
    '3041563;Andorra la Vella;AD;Europe/Andorra;20430;;2020-03-03;"42.50779, 1.52109"',
    '6167865;Toronto;CA;America/Toronto;2600000;76;2019-02-26;"43.70011, -79.4163"',
  ),
  types: { geonameid: 'text', population: 'int', dem: 'int', modification_date: 'date', geo_point_2d: 'geo_point_2d' },
  annotations: {
    name: { sortable: true },
    country_code: { facet: true, disjunctive: true },
    timezone: { facet: true, hierarchical: '/' },
    modification_date: { facet: true },
  },
};

/** Prices at the pump: moments, decimals, lists, a yes or no, names with a capital or a number. */
const fuel: Upload = {
  id: 'prix-des-carburants-en-france-flux-instantane-v2',
  filename: 'prix.csv',
  content: table(
    'id;Adresse;ville;cp;prix_maj;prix_valeur;prix_nom;services;automate_24_24;geom',
    '1;12 rue de la République;Orléans;45000;2024-05-31T22:30:00+00:00;1.729;Gazole;Lavage//DAB;true;"47.9, 1.9"',
    '2;ZA Les Prés;Orléans;45100;2024-06-01T08:00:00+00:00;1.859;SP98;DAB;false;"47.88, 1.92"',
    '3;"Route d\'Orléans";Blois;41000;2024-06-02T09:15:30+00:00;1.699;Gazole;;true;"47.59, 1.33"',
    '4;Place du marché;Tours;37000;2023-12-31T23:30:00+00:00;1.799;E10;Lavage//Gonflage//DAB;false;"47.39, 0.69"',
    '5;Av. de l\'Europe;Châteauroux;36000;;;;;;"46.81, 1.69"',
  ),
  types: {
    id: 'text',
    cp: 'text',
    prix_maj: 'datetime',
    prix_valeur: 'double',
    automate_24_24: 'boolean',
    geom: 'geo_point_2d',
  },
  separators: { services: '//' },
  annotations: {
    ville: { facet: true, sortable: true },
    prix_nom: { facet: true, disjunctive: true },
    services: { facet: true },
    prix_maj: { facet: true },
  },
};

const square = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const commune = (code: string, nom: string, departement: string, coordinates: readonly unknown[]) => ({
  type: 'Feature',
  properties: { code, nom, departement, population: Number(code.slice(2)) * 100 },
  geometry: { type: 'Polygon', coordinates },
});

/** Territories: shapes beside the points in them; one has a hole, in which another lies, and one is in two parts. */
export const communes: Upload = {
  id: 'communes-millesime',
  filename: 'communes.geojson',
  content: JSON.stringify({
    type: 'FeatureCollection',
    features: [
      commune('18001', 'Achères', 'Cher', [square(2, 47, 1), square(2.4, 47.4, 0.2)]),
      commune('18002', 'Ainay-le-Vieil', 'Cher', [square(2.4, 47.4, 0.2)]),
      commune('36003', 'Aigurande', 'Indre', [square(3, 47, 1)]),
      {
        ...commune('36004', "L'Île-d'Eau", 'Indre', []),
        geometry: { type: 'MultiPolygon', coordinates: [[square(5, 47, 0.5)], [square(6, 47, 0.5)]] },
      },
    ],
  }),
  types: { code: 'text' },
  annotations: { departement: { facet: true }, nom: { sortable: true } },
};

/** Agenda: two dates, long names, words that programs put everywhere. */
const events: Upload = {
  id: 'evenements-publics',
  filename: 'agenda.csv',
  content: table(
    'uid,title,tags,date_start,date_end,price,city,updated_at',
    'e1,"Concert, jazz & blues",musique;jazz,2024-06-21,2024-06-21,0,Paris,2024-06-01T10:00:00Z',
    'e2,Théâtre de rue,théâtre,2024-07-14,2024-07-20,12.5,Paris,2024-06-02T10:00:00Z',
    'e3,Nuit des musées,musée;nuit,2024-05-18,2024-05-19,0,Lyon,2024-04-30T22:15:00Z',
    'e4,"Salon du livre ""jeunesse""",livre,2023-11-29,2023-12-04,5,Montreuil,2023-10-10T08:00:00Z',
  ),
  types: { date_start: 'date', date_end: 'date', price: 'double', updated_at: 'datetime' },
  separators: { tags: ';' },
  annotations: { tags: { facet: true }, city: { facet: true }, date_start: { facet: true }, date_end: { facet: true } },
};

/** What the replay of programs asks for. */
export const uploads: readonly Upload[] = [gazetteer, fuel, communes, events];
