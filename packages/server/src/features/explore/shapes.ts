import { type TSchema, Type } from 'typebox';
import { LANGUAGES } from './parameters.ts';

const text = (description: string) => Type.Optional(Type.String({ description }));
const texts = (description: string) => Type.Optional(Type.Array(Type.String(), { description }));
const flag = (description: string, byDefault = false) =>
  Type.Optional(Type.Boolean({ description, default: byDefault }));

const select = { select: text('The keys of each row, as ODSQL expressions: `name, year(founded) as y`.') };
const filters = {
  where: texts('An ODSQL condition; several are joined by «and».'),
  refine: texts('Only the rows that have this value of a facet: `country:FR`.'),
  exclude: texts('Only the rows that do not have this value of a facet.'),
};
const order = {
  group_by: text('One row for each value of these ODSQL expressions.'),
  order_by: text('The ODSQL expressions to sort by, each with `asc` or `desc`.'),
};
const words = {
  lang: Type.Optional(
    Type.String({ enum: [...LANGUAGES], description: 'The language of month names and of descriptions.' }),
  ),
  timezone: Type.Optional(
    Type.String({ default: 'UTC', description: 'The zone of dates and times, such as Europe/Paris.' }),
  ),
};
const page = {
  limit: Type.Optional(
    Type.Integer({
      default: 10,
      minimum: -1,
      description: 'Rows at most: 100, or 20000 with `group_by`; -1 is the most.',
    }),
  ),
  offset: Type.Optional(
    Type.Integer({
      default: 0,
      minimum: 0,
      description: 'Rows to skip; with `limit`, 10000 at most (20000 with `group_by`).',
    }),
  ),
};
const exported = {
  limit: Type.Optional(Type.Integer({ default: -1, minimum: -1, description: 'Rows at most; -1 is all of them.' })),
  offset: Type.Optional(Type.Integer({ default: 0, minimum: 0, description: 'Rows to skip.' })),
};
const include = {
  include_links: flag('Adds the addresses of related resources, under `_links`.'),
  include_app_metas: flag('Adds the technical facts of each record: `_id`, `_timestamp`, `_size`.'),
};
const facet = {
  facet: texts('A field to count the values of, or `facet(name="f", sort="-count", limit=20)`; none: every facet.'),
};
const csv = {
  delimiter: Type.Optional(Type.String({ default: ';', enum: [';', ',', '\t', '|'], description: 'Between cells.' })),
  list_separator: Type.Optional(Type.String({ default: ',', description: 'Between the items of a list in a cell.' })),
  quote_all: flag('Quotes every cell but numbers and booleans, and the header.'),
  with_bom: flag('Begins with the UTF-8 byte order mark, which spreadsheets need.', true),
};
const file = { compressed: flag('Sends a gzip file.') };
const parquet = {
  parquet_compression: Type.Optional(
    Type.String({ default: 'snappy', enum: ['snappy', 'zstd'], description: 'Of the file.' }),
  ),
};

/** What every export of records takes; formats without columns or shapes leave them alone. */
const records = {
  epsg: Type.Optional(
    Type.Integer({
      default: 4326,
      description: 'The reference system of the shapes, such as 2154 (Lambert-93) or 3857.',
    }),
  ),
  use_labels: flag('Gives fields their labels in place of names, or beside them, where the format lists fields.'),
};
const gpx = {
  name_field: text('The field that names each point or track.'),
  description_field_list: text('The fields of the description, separated by commas.'),
  use_extension: flag('Gives the fields under `extensions`; else they are lines of the description.', true),
};

/** What the formats take that tell of each dataset the files in which it can be had. */
const distributions = {
  include_exports: text('The formats to name, separated by commas; all of them by default.'),
  use_labels_in_exports: flag('Leads to files whose columns have labels in place of names.', true),
};

/** What each route reads in its query string. They document; `parameters.ts` reads, and refuses in the API's own words. */
export const Queries = {
  catalogue: Type.Object({ ...select, ...filters, ...order, ...page, ...words, ...include }),
  dataset: Type.Object({ ...select, ...words, ...include }),
  records: Type.Object({ ...select, ...filters, ...order, ...page, ...words, ...include }),
  record: Type.Object({ ...select, ...words }),
  facets: Type.Object({ ...facet, ...filters, ...words }),
  catalogueCsv: Type.Object({ ...select, ...filters, ...order, ...exported, ...words, ...csv, ...file }),
  catalogueExport: Type.Object({ ...select, ...filters, ...order, ...exported, ...words, ...file }),
  catalogueDescription: Type.Object({
    ...select,
    ...filters,
    ...order,
    ...exported,
    ...words,
    ...file,
    ...distributions,
  }),
  csv: Type.Object({ ...select, ...filters, ...order, ...exported, ...words, ...csv, ...file, ...records }),
  export: Type.Object({ ...select, ...filters, ...order, ...exported, ...words, ...file, ...records }),
  parquet: Type.Object({ ...select, ...filters, ...order, ...exported, ...words, ...file, ...records, ...parquet }),
  gpx: Type.Object({ ...select, ...filters, ...order, ...exported, ...words, ...file, ...records, ...gpx }),
};

