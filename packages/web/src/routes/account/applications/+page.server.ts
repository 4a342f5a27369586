import { redirect } from '@sveltejs/kit';
import { textOf } from '../../../lib/office/forms.ts';
import { requireAccount } from '../../../lib/server/access.ts';
import { attempt, read } from '../../../lib/server/api.ts';
import { openForm, refused } from '../../../lib/server/office.ts';
import { m } from '../../../paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

const path = '/api/automation/v1.0/portals/{slug}/account/applications/';

export const load: PageServerLoad = async (event) => {
  requireAccount(event);
  const allowed = await read(event, (api, slug) => api.GET(path, { params: { path: { slug } } }));
  return { title: m.account_applications(), allowed: allowed.results, done: event.url.searchParams.get('done') };
};

export const actions: Actions = {
  end: async (event) => {
    const { form, headers } = await openForm(event);
    const id = textOf(form, 'id');
    const answer = await attempt(event, (api, slug) =>
      api.DELETE(`${path}{id}/`, { params: { path: { slug, id } }, headers }),
    );
    if (!answer.ok) return refused('end', answer, form);
    redirect(303, '/account/applications/?done=application_ended');
  },
};
