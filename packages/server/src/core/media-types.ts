import { extname } from 'node:path';

/** The media type that the name of a file stands for; bytes of no known kind otherwise. */
export const mediaTypeOfName = (filename: string): string => TYPES[extname(filename).slice(1).toLowerCase()] ?? UNKNOWN;

/** The ending that files of a media type have, without its dot; null where none is known. */
export const endingOfMediaType = (type: string): string | null =>
  Object.entries(TYPES).findLast(([, known]) => known === type)?.[0] ?? null;

/** Whether a text is written as media types are. */
export const isMediaType = (text: string): boolean =>
  text.length <= 100 && /^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*$/i.test(text);

const UNKNOWN = 'application/octet-stream';

const TYPES: Readonly<Record<string, string>> = {
  '7z': 'application/x-7z-compressed',
  csv: 'text/csv',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  geojson: 'application/geo+json',
  gif: 'image/gif',
  gpkg: 'application/geopackage+sqlite3',
  gpx: 'application/gpx+xml',
  gz: 'application/gzip',
  html: 'text/html',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  json: 'application/json',
  kml: 'application/vnd.google-earth.kml+xml',
  md: 'text/markdown',
  odp: 'application/vnd.oasis.opendocument.presentation',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
  parquet: 'application/vnd.apache.parquet',
  pdf: 'application/pdf',
  png: 'image/png',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  svg: 'image/svg+xml',
  tar: 'application/x-tar',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  txt: 'text/plain',
  webp: 'image/webp',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml',
  zip: 'application/zip',
};
