import type { Upload } from './world.testing.ts';

const table = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

/** A directory of offices: JSON kept as text, codes with a leading zero. */
const directory: Upload = {
  id: 'api-lannuaire-administration',
  filename: 'annuaire.csv',
  content: table(
    'id\tnom\tpivot\tcode_insee_commune\tadresse\tsiret\ttelephone\ttype_organisme\tadresse_courriel\tdate_modification',
    'u1\tMairie - Cahors\t[{"type_service_local": "mairie", "code_insee_commune": ["46042"]}]\t46042\t[{"code_postal": "46000", "nom_commune": "Cahors", "longitude": "1.4419", "latitude": "44.4485"}]\t21460042000019\t[{"valeur": "05 65 20 87 87"}]\tadministration locale\tmairie@cahors.example;contact@cahors.example\t2024-05-14T08:00:00+00:00',
    'u2\tCentre d\'information jeunesse - Figeac\t[{"type_service_local": "cij", "code_insee_commune": ["46102", "46100"]}]\t46102\t[{"code_postal": "46100", "nom_commune": "Figeac"}]\t\t\tadministration locale\t\t2023-11-02T10:30:00+00:00',
    'u3\tPréfecture du Lot\t[{"type_service_local": "prefecture", "code_insee_commune": ["46042"]}]\t46042\t[{"code_postal": "46009"}]\t17460001300014\t[]\tadministration centrale\tprefecture@lot.example\t2024-01-20T00:00:00+00:00',
    'u4\tFrance Travail - Bourg\t[{"type_service_local": "france_travail", "code_insee_commune": ["01053"]}]\t01053\t\t\t\t\t\t',
  ),
  types: { code_insee_commune: 'text', siret: 'text', date_modification: 'datetime' },
  separators: { adresse_courriel: ';' },
  annotations: {
    nom: { sortable: true },
    type_organisme: { facet: true, sortable: true },
    code_insee_commune: { facet: true },
  },
};

/** Notices about companies: numbers of registers in two spellings, dates, JSON as text. */
const notices: Upload = {
  id: 'annonces-commerciales',
  filename: 'annonces.csv',
  content: table(
    'id;dateparution;numeroannonce;familleavis;familleavis_lib;numerodepartement;departement_nom_officiel;tribunal;commercant;ville;cp;registre;jugement;depot',
    'A202401;2024-05-14;101;collective;Procédures collectives;29;Finistère;Greffe de Brest;"LE GALL, SARL";Brest;29200;"404 223 521,404223521";"{""nature"": ""Jugement d\'ouverture de liquidation judiciaire"", ""date"": ""2024-05-02""}";',
    'B202402;2024-06-02;7;dpc;Dépôts des comptes;75;Paris;Greffe de Paris;ATELIERS RÉUNIS;Paris;75011;"552 100 554,552100554";;"{""dateCloture"": ""2023-12-31""}"',
    'A202403;2023-12-31;55;creation;Créations;2A;Corse-du-Sud;Greffe d\'Ajaccio;U MARE;Ajaccio;20000;"812 000 000,812000000";;',
    'C202404;2024-06-03;8;collective;Procédures collectives;75;Paris;Greffe de Paris;;Paris;75002;;"{""nature"": ""Jugement de clôture""}";',
  ),
  types: {
    dateparution: 'date',
    numeroannonce: 'int',
    numerodepartement: 'text',
    cp: 'text',
    jugement: 'text',
    depot: 'text',
  },
  separators: { registre: ',' },
  annotations: {
    dateparution: { facet: true },
    familleavis: { facet: true, sortable: true },
    familleavis_lib: { facet: true, disjunctive: true },
    numerodepartement: { facet: true },
    tribunal: { facet: true },
    ville: { facet: true },
  },
};

