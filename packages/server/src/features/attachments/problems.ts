import { row } from '../../core/problem.ts';

export const attachmentProblems = {
  attachment_not_found: row<{ id: string; nearest: string | null }>(
    404,
    ({ id }) => `The dataset has no attachment «${id}».`,
    ({ nearest }) => (nearest === null ? null : `Did you mean «${nearest}»?`),
  ),
  too_many_attachments: row<{ most: number }>(
    409,
    ({ most }) => `A dataset has at most ${most} attachments.`,
    () => 'Delete one that is no longer needed, or join several files in one archive.',
  ),
  mimetype_invalid: row<{ mimetype: string }>(
    422,
    ({ mimetype }) => `«${mimetype}» is not a media type.`,
    () => 'A media type is like application/pdf; left out, it follows from the name of the file.',
  ),
};
