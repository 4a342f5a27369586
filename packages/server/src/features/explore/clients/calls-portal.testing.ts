import type { Table } from './replay.testing.ts';

const V21 = '/api/explore/v2.1';
const cities = `${V21}/catalog/datasets/doc-geonames-cities-5000`;

const value = (name: string, count: number, state = 'displayed') => ({ name, count, state, value: name });

/** Facets as the widgets, the client and pages ask for them. */
const facets: Table = {
  what: 'facets',
  path: `${cities}/facets`,
  pick: 'facets',
  calls: [
    [
      '?facet=country_code',
      [{ name: 'country_code', facets: [value('FR', 4), value('CH', 2), value('AD', 1), value('CA', 1)] }],
    ],
    [
      '/?facet=country_code',
      [{ name: 'country_code', facets: [value('FR', 4), value('CH', 2), value('AD', 1), value('CA', 1)] }],
    ],
    [
      '?facet=facet(name="country_code")',
      [{ name: 'country_code', facets: [value('FR', 4), value('CH', 2), value('AD', 1), value('CA', 1)] }],
    ],
    [
      '?facet=facet(name=%22country_code%22,%20sort=%22alphanum%22,limit=2)',
      [{ name: 'country_code', facets: [value('AD', 1), value('CA', 1)] }],
    ],
    [
      '?facet=facet(name="country_code", disjunctive=true)&refine=country_code:"CH"',
      [{ name: 'country_code', facets: [value('FR', 4), value('CH', 2, 'refined'), value('AD', 1), value('CA', 1)] }],
    ],
    [
      '?facet=country_code&where=population>2000000',
      [{ name: 'country_code', facets: [value('CA', 1), value('FR', 1)] }],
    ],
    [
      '?facet=country_code&qv1=(population>2000000)',
      [{ name: 'country_code', facets: [value('CA', 1), value('FR', 1)] }],
    ],
    [
      '?facet=modification_date',
      [{ name: 'modification_date', facets: [value('2019', 3), value('2020', 3), value('2021', 2)] }],
    ],
    [
      '?facet=modification_date&refine=modification_date:2021',
      [
        {
          name: 'modification_date',
          facets: [
            {
              ...value('2021', 2, 'refined'),
              facets: [
                { name: '01', count: 1, state: 'displayed', value: '2021/01' },
                { name: '09', count: 1, state: 'displayed', value: '2021/09' },
              ],
            },
          ],
        },
      ],
    ],
    ['?facet=timezone', [{ name: 'timezone', facets: [value('Europe', 7), value('America', 1)] }]],
    [
      '?facet=timezone&refine=timezone:America',
      [
        {
          name: 'timezone',
          facets: [
            {
              ...value('America', 1, 'refined'),
              facets: [{ name: 'Toronto', count: 1, state: 'displayed', value: 'America/Toronto' }],
            },
          ],
        },
      ],
    ],
    ['?facet=nope', null],
    ['?facet=facet(nope)', null],
  ],
};

