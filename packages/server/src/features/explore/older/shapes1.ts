import { type TSchema, Type } from 'typebox';
import { DatasetPath, RecordPath } from '../shapes.ts';

const text = (description: string) => Type.Optional(Type.String({ description }));
const texts = (description: string) => Type.Optional(Type.Array(Type.String(), { description }));

const dataset = { dataset: Type.String({ description: 'The identifier of the dataset.' }) };
const filters = {
  q: texts('Words, `field:value`, `#functions(…)`, joined by AND, OR and NOT; `q.name` adds another.'),
  'refine.F': texts('Only what has this value of the facet F.'),
  'exclude.F': texts('Only what does not have this value of the facet F.'),
  'disjunctive.F': text('`true`: several values of the facet F are joined by «or».'),
};
const places = {
  'geofilter.distance': text('Only what lies so near: `latitude,longitude,metres`.'),
  'geofilter.polygon': text('Only what lies inside: `(lat,lon),(lat,lon),(lat,lon)`.'),
  'geofilter.bbox': text('Only what lies in the rectangle: `lat,lon,lat,lon`.'),
};
const page = {
  rows: Type.Optional(Type.Integer({ default: 10, description: 'At most; with `start`, 10000.' })),
  start: Type.Optional(Type.Integer({ default: 0, description: 'How many to skip.' })),
  sort: text('The field to sort by, from the greatest; with a hyphen before it, from the least.'),
};
const coarse = {
  geo_simplify: text('`true`: shapes as fine as a map shows them.'),
  geo_simplify_zoom: Type.Optional(Type.Integer({ default: 14, description: 'The zoom of that map.' })),
};
const drawing = {
  clusterprecision: Type.Optional(Type.Integer({ description: 'The zoom of the map.' })),
  geo_field: text('The field whose places are shown, unless it is the first.'),
};
const facet = { facet: texts('A field whose values are counted.') };
const fields = { fields: text('The fields to show, separated by commas.') };
const form = (formats: string) => ({
  format: text(`The form of the answer: ${formats}.`),
  callback: text('With `format=jsonp`, the function that is called.'),
  pretty_print: text('`true`: on several lines.'),
  timezone: text('The zone of dates and times, such as Europe/Paris.'),
  lang: text('The language of the answer.'),
});
const separator = { csv_separator: text('Of CSV: `;` unless said, `,`, a tabulation or `|`.') };

const series = {
  'y.S.func': text('Of the series S: COUNT, AVG, SUM, MIN, MAX, STDDEV, SUMSQUARES or QUANTILES.'),
  'y.S.expr': text('What the function of S is given: a field, or a calculation.'),
};

const Row = Type.Record(Type.String(), Type.Unknown());
const FacetGroups = Type.Optional(Type.Array(Row));
const RecordShape1 = Type.Object({
  datasetid: Type.String(),
  recordid: Type.String(),
  fields: Row,
  geometry: Type.Optional(Row),
  record_timestamp: Type.String(),
});

const ErrorShape1 = Type.Object(
  {
    errorcode: Type.Integer({ description: 'The status.' }),
    error: Type.String({ description: 'What went wrong.' }),
    error_code: Type.String({ description: 'Never changes its meaning.' }),
    position: Type.Optional(Type.Integer({ description: 'Where in the text, counted from 0.' })),
    hint: Type.Optional(Type.String({ description: 'The nearest right name, or what to do.' })),
  },
  { description: 'What went wrong, in the shape of version 1.' },
);

/** Answers are described and not held to their shapes: serving is left to the routes. */
function describe1(
  summary: string,
  description: string,
  route: { params?: TSchema; querystring?: TSchema; answer?: TSchema },
) {
  const { params, querystring, answer } = route;
  return {
    tags: ['search 1.0'],
    deprecated: true,
    summary,
    description,
    ...(params ? { params } : {}),
    ...(querystring ? { querystring } : {}),
    response: { ...(answer ? { 200: answer } : {}), '4xx': ErrorShape1 },
  };
}

