import { m } from '../../paraglide/messages.js';

/** A format of the exports: its name, for whom it is, and what its address takes besides the filters. */
export interface ExportFormat {
  readonly id: string;
  readonly name: string;
  readonly purpose: () => string;
  readonly parameters: readonly [string, string][];
}

/** In the order of the export tab; a dataset shows those that its own list of exports names. */
export const exportFormats: readonly ExportFormat[] = [
  {
    id: 'csv',
    name: 'CSV',
    purpose: m.format_csv,
    parameters: [
      ['use_labels', 'true'],
      ['delimiter', ';'],
    ],
  },
  { id: 'xlsx', name: 'Excel (xlsx)', purpose: m.format_xlsx, parameters: [['use_labels', 'true']] },
  { id: 'json', name: 'JSON', purpose: m.format_json, parameters: [] },
  { id: 'jsonl', name: 'JSON Lines', purpose: m.format_jsonl, parameters: [] },
  { id: 'geojson', name: 'GeoJSON', purpose: m.format_geojson, parameters: [] },
  { id: 'shp', name: 'Shapefile', purpose: m.format_shp, parameters: [] },
  { id: 'kml', name: 'KML', purpose: m.format_kml, parameters: [] },
  { id: 'gpx', name: 'GPX', purpose: m.format_gpx, parameters: [] },
  { id: 'fgb', name: 'FlatGeobuf', purpose: m.format_fgb, parameters: [] },
  { id: 'parquet', name: 'Parquet', purpose: m.format_parquet, parameters: [] },
  { id: 'turtle', name: 'Turtle', purpose: m.format_turtle, parameters: [] },
  { id: 'n3', name: 'N-Triples', purpose: m.format_n3, parameters: [] },
  { id: 'rdfxml', name: 'RDF/XML', purpose: m.format_rdfxml, parameters: [] },
  { id: 'jsonld', name: 'JSON-LD', purpose: m.format_jsonld, parameters: [] },
];
