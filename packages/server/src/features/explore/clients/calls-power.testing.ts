import type { Table } from './replay.testing.ts';

/** Power by the quarter of an hour: what notebooks and dashboards ask. */
export const callsPower: readonly Table[] = [
  {
    what: 'power by the quarter of an hour',
    path: '/api/explore/v2.1/catalog/datasets/eco2mix-national-tr/records',
    pick: 'results heure',
    calls: [
      ["?where=date_heure%20>%3D%20'2024-03-30T23:00:00%2B00:00'&order_by=-date_heure&limit=1", ['00:30']],
      [
        '?where=date_heure >= "2024-03-30T23:00:00" AND consommation is not null&order_by=date_heure DESC&limit=100&timezone=UTC',
        ['00:15', '00:00'],
      ],
      ["?limit=96&where=date=date'2024-03-31'&order_by=heure", ['00:00', '00:15', '00:30']],
      ["?where=date_heure=date'2024-03-31'&timezone=Europe/Paris", ['00:00', '00:15', '00:30']],
      ['?refine=date:2024-03-31&order_by=heure', ['00:00', '00:15', '00:30']],
      ['?refine=date:"2024/3/31"&refine=libelle_region:Normandie', ['00:30']],
      ['?refine=date:"2024/3"&order_by=-date_heure&limit=1', ['00:30']],
      ['?refine=date_heure:2024/03/31&timezone=Europe/Paris', ['00:00', '00:15', '00:30']],
      ['?refine=date_heure:2024-03-30&refine=nature:"Données consolidées"', ['12:00']],
      ['?where=perimetre="France"&where=nature:"Données temps réel"', ['00:00', '00:15', '00:30']],
      ["?where=date_heure>=date'2024-03-30T23:00:00Z' and date_heure<date'2024-03-30T23:30:00Z'", ['00:00', '00:15']],
      ["?where=date_heure > date'2024-03-31T00:00:00%2B01:00'", ['00:15', '00:30']],
      ["?where=date_heure > date'2024-03-31T00:00:00 01:00'", ['00:15', '00:30']],
      ["?where=date=date'2024-03-31' and heure>='00:15'&order_by=heure", ['00:15', '00:30']],
      ['?where=date=date\'2024-03-31\' and heure="00:30"', ['00:30']],
      ['?where=solaire > 0 or taux_co2>=30', ['12:00', '23:45']],
      ['?where=eolien+solaire>9000&order_by=eolien', null],
      ['?where=ech_comm<0 and ech_comm > -5000', ['12:00']],
      ['?where=ech_comm in [-5100..-5000]', ['00:00', '00:15']],
      ['?where=consommation>50000&order_by=date_heure desc&limit=1&timezone=Europe%2FParis', ['00:15']],
      ["?where=code_insee_region=53 and date_heure>date'2024'", []],
      ['?where=code_insee_region="28" and nucleaire is not null', ['12:00']],
      [
        '?limit=20&offset=0&refine=nature%3A%22Donn%C3%A9es%20temps%20r%C3%A9el%22&refine=nature:Données consolidées',
        ['00:00', '00:15', '12:00', '00:30'],
      ],
      ['?where=nature like "temps reel" and consommation is null', ['00:30']],
      ['?where=hour(date_heure)=0 and minute(date_heure)=15&timezone=Europe/Paris', ['00:15']],
      ["?where=date_format(date_heure,'HH:mm')='12:00'&timezone=Europe/Paris", ['12:00']],
      [
        '?where=date_heure < now() and date_heure > now(years=-30,month=1,day=1)&order_by=date_heure&limit=1',
        ['23:45'],
      ],
      ['?order_by=date desc,heure desc&limit=1', ['00:30']],
      ['?order_by=year(date_heure), consommation desc&limit=2', ['23:45', '12:00']],
    ],
  },
  {
    what: 'power in groups',
    path: '/api/explore/v2.1/catalog/datasets/eco2mix-national-tr/records',
    pick: 'results',
    calls: [
      [
        '?select=sum(eolien)%2Bsum(solaire)%20as%20enr%2C%20sum(nucleaire)%20as%20nuc&group_by=date_format(date_heure%2C%27yyyy-MM%27)%20as%20mois',
        [
          { mois: '2023-12', enr: null, nuc: 38000 },
          { mois: '2024-03', enr: 31600, nuc: 105900 },
        ],
      ],
      [
        '?select=avg(consommation)&group_by=hour(date_heure)&timezone=Europe/Paris',
        [
          { 'hour(date_heure)': 0, 'avg(consommation)': 51500 },
          { 'hour(date_heure)': 12, 'avg(consommation)': 58000 },
          { 'hour(date_heure)': 23, 'avg(consommation)': 60000 },
        ],
      ],
      [
        '?select=max(consommation) as pic&group_by=date&order_by=pic desc&limit=1',
        [{ date: '2023-12-31', pic: 60000 }],
      ],
      [
        "?select=date_format(date_heure, 'EEEE') as jour, max(consommation) as pic&group_by=jour&lang=fr",
        [
          { jour: 'dimanche', pic: 60000 },
          { jour: 'samedi', pic: 58000 },
        ],
      ],
      [
        '?select=count(*) as nb&group_by=year(date_heure) as annee, month(date_heure) as mois&order_by=annee, mois',
        [
          { annee: 2023, mois: 12, nb: 1 },
          { annee: 2024, mois: 3, nb: 4 },
        ],
      ],
      [
        "?select=count(*) as nb&group_by=date_format(date_heure, 'YYYY-ww')",
        [
          { "date_format(date_heure, 'YYYY-ww')": '2023-52', nb: 1 },
          { "date_format(date_heure, 'YYYY-ww')": '2024-13', nb: 4 },
        ],
      ],
      [
        "?group_by=date_format(date_heure, 'EEEE') as day, date_format(date_heure, 'HH') as hour&select=avg(consommation) as count&limit=100",
        [
          { day: 'Saturday', hour: '11', count: 58000 },
          { day: 'Saturday', hour: '23', count: 51500 },
          { day: 'Sunday', hour: '22', count: 60000 },
        ],
      ],
      [
        '?group_by=month(date) as y, day(date) as x&order_by=y asc, x asc&select=count(*) as n',
        [
          { y: 3, x: 30, n: 1 },
          { y: 3, x: 31, n: 3 },
          { y: 12, x: 31, n: 1 },
        ],
      ],
      [
        '?select=min(date_heure) as mindate, max(date_heure) as maxdate&limit=1',
        [{ mindate: '2023-12-31T22:45:00+00:00', maxdate: '2024-03-30T23:30:00+00:00' }],
      ],
      [
        '?select=date_heure,taux_co2&order_by=date_heure%20desc&limit=1&where=consommation%3E0&timezone=Europe%2FParis',
        [{ date_heure: '2024-03-31T00:15:00+01:00', taux_co2: 27 }],
      ],
      [
        '?select=sum(consommation)/4000 as gwh&group_by=nature&order_by=gwh desc&limit=1',
        [{ nature: 'Données temps réel', gwh: 25.75 }],
      ],
      ['?select=avg(eolien*100/consommation) as part&where=eolien is not null&limit=1', [{ part: 15.73993169327855 }]],
      ['?select=consommation-eolien-solaire as residuel&where=solaire>0', [{ residuel: 44500 }]],
      [
        "?select=date_format(date,'dd/MM/yyyy') as jour,heure&where=solaire>0",
        [{ jour: '30/03/2024', heure: '12:00' }],
      ],
      ['?select=percentile(consommation, 50) as p50, median(consommation) as m&limit=1', [{ p50: 55000, m: 55000 }]],
      ["?group_by=range(date_heure, 1 day)&select=count(*)&where=date_heure>date'2024'", []],
      [
        "?group_by=range(date_heure, 15 minutes) as quart&select=max(consommation) as c&where=date=date'2024-03-31'&order_by=quart&limit=1",
        [{ quart: '[2024-03-30T23:00:00.000Z, 2024-03-30T23:15:00.000Z[', c: 52000 }],
      ],
      [
        '?group_by=range(consommation, 50000, 55000, 60000, *) as tranche&select=count(*) as n',
        [
          { tranche: '[50000.0, 55000.0[', n: 2 },
          { tranche: '[55000.0, 60000.0[', n: 1 },
          { tranche: '[60000.0, *[', n: 1 },
        ],
      ],
      ['?select=eolien as `Éolien (MW)`&where=solaire>0', [{ 'Éolien (MW)': 7000 }]],
    ],
  },
  {
    what: 'a grid abroad',
    path: '/api/explore/v2.1/catalog/datasets/ods177/records',
    pick: 'results',
    calls: [
      [
        '?select=sum(generatedpower)%20as%20generatedpower&where=datetime%20%3E%20now(hour%3D0%2Cminute%3D0,years=-30)&group_by=date_format(datetime%2C%20%27YYYY%2FMM%2Fdd%27)%20as%20date%2C%20fuelcode&order_by=date%20DESC&limit=20',
        [
          { date: '2024/06/02', fuelcode: 'SO', generatedpower: 800 },
          { date: '2024/06/02', fuelcode: 'WI', generatedpower: 0 },
          { date: '2024/06/01', fuelcode: 'NU', generatedpower: 4000.5 },
          { date: '2024/06/01', fuelcode: 'SO', generatedpower: 1200.25 },
        ],
      ],
      [
        '?select=sum(generatedpower)%20as%20power&where=datetime%20%3E%20now(days%3D-9000%2C%20hour%3D0%2C%20minute%3D0)%20and%20datetime%20%3C%20now(days%3D-1%2Chour%3D23%2Cminute%3D59)%20and%20generatedpower%20%3E0&group_by=date_format(datetime%2C%20%27YYYY%2FMM%2Fdd%27)%20as%20date%2C%20fueltypepublication%20as%20fuel&order_by=date%20DESC',
        [
          { date: '2024/06/02', fuel: 'Solar', power: 800 },
          { date: '2024/06/01', fuel: 'Nuclear', power: 4000.5 },
          { date: '2024/06/01', fuel: 'Solar', power: 1200.25 },
        ],
      ],
      [
        '?select=2023%20as%20jaar%2C%20count(*)%20as%20aantal&group_by=date_format(datetime%2C%20%27E%27)%20as%20dag%2C%20date_format(datetime%2C%20%27e%27)%20as%20weekday&order_by=weekday',
        [
          { dag: 'Sat', weekday: '6', jaar: 2023, aantal: 2 },
          { dag: 'Sun', weekday: '7', jaar: 2023, aantal: 2 },
        ],
      ],
      [
        '?group_by=datetime%2C%20region%2C%20mostrecentforecast%2C%20dayaheadforecast&limit=1000&refine=region%3A%22Flanders%22&refine=resolutioncode%3A%22PT15M%22&refine=datetime%3A%222024%2F06%22',
        [
          {
            datetime: '2024-06-01T10:00:00+00:00',
            region: 'Flanders',
            mostrecentforecast: null,
            dayaheadforecast: null,
          },
          {
            datetime: '2024-06-01T10:15:00+00:00',
            region: 'Flanders',
            mostrecentforecast: 1180,
            dayaheadforecast: 1300,
          },
        ],
      ],
      [
        '?select=avg(generatedpower)%20as%20temp&where=datetime%3E%3Dnow(days%3D-9000)&group_by=range(datetime%2C%2012%20hour)%20as%20time&limit=900&pretty=false&timezone=UTC',
        [
          { time: '[2024-06-01T00:00:00.000Z, 2024-06-01T12:00:00.000Z[', temp: 2600.375 },
          { time: '[2024-06-02T00:00:00.000Z, 2024-06-02T12:00:00.000Z[', temp: 800 },
          { time: '[2024-06-02T12:00:00.000Z, 2024-06-03T00:00:00.000Z[', temp: 0 },
        ],
      ],
      [
        '?select=sum(generatedpower)%20as%20totaal_min%2Csum(dayaheadforecast)%20as%20totaal_trein&group_by=region',
        [
          { region: 'Flanders', totaal_min: 5200.75, totaal_trein: 1300 },
          { region: 'Wallonia', totaal_min: 800, totaal_trein: 0 },
        ],
      ],
      [
        '?select=year(datetime)%20as%20y,count(*)%20as%20n&group_by=year(datetime)&order_by=y&limit=30',
        [{ 'year(datetime)': 2024, y: 2024, n: 4 }],
      ],
      [
        '?select=count(*)%20as%20n&group_by=year(datetime)&order_by=year(datetime)%20asc',
        [{ 'year(datetime)': 2024, n: 4 }],
      ],
      [
        '?select=year(datetime)%20as%20anio,sum(generatedpower)%20as%20total&group_by=anio&order_by=anio',
        [{ anio: 2024, total: 6000.75 }],
      ],
      [
        '?select=sum(generatedpower) as total,count(distinct fuelcode) as counters&limit=1&where=datetime>=now(days=-9000)',
        [{ total: 6000.75, counters: 3 }],
      ],
      [
        "?select=fuelcode,generatedpower&where=datetime in [date'2024-06-01'..date'2024-06-01']&order_by=datetime",
        [
          { fuelcode: 'NU', generatedpower: 4000.5 },
          { fuelcode: 'SO', generatedpower: 1200.25 },
        ],
      ],
      [
        "?select=fuelcode&where=datetime >= date'2024-06-02' and datetime <= date'2024-06-03'&order_by=datetime&timezone=Europe/Brussels",
        [{ fuelcode: 'SO' }, { fuelcode: 'WI' }],
      ],
      [
        '?select=datetime,mostrecentforecast&where=region="Wallonia" and mostrecentforecast > 0&timezone=Europe/Brussels',
        [{ datetime: '2024-06-02T12:00:00+02:00', mostrecentforecast: 790.5 }],
      ],
      [
        '?select=datetime&order_by=datetime desc&limit=1&timezone=Europe%2FBrussels',
        [{ datetime: '2024-06-03T00:30:00+02:00' }],
      ],
      [
        '?select=region,fueltypepublication,max(generatedpower) as m&group_by=region,fueltypepublication&order_by=m desc&limit=1',
        [{ region: 'Flanders', fueltypepublication: 'Nuclear', m: 4000.5 }],
      ],
      [
        '?select=generatedpower-mostrecentforecast as fout&where=mostrecentforecast is not null and fuelcode="SO"&order_by=fout',
        [{ fout: 9.5 }, { fout: 20.25 }],
      ],
    ],
  },
];
