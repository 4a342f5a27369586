import type { Table } from './replay.testing.ts';

/** Weather, sensors and trees: what notebooks, maps and dashboards ask. */
export const callsMeasures: readonly Table[] = [
  {
    what: 'weather by station',
    path: '/api/explore/v2.1/catalog/datasets/donnees-synop-essentielles-omm/records',
    pick: 'results tc',
    calls: [
      ['?refine=numer_sta:07130&refine=date:2023-07-01&order_by=date', [22, 24.2]],
      ['?refine=nom_reg%3A%22Occitanie%22&refine=date%3A%222023%22', [7.9]],
      [
        '?where=date%20%3E%3D%20date%272022%27%20AND%20nom_dept%3D%27H%C3%A9rault%27&order_by=date&limit=100',
        [33.5, 7.9],
      ],
      [
        '?where=date%20%3E%3D%20date%272023-07-01T00%3A00%3A00%27%20and%20date%20%3C%3D%20date%272023-07-01T23%3A59%3A59%27%20and%20libgeo="Saint-Jacques-de-la-Lande"&order_by=date%20ASC',
        [22, 24.2],
      ],
      ['?where=numer_sta="07643" and year(date)=2023&timezone=Europe/Paris', []],
      ['?where=numer_sta="07643" and year(date)=2023', [7.9]],
      ['?where=nom="RENNES-ST JACQUES"&order_by=date%20desc&limit=1', [24.2]],
      ['?where=nom like "rennes" and tc>23', [24.2]],
      ['?where=search(nom,"montp")&order_by=date&limit=1', [33.5]],
      ['?where=tc is not null and rr24 > 0', [7.9]],
      ["?where=within_distance(coordonnees, geom'POINT(3.87 43.61)', 50km)&order_by=-date&limit=1", [7.9]],
      ['?where=latitude<0', [null]],
      ['?where=code_dep=34 and mois_de_l_annee=8', [33.5]],
      ['?refine=nom:"MONTPELLIER"&refine=nom:KERGUELEN&order_by=date', [33.5, null, 7.9]],
      ["?order_by=distance(coordonnees, geom'POINT(-1.6 48.1)'), date desc&limit=1", [24.2]],
    ],
  },
  {
    what: 'weather in groups',
    path: '/api/explore/v2.1/catalog/datasets/donnees-synop-essentielles-omm/records',
    pick: 'results',
    calls: [
      [
        '?select=max(tc) as max_temp,numer_sta,nom,codegeo,latitude,longitude&group_by=numer_sta,nom,codegeo,latitude,longitude&where=date>="2023-01-01" AND date<="2023-12-31" AND tc is not null&limit=100',
        [
          {
            max_temp: 24.2,
            numer_sta: '07130',
            nom: 'RENNES-ST JACQUES',
            codegeo: '35281',
            latitude: 48.068833,
            longitude: -1.734,
          },
          {
            max_temp: 7.9,
            numer_sta: '07643',
            nom: 'MONTPELLIER',
            codegeo: '34154',
            latitude: 43.577,
            longitude: 3.963167,
          },
        ],
      ],
      [
        "?select=min(tc) as temperature, max(tc) as maxtemp&group_by=date_format(date,'YYYY-MM-dd') as date&where=nom_reg LIKE 'Bretagne'",
        [{ date: '2023-07-01', temperature: 22, maxtemp: 24.2 }],
      ],
      ['?select=max(ff)&limit=1', [{ 'max(ff)': 8.2 }]],
      [
        '?select=date%2C%20coordonnees%2C%20libgeo%2C%20ff&where=mois_de_l_annee=8',
        [{ date: '2022-08-15T12:00:00+00:00', coordonnees: { lon: 3.963167, lat: 43.577 }, libgeo: 'Mauguio', ff: 2 }],
      ],
      [
        '?select=nom,count(*) as mesures&group_by=nom&order_by=mesures desc,nom&limit=2',
        [
          { nom: 'MONTPELLIER', mesures: 2 },
          { nom: 'RENNES-ST JACQUES', mesures: 2 },
        ],
      ],
      [
        '?select=tc%2Cnom%2Cdate&where=numer_sta="07643"&order_by=date&limit=1&timezone=Europe/Paris',
        [{ tc: 33.5, nom: 'MONTPELLIER', date: '2022-08-15T14:00:00+02:00' }],
      ],
      ['?select=t-273.15 as celsius&where=mois_de_l_annee=8', [{ celsius: 33.5 }]],
      [
        '?select=count(*) as n&group_by=year(date) as year, nom_reg&where=nom_reg is not null',
        [
          { year: 2022, nom_reg: 'Occitanie', n: 1 },
          { year: 2023, nom_reg: 'Bretagne', n: 2 },
          { year: 2023, nom_reg: 'Occitanie', n: 1 },
        ],
      ],
    ],
  },
  {
    what: 'bays with a sensor',
    path: '/api/explore/v2.1/catalog/datasets/on-street-parking-bay-sensors/records',
    pick: 'results kerbsideid',
    calls: [
      [
        '?where=lastupdated%20%3E%3D%20date%272024%27%20and%20status_description%20%3D%20%22Unoccupied%22&limit=100&offset=0',
        ['22959'],
      ],
      ['?where=lastupdated%20%3E%3D%222024-01-14T04%3A45%3A34%2B00%3A00%22&limit=20', ['22959', '22960']],
      ['?order_by=lastupdated%20DESC, kerbsideid&limit=100&timezone=Australia%2FMelbourne', ['22959', '22960', '8051']],
      [
        '?where=status_timestamp >= now(days=-9000) and status_timestamp <= now(days=-2) and zone_number is null&timezone=Australia/Melbourne',
        ['8051'],
      ],
      ["?where=within_distance(location, geom'POINT(144.9595 -37.8184)', 50m)", ['22959', '22960']],
      ['?where=in_bbox(location,-37.8222,144.9590,-37.8180,144.9650)', ['22959', '22960']],
      ['?refine=status_description:Present', ['22960']],
      ['?where=status_description="Unoccupied" and zone_number=7539', ['22959']],
      ['?where=zone_number in (7539, 7540) and kerbsideid != "22959"', ['22960']],
      ["?where=status_timestamp>=date'2024-01-14'&timezone=Australia/Melbourne", ['22959', '22960']],
      ['?refine=zone_number:7539&refine=status_description:"Unoccupied"', ['22959']],
    ],
  },
  {
    what: 'bays in groups',
    path: '/api/explore/v2.1/catalog/datasets/on-street-parking-bay-sensors/records',
    pick: 'results',
    calls: [
      [
        '?select=status_description, count(*) as n&group_by=status_description&order_by=n desc',
        [
          { status_description: 'Unoccupied', n: 2 },
          { status_description: 'Present', n: 1 },
        ],
      ],
      [
        '?select=lastupdated&where=kerbsideid="8051"&timezone=Australia%2FMelbourne',
        [{ lastupdated: '2024-01-01T00:00:00+11:00' }],
      ],
      [
        '?select=zone_number,count(*) as bays&group_by=zone_number&where=zone_number is not null',
        [{ zone_number: 7539, bays: 2 }],
      ],
      [
        '?select=hour(status_timestamp) as hourday&where=kerbsideid="22960"&timezone=Australia/Melbourne',
        [{ hourday: 10 }],
      ],
    ],
  },
  {
    what: 'trees',
    path: '/api/explore/v2.1/catalog/datasets/les-arbres/records',
    pick: 'results idbase',
    calls: [
      ["?where=within_distance(geo_point_2d, geom'POINT(2.2964 48.858)', 500m)&limit=100", [100001, 100002]],
      ['?where=genre="Platanus" and hauteurenm>20', [100002]],
      ['?where=genre=\'Tilia\' or espece like "hippocastanum"', [100003, 100004]],
      ['?where=remarquable="OUI"&order_by=-circonferenceencm', [100002]],
      ['?where=remarquable like "oui"&limit=-1', [100002]],
      ['?where=arrondissement like "paris 7e"&order_by=hauteurenm desc', [100002, 100001]],
      ['?where=stadedeveloppement="Jeune (arbre)"', [100003]],
      ['?where=varieteoucultivar is not null', [100004]],
      ['?where=hauteurenm>0 and circonferenceencm/100 > 1&order_by=idbase', [100001, 100002]],
      ["?where=dateplantation >= date'1900-01-01' and dateplantation < date'2000'", [100001]],
      ["?where=dateplantation >= date'2019-11'", [100003]],
      ['?where=idbase=100003', [100003]],
      ['?where=libellefrancais in ("Tilleul","Marronnier")&order_by=libellefrancais', [100004, 100003]],
      ['?where=not libellefrancais = "Platane"&order_by=libellefrancais desc', [100003, 100004]],
      [
        '?refine=arrondissement:"PARIS 7E ARRDT"&refine=arrondissement:"BOIS DE VINCENNES"&order_by=idbase',
        [100001, 100002, 100004],
      ],
      ['?refine=genre:Platanus&exclude=remarquable:OUI', [100001]],
      ['?order_by=libellefrancais,hauteurenm desc&limit=3', [100004, 100002, 100001]],
      ['?order_by=random(42)&where=idbase=100004', [100004]],
    ],
  },
  {
    what: 'trees in groups',
    path: '/api/explore/v2.1/catalog/datasets/les-arbres/records',
    pick: 'results',
    calls: [
      [
        "?select=arrondissement,count(*) as n&group_by=arrondissement&where=within_distance(geo_point_2d, geom'POINT(2.2964 48.858)', 1500m)",
        [{ arrondissement: 'PARIS 7E ARRDT', n: 2 }],
      ],
      [
        '?select=count(*)%2C%20espece&where=genre%3D%22Platanus%22%20and%20hauteurenm%20is%20not%20null&group_by=espece',
        [
          { 'count(*)': 1, espece: 'orientalis' },
          { 'count(*)': 1, espece: 'x hispanica' },
        ],
      ],
      [
        "?select=(sum(hauteurenm)/count(espece)) as y_axis&where=arrondissement LIKE 'paris'&group_by=genre as x_axis",
        [
          { x_axis: 'Platanus', y_axis: 23 },
          { x_axis: 'Tilia', y_axis: 8 },
        ],
      ],
      [
        "?select=count(idbase) as count&where=arrondissement like 'PARIS'&group_by=espece, genre, arrondissement",
        [
          { espece: 'cordata', genre: 'Tilia', arrondissement: 'PARIS 11E ARRDT', count: 1 },
          { espece: 'orientalis', genre: 'Platanus', arrondissement: 'PARIS 7E ARRDT', count: 1 },
          { espece: 'x hispanica', genre: 'Platanus', arrondissement: 'PARIS 7E ARRDT', count: 1 },
        ],
      ],
      ['?select=count(*) as count&group_by=genre&order_by=count DESC&limit=1', [{ genre: 'Platanus', count: 2 }]],
      [
        "?select=min(month(dateplantation)/12 %2B year(dateplantation)) as annee_mois&group_by=date_format(dateplantation, 'MM/YYYY') as annee_mois_x&where=dateplantation is not null",
        [
          { annee_mois_x: '01/1814', annee_mois: 1814.0833333333333 },
          { annee_mois_x: '01/1901', annee_mois: 1901.0833333333333 },
          { annee_mois_x: '11/2019', annee_mois: 2019.9166666666667 },
        ],
      ],
      [
        '?group_by=range(hauteurenm, 0, 10, 20, *)&select=count(*) as n',
        [
          { 'range(hauteurenm, 0, 10, 20, *)': '[0.0, 10.0[', n: 2 },
          { 'range(hauteurenm, 0, 10, 20, *)': '[10.0, 20.0[', n: 1 },
          { 'range(hauteurenm, 0, 10, 20, *)': '[20.0, *[', n: 1 },
        ],
      ],
      [
        '?select=avg(hauteurenm) as h, max(circonferenceencm) as c, count(*) as n&group_by=libellefrancais&order_by=h desc&limit=1',
        [{ libellefrancais: 'Platane', h: 23, c: 430, n: 2 }],
      ],
      ['?select=geo_point_2d&where=idbase=100001', [{ geo_point_2d: { lon: 2.294, lat: 48.86 } }]],
      [
        '?group_by=geo_cluster(geo_point_2d, 5)&select=count(*) as n',
        [{ 'geo_cluster(geo_point_2d, 5)': { cluster_centroid: { lon: 2.351125, lat: 48.851775 } }, n: 4 }],
      ],
      [
        '?group_by=genre,geo_cluster(geo_point_2d,24)&select=genre,count(*) as nb&order_by=nb desc&limit=1',
        [{ 'geo_cluster(geo_point_2d,24)': { cluster_centroid: { lon: 2.44, lat: 48.83 } }, genre: 'Aesculus', nb: 1 }],
      ],
    ],
  },
  {
    what: 'trees in files',
    path: '/api/explore/v2.1/catalog/datasets/les-arbres/exports/',
    pick: 'text',
    calls: [
      [
        'csv?select=idbase,hauteurenm,geo_point_2d&where=remarquable="OUI"&with_bom=false',
        'idbase;hauteurenm;geo_point_2d\r\n100002;31;48.8561, 2.2985\r\n',
      ],
      [
        'csv?select=libellefrancais,dateplantation&order_by=idbase&limit=1&delimiter=,&use_labels=true&with_bom=false&lang=en&timezone=America%2FLos_Angeles',
        'libellefrancais,dateplantation\r\nPlatane,1901-01-01\r\n',
      ],
      ['json?where=hauteurenm>20&select=genre,hauteurenm', '[{"genre":"Platanus","hauteurenm":31}]'],
      ['json?select=genre,count(*) as n&group_by=genre&order_by=n desc&limit=1', '[{"genre":"Platanus","n":2}]'],
      ['jsonl?select=idbase,genre&where=remarquable="OUI"', '{"idbase":100002,"genre":"Platanus"}\n'],
      [
        'geojson?where=within_distance(geo_point_2d, geom\'POINT(2.2964 48.858)\', 500m) and remarquable="OUI"&limit=-1&select=idbase,geo_point_2d',
        '{"type": "FeatureCollection", "features": [\n{"type":"Feature","geometry":{"type":"Point","coordinates":[2.2985,48.8561]},"properties":{"idbase":100002}}\n]}\n',
      ],
    ],
  },
];
