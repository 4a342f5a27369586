import type { Table } from './replay.testing.ts';

/** More of versions 1 and 2.0: analyses, files, groups and the catalogue. */
export const callsPastFiles: readonly Table[] = [
  {
    what: 'analyses of version 1',
    path: '/api/records/1.0/analyze/',
    pick: 'body',
    calls: [
      [
        '?dataset=tgvmax&x=destination&y.count.func=COUNT',
        [
          { x: 'BORDEAUX ST JEAN', count: 1 },
          { x: 'LYON (intramuros)', count: 3 },
        ],
      ],
      [
        '?dataset=tgvmax&rows=10&x=axe&y.series1.func=COUNT&y.series1.expr=train_no&sort=series1&refine.date=2024',
        [
          { x: 'SUD EST', series1: 2 },
          { x: 'ATLANTIQUE', series1: 1 },
          { x: 'NORD', series1: 1 },
        ],
      ],
      [
        '?dataset=eco2mix-national-tr&x=libelle_region&y.serie.expr=consommation&y.serie.func=COUNT&maxpoints=0&timezone=America%2FMexico_City&lang=es',
        [
          { x: 'Bretagne', serie: 3 },
          { x: 'Normandie', serie: 2 },
        ],
      ],
      [
        '?refine.date=2024-3-31&maxpoints=0&sort=incidencia&x=libelle_region&y.incidencia.expr=consommation&y.incidencia.func=SUM&y.incidencia.cumulative=false&y.rojo.expr=eolien&y.rojo.func=SUM&y.rojo.cumulative=false&dataset=eco2mix-national-tr',
        [
          { x: 'Bretagne', incidencia: 103000, rojo: 18100 },
          { x: 'Normandie', incidencia: null, rojo: null },
        ],
      ],
      [
        '?q=date_heure+%3C+%272024-1-1T00:00:00%2B00:00%27&dataset=eco2mix-national-tr&x=date_heure.year&x=date_heure.month&sort=x.date_heure.year,x.date_heure.month&maxpoints=&y.serie1-1.expr=consommation&y.serie1-1.func=AVG&y.serie1-1.cumulative=false',
        [{ x: { year: 2023, month: 12 }, 'serie1-1': 60000 }],
      ],
      [
        '?dataset=eco2mix-national-tr&x=date_heure.year&x=date_heure.month&x=date_heure.day&sort=x.date_heure.year,x.date_heure.month,x.date_heure.day&y.s.func=MAX&y.s.expr=consommation',
        [
          { x: { year: 2023, month: 12, day: 31 }, s: 60000 },
          { x: { year: 2024, month: 3, day: 30 }, s: 58000 },
        ],
      ],
      [
        '?dataset=eco2mix-national-tr&x=date_heure.hour&y.s.func=AVG&y.s.expr=consommation&timezone=Europe/Paris',
        [
          { x: { hour: 0 }, s: 51500 },
          { x: { hour: 12 }, s: 58000 },
          { x: { hour: 23 }, s: 60000 },
        ],
      ],
      [
        '?dataset=eco2mix-national-tr&x=date_heure&precision=hour&y.s.func=AVG&y.s.expr=consommation&maxpoints=50',
        [
          { x: { year: 2023, month: 12, day: 31, hour: 22 }, s: 60000 },
          { x: { year: 2024, month: 3, day: 30, hour: 11 }, s: 58000 },
          { x: { year: 2024, month: 3, day: 30, hour: 23 }, s: 51500 },
        ],
      ],
      [
        '?dataset=eco2mix-national-tr&x=nature&x=libelle_region&y.count.func=COUNT&disjunctive.nature=true&refine.libelle_region=Bretagne',
        [
          { x: { nature: 'Données définitives', libelle_region: 'Bretagne' }, count: 1 },
          { x: { nature: 'Données temps réel', libelle_region: 'Bretagne' }, count: 2 },
        ],
      ],
      [
        '?dataset=ods177&x=datetime&y.s.func=SUM&y.s.expr=generatedpower&precision=day&periodic=&sort=',
        [
          { x: { year: 2024, month: 6, day: 1 }, s: 5200.75 },
          { x: { year: 2024, month: 6, day: 2 }, s: 800 },
        ],
      ],
      [
        '?dataset=boamp&x=code_departement&y.c.func=COUNT&refine.famille=JOUE',
        [
          { x: '22', c: 1 },
          { x: '35', c: 1 },
          { x: '59', c: 1 },
        ],
      ],
      [
        '?dataset=les-arbres&x=arrondissement&y.hauteur.func=AVG&y.hauteur.expr=hauteurenm&y.n.func=COUNT&sort=n&maxpoints=1',
        [{ x: 'PARIS 7E ARRDT', hauteur: 23, n: 2 }],
      ],
      [
        '?dataset=les-arbres&x=genre&y.tour.func=MAX&y.tour.expr=circonferenceencm/100&refine.genre=Platanus',
        [{ x: 'Platanus', tour: 4.3 }],
      ],
      [
        '?dataset=all-vehicles-model&x=make&y.count.func=COUNT&sort=count&maxpoints=1&q=corolla',
        [{ x: 'Toyota', count: 2 }],
      ],
      [
        '?dataset=tgvmax&x=date&y.n.func=COUNT&precision=month',
        [
          { x: { year: 2024, month: 6 }, n: 3 },
          { x: { year: 2024, month: 7 }, n: 1 },
        ],
      ],
    ],
  },
  {
    what: 'files of version 1',
    path: '/',
    pick: 'text',
    calls: [
      [
        'explore/dataset/les-arbres/download?format=csv&timezone=Europe/Berlin&use_labels_for_header=false&fields=idbase',
        'idbase\r\n100001\r\n100002\r\n100003\r\n100004\r\n',
      ],
      [
        'explore/dataset/eco2mix-national-tr/download/?format=csv&disjunctive.nature=true&refine.date_heure=2023&fields=date_heure,consommation',
        'date_heure;consommation\r\n2023-12-31T22:45:00+00:00;60000\r\n',
      ],
      [
        'explore/dataset/eco2mix-national-tr/download/?format=csv&timezone=Europe/Berlin&lang=fr&use_labels_for_header=true&csv_separator=%3B&refine.date=2024-03-30&fields=date_heure,heure',
        'date_heure;heure\r\n2024-03-30T12:00:00+01:00;12:00\r\n',
      ],
      [
        'explore/dataset/all-vehicles-model/download/?format=csv&disjunctive.make=true&refine.make=Audi&refine.make=Tesla&fields=make,year&csv_separator=,',
        'make,year\r\nAudi,1999\r\nTesla,2020\r\n',
      ],
      [
        'explore/dataset/les-arbres@parisdata/download/?format=csv&q=platane&sort=hauteurenm&fields=idbase&rows=1',
        'idbase\r\n100002\r\n',
      ],
      [
        'api/records/1.0/download?dataset=les-arbres&fields=genre&sort=-hauteurenm&csv_separator=;',
        'genre\r\nAesculus\r\nTilia\r\nPlatanus\r\nPlatanus\r\n',
      ],
      [
        'api/records/1.0/download/?dataset=boamp&q=idweb:"24-2"&fields=idweb,type_marche,datelimitereponse&timezone=Europe/Paris',
        'idweb;type_marche;datelimitereponse\r\n24-2;SERVICES,FOURNITURES;2024-07-01T23:59:00+02:00\r\n',
      ],
      [
        'api/records/1.0/analyze/?dataset=tgvmax&x=axe&y.n.func=COUNT&format=csv&csv_separator=,',
        'x,n\r\nATLANTIQUE,1\r\nNORD,1\r\nSUD EST,2\r\n',
      ],
    ],
  },
  {
    what: 'shapes in files of version 1',
    path: '/',
    pick: 'body',
    calls: [
      [
        'explore/dataset/les-arbres/download?format=geojson&geofilter.polygon=(48.8,2.2),(48.8,2.295),(48.9,2.295),(48.9,2.2)&fields=idbase',
        {
          type: 'FeatureCollection',
          features: [
            {
              type: 'Feature',
              geometry: { type: 'Point', coordinates: [2.294, 48.86] },
              properties: { idbase: 100001 },
            },
          ],
        },
      ],
      [
        'api/records/1.0/search/?dataset=les-arbres&format=geojson&rows=1&fields=idbase',
        {
          type: 'FeatureCollection',
          features: [
            {
              type: 'Feature',
              geometry: { type: 'Point', coordinates: [2.294, 48.86] },
              properties: { idbase: 100001 },
            },
          ],
        },
      ],
    ],
  },
  {
    what: 'records of version 2.0',
    path: '/api/v2/catalog/datasets/',
    pick: 'record id',
    calls: [
      [
        'annonces-commerciales/records?where=registre%20like%20%22404 223 521%25%22&limit=50&order_by=dateparution%20desc',
        ['A202401'],
      ],
      ['que-faire-a-paris-/records?order_by=date_start%20desc&rows=1', [50003]],
      ['que-faire-a-paris-/records?order_by=updated_at%20desc&limit=1&pretty=false&timezone=UTC', [50003]],
      ['que-faire-a-paris-/records?where=pmr=1&refine=price_type:gratuit', [50001]],
      ['que-faire-a-paris-/records?search=lumieres&rows=10&sort=-date_start', [50002]],
      ["que-faire-a-paris-/records?select=id&where=date_start>date'2024-06-01'&order_by=id", [50001, 50003]],
      ['que-faire-a-paris-/records?refine=date_start:2024/05', [50002]],
      ['api-lannuaire-administration/records?where=search(nom,"prefecture")', ['u3']],
      ['api-lannuaire-administration/records?refine=type_organisme:administration centrale&limit=68', ['u3']],
      [
        "prix-carburants-quotidien/records?where=distance(geom, geom'POINT(5.6 45.36)', 10km)&order_by=gazole_prix&rows=1",
        [38500002],
      ],
    ],
  },
  {
    what: 'numbers of version 2.0',
    path: '/api/v2/catalog/datasets/ods177/aggregates',
    pick: 'aggregations',
    calls: [
      [
        '?select=avg(generatedpower) as y,region as x&group_by=region',
        [
          { region: 'Flanders', y: 2600.375, x: 'Flanders' },
          { region: 'Wallonia', y: 400, x: 'Wallonia' },
        ],
      ],
      [
        '?select=count(*)%20as%20count&group_by=region&order_by=count(region)desc',
        [
          { region: 'Flanders', count: 2 },
          { region: 'Wallonia', count: 2 },
        ],
      ],
      [
        '?select=count(*) as count&group_by=fuelcode&order_by=count(fuelcode) desc,fuelcode&limit=1',
        [{ fuelcode: 'SO', count: 2 }],
      ],
      ['?select=&group_by=resolutioncode', [{ resolutioncode: 'PT15M' }, { resolutioncode: 'PT1H' }]],
      ["?select=sum(generatedpower) as total&where=datetime>date'2024-06-01'", [{ total: 800 }]],
      ['?select=max(generatedpower) as m&group_by=month(datetime) as mois', [{ mois: '6', m: 4000.5 }]],
    ],
  },
  {
    what: 'groups of version 2.0',
    path: '/api/v2/catalog/datasets/ods177/records',
    pick: 'record temp',
    calls: [
      [
        '?select=avg(generatedpower)%20as%20temp&where=datetime%3E%3Dnow(days%3D-9000)&group_by=range(datetime%2C%2012%20hour)%20as%20time&limit=900&pretty=false&timezone=UTC',
        [2600.375, 800, 0],
      ],
      [
        '?select=max(generatedpower)%20as%20temp&where=fuelcode="NU"&limit=7&pretty=false&timezone=UTC&order_by=date%20DESC&group_by=date_format(datetime, \'yyyyMMdd\') as date',
        [4000.5],
      ],
      [
        "?limit=-1&offset=0&timezone=UTC&select=year(datetime)%20as%20jahr,month(datetime)%20as%20monat,day(datetime)%20as%20tag,avg(generatedpower)%20as%20temp&group_by=year(datetime),month(datetime),day(datetime)&where=datetime%20>%20date'2021-12-31'",
        [2600.375, 400],
      ],
    ],
  },
  {
    what: 'the catalogue of version 1',
    path: '/api/datasets/1.0/',
    pick: 'status',
    calls: [
      ['search/?start=0&rows=50&interopmetas=true', 200],
      ['search?rows=2&refine.features=geo', 200],
      ['search/?q=arbres', 200],
      ['search/?rows=1&interopmetas=true&refine.datasetid=les-arbres', 200],
      ['search/?rows=-1', 200],
      ['search/?rows=195&sort=-modified', 200],
      [
        'search/?q=&rows=10&facet=features&facet=theme&facet=keyword&facet=license&facet=publisher&refine.publisher=Atlas',
        200,
      ],
      ['les-arbres/?interopmetas=true', 200],
      ['les-arbres?extrametas=true&interopmetas=true&source=&timezone=Europe%2FBerlin', 200],
      ['les-arbres/?tab=export', 200],
      ['les-arbres/records/0000000000000000000000000000000000000000', 404],
      ['nope/?interopmetas=true', 404],
    ],
  },
];