export const schemas1 = {
  search: describe1('Records', 'A page of the records of a dataset.', {
    querystring: Type.Object({
      ...dataset,
      ...filters,
      ...places,
      ...page,
      ...facet,
      ...fields,
      ...coarse,
      ...form('json, jsonp, geojson, geojsonp, csv, rss or atom'),
    }),
    answer: Type.Object({
      nhits: Type.Integer(),
      parameters: Row,
      records: Type.Array(RecordShape1),
      facet_groups: FacetGroups,
    }),
  }),
  datasets: describe1('Datasets', 'A page of the datasets of the portal.', {
    querystring: Type.Object({ ...filters, ...page, ...facet, ...form('json, jsonp, csv or rss') }),
    answer: Type.Object({
      nhits: Type.Integer(),
      parameters: Row,
      datasets: Type.Array(Row),
      facet_groups: FacetGroups,
    }),
  }),
  dataset: describe1('One dataset', 'The description of a dataset.', {
    params: DatasetPath,
    querystring: Type.Object(form('json or jsonp')),
    answer: Row,
  }),
  record: describe1('One record', 'A record by its identifier.', {
    params: RecordPath,
    querystring: Type.Object(form('json or jsonp')),
    answer: RecordShape1,
  }),
  analyze: describe1('Analysis', 'One point for each value of x, with the value of each series.', {
    querystring: Type.Object({
      ...dataset,
      x: Type.Array(Type.String(), {
        description: 'The fields whose values make the points, or a component of a date: `date.year`.',
      }),
      ...series,
      'y.S.func': Type.String({
        description: 'Of the series S: COUNT, AVG, SUM, MIN, MAX, STDDEV, SUMSQUARES or QUANTILES.',
      }),
      'y.S.subsets': text('Of QUANTILES: the percents, separated by commas; 50 unless said.'),
      'y.S.cumulative': text('`true`: each point of S adds to those before.'),
      maxpoints: Type.Optional(Type.Integer({ description: 'Points at most.' })),
      precision: text('Of a date: year, month, week, day, hour or minute.'),
      periodic: text('Of a date, what comes back: year, month, week, weekday, day, hour or minute.'),
      sort: text('`x` or a series, from the greatest; with a hyphen, from the least.'),
      'join.J.remotedataset': text('Another dataset, whose records stand for x.'),
      'join.J.localkey': text('Of a join: the field of this dataset that both have.'),
      'join.J.remotekey': text('The same field under its name in the other dataset.'),
      'join.J.fields': text('Which fields of the other dataset are shown, separated by commas.'),
      ...filters,
      ...places,
      ...separator,
      ...form('json, jsonp or csv'),
    }),
  }),
  box: describe1('Extent', 'Where the records lie, and how many they are.', {
    querystring: Type.Object({ ...dataset, ...filters, ...places, ...form('json or jsonp') }),
    answer: Row,
  }),
  clusters: describe1('Clusters', 'The places that lie near one another on a map.', {
    querystring: Type.Object({
      ...dataset,
      clusterprecision: Type.Integer({ description: 'The zoom of the map; with `shapeprecision`, 29 at most.' }),
      clusterdistance: Type.Number({ description: 'How near, in pixels of that map.' }),
      shapeprecision: Type.Optional(
        Type.Integer({ description: 'How many zooms finer than the map outlines are; exact unless said.' }),
      ),
      clustermode: text('`polygon`, or `heatmap` without outlines.'),
      return_polygons: text('`false`: no outlines.'),
      ...series,
      ...filters,
      ...places,
      ...form('json or jsonp'),
    }),
    answer: Row,
  }),
  polygons: describe1(
    'Places with series',
    'The different places of the records, each with the number of its records.',
    {
      querystring: Type.Object({
        ...dataset,
        ...drawing,
        maxpoints: Type.Optional(Type.Integer({ description: 'Places at most.' })),
        ...series,
        ...filters,
        ...places,
        ...form('json or jsonp'),
      }),
      answer: Row,
    },
  ),
  reuses: describe1('Reuses', 'What others made of the datasets: this portal keeps no list of it.', {
    querystring: Type.Object({ ...page, ...form('json or jsonp') }),
    answer: Row,
  }),
  territory: describe1('One territory', 'A territory of a register that this portal does not keep.', {
    params: Type.Object({ uid: Type.String({ description: 'The identifier of the territory.' }) }),
  }),
  preview: describe1('Places', 'The different places of the records.', {
    querystring: Type.Object({ ...dataset, ...drawing, ...filters, ...places, ...page, ...form('json or jsonp') }),
  }),
  download: describe1('Records in a file', 'Every record that the filters let through.', {
    querystring: Type.Object({
      ...dataset,
      ...filters,
      ...places,
      ...page,
      ...fields,
      ...coarse,
      ...separator,
      use_labels_for_header: text('`true`: columns are headed by labels.'),
      ...form('csv, json, jsonp, geojson or geojsonp'),
    }),
  }),
  page: describe1('Records in a file', 'The download address of the page of a dataset.', {
    params: DatasetPath,
    querystring: Type.Object({
      ...filters,
      ...places,
      ...page,
      ...fields,
      ...coarse,
      ...separator,
      use_labels_for_header: text('`true`: columns are headed by labels.'),
      ...form('csv, json, jsonp, geojson or geojsonp'),
    }),
  }),
};
