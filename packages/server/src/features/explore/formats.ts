import type { PublishedDataset } from '../../core/dataset.ts';
import { nearestName, problem } from '../../core/problem.ts';
import type { ExportForm, Frame } from './exports.ts';
import { one, type RawParameters, readBoolean, readChoice } from './parameters.ts';
import { exploreProblems } from './problems.ts';

/** A format of export: its media type, whether it needs a place, and the form that the request's parameters give it. */
export interface ExportFormat {
  readonly name: string;
  readonly contentType: string;
  readonly needsGeometry: boolean;
  readonly form: (raw: RawParameters, dataset: PublishedDataset | null) => ExportForm;
}

const BOM = '\ufeff';
const DELIMITERS = [';', ',', '\t', '|'] as const;
const COMPRESSIONS = ['snappy', 'zstd'] as const;
const ITEMS: Frame = { head: '[\n', tail: '\n]\n', cut: 2 };
const FEATURES: Frame = { head: '{"type": "FeatureCollection", "features": [\n', tail: '\n]}\n', cut: 2 };

const lines = (newline: '\n' | ',\n') => () => ({ kind: 'lines', newline }) as const;
const compressed = (raw: RawParameters) => ({ compressed: readBoolean(raw, 'compressed') });

const csv: ExportFormat = {
  name: 'csv',
  contentType: 'text/csv; charset=utf-8',
  needsGeometry: false,
  form(raw, dataset) {
    const delimiter = readChoice(raw, 'delimiter', DELIMITERS, olderDelimiter(raw));
    const quoteAll = readBoolean(raw, 'quote_all');
    const labelled = readBoolean(raw, 'use_labels', one(raw, 'use_labels_for_header')?.toLowerCase() === 'true');
    return {
      as: 'csv',
      ...(labelled && dataset ? { labels: labelsOf(dataset) } : {}),
      listSeparator: one(raw, 'list_separator') ?? ',',
      copy: (columns) => ({
        kind: 'csv',
        delimiter,
        quoted: quoteAll ? columns.filter(({ type }) => type === 'text').map(({ name }) => name) : [],
      }),
      ...(readBoolean(raw, 'with_bom', true) ? { frame: { head: BOM, tail: '', cut: 0 } } : {}),
      ...compressed(raw),
    };
  },
};

const json: ExportFormat = {
  name: 'json',
  contentType: 'application/json; charset=utf-8',
  needsGeometry: false,
  form: (raw) => ({ as: 'json', copy: lines(',\n'), frame: ITEMS, ...compressed(raw) }),
};

const jsonl: ExportFormat = {
  name: 'jsonl',
  contentType: 'application/jsonl; charset=utf-8',
  needsGeometry: false,
  form: (raw) => ({ as: 'json', copy: lines('\n'), ...compressed(raw) }),
};

const geojson: ExportFormat = {
  name: 'geojson',
  contentType: 'application/geo+json',
  needsGeometry: true,
  form: (raw) => ({ as: 'geojson', copy: lines(',\n'), frame: FEATURES, ...compressed(raw) }),
};

const parquet: ExportFormat = {
  name: 'parquet',
  contentType: 'application/vnd.apache.parquet',
  needsGeometry: false,
  form(raw) {
    const compression = readChoice(raw, 'parquet_compression', COMPRESSIONS, 'snappy');
    return { as: 'typed', copy: () => ({ kind: 'parquet', compression }), ...compressed(raw) };
  },
};

/** What a dataset's records leave in, and a catalogue's datasets. */
export const datasetFormats = { csv, json, jsonl, geojson, parquet };
export const catalogueFormats = { csv, json };

/** Formats of the Explore API that a later version brings. */
const DATASET_LATER = ['xlsx', 'shp', 'kml', 'gpx', 'fgb', 'ov2', 'rdfxml', 'turtle', 'n3', 'jsonld', 'ical', 'mvt'];
const CATALOGUE_LATER = ['xlsx', 'rss', 'ttl', 'rdf', 'data.json', 'dublin_core', 'sitemap'];

/** The formats in which the records of a dataset can leave. */
export function offeredFormats(dataset: PublishedDataset): readonly ExportFormat[] {
  return Object.values(datasetFormats).filter(({ needsGeometry }) => !needsGeometry || hasGeometry(dataset));
}

/** Refuses a format that the records of this dataset cannot have. */
export function checkFormat(format: ExportFormat, dataset: PublishedDataset): void {
  if (!format.needsGeometry || hasGeometry(dataset)) return;
  throw problem(exploreProblems, 'FormatNeedsGeometry', { format: format.name, dataset: dataset.id });
}

/** Says why a format is not there: not offered yet, or unknown. */
export function missingFormat(level: 'dataset' | 'catalogue', format: string) {
  const offered = Object.keys(level === 'dataset' ? datasetFormats : catalogueFormats);
  const later = level === 'dataset' ? DATASET_LATER : CATALOGUE_LATER;
  const name = format.slice(0, 100);
  if (later.includes(name) || (level === 'catalogue' && name.startsWith('dcat'))) {
    return problem(exploreProblems, 'FormatNotOffered', { format: name, offered });
  }
  return problem(exploreProblems, 'FormatUnknown', { format: name, offered, nearest: nearestName(name, offered) });
}

const hasGeometry = ({ fields }: PublishedDataset): boolean =>
  fields.some(({ type }) => type === 'geo_point_2d' || type === 'geo_shape');

const labelsOf = ({ fields }: PublishedDataset): Readonly<Record<string, string>> =>
  Object.fromEntries(fields.map(({ name, label }) => [name, label]));

/** The separator as scripts of version 1 name it; what it cannot be is as if it were absent. */
function olderDelimiter(raw: RawParameters): (typeof DELIMITERS)[number] {
  const older = one(raw, 'csv_separator');
  return DELIMITERS.find((known) => known === older) ?? ';';
}
