import { redirect } from '@sveltejs/kit';
import { countOf } from '../../../lib/office/forms.ts';
import { requireAdministrator } from '../../../lib/server/access.ts';
import { attempt, read } from '../../../lib/server/api.ts';
import { openForm, refused } from '../../../lib/server/office.ts';
import { m } from '../../../paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

const path = '/api/automation/v1.0/portals/{slug}/limits/';

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const limits = await read(event, (api, slug) => api.GET(path, { params: { path: { slug } } }));
  const values = Object.fromEntries(Object.entries(limits).map(([name, limit]) => [name, limit?.toString() ?? '']));
  return { title: m.office_limits(), values, done: event.url.searchParams.get('done') };
};

export const actions: Actions = {
  save: async (event) => {
    const { form, headers } = await openForm(event);
    const body = {
      anonymous_calls: countOf(form, 'anonymous_calls'),
      account_calls: countOf(form, 'account_calls'),
      dataset_calls: countOf(form, 'dataset_calls'),
      page_window: countOf(form, 'page_window'),
    };
    const answer = await attempt(event, (api, slug) => api.PUT(path, { params: { path: { slug } }, headers, body }));
    if (!answer.ok) return refused('limits', answer, form);
    redirect(303, '/backoffice/limits/?done=limits');
  },
};