/** The catalogue as the widgets, QGIS and the client ask for it. */
const catalogue: Table = {
  what: 'the catalogue',
  path: `${V21}/catalog/datasets`,
  pick: 'results dataset_id',
  calls: [
    [
      '?select=dataset_id&limit=100&order_by=dataset_id&where="communes"&where=features=\'geo\'',
      ['communes-millesime'],
    ],
    [
      "?select=dataset_id&limit=100&order_by=dataset_id&where=features='geo'",
      ['cities', 'communes-millesime', 'doc-geonames-cities-5000', 'prix-des-carburants-en-france-flux-instantane-v2'],
    ],
    ['?where=datasetid:"evenements-publics"', ['evenements-publics']],
    ['?where=datasetid%3A%22evenements-publics%22', ['evenements-publics']],
    ['?where=dataset_id="evenements-publics"', ['evenements-publics']],
    ['?where=dataset_id in ("cities","evenements-publics")&order_by=dataset_id', ['cities', 'evenements-publics']],
    ['?where=search("evenements")', ['evenements-publics']],
    ['?where=search(*,"carburants")&limit=30', ['prix-des-carburants-en-france-flux-instantane-v2']],
    ['?where=title like "carburants"', ['prix-des-carburants-en-france-flux-instantane-v2']],
    [
      '?where=default.records_count > 4&order_by=default.records_count desc&select=dataset_id',
      ['doc-geonames-cities-5000', 'prix-des-carburants-en-france-flux-instantane-v2'],
    ],
    ['?where=records_count=8', ['doc-geonames-cities-5000']],
    ['?refine=publisher:"Atlas"&where=records_count=3&qv1=(cities)', ['cities']],
    ['?order_by=title asc&limit=1', ['cities']],
    ['?sort=-title&limit=1&lang=fr&timezone=Europe/Paris', ['cities']],
    ['?order_by=modified desc, dataset_id&limit=1&include_links=true&include_app_metas=true', ['cities']],
    ['?order_by=explore.popularity_score desc, dataset_id desc&limit=1', ['cities']],
    ['/?limit=1&offset=1&order_by=dataset_id', ['communes-millesime']],
    ['?select=dataset_id, records_count&limit=1&order_by=-records_count', ['doc-geonames-cities-5000']],
    ['?select=dataset_id, title, default.theme&limit=1&order_by=dataset_id', ['cities']],
    ['?exclude=theme:Territory', []],
    ['?where=nope.nope=1', null],
    ['?limit=101', null],
  ],
};

const services: Table = {
  what: 'addresses',
  path: V21,
  pick: 'status',
  calls: [
    ['/', 200],
    ['/catalog/', 200],
    ['/monitoring/', 200],
    ['/catalog/datasets/?limit=0', 200],
    ['/catalog/facets/?facet=theme&facet=keyword&refine=theme:Territory', 200],
    ['/catalog/facets/?facet=facet(name="theme",disjunctive=true)&timezone=Europe/Paris', 200],
    ['/catalog/exports/', 200],
    ['/catalog/exports/json/?select=dataset_id', 200],
    ['/catalog/exports/csv?delimiter=%3B', 200],
    ['/catalog/datasets/doc-geonames-cities-5000/', 200],
    ['/catalog/datasets/doc-geonames-cities-5000?select=dataset_id,fields', 200],
    ['/catalog/datasets/doc-geonames-cities-5000/exports', 200],
    ['/catalog/datasets/doc-geonames-cities-5000/attachments', 200],
    ['/catalog/datasets/doc-geonames-cities-5000/aggregates?select=count(*)', 410],
    ['/catalog/datasets/doc-geonames-cities-5000/query', 410],
    ['/catalog/datasets/doc-geonames-cities-5000/records/0000000000000000000000000000000000000000', 404],
    ['/catalog/datasets/sirene@data/records', 404],
    ['/catalog/datasets/sirene%40data/facets/?lang=fr', 404],
    ['/catalog/datasets/doc-geonames-cities-5000/exports/parquet?parquet_compression=SNAPPY', 200],
    ['/catalog/datasets/doc-geonames-cities-5000/exports/parquet?parquet_compression=ZSTD', 200],
    ['/catalog/datasets/doc-geonames-cities-5000/exports/geojson?epsg=EPSG:2154', 200],
    ['/catalog/datasets/doc-geonames-cities-5000/exports/geojson?epsg=epsg%3A4326', 200],
    ['/catalog/datasets/doc-geonames-cities-5000/records?group_by=country_code&rows=30000&start=30000', 200],
    ['/catalog/datasets/doc-geonames-cities-5000/files/abc', 404],
    ['/catalog/nope', 404],
    ['/catalog/datasets/doc-geonames-cities-5000/records?lang=xx', 400],
    ['/catalog/datasets/doc-geonames-cities-5000/records?timezone=Nowhere', 400],
  ],
};

