import type { Table } from './replay.testing.ts';

const cities = 'dataset=doc-geonames-cities-5000';
const fuel = 'dataset=prix-des-carburants-en-france-flux-instantane-v2';

/** The language of `q` as people and programs write it, loosely. */
const words: Table = {
  what: 'q of version 1, loosely written',
  path: `/api/records/1.0/search/?${cities}`,
  pick: 'fields name',
  calls: [
    ['&q=name:(bern OR geneve)', ['Bern', 'Genève']],
    ['&q=country_code:("CH" OR "AD") AND population:>100000', ['Bern', 'Genève']],
    ['&q=country_code:(NOT FR) AND -country_code:CH', ['Andorra la Vella', 'Toronto']],
    ['&q=population:(121631 OR 183981 OR [2000000 TO *])', ['Paris', 'Bern', 'Genève', 'Toronto']],
    ['&q=country_code:FR -name:paris -lyon', ['Saint-Étienne', 'Rennes']],
    ['&q=population:{121631 TO 209375}', ['Saint-Étienne', 'Genève']],
    ['&q=population:[121631..183981]', ['Saint-Étienne', 'Bern', 'Genève']],
    ['&q=population>2e6', ['Paris', 'Toronto']],
    ['&q=bern^2 || geneve', ['Bern', 'Genève']],
    ['&q=name<>"Paris" %26%26 country_code:FR %26%26 population>200000', ['Lyon', 'Rennes']],
    ["&q=modification_date+<+'2019-11-1T00:00:00%2B00:00'", ['Rennes', 'Toronto']],
    ['&q=modification_date:2021-*', ['Bern', 'Genève']],
    ['&q=_exists_:dem AND NOT country_code:FR', ['Bern', 'Toronto']],
    ['&q=geo_point_2d:"46.94809, 7.44744"', ['Bern']],
    ['&q=%23distance(geo_point_2d, "48.85,2.35,10000")', ['Paris']],
    ['&q=%23distance(geo_point_2d,48.85,2.35,10km)', ['Paris']],
    ['&q=%23polygon((45,4),(45,8),(46.5,8),(46.5,4))', ['Lyon', 'Saint-Étienne', 'Genève']],
    ['&q=%23exact(name, Andorra la Vella)', ['Andorra la Vella']],
    ['&q=modification_date>%23now(years = -6) AND country_code:FR', ['Paris', 'Lyon']],
    ['&geofilter.distance=48.85,2.35,10km', ['Paris']],
    ['&geofilter.polygon=[[45,4],[45,8],[46.5,8],[46.5,4]]', ['Lyon', 'Saint-Étienne', 'Genève']],
    ['&q=name:(bern', null],
    ['&q=name:()', null],
    ['&q=population:(many)', null],
  ],
};

/** The same of other types of fields. */
const types: Table = {
  what: 'q of version 1, of lists, codes, decimals and booleans',
  path: `/api/records/1.0/search/?${fuel}`,
  pick: 'fields id',
  calls: [
    ['&q=services:(Gonflage OR Lavage)', ['1', '4']],
    ['&q=automate_24_24:(true)', ['1', '3']],
    ['&q=cp:(45000 OR 37000)', ['1', '4']],
    ['&q=prix_valeur:(<1.7 OR >1.85)', ['2', '3']],
    ['&q=prix_maj:([2024-06-01 TO 2024-06-01] OR 2023)&timezone=UTC', ['2', '4']],
    ['&q=ville:(orleans -"ZA")', ['1', '2']],
  ],
};

/** What the widgets ask to draw maps and charts. */
const maps: Table = {
  what: 'maps of the widgets',
  path: '/api/records/1.0',
  pick: 'body',
  calls: [
    [`/boundingbox/?${cities}&q=nowhere&timezone=Europe/Paris`, { count: 0, bbox: [], geometries: {} }],
    [
      `/geocluster/?${cities}&clusterdistance=50&clusterprecision=2.46&geofilter.bbox=40,-10,52,12&return_polygons=false&q=bern`,
      {
        clusters: [{ cluster_center: [46.94809, 7.44744], count: 1 }],
        count: { min: 1, max: 1 },
        clusterprecision: 2,
      },
    ],
    [
      `/analyze/?dataset=evenements-publics&clusterprecision=6&geofilter.bbox=48,2,49,3&join.agg1.fields=name&join.agg1.remotedataset=doc-geonames-cities-5000&join.agg1.remotekey=name&join.agg1.localkey=city&agg.agg1.func=MIN,MAX&agg.agg1.expr=serie1&y.serie1.expr=price&y.serie1.func=SUM&q=city:Lyon`,
      { results: [], aggregations: { agg1: { min: null, max: null } } },
    ],
    [`/analyze/?${cities}&x=geo_point_2d&y.n.func=COUNT&q=bern`, [{ x: [46.94809, 7.44744], n: 1 }]],
  ],
};

export const calls1Loose: readonly Table[] = [words, types, maps];