/** Calls for tenders: moments, lists of codes, words of trades. */
const tenders: Upload = {
  id: 'boamp',
  filename: 'marches.csv',
  content: table(
    'idweb;objet;nomacheteur;dateparution;datelimitereponse;nature;famille;type_marche;code_departement;descripteur_libelle;montant;url_avis',
    '24-1;Travaux de voirie et réseaux divers;Ville de Quimper;2024-06-01;2024-06-28T10:00:00+00:00;APPEL_OFFRE;FNS;TRAVAUX;29;Voirie|Eclairage public;120000.5;https://avis.example/24-1',
    '24-2;"Maintenance informatique, lot n°2";CHU de Rennes;2024-05-30;2024-07-01T21:59:00+00:00;APPEL_OFFRE;JOUE;SERVICES|FOURNITURES;35|22;Informatique;;https://avis.example/24-2',
    '24-3;Fourniture de papier;Département du Nord;2024-02-11;;ATTRIBUTION;JOUE;FOURNITURES;59;Papeterie;8000;https://avis.example/24-3',
    '23-9;Nettoyage des locaux;Ville de Lille;2023-12-20;2024-01-15T11:00:00+00:00;RECTIFICATIF;FNS;SERVICES;59;Nettoyage de locaux;45000;https://avis.example/23-9',
  ),
  types: { dateparution: 'date', datelimitereponse: 'datetime', montant: 'double', code_departement: 'text' },
  separators: { type_marche: '|', code_departement: '|', descripteur_libelle: '|' },
  annotations: {
    dateparution: { facet: true },
    nature: { facet: true },
    famille: { facet: true },
    type_marche: { facet: true },
    code_departement: { facet: true, disjunctive: true },
    descripteur_libelle: { facet: true },
    nomacheteur: { facet: true, sortable: true },
  },
};

/** Schools: numbers as coordinates, numbers that are yes or no, names with accents. */
const schools: Upload = {
  id: 'fr-en-annuaire-education',
  filename: 'ecoles.csv',
  content: table(
    'identifiant_de_l_etablissement;nom_etablissement;type_etablissement;statut_public_prive;code_postal;nom_commune;code_departement;libelle_region;nombre_d_eleves;restauration;latitude;longitude;position;date_ouverture;rentree_scolaire',
    '0350001A;Collège Anne de Bretagne;Collège;Public;35000;Rennes;035;Bretagne;612;1;48.1;-1.67;"48.1, -1.67";1967-09-15;2023',
    '0350002B;Lycée Émile Zola;Lycée;Public;35000;Rennes;035;Bretagne;1450;1;48.108;-1.676;"48.108, -1.676";1965-05-01;2022',
    '0750003C;École élémentaire Parmentier;Ecole;Public;75011;Paris 11e Arrondissement;075;Ile-de-France;210;0;48.86;2.37;"48.86, 2.37";1970-09-01;2023',
    '0440004D;"Collège privé ""Saint-Joseph""";Collège;Privé;44000;Nantes;044;Pays de la Loire;;;47.2;-1.55;"47.2, -1.55";;2023',
  ),
  types: {
    code_postal: 'text',
    code_departement: 'text',
    nombre_d_eleves: 'int',
    restauration: 'int',
    latitude: 'double',
    longitude: 'double',
    position: 'geo_point_2d',
    date_ouverture: 'date',
    rentree_scolaire: 'text',
  },
  annotations: {
    nom_etablissement: { sortable: true },
    type_etablissement: { facet: true, disjunctive: true },
    statut_public_prive: { facet: true },
    nom_commune: { facet: true },
    libelle_region: { facet: true },
    rentree_scolaire: { facet: true },
  },
};

/** Holidays of schools: moments at midnight of Paris, zones, words with a dash. */
const holidays: Upload = {
  id: 'fr-en-calendrier-scolaire',
  filename: 'vacances.csv',
  content: table(
    'description;population;start_date;end_date;location;zones;annee_scolaire',
    'Vacances de la Toussaint;-;2024-10-18T22:00:00+00:00;2024-11-03T23:00:00+00:00;Rennes;Zone B;2024-2025',
    'Vacances de Noël;-;2024-12-20T23:00:00+00:00;2025-01-05T23:00:00+00:00;Rennes;Zone B;2024-2025',
    'Vacances de Noël;Élèves;2024-12-20T23:00:00+00:00;2025-01-05T23:00:00+00:00;Lyon;Zone A;2024-2025',
    "Pont de l'Ascension;Enseignants;2025-05-28T22:00:00+00:00;;Versailles;Zone C;2024-2025",
  ),
  types: { start_date: 'datetime', end_date: 'datetime', annee_scolaire: 'text' },
  annotations: {
    description: { facet: true },
    population: { facet: true },
    start_date: { facet: true },
    location: { facet: true, sortable: true },
    zones: { facet: true },
    annee_scolaire: { facet: true },
  },
};

/** What programs about offices, notices and schools ask for. */
export const uploadsBodies: readonly Upload[] = [directory, notices, tenders, schools, holidays];
