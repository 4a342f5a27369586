import type { Column, FieldType } from '@lucarne/odsql';
import type { PublishedDataset } from '../../core/dataset.ts';
import { describedAttachments } from './attachments.ts';
import type { MemoryColumn } from './memory.ts';
import { featuresOf, type MetaRow, type MetaSubject } from './metas.ts';

/** A field of the catalogue: what a query may do with it, how it is stored, and its value. */
interface CatalogueField {
  readonly column: Column;
  readonly stored: MemoryColumn['type'];
  readonly value: (subject: MetaSubject) => unknown;
}

const storedTypes: Readonly<Record<FieldType, MemoryColumn['type']>> = {
  text: 'VARCHAR',
  int: 'BIGINT',
  double: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
  datetime: 'TIMESTAMPTZ',
  geo_point_2d: 'STRUCT(lon DOUBLE, lat DOUBLE)',
  geo_shape: 'VARCHAR',
  file: 'JSON',
  json_blob: 'JSON',
};

const factFields: readonly CatalogueField[] = [
  field({ name: 'dataset_id', aliases: ['datasetid'] }, ({ dataset }) => dataset.id),
  field({ name: 'dataset_uid' }, ({ dataset }) => dataset.uid),
  field({ name: 'has_records', type: 'boolean' }, ({ dataset }) => dataset.fields.length > 0),
  field({ name: 'features', multivalued: true, facet: true }, ({ dataset }) => featuresOf(dataset)),
  shownField('fields', ({ dataset }) => describeFields(dataset)),
  shownField('attachments', ({ dataset }) => describedAttachments(dataset, addressIn(dataset)).attachments),
  shownField(
    'alternative_exports',
    ({ dataset }) => describedAttachments(dataset, addressIn(dataset)).alternative_exports,
  ),
  field({ name: 'visibility', filterable: false }, ({ dataset }) => dataset.visibility),
  field({ name: 'data_visible', type: 'boolean', filterable: false }, () => true),
];

/** A table serves every host of its portal, so that what it holds names none. */
const addressIn = ({ id }: PublishedDataset): string => `/api/explore/v2.1/catalog/datasets/${id}`;

const metaField = (row: MetaRow): CatalogueField =>
  field(
    {
      name: `${row.template}.${row.name}`,
      type: row.type,
      multivalued: row.multivalued,
      facet: row.facet,
      ...(row.template === 'default' ? { aliases: [row.name] } : {}),
      ...(row.template === 'explore' ? { technical: true } : {}),
    },
    row.type === 'geo_shape' ? (subject) => asText(row.value(subject)) : row.value,
  );

/** What a query on a catalogue may name, given the metadata of its datasets. */
export const fieldsOf = (rows: readonly MetaRow[]): readonly CatalogueField[] => [
  ...factFields,
  ...rows.map(metaField),
];

/** The public schema of a dataset, as its description and `select=fields` show it; only annotations that say something. */
export function describeFields({ fields: described }: PublishedDataset) {
  return described.map(({ name, label, type, description, annotations, multivalued }) => {
    const said = Object.entries({ ...annotations, multivalued }).filter(([, value]) => value);
    return { name, description, annotations: Object.fromEntries(said), label, type };
  });
}

function field(
  { name, type = 'text', multivalued = false, ...rest }: Partial<Column> & { name: string },
  value: CatalogueField['value'],
): CatalogueField {
  const stored = multivalued ? 'VARCHAR[]' : storedTypes[type];
  return { column: { name, type, multivalued, ...rest }, stored, value };
}

/** What a query may show, and nothing else. */
function shownField(name: string, value: CatalogueField['value']): CatalogueField {
  return field({ name, type: 'json_blob', filterable: false }, value);
}

const asText = (geometry: unknown): string | null => (geometry === null ? null : JSON.stringify(geometry));
