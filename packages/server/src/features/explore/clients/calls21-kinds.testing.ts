import type { Table } from './replay.testing.ts';

const V21 = '/api/explore/v2.1/catalog';
const fuel = `${V21}/datasets/prix-des-carburants-en-france-flux-instantane-v2`;
const agenda = `${V21}/datasets/evenements-publics`;
const communes = `${V21}/datasets/communes-millesime`;

const prices: Table = {
  what: 'prices, moments, lists',
  path: `${fuel}/records?limit=50`,
  pick: 'results',
  calls: [
    ['&select=id&where=prix_nom="Gazole" and prix_valeur is not null&order_by=prix_valeur', [{ id: '3' }, { id: '1' }]],
    ['&select=id&where=prix_valeur < 1.8 AND prix_valeur > 1.7', [{ id: '1' }, { id: '4' }]],
    ['&select=id&where="DAB" in services', [{ id: '1' }, { id: '2' }, { id: '4' }]],
    ['&select=id&where=services="Gonflage"', [{ id: '4' }]],
    ['&select=id&where=services:"Lavage"&refine=services:DAB', [{ id: '1' }, { id: '4' }]],
    ['&select=id&where=automate_24_24', [{ id: '1' }, { id: '3' }]],
    ['&select=id&where=automate_24_24 is true', [{ id: '1' }, { id: '3' }]],
    ['&select=id&where=automate_24_24=false', [{ id: '2' }, { id: '4' }]],
    ['&select=id&where=automate_24_24 : True', [{ id: '1' }, { id: '3' }]],
    ['&select=id&where=NOT automate_24_24', [{ id: '2' }, { id: '4' }, { id: '5' }]],
    ['&select=id&where=adresse like "route d\'orleans"', [{ id: '3' }]],
    ["&select=id&where=adresse='Av. de l\\'Europe'", [{ id: '5' }]],
    ['&select=id&where=adresse=%22Route%20d%27Orl%C3%A9ans%22', [{ id: '3' }]],
    ['&select=id&refine=ville:Orl%C3%A9ans', [{ id: '1' }, { id: '2' }]],
    ['&select=id&refine=ville%3A%22Ch%C3%A2teauroux%22', [{ id: '5' }]],
    ['&select=id&where=cp=45000', [{ id: '1' }]],
    ['&select=id&where=cp IN ("45000", "37000")', [{ id: '1' }, { id: '4' }]],
    ['&select=id&where=startswith(cp, "45")', [{ id: '1' }, { id: '2' }]],
    ['&select=prix_maj&where=id="1"', [{ prix_maj: '2024-05-31T22:30:00+00:00' }]],
    ['&select=prix_maj&where=id="1"&timezone=Europe/Paris', [{ prix_maj: '2024-06-01T00:30:00+02:00' }]],
    ["&select=id&where=prix_maj >= date'2024-06-01'&timezone=Europe%2FParis", [{ id: '1' }, { id: '2' }, { id: '3' }]],
    ["&select=id&where=prix_maj>=date'2024-06-01T00:00:00'", [{ id: '2' }, { id: '3' }]],
    ["&select=id&where=prix_maj > date'2024-06-01T08:00:00.000Z'", [{ id: '3' }]],
    ["&select=id&where=prix_maj > '2024-06-01T10:00:00+02:00'", [{ id: '3' }]],
    ['&select=id&refine=prix_maj:2024/06', [{ id: '2' }, { id: '3' }]],
    ['&select=id&refine=prix_maj:2024/06&timezone=Europe/Paris', [{ id: '1' }, { id: '2' }, { id: '3' }]],
    ['&select=hour(prix_maj) as h&where=id="3"&timezone=Europe/Paris', [{ h: 11 }]],
    [
      "&group_by=date_format(prix_maj, 'yyyy/MM/dd') as jour&select=avg(prix_valeur) as p&where=prix_nom='Gazole'",
      [
        { jour: '2024/05/31', p: 1.729 },
        { jour: '2024/06/02', p: 1.699 },
      ],
    ],
    [
      '&group_by=prix_nom&select=min(prix_valeur) as mini&order_by=mini',
      [
        { prix_nom: 'Gazole', mini: 1.699 },
        { prix_nom: 'E10', mini: 1.799 },
        { prix_nom: 'SP98', mini: 1.859 },
        { prix_nom: null, mini: null },
      ],
    ],
    [
      '&group_by=services&select=count(*) as n&where=services is not null',
      [
        { services: 'DAB', n: 3 },
        { services: 'Gonflage', n: 1 },
        { services: 'Lavage', n: 2 },
      ],
    ],
    [
      '&group_by=automate_24_24&select=count(*) as n',
      [
        { automate_24_24: null, n: 1 },
        { automate_24_24: false, n: 2 },
        { automate_24_24: true, n: 2 },
      ],
    ],
    [
      "&select=id,distance(geom, geom'POINT(1.9 47.9)') as m&where=within_distance(geom, geom'POINT(1.9 47.9)', 3km) AND prix_valeur IS NOT NULL&order_by=m&limit=1",
      [{ id: '1', m: 0 }],
    ],
    ['&select=id&where=in_bbox(geom,47.5,1,48,2)&order_by=-id', [{ id: '3' }, { id: '2' }, { id: '1' }]],
    [
      "&group_by=range(prix_maj, 1 month) as mois&select=count(*) as n&where=prix_maj>date'2024-05'",
      [{ mois: '[2024-06-01T00:00:00.000Z, 2024-07-01T00:00:00.000Z[', n: 2 }],
    ],
  ],
};

