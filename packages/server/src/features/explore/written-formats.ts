import type { PublishedDataset } from '../../core/dataset.ts';
import { type RdfFormat, rdfFile } from './files/record-triples.ts';
import { compression, type ExportFormat, JSON_LINES, labelsFor, readSystem } from './format.ts';
import { one, type RawParameters, readBoolean } from './parameters.ts';

/** The formats that are written here and not by the engine: batch after batch, from lines of JSON. */
export const xlsx: ExportFormat = {
  name: 'xlsx',
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  needsGeometry: false,
  form(raw, dataset) {
    const labels = dataset && readBoolean(raw, 'use_labels') ? { labels: labelsFor(dataset) } : {};
    return { as: 'jsonl', ...labels, copy: JSON_LINES, file: { kind: 'xlsx' }, ...compression(raw) };
  },
};

export const shp: ExportFormat = {
  name: 'shp',
  extension: 'zip',
  contentType: 'application/zip',
  needsGeometry: true,
  form: (raw, dataset) => ({
    as: 'geojson',
    copy: JSON_LINES,
    file: { kind: 'shp', name: dataset?.id ?? 'records', epsg: readSystem(raw) },
    ...compression(raw),
  }),
};

export const kml: ExportFormat = {
  name: 'kml',
  contentType: 'application/vnd.google-earth.kml+xml',
  needsGeometry: true,
  form: (raw, dataset) => ({
    as: 'geojson',
    copy: JSON_LINES,
    file: { kind: 'kml', title: dataset?.id ?? '', labels: labelsAsked(raw, dataset) },
    ...compression(raw),
  }),
};

export const gpx: ExportFormat = {
  name: 'gpx',
  contentType: 'application/gpx+xml',
  needsGeometry: true,
  form(raw, dataset, { origin }) {
    const title = dataset?.id ?? '';
    const described = one(raw, 'description_field_list') ?? '';
    const file = {
      kind: 'gpx',
      title,
      namespace: ontology(origin, title),
      nameField: one(raw, 'name_field'),
      descriptionFields: described.split(',').flatMap((name) => name.trim() || []),
      extensions: readBoolean(raw, 'use_extension', true),
    } as const;
    return { as: 'geojson', copy: JSON_LINES, file, ...compression(raw) };
  },
};

export const fgb: ExportFormat = {
  name: 'fgb',
  contentType: 'application/octet-stream; charset=utf-8',
  needsGeometry: true,
  form(raw, dataset) {
    const points = !dataset?.fields.some(({ type }) => type === 'geo_shape');
    const facts = { title: dataset?.id ?? '', epsg: readSystem(raw), points, labels: labelsAsked(raw, dataset) };
    return { as: 'geojson', copy: JSON_LINES, file: { kind: 'fgb', ...facts }, ...compression(raw) };
  },
};

export const rdfxml = rdfFormat('rdfxml', 'application/rdf+xml; charset=utf-8');
export const turtle = rdfFormat('turtle', 'text/turtle; charset=utf-8');
export const n3 = rdfFormat('n3', 'text/n3; charset=utf-8');
export const jsonld = rdfFormat('jsonld', 'application/ld+json; charset=utf-8');

function rdfFormat(name: RdfFormat, contentType: string): ExportFormat {
  return {
    name,
    contentType,
    needsGeometry: false,
    form(raw, dataset, { origin }) {
      const id = dataset?.id ?? '';
      const resources = `${origin}/ld/resources/${encodeURIComponent(id)}/records/`;
      const { frame, row } = rdfFile(name, { ontology: ontology(origin, id), resources });
      const newline = name === 'jsonld' ? ',\n' : '\n';
      return {
        as: 'text',
        row,
        frame,
        copy: () => ({ kind: 'lines', newline }),
        withRecordKey: true,
        ...compression(raw),
      };
    },
  };
}

const ontology = (origin: string, id: string): string => `${origin}/ld/ontologies/${encodeURIComponent(id)}/`;

const labelsAsked = (raw: RawParameters, dataset: PublishedDataset | null) =>
  dataset && readBoolean(raw, 'use_labels') ? labelsFor(dataset) : {};
