import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Attachment } from '../../core/dataset.ts';
import type { Services } from '../../services.ts';
import { keepFile, type Upload } from '../imports/uploads.ts';
import { mediaTypeOf } from './rules.ts';
import { type AttachmentRow, insertAttachment, type Owner } from './store.ts';

/** What a publisher says of a file that they join to a dataset. */
export interface Said {
  readonly kind?: Attachment['kind'] | undefined;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly mimetype?: string | undefined;
}

/** Keeps a stream in the store of attachments, whole or not at all; its row comes after. */
export async function keepAttachmentFile(
  { folder, settings }: Services,
  filename: string,
  content: Readable,
): Promise<Upload> {
  return keepFile({ folder: folder.attachments, limitMb: settings.uploadMb }, filename, content);
}

/** Joins a file that is on the disk to a dataset; a file that cannot be joined is removed, one that has its row stays. */
export async function addAttachment(
  services: Pick<Services, 'db' | 'folder'> & { readonly directory: Pick<Services['directory'], 'refresh'> },
  owner: Owner,
  said: Said,
  upload: Upload,
): Promise<AttachmentRow> {
  const row = await joinOrRemove(services, owner, said, upload);
  await services.directory.refresh();
  return row;
}

async function joinOrRemove(
  services: Pick<Services, 'db' | 'folder'>,
  owner: Owner,
  said: Said,
  { id: file, filename, size, sha256 }: Upload,
): Promise<AttachmentRow> {
  try {
    const { kind = 'attachment' } = said;
    const title = (said.title?.trim() || filename).slice(0, 300);
    const description = said.description?.trim().slice(0, 5000) || null;
    const mimetype = mediaTypeOf(filename, said.mimetype);
    const added = { kind, title, description, filename, mimetype, size, sha256, file };
    return await insertAttachment(services.db, owner, added);
  } catch (error) {
    await removeFile(services, file);
    throw error;
  }
}

/** Removes a file that no row names any more. */
export async function removeFile({ folder }: Pick<Services, 'folder'>, file: string): Promise<void> {
  await rm(join(folder.attachments, file), { force: true });
}

export function describeAttachment(row: AttachmentRow) {
  const { id, kind, title, description, filename, mimetype, size, sha256, created } = row;
  const told = { id, title, description, filename, mimetype, size, sha256, created: created.toISOString() };
  return { ...told, kind: kind as Attachment['kind'] };
}
