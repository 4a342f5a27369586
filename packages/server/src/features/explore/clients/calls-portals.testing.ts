import type { Table } from './replay.testing.ts';

/** More of the catalogue, of descriptions and of files: what harvesters and packages ask. */
export const callsPortals: readonly Table[] = [
  {
    what: 'identifiers in the catalogue',
    path: '/api/explore/v2.1/catalog/datasets',
    pick: 'results dataset_id',
    calls: [
      [
        "?where=features LIKE 'geo'&limit=2&select=dataset_id&order_by=dataset_id",
        ['cities', 'donnees-synop-essentielles-omm'],
      ],
      ['?refine=features:geo&exclude=features:timeserie&select=dataset_id&order_by=dataset_id&limit=1', []],
      [
        '?where=features%20in%20%28%22geo%22%29&limit=2&offset=0&order_by=title asc',
        ['cities', 'donnees-synop-essentielles-omm'],
      ],
      ["?where=suggest(dataset_id,'prix')&select=dataset_id,title&limit=100", ['prix-carburants-quotidien']],
      ['?where=%22arbres%22&limit=50&select=dataset_id', ['les-arbres']],
      ['?where=search("arbres")&limit=20&select=dataset_id', ['les-arbres']],
      ['?where=search(*%2C%20%22boamp%22)&select=dataset_id&limit=25', ['boamp']],
      ['?where=search(title, "annonces")', ['annonces-commerciales']],
      ['?where=title like "annuaire"&order_by=dataset_id', ['fr-en-annuaire-education']],
      ['?where=theme%3D%22Nope%22', []],
      ['?where=dataset_id like "velib"', ['velib-disponibilite-en-temps-reel']],
      ['?where=dataset_id="tgvmax" or dataset_id=\'boamp\'&order_by=dataset_id&lang=fr', ['boamp', 'tgvmax']],
      ['?where=records_count>5', []],
      [
        '?where=default.records_count >= 5 and has_records&order_by=-default.records_count,dataset_id&limit=2',
        ['all-vehicles-model', 'donnees-synop-essentielles-omm'],
      ],
      ['?where=has_records=true and publisher:"Atlas"&limit=1&order_by=dataset_id', ['all-vehicles-model']],
      [
        "?where=modified >= date'2026-01-01' and modified < date'2026-02-01'&limit=1&order_by=dataset_id",
        ['all-vehicles-model'],
      ],
      ['?where=not features="geo"&order_by=dataset_id&limit=2', ['all-vehicles-model', 'annonces-commerciales']],
      ['?where=keyword="toy" and language="en"&limit=1&order_by=dataset_id', ['all-vehicles-model']],
      [
        '?select=exclude(attachments),exclude(alternative_exports)&limit=1&offset=0&where=search("arbres")',
        ['les-arbres'],
      ],
      [
        '?select=exclude(features),exclude(attachments),exclude(alternative_exports),exclude(fields)&limit=1&offset=1&order_by=dataset_id',
        ['annonces-commerciales'],
      ],
      ['?select=*&where=dataset_id="tgvmax"', ['tgvmax']],
      ['?qv1=(boamp)', ['boamp']],
      [
        '?order_by=title desc&limit=1&include_app_metas=true&timezone=Europe/Paris',
        ['velib-disponibilite-en-temps-reel'],
      ],
      [
        '?limit=100&offset=15&order_by=dataset_id',
        ['prochains-passages-en-temps-reel', 'que-faire-a-paris-', 'tgvmax', 'velib-disponibilite-en-temps-reel'],
      ],
      ['?refine=publisher:Atlas&refine=theme:Territory&where=search("velib")', ['velib-disponibilite-en-temps-reel']],
    ],
  },
  {
    what: 'rows of the catalogue',
    path: '/api/explore/v2.1/catalog/datasets',
    pick: 'results',
    calls: [
      [
        '?select=dataset_id,title,records_count&where=dataset_id="boamp"',
        [{ dataset_id: 'boamp', title: 'boamp', records_count: 4 }],
      ],
      [
        '?select=default.title as titre, default.publisher&where=dataset_id="tgvmax"',
        [{ titre: 'tgvmax', 'default.publisher': 'Atlas' }],
      ],
      ['?select=count(*) as n&group_by=publisher', [{ publisher: 'Atlas', n: 19 }]],
      [
        '?select=features,count(*)&group_by=features&order_by=count(*) desc&limit=1',
        [{ features: 'analyze', 'count(*)': 19 }],
      ],
      [
        '?group_by=theme&select=count(*) as n, sum(records_count) as total&limit=1',
        [{ theme: 'Territory', n: 19, total: 76 }],
      ],
    ],
  },
  {
    what: 'keys that harvesters read',
    path: '/api/explore/v2.1/catalog/',
    pick: 'keys',
    calls: [
      [
        'datasets/les-arbres',
        [
          'alternative_exports',
          'attachments',
          'data_visible',
          'dataset_id',
          'dataset_uid',
          'features',
          'fields',
          'has_records',
          'metas',
          'visibility',
        ],
      ],
      [
        'datasets/les-arbres/',
        [
          'alternative_exports',
          'attachments',
          'data_visible',
          'dataset_id',
          'dataset_uid',
          'features',
          'fields',
          'has_records',
          'metas',
          'visibility',
        ],
      ],
      [
        'datasets/les-arbres?select=exclude(fields)',
        [
          'alternative_exports',
          'attachments',
          'data_visible',
          'dataset_id',
          'dataset_uid',
          'features',
          'has_records',
          'metas',
          'visibility',
        ],
      ],
      [
        'datasets/les-arbres?include_links=true&include_app_metas=true',
        [
          '_links',
          'alternative_exports',
          'attachments',
          'data_visible',
          'dataset_id',
          'dataset_uid',
          'features',
          'fields',
          'has_records',
          'metas',
          'visibility',
        ],
      ],
      ['datasets/les-arbres?select=dataset_id,title', ['dataset_id', 'title']],
      ['datasets/les-arbres/records?limit=1&include_links=true', ['_links', 'results', 'total_count']],
      ['datasets/les-arbres/facets', ['facets', 'links']],
      ['datasets?limit=0', ['results', 'total_count']],
      ['facets?facet=theme&refine=features:geo', ['facets', 'links']],
      ['exports', ['links']],
    ],
  },
  {
    what: 'values to filter by',
    path: '/api/explore/v2.1/catalog/datasets/',
    pick: 'facets',
    calls: [
      [
        'eco2mix-national-tr/facets?facet=nature',
        [
          {
            name: 'nature',
            facets: [
              { name: 'Données temps réel', count: 3, state: 'displayed', value: 'Données temps réel' },
              { name: 'Données consolidées', count: 1, state: 'displayed', value: 'Données consolidées' },
              { name: 'Données définitives', count: 1, state: 'displayed', value: 'Données définitives' },
            ],
          },
        ],
      ],
      [
        'eco2mix-national-tr/facets?facet=facet(name%3D%22nature%22%2C%20disjunctive%3Dtrue%2C%20sort%3D%22alphanum%22)&refine=nature%3A%22Donn%C3%A9es%20consolid%C3%A9es%22',
        [
          {
            name: 'nature',
            facets: [
              { name: 'Données consolidées', count: 1, state: 'refined', value: 'Données consolidées' },
              { name: 'Données définitives', count: 1, state: 'displayed', value: 'Données définitives' },
              { name: 'Données temps réel', count: 3, state: 'displayed', value: 'Données temps réel' },
            ],
          },
        ],
      ],
      [
        'eco2mix-national-tr/facets?facet=libelle_region&where=consommation>55000',
        [
          {
            name: 'libelle_region',
            facets: [
              { name: 'Bretagne', count: 1, state: 'displayed', value: 'Bretagne' },
              { name: 'Normandie', count: 1, state: 'displayed', value: 'Normandie' },
            ],
          },
        ],
      ],
      [
        'eco2mix-national-tr/facets?facet=date_heure&refine=date_heure:2024/03&timezone=Europe/Paris',
        [
          {
            name: 'date_heure',
            facets: [
              {
                name: '2024',
                count: 4,
                state: 'refined',
                value: '2024',
                facets: [
                  {
                    name: '03',
                    count: 4,
                    state: 'refined',
                    value: '2024/03',
                    facets: [
                      { name: '31', count: 3, state: 'displayed', value: '2024/03/31' },
                      { name: '30', count: 1, state: 'displayed', value: '2024/03/30' },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      ],
      [
        'all-vehicles-model/facets?facet=year',
        [
          {
            name: 'year',
            facets: [
              { name: '2020', count: 2, state: 'displayed', value: '2020' },
              { name: '1985', count: 1, state: 'displayed', value: '1985' },
              { name: '1993', count: 1, state: 'displayed', value: '1993' },
              { name: '1999', count: 1, state: 'displayed', value: '1999' },
            ],
          },
        ],
      ],
      [
        'all-vehicles-model/facets/?facet=make&refine=make:Toyota&lang=en',
        [{ name: 'make', facets: [{ name: 'Toyota', count: 2, state: 'refined', value: 'Toyota' }] }],
      ],
      [
        'all-vehicles-model/facets?facet=facet(name="make",sort="alphanum",limit=2)',
        [
          {
            name: 'make',
            facets: [
              { name: 'Audi', count: 1, state: 'displayed', value: 'Audi' },
              { name: 'Dodge', count: 1, state: 'displayed', value: 'Dodge' },
            ],
          },
        ],
      ],
      [
        'boamp/facets?facet=code_departement&refine=code_departement:35',
        [
          {
            name: 'code_departement',
            facets: [
              { name: '59', count: 2, state: 'displayed', value: '59' },
              { name: '22', count: 1, state: 'displayed', value: '22' },
              { name: '29', count: 1, state: 'displayed', value: '29' },
              { name: '35', count: 1, state: 'refined', value: '35' },
            ],
          },
        ],
      ],
      [
        'boamp/facets?facet=nature&exclude=nature:ATTRIBUTION',
        [
          {
            name: 'nature',
            facets: [
              { name: 'APPEL_OFFRE', count: 2, state: 'displayed', value: 'APPEL_OFFRE' },
              { name: 'RECTIFICATIF', count: 1, state: 'displayed', value: 'RECTIFICATIF' },
              { name: 'ATTRIBUTION', count: 0, state: 'excluded', value: 'ATTRIBUTION' },
            ],
          },
        ],
      ],
      [
        'geonames-all-cities-with-a-population-1000/facets?facet=timezone&refine=timezone:Asia',
        [
          {
            name: 'timezone',
            facets: [
              {
                name: 'Asia',
                count: 2,
                state: 'refined',
                value: 'Asia',
                facets: [{ name: 'Kolkata', count: 2, state: 'displayed', value: 'Asia/Kolkata' }],
              },
            ],
          },
        ],
      ],
    ],
  },
  {
    what: 'files of harvesters and packages',
    path: '/api/',
    pick: 'status',
    calls: [
      ['explore/v2.1/catalog/exports/json', 200],
      ['explore/v2.1/catalog/exports/csv?delimiter=,&quote_all=true', 200],
      ['explore/v2.1/catalog/exports/csv?with_bom=false&refine=features:geo', 200],
      ['explore/v2.1/catalog/exports/ttl?limit=10', 200],
      ['explore/v2.1/catalog/exports/rss?limit=5&lang=fr', 200],
      ['v2/catalog/exports/json?limit=1&offset=0&timezone=UTC', 200],
      ['v2/catalog/exports/ttl?rows=10&timezone=UTC&include_app_metas=false', 200],
      ['v2/catalog/exports/rdf', 200],
      ['v2/catalog/exports/xlsx', 200],
      ['v2/catalog/datasets?select=%2A&limit=10&offset=0&timezone=UTC', 200],
      [
        "v2/catalog/datasets?where=language%20%3D%20'en'&search=arbres&rows=10&sort=-modified&pretty=false&timezone=UTC&include_app_metas=false",
        200,
      ],
      [
        'v2/catalog/datasets?rows=20&pretty=false&timezone=UTC&include_app_metas=false&sort=explore.popularity_score&search=arbres',
        200,
      ],
      ['v2/catalog/datasets/les-arbres/exports/csv?with_bom=true&delimiter=%2C&limit=-1&timezone=UTC', 200],
      ["v2/catalog/datasets/les-arbres/exports/geojson?where=genre='Platanus'", 200],
      ['v2/catalog/datasets/les-arbres/exports/shp?limit=10', 200],
      ['explore/v2.1/catalog/datasets/les-arbres/exports/csv?compressed=true', 200],
      [
        'explore/v2.1/catalog/datasets/les-arbres/exports/csv?lang=fr&facet=facet(name%3D%22genre%22%2C%20disjunctive%3Dtrue)&facet=facet(name%3D%22arrondissement%22%2C%20disjunctive%3Dtrue)&timezone=Europe%2FBerlin&use_labels=true&delimiter=%3B',
        200,
      ],
      [
        'explore/v2.1/catalog/datasets/les-arbres/exports/parquet?where=startswith%28arrondissement%2C+%27PARIS%27%29+OR+startswith%28arrondissement%2C+%27BOIS%27%29',
        200,
      ],
      ['explore/v2.1/catalog/datasets/les-arbres/exports/parquet?lang=fr&timezone=Pacific%2FNoumea', 200],
      [
        'explore/v2.1/catalog/datasets/les-arbres/exports/parquet?lang=en&refine=genre%3A%22Platanus%22&facet=facet(name%3D%22genre%22%2C%20disjunctive%3Dtrue)&timezone=Europe%2FLondon',
        200,
      ],
      ['explore/v2.1/catalog/datasets/les-arbres/exports/xlsx?lang=de&timezone=Europe%2FZurich&use_labels=true', 200],
      [
        'explore/v2.1/catalog/datasets/les-arbres/exports/fgb?select=idbase%2Cgeo_point_2d&limit=-1&timezone=UTC&use_labels=false&compressed=false&epsg=4326',
        200,
      ],
      ['explore/v2.1/catalog/datasets/les-arbres/exports/geojson?lang=fr&timezone=Europe%2FParis', 200],
      ['explore/v2.1/catalog/datasets/les-arbres/exports/kml?limit=2', 200],
      ['explore/v2.1/catalog/datasets/les-arbres/exports/shp?lang=fr&timezone=Europe%2FBerlin', 200],
      ['explore/v2.1/catalog/datasets/les-arbres/exports/json/?where=idbase: 100001', 200],
      ['explore/v2.1/catalog/datasets/les-arbres/exports/', 200],
      ['explore/v2.1/catalog/datasets/les-arbres/attachments/', 200],
      ['explore/v2.1/catalog/datasets/tgvmax/exports/geojson', 404],
      ['explore/v2.1/catalog/datasets/tgvmax/exports/nope', 404],
      ["explore/v2.1/monitoring/datasets/ods-datasets-monitoring/exports/json/?where=dataset_id: 'les-arbres'", 403],
      ['explore/v2.1/catalog/datasets/tgvmax/records&limit=1', 404],
      ['explore/v2.1/catalog/dataset/tgvmax/records', 404],
      ['v1/console/records/1.0/search/?dataset=les-arbres', 302],
      ['v2/console', 302],
      ['explore/v2.1/console', 302],
    ],
  },
];
