import type { OutputColumn } from '@lucarne/odsql';
import { type Feature, featureOf, type Geometry, type Position, simpleParts } from './geometry.ts';
import { cellText, type Encode, labelOf } from './rows.ts';
import { XML_HEAD, xmlText } from './xml.ts';

/** A file for programs that show the globe: a placemark for each record, its fields as typed data of a schema. */
export const encodeKml = (title: string, labels: Readonly<Record<string, string>>): Encode =>
  async function* encode(rows, { columns }) {
    const fields = columns.filter(({ type }) => type !== 'geo_point_2d' && type !== 'geo_shape');
    yield `${XML_HEAD}<kml xmlns="http://www.opengis.net/kml/2.2"><Document id="records"><name>${xmlText(title)}</name>\n`;
    yield `<Schema name="records" id="schema">${fields.map((field) => schemaField(field, labels)).join('')}</Schema>\n`;
    for await (const batch of rows) yield batch.map((row) => placemark(featureOf(row), fields)).join('');
    yield '</Document></kml>\n';
  };

const TYPES: Partial<Readonly<Record<OutputColumn['type'], string>>> = { double: 'double', boolean: 'bool' };

/** KML knows no 64-bit integer: integers are texts, with all their digits. */
function schemaField({ name, type, multivalued }: OutputColumn, labels: Readonly<Record<string, string>>): string {
  const kind = (multivalued ? undefined : TYPES[type]) ?? 'string';
  const given = labelOf(labels, name);
  const label = given === undefined ? '' : `<displayName>${xmlText(given)}</displayName>`;
  return `<SimpleField type="${kind}" name="${xmlText(name)}">${label}</SimpleField>`;
}

function placemark({ geometry, properties }: Feature, fields: readonly OutputColumn[]): string {
  const data = fields.flatMap(({ name, type }) => {
    const value = properties[name];
    const text = typeof value === 'boolean' ? String(value) : cellText(value, type);
    return text === null ? [] : [`<SimpleData name="${xmlText(name)}">${xmlText(text)}</SimpleData>`];
  });
  const extended = `<ExtendedData><SchemaData schemaUrl="#schema">${data.join('')}</SchemaData></ExtendedData>`;
  return `<Placemark>${extended}${geometry ? geometryText(geometry) : ''}</Placemark>\n`;
}

function geometryText(geometry: Geometry): string {
  const texts = simpleParts(geometry).map((part) => {
    if (part.kind === 'point') return `<Point>${coordinates([part.at])}</Point>`;
    if (part.kind === 'line') return `<LineString>${coordinates(part.along)}</LineString>`;
    const rings = part.rings.map((ring, index) => {
      const boundary = index === 0 ? 'outerBoundaryIs' : 'innerBoundaryIs';
      return `<${boundary}><LinearRing>${coordinates(ring)}</LinearRing></${boundary}>`;
    });
    return `<Polygon>${rings.join('')}</Polygon>`;
  });
  const several = geometry.type.startsWith('Multi') || geometry.type === 'GeometryCollection';
  return several ? `<MultiGeometry>${texts.join('')}</MultiGeometry>` : texts.join('');
}

const coordinates = (positions: readonly Position[]): string =>
  `<coordinates>${positions.map((position) => position.slice(0, 3).join(',')).join(' ')}</coordinates>`;
