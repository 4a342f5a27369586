import type { Table } from './replay.testing.ts';

const cities = '/catalog/datasets/doc-geonames-cities-5000';

const bases = ['/api/explore/v2.0', '/api/v2'] as const;

const aggregates = (base: string): Table => ({
  what: `aggregates of ${base}`,
  path: `${base}${cities}/aggregates`,
  pick: 'aggregations',
  calls: [
    ['?select=count(*)', [{ 'count(*)': 8 }]],
    ['?select=max(population) - min(population) as d, 1 as one', [{ d: 2_579_570, one: 1 }]],
    ['?select=country_code', null],
    ['?select=count(*),year(modification_date) as y', null],
    ['?select=*', null],
    ['', null],
    ['?select=count(*) as count', [{ count: 8 }]],
    [
      '?select=&group_by=country_code',
      [{ country_code: 'AD' }, { country_code: 'CA' }, { country_code: 'CH' }, { country_code: 'FR' }],
    ],
    ['?select=country_code&group_by=country_code&limit=1', [{ country_code: 'AD' }]],
    [
      '?select=count(*)%20as%20count&group_by=country_code&order_by=count(country_code)desc&limit=2',
      [
        { country_code: 'FR', count: 4 },
        { country_code: 'CH', count: 2 },
      ],
    ],
    [
      '?select=avg(population) as y,country_code as x&group_by=country_code&where=country_code="CH"',
      [{ country_code: 'CH', x: 'CH', y: 152_806 }],
    ],
    ['?select=sum(population) as population_sum,count(*)', [{ population_sum: 5_922_565, 'count(*)': 8 }]],
    [
      '?select=timezone,country_code,count(*) as n&group_by=timezone,country_code&where=country_code="CA"',
      [{ timezone: 'America/Toronto', country_code: 'CA', n: 1 }],
    ],
    ['?select=year(modification_date) as y,count(*) as n&group_by=year(modification_date) as y', null],
    [
      '?select=count(*) as n&group_by=year(modification_date) as y',
      [
        { y: '2019', n: 3 },
        { y: '2020', n: 3 },
        { y: '2021', n: 2 },
      ],
    ],
    [
      '?select=count(*) as n&group_by=dem&where=population<200000',
      [
        { dem: 518, n: 1 },
        { dem: 549, n: 1 },
      ],
    ],
    [
      '?select=count(*) as n&group_by=modification_date&where=country_code="CH"&limit=1',
      [{ modification_date: 1_610_582_400_000, n: 1 }],
    ],
    ['?select=count(*) as n&refine=country_code:CH', [{ n: 2 }]],
    [
      '?select=min(modification_date) as min_time, max(modification_date) as max_time, count(modification_date) as num&group_by=geo_point_2d&where=country_code="CA"',
      [
        {
          geo_point_2d: { lon: -79.4163, lat: 43.70011 },
          min_time: '2019-02-26',
          max_time: '2019-02-26',
          num: 1,
        },
      ],
    ],
    [
      '?select=modification_date, avg(population) as population, geo_point_2d&group_by=geo_point_2d,RANGE(modification_date, 1 day) as modification_date&where=country_code="CA"',
      [
        {
          geo_point_2d: { lon: -79.4163, lat: 43.70011 },
          modification_date: '[2019-02-26T00:00:00.000Z, 2019-02-27T00:00:00.000Z[',
          population: 2_600_000,
        },
      ],
    ],
  ],
});