export const DatasetPath = Type.Object({ dataset_id: Type.String({ description: 'The identifier of the dataset.' }) });
export const RecordPath = Type.Object({
  dataset_id: Type.String({ description: 'The identifier of the dataset.' }),
  record_id: Type.String({ description: 'The identifier of the record: 40 hexadecimal digits.' }),
});

export const AttachmentPath = Type.Object({
  dataset_id: Type.String({ description: 'The identifier of the dataset.' }),
  attachment_id: Type.String({ description: 'The identifier of the file among those of its dataset.' }),
});

export const FilePath = Type.Object({
  dataset_id: Type.String({ description: 'The identifier of the dataset.' }),
  file_id: Type.String({ description: 'The `id` of the file, as the record tells it.' }),
});

const AttachmentShape = Type.Object({
  id: Type.String(),
  title: Type.String(),
  mimetype: Type.String(),
  url: Type.String(),
  size: Type.Integer({ description: 'In bytes.' }),
  description: Type.Optional(Type.Union([Type.String(), Type.Null()])),
});

export const ExploreErrorShape = Type.Object(
  {
    error_code: Type.String({ description: 'Never changes its meaning.' }),
    message: Type.String(),
    position: Type.Optional(Type.Integer({ description: 'Where in the text of the clause, counted from 0.' })),
    hint: Type.Optional(Type.String({ description: 'The nearest right name, or what to do.' })),
  },
  { description: 'What went wrong, in the words of the Explore API.' },
);

/** A file of that type, or an error. */
export const sending = (contentType: string) => ({
  200: { description: 'The file.', content: { [contentType.split(';')[0] ?? '']: { schema: Type.Unknown() } } },
  '4xx': ExploreErrorShape,
});

export const LinkShape = Type.Object({ rel: Type.String(), href: Type.String() });
const Nullable = <Shape extends TSchema>(shape: Shape) => Type.Union([shape, Type.Null()]);
const RecordShape = Type.Record(Type.String(), Type.Unknown(), { description: 'The selected fields, by name.' });

const FieldShape = Type.Object({
  name: Type.String(),
  label: Type.String(),
  type: Type.String({
    description: 'text, int, double, boolean, date, datetime, geo_point_2d, geo_shape, file or json_blob.',
  }),
  description: Nullable(Type.String()),
  annotations: Type.Record(Type.String(), Type.Unknown()),
});

export const DatasetShape = Type.Object({
  visibility: Type.String(),
  fields: Type.Array(FieldShape),
  dataset_id: Type.String(),
  dataset_uid: Type.String(),
  has_records: Type.Boolean(),
  features: Type.Array(Type.String()),
  attachments: Type.Array(AttachmentShape),
  alternative_exports: Type.Array(AttachmentShape),
  data_visible: Type.Boolean(),
  metas: Type.Record(Type.String(), Type.Record(Type.String(), Type.Unknown()), {
    description: 'Metadata by template: `default.title`, `dcat.creator`…',
  }),
  _links: Type.Optional(Type.Array(LinkShape)),
});

const pageOf = <Shape extends TSchema>(row: Shape) =>
  Type.Object({
    total_count: Type.Integer({ description: 'How many there are, whatever the page.' }),
    _links: Type.Optional(Type.Array(LinkShape)),
    results: Type.Array(row),
  });

const FacetValueShape = Type.Object({
  name: Type.String(),
  count: Type.Integer(),
  state: Type.String({ description: 'displayed, refined or excluded.' }),
  value: Type.String({ description: 'To send back in `refine`.' }),
  facets: Type.Optional(Type.Array(Type.Unknown(), { description: 'The values below, of the same shape.' })),
});

/** What each route answers. */
export const Answers = {
  links: Type.Object({ links: Type.Array(LinkShape) }),
  datasets: pageOf(Type.Union([DatasetShape, RecordShape])),
  dataset: Type.Union([DatasetShape, RecordShape]),
  records: pageOf(RecordShape),
  record: RecordShape,
  facets: Type.Object({
    links: Type.Array(LinkShape),
    facets: Type.Array(Type.Object({ name: Type.String(), facets: Type.Array(FacetValueShape) })),
  }),
  attachments: Type.Object({
    links: Type.Array(LinkShape),
    attachments: Type.Array(
      Type.Object({
        href: Type.String(),
        metas: Type.Object({ 'mime-type': Type.String(), title: Type.String(), url: Type.String(), id: Type.String() }),
      }),
    ),
  }),
};

/** The schema of a route: what it is for, what it reads, what it answers. */
export function describeRoute<Route extends { readonly summary: string; readonly description: string }>(route: Route) {
  return { tags: ['explore'], ...route };
}

/** A JSON answer, or an error. */
export const answering = <Shape extends TSchema>(shape: Shape) => ({ 200: shape, '4xx': ExploreErrorShape });
