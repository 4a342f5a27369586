import type { OutputColumn } from '@lucarne/odsql';
import type { PublishedDataset } from '../../core/dataset.ts';
import { nearestName, problem } from '../../core/problem.ts';
import type { Frame } from './exports.ts';
import { catalogueProjectOpenData, catalogueRss } from './files/catalogue-files.ts';
import { catalogueRdfXml, catalogueTurtle } from './files/dcat.ts';
import { isGeographic } from './files/projections.ts';
import { type CatalogueFormat, compression, type ExportFormat, JSON_LINES, labelsFor, readSystem } from './format.ts';
import { one, type RawParameters, readBoolean, readChoice } from './parameters.ts';
import { exploreProblems } from './problems.ts';
import { fgb, gpx, jsonld, kml, n3, rdfxml, shp, turtle, xlsx } from './written-formats.ts';

const DELIMITERS = [';', ',', '\t', '|'] as const;
const COMPRESSIONS = ['snappy', 'zstd'] as const;
const ITEMS: Frame = { head: '[', tail: ']', cut: 1 };
const FEATURES: Frame = { head: '{"type": "FeatureCollection", "features": [\n', tail: '\n]}\n', cut: 2 };

const lines = (newline: '\n' | ',\n' | ',') => () => ({ kind: 'lines', newline }) as const;

const csv: ExportFormat = {
  name: 'csv',
  contentType: 'text/csv; charset=utf-8',
  needsGeometry: false,
  form(raw, dataset) {
    const delimiter = readDelimiter(raw);
    const quoteAll = readBoolean(raw, 'quote_all');
    const withBom = readBoolean(raw, 'with_bom', true);
    const bom = withBom ? '\ufeff' : '';
    const head = (columns: readonly OutputColumn[]) => (quoteAll ? quotedHeader(columns, delimiter) : '');
    const labelled = readBoolean(raw, 'use_labels', one(raw, 'use_labels_for_header')?.toLowerCase() === 'true');
    return {
      as: 'csv',
      ...(labelled && dataset ? { labels: labelsFor(dataset) } : {}),
      listSeparator: one(raw, 'list_separator') ?? ',',
      copy: (columns) => ({
        kind: 'csv',
        delimiter,
        header: !quoteAll,
        quoted: quoteAll ? columns.filter(isWritten).map(({ name }) => name) : [],
      }),
      ...(withBom || quoteAll ? { frame: (columns) => headed(bom + head(columns)) } : {}),
      ...compression(raw),
    };
  },
};

/** Whether its cells are texts for who reads the file: all but numbers, True and False. */
const isWritten = ({ type, multivalued }: OutputColumn): boolean =>
  multivalued || !['int', 'double', 'boolean'].includes(type);

const headed = (head: string): Frame => ({ head, tail: '', cut: 0 });

const quotedHeader = (columns: readonly OutputColumn[], delimiter: string): string =>
  `${columns.map(({ name }) => `"${name.replaceAll('"', '""')}"`).join(delimiter)}\r\n`;

const json: ExportFormat = {
  name: 'json',
  contentType: 'application/json; charset=utf-8',
  needsGeometry: false,
  form: (raw) => ({ as: 'json', copy: lines(','), frame: () => ITEMS, ...compression(raw) }),
};

const jsonl: ExportFormat = {
  name: 'jsonl',
  contentType: 'application/jsonl; charset=utf-8',
  needsGeometry: false,
  form: (raw) => ({ as: 'jsonl', copy: lines('\n'), ...compression(raw) }),
};

const geojson: ExportFormat = {
  name: 'geojson',
  contentType: 'application/geo+json',
  needsGeometry: true,
  form(raw) {
    const epsg = readSystem(raw);
    const asItIs = { copy: lines(',\n'), frame: () => FEATURES };
    const moved = { copy: JSON_LINES, file: { kind: 'geojson', epsg } } as const;
    return { as: 'geojson', ...(isGeographic(epsg) ? asItIs : moved), ...compression(raw) };
  },
};

const parquet: ExportFormat = {
  name: 'parquet',
  contentType: 'application/vnd.apache.parquet',
  needsGeometry: false,
  form(raw) {
    const packed = readChoice(raw, 'parquet_compression', COMPRESSIONS, 'snappy');
    return { as: 'typed', copy: () => ({ kind: 'parquet', compression: packed }), ...compression(raw) };
  },
};

/** What a dataset's records leave in, and a catalogue's datasets. */
export const datasetFormats = {
  csv,
  json,
  jsonl,
  xlsx,
  geojson,
  shp,
  kml,
  gpx,
  fgb,
  parquet,
  rdfxml,
  turtle,
  n3,
  jsonld,
};

export const catalogueFormats = { csv, json, xlsx };

/** Formats that describe each dataset as a whole, whatever is selected. */
export const describingFormats = {
  rss: { name: 'rss', contentType: 'application/rss+xml; charset=utf-8', write: catalogueRss },
  ttl: { name: 'ttl', contentType: 'text/turtle; charset=utf-8', write: catalogueTurtle },
  rdf: { name: 'rdf', contentType: 'application/rdf+xml; charset=utf-8', write: catalogueRdfXml },
  'data.json': {
    name: 'data.json',
    contentType: 'application/json; charset=utf-8',
    write: catalogueProjectOpenData,
  },
} satisfies Readonly<Record<string, CatalogueFormat>>;

/** The formats in which the records of a dataset can leave. */
export function offeredFormats(dataset: PublishedDataset): readonly ExportFormat[] {
  return Object.values(datasetFormats).filter(({ needsGeometry }) => !needsGeometry || hasGeometry(dataset));
}

/** Refuses a format that the records of this dataset cannot have. */
export function checkFormat(format: ExportFormat, dataset: PublishedDataset): void {
  if (!format.needsGeometry || hasGeometry(dataset)) return;
  throw problem(exploreProblems, 'FormatNeedsGeometry', { format: format.name, dataset: dataset.id });
}

/** Says that a format is not there, whether others have it or nobody, and which are. */
export function missingFormat(offered: readonly { readonly name: string }[], format: string, description: string) {
  const names = offered.map(({ name }) => name);
  const nearest = nearestName(format.slice(0, 100), names);
  const hint = `${nearest === null ? '' : `Did you mean ${nearest}? `}The formats are: ${names.join(', ')}.`;
  return problem(exploreProblems, 'NotFoundURI', { description, hint });
}

const hasGeometry = ({ fields }: PublishedDataset): boolean =>
  fields.some(({ type }) => type === 'geo_point_2d' || type === 'geo_shape');

/** A tabulator may be called by its name, since few programs have the key. */
function readDelimiter(raw: RawParameters): (typeof DELIMITERS)[number] {
  if (/^(\\t|tab)$/i.test(one(raw, 'delimiter') ?? '')) return '\t';
  return readChoice(raw, 'delimiter', DELIMITERS, olderDelimiter(raw));
}

/** The separator as scripts of version 1 name it; what it cannot be is as if it were absent. */
function olderDelimiter(raw: RawParameters): (typeof DELIMITERS)[number] {
  const older = one(raw, 'csv_separator');
  return DELIMITERS.find((known) => known === older) ?? ';';
}
