import type { Table } from './replay.testing.ts';

/** Bicycles, trains, departures and prices: what applications for phones, watches and homes ask. */
export const callsMoves: readonly Table[] = [
  {
    what: 'bicycles to hire',
    path: '/api/explore/v2.1/catalog/datasets/velib-disponibilite-en-temps-reel/records',
    pick: 'results stationcode',
    calls: [
      [
        "?limit=100&where=within_distance(coordonnees_geo,geom'POINT(2.34 48.85)',30km)",
        ['16107', '6015', '44015', '16039'],
      ],
      [
        "?where= within_distance(coordonnees_geo, GEOM'POINT(2.34 48.85)', 900m)&order_by website, geo_point_2d&limit=100",
        ['6015'],
      ],
      [
        '?select=stationcode&where=within_distance(coordonnees_geo%2C%20geom%27POINT(2.34%2048.85)%27%2C%20900m)%20&limit=40',
        ['6015'],
      ],
      ['?limit=100&geofilter.distance=48.85,2.34,20000', ['16107', '6015', '44015', '16039']],
      [
        "?where=(name like 'victor' or stationcode like 'victor') and within_distance(coordonnees_geo, GEOM'POINT(2.27 48.86)', 1.5km)",
        ['16107'],
      ],
      [
        "?limit=5&where=distance(coordonnees_geo%2C%20geom'POINT(2.34%2048.85)'%2C%20800m)&order_by=distance(coordonnees_geo%2C%20geom'POINT(2.34%2048.85)')",
        ['6015'],
      ],
      [
        '?where=within_distance(coordonnees_geo%2C%20geom%27POINT(2.34%2048.85)%27%2C%20200km)&order_by=distance(coordonnees_geo%2C%20geom%27POINT(2.34%2048.85)%27)Asc&limit=2',
        ['6015', '16107'],
      ],
      ["?select=stationcode,name&where=startswith(name,'Exelmans')", ['16039']],
      ["?select=stationcode,name&where=suggest(name,'Versailles')", ['16039']],
      ['?where=is_renting="OUI" and numbikesavailable>0', ['16107']],
      [
        '?where=is_renting%3D%22OUI%22%20AND%20numbikesavailable%20%3E%3D%201&limit=100&offset=0&timezone=Europe%2FParis',
        ['16107'],
      ],
      ['?refine=is_installed:OUI&refine=nom_arrondissement_communes:Vitry-sur-Seine&limit=1', ['44015']],
      ['?where=stationcode=16107', ['16107']],
      ['?where=stationcode%20in%20(16107,6015)', ['16107', '6015']],
      ["?where=stationcode IN ('16107','44015')&order_by=name", ['16107', '44015']],
      ['?where=numbikesavailable is null', ['16039']],
      ['?where=capacity is not null and not numbikesavailable = 0&order_by=capacity desc', ['16107', '44015']],
      ['?where=numbikesavailable/capacity < 0.12 and capacity > 0', ['16107', '6015']],
      ['?order_by=-numbikesavailable&limit=1', ['16107']],
      ['?order_by=numbikesavailable desc, capacity asc', ['16107', '44015', '6015', '16039']],
      ['?order_by=1&limit=1&offset=0&timezone=UTC&include_links=false&include_app_metas=false', ['16107']],
      ['?where=name like "Rouget de L\'isle"', ['44015']],
      ['?where=name="Rouget de L\'isle - Watteau"', ['44015']],
      ["?where=name='Rouget de L\\'isle - Watteau'", ['44015']],
      ['?where=search("saint andre")&limit=5', ['6015']],
      ['?where=search(name,"watt")&limit=5', ['44015']],
      ["?where=duedate > date'2024-06-02'", ['16107', '6015']],
      ["?where=duedate>=date'2024-06-02T21:05:00Z' and duedate<=date'2024-06-03T08:10:00Z'", ['16107', '44015']],
      ["?where=duedate >= date'2024-06-03T10:10:00' &timezone=Europe/Paris", ['16107', '6015']],
      ['?limit=1&offset=3', ['16039']],
      ['?rows=2&start=1', ['6015', '44015']],
    ],
  },
  {
    what: 'groups of bicycles',
    path: '/api/explore/v2.1/catalog/datasets/velib-disponibilite-en-temps-reel/records',
    pick: 'results',
    calls: [
      [
        '?select=count(*)&group_by=RANGE(capacity,15)',
        [
          { 'RANGE(capacity,15)': null, 'count(*)': 1 },
          { 'RANGE(capacity,15)': '[15, 30[', 'count(*)': 1 },
          { 'RANGE(capacity,15)': '[30, 45[', 'count(*)': 1 },
          { 'RANGE(capacity,15)': '[45, 60[', 'count(*)': 1 },
        ],
      ],
      ['?select=sum(capacity) as places, sum(numbikesavailable) as velos&limit=1', [{ places: 110, velos: 7 }]],
      [
        '?select=nom_arrondissement_communes, sum(numbikesavailable) as velos&group_by=nom_arrondissement_communes&order_by=velos desc',
        [
          { nom_arrondissement_communes: 'Paris', velos: 4 },
          { nom_arrondissement_communes: 'Vitry-sur-Seine', velos: 3 },
        ],
      ],
      [
        '?select=count(stationcode)%20as%20nb_bornes&where=duedate%20%3E%20date%272024-06-01%27%20AND%20duedate%20%3C%3D%20date%272024-06-03%27&group_by=is_renting&limit=100&offset=0&timezone=UTC',
        [
          { is_renting: 'NON', nb_bornes: 1 },
          { is_renting: 'OUI', nb_bornes: 2 },
        ],
      ],
      [
        '?select=is_installed,is_renting,count(*) as n&group_by=is_installed,is_renting',
        [
          { is_installed: 'NON', is_renting: 'NON', n: 1 },
          { is_installed: 'OUI', is_renting: 'NON', n: 1 },
          { is_installed: 'OUI', is_renting: 'OUI', n: 2 },
        ],
      ],
      [
        '?select=max(duedate) as derniere, min(duedate)&limit=1',
        [{ derniere: '2024-06-03T08:12:30+00:00', 'min(duedate)': '2024-06-01T00:00:00+00:00' }],
      ],
      [
        '?select=avg(numbikesavailable)/avg(capacity)*100 as taux&limit=1&where=capacity>0',
        [{ taux: 6.363636363636364 }],
      ],
      [
        "?select=stationcode,distance(coordonnees_geo,geom'POINT(2.34 48.85)')/1000 as km&where=capacity is not null&order_by=km&limit=0",
        [],
      ],
      ['?select=include(num*),include(station*)&limit=1', [{ numbikesavailable: 4, stationcode: '16107' }]],
      [
        '?select=stationcode as id, name as nom, coordonnees_geo as point&limit=1',
        [{ id: '16107', nom: 'Benjamin Godard - Victor Hugo', point: { lon: 2.275725, lat: 48.865983 } }],
      ],
    ],
  },
  {
    what: 'bicycles on a map',
    path: '/api/explore/v2.1/catalog/datasets/velib-disponibilite-en-temps-reel/exports/geojson',
    pick: 'body',
    calls: [
      [
        '?where=in_bbox%28coordonnees_geo%2C48.85%2C2.2%2C48.9%2C2.3%29&limit=-1&refine=is_installed%3AOUI&select=stationcode,coordonnees_geo',
        {
          type: 'FeatureCollection',
          features: [
            {
              type: 'Feature',
              geometry: { type: 'Point', coordinates: [2.275725, 48.865983] },
              properties: { stationcode: '16107' },
            },
          ],
        },
      ],
      [
        '?select=stationcode,coordonnees_geo&refine=is_renting:NON&refine=is_installed:OUI&timezone=Europe/Berlin&lang=fr&epsg=4326',
        {
          type: 'FeatureCollection',
          features: [
            {
              type: 'Feature',
              geometry: { type: 'Point', coordinates: [2.396302, 48.778192] },
              properties: { stationcode: '44015' },
            },
          ],
        },
      ],
    ],
  },
  {
    what: 'seats in trains',
    path: '/api/explore/v2.1/catalog/datasets/tgvmax/records',
    pick: 'results train_no',
    calls: [
      [
        '?order_by=heure_depart&limit=100&refine=destination_iata%3A"FRLPD"&refine=origine_iata%3A"FRPLY"&refine=date%3A"2024-06-10"',
        ['6607', '6609'],
      ],
      ['?order_by=heure_depart&limit=100&refine=date%3A"2024/06/10"&select=train_no', ['6607', '6609']],
      ['?refine=date:2024-06-10&refine=od_happy_card:OUI&select=train_no', ['6607']],
      ['?refine=date:"2024/6/10"&refine=od_happy_card:"NON"', ['6609']],
      ['?refine=date:2024/6', ['6607', '6609', '8501']],
      ['?where=date = date\'2024-06-11\' and origine_iata="FRPMO"', ['8501']],
      ['?where=date=date\'2024/07/01\' and od_happy_card="OUI"&order_by=date,heure_depart', ['9833']],
      ["?where=date >= date'2024-06-11'&refine=od_happy_card:OUI&order_by=-date", ['9833', '8501']],
      ['?where=heure_depart > "07:00"&order_by=heure_depart', ['6609', '9833']],
      ["?where=heure_depart >= '06:04' and heure_depart <= '07:58'&order_by=heure_depart", ['8501', '6607', '6609']],
      ['?where=destination="LYON (intramuros)" AND date>date\'2024-06-10\'', ['9833']],
      ['?where=destination like "lyon"&exclude=axe:NORD', ['6607', '6609']],
      ['?where=destination in ("LYON (intramuros)", "BORDEAUX ST JEAN") and axe != "SUD EST"', ['8501', '9833']],
      ['?refine=origine:PARIS (intramuros)&refine=destination:BORDEAUX ST JEAN', ['8501']],
      [
        '?refine=destination:"LYON (intramuros)"&refine=destination:"BORDEAUX ST JEAN"',
        ['6607', '6609', '8501', '9833'],
      ],
      ['?where=train_no=6607', ['6607']],
    ],
  },
  {
    what: 'groups of trains',
    path: '/api/explore/v2.1/catalog/datasets/tgvmax/records',
    pick: 'results',
    calls: [
      [
        '?select=origine_iata&group_by=origine_iata',
        [{ origine_iata: 'FRLLE' }, { origine_iata: 'FRPLY' }, { origine_iata: 'FRPMO' }],
      ],
      [
        '?select=destination_iata,count(*) as n&group_by=destination_iata&order_by=n desc,destination_iata&limit=1',
        [{ destination_iata: 'FRLPD', n: 3 }],
      ],
      [
        '?select=count(*) as n&group_by=date,od_happy_card&where=od_happy_card="OUI"',
        [
          { date: '2024-06-10', od_happy_card: 'OUI', n: 1 },
          { date: '2024-06-11', od_happy_card: 'OUI', n: 1 },
          { date: '2024-07-01', od_happy_card: 'OUI', n: 1 },
        ],
      ],
      ['?select=date&group_by=date&order_by=date desc&limit=1', [{ date: '2024-07-01' }]],
      [
        "?group_by=date_format(date,'EEEE') as jour&select=count(*) as n&lang=fr&order_by=n desc",
        [
          { jour: 'lundi', n: 3 },
          { jour: 'mardi', n: 1 },
        ],
      ],
      ['?select=min(date) as debut,max(date) as fin&limit=1', [{ debut: '2024-06-10', fin: '2024-07-01' }]],
    ],
  },
  {
    what: 'next departures',
    path: '/api/explore/v2.1/catalog/datasets/prochains-passages-en-temps-reel/records',
    pick: 'results idarret',
    calls: [
      ['?where=idarret="5074"&order_by=depart&limit=10', ['5074']],
      ['?where=idarret = "1010" or idarret = "1011"&order_by=depart desc', ['1011', '1010']],
      [
        '?&order_by=depart&limit=6&refine=nomarret%3A%22Gros-Ch%C3%AAne%22&lang=fr&timezone=Europe%2FParis&include_links=false',
        ['5074', '1708'],
      ],
      ['?limit=20&refine=nomcourtligne%3AC1&refine=precision%3A%22Temps%20r%C3%A9el%22', ['1010']],
      ["?where=precision='Temps réel' and visibilite='Ouvert'&order_by=depart", ['1010', '5074']],
      ["?where=nomcourtligne in ('C1','b') and sens=1&order_by=idarret", ['1011', '5074']],
      ['?where=nomcourtligne%20IN%20(%27C1%27)%20AND%20sens%20%3D%200', ['1010']],
      [
        "?where=depart>date'2024-06-03T06:02:00Z' and depart<date'2024-06-03T06:10:00Z'&order_by=depart",
        ['5074', '1011'],
      ],
      ['?where=depart >= "2024-06-03T08:04:00+02:00"&order_by=depart&limit=2', ['1011', '1708']],
      ['?where=departtheorique is null', ['5074']],
      ['?where=depart != departtheorique&order_by=idarret', ['1010', '1708']],
      ['?where=depart > departtheorique and nomarret like "republique"', ['1010']],
      ["?where=nomcourtligne='C1' OR 'Gaîté'", ['1010', '1011', '5074']],
      [
        "?where=intersects(coordonnees, geom'POLYGON((-1.69 48.10, -1.67 48.10, -1.67 48.11, -1.69 48.11, -1.69 48.10) )')",
        ['1010', '1011'],
      ],
      [
        "?where=within(coordonnees, geom'POLYGON((-1.67 48.12,-1.65 48.12,-1.65 48.13,-1.67 48.13,-1.67 48.12))')&limit=100&offset=0",
        ['5074', '1708'],
      ],
      ['?where=idligne=1002', ['5074']],
      ['?where=idligne="0032"', ['1708']],
    ],
  },
  {
    what: 'the clock of departures',
    path: '/api/explore/v2.1/catalog/datasets/prochains-passages-en-temps-reel/records',
    pick: 'results',
    calls: [
      [
        '?select=idligne, depart&where=idarret=%225074%22&timezone=Europe/Paris',
        [{ idligne: '1002', depart: '2024-06-03T08:02:40+02:00' }],
      ],
      [
        '?select=hour(depart) as h, minute(depart) as m, second(depart) as s&where=idarret="1010"&timezone=Europe/Paris',
        [{ h: 8, m: 1, s: 10 }],
      ],
      [
        '?select=date_format(depart, \'HH:mm\') as heure, destination&where=nomarret="République"&order_by=depart&timezone=Europe/Paris',
        [
          { heure: '08:01', destination: 'Chantepie' },
          { heure: '08:04', destination: 'Cesson ViaSilva' },
        ],
      ],
      [
        '?group_by=nomarret&select=count(*) as n, min(depart) as prochain&order_by=prochain',
        [
          { nomarret: 'République', n: 2, prochain: '2024-06-03T06:01:10+00:00' },
          { nomarret: 'Gros-Chêne', n: 2, prochain: '2024-06-03T06:02:40+00:00' },
        ],
      ],
      [
        '?group_by=nomcourtligne,sens&select=count(*)&order_by=count(*) desc, nomcourtligne, sens&limit=2',
        [
          { nomcourtligne: '32', sens: 0, 'count(*)': 1 },
          { nomcourtligne: 'b', sens: 1, 'count(*)': 1 },
        ],
      ],
    ],
  },
  {
    what: 'prices at the pump',
    path: '/api/explore/v2.1/catalog/datasets/prix-carburants-quotidien/records',
    pick: 'results id',
    calls: [
      ['?where=within_distance(geom%2C%20GEOM%27POINT(5.6%2045.36)%27%2C%2050km)&limit=100', [38500001, 38500002]],
      ["?limit=100&where=within_distance(geom%2CGEOM'POINT(5.6%2045.36)'%2C2km)", [38500001, 38500002]],
      [
        '?limit=100&select=id,adresse,ville,geom,gazole_prix&where=in_bbox(geom,45.3,5.5,45.4,5.7)',
        [38500001, 38500002],
      ],
      ['?where=cp%3D%2238500%22&limit=10', [38500001, 38500002]],
      ['?where=cp=38500 and gazole_prix<1.7', [38500002]],
      ['?where=code_departement="38" and gazole_prix is not null&order_by=gazole_prix&limit=1', [38500002]],
      ['?where=id=59000003', [59000003]],
      ['?where=id in (38500001, 75015004)', [38500001, 75015004]],
      ['?where=id%3D38500002%20or%20id%3D59000003', [38500002, 59000003]],
      ['?where=ville="Voiron"', []],
      ['?where=lower(ville)="voiron"', [38500001]],
      ['?where=ville like "voiron" or ville like "coublevie"&order_by=gazole_prix asc', [38500002, 38500001]],
      ['?where=carburants_disponibles="E10"', [38500001, 59000003]],
      ['?where="E10" in carburants_disponibles and "SP95" in carburants_disponibles', [59000003]],
      ['?where=carburants_disponibles like "sp95"&order_by=-sp95_prix', [59000003, 38500002]],
      ['?where=services_service="DAB (Distributeur automatique de billets)"', [38500001, 75015004]],
      ['?where=services_service like "lavage"', [38500001]],
      [
        '?refine=services_service:"Boutique alimentaire"&refine=services_service:"Lavage automatique"',
        [38500001, 38500002],
      ],
      ['?refine=carburants_disponibles:E10&refine=carburants_disponibles:SP95', [38500001, 38500002, 59000003]],
      ['?exclude=carburants_disponibles:SP95', [38500001, 75015004]],
      ['?where=not carburants_disponibles="SP95"', [38500001, 75015004]],
      ['?where=horaires like "automate"', [38500001]],
      ['?where=gazole_maj >= now(years=-9) and region != "Hauts-de-France"&order_by=gazole_maj', [38500001, 38500002]],
      ["?where=gazole_maj>=date'2024-06-03'&timezone=Europe/Paris", [38500001, 38500002]],
      ['?where=(gazole_prix < 1.75 or e10_prix < 1.75) and departement="Isère"&order_by=ville', [38500002, 38500001]],
      ['?where=region%3D%22%C3%8Ele-de-France%22', [75015004]],
      ['?order_by=ville&limit=1', [38500002]],
      ['?order_by=ifnull(gazole_prix, 9)&limit=1', [38500002]],
    ],
  },
  {
    what: 'averages of prices',
    path: '/api/explore/v2.1/catalog/datasets/prix-carburants-quotidien/records',
    pick: 'results',
    calls: [
      ['?select=min(gazole_prix)%20as%20mini,max(gazole_prix)%20as%20maxi&limit=1', [{ mini: 1.689, maxi: 1.799 }]],
      [
        '?select=max(gazole_prix)%20as%20diesel,%20max(e10_prix)%20as%20e10,%20count(*)%20as%20n&limit=1',
        [{ diesel: 1.799, e10: 1.799, n: 4 }],
      ],
      [
        '?select=departement,min(gazole_prix) as p&group_by=departement&order_by=p&where=gazole_prix is not null',
        [
          { departement: 'Isère', p: 1.689 },
          { departement: 'Nord', p: 1.799 },
        ],
      ],
      [
        '?select=region,count(*) as stations,count(gazole_prix) as gazole&group_by=region&order_by=stations desc,region&limit=2',
        [
          { region: 'Auvergne-Rhône-Alpes', stations: 2, gazole: 2 },
          { region: 'Hauts-de-France', stations: 1, gazole: 1 },
        ],
      ],
      [
        '?group_by=services_service&select=count(*) as n&order_by=n desc&limit=1',
        [{ services_service: 'DAB (Distributeur automatique de billets)', n: 2 }],
      ],
      ['?select=ifnull(ville, "?") as v, ifnull(sp95_prix, 0) as p&where=id=38500001', [{ v: 'VOIRON', p: 0 }]],
      ['?select=json_format(horaires) as h&where=id=38500001', [{ h: { '@automate-24-24': '1', jour: [] } }]],
      ['?select=id,horaires&where=id=59000003', [{ id: 59000003, horaires: '{}' }]],
      ['?select=geom&where=id=38500001', [{ geom: { lon: 5.5901, lat: 45.3646 } }]],
    ],
  },
];