/** Files as scripts in R and Python, spreadsheets, maps and the download tab ask for them. */
const files: Table = {
  what: 'exports',
  path: `${cities}/exports/`,
  pick: 'text',
  calls: [
    [
      'csv?lang=fr&timezone=Europe%2FParis&use_labels=true&delimiter=%3B&select=name,population&where=country_code%3D%22CH%22',
      '\ufeffname;population\r\nBern;121631\r\nGenève;183981\r\n',
    ],
    [
      'csv?lang=en&refine=country_code%3A%22CH%22&facet=facet(name%3D%22country_code%22%2C%20disjunctive%3Dtrue)&timezone=Europe%2FLondon&use_labels=true&delimiter=%2C&select=name,dem&with_bom=false',
      'name,dem\r\nBern,549\r\nGenève,\r\n',
    ],
    [
      'csv?select=`name`%20as%20`Nom`,`geo_point_2d`%20as%20`Lieu`&use_labels=true&refine=name:"Bern"&with_bom=false&timezone=Europe/Paris',
      'Nom;Lieu\r\nBern;46.94809, 7.44744\r\n',
    ],
    ['csv?delimiter=%09&select=name&where=name="Lyon"&with_bom=false&quote_all=true', '"name"\r\n"Lyon"\r\n'],
    ['csv?limit=1&offset=0&order_by=population%20desc&select=name&with_bom=false', 'name\r\nToronto\r\n'],
    [
      'csv?limit=-1&where=country_code%20IN%20(%22AD%22%2C%22CA%22)&select=name&with_bom=False',
      'name\r\nAndorra la Vella\r\nToronto\r\n',
    ],
    [
      'csv?group_by=country_code&select=count(*) as n&order_by=n desc&limit=2&with_bom=false',
      'country_code;n\r\nFR;4\r\nCH;2\r\n',
    ],
    [
      'csv?csv_separator=,&use_labels_for_header=true&select=name,dem&where=name="Lyon"&with_bom=false',
      'name,dem\r\nLyon,173\r\n',
    ],
  ],
};

const rows: Table = {
  what: 'exports as JSON',
  path: cities,
  pick: 'body',
  calls: [
    [
      '/exports/json?where=country_code%3D%22CH%22&select=name,dem',
      [
        { name: 'Bern', dem: 549 },
        { name: 'Genève', dem: null },
      ],
    ],
    [
      "/exports/json?where=country_code IN ('CH', 'AD')&select=name&limit=-1&use_labels=false&epsg=4326",
      [{ name: 'Bern' }, { name: 'Genève' }, { name: 'Andorra la Vella' }],
    ],
    [
      '/exports/json?group_by=country_code&select=count(*) as count',
      [
        { country_code: 'AD', count: 1 },
        { country_code: 'CA', count: 1 },
        { country_code: 'CH', count: 2 },
        { country_code: 'FR', count: 4 },
      ],
    ],
    ['/exports/json/?select=name&order_by=-population&limit=1&lang=fr', [{ name: 'Toronto' }]],
    [
      '/exports/geojson?lang=fr&timezone=Europe%2FParis&select=name,geo_point_2d&where=name="Bern"',
      {
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            geometry: { type: 'Point', coordinates: [7.44744, 46.94809] },
            properties: { name: 'Bern' },
          },
        ],
      },
    ],
    ['/records?limit=0', { total_count: 8, results: [] }],
    ['/records?limit=0&where=country_code="CH"', { total_count: 2, results: [] }],
    ['/records?select=count(*) as total&limit=1', { total_count: 8, results: [{ total: 8 }] }],
    ['/records?group_by=country_code&limit=1', { total_count: 4, results: [{ country_code: 'AD' }] }],
    ['/exports/json?group_by=country_code&order_by=count(*)', null],
    ['/exports/json?where=nope=1', null],
    ['/records?limit=100&offset=9901', null],
    ['/records?limit=101', null],
  ],
};

export const callsPortal: readonly Table[] = [facets, catalogue, services, files, rows];
