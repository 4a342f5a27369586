import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { endingOfMediaType, isMediaType, mediaTypeOfName } from '../../core/media-types.ts';
import { problem } from '../../core/problem.ts';
import { pictureTypes, type RecordFile } from '../../core/record-file.ts';
import { limits } from '../limits.ts';
import { ingestProblems } from '../problems.ts';
import { letGoOfPictures } from './library.ts';
import { openLooker, type Picture } from './picture.ts';

/** A file as its source tells it. */
export interface SourceFile {
  readonly bytes: Buffer;
  readonly filename: string | null;
  readonly mimetype: string | null;
}

/** Keeps the files of an import aside, until it is known which of them its records name. */
export interface FileKeeper {
  /** Keeps a file and its small picture; returns its value as a text of JSON. */
  keep(file: SourceFile): string;
  /** To be awaited now and then: gives back the memory of the pictures that were looked at. Null while it is little. */
  rest(): Promise<void> | null;
}

/** Of decoded pixels, three or four bytes each. */
const MUCH_DECODED = 32_000_000;

/** A keeper that writes into a folder of the import. The same bytes are written once. */
export function openKeeper(folder: string): FileKeeper {
  const pictures = new Map<string, Picture | null>();
  const ids = new Set<string>();
  const looker = openLooker();
  let [total, rested] = [0, 0];
  const keepBytes = (etag: string, bytes: Buffer): Picture | null => {
    const known = pictures.get(etag);
    if (known !== undefined) return known;
    total += bytes.length;
    if (total > limits.files.totalBytes)
      throw problem(ingestProblems, 'files_too_large', { limit_mb: limits.files.totalBytes / 1024 / 1024 });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, etag), bytes);
    const picture = looker.look(bytes);
    if (picture?.thumbnail) writeFileSync(join(folder, `${etag}.300`), picture.thumbnail);
    const small = picture && { ...picture, thumbnail: picture.thumbnail && Buffer.alloc(0) };
    pictures.set(etag, small);
    return small;
  };
  return {
    keep(file) {
      const etag = shortHash([file.bytes]);
      const value = describe(file, etag, keepBytes(etag, file.bytes));
      ids.add(value.id);
      if (ids.size > limits.files.count) throw problem(ingestProblems, 'too_many_files', { limit: limits.files.count });
      return JSON.stringify(value);
    },
    rest() {
      if (looker.decoded() - rested < MUCH_DECODED) return null;
      rested = looker.decoded();
      return letGoOfPictures();
    },
  };
}

const shortHash = (parts: readonly (Buffer | string)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 32);
};

/** What bytes are counts before what is said of them, so that nothing passes for a picture that is none. */
function describe({ filename: named, mimetype: said }: SourceFile, etag: string, picture: Picture | null): RecordFile {
  const mimetype = picture?.type ?? typeSaid(said, named);
  const filename = named ?? `${etag.slice(0, 12)}.${endingOfMediaType(mimetype) ?? 'bin'}`;
  const id = shortHash([etag, '\0', filename, '\0', mimetype]);
  const format = pictureTypes[mimetype] ?? (extname(filename).slice(1).toUpperCase() || 'BIN');
  const file = { thumbnail: picture?.thumbnail != null, filename, format, mimetype, etag, id };
  if (picture === null) return file;
  const { width, height, orientation, colours } = picture;
  const turn = orientation === null ? {} : { exif_orientation: orientation };
  return { ...file, width, height, ...turn, ...(colours.length > 0 ? { color_summary: colours } : {}) };
}

function typeSaid(said: string | null, named: string | null): string {
  const type = said !== null && isMediaType(said) ? said.toLowerCase() : mediaTypeOfName(named ?? '');
  return type in pictureTypes || type === 'image/jpg' ? 'application/octet-stream' : type;
}
