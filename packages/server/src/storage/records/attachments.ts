import type { Attachment, PublishedDataset } from '../../core/dataset.ts';

/** The two kinds, by the word that their addresses and their lists have. */
export const attachmentWords = { attachments: 'attachment', alternative_exports: 'alternative_export' } as const;

/** The attachments and alternative exports of a dataset as its description tells them; `dataset` is its address. */
export function describedAttachments({ attachments = [] }: PublishedDataset, dataset: string) {
  const told = (kind: Attachment['kind']) =>
    attachments
      .filter((one) => one.kind === kind)
      .map((one) => ({
        id: one.id,
        title: one.title,
        mimetype: one.mimetype,
        url: attachmentAddress(dataset, one),
        size: one.size,
        ...(kind === 'alternative_export' || one.description !== null ? { description: one.description } : {}),
      }));
  return { attachments: told('attachment'), alternative_exports: told('alternative_export') };
}

/** Where the bytes of an attachment are. */
export function attachmentAddress(dataset: string, { kind, id }: Attachment): string {
  const word = kind === 'attachment' ? 'attachments' : 'alternative_exports';
  return `${dataset}/${word}/${encodeURIComponent(id)}`;
}
