import type { Upload } from './world.testing.ts';

const table = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

/** Bicycles to hire: words for yes and no, numbers without value, points. */
const bicycles: Upload = {
  id: 'velib-disponibilite-en-temps-reel',
  filename: 'velos.csv',
  content: table(
    'stationcode;name;is_installed;is_renting;capacity;numbikesavailable;ebike;nom_arrondissement_communes;duedate;coordonnees_geo',
    '16107;"Benjamin Godard - Victor Hugo";OUI;OUI;35;4;1;Paris;2024-06-03T08:10:00+00:00;"48.865983, 2.275725"',
    '6015;"André Mazet - Saint-André des Arts";OUI;OUI;55;0;0;Paris;2024-06-03T08:12:30+00:00;"48.853756, 2.339096"',
    '44015;"Rouget de L\'isle - Watteau";OUI;NON;20;3;2;Vitry-sur-Seine;2024-06-02T21:05:00+00:00;"48.778192, 2.396302"',
    '16039;"Exelmans - Versailles";NON;NON;;;;Paris;2024-06-01T00:00:00+00:00;"48.842476, 2.258956"',
  ),
  types: {
    stationcode: 'text',
    capacity: 'int',
    numbikesavailable: 'int',
    ebike: 'int',
    duedate: 'datetime',
    coordonnees_geo: 'geo_point_2d',
  },
  annotations: {
    name: { facet: true, sortable: true },
    is_installed: { facet: true },
    is_renting: { facet: true },
    nom_arrondissement_communes: { facet: true },
  },
};

/** Seats in trains: hours as text, a date as facet, words in capitals. */
const seats: Upload = {
  id: 'tgvmax',
  filename: 'places.csv',
  content: table(
    'date;train_no;entity;axe;origine_iata;destination_iata;origine;destination;heure_depart;heure_arrivee;od_happy_card',
    '2024-06-10;6607;DA;SUD EST;FRPLY;FRLPD;PARIS (intramuros);LYON (intramuros);06:58;08:56;OUI',
    '2024-06-10;6609;DA;SUD EST;FRPLY;FRLPD;PARIS (intramuros);LYON (intramuros);07:58;09:56;NON',
    '2024-06-11;8501;DC;ATLANTIQUE;FRPMO;FRBOJ;PARIS (intramuros);BORDEAUX ST JEAN;06:04;08:11;OUI',
    '2024-07-01;9833;PC;NORD;FRLLE;FRLPD;LILLE (intramuros);LYON (intramuros);09:30;12:40;OUI',
  ),
  types: { date: 'date', train_no: 'text', heure_depart: 'text', heure_arrivee: 'text' },
  annotations: {
    date: { facet: true },
    origine: { facet: true },
    destination: { facet: true, disjunctive: true },
    origine_iata: { facet: true },
    destination_iata: { facet: true },
    od_happy_card: { facet: true },
    axe: { facet: true },
    heure_depart: { sortable: true },
  },
};

/** Next departures: moments to the second, a number that is a code. */
const departures: Upload = {
  id: 'prochains-passages-en-temps-reel',
  filename: 'passages.csv',
  content: table(
    'idligne;nomcourtligne;sens;destination;idarret;nomarret;depart;departtheorique;precision;visibilite;coordonnees',
    '0001;C1;0;Chantepie;1010;République;2024-06-03T06:01:10+00:00;2024-06-03T06:00:00+00:00;Temps réel;Ouvert;"48.1099, -1.6797"',
    '0001;C1;1;Cesson ViaSilva;1011;République;2024-06-03T06:04:00+00:00;2024-06-03T06:04:00+00:00;Applicable;Ouvert;"48.1098, -1.6795"',
    '1002;b;1;Gaîté;5074;Gros-Chêne;2024-06-03T06:02:40+00:00;;Temps réel;Ouvert;"48.1203, -1.6601"',
    '0032;32;0;République;1708;Gros-Chêne;2024-06-03T07:10:00+00:00;2024-06-03T07:09:00+00:00;Temps réel;Fermé;"48.1205, -1.6604"',
  ),
  types: {
    idligne: 'text',
    nomcourtligne: 'text',
    sens: 'int',
    idarret: 'text',
    depart: 'datetime',
    departtheorique: 'datetime',
    coordonnees: 'geo_point_2d',
  },
  annotations: {
    nomcourtligne: { facet: true },
    nomarret: { facet: true, sortable: true },
    precision: { facet: true },
    destination: { facet: true },
  },
};

/** Prices of fuels, one field each: numbers beside texts of JSON and lists of services. */
const stations: Upload = {
  id: 'prix-carburants-quotidien',
  filename: 'stations.csv',
  content: table(
    'id;cp;adresse;ville;departement;code_departement;region;gazole_prix;sp95_prix;e10_prix;gazole_maj;horaires;services_service;carburants_disponibles;geom',
    '38500001;38500;1 Avenue Jules;VOIRON;Isère;38;Auvergne-Rhône-Alpes;1.729;;1.759;2024-06-02T22:10:00+00:00;"{""@automate-24-24"": ""1"", ""jour"": []}";Lavage automatique//DAB (Distributeur automatique de billets);Gazole//E10;"45.3646, 5.5901"',
    '38500002;38500;Rue du Port;COUBLEVIE;Isère;38;Auvergne-Rhône-Alpes;1.689;1.829;;2024-06-03T05:30:00+00:00;;Boutique alimentaire;Gazole//SP95;"45.3510, 5.6102"',
    '59000003;59000;"12, boulevard d\'Alsace";LILLE;Nord;59;Hauts-de-France;1.799;1.859;1.799;2024-05-20T10:00:00+00:00;{};;Gazole//SP95//E10;"50.6292, 3.0573"',
    '75015004;75015;Quai de Grenelle;PARIS;Paris;75;Île-de-France;;;;;;DAB (Distributeur automatique de billets);;"48.8510, 2.2860"',
  ),
  types: {
    id: 'int',
    cp: 'text',
    code_departement: 'text',
    gazole_prix: 'double',
    sp95_prix: 'double',
    e10_prix: 'double',
    gazole_maj: 'datetime',
    horaires: 'text',
    geom: 'geo_point_2d',
  },
  separators: { services_service: '//', carburants_disponibles: '//' },
  annotations: {
    ville: { facet: true, sortable: true },
    departement: { facet: true },
    region: { facet: true },
    services_service: { facet: true, disjunctive: true },
    carburants_disponibles: { facet: true, disjunctive: true },
  },
};

/** What programs about traffic, stations and prices ask for. */
export const uploadsMoves: readonly Upload[] = [bicycles, seats, departures, stations];
