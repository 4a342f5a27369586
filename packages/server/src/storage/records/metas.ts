import type { FieldType } from '@lucarne/odsql';
import { inLanguage, type LocalText, type Portal, type PublishedDataset } from '../../core/dataset.ts';

/** What a metadata value is made from. */
export interface MetaSubject {
  readonly dataset: PublishedDataset;
  readonly portal: Portal;
  readonly language: string;
}

/** One metadata of datasets: its template, its name, its type, and where its value comes from. */
export interface MetaRow {
  readonly template: 'default' | 'dcat';
  readonly name: string;
  readonly type: FieldType;
  readonly multivalued: boolean;
  readonly facet: boolean;
  readonly value: (subject: MetaSubject) => unknown;
}

type Value = MetaRow['value'];

/** Every metadata that readers see, in the order of the answers of the Explore API. What nobody fills yet is null. */
export const metaRows: readonly MetaRow[] = [
  text(
    'title',
    local((dataset) => dataset.metadata.title),
  ),
  text(
    'description',
    local((dataset) => dataset.metadata.description),
  ),
  list('theme', ({ dataset }) => dataset.metadata.theme),
  list('keyword', ({ dataset }) => dataset.metadata.keyword),
  facet(text('license', ({ dataset }) => dataset.metadata.license)),
  text('license_url', ({ dataset }) => dataset.metadata.license_url),
  facet(text('language', ({ dataset }) => dataset.metadata.language)),
  list('metadata_languages', ({ dataset }) => Object.keys(dataset.metadata.title)),
  text('timezone', ({ portal }) => portal.timezone),
  facet(meta('modified', 'datetime', ({ dataset }) => dataset.modified)),
  meta('modified_updates_on_metadata_change', 'boolean', () => false),
  meta('modified_updates_on_data_change', 'boolean', ({ dataset }) => dataset.metadata.modified === null),
  meta('data_processed', 'datetime', ({ dataset }) => dataset.dataProcessed),
  meta('metadata_processed', 'datetime', ({ dataset }) => dataset.metadataProcessed),
  list('geographic_reference', none),
  meta('geographic_reference_auto', 'boolean', none),
  list('territory', ({ dataset }) => dataset.metadata.territory),
  list('geometry_types', ({ dataset }) => dataset.geometryTypes),
  meta('bbox', 'geo_shape', ({ dataset }) => dataset.bbox && boxPolygon(dataset.bbox)),
  facet(text('publisher', ({ dataset }) => dataset.metadata.publisher)),
  text('references', ({ dataset }) => dataset.metadata.references),
  meta('records_count', 'int', ({ dataset }) => dataset.recordsCount),
  list('attributions', ({ dataset }) => dataset.metadata.attributions),
  ...['source_domain', 'source_domain_title', 'source_domain_address', 'source_dataset', 'shared_catalog'].map(empty),
  meta('federated', 'boolean', () => false),
  empty('parent_domain'),
  facet(text('update_frequency', ({ dataset }) => dataset.metadata.update_frequency)),
  ...dcat(
    'created issued creator contributor contact_name contact_email accrualperiodicity spatial temporal granularity ' +
      'dataquality publisher_type conforms_to temporal_coverage_start temporal_coverage_end accessRights relation',
  ),
];

/** What can be done with a dataset's records: analysed, shown along time, on a map. */
export function featuresOf({ fields }: PublishedDataset): readonly string[] {
  const has = (...types: readonly FieldType[]) => fields.some(({ type }) => types.includes(type));
  const features: string[] = [];
  if (has('text', 'int', 'double', 'boolean', 'date', 'datetime')) features.push('analyze');
  if (has('date', 'datetime')) features.push('timeserie');
  if (has('geo_point_2d', 'geo_shape')) features.push('geo');
  return features;
}

function meta(name: string, type: FieldType, value: Value): MetaRow {
  return { template: 'default', name, type, multivalued: false, facet: false, value };
}

function text(name: string, value: Value): MetaRow {
  return meta(name, 'text', value);
}

/** A list of words; an empty one is null. */
function list(name: string, value: (subject: MetaSubject) => readonly string[] | null): MetaRow {
  const orNull: Value = (subject) => {
    const words = value(subject);
    return words && words.length > 0 ? words : null;
  };
  return { ...text(name, orNull), multivalued: true, facet: true };
}

function facet(row: MetaRow): MetaRow {
  return { ...row, facet: true };
}

function empty(name: string): MetaRow {
  return text(name, none);
}

function dcat(names: string): MetaRow[] {
  return names.split(' ').map((name) => ({ ...empty(name), template: 'dcat' }));
}

function none(): null {
  return null;
}

function local(of: (dataset: PublishedDataset) => LocalText): Value {
  return ({ dataset, portal, language }) => inLanguage(of(dataset), language, portal.defaultLanguage) || null;
}

function boxPolygon([west, south, east, north]: readonly [number, number, number, number]) {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}
