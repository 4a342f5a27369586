import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Attachment } from '../../core/dataset.ts';
import { nearestName, problem } from '../../core/problem.ts';
import type { AttachmentsTable, Catalogue } from '../../storage/catalogue/schema.ts';
import { datasetProblems } from '../datasets/problems.ts';
import { markDescribed } from '../datasets/store.ts';
import { attachmentProblems } from './problems.ts';
import { attachmentId, MOST_ATTACHMENTS } from './rules.ts';

type Db = Kysely<Catalogue>;
export type AttachmentRow = Selectable<AttachmentsTable>;

/** The dataset that attachments belong to. */
export interface Owner {
  readonly portal_id: string;
  readonly uid: string;
  readonly dataset_id: string;
}

/** A file that is on the disk, and what its publisher says of it. */
export interface NewAttachment {
  readonly kind: Attachment['kind'];
  readonly title: string;
  readonly description: string | null;
  readonly filename: string;
  readonly mimetype: string;
  readonly size: number;
  readonly sha256: string;
  readonly file: string;
}

/** Adds the row of a file that has arrived whole, as the last of its dataset; of two at once, the second waits for the first. */
export async function insertAttachment(db: Db, owner: Owner, added: NewAttachment): Promise<AttachmentRow> {
  return db.transaction().execute(async (transaction) => {
    await lockOwner(transaction, owner);
    const others = await listAttachments(transaction, owner);
    if (others.length >= MOST_ATTACHMENTS)
      throw problem(attachmentProblems, 'too_many_attachments', { most: MOST_ATTACHMENTS });
    const id = attachmentId(added.filename, new Set(others.map((other) => other.id)));
    const place = Math.max(0, ...others.map((other) => other.place)) + 1;
    const row = await transaction
      .insertInto('attachments')
      .values({ ...added, id, place, dataset_uid: owner.uid, portal_id: owner.portal_id })
      .returningAll()
      .executeTakeFirstOrThrow();
    await markDescribed(transaction, owner.portal_id, owner.uid);
    return row;
  });
}

/** Of two changes of the attachments of a dataset, the second waits here for the first, and then reads what it wrote. */
async function lockOwner(transaction: Transaction<Catalogue>, { portal_id, uid, dataset_id }: Owner): Promise<void> {
  const there = await transaction
    .selectFrom('datasets')
    .select('uid')
    .where('portal_id', '=', portal_id)
    .where('uid', '=', uid)
    .forUpdate()
    .executeTakeFirst();
  if (!there) throw problem(datasetProblems, 'dataset_not_found', { id: dataset_id, nearest: null });
}

export async function listAttachments(db: Db, { portal_id, uid }: Owner): Promise<readonly AttachmentRow[]> {
  return db
    .selectFrom('attachments')
    .selectAll()
    .where('portal_id', '=', portal_id)
    .where('dataset_uid', '=', uid)
    .orderBy('place')
    .execute();
}

/** The attachment of this dataset, or a problem that names the nearest one. */
export async function getAttachment(db: Db, owner: Owner, id: string): Promise<AttachmentRow> {
  const all = await listAttachments(db, owner);
  const found = all.find((row) => row.id === id);
  if (found) return found;
  const nearest = nearestName(
    id.slice(0, 120),
    all.map((row) => row.id),
  );
  throw problem(attachmentProblems, 'attachment_not_found', { id: id.slice(0, 120), nearest });
}

export interface AttachmentChange {
  readonly title?: string | undefined;
  readonly description?: string | null | undefined;
  readonly kind?: Attachment['kind'] | undefined;
  /** The rank among the attachments of the dataset, from 1. */
  readonly place?: number | undefined;
}

/** Changes what is said of an attachment, and where it stands; the file stays. */
export async function updateAttachment(
  db: Db,
  owner: Owner,
  id: string,
  { place, ...change }: AttachmentChange,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await lockOwner(transaction, owner);
    const all = await listAttachments(transaction, owner);
    const rest = all.filter((row) => row.id !== id).map((row) => row.id);
    const order = place === undefined ? all.map((row) => row.id) : rest.toSpliced(place - 1, 0, id);
    for (const [index, one] of order.entries()) {
      await transaction
        .updateTable('attachments')
        .set({ place: index + 1, ...(one === id ? change : {}) })
        .where('dataset_uid', '=', owner.uid)
        .where('id', '=', one)
        .execute();
    }
    await markDescribed(transaction, owner.portal_id, owner.uid);
  });
}

/** Forgets an attachment; its file goes after it. */
export async function deleteAttachment(db: Db, owner: Owner, id: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await lockOwner(transaction, owner);
    await transaction.deleteFrom('attachments').where('dataset_uid', '=', owner.uid).where('id', '=', id).execute();
    await markDescribed(transaction, owner.portal_id, owner.uid);
  });
}
