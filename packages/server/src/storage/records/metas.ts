import type { FieldType } from '@lucarne/odsql';
import { inLanguage, type LocalText, type Portal, type PublishedDataset } from '../../core/dataset.ts';
import { type TemplateName, templateKeys } from '../../core/templates.ts';

/** What a metadata value is made from. */
export interface MetaSubject {
  readonly dataset: PublishedDataset;
  readonly portal: Portal;
  readonly language: string;
  /** What was counted of the dataset; absent: nothing yet. */
  readonly uses?: DatasetUses | undefined;
}

/** What was counted of a dataset up to the day before, as it may be told. */
export interface DatasetUses {
  readonly views: number;
  readonly downloads: number;
  readonly apiCalls: number;
  readonly attachmentDownloads: number;
}

/** One metadata of datasets: its template, its name, its type, and where its value comes from. */
export interface MetaRow {
  readonly template: 'default' | 'explore' | TemplateName;
  readonly name: string;
  readonly type: FieldType;
  readonly multivalued: boolean;
  readonly facet: boolean;
  readonly value: (subject: MetaSubject) => unknown;
}

type Value = MetaRow['value'];

/** Every metadata of the basic template, in the order of the answers of the Explore API. What nobody fills yet is null. */
const defaultRows: readonly MetaRow[] = [
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
  text('timezone', ({ dataset, portal }) => dataset.metadata.timezone ?? portal.timezone),
  facet(meta('modified', 'datetime', ({ dataset }) => dataset.modified)),
  meta(
    'modified_updates_on_metadata_change',
    'boolean',
    ({ dataset: { metadata } }) => metadata.modified === null && metadata.modified_updates_on_metadata_change === true,
  ),
  meta('modified_updates_on_data_change', 'boolean', ({ dataset }) => dataset.metadata.modified === null),
  meta('data_processed', 'datetime', ({ dataset }) => dataset.dataProcessed),
  meta('metadata_processed', 'datetime', ({ dataset }) => dataset.metadataProcessed),
  list('geographic_reference', ({ dataset }) => dataset.metadata.geographic_reference ?? null),
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
];

/** What the portal counts, shown only when asked for. */
const appRows: readonly MetaRow[] = [
  count('download_count', ({ downloads }) => downloads),
  count('api_call_count', ({ apiCalls }) => apiCalls),
  { ...count('popularity_score', popularity), type: 'double' },
  count('attachment_download_count', ({ attachmentDownloads }) => attachmentDownloads),
  { ...count('reuse_count', () => 0), value: none },
];

/** The metadata of every portal; a portal that uses other templates has more. */
export const metaRows: readonly MetaRow[] = [...defaultRows, ...templateRows('dcat')];

/** The metadata of a portal with these datasets: a template that one of them uses lists all its names for each. */
export function metaRowsOf(datasets: readonly PublishedDataset[]): readonly MetaRow[] {
  const isUsed = datasets.some(({ metadata }) => Object.keys(metadata.inspire ?? {}).length > 0);
  return [...metaRows, ...(isUsed ? templateRows('inspire') : []), ...customRows(datasets), ...appRows];
}

function templateRows(template: keyof typeof templateKeys): MetaRow[] {
  return Object.entries(templateKeys[template]).map(([name, type]) => ({
    ...meta(name, type, ({ dataset }) => momentOr(type, dataset.metadata[template]?.[name])),
    template,
  }));
}

/** The words of a publisher's own metadata; a name that holds a list anywhere is one of lists everywhere. */
function customRows(datasets: readonly PublishedDataset[]): MetaRow[] {
  const names = new Map<string, boolean>();
  for (const { metadata } of datasets) {
    for (const [name, value] of Object.entries(metadata.custom ?? {}))
      names.set(name, names.get(name) === true || Array.isArray(value));
  }
  return [...names].toSorted().map(([name, multivalued]) => {
    const words: Value = ({ dataset }) => {
      const value = dataset.metadata.custom?.[name] ?? null;
      return multivalued && value !== null && !Array.isArray(value) ? [value] : value;
    };
    return { ...text(name, words), template: 'custom', multivalued, facet: true };
  });
}

/** Date-times have the form of all others. */
function momentOr(type: FieldType, value: unknown): unknown {
  if (value === undefined) return null;
  return type === 'datetime' ? `${String(value).slice(0, 19)}+00:00` : value;
}

/** Views, downloads and calls, each by the order of its size, so that a program that calls all day does not outweigh every reader. */
function popularity({ views, downloads, apiCalls }: DatasetUses): number {
  const score = Math.log1p(views) + Math.log1p(downloads) + Math.log1p(apiCalls);
  return Math.round(score * 100) / 100;
}

/** What can be done with a dataset's records: analysed, shown along time, on a map. */
export function featuresOf({ fields, hasImages = false }: PublishedDataset): readonly string[] {
  const has = (...types: readonly FieldType[]) => fields.some(({ type }) => types.includes(type));
  const features: string[] = [];
  if (has('text', 'int', 'double', 'boolean', 'date', 'datetime')) features.push('analyze');
  if (has('date', 'datetime')) features.push('timeserie');
  if (has('geo_point_2d', 'geo_shape')) features.push('geo');
  if (hasImages) features.push('image');
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

function count(name: string, of: (uses: DatasetUses) => number): MetaRow {
  const nothing = { views: 0, downloads: 0, apiCalls: 0, attachmentDownloads: 0 };
  return { ...meta(name, 'int', ({ uses = nothing }) => of(uses)), template: 'explore' };
}

function empty(name: string): MetaRow {
  return text(name, none);
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
