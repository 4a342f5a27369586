import type { PublishedDataset } from '../../core/dataset.ts';
import type { ExportForm } from './exports.ts';
import type { DescribedCatalogue } from './files/dcat.ts';
import { knownSystems } from './files/projections.ts';
import { invalid, one, type RawParameters, readBoolean } from './parameters.ts';

/** A format of export: its media type, whether it needs a place, and the form that the request's parameters give it. */
export interface ExportFormat {
  readonly name: string;
  readonly contentType: string;
  readonly needsGeometry: boolean;
  /** What the name of the file ends in, where it is not the format's own name. */
  readonly extension?: string;
  readonly form: (raw: RawParameters, dataset: PublishedDataset | null, asked: FormFacts) => ExportForm;
}

/** A format that describes the datasets of a catalogue. */
export interface CatalogueFormat {
  readonly name: string;
  readonly contentType: string;
  readonly write: (catalogue: DescribedCatalogue) => string;
}

/** What a form may know of the request: where the portal is. */
export interface FormFacts {
  readonly origin: string;
}

/** The rows of an export as lines of JSON, to be written in another format. */
export const JSON_LINES = () => ({ kind: 'lines', newline: '\n' }) as const;

export const compression = (raw: RawParameters) => ({ compressed: readBoolean(raw, 'compressed') });

export const labelsFor = ({ fields }: PublishedDataset): Readonly<Record<string, string>> =>
  Object.fromEntries(fields.map(({ name, label }) => [name, label]));

/** The code of the reference system that shapes leave in, with or without the name of its list: `EPSG:2154`. */
export function readSystem(raw: RawParameters): number {
  const text = one(raw, 'epsg') ?? '4326';
  const [, code] = /^(?:epsg:)?(\d{1,6})$/i.exec(text) ?? [];
  if (code !== undefined && knownSystems.includes(Number(code))) return Number(code);
  throw invalid('epsg', text, `one of ${knownSystems.toSorted((a, b) => a - b).join(', ')}`);
}
