import type { Table } from './replay.testing.ts';

/** Towns and outings: what pages and lessons ask. */
export const callsWorld: readonly Table[] = [
  {
    what: 'towns of the world',
    path: '/api/explore/v2.1/catalog/datasets/geonames-all-cities-with-a-population-1000/records',
    pick: 'results name',
    calls: [
      ['?refine=name:Miami&refine=cou_name_en:United States', ['Miami']],
      [
        '?order_by=name%20asc&limit=100&refine=cou_name_en%3A%22India%22&refine=timezone%3A%22Asia%22&refine=feature_code%3A%22PPLA2%22',
        ['Delhi'],
      ],
      ['?select=geoname_id%2C%20name%2C%20coordinates&where=search(name%2C%20%22Sao%22)&limit=20', ['São Paulo']],
      ['?where=Search(name%2C%22yor%22)', ['York']],
      [
        '?where=search(name,%22bra%22) OR search(cou_name_en,%22bra%22) OR suggest(name,%22bra%22) OR suggest(cou_name_en,%22bra%22) & select=geoname_id%2Cname',
        ['São Paulo'],
      ],
      ['?&select=name,cou_name_en&where=suggest(name, "De")&limit=5', ['Delhi']],
      ['?&select=name&where=startsWith(name, "Yo")&limit=5', ['York']],
      ['?order_by=population DESC&limit=1', ['Mumbai']],
      ['?where=population>1000000 and country_code="IN"&order_by=-population', ['Mumbai', 'Delhi']],
      ['?where=name="Sao Paulo"', []],
      ['?where=ascii_name="Sao Paulo"', ['São Paulo']],
      ['?where=name like "sao paulo"', ['São Paulo']],
      ['?where=alternate_names="Bombay"', ['Mumbai']],
      ['?where=alternate_names like "bombaim"', ['Mumbai']],
      ['?where=suggest(alternate_names,"Eb")', ['York']],
      ['?refine=timezone:Asia/Kolkata&order_by=name', ['Delhi', 'Mumbai']],
      ['?refine=timezone:America&order_by=name', ['Miami', 'São Paulo']],
      ['?exclude=timezone:Asia&order_by=population&limit=1', ['York']],
      ['?where=cou_name_en="United Kingdom" or cou_name_en=\'Brazil\'&order_by=name', ['São Paulo', 'York']],
      ['?where=cou_name_en in ("Brazil","United Kingdom")&order_by=cou_name_en desc', ['York', 'São Paulo']],
      ['?where=search(cou_name_en, "united")&order_by=name', ['Miami', 'York']],
      ["?where=within_distance(coordinates, geom'POINT(72.8 19.0)', 100mi)", ['Mumbai']],
      ["?where=within_distance(coordinates,geom'POINT(-1.08 53.96)',1000yd)", ['York']],
      ['?where=in_bbox(coordinates, -30, -60, 0, -40)', ['São Paulo']],
      ["?where=modification_date>=date'2024-01-05'&order_by=modification_date", ['Miami', 'São Paulo', 'Delhi']],
      ["?where=modification_date < date'2020' or modification_date > date'2024-03'&order_by=name", ['York']],
      ['?where=geoname_id="1275339"', ['Mumbai']],
      ['?where=geoname_id in (1275339,1273294)&order_by=name', ['Delhi', 'Mumbai']],
      ['?where=not country_code in ("IN","US")&order_by=name', ['São Paulo', 'York']],
      ['?where=population in [100000..500000]&order_by=population desc', ['Miami', 'York']],
      ['?where=population between 1 and 2', null],
      ['?offset=4&limit=10&order_by=name', ['York']],
    ],
  },
  {
    what: 'countries in groups',
    path: '/api/explore/v2.1/catalog/datasets/geonames-all-cities-with-a-population-1000/records',
    pick: 'results',
    calls: [
      [
        '?select=cou_name_en,sum(population) as p&group_by=cou_name_en&order_by=p desc&limit=2',
        [
          { cou_name_en: 'India', p: 23619822 },
          { cou_name_en: 'Brazil', p: 12400232 },
        ],
      ],
      [
        '?group_by=country_code&select=count(*) as n&order_by=n desc,country_code&limit=1',
        [{ country_code: 'IN', n: 2 }],
      ],
      ['?group_by=timezone&order_by=timezone&limit=1', [{ timezone: 'America/New_York' }]],
      [
        '?select=cou_name_en&group_by=cou_name_en&limit=-1',
        [
          { cou_name_en: 'Brazil' },
          { cou_name_en: 'India' },
          { cou_name_en: 'United Kingdom' },
          { cou_name_en: 'United States' },
        ],
      ],
      [
        '?select=name,population,timezone&where=name="York"',
        [{ name: 'York', population: 153717, timezone: 'Europe/London' }],
      ],
      [
        '?select=name,coordinates&where=country_code="US"',
        [{ name: 'Miami', coordinates: { lon: -80.19366, lat: 25.77427 } }],
      ],
      ['?select=alternate_names&where=name="Mumbai"', [{ alternate_names: ['Bombay', 'Bombaim'] }]],
      [
        '?group_by=alternate_names&select=count(*) as n&where=country_code="US"',
        [
          { alternate_names: 'Maiami', n: 1 },
          { alternate_names: 'MIA', n: 1 },
        ],
      ],
      [
        '?select=avg(population) as y,cou_name_en as x&group_by=cou_name_en&where=country_code="GB"',
        [{ cou_name_en: 'United Kingdom', y: 153717, x: 'United Kingdom' }],
      ],
      [
        '?select=bbox(coordinates) as b&where=country_code="GB"&limit=1',
        [
          {
            b: {
              type: 'Feature',
              geometry: {
                type: 'Polygon',
                coordinates: [
                  [
                    [-1.08271, 53.95763],
                    [-1.08271, 53.95763],
                    [-1.08271, 53.95763],
                    [-1.08271, 53.95763],
                    [-1.08271, 53.95763],
                  ],
                ],
              },
              properties: {},
            },
          },
        ],
      ],
    ],
  },
  {
    what: 'outings',
    path: '/api/explore/v2.1/catalog/datasets/que-faire-a-paris-/records',
    pick: 'results id',
    calls: [
      ['?where=id%3D50001&limit=1', [50001]],
      ['?where=qfap_tags="Concert"', [50001]],
      ['?where=qfap_tags like "enfants" or qfap_tags like "expo"&order_by=id', [50002, 50003]],
      ['?where="Atelier" in qfap_tags', [50003]],
      ['?where=price_type="gratuit" and pmr=1', [50001]],
      ['?where=price_type like "gratuit"&order_by=-id', [50003, 50001]],
      ['?where=address_zipcode in ("75011","75019")&order_by=date_start', [50001, 50003]],
      ['?where=address_zipcode like "750*"&order_by=address_zipcode&limit=1', [50002]],
      ['?where=startswith(address_zipcode,"75")&order_by=-date_start&limit=1', [50003]],
      ["?where=date_start<=date'2024-06-21' and date_end>=date'2024-06-21'&order_by=id", [50001, 50002]],
      ["?where=date_start >= date'2024-06-21T00:00:00' and date_start <= date'2024-06-21T23:59:59'", [50001]],
      ['?where=date_end >= now() or date_end is null', [50003]],
      ['?where=date_start>=now(years=-30) and date_start<now(years=-1)&order_by=date_start desc', [50001, 50002]],
      ['?where=title="Exposition « Lumières »"', [50002]],
      ['?where=title like "lumieres"', [50002]],
      ['?where=title like "ete"', [50001]],
      ['?where=search(title,"velo")', [50003]],
      ['?where=search("danse")', [50001]],
      ['?where="on danse" and "chante"', [50001]],
      ["?where=lat_lon is not null&order_by=distance(lat_lon, geom'POINT(2.35 48.85)')", [50002, 50001]],
      ['?where=lat_lon is null', [50003]],
      ['?refine=qfap_tags:Concert&refine=qfap_tags:Expo&order_by=id', [50001, 50002]],
      ['?refine=date_start:2024-06', [50001]],
      ['?refine=date_start:2025', [50003]],
      ['?exclude=price_type:payant&order_by=id', [50001, 50003]],
      ['?order_by=updated_at%20desc&limit=1&pretty=false&timezone=UTC', [50003]],
      ['?order_by=date_start&limit=10&offset=1', [50001, 50003]],
      ['?qv1=(%23null(date_end))', [50003]],
      ['?qv1=(date_start:[2024 TO 2024])&order_by=id', [50001, 50002]],
      ['?where=pmr=1&where=date_end is not null', [50001]],
      ['?where=id>50001 and id<50003', [50002]],
    ],
  },
  {
    what: 'outings in groups',
    path: '/api/explore/v2.1/catalog/datasets/que-faire-a-paris-/records',
    pick: 'results',
    calls: [
      [
        '?group_by=qfap_tags as x&select=x, count(*) as n&where=qfap_tags is not null&limit=2',
        [
          { x: 'Atelier', n: 1 },
          { x: 'Bal', n: 1 },
        ],
      ],
      [
        '?select=count(*) as n&group_by=price_type&order_by=n desc, price_type',
        [
          { price_type: 'gratuit', n: 1 },
          { price_type: 'gratuit sous condition', n: 1 },
          { price_type: 'payant', n: 1 },
        ],
      ],
      ['?select=lead_text&where=id=50001', [{ lead_text: '<p>On danse &amp; on chante</p>' }]],
      ['?select=cover_url,qfap_tags&where=id=50002', [{ cover_url: null, qfap_tags: ['Expo'] }]],
      [
        '?select=date_start,date_end&where=id=50003&timezone=Europe/Paris',
        [{ date_start: '2025-01-11T10:30:00+01:00', date_end: null }],
      ],
      [
        '?select=COUNT(*) AS total, MIN(date_start) AS debut&limit=1&lang=fr',
        [{ total: 3, debut: '2024-05-01T08:00:00+00:00' }],
      ],
    ],
  },
];
