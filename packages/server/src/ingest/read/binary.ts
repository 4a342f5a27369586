/** A file that cannot be imported, recognised by its first bytes: what it looks like, and what to do. */
export interface Unsupported {
  readonly looksLike: string;
  readonly advice: string;
}

interface Magic extends Unsupported {
  readonly bytes: readonly number[];
}

const inside = 'Take the data out of it first.';
const spreadsheet = 'Save the sheet as CSV.';
const notData = 'It holds no records.';

const magics: readonly Magic[] = [
  { bytes: [0x1f, 0x8b], looksLike: 'a gzip archive', advice: inside },
  { bytes: [0x42, 0x5a, 0x68], looksLike: 'a bzip2 archive', advice: inside },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], looksLike: 'an xz archive', advice: inside },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], looksLike: 'a Zstandard archive', advice: inside },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], looksLike: 'a 7-Zip archive', advice: inside },
  { bytes: [0x52, 0x61, 0x72, 0x21], looksLike: 'a RAR archive', advice: inside },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], looksLike: 'an old Excel or Word file', advice: spreadsheet },
  { bytes: [0x25, 0x50, 0x44, 0x46], looksLike: 'a PDF', advice: 'Ask its author for the table behind it.' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], looksLike: 'a PNG image', advice: notData },
  { bytes: [0xff, 0xd8, 0xff], looksLike: 'a JPEG image', advice: notData },
  { bytes: [0x47, 0x49, 0x46, 0x38], looksLike: 'a GIF image', advice: notData },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], looksLike: 'a program', advice: notData },
  {
    bytes: [...Buffer.from('SQLite format 3')],
    looksLike: 'a SQLite or GeoPackage file',
    advice: 'Save the table as GeoJSON or CSV.',
  },
  { bytes: [0xff, 0xfe, 0x00, 0x00], looksLike: 'text in UTF-32', advice: 'Save it as UTF-8.' },
  { bytes: [0x00, 0x00, 0xfe, 0xff], looksLike: 'text in UTF-32', advice: 'Save it as UTF-8.' },
];

/** What the first bytes of a file say that it is, when it is something that cannot be imported; archives are never opened. */
export function unsupportedContent(head: Buffer): Unsupported | null {
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06])) return zipContent(head);
  return magics.find((magic) => startsWith(head, magic.bytes)) ?? markup(head);
}

function startsWith(head: Buffer, bytes: readonly number[]): boolean {
  return head.length >= bytes.length && bytes.every((byte, index) => head[index] === byte);
}

const plainZip: Unsupported = { looksLike: 'a ZIP archive', advice: inside };

/** Whether the first bytes of a ZIP archive tell of no workbook, document or map. */
export const isPlainZip = (head: Buffer): boolean => unsupportedContent(head) === plainZip;

/** Only the names in the first bytes are looked at, as they stand: nothing is decompressed. */
function zipContent(head: Buffer): Unsupported {
  const names = head.toString('latin1');
  if (names.includes('xl/') || names.includes('[Content_Types].xml')) {
    return { looksLike: 'an Excel workbook (xlsx)', advice: spreadsheet };
  }
  if (names.includes('opendocument')) return { looksLike: 'an OpenDocument file', advice: spreadsheet };
  if (names.includes('.shp')) return { looksLike: 'a zipped Shapefile', advice: 'Save the layer as GeoJSON.' };
  return plainZip;
}

function markup(head: Buffer): Unsupported | null {
  const text = head
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .slice(0, 200)
    .toLowerCase();
  if (text.startsWith('<!doctype html') || text.startsWith('<html')) {
    return { looksLike: 'a web page', advice: 'Use the address of the file itself, not of the page that shows it.' };
  }
  if (text.startsWith('<?xml') || text.startsWith('<kml')) {
    return { looksLike: 'XML', advice: 'Save it as GeoJSON or CSV.' };
  }
  return null;
}
