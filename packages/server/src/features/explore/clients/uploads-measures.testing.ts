import type { Upload } from './world.testing.ts';

const table = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

/** Power by the quarter of an hour: a moment, its day and its clock in fields of their own. */
const power: Upload = {
  id: 'eco2mix-national-tr',
  filename: 'eco2mix.csv',
  content: table(
    'perimetre;nature;date;heure;date_heure;libelle_region;code_insee_region;consommation;eolien;solaire;nucleaire;taux_co2;ech_comm',
    'France;Données temps réel;2024-03-31;00:00;2024-03-30T23:00:00+00:00;Bretagne;53;52000;9000;0;35000;28;-5000',
    'France;Données temps réel;2024-03-31;00:15;2024-03-30T23:15:00+00:00;Bretagne;53;51000;9100;0;34900;27;-5100',
    'France;Données consolidées;2024-03-30;12:00;2024-03-30T11:00:00+00:00;Normandie;28;58000;7000;6500;36000;22;-3000',
    'France;Données définitives;2023-12-31;23:45;2023-12-31T22:45:00+00:00;Bretagne;53;60000;;;38000;30;0',
    'France;Données temps réel;2024-03-31;00:30;2024-03-30T23:30:00+00:00;Normandie;28;;;;;;',
  ),
  types: {
    date: 'date',
    heure: 'text',
    date_heure: 'datetime',
    code_insee_region: 'text',
    consommation: 'int',
    eolien: 'int',
    solaire: 'int',
    nucleaire: 'int',
    taux_co2: 'int',
    ech_comm: 'int',
  },
  annotations: {
    nature: { facet: true, disjunctive: true },
    libelle_region: { facet: true },
    date_heure: { facet: true },
    date: { facet: true },
    perimetre: { facet: true },
  },
};

/** A grid abroad: fields called `datetime` and `region`, decimals. */
const grid: Upload = {
  id: 'ods177',
  filename: 'grid.csv',
  content: table(
    'datetime,resolutioncode,region,fueltypepublication,fuelcode,generatedpower,mostrecentforecast,dayaheadforecast',
    '2024-06-01T10:00:00+00:00,PT15M,Flanders,Nuclear,NU,4000.5,,',
    '2024-06-01T10:15:00+00:00,PT15M,Flanders,Solar,SO,1200.25,1180,1300',
    '2024-06-02T10:00:00+00:00,PT15M,Wallonia,Solar,SO,800,790.5,',
    '2024-06-02T22:30:00+00:00,PT1H,Wallonia,Wind Offshore,WI,0,0,0',
  ),
  types: { datetime: 'datetime', generatedpower: 'double', mostrecentforecast: 'double', dayaheadforecast: 'double' },
  annotations: {
    datetime: { facet: true },
    resolutioncode: { facet: true },
    region: { facet: true, disjunctive: true },
    fueltypepublication: { facet: true },
    fuelcode: { facet: true },
  },
};