const events: Table = {
  what: 'an agenda',
  path: `${agenda}/records?select=uid&limit=20`,
  pick: 'results uid',
  calls: [
    ['&where=title="Concert, jazz %26 blues"', ['e1']],
    ['&where=title = "Salon du livre \\"jeunesse\\""', ['e4']],
    ['&where="jeunesse"', ['e4']],
    ['&where=search("muse")', ['e3']],
    ['&where=tags in ("jazz", "livre")', ['e1', 'e4']],
    ['&where=city="Paris" and price=0', ['e1']],
    ["&where=date_start<=date'2024-07-15' and date_end>=date'2024-07-15'", ['e2']],
    ["&where=date_end >= '2024-06-21'&order_by=date_start", ['e1', 'e2']],
    ["&where=date_start in [date'2024-05-01' .. date'2024-06-30']", ['e1', 'e3']],
    ['&where=year(date_start) = 2023 or month(date_start)=7', ['e2', 'e4']],
    ['&where=zones is null', null],
    ['&refine=tags:th%C3%A9%C3%A2tre', ['e2']],
    ['&refine=date_start:2024-07', ['e2']],
    ['&refine=updated_at:2024', ['e1', 'e2', 'e3']],
    ['&exclude=city:Paris&order_by=uid desc', ['e4', 'e3']],
    ['&where=updated_at>now(years=-3)&order_by=updated_at desc', ['e2', 'e1', 'e3', 'e4']],
    ['&where=date_end >= now(years=-2,month=5, day=19)', ['e1', 'e2']],
  ],
};

const territories: Table = {
  what: 'territories',
  path: `${communes}/records?select=nom&limit=20`,
  pick: 'results nom',
  calls: [
    ["&where=intersects(geo_shape, geom'POINT(2.1 47.1)')", ['Achères']],
    ["&where=intersects(geo_shape, geom'POINT(2.5 47.5)')", ['Ainay-le-Vieil']],
    ["&where=within_distance(geo_shape, geom'POINT(2.95 47.5)', 10km)", ['Achères', 'Aigurande']],
    ['&where=in_bbox(geo_shape, 47.0, 5.1, 47.1, 6.1)', ["L'Île-d'Eau"]],
    ["&where=geometry(`geo_shape`, geom'POLYGON((2.9 47.1, 3.5 47.1, 3.5 47.2, 2.9 47.1))')", ['Achères', 'Aigurande']],
    [
      "&where=within(geo_shape, geom'POLYGON((1 46, 4 46, 4 49, 1 49, 1 46))')",
      ['Achères', 'Ainay-le-Vieil', 'Aigurande'],
    ],
    ["&where=disjoint(geo_shape, geom'POLYGON((1 46, 4 46, 4 49, 1 49, 1 46))')", ["L'Île-d'Eau"]],
    ['&where=nom="L\'Île-d\'Eau"', ["L'Île-d'Eau"]],
    ["&where=nom='L\\'Île-d\\'Eau'", ["L'Île-d'Eau"]],
    ['&where=nom like "ile d eau"', ["L'Île-d'Eau"]],
    ['&refine=departement:Indre&order_by=nom', ['Aigurande', "L'Île-d'Eau"]],
    ['&where=code = "18001"', ['Achères']],
    ['&order_by=population desc&limit=1', ["L'Île-d'Eau"]],
  ],
};

/** Moments, lists, shapes: what programs ask of the present version about each kind of data. */
export const calls21Kinds: readonly Table[] = [prices, events, territories];
