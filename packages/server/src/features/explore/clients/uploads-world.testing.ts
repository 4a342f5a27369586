import type { Upload } from './world.testing.ts';

const table = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

/** Towns of the world: other names as a list, a country of two words, a zone that is a tree. */
const towns: Upload = {
  id: 'geonames-all-cities-with-a-population-1000',
  filename: 'towns.csv',
  content: table(
    'geoname_id;name;ascii_name;alternate_names;feature_code;country_code;cou_name_en;population;timezone;modification_date;coordinates',
    '4164138;Miami;Miami;Maiami,MIA;PPL;US;United States;450000;America/New_York;2024-01-05;"25.77427, -80.19366"',
    '1275339;Mumbai;Mumbai;Bombay,Bombaim;PPLA;IN;India;12691836;Asia/Kolkata;2023-09-05;"19.07283, 72.88261"',
    '1273294;Delhi;Delhi;Dilli;PPLA2;IN;India;10927986;Asia/Kolkata;2024-03-08;"28.65195, 77.23149"',
    '3448439;São Paulo;Sao Paulo;Sampa,SP;PPLA;BR;Brazil;12400232;America/Sao_Paulo;2024-02-01;"-23.5475, -46.63611"',
    '2633352;York;York;Eboracum;PPL;GB;United Kingdom;153717;Europe/London;2019-09-05;"53.95763, -1.08271"',
  ),
  types: { geoname_id: 'text', population: 'int', modification_date: 'date', coordinates: 'geo_point_2d' },
  separators: { alternate_names: ',' },
  annotations: {
    name: { sortable: true },
    cou_name_en: { facet: true, sortable: true },
    country_code: { facet: true },
    feature_code: { facet: true },
    timezone: { facet: true, hierarchical: '/' },
    modification_date: { facet: true },
  },
};

/** An agenda of a town: texts with marks of HTML, lists, a number that is yes or no. */
const outings: Upload = {
  id: 'que-faire-a-paris-',
  filename: 'sorties.csv',
  content: table(
    'id|title|lead_text|date_start|date_end|qfap_tags|address_zipcode|price_type|pmr|lat_lon|updated_at|cover_url',
    "50001|Bal de l'été|<p>On danse &amp; on chante</p>|2024-06-21T18:00:00+00:00|2024-06-22T01:00:00+00:00|Concert;Bal|75011|gratuit|1|48.86, 2.37|2024-06-01T10:00:00+00:00|https://images.example/1.jpg",
    '50002|Exposition « Lumières »||2024-05-01T08:00:00+00:00|2024-09-30T18:00:00+00:00|Expo|75004|payant|0|48.85, 2.35|2024-05-01T08:00:00+00:00|',
    '50003|Atelier vélo|Réparer soi-même|2025-01-11T09:30:00+00:00||Atelier;Enfants|75019|gratuit sous condition|1||2024-12-24T23:59:59+00:00|',
  ),
  types: {
    id: 'int',
    date_start: 'datetime',
    date_end: 'datetime',
    address_zipcode: 'text',
    pmr: 'int',
    lat_lon: 'geo_point_2d',
    updated_at: 'datetime',
    lead_text: 'text',
  },
  separators: { qfap_tags: ';' },
  annotations: {
    title: { sortable: true },
    qfap_tags: { facet: true, disjunctive: true },
    price_type: { facet: true },
    address_zipcode: { facet: true },
    date_start: { facet: true },
  },
};

/** Vehicles: years as text and as number, a name that is only figures. */
const vehicles: Upload = {
  id: 'all-vehicles-model',
  filename: 'vehicles.csv',
  content: table(
    'make,model,year,cylinders,fueltype1,trany,co2,2024,basemodel',
    'Toyota,Corolla,1993,4,Regular Gasoline,Manual 5-spd,300,1,Corolla',
    'Toyota,Corolla,2020,4,Regular Gasoline,Auto(AV-S10),267.5,2,Corolla',
    'Dodge,B150/B250 Wagon 2WD,1985,8,Regular Gasoline,Automatic 3-spd,,3,"B150/B250 Wagon"',
    'Audi,A4 "Avant",1999,6,Premium Gasoline,Auto 5-spd,400,,A4',
    'Tesla,Model 3,2020,,Electricity,Automatic (A1),0,5,Model 3',
  ),
  types: { year: 'text', cylinders: 'int', co2: 'double', '2024': 'int' },
  annotations: {
    make: { facet: true, sortable: true },
    model: { facet: true, sortable: true },
    year: { facet: true, sortable: true },
    fueltype1: { facet: true },
  },
};

/** Things lost in stations: only moments and words. */
const lost: Upload = {
  id: 'objets-trouves-gares',
  filename: 'objets.csv',
  content: table(
    'date;gc_obo_date_heure_restitution_c;gc_obo_gare_origine_r_name;gc_obo_nature_c;gc_obo_type_c',
    '2024-06-30T18:12:00+02:00;2024-07-02T10:00:00+02:00;Paris Gare de Lyon;"Manteau, veste";Vêtements, chaussures',
    '2024-07-01T00:30:00+02:00;;Paris Gare de Lyon;Sac à dos;Bagagerie: sacs, valises',
    '2024-07-14T09:00:00+02:00;;Rennes;Téléphone portable;Appareils électroniques',
  ),
  types: { date: 'datetime', gc_obo_date_heure_restitution_c: 'datetime' },
  annotations: {
    date: { facet: true },
    gc_obo_gare_origine_r_name: { facet: true },
    gc_obo_nature_c: { facet: true },
    gc_obo_type_c: { facet: true },
  },
};

/** What programs about towns, outings and things ask for. */
export const uploadsWorld: readonly Upload[] = [towns, outings, vehicles, lost];
