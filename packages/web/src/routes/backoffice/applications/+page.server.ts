import { redirect } from '@sveltejs/kit';
import { linesOf, textOf } from '../../../lib/office/forms.ts';
import { requireAdministrator } from '../../../lib/server/access.ts';
import { attempt, read } from '../../../lib/server/api.ts';
import { openForm, refused } from '../../../lib/server/office.ts';
import { m } from '../../../paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

const path = '/api/automation/v1.0/portals/{slug}/applications/';

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const registered = await read(event, (api, slug) => api.GET(path, { params: { path: { slug } } }));
  return { title: m.office_applications(), registered: registered.results, done: event.url.searchParams.get('done') };
};

export const actions: Actions = {
  /** This answer is the only one that shows the secret. */
  create: async (event) => {
    const { form, headers } = await openForm(event);
    const body = {
      name: textOf(form, 'name'),
      kind: textOf(form, 'kind') === 'public' ? ('public' as const) : ('confidential' as const),
      redirect_uris: linesOf(textOf(form, 'redirect_uris')),
    };
    const answer = await attempt(event, (api, slug) => api.POST(path, { params: { path: { slug } }, headers, body }));
    if (!answer.ok) return refused('create', answer, form);
    return { made: answer.value ?? null };
  },
  remove: async (event) => {
    const { form, headers } = await openForm(event);
    const id = textOf(form, 'id');
    const answer = await attempt(event, (api, slug) =>
      api.DELETE(`${path}{id}/`, { params: { path: { slug, id } }, headers }),
    );
    if (!answer.ok) return refused('remove', answer, form);
    redirect(303, '/backoffice/applications/?done=application_deleted#registered');
  },
};
