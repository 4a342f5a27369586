/**
 * The value of a field of the type `file`, as a snapshot holds it: a text of JSON with these members. Where the file is to be had
 * (`url`) is added by each answer, because a catalogue serves all its hosts.
 */
export interface RecordFile {
  /** Whether there is a small picture of it. */
  readonly thumbnail: boolean;
  readonly filename: string;
  /** The kind in one word: `JPEG`, `PDF`. */
  readonly format: string;
  readonly mimetype: string;
  /** What its bytes are called in the store: the same bytes, the same name. */
  readonly etag: string;
  readonly id: string;
  readonly width?: number;
  readonly height?: number;
  /** How the picture is to be turned; only where it says so. */
  readonly exif_orientation?: number;
  /** Its most frequent colours. */
  readonly color_summary?: readonly string[];
}

/** What the files of a version are, in its manifest; how many the records name, and how many of these are pictures. */
export interface FileCounts {
  readonly count: number;
  readonly images: number;
  /** The pictures that were not made small: too large, too many for one import, or broken. Left out where there are none. */
  readonly without_thumbnail?: number;
}

/** The folder of a dataset's files, beside its snapshots: all its versions share them. */
export const FILES_FOLDER = 'files';

/** The pictures that browsers show as they are: they run nothing. */
export const pictureTypes: Readonly<Record<string, string>> = {
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WEBP',
  'image/gif': 'GIF',
};

/** The small picture of a file, beside it: JPEG stays JPEG, what may be transparent becomes WebP. */
export const thumbnailOf = ({ etag, mimetype }: RecordFile): { readonly name: string; readonly mimetype: string } => ({
  name: `${etag}.300`,
  mimetype: mimetype === 'image/jpeg' ? mimetype : 'image/webp',
});
