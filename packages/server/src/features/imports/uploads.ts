import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Kysely, sql } from 'kysely';
import { makeId } from '../../core/identifiers.ts';
import { Problem, problem } from '../../core/problem.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';
import { uploadProblems } from './problems.ts';

export interface Upload {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly sha256: string;
}

export interface UploadPlace {
  readonly db: Kysely<Catalogue>;
  readonly folder: string;
  readonly limitMb: number;
}

/** The path of an upload: its own identifier, never the name that somebody gave it. */
export const uploadPath = (folder: string, id: string): string => join(folder, id);

/** Keeps a stream as an upload of a portal, whole or not at all. It is on the disk before it is in the catalogue. */
export async function keepUpload(
  place: UploadPlace,
  portalId: string,
  filename: string,
  content: Readable,
): Promise<Upload> {
  const upload = await keepFile(place, filename, content);
  try {
    await place.db
      .insertInto('uploads')
      .values({ ...upload, portal_id: portalId })
      .execute();
    return upload;
  } catch (error) {
    await rm(uploadPath(place.folder, upload.id), { force: true });
    throw error;
  }
}

/** Keeps a stream in a folder under a name of its own, whole or not at all. */
export async function keepFile(
  { folder, limitMb }: Omit<UploadPlace, 'db'>,
  filename: string,
  content: Readable,
): Promise<Upload> {
  const name = checkFilename(filename);
  const id = makeId();
  const path = uploadPath(folder, id);
  const part = `${path}.part`;
  try {
    const { size, sha256 } = await write(content, part, name, limitMb);
    await rename(part, path);
    return { id, filename: name, size, sha256 };
  } catch (error) {
    await rm(part, { force: true });
    throw isCut(error) ? problem(uploadProblems, 'upload_cut', { filename: name }) : error;
  }
}

async function write(content: Readable, file: string, filename: string, limitMb: number) {
  const hash = createHash('sha256');
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      hash.update(chunk);
      if (size <= limitMb * 2 ** 20) return done(null, chunk);
      done(problem(uploadProblems, 'upload_too_large', { filename, limit_mb: limitMb }));
    },
  });
  await pipeline(content, measure, createWriteStream(file));
  await flush(file);
  return { size, sha256: hash.digest('hex') };
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync();
  await handle.close();
}

const CUT = new Set(['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR']);

/** The sender left, or the form that holds the file ended within it: its reader's errors have no code. */
function isCut(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof Problem) return false;
  return !('code' in error) || CUT.has(String(error.code));
}

/** The name alone: no folder, no control character, at most 255 characters. */
function checkFilename(filename: string): string {
  const name = filename.trim().normalize('NFC');
  const fits = name.length > 0 && name.length <= 255 && name !== '.' && name !== '..';
  if (fits && !/[/\\\p{Cc}]/u.test(name)) return name;
  throw problem(uploadProblems, 'filename_invalid', { filename: filename.slice(0, 300) });
}

/** Forgets those of the uploads that no version came from and no import still wants; their files go too. */
export async function forgetUploads(place: Omit<UploadPlace, 'limitMb'>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const gone = await place.db
    .deleteFrom('uploads')
    .where('id', 'in', ids)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('versions').select('version').whereRef('versions.upload_id', '=', 'uploads.id'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('jobs')
            .select('id')
            .where('state', 'in', ['queued', 'running'])
            .where(sql<boolean>`jobs.request->>'upload_id' = uploads.id`),
        ),
      ),
    )
    .returning('id')
    .execute();
  for (const { id } of gone) await rm(uploadPath(place.folder, id), { force: true });
}

export async function findUpload(db: Kysely<Catalogue>, portalId: string, id: string): Promise<Upload> {
  const row = await db
    .selectFrom('uploads')
    .select(['id', 'filename', 'size', 'sha256'])
    .where('portal_id', '=', portalId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row) return row;
  throw problem(uploadProblems, 'upload_not_found', { id: id.slice(0, 60) });
}
