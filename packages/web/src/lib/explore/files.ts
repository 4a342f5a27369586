import { datasetPath } from './records.ts';
import type { DatasetField, RecordRow, RecordValue } from './types.ts';

/** A file of a record as pages show it. */
export interface ShownFile {
  readonly filename: string;
  readonly href: string;
  /** Its small picture; null for what is no picture. */
  readonly picture: { readonly src: string; readonly width: number; readonly height: number } | null;
}

const SIDE = 300;
/** From here on, a picture stands on its side. */
const TURNED = 5;

/** Reads a value of the type `file`; null for anything else. */
export function shownFile(datasetId: string, value: RecordValue | undefined): ShownFile | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { id, filename, thumbnail, width, height, exif_orientation } = value as Readonly<Record<string, RecordValue>>;
  if (typeof id !== 'string' || typeof filename !== 'string') return null;
  const href = datasetPath(datasetId, `files/${encodeURIComponent(id)}`);
  if (thumbnail !== true || typeof width !== 'number' || typeof height !== 'number')
    return { filename, href, picture: null };
  const shown = Number(exif_orientation) >= TURNED ? [height, width] : [width, height];
  const scale = Math.min(1, SIDE / Math.max(width, height));
  const [across = 1, down = 1] = shown.map((side) => Math.max(1, Math.round(side * scale)));
  return { filename, href, picture: { src: `${href}300/`, width: across, height: down } };
}

/** The pictures of some records, each with the record that names it. */
export function picturesOf(
  datasetId: string,
  fields: readonly DatasetField[],
  rows: readonly RecordRow[],
): readonly { readonly file: ShownFile; readonly row: RecordRow }[] {
  const names = fields.filter(({ type }) => type === 'file').map(({ name }) => name);
  return rows.flatMap((row) =>
    names.flatMap((name) => {
      const file = shownFile(datasetId, row[name]);
      return file?.picture ? [{ file, row }] : [];
    }),
  );
}

/** What keeps the records that name a file, as a condition of the API. */
export function namingFiles(fields: readonly DatasetField[]): string {
  const tests = fields.filter(({ type }) => type === 'file').map(({ name }) => `\`${name}\` is not null`);
  return tests.join(' or ');
}