/** Weather by station: a code that begins with a zero, fields of one or two letters, a word with a hyphen in its label. */
const weather: Upload = {
  id: 'donnees-synop-essentielles-omm',
  filename: 'synop.csv',
  content: table(
    'numer_sta;date;t;tc;ff;rr24;nom;libgeo;nom_reg;nom_dept;code_dep;codegeo;latitude;longitude;mois_de_l_annee;coordonnees',
    '07130;2023-07-01T12:00:00+02:00;295.15;22;4.1;;RENNES-ST JACQUES;Saint-Jacques-de-la-Lande;Bretagne;Ille-et-Vilaine;35;35281;48.068833;-1.734;7;"48.068833, -1.734"',
    '07130;2023-07-01T15:00:00+02:00;297.35;24.2;5;0;RENNES-ST JACQUES;Saint-Jacques-de-la-Lande;Bretagne;Ille-et-Vilaine;35;35281;48.068833;-1.734;7;"48.068833, -1.734"',
    '07643;2023-12-31T23:00:00+00:00;281.05;7.9;8.2;12.4;MONTPELLIER;Mauguio;Occitanie;Hérault;34;34154;43.577;3.963167;1;"43.577, 3.963167"',
    '07643;2022-08-15T12:00:00+00:00;306.65;33.5;2;;MONTPELLIER;Mauguio;Occitanie;Hérault;34;34154;43.577;3.963167;8;"43.577, 3.963167"',
    '61998;2023-01-10T00:00:00+00:00;;;;;KERGUELEN;;;;;;-49.352333;70.243333;1;"-49.352333, 70.243333"',
  ),
  types: {
    numer_sta: 'text',
    date: 'datetime',
    t: 'double',
    tc: 'double',
    ff: 'double',
    rr24: 'double',
    code_dep: 'text',
    codegeo: 'text',
    latitude: 'double',
    longitude: 'double',
    mois_de_l_annee: 'int',
    coordonnees: 'geo_point_2d',
  },
  annotations: {
    date: { facet: true },
    nom: { facet: true, disjunctive: true, sortable: true },
    nom_reg: { facet: true },
    nom_dept: { facet: true },
    libgeo: { facet: true },
  },
};

/** Bays with a sensor, abroad: words of English in fields. */
const bays: Upload = {
  id: 'on-street-parking-bay-sensors',
  filename: 'bays.csv',
  content: table(
    'lastupdated,status_timestamp,zone_number,status_description,kerbsideid,location',
    '2024-01-14T04:45:34+00:00,2024-01-14T04:40:00+00:00,7539,Unoccupied,22959,"-37.8184, 144.9594"',
    '2024-01-14T04:45:34+00:00,2024-01-13T23:10:00+00:00,7539,Present,22960,"-37.8185, 144.9597"',
    '2023-12-31T13:00:00+00:00,2023-12-31T12:59:59+00:00,,Unoccupied,8051,"-37.8060, 144.9650"',
  ),
  types: {
    lastupdated: 'datetime',
    status_timestamp: 'datetime',
    zone_number: 'int',
    kerbsideid: 'text',
    location: 'geo_point_2d',
  },
  annotations: { status_description: { facet: true }, zone_number: { facet: true } },
};

/** Trees: a number of each, names in Latin, heights. */
const trees: Upload = {
  id: 'les-arbres',
  filename: 'arbres.csv',
  content: table(
    'idbase;libellefrancais;genre;espece;varieteoucultivar;arrondissement;adresse;hauteurenm;circonferenceencm;stadedeveloppement;remarquable;dateplantation;geo_point_2d',
    '100001;Platane;Platanus;x hispanica;;PARIS 7E ARRDT;QUAI BRANLY;15;120;Adulte;NON;1901-01-01;"48.8600, 2.2940"',
    '100002;Platane;Platanus;orientalis;;PARIS 7E ARRDT;CHAMP DE MARS;31;430;Mature;OUI;1814-01-01;"48.8561, 2.2985"',
    '100003;Tilleul;Tilia;cordata;;PARIS 11E ARRDT;BOULEVARD VOLTAIRE;8;60;Jeune (arbre);NON;2019-11-20;"48.8610, 2.3720"',
    '100004;Marronnier;Aesculus;hippocastanum;"Baumannii";BOIS DE VINCENNES;ROUTE DE LA PYRAMIDE;0;0;;NON;;"48.8300, 2.4400"',
  ),
  types: {
    idbase: 'int',
    hauteurenm: 'int',
    circonferenceencm: 'int',
    dateplantation: 'date',
    geo_point_2d: 'geo_point_2d',
  },
  annotations: {
    libellefrancais: { facet: true, sortable: true },
    genre: { facet: true, sortable: true },
    arrondissement: { facet: true, disjunctive: true },
    remarquable: { facet: true },
    stadedeveloppement: { facet: true },
  },
};

/** What programs about measures and trees ask for. */
export const uploadsMeasures: readonly Upload[] = [power, grid, weather, bays, trees];
