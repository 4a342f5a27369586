import { redirect } from '@sveltejs/kit';
import { textOf } from '../../../../lib/office/forms.ts';
import { attempt } from '../../../../lib/server/api.ts';
import { openForm, refused } from '../../../../lib/server/office.ts';
import { m } from '../../../../paraglide/messages.js';
import type { RequestEvent } from './$types';

/** The page again, told what has been done, at the section that tells it: a reload does not send the form a second time. */
export function back({ params }: RequestEvent, done: string, section = ''): never {
  redirect(303, `/backoffice/datasets/${encodeURIComponent(params.id)}/?done=${done}${section && `#${section}`}`);
}

export async function publish(event: RequestEvent) {
  const { form, headers } = await openForm(event);
  const { id } = event.params;
  const answer = await attempt(event, (api, slug) =>
    api.POST('/api/automation/v1.0/portals/{slug}/datasets/{id}/publish/', {
      params: { path: { slug, id } },
      headers,
      body: null,
    }),
  );
  return answer.ok ? back(event, 'published') : refused('publication', answer, form);
}

export async function unpublish(event: RequestEvent) {
  const { form, headers } = await openForm(event);
  const { id } = event.params;
  const answer = await attempt(event, (api, slug) =>
    api.POST('/api/automation/v1.0/portals/{slug}/datasets/{id}/unpublish/', {
      params: { path: { slug, id } },
      headers,
      body: null,
    }),
  );
  return answer.ok ? back(event, 'unpublished') : refused('publication', answer, form);
}

export async function rollBack(event: RequestEvent) {
  const { form, headers } = await openForm(event);
  const { id } = event.params;
  const body = { version: Number(textOf(form, 'version')) };
  const answer = await attempt(event, (api, slug) =>
    api.POST('/api/automation/v1.0/portals/{slug}/datasets/{id}/rollback/', {
      params: { path: { slug, id } },
      headers,
      body,
    }),
  );
  return answer.ok ? back(event, 'rolled_back') : refused('publication', answer, form);
}

export async function remove(event: RequestEvent) {
  const { form, headers } = await openForm(event);
  if (!form.has('confirm')) return refused('removal', notConfirmed(), form);
  const { id } = event.params;
  const answer = await attempt(event, (api, slug) =>
    api.DELETE('/api/automation/v1.0/portals/{slug}/datasets/{id}/', { params: { path: { slug, id } }, headers }),
  );
  return answer.ok ? redirect(303, '/backoffice/?done=deleted') : refused('removal', answer, form);
}

function notConfirmed() {
  return {
    status: 422,
    problem: { code: 'not_confirmed', message: m.remove_not_confirmed(), details: null, hint: null },
  };
}
