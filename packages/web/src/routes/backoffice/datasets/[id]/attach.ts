import { textOf } from '../../../../lib/office/forms.ts';
import { attempt } from '../../../../lib/server/api.ts';
import { openForm, refused } from '../../../../lib/server/office.ts';
import type { RequestEvent } from './$types';
import { back } from './publish.ts';

/** Saves what is said of an attachment, or deletes it: the button says which. */
export async function saveAttachment(event: RequestEvent) {
  const { form, headers } = await openForm(event);
  const { id } = event.params;
  const attachment = textOf(form, 'attachment');
  const body = { title: textOf(form, 'title'), description: textOf(form, 'description') || null };
  const path = '/api/automation/v1.0/portals/{slug}/datasets/{id}/attachments/{attachment}/';
  const isDeleted = form.has('delete');
  const answer = await attempt(event, async (api, slug) => {
    const params = { path: { slug, id, attachment } };
    if (!isDeleted) return api.PATCH(path, { params, headers, body });
    const { response } = await api.DELETE(path, { params, headers });
    return { response };
  });
  return answer.ok
    ? back(event, isDeleted ? 'attachment_deleted' : 'attachment')
    : refused('attachments', answer, form);
}
