import type { Table } from './replay.testing.ts';

/** Vehicles and things that were lost: what pages and lessons ask, with fields that are called like words of the language. */
export const callsVehicles: readonly Table[] = [
  {
    what: 'vehicles',
    path: '/api/explore/v2.1/catalog/datasets/all-vehicles-model/records',
    pick: 'results model',
    calls: [
      ['?where=year=2020&select=make,model', ['Corolla', 'Model 3']],
      ["?where=`year`='2020'&order_by=make", ['Model 3', 'Corolla']],
      ['?where=year%20%3D%20%221993%22', ['Corolla']],
      ['?where=year>=1999&order_by=year', ['A4 "Avant"', 'Corolla', 'Model 3']],
      ['?where=year in ("1985","1999")&order_by=year desc', ['A4 "Avant"', 'B150/B250 Wagon 2WD']],
      ['?order_by=year%20DESC,make&limit=2&offset=0', ['Model 3', 'Corolla']],
      ['?limit=100&refine=make%3AToyota&refine=model%3ACorolla', ['Corolla', 'Corolla']],
      ['?refine=make:Dodge&refine=year:1985', ['B150/B250 Wagon 2WD']],
      ['?refine=make:"Tesla"&refine=year:"2020"', ['Model 3']],
      ['?where=make="toyota"', []],
      ['?where=make like "toyota" and cylinders=4', ['Corolla', 'Corolla']],
      ['?where=lower(make)="toyota" and year="2020"', ['Corolla']],
      ['?where=`2024`>1 and make != "Toyota"&order_by=`2024`', ['B150/B250 Wagon 2WD', 'Model 3']],
      ['?where=basemodel="B150/B250 Wagon"', ['B150/B250 Wagon 2WD']],
      ['?where=model%3D%22A4%20%5C%22Avant%5C%22%22', ['A4 "Avant"']],
      ['?where=model="B150/B250 Wagon 2WD"', ['B150/B250 Wagon 2WD']],
      ['?where=trany like "auto" and fueltype1="Premium Gasoline"', ['A4 "Avant"']],
      ['?where=trany="Auto(AV-S10)"', ['Corolla']],
      ['?where=cylinders in (6,8)&order_by=cylinders', ['A4 "Avant"', 'B150/B250 Wagon 2WD']],
      ['?where=cylinders is null', ['Model 3']],
      ['?where=co2 > 0 and co2 < 280', ['Corolla']],
      ['?where=co2=0 or co2 = 267.5&order_by=co2', ['Model 3', 'Corolla']],
      ["?where=make LIKE 'audi' OR make LIKE 'tesla'&order_by=co2 desc", ['A4 "Avant"', 'Model 3']],
      ['?where=search("corolla") and year=1993', ['Corolla']],
      ['?order_by=random(77)&limit=1&where=make="Audi"', ['A4 "Avant"']],
      ['?limit=1&select=model', ['Corolla']],
      ['?limit=5&limit=1', ['Corolla']],
      ['?LIMIT=1&order_by=model&limit=1', ['A4 "Avant"']],
      ['?limit=1&', ['Corolla']],
      ['?where&limit=1', ['Corolla']],
      ['?select=&limit=1', ['Corolla']],
      ['?limit=2&offset=&where=&select=&group_by=&order_by=&refine=&exclude=&lang=&timezone=', ['Corolla', 'Corolla']],
      ['?limit=1&select=model&_=1718000000000&utm_source=x&fields=make', ['Corolla']],
    ],
  },
  {
    what: 'makes in groups',
    path: '/api/explore/v2.1/catalog/datasets/all-vehicles-model/records',
    pick: 'results',
    calls: [
      [
        '?select=year&group_by=year&order_by=year%20desc&limit=100',
        [{ year: '2020' }, { year: '1999' }, { year: '1993' }, { year: '1985' }],
      ],
      [
        '?select=model%2C%20make%2C%20year&order_by=year%20DESC,model&limit=1&offset=0',
        [{ model: 'Corolla', make: 'Toyota', year: '2020' }],
      ],
      ['?group_by=make&limit=143', [{ make: 'Audi' }, { make: 'Dodge' }, { make: 'Tesla' }, { make: 'Toyota' }]],
      ['?group_by=model&order_by=model ASC&limit=50&offset=0&refine=make:"Toyota"', [{ model: 'Corolla' }]],
      [
        '?group_by=make,model&order_by=-make,model&limit=2',
        [
          { make: 'Toyota', model: 'Corolla' },
          { make: 'Tesla', model: 'Model 3' },
        ],
      ],
      [
        '?select=sum(cylinders) as Land,%0A sum(co2) as Building&group_by=make as Year&limit=1',
        [{ Year: 'Audi', Land: 6, Building: 400 }],
      ],
      ['?select=make,count(*)&group_by=make&order_by=count(*)%20desc&limit=1', [{ make: 'Toyota', 'count(*)': 2 }]],
      ['?select=max(co2) as m, make&group_by=make&order_by=m desc&limit=1', [{ m: 400, make: 'Audi' }]],
      ['?select=count(distinct make) as marques, count(*) as total&limit=1', [{ marques: 4, total: 5 }]],
      ['?group_by=make as marque&order_by=marque&limit=1', [{ marque: 'Audi' }]],
      ['?select=make as marque&group_by=make as marque', null],
      [
        '?select=make,year as `Année`,co2*2 as double&where=year=2020&order_by=make&limit=1',
        [{ make: 'Tesla', Année: '2020', double: 0 }],
      ],
      [
        '?select=fueltype1,avg(co2)&group_by=fueltype1&order_by=avg(co2) desc&limit=1',
        [{ fueltype1: 'Premium Gasoline', 'avg(co2)': 400 }],
      ],
      ['?select=`2024` as n&where=make="Tesla"', [{ n: 5 }]],
      ['?select=`year`, make&limit=1', [{ year: '1993', make: 'Toyota' }]],
      ['?select=year,make&group_by=year,make&where=make="Audi"', [{ year: '1999', make: 'Audi' }]],
      ['?limit=abc', null],
      ['?limit=-2', null],
      ['?offset=-1', null],
    ],
  },
  {
    what: 'things that were lost',
    path: '/api/explore/v2.1/catalog/datasets/objets-trouves-gares/records',
    pick: 'results',
    calls: [
      [
        '?select=COUNT(*)%20as%20count&group_by=RANGE(date%2C%201%20month)%20as%20date&order_by=date%20DESC&limit=6',
        [
          { date: '[2024-07-01T00:00:00.000Z, 2024-08-01T00:00:00.000Z[', count: 1 },
          { date: '[2024-06-01T00:00:00.000Z, 2024-07-01T00:00:00.000Z[', count: 2 },
        ],
      ],
      [
        '?select=gc_obo_gare_origine_r_name,count(*) as n&group_by=gc_obo_gare_origine_r_name&order_by=n desc&limit=1',
        [{ gc_obo_gare_origine_r_name: 'Paris Gare de Lyon', n: 2 }],
      ],
      ['?select=count(gc_obo_date_heure_restitution_c)/count(*)*100 as taux&limit=1', [{ taux: 33.33333333333333 }]],
      [
        '?select=gc_obo_type_c&where=gc_obo_type_c="Bagagerie: sacs, valises"',
        [{ gc_obo_type_c: 'Bagagerie: sacs, valises' }],
      ],
      [
        '?select=gc_obo_type_c&refine=gc_obo_type_c:Bagagerie: sacs, valises',
        [{ gc_obo_type_c: 'Bagagerie: sacs, valises' }],
      ],
      [
        '?select=gc_obo_nature_c&refine=gc_obo_nature_c%3A%22Manteau%2C%20veste%22',
        [{ gc_obo_nature_c: 'Manteau, veste' }],
      ],
      [
        "?select=date&where=date>=date'2024-07-01' and date<date'2024-07-02'&timezone=Europe/Paris",
        [{ date: '2024-07-01T00:30:00+02:00' }],
      ],
      ["?select=date&where=date>=date'2024-07-01' and date<date'2024-07-02'", []],
      [
        "?select=count(*) as n&group_by=date_format(date,'yyyy-MM') as mois&timezone=Europe/Paris",
        [
          { mois: '2024-06', n: 1 },
          { mois: '2024-07', n: 2 },
        ],
      ],
      [
        "?select=count(*) as n&group_by=date_format(date,'MMM yyyy') as mois&lang=fr",
        [
          { mois: 'juil. 2024', n: 1 },
          { mois: 'juin 2024', n: 2 },
        ],
      ],
      [
        '?select=gc_obo_nature_c&where=gc_obo_date_heure_restitution_c is null and gc_obo_gare_origine_r_name="Rennes"',
        [{ gc_obo_nature_c: 'Téléphone portable' }],
      ],
      [
        '?select=date_format(date, "EEEE dd MMMM yyyy") as jour&order_by=date&limit=1&lang=fr&timezone=Europe/Paris',
        [{ jour: 'dimanche 30 juin 2024' }],
      ],
      [
        "?select=date_format(date, \"'Le 'dd/MM/YYYY' à 'HH\") as jour&order_by=date&limit=1&timezone=Europe/Paris",
        [{ jour: 'Le 30/06/2024 à 18' }],
      ],
    ],
  },
];