const records = (base: string): Table => ({
  what: `records of ${base}`,
  path: `${base}${cities}/records`,
  pick: 'record name',
  calls: [
    ['?limit=2', ['Paris', 'Lyon']],
    ['?rows=2', ['Paris', 'Lyon']],
    ['?limit=2&offset=6', ['Andorra la Vella', 'Toronto']],
    ['?rows=1&start=7', ['Toronto']],
    ['?where=name="Paris"', ['Paris']],
    ['?where="geneve"', ['Genève']],
    ['?search=geneve', ['Genève']],
    ['?q=gen', ['Genève']],
    ['?q=country_code:(CH OR AD) AND population<100000&q=andorra', ['Andorra la Vella']],
    ['?q=((&limit=1', ['Paris']],
    ['?q=name:lyon&where=country_code="CH"', []],
    ['?where=name%20like%20%22Bern%22%20or%20%22Lyon%22&limit=100&offset=0&timezone=UTC', ['Lyon', 'Bern']],
    ['?select=name&where=country_code:CH', null],
    ["?select=name&where=country_code:'CH'", ['Bern', 'Genève']],
    ['?order_by=population desc&limit=1', ['Toronto']],
    ['?sort=-population&limit=1', ['Toronto']],
    ['?order_by=record_timestamp&limit=1&pretty=false', ['Paris']],
    ["?where=distance(geo_point_2d, geom'POINT(2.35 48.85)', 10km)", ['Paris']],
    [
      "?where=geometry(geo_point_2d, geom'POLYGON((4 45,8 45,8 46.5,4 46.5,4 45))', WITHIN)",
      ['Lyon', 'Saint-Étienne', 'Genève'],
    ],
    [
      "?where=polygon(geo_point_2d, geom'POLYGON((4 45,8 45,8 46.5,4 46.5,4 45))')",
      ['Lyon', 'Saint-Étienne', 'Genève'],
    ],
    ['?refine=country_code:CH&exclude=modification_date:2021/01', ['Genève']],
    ["?where=modification_date>date'2020-12-31' AND modification_date<=date'2021-12-31'", ['Bern', 'Genève']],
    ['?where=modification_date>2020', ['Bern', 'Genève']],
    ['?where=population in [100000 TO 130000]', ['Bern']],
    ['?select=count(*) as n&group_by=geo_point_2d&limit=1', [undefined]],
    ['?limit=101', null],
    ['?where=nope=1', null],
  ],
});

const rows = (base: string): Table => ({
  what: `query of ${base}`,
  path: `${base}${cities}/query`,
  pick: 'results',
  calls: [
    ['?select=name,year(modification_date) as y&where=name="Bern"', [{ name: 'Bern', y: '2021' }]],
    [
      '?select=count(*) as n&group_by=year(modification_date) as y&limit=2',
      [
        { y: '2019', n: 3 },
        { y: '2020', n: 3 },
      ],
    ],
    [
      '?select=count(*) as n&group_by=modification_date&where=name="Bern"',
      [{ modification_date: 1_610_582_400_000, n: 1 }],
    ],
    [
      '?select=country_code,count(*) as n&group_by=country_code&where=country_code="CH"&rows=30000',
      [{ country_code: 'CH', n: 2 }],
    ],
  ],
});

const others = (base: string): Table => ({
  what: `the rest of ${base}`,
  path: base,
  pick: 'status',
  calls: [
    ['/', 200],
    ['', 200],
    ['/catalog', 200],
    ['/catalog/', 200],
    ['/catalog/datasets/?limit=1', 200],
    ['/catalog/datasets?where=search(*,"cities")&limit=30', 200],
    ['/catalog/datasets?select=dataset_id&order_by=dataset_id', 200],
    ['/catalog/aggregates?select=count(*)&group_by=features', 200],
    ['/catalog/query?select=dataset_id&limit=5', 200],
    ['/catalog/facets?facet=theme', 200],
    ['/catalog/exports', 200],
    ['/catalog/exports/csv', 200],
    ['/catalog/metadata_templates', 200],
    ['/catalog/metadata_templates/basic', 200],
    ['/catalog/metadata_templates/basic/default', 200],
    ['/catalog/metadata_templates/interop/dcat/', 200],
    ['/catalog/metadata_templates/basic/nope', 404],
    [`${cities}`, 200],
    [`${cities}/`, 200],
    [`${cities}/facets?facet=country_code`, 200],
    [`${cities}/exports`, 200],
    [`${cities}/exports/csv?delimiter=,`, 200],
    [`${cities}/exports/json?limit=2&rows=2`, 200],
    [`${cities}/exports/xls`, 200],
    [`${cities}/exports/geojson?limit=-1`, 200],
    [`${cities}/exports/gpx`, 200],
    [`${cities}/query?select=count(*) as n&group_by=country_code`, 200],
    [`${cities}/records?limit=1`, 200],
    [`${cities}/records/nope`, 404],
    ['/catalog/datasets/nope', 404],
    ['/catalog/nope', 404],
  ],
});

export const calls20: readonly Table[] = bases.flatMap((base) => [
  aggregates(base),
  records(base),
  rows(base),
  others(base),
]);
