import type { Kysely } from 'kysely';
import type { Attachment } from '../../core/dataset.ts';
import type { Catalogue } from '../../storage/catalogue/schema.ts';

/** The attachments of all datasets of a portal, by dataset, as readers see them. */
export async function attachmentsOf(
  db: Kysely<Catalogue>,
  portalId: string,
): Promise<ReadonlyMap<string, readonly Attachment[]>> {
  const rows = await db
    .selectFrom('attachments')
    .selectAll()
    .where('portal_id', '=', portalId)
    .orderBy('dataset_uid')
    .orderBy('place')
    .execute();
  const found = new Map<string, Attachment[]>();
  for (const { dataset_uid, id, kind, title, description, filename, mimetype, size, sha256, file } of rows) {
    const attachment = {
      id,
      kind: kind as Attachment['kind'],
      title,
      description,
      filename,
      mimetype,
      size,
      sha256,
      file,
    };
    found.set(dataset_uid, [...(found.get(dataset_uid) ?? []), attachment]);
  }
  return found;
}
