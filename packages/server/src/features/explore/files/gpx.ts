import type { OutputColumn } from '@lucarne/odsql';
import { type Feature, featureOf, type Position, type Simple, simpleParts } from './geometry.ts';
import { cellText, type Encode, type RowValues } from './rows.ts';
import { elementNames, XML_HEAD, xmlText } from './xml.ts';

export interface GpxOptions {
  readonly title: string;
  /** The namespace of the fields under `extensions`. */
  readonly namespace: string;
  readonly nameField: string | undefined;
  readonly descriptionFields: readonly string[];
  /** Fields as elements of their own, else as lines of the description. */
  readonly extensions: boolean;
}

/** A file for navigation devices: points as waypoints, lines and the rings of areas as tracks. A record without a place is left out. */
export const encodeGpx = (options: GpxOptions): Encode =>
  async function* encode(rows, { columns }) {
    const fields = columns.filter(({ type }) => type !== 'geo_point_2d' && type !== 'geo_shape');
    const elements = elementNames(fields.map(({ name }) => name));
    yield `${XML_HEAD}<gpx version="1.1" creator="Lucarne" xmlns="http://www.topografix.com/GPX/1/1" xmlns:data="${xmlText(options.namespace)}"><metadata><name>${xmlText(options.title)}</name></metadata>\n`;
    for await (const batch of rows) {
      yield batch.map((row) => featureText(featureOf(row), fields, { ...options, elements })).join('');
    }
    yield '</gpx>\n';
  };

type Words = GpxOptions & { readonly elements: ReadonlyMap<string, string> };

function featureText({ geometry, properties }: Feature, fields: readonly OutputColumn[], words: Words): string {
  if (geometry === null) return '';
  const parts = simpleParts(geometry);
  const { before, after } = factsText(properties, fields, words);
  const points = parts.flatMap((part) => (part.kind === 'point' ? [part.at] : []));
  const waypoints = points.map((at) => `<wpt ${place(at)}>${before}${after}</wpt>\n`).join('');
  const segments = parts.flatMap(linesOf).map((line) => {
    const track = line.map((at) => `<trkpt ${place(at)}/>`).join('');
    return `<trkseg>${track}</trkseg>`;
  });
  return segments.length === 0 ? waypoints : `${waypoints}<trk>${before}${after}${segments.join('')}</trk>\n`;
}

function linesOf(part: Simple): readonly (readonly Position[])[] {
  if (part.kind === 'point') return [];
  return part.kind === 'line' ? [part.along] : part.rings;
}

const place = ([longitude, latitude]: Position): string => `lat="${latitude}" lon="${longitude}"`;

/** Name and description come before the extensions, as the format wants it. */
function factsText(properties: RowValues, fields: readonly OutputColumn[], words: Words) {
  const texts = fields.flatMap((field) => {
    const text = cellText(properties[field.name], field.type);
    return text === null ? [] : [{ name: field.name, text }];
  });
  const name = texts.find((field) => field.name === words.nameField);
  const told =
    words.descriptionFields.length > 0 || words.extensions ? words.descriptionFields : fields.map((f) => f.name);
  const lines = texts.filter((field) => told.includes(field.name)).map((field) => `${field.name}: ${field.text}`);
  const data = texts.map((field) => {
    const element = `data:${words.elements.get(field.name)}`;
    return `<${element}>${xmlText(field.text)}</${element}>`;
  });
  return {
    before: `${name ? `<name>${xmlText(name.text)}</name>` : ''}${lines.length > 0 ? `<desc>${xmlText(lines.join('\n'))}</desc>` : ''}`,
    after: words.extensions && data.length > 0 ? `<extensions>${data.join('')}</extensions>` : '',
  };
}
